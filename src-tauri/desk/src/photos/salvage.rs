//! Photos that were not copied whole: what is there of them can be kept, where the person wants it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use darkroom::DarkroomError;
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::import::file_name;
use crate::photos::{PhotoInfo, head};

/// A file of an arrival that was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoRefused {
    /// Names the file within its arrival.
    pub key: String,
    /// The file's name without its folder.
    pub file: String,
    pub sentence: Sentence,
    /// Whether the upper part of the picture is there and can be kept ([`Desk::salvage_photo`]).
    pub in_part: bool,
}

/// Where the files lie of which a part can be kept, while the program runs.
#[derive(Default)]
pub struct CutShort(Mutex<HashMap<String, PathBuf>>);

impl CutShort {
    pub fn refused(&self, key: String, file: &Path, error: &DeskError) -> PhotoRefused {
        let in_part = matches!(error, DeskError::Darkroom(DarkroomError::CutShort { .. }));
        if in_part {
            let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            files.insert(key.clone(), file.to_owned());
        }
        PhotoRefused {
            key,
            file: file_name(file),
            sentence: Sentence::of(error),
            in_part,
        }
    }

    fn file(&self, key: &str) -> Option<PathBuf> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.get(key).cloned()
    }
}

impl Desk {
    /// Keeps the part that is there of a photo that was refused for not being whole, as a photo of its own with the
    /// words of the file. For a person who was told.
    pub fn salvage_photo(&self, key: &str) -> Result<PhotoInfo, DeskError> {
        let file = self
            .cut_short
            .file(key)
            .ok_or_else(|| DeskError::NothingToSalvage)?;
        self.salvage_file(&file)
    }

    /// The same, of a file.
    pub fn salvage_file(&self, file: &Path) -> Result<PhotoInfo, DeskError> {
        let (bytes, name) = (head::whole(file)?, file_name(file));
        let part = darkroom::salvage(&bytes, &name)?;
        let photo = self.add_photo_bytes(&part.jpeg, &name)?;
        let said = crate::photos::words::PhotoSaid {
            id: photo.id,
            words: darkroom::metadata::read(&bytes).words,
        };
        self.say_of_photos(&[said])?;
        self.photo(&photo.id)
    }
}
