//! What is dropped on the window: photos, pieces, or both at once.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::exchange::{Inside, is_package};
use crate::import::{Failure, Imported};
use crate::photos::PhotoBatch;

/// A point of the window in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hover {
    pub x: f64,
    pub y: f64,
}

/// What became of the dropped files, and where they were let go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Dropped {
    /// CSS pixels.
    pub x: f64,
    /// CSS pixels.
    pub y: f64,
    pub photos: PhotoBatch,
    pub articles: Vec<Imported>,
    /// Of other desks, looked at and not received yet.
    pub packages: Vec<Inside>,
    pub failures: Vec<Failure>,
}

impl Desk {
    /// Takes in dropped files: text files become articles, packages of other desks are looked into, everything else is
    /// tried as a photo.
    pub fn take_drop<P: AsRef<Path> + Sync>(&self, files: &[P], at: Hover) -> Result<Dropped, DeskError> {
        let is_text = |file: &&Path| {
            let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
            ending == "txt" || ending == "text" || ending == "md"
        };
        let (packages, others): (Vec<&Path>, Vec<&Path>) =
            files.iter().map(AsRef::as_ref).partition(|file| is_package(file));
        let (texts, photos): (Vec<&Path>, Vec<&Path>) = others.into_iter().partition(is_text);
        let mut looked = self.look_into_all(packages);
        let imported = self.import_files(texts);
        let photos = self.add_photos(&photos)?;
        Ok(Dropped {
            x: at.x,
            y: at.y,
            photos,
            articles: imported.articles,
            packages: looked.packages,
            failures: {
                looked.failures.extend(imported.failures);
                looked.failures
            },
        })
    }
}
