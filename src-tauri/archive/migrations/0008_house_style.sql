-- Small files of the house that are no photos, such as its logo: named by the SHA-256 of their bytes, which stand here
-- in base 64.
CREATE TABLE house_file (
    id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    base64      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Several articles as one publication. JSON: see newsroom::bulletin.
CREATE TABLE bulletin (
    id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    content     TEXT    NOT NULL,
    changed     INTEGER NOT NULL,
    trashed     INTEGER
) STRICT, WITHOUT ROWID;

-- The name and the address of the house were settings of the desk.
INSERT INTO setting (key, value)
SELECT 'house_style', json_object(
    'name', coalesce(json_extract(value, '$.house_name'), 'Cổng Thông tin điện tử'),
    'address', coalesce(json_extract(value, '$.house_address'), '')
)
FROM setting WHERE key = 'desk' AND json_valid(value);
UPDATE setting SET value = json_remove(value, '$.house_name', '$.house_address')
WHERE key = 'desk' AND json_valid(value);
