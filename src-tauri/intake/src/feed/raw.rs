//! Events of XML become items: flat lists of named texts.

use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::error::FeedError;
use super::head::{Form, Head};
use super::open::Open;
use super::stream::{MOST, Stream};

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
