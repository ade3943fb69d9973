-- Times are milliseconds since 1970-01-01 UTC. Ids are text, so that any SQLite tool shows what it shows.

CREATE TABLE article (
    -- Its place in the order of days, and its rowid in article_search: see table/article_search.rs.
    place     INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE CHECK (length(id) = 36),
    head      TEXT    REFERENCES revision (id),
    state     TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    changed   INTEGER NOT NULL,
    trashed   INTEGER,
    -- What the list shows, kept with the draft in one transaction.
    headline  TEXT    NOT NULL,
    section   TEXT    NOT NULL,
    byline    TEXT    NOT NULL,
    words     INTEGER NOT NULL,
    photos    INTEGER NOT NULL,
    cover     TEXT,
    -- Headline, section and byline, folded, a line each.
    folded    TEXT    NOT NULL
) STRICT;

CREATE INDEX article_newest ON article (changed DESC, place DESC) WHERE trashed IS NULL;
CREATE INDEX article_trash ON article (changed DESC, place DESC) WHERE trashed IS NOT NULL;
CREATE INDEX article_head ON article (head);

CREATE TABLE draft (
    article   TEXT    PRIMARY KEY REFERENCES article (id),
    -- The revision it grew from.
    base      TEXT    REFERENCES revision (id),
    content   TEXT    NOT NULL,
    time      INTEGER NOT NULL
) STRICT;

CREATE TABLE revision (
    -- The SHA-256 of canonical.
    id        TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    article   TEXT    NOT NULL REFERENCES article (id),
    author    TEXT    NOT NULL,
    device    TEXT    NOT NULL,
    time      INTEGER NOT NULL,
    canonical BLOB    NOT NULL
) STRICT;

CREATE INDEX revision_article ON revision (article, time);

CREATE TABLE revision_parent (
    revision  TEXT    NOT NULL REFERENCES revision (id),
    position  INTEGER NOT NULL CHECK (position IN (0, 1)),
    parent    TEXT    NOT NULL REFERENCES revision (id) CHECK (parent <> revision),
    PRIMARY KEY (revision, position),
    UNIQUE (revision, parent)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_parent_parent ON revision_parent (parent);

CREATE TABLE photo (
    -- The SHA-256 of the original's bytes.
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    name       TEXT    NOT NULL,
    media_type TEXT    NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/tiff')),
    width      INTEGER NOT NULL CHECK (width > 0),
    height     INTEGER NOT NULL CHECK (height > 0),
    size       INTEGER NOT NULL CHECK (size > 0),
    added      INTEGER NOT NULL,
    -- What the file said of itself when it was taken in.
    caption    TEXT    NOT NULL,
    credit     TEXT    NOT NULL,
    alt        TEXT    NOT NULL
) STRICT;

CREATE TABLE revision_photo (
    revision  TEXT    NOT NULL REFERENCES revision (id),
    position  INTEGER NOT NULL,
    photo     TEXT    NOT NULL REFERENCES photo (id),
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_photo_photo ON revision_photo (photo);

CREATE TABLE step (
    id         INTEGER PRIMARY KEY,
    article    TEXT    NOT NULL REFERENCES article (id),
    from_state TEXT    NOT NULL,
    to_state   TEXT    NOT NULL,
    by         TEXT    NOT NULL,
    time       INTEGER NOT NULL
) STRICT;

CREATE INDEX step_article ON step (article, id);

CREATE TABLE setting (
    key       TEXT    NOT NULL PRIMARY KEY,
    value     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, lead, body, byline, section, tags,
    content = '', contentless_delete = 1, detail = full, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- A revision and what belongs to it never change.
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER revision_parent_no_update BEFORE UPDATE ON revision_parent
BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_parent_no_delete BEFORE DELETE ON revision_parent
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER revision_photo_no_update BEFORE UPDATE ON revision_photo
BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_photo_no_delete BEFORE DELETE ON revision_photo
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER revision_parent_same_article BEFORE INSERT ON revision_parent
WHEN (SELECT article FROM revision WHERE id = new.revision) IS NOT (SELECT article FROM revision WHERE id = new.parent)
BEGIN SELECT RAISE(ABORT, 'a parent belongs to the same article'); END;
