-- A photo's words, its rating, its recipe and where it is shown; people and templates for captions.

-- The table is made anew, for its check on media types. References to it are looked at when all is done.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE former_photo AS SELECT * FROM photo;
DROP TABLE photo;

CREATE TABLE photo (
    -- The SHA-256 of the original's bytes.
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    name       TEXT    NOT NULL,
    media_type TEXT    NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/heic',
                                                      'image/avif')),
    width      INTEGER NOT NULL CHECK (width > 0),
    height     INTEGER NOT NULL CHECK (height > 0),
    size       INTEGER NOT NULL CHECK (size > 0),
    added      INTEGER NOT NULL,
    -- By the camera's clock: milliseconds since 1970-01-01 there. Out of words.
    taken      INTEGER,
    -- By the clocks of Việt Nam: when it was taken, else when it was added.
    moment     INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(taken, added + 25200000)) VIRTUAL,
    -- That day, counted from 1970-01-01; the division is of a number that is never negative.
    day        INTEGER NOT NULL GENERATED ALWAYS AS ((coalesce(taken, added + 25200000) + 62167219200000) / 86400000 - 719528) VIRTUAL,
    rating     INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
    label      TEXT    CHECK (label IN ('red', 'yellow', 'green', 'blue', 'purple')),
    trashed    INTEGER,
    -- What words do not say. Out of words.
    no_caption INTEGER NOT NULL CHECK (no_caption IN (0, 1)),
    no_credit  INTEGER NOT NULL CHECK (no_credit IN (0, 1)),
    no_alt     INTEGER NOT NULL CHECK (no_alt IN (0, 1)),
    -- JSON; NULL where nothing is done to the picture.
    recipe     TEXT,
    -- The file's name and words, folded, a line each. Out of words.
    folded     TEXT    NOT NULL,
    -- JSON.
    words      TEXT    NOT NULL
) STRICT;

-- Each sheet in its order, and its counts without a look at the rows.
CREATE INDEX photo_taken ON photo (moment, id, day, no_caption, no_credit, no_alt) WHERE trashed IS NULL;
CREATE INDEX photo_added ON photo (added, id, name) WHERE trashed IS NULL;
CREATE INDEX photo_trash ON photo (moment, id) WHERE trashed IS NOT NULL;

-- Who took a photo: out of words.
CREATE TABLE photo_creator (
    photo     TEXT    NOT NULL REFERENCES photo (id),
    creator   TEXT    NOT NULL,
    PRIMARY KEY (photo, creator)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_creator_creator ON photo_creator (creator, photo);

-- What was said of a photo before somebody changed it: whose change it was, and when.
CREATE TABLE former_words (
    id        INTEGER PRIMARY KEY,
    photo     TEXT    NOT NULL REFERENCES photo (id),
    words     TEXT    NOT NULL,
    by        TEXT    NOT NULL,
    time      INTEGER NOT NULL
) STRICT;

CREATE INDEX former_words_photo ON former_words (photo, id);

CREATE TRIGGER former_words_no_update BEFORE UPDATE ON former_words
BEGIN SELECT RAISE(ABORT, 'what was said never changes'); END;

-- Which photos the lines of an article show: what is typed, else what was kept last. A page may name a photo that is
-- not there.
CREATE TABLE photo_use (
    article   TEXT    NOT NULL REFERENCES article (id),
    branch    TEXT    NOT NULL,
    photo     TEXT    NOT NULL,
    PRIMARY KEY (article, branch, photo)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_use_photo ON photo_use (photo, article);

-- The directory (danh bạ): JSON of each entry.
CREATE TABLE person (
    id        TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    -- The code in small letters.
    code      TEXT    NOT NULL UNIQUE,
    entry     TEXT    NOT NULL
) STRICT;

CREATE TABLE photo_template (
    name      TEXT    NOT NULL PRIMARY KEY,
    -- JSON of the changes that it makes.
    changes   TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
