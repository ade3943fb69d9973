//! The pictures of a sheet: photos by the places where they stand, each made once.

use std::collections::HashMap;

use newsroom::body::PlacedPhoto;
use newsroom::photo::{Cut, Encoding, PhotoSource, PhotoUnavailable, Rendition, Wanted};
use serde_json::{Value, json};

use super::spool::Spool;
use super::values::inlines;
use crate::error::PressError;
use crate::line;

/// Enough for the width of a page at 230 dots an inch and more.
const WHOLE_WIDTH: u32 = 1600;
/// Enough where photos stand beside each other, and for a column at 280 dots an inch.
const PART_WIDTH: u32 = 960;
/// Photos that are asked for together, so that several are made at the same time.
const TOGETHER: usize = 8;

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

/// A picture as the typesetter sees it: of a photo to print, what stands in for it.
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

pub(super) struct Pictures<'a> {
    source: &'a dyn PhotoSource,
    purpose: Purpose,
    made: Vec<Picture>,
    /// Photos to print.
    spool: Spool,
    /// As the templates find them.
    by_cut: HashMap<(Cut, u32), Result<Value, PhotoUnavailable>>,
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
            spool: Spool::new(),
            by_cut: HashMap::new(),
            places: 0,
        }
    }

    pub(super) fn are_to_print(&self) -> bool {
        self.purpose == Purpose::Print
    }

    pub(super) fn made(self) -> (Vec<Picture>, Spool) {
        (self.made, self.spool)
    }

    /// A picture of the house's own, under a name that no photo has.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        self.made.push(Picture {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
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
        self.make_ready(&[(cut, across)])?;
        match self.by_cut.get(&(cut, self.width(across))) {
            Some(Ok(file)) => Ok(file.clone()),
            Some(Err(source)) if self.purpose == Purpose::Print => Err(PressError::Photo {
                number: self.places,
                source: source.clone(),
            }),
            _ => Ok(self.none()),
        }
    }

    /// Has these photos made that are not yet. One that cannot be had is told of where it is to stand.
    pub(super) fn make_ready(&mut self, photos: &[(Cut, Across)]) -> Result<(), PressError> {
        let mut wanted: Vec<Wanted> = Vec::new();
        for (cut, across) in photos {
            let one = Wanted {
                cut: *cut,
                max_width: self.width(*across),
                encoding: Encoding::Jpeg,
            };
            if !wanted.contains(&one) && !self.by_cut.contains_key(&(one.cut, one.max_width)) {
                wanted.push(one);
            }
        }
        for wanted in wanted.chunks(TOGETHER) {
            for (one, made) in wanted.iter().zip(self.source.renditions(wanted)) {
                let kept = match made {
                    Ok(rendition) => Ok(self.keep(rendition)?),
                    Err(unavailable) => Err(unavailable),
                };
                self.by_cut.insert((one.cut, one.max_width), kept);
            }
        }
        Ok(())
    }

    fn width(&self, across: Across) -> u32 {
        match (self.purpose, across) {
            (Purpose::Print, Across::Page) => WHOLE_WIDTH,
            (Purpose::Print, Across::Part) | (Purpose::Show, _) => PART_WIDTH,
        }
    }

    fn keep(&mut self, rendition: Rendition) -> Result<Value, PressError> {
        let name = format!("photo-{}.jpg", self.by_cut.len() + 1);
        let file = json!({ "name": name, "width": rendition.width, "height": rendition.height });
        let bytes = match self.purpose {
            Purpose::Print => self.spool.put(&rendition.bytes)?,
            Purpose::Show => rendition.bytes,
        };
        self.made.push(Picture { name, bytes });
        Ok(file)
    }

    fn none(&mut self) -> Value {
        if !self.made.iter().any(|picture| picture.name == NONE) {
            self.add(NONE, include_bytes!("stand-in-grey.jpg"));
        }
        json!({ "name": NONE, "width": 3, "height": 2 })
    }
}
