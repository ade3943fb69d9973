//! Whose an item is, and under what it is filed.

use newsroom::person::{Author, Part};
use newsroom::vietnamese::encoding::LegacyEncoding;

use super::head::{Form, Head};
use super::raw::Raw;
use super::words::line;

/// Tags of one piece.
const MOST_TAGS: usize = 100;
/// Sections that are none.
const NO_SECTIONS: [&str; 4] = [
    "uncategorized",
    "chưa phân loại",
    "chua phan loai",
    "không phân loại",
];

/// Who wrote it, by the portal.
pub(super) fn creators(raw: &Raw, head: &Head, encoding: Option<LegacyEncoding>) -> Vec<Author> {
    let fields = ["dc:creator", "author/name", "author"].map(|name| raw.all(name));
    let mut names = Vec::new();
    for field in fields.into_iter().flatten() {
        let text = field.text.trim();
        let name = match head.authors.get(text) {
            Some(known) => known.clone(),
            None => line(person(text), encoding),
        };
        if !name.is_empty() && !is_nobody(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    let author = |name| Author {
        name,
        part: Part::Text,
    };
    names.into_iter().map(author).collect()
}

/// RSS writes "toasoan@phutho.gov.vn (Thanh Hòa)".
fn person(text: &str) -> &str {
    match text.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches(')').trim(),
        _ if text.contains('@') => "",
        _ => text,
    }
}

/// The name of a place in the portal's program, not of a person.
fn is_nobody(name: &str) -> bool {
    let lower = name.to_lowercase();
    [
        "admin",
        "administrator",
        "editor",
        "root",
        "quantri",
        "quản trị",
        "webmaster",
        "user",
    ]
    .contains(&&*lower)
}

/// The first category is the section, all others are tags.
pub(super) fn sections(raw: &Raw, form: Form, encoding: Option<LegacyEncoding>) -> (String, Vec<String>) {
    let (mut section, mut tags) = (String::new(), Vec::new());
    for field in raw.all("category").chain(raw.all("dc:subject")).take(MOST_TAGS) {
        let named = match form {
            Form::Atom => field
                .attribute("label")
                .or(field.attribute("term"))
                .unwrap_or(&field.text),
            Form::Rss | Form::Wxr => &field.text,
        };
        let name = line(named, encoding);
        let domain = field.attribute("domain").unwrap_or_default();
        let is_tag = matches!(domain, "post_tag" | "tag");
        let other = form == Form::Wxr && !is_tag && domain != "category";
        if name.is_empty() || other || NO_SECTIONS.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        if section.is_empty() && !is_tag {
            section = name;
        } else if name != section && !tags.contains(&name) {
            tags.push(name);
        }
    }
    (section, tags)
}
