//! Which tables hold what people wrote, and where it stands in the folders. Every other table is derived from these.

/// A table whose rows go into the open form.
pub struct Form {
    pub table: &'static str,
    /// The member that holds its rows, or the name of its file.
    pub name: &'static str,
    /// Columns that are derived from others.
    pub derived: &'static [&'static str],
    /// Columns of JSON.
    pub json: &'static [&'static str],
    /// In which order its rows stand.
    pub order: &'static str,
}

const fn form(
    table: &'static str,
    name: &'static str,
    json: &'static [&'static str],
    order: &'static str,
) -> Form {
    Form {
        table,
        name,
        derived: &[],
        json,
        order,
    }
}

/// A file each.
pub const OF_HOUSE: &[Form] = &[
    form("setting", "settings", &["value"], "key"),
    form("person", "people", &["entry"], "id"),
    form("template", "templates", &["content"], "id"),
    form("photo_template", "caption-templates", &["changes"], "name"),
    form("known_desk", "known-desks", &[], "key"),
    form("house_file", "house-files", &[], "id"),
    form("bulletin", "bulletins", &["content"], "id"),
];

/// The article itself, `article.json` of its folder.
pub static ARTICLE: Form = Form {
    table: "article",
    name: "article",
    derived: &[
        "headline",
        "section",
        "byline",
        "words",
        "photos",
        "cover",
        "names",
        "lacks",
        "headline_key",
    ],
    json: &[],
    order: "id",
};

/// Rows whose column `article` names the article; members of `article.json`.
pub const OF_ARTICLE: &[Form] = &[
    form("draft", "drafts", &["content"], "branch"),
    form("branch", "branches", &[], "id"),
    form("spot", "spots", &[], "branch"),
    form("step", "steps", &[], "id"),
    form("origin", "origins", &[], "key"),
    form("relation", "relations", &[], "other"),
    form(
        "export",
        "exports",
        &["content", "asked", "overridden", "paths"],
        "id",
    ),
];

/// The photo itself, a file beside its original.
pub static PHOTO: Form = Form {
    table: "photo",
    name: "photo",
    derived: &["taken", "no_caption", "no_credit", "no_alt", "folded"],
    json: &["words", "recipe"],
    order: "id",
};

/// Rows whose column `photo` names the photo; members of the photo's file.
pub const OF_PHOTO: &[Form] = &[form("former_words", "former_words", &["words"], "id")];

pub fn all() -> impl Iterator<Item = &'static Form> {
    let own = [&ARTICLE, &PHOTO].into_iter();
    own.chain(OF_ARTICLE).chain(OF_PHOTO).chain(OF_HOUSE)
}

/// Told by the bytes of revisions, which have files of their own.
#[cfg(test)]
const OF_REVISION: &[&str] = &["revision", "revision_parent", "revision_photo", "revision_change"];

/// Derived, or of the moment only.
#[cfg(test)]
const NOT_WRITTEN: &[&str] = &[
    "seat",
    "emptying",
    "tag",
    "word",
    "made_by",
    "article_count",
    "article_tag",
    "photo_use",
    "photo_creator",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// A table that somebody adds and forgets here would be missing in every export.
    #[test]
    fn every_table_is_written_or_known_to_be_derived() {
        let folder = tempfile::tempdir().unwrap();
        let db = crate::opening::open_writer(folder.path()).unwrap();
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                   AND sql NOT LIKE 'CREATE VIRTUAL%'";
        let tables: Vec<String> = db
            .prepare(sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let virtual_tables: Vec<String> = db
            .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let known: Vec<&str> = all()
            .map(|form| form.table)
            .chain(OF_REVISION.iter().copied())
            .chain(NOT_WRITTEN.iter().copied())
            .collect();
        for table in &tables {
            let is_shadow = virtual_tables
                .iter()
                .any(|index| table.starts_with(&format!("{index}_")));
            assert!(
                is_shadow || known.contains(&table.as_str()),
                "{table} is in no form"
            );
        }
        for table in known {
            assert!(
                tables.iter().any(|there| there == table),
                "there is no table {table}"
            );
        }
    }
}
