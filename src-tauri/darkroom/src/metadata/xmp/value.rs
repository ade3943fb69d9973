//! Texts, lists and languages in RDF, read as leniently as writers are careless.

use super::property::space;
use super::tree::Element;

/// The text of a property: as it stands, with qualifiers, as an address, or the first of a list.
pub fn text(property: &Element) -> String {
    if let Some(value) = property.child(space::RDF, "value") {
        return value.text();
    }
    if let Some(described) = property.child(space::RDF, "Description") {
        return described
            .child(space::RDF, "value")
            .map(Element::text)
            .unwrap_or_default();
    }
    if let Some(first) = entries(property).next() {
        return text(first);
    }
    match property.attribute(space::RDF, "resource") {
        Some(address) => address.to_owned(),
        None => property.text(),
    }
}

/// Each text of a list; the one text where it is none.
pub fn items(property: &Element) -> Vec<String> {
    if list(property).is_some() {
        return entries(property).map(text).collect();
    }
    vec![text(property)]
}

/// Of a text in several languages the default, else the Vietnamese, else the first.
pub fn alternative(property: &Element) -> String {
    let spoken = |language: &str| {
        let is = |entry: &&Element| entry.language().is_some_and(|of| speaks(of, language));
        entries(property).find(is).map(text)
    };
    spoken("x-default")
        .filter(|text| !text.trim().is_empty())
        .or_else(|| spoken("vi"))
        .unwrap_or_else(|| text(property))
}

/// Whether `tag` is the language or a region's form of it (RFC 4647, basic filtering).
pub fn speaks(tag: &str, language: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag.strip_prefix(language)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The container of a list's entries.
pub fn list(property: &Element) -> Option<&Element> {
    ["Alt", "Seq", "Bag"]
        .into_iter()
        .find_map(|kind| property.child(space::RDF, kind))
}

fn entries(property: &Element) -> impl Iterator<Item = &Element> {
    let entries = list(property).into_iter().flat_map(Element::elements);
    entries.filter(|entry| entry.is(space::RDF, "li"))
}
