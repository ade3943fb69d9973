-- The desks from which packages came: a desk is known by its key, and a name that comes with another key is told.
CREATE TABLE known_desk (
    -- 64 hexadecimal digits of an Ed25519 public key.
    key       TEXT    NOT NULL PRIMARY KEY CHECK (length(key) = 64),
    name      TEXT    NOT NULL,
    since     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX known_desk_name ON known_desk (name, since);
