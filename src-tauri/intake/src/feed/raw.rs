//! Events of XML become items: flat lists of named texts.

use std::io::Read;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::error::FeedError;
use super::head::{Form, Head};
use super::stream::{MOST, Stream};

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
/// Letters of a title by which an item is named in a refusal.
const NAMED_BY: usize = 80;

/// One element of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Elements within stand in it as HTML.
    pub text: String,
}

impl Field {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// An item as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw {
    /// Its number in the file, from 1.
    pub number: u64,
    pub(super) fields: Vec<Field>,
}

impl Raw {
    pub(super) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The text of the first element of that name; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.field(name).map_or("", |field| field.text.trim())
    }

    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(move |field| field.name == name)
    }

    /// Bytes of all its texts, about.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.fields.iter().map(|field| field.text.len() + 64).sum()
    }

    fn title(&self) -> String {
        let title = self
            .text("title")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        match title.char_indices().nth(NAMED_BY) {
            Some((end, _)) => format!("{}…", &title[..end]),
            None => title,
        }
    }
}

/// Reads the items of a file one after the other.
pub struct Feed<R> {
    reader: Option<Reader<Stream<R>>>,
    name: String,
    head: Head,
    items: u64,
    /// The outermost element has been closed.
    closed: bool,
}

/// The element that is being read.
#[derive(Default)]
struct Open {
    fields: Vec<Field>,
    /// Elements that are open, by their names and, where it is one, the number of the field.
    path: Vec<(String, Option<usize>)>,
    /// Elements of HTML that are open within the innermost field.
    markup: usize,
}

impl<R: Read> Feed<R> {
    /// `name`: the file's, for the sentences of refusals.
    pub fn new(source: R, name: &str) -> Self {
        Self {
            reader: Some(reader_on(Stream::new(source))),
            name: name.to_owned(),
            head: Head::default(),
            items: 0,
            closed: false,
        }
    }

    /// As far as it has been read: complete when the first item has come.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Bytes of the file that were read so far.
    #[must_use]
    pub fn read_so_far(&self) -> u64 {
        self.reader
            .as_ref()
            .map_or(0, |reader| reader.get_ref().read_so_far())
    }

