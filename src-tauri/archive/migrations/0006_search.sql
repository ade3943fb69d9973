-- Search over everything: an index of words, one of words with their marks, and what is counted for the filters.

-- Every author's name, a line each.
ALTER TABLE article ADD COLUMN names TEXT NOT NULL DEFAULT '';
-- How much is missing before it may leave the house.
ALTER TABLE article ADD COLUMN lacks INTEGER NOT NULL DEFAULT 0;
-- Bytes by which headlines stand in Vietnamese order: see table/article.rs.
ALTER TABLE article ADD COLUMN headline_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE article DROP COLUMN folded;

CREATE INDEX article_headline ON article (headline_key, place) WHERE trashed IS NULL;

-- Of folded words, split at spaces: table/article_search.rs makes them.
DROP TABLE article_search;
CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, lead, body, captions, credits, names, tags, slug, section, facets,
    content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
);
-- Of words in small letters, marks and all; which pieces hold them, not where.
CREATE VIRTUAL TABLE article_marks USING fts5 (
    words,
    content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
-- Segments are merged when the desk is idle, not while somebody types.
INSERT INTO article_search (article_search, rank) VALUES ('automerge', 0);
INSERT INTO article_marks (article_marks, rank) VALUES ('automerge', 0);

-- Every word that the index ever held, for words that are not typed to their end and for words that are misspelt.
CREATE TABLE word (
    folded    TEXT    NOT NULL,
    marked    TEXT    NOT NULL,
    PRIMARY KEY (folded, marked)
) STRICT, WITHOUT ROWID;

-- How many articles outside of the trash each section, state, author and month has; kept with the articles in one
-- transaction.
CREATE TABLE article_count (
    kind      TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    articles  INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

-- By what derived columns were made, where another program may make others: one row a column.
CREATE TABLE made_by (
    name      TEXT    NOT NULL PRIMARY KEY,
    maker     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Articles that somebody linked, both ways.
CREATE TABLE relation (
    article   TEXT    NOT NULL REFERENCES article (id) ON DELETE CASCADE CHECK (length(article) = 36),
    other     TEXT    NOT NULL REFERENCES article (id) ON DELETE CASCADE CHECK (length(other) = 36 AND other <> article),
    made      INTEGER NOT NULL,
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_other ON relation (other);
