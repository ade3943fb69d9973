-- Where a piece came from that was brought in with many others, so that none comes twice.
CREATE TABLE origin (
    -- Names the piece in the place it came from: an address without its scheme, or a file and its digest.
    key       TEXT    NOT NULL PRIMARY KEY,
    article   TEXT    NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    -- Its address there; may be empty.
    address   TEXT    NOT NULL,
    time      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX origin_article ON origin (article);

-- Finds the pieces that may say the same without reading all of them.
CREATE INDEX article_twin ON article (words, substr(headline, 1, 16));
