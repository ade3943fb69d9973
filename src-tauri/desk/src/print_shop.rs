//! What goes to the print shop: the text and the pictures in full size, their words in them and their makers' homes not.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use darkroom::metadata::Keep;
use darkroom::{Format, Output, Size};
use newsroom::digest::Digest;
use newsroom::manifest::Kind;
use newsroom::photo::PhotoId;
use press::package::entry::Entry;
use press::package::print::{self, Picture};
use press::package::{Form, write};
use press::{Edition, PressError};
use tempfile::TempDir;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::placing::said_at;

/// JPEG quality of what cannot go as it came.
const QUALITY: u8 = 95;

impl Desk {
    /// Writes the print package of a piece, replacing what stands there. However many pictures there are, one is in memory
    /// at a time.
    pub(crate) fn print_for_the_shop(
        &self,
        edition: &Edition<'_>,
        form: Form,
        to: &Path,
    ) -> Result<(), DeskError> {
        press::check(edition.article)?;
        let made = tempfile::tempdir().map_err(|source| unwritable(&std::env::temp_dir(), source))?;
        let (mut pictures, mut files) = (Vec::new(), Vec::new());
        for photo in edition.article.body.photos() {
            let (file, ending) = self.full_picture(edition, &photo, &made)?;
            let path = print::path(edition, pictures.len() + 1, ending);
            pictures.push(Picture { photo, path });
            files.push(file);
        }
        let text = print::text(edition, &pictures);
        let mut entries = vec![Entry::of("text.txt".to_owned(), text.into_bytes())];
        for (picture, file) in pictures.iter().zip(&files) {
            let bytes = fs::read(file).map_err(|source| unwritable(file, source))?;
            let (digest, size) = (Digest::of(&bytes), bytes.len() as u64);
            drop(bytes);
            entries.push(Entry::elsewhere(picture.path.clone(), digest, size, move || {
                Ok(Box::new(File::open(file)?))
            }));
        }
        self.sealed(Kind::Print, edition.modified.to_utc(), |seal| {
            write(entries, seal, form, to)
        })
    }

    /// The original where nothing is done to it, it stands upright and its file has a place for words; else the picture
    /// that its recipe makes of it, in full size: what was made unrecognisable stays so.
    fn full_picture(
        &self,
        edition: &Edition<'_>,
        id: &PhotoId,
        folder: &TempDir,
    ) -> Result<(PathBuf, &'static str), DeskError> {
        let row = self.archive.photo(id)?;
        let original = self.archive.photo_original(id)?;
        let words = match said_at(edition.article, id) {
            Some(here) => here.over(row.words.clone()),
            None => row.words.clone(),
        };
        let upright = darkroom::metadata::read(&original).orientation == 1;
        let as_it_came = match row.recipe.is_plain() && upright {
            true => darkroom::metadata::write(&original, &original, &words, Keep::default()).ok(),
            false => None,
        };
        let (written, ending) = match as_it_came {
            Some(written) => (written, crate::exchange::ending(&row.media_type)),
            None => {
                let full = Output {
                    size: Size::Full,
                    format: Format::Jpeg,
                    quality: QUALITY,
                };
                let made = darkroom::output(&original, &row.name, &row.recipe, full)?;
                let written = darkroom::metadata::write(&made.bytes, &original, &words, Keep::default())?;
                (written, "jpg")
            }
        };
        let file = folder.path().join(id.to_string());
        let kept = File::create_new(&file).and_then(|mut to| to.write_all(&written.bytes));
        kept.map_err(|source| unwritable(&file, source))?;
        Ok((file, ending))
    }
}

fn unwritable(path: &Path, source: std::io::Error) -> PressError {
    PressError::Write {
        path: path.to_owned(),
        source,
    }
}
