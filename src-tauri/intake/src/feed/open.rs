//! The element that is being read, and what has come of it.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::BytesStart;

use super::raw::{Field, Raw};

/// Elements whose children are fields of their own, named `container/child`.
const CONTAINERS: [&str; 8] = [
    "author",
    "contributor",
    "source",
    "media:group",
    "media:content",
    "wp:author",
    "wp:comment",
    "wp:postmeta",
];
/// Fields of one item; what comes after is left out.
const MOST_FIELDS: usize = 20_000;
/// Attributes of an element that are kept.
const MOST_ATTRIBUTES: usize = 16;

/// An item, or what stands outside of the items.
#[derive(Default)]
pub(super) struct Open {
    fields: Vec<Field>,
    /// Elements that are open, by their names and, where it is one, the number of the field.
    path: Vec<(String, Option<usize>)>,
    /// Elements of HTML that are open within the innermost field.
    markup: usize,
}

impl Open {
    pub(super) fn start(&mut self, name: &str, start: &BytesStart<'_>) {
        if self.in_field() {
            self.markup += 1;
            self.append(&format!("<{}>", &**start));
            return;
        }
        self.open(name, start);
    }

    pub(super) fn empty(&mut self, name: &str, start: &BytesStart<'_>) {
        if self.in_field() {
            self.append(&format!("<{}/>", &**start));
        } else {
            self.open(name, start);
            self.path.pop();
        }
    }

    /// Outside of the items: what stands directly in the channel or the feed counts, and who writes there.
    pub(super) fn head_start(&mut self, name: &str, start: &BytesStart<'_>) {
        if matches!(name, "rss" | "rdf:RDF" | "channel" | "feed") && self.path.is_empty() {
            return;
        }
        if self.path.is_empty() || CONTAINERS.contains(&self.path[self.path.len() - 1].0.as_str()) {
            self.open(name, start);
        } else {
            self.path.push((name.to_owned(), None));
        }
    }

    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        let mut full: String = self.path.iter().map(|(name, _)| format!("{name}/")).collect();
        full.push_str(name);
        let mut attributes = start.html_attributes();
        let attributes = attributes.with_checks(false).flatten().take(MOST_ATTRIBUTES);
        let attributes = attributes
            .map(|attribute| {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                let value = value.map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
                (attribute.key.as_ref().to_owned(), value)
            })
            .collect();
        let field = (self.fields.len() < MOST_FIELDS).then(|| {
            self.fields.push(Field {
                name: full,
                attributes,
                text: String::new(),
            });
            self.fields.len() - 1
        });
        self.path.push((name.to_owned(), field));
    }

    /// Closes the innermost element of that name, and whatever was left open in it.
    pub(super) fn end(&mut self, name: &str) {
        let Some(at) = self.path.iter().rposition(|(open, _)| open == name) else {
            if self.markup > 0 {
                self.markup -= 1;
                self.append(&format!("</{name}>"));
            }
            return;
        };
        self.markup = 0;
        self.path.truncate(at);
    }

    /// The fields of which all has come.
    pub(super) fn complete(&mut self) -> Vec<Field> {
        if self.path.is_empty() {
            std::mem::take(&mut self.fields)
        } else {
            Vec::new()
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.append(text);
    }

    pub(super) fn literal(&mut self, text: &str) {
        if self.markup == 0 {
            self.append(text);
        } else {
            let escaped = quick_xml::escape::escape(text);
            self.append(&escaped);
        }
    }

    /// What the file itself defines is not followed: it stands as it is written.
    pub(super) fn reference(&mut self, name: &str, character: Option<char>) {
        let known = character
            .map(String::from)
            .or_else(|| resolve_predefined_entity(name).map(str::to_owned));
        match known {
            Some(known) if self.markup == 0 => self.append(&known),
            _ => self.append(&format!("&{name};")),
        }
    }

    fn in_field(&self) -> bool {
        let innermost = self.path.last();
        innermost.is_some_and(|(name, _)| self.markup > 0 || !CONTAINERS.contains(&name.as_str()))
    }

    fn append(&mut self, text: &str) {
        if let Some((_, Some(field))) = self.path.last()
            && let Some(field) = self.fields.get_mut(*field)
        {
            field.text.push_str(text);
        }
    }

    pub(super) fn finish(self, number: u64) -> Raw {
        Raw {
            number,
            fields: self.fields,
        }
    }
}