    /// The next item, or why there is none in its place. After a refusal of the file as a whole there is nothing more.
    #[allow(
        clippy::should_implement_trait,
        reason = "the head is looked at between two items"
    )]
    pub fn next(&mut self) -> Option<Result<Raw, FeedError>> {
        let mut reader = self.reader.take()?;
        let mut item: Option<Open> = None;
        let mut outside = Open::default();
        let mut buffer = Vec::new();
        reader.get_mut().begin();
        loop {
            buffer.clear();
            let event = match reader.read_event_into(&mut buffer) {
                Ok(event) => event,
                Err(error) => return self.broken(reader, item, &error),
            };
            match event {
                Event::Eof => {
                    return match (item, self.head.form) {
                        (Some(_), _) => Some(Err(self.cut_short())),
                        (None, None) => Some(Err(FeedError::NotAFeed {
                            name: self.name.clone(),
                        })),
                        (None, Some(_)) if !self.closed => Some(Err(self.cut_short())),
                        (None, Some(_)) => None,
                    };
                }
                Event::Start(start) => {
                    let name = start.name().as_ref().to_owned();
                    match &mut item {
                        Some(open) => open.start(&name, &start),
                        None if self.is_item(&name) => {
                            reader.get_mut().begin();
                            item = Some(Open::default());
                        }
                        None => {
                            self.root(&name);
                            outside.head_start(&name, &start);
                        }
                    }
                }
                Event::Empty(start) => {
                    let name = start.name().as_ref().to_owned();
                    match &mut item {
                        Some(open) => open.empty(&name, &start),
                        None => {
                            outside.head_start(&name, &start);
                            outside.end(&name);
                            outside.complete().iter().for_each(|field| self.head.take(field));
                        }
                    }
                }
                Event::End(end) => {
                    let name = end.name().as_ref().to_owned();
                    match item.take() {
                        Some(open) if self.is_item(&name) => {
                            self.items += 1;
                            self.reader = Some(reader);
                            return Some(Ok(open.finish(self.items)));
                        }
                        Some(mut open) => {
                            open.end(&name);
                            item = Some(open);
                        }
                        None => {
                            self.closed |= matches!(name.as_str(), "rss" | "feed" | "rdf:RDF");
                            outside.end(&name);
                            outside.complete().iter().for_each(|field| self.head.take(field));
                        }
                    }
                }
                Event::Text(text) => item.as_mut().unwrap_or(&mut outside).text(&text.into_inner()),
                Event::CData(text) => item.as_mut().unwrap_or(&mut outside).literal(&text.into_inner()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten();
                    let name = reference.into_inner();
                    let open = item.as_mut().unwrap_or(&mut outside);
                    open.reference(&name, character);
                }
                Event::DocType(text) => self.head.own_entities |= text.into_inner().contains("<!ENTITY"),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            }
        }
    }

    fn is_item(&self, name: &str) -> bool {
        match name {
            "item" => matches!(self.head.form, Some(Form::Rss | Form::Wxr)),
            "entry" => self.head.form == Some(Form::Atom),
            _ => false,
        }
    }

    fn root(&mut self, name: &str) {
        if self.head.form.is_none() {
            self.head.form = match name {
                "rss" | "rdf:RDF" => Some(Form::Rss),
                "feed" => Some(Form::Atom),
                _ => None,
            };
        }
    }

    fn cut_short(&self) -> FeedError {
        FeedError::CutShort {
            name: self.name.clone(),
            items: self.items,
        }
    }

    /// Names what cannot be read and goes on with the next item.
    fn broken(
        &mut self,
        reader: Reader<Stream<R>>,
        item: Option<Open>,
        error: &quick_xml::Error,
    ) -> Option<Result<Raw, FeedError>> {
        let mut stream = reader.into_inner();
        let too_large = stream.is_exhausted();
        if let quick_xml::Error::Io(source) = error
            && !too_large
        {
            return Some(Err(FeedError::Unreadable {
                name: self.name.clone(),
                source: std::io::Error::new(source.kind(), source.to_string()),
            }));
        }
        if self.head.form.is_none() {
            return Some(Err(FeedError::NotAFeed {
                name: self.name.clone(),
            }));
        }
        match stream.skip_to_item() {
            Ok(true) => {
                let mut next = reader_on(stream);
                next.get_mut().begin();
                self.reader = Some(next);
            }
            Ok(false) => return Some(Err(self.cut_short())),
            Err(source) => {
                return Some(Err(FeedError::Unreadable {
                    name: self.name.clone(),
                    source,
                }));
            }
        }
        self.items += 1;
        let number = self.items;
        let title = item.map(|open| open.finish(number).title()).unwrap_or_default();
        Some(Err(if too_large {
            FeedError::ItemTooLarge {
                number,
                title,
                megabytes: MOST / 1_000_000,
            }
        } else {
            FeedError::ItemDamaged {
                number,
                title,
                problem: error.to_string(),
            }
        }))
    }
}

fn reader_on<R: Read>(stream: Stream<R>) -> Reader<Stream<R>> {
    let mut reader = Reader::from_reader(stream);
    let config = reader.config_mut();
    // What portals write is seldom well formed.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

impl Open {
    fn start(&mut self, name: &str, start: &BytesStart<'_>) {
        if self.in_field() {
            self.markup += 1;
            self.append(&format!("<{}>", &**start));
            return;
        }
        self.open(name, start);
    }

    fn empty(&mut self, name: &str, start: &BytesStart<'_>) {
        if self.in_field() {
            self.append(&format!("<{}/>", &**start));
        } else {
            self.open(name, start);
            self.path.pop();
        }
    }

    /// Outside of the items: what stands directly in the channel or the feed counts, and who writes there.
    fn head_start(&mut self, name: &str, start: &BytesStart<'_>) {
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
    fn end(&mut self, name: &str) {
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
    fn complete(&mut self) -> Vec<Field> {
        if self.path.is_empty() {
            std::mem::take(&mut self.fields)
        } else {
            Vec::new()
        }
    }

    fn text(&mut self, text: &str) {
        self.append(text);
    }

    fn literal(&mut self, text: &str) {
        if self.markup == 0 {
            self.append(text);
        } else {
            let escaped = quick_xml::escape::escape(text);
            self.append(&escaped);
        }
    }

    /// What the file itself defines is not followed: it stands as it is written.
    fn reference(&mut self, name: &str, character: Option<char>) {
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

    fn finish(self, number: u64) -> Raw {
        Raw {
            number,
            fields: self.fields,
        }
    }
}
