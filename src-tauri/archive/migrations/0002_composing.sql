-- A line is an article's main line, branch '', or a branch beside it, named by its id.

CREATE TABLE branch (
    id        TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    article   TEXT    NOT NULL REFERENCES article (id),
    -- Who opened it, and where.
    name      TEXT    NOT NULL,
    device    TEXT    NOT NULL,
    -- The revision it was opened at.
    base      TEXT    REFERENCES revision (id),
    -- The revision kept last on it.
    tip       TEXT    REFERENCES revision (id),
    created   INTEGER NOT NULL,
    closed    INTEGER
) STRICT;

CREATE INDEX branch_article ON branch (article, created);

CREATE TABLE line_draft (
    article   TEXT    NOT NULL REFERENCES article (id),
    branch    TEXT    NOT NULL,
    -- The revision it grew from.
    base      TEXT    REFERENCES revision (id),
    content   TEXT    NOT NULL,
    time      INTEGER NOT NULL,
    PRIMARY KEY (article, branch)
) STRICT;

INSERT INTO line_draft (article, branch, base, content, time)
SELECT article, '', base, content, time FROM draft ORDER BY rowid;
DROP TABLE draft;
ALTER TABLE line_draft RENAME TO draft;

-- Who has a line open for writing.
CREATE TABLE seat (
    article   TEXT    NOT NULL REFERENCES article (id),
    branch    TEXT    NOT NULL,
    sitter    TEXT    NOT NULL CHECK (length(sitter) = 36),
    name      TEXT    NOT NULL,
    device    TEXT    NOT NULL,
    -- What tells the sitter's running program from every other of its device.
    process   TEXT    NOT NULL,
    since     INTEGER NOT NULL,
    -- When the sitter last showed to be there.
    beat      INTEGER NOT NULL,
    PRIMARY KEY (article, branch)
) STRICT, WITHOUT ROWID;

CREATE INDEX seat_sitter ON seat (sitter);

-- Where on a line's page its writer was.
CREATE TABLE spot (
    article   TEXT    NOT NULL REFERENCES article (id),
    branch    TEXT    NOT NULL,
    selection INTEGER NOT NULL,
    scroll    INTEGER NOT NULL,
    PRIMARY KEY (article, branch)
) STRICT, WITHOUT ROWID;

-- Words that a revision added to and removed from its first parent. Derived; revisions of older programs have none.
CREATE TABLE revision_change (
    revision  TEXT    NOT NULL PRIMARY KEY REFERENCES revision (id),
    added     INTEGER NOT NULL,
    removed   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE step ADD COLUMN reason TEXT NOT NULL DEFAULT '';

CREATE TABLE template (
    id        TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name      TEXT    NOT NULL,
    content   TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    dropped   INTEGER
) STRICT;

-- The tags in use, for completion; used counts the rows of article_tag.
CREATE TABLE tag (
    tag       TEXT    NOT NULL PRIMARY KEY,
    folded    TEXT    NOT NULL,
    used      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_folded ON tag (folded, used);

-- The tags of what the list shows, kept with it in one transaction.
CREATE TABLE article_tag (
    article   TEXT    NOT NULL REFERENCES article (id),
    tag       TEXT    NOT NULL REFERENCES tag (tag),
    PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tag_tag ON article_tag (tag);

CREATE INDEX article_section ON article (section) WHERE trashed IS NULL;
