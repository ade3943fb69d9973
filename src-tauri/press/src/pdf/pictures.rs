//! The pictures of a sheet: photos by the places where they stand, each made once.

use std::collections::HashMap;

use newsroom::body::PlacedPhoto;
use newsroom::photo::{Cut, Encoding, PhotoSource};
use serde_json::{Value, json};

use super::values::inlines;
use crate::error::PressError;
use crate::line;

/// Enough for the width of a page at 230 dots an inch and more.
const WHOLE_WIDTH: u32 = 1600;
/// Enough where photos stand beside each other, and for a column at 280 dots an inch.
const PART_WIDTH: u32 = 960;

/// How wide a picture is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Across {
    Page,
    Part,
}

/// What the pictures are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// As good as paper needs them. A photo that cannot be had is an error.
    Print,
    /// As good as a window needs them. A photo that cannot be had, and a place without one, are shown as such.
    Show,
}

pub(super) struct Picture {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) is_photo_to_print: bool,
}

pub(super) struct Pictures<'a> {
    source: &'a dyn PhotoSource,
    purpose: Purpose,
    made: Vec<Picture>,
    by_cut: HashMap<(Cut, u32), Value>,
    /// Counted over the whole sheet from 1, as a person counts them.
    places: u32,
}

/// Shown where there is no photo: grey, in the shape of most photos.
const NONE: &str = "none.jpg";

impl<'a> Pictures<'a> {
    pub(super) fn new(source: &'a dyn PhotoSource, purpose: Purpose) -> Self {
        Self {
            source,
            purpose,
            made: Vec::new(),
            by_cut: HashMap::new(),
            places: 0,
        }
    }

    pub(super) fn are_to_print(&self) -> bool {
        self.purpose == Purpose::Print
    }

    pub(super) fn made(self) -> Vec<Picture> {
        self.made
    }

    /// A picture of the house's own, under a name that no photo has.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        self.made.push(Picture {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
            is_photo_to_print: false,
        });
    }

    /// A photo as the templates find it. Nothing to print where the place is empty: such a piece is refused before.
    pub(super) fn photo(&mut self, place: &PlacedPhoto, across: Across) -> Result<Option<Value>, PressError> {
        self.places += 1;
        let file = match place.cut() {
            Some(cut) => self.file(cut, across)?,
            None if self.purpose == Purpose::Print => return Ok(None),
            None => self.none(),
        };
        let mut value = file;
        value["alt"] = line::clean(place.alt.trim()).into();
        value["caption"] = inlines(place.caption.as_deref().unwrap_or_default()).into();
        Ok(Some(value))
    }

    fn file(&mut self, cut: Cut, across: Across) -> Result<Value, PressError> {
        let width = match (self.purpose, across) {
            (Purpose::Print, Across::Page) => WHOLE_WIDTH,
            (Purpose::Print, Across::Part) | (Purpose::Show, _) => PART_WIDTH,
        };
        if let Some(file) = self.by_cut.get(&(cut, width)) {
            return Ok(file.clone());
        }
        let rendition = match self.source.rendition(&cut, width, Encoding::Jpeg) {
            Ok(rendition) => rendition,
            Err(_) if self.purpose == Purpose::Show => return Ok(self.none()),
            Err(source) => {
                let number = self.places;
                return Err(PressError::Photo { number, source });
            }
        };
        let name = format!("photo-{}.jpg", self.by_cut.len() + 1);
        let file = json!({ "name": name, "width": rendition.width, "height": rendition.height });
        self.by_cut.insert((cut, width), file.clone());
        self.made.push(Picture {
            name,
            bytes: rendition.bytes,
            is_photo_to_print: self.purpose == Purpose::Print,
        });
        Ok(file)
    }

    fn none(&mut self) -> Value {
        if !self.made.iter().any(|picture| picture.name == NONE) {
            self.add(NONE, include_bytes!("stand-in-grey.jpg"));
        }
        json!({ "name": NONE, "width": 3, "height": 2 })
    }
}
