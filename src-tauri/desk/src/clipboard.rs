//! What is pasted becomes blocks of the page, and its photos come into the archive.

use std::fs;
use std::path::Path;

use intake::clipboard::{self, Source};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::PhotoInfo;

/// What the page takes over from the clipboard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Pasted {
    /// Block nodes of the page's JSON.
    #[ts(type = "unknown[]")]
    pub blocks: Vec<Value>,
    /// A single paragraph that belongs into the line.
    pub inline: bool,
    pub photos: Vec<PhotoInfo>,
    /// What could not be kept.
    pub losses: Vec<Sentence>,
}

impl Desk {
    /// Reads the clipboard's two flavours. A photo that cannot be taken in leaves its place empty and is named among
    /// the losses.
    pub fn paste_html(&self, html: &str, text: &str) -> Pasted {
        self.paste(html, text, &std::env::temp_dir())
    }

    /// The same, where office programs leave their pictures in the folder `temporary`. A page from elsewhere that names
    /// other files of the person's is not obeyed.
    pub fn paste(&self, html: &str, text: &str, temporary: &Path) -> Pasted {
        let mut clipping = clipboard::read(html, text);
        let mut losses: Vec<Sentence> = clipping.losses.iter().map(|loss| Sentence::of(loss)).collect();
        let mut photos = Vec::new();
        for clipped in std::mem::take(&mut clipping.photos) {
            match self.take_clipped(&clipped.source, temporary) {
                Ok(photo) => {
                    clipping.put(clipped.place, photo.id);
                    photos.push(photo);
                }
                Err(error) => losses.push(Sentence::of(&error)),
            }
        }
        Pasted {
            blocks: clipping.json(),
            inline: clipping.inline,
            photos,
            losses,
        }
    }

    fn take_clipped(&self, source: &Source, temporary: &Path) -> Result<PhotoInfo, DeskError> {
        match source {
            Source::Embedded { bytes, .. } => self.add_photo_bytes(bytes, "clipboard"),
            Source::File { path } => self.add_temporary(path, temporary),
        }
    }

    fn add_temporary(&self, path: &Path, temporary: &Path) -> Result<PhotoInfo, DeskError> {
        let unreadable = |source| DeskError::Unreadable {
            file: path.display().to_string(),
            source,
        };
        let real = fs::canonicalize(path).map_err(unreadable)?;
        let temporary = fs::canonicalize(temporary).map_err(unreadable)?;
        if real.starts_with(&temporary) {
            self.add_photo(&real)
        } else {
            Err(unreadable(std::io::ErrorKind::PermissionDenied.into()))
        }
    }
}
