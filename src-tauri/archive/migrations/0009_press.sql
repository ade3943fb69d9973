-- What left the house.
CREATE TABLE export (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    article    TEXT    NOT NULL REFERENCES article (id),
    -- What was exported; or, as JSON, what somebody else was typing at that moment.
    revision   TEXT    REFERENCES revision (id),
    content    TEXT,
    time       INTEGER NOT NULL,
    by         TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    -- JSON: how it was asked for, so that the same can be asked for again.
    asked      TEXT    NOT NULL,
    -- JSON: what spoke against it, and why it left all the same.
    overridden TEXT    NOT NULL,
    -- JSON: where it lies, as absolute paths.
    paths      TEXT    NOT NULL
) STRICT;

CREATE INDEX export_article ON export (article, time);

CREATE TRIGGER export_no_update BEFORE UPDATE ON export
BEGIN SELECT RAISE(ABORT, 'what left the house never changes'); END;
