-- The articles that are removed for good in the transaction under way; empty at any other time. Their revisions, and
-- no others, may be deleted.
CREATE TABLE emptying (
    article   TEXT    NOT NULL PRIMARY KEY REFERENCES article (id)
) STRICT, WITHOUT ROWID;

DROP TRIGGER revision_no_delete;
DROP TRIGGER revision_parent_no_delete;
DROP TRIGGER revision_photo_no_delete;

CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM emptying WHERE article = old.article)
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER revision_parent_no_delete BEFORE DELETE ON revision_parent
WHEN NOT EXISTS (SELECT 1 FROM emptying WHERE article = (SELECT article FROM revision WHERE id = old.revision))
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER revision_photo_no_delete BEFORE DELETE ON revision_photo
WHEN NOT EXISTS (SELECT 1 FROM emptying WHERE article = (SELECT article FROM revision WHERE id = old.revision))
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
