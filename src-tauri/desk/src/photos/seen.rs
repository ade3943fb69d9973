//! Pictures on pages that are shown while they are written: each is made once, and kept while it is looked at.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use newsroom::photo::{
    AboutPhoto, Cut, Encoding, PhotoId, PhotoSource, PhotoUnavailable, Recipe, Rendition, Wanted,
};

use super::picture::ArchivePhotos;
use crate::desk::Desk;

/// Bytes that are kept: the pictures of a bulletin of 400 photos.
const MOST: usize = 64 * 1024 * 1024;

/// A picture by what it is made of, so that a photo that is cut or toned otherwise is another one.
type Key = (PhotoId, Recipe, u32, Encoding);

#[derive(Default)]
pub(crate) struct SeenPictures(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    pictures: HashMap<Key, (u64, Rendition)>,
    bytes: usize,
    /// Grows with each look, so that what was looked at longest ago is let go first.
    looks: u64,
}

impl Kept {
    fn look(&mut self, key: &Key) -> Option<Rendition> {
        self.looks += 1;
        let (last, picture) = self.pictures.get_mut(key)?;
        *last = self.looks;
        Some(picture.clone())
    }

    fn keep(&mut self, key: Key, picture: &Rendition) {
        self.looks += 1;
        self.bytes += picture.bytes.len();
        if let Some((_, before)) = self.pictures.insert(key, (self.looks, picture.clone())) {
            self.bytes -= before.bytes.len();
        }
        while self.bytes > MOST {
            let oldest = self.pictures.iter().min_by_key(|(_, (last, _))| *last);
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else {
                return;
            };
            if let Some((_, gone)) = self.pictures.remove(&oldest) {
                self.bytes -= gone.bytes.len();
            }
        }
    }
}

impl SeenPictures {
    fn with<T>(&self, what: impl FnOnce(&mut Kept) -> T) -> T {
        what(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The archive's photos for pages that are shown.
pub(crate) struct SeenPhotos<'a> {
    made: ArchivePhotos<'a>,
    seen: &'a SeenPictures,
}

impl Desk {
    pub(crate) fn seen_photos(&self) -> SeenPhotos<'_> {
        SeenPhotos {
            made: self.wordless_photos(),
            seen: &self.seen,
        }
    }
}

impl SeenPhotos<'_> {
    /// `None` of a photo that the archive does not have.
    fn key(&self, wanted: &Wanted) -> Option<Key> {
        let (recipe, ..) = self.made.desk.recipe_of(&wanted.cut).ok()?;
        Some((wanted.cut.photo, recipe, wanted.max_width, wanted.encoding))
    }
}

impl PhotoSource for SeenPhotos<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        self.made.dimensions(cut)
    }

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable> {
        self.made.about(cut)
    }

    fn rendition(
        &self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Rendition, PhotoUnavailable> {
        let wanted = Wanted {
            cut: *cut,
            max_width,
            encoding,
        };
        let mut made = self.renditions(&[wanted]);
        made.pop()
            .unwrap_or_else(|| self.made.rendition(cut, max_width, encoding))
    }

    fn renditions(&self, wanted: &[Wanted]) -> Vec<Result<Rendition, PhotoUnavailable>> {
        let keys: Vec<Option<Key>> = wanted.iter().map(|wanted| self.key(wanted)).collect();
        let look = |key: &Option<Key>| self.seen.with(|kept| kept.look(key.as_ref()?));
        let mut pictures: Vec<Option<Rendition>> = keys.iter().map(look).collect();
        let unseen = wanted
            .iter()
            .zip(&pictures)
            .filter(|(_, picture)| picture.is_none());
        let unseen: Vec<Wanted> = unseen.map(|(wanted, _)| *wanted).collect();
        let mut made = self.made.renditions(&unseen).into_iter();
        let places = pictures.iter_mut().zip(keys).zip(wanted);
        places
            .map(|((picture, key), wanted)| match picture.take() {
                Some(picture) => Ok(picture),
                // One is made for each that was not seen, in their order.
                None => {
                    let made = made.next().unwrap_or_else(|| {
                        self.made
                            .rendition(&wanted.cut, wanted.max_width, wanted.encoding)
                    })?;
                    if let Some(key) = key {
                        self.seen.with(|kept| kept.keep(key, &made));
                    }
                    Ok(made)
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_longest_ago_is_let_go_first() {
        let key = |name: &str| {
            (
                PhotoId::of(name.as_bytes()),
                Recipe::default(),
                960,
                Encoding::Jpeg,
            )
        };
        let half = Rendition {
            bytes: vec![0; MOST / 2],
            width: 1,
            height: 1,
        };
        let mut kept = Kept::default();
        kept.keep(key("a"), &half);
        kept.keep(key("b"), &half);
        assert!(kept.look(&key("a")).is_some());
        kept.keep(key("c"), &half);
        let there = ["a", "b", "c"].map(|name| kept.look(&key(name)).is_some());
        assert_eq!(there, [true, false, true]);
        assert_eq!(kept.bytes, MOST / 2 * 2);
        // The same again takes no more room.
        kept.keep(key("a"), &half);
        assert_eq!((kept.pictures.len(), kept.bytes), (2, MOST / 2 * 2));
    }
}
