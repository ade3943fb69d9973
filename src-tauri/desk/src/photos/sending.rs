//! Photos leave the house by themselves: sized, named, with their words in them and their secrets out of them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};

use darkroom::metadata::Keep;
use darkroom::{Format, Output, Size};
use newsroom::photo::{Field, PhotoId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::hands::{self, Hands};
use crate::import::Failure;
use crate::photos::naming;
use crate::places;

/// How photos are to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sending {
    /// Pixels; `None` leaves the size as the recipe does.
    pub longest_side: Option<u32>,
    pub format: SentFormat,
    /// 1 to 100.
    pub quality: u8,
    /// Such as `{ngày}-{sự kiện}-{số}`; see [`naming::stem`].
    pub pattern: String,
    /// Whether the place where it was taken stays in the file.
    pub keep_place: bool,
    /// Whether the camera's and lens's numbers and its owner's name stay in the file.
    pub keep_serials: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SentFormat {
    Jpeg,
    #[serde(rename = "webp")]
    WebP,
    Avif,
}

/// How far a sending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendNews {
    pub sending: u32,
    pub done: usize,
    pub of: usize,
}

/// What was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendReport {
    /// The folder, as an absolute path.
    pub folder: String,
    /// The files' names.
    pub files: Vec<String>,
    /// What older programs will read only the beginning of.
    pub cut: Vec<SentCut>,
    pub failures: Vec<Failure>,
    /// Whether it ended before all were sent.
    pub stopped: bool,
}

/// A field that was too long for IIM, which counts bytes; XMP has it whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SentCut {
    pub file: String,
    pub field: Field,
    pub limit_bytes: usize,
}

impl SentFormat {
    fn encoding(self) -> (Format, &'static str) {
        match self {
            Self::Jpeg => (Format::Jpeg, "jpg"),
            Self::WebP => (Format::WebP, "webp"),
            Self::Avif => (Format::Avif, "avif"),
        }
    }
}

impl Desk {
    /// Writes photos into `folder`, until all are written or `stop` is set; one that fails does not stop the rest.
    /// Files that lie there already are never replaced. `tell` hears how many are done.
    pub fn send_photos(
        &self,
        ids: &[PhotoId],
        sending: &Sending,
        folder: &Path,
        stop: &AtomicBool,
        mut tell: impl FnMut(usize),
    ) -> Result<SendReport, DeskError> {
        places::make_exports(folder)?;
        let names = Names::default();
        let mut sent: Vec<_> = Vec::new();
        let mut done = 0;
        hands::each(
            Hands::Heavy,
            ids.len(),
            stop,
            |index| self.send(&ids[index], sending, folder, index + 1, &names),
            |batch| {
                done += batch.len();
                sent.extend(batch);
                tell(done);
                Ok::<_, DeskError>(())
            },
        )?;
        sent.sort_by_key(|(index, _)| *index);
        let mut report = SendReport {
            folder: std::path::absolute(folder)
                .unwrap_or_else(|_| folder.to_owned())
                .display()
                .to_string(),
            stopped: stop.load(Ordering::Relaxed) && sent.len() < ids.len(),
            ..SendReport::default()
        };
        for (index, sent) in sent {
            match sent {
                Ok((file, cut)) => {
                    let cut = cut.into_iter().map(|cut| SentCut {
                        file: file.clone(),
                        field: cut.field,
                        limit_bytes: cut.limit_bytes,
                    });
                    report.cut.extend(cut);
                    report.files.push(file);
                }
                Err(error) => {
                    let name = self.archive.photo(&ids[index]).map(|row| row.name);
                    let file = name.unwrap_or_else(|_| ids[index].to_string());
                    report.failures.push(Failure::of(Path::new(&file), &error));
                }
            }
        }
        Ok(report)
    }

    fn send(
        &self,
        id: &PhotoId,
        sending: &Sending,
        folder: &Path,
        number: usize,
        names: &Names,
    ) -> Result<(String, Vec<darkroom::metadata::Cut>), DeskError> {
        let row = self.archive.photo(id)?;
        let original = self.archive.photo_original(id)?;
        let (format, ending) = sending.format.encoding();
        let output = Output {
            size: sending.longest_side.map_or(Size::Full, Size::LongestSide),
            format,
            quality: sending.quality,
        };
        let made = darkroom::output(&original, &row.name, &row.recipe, output)?;
        let keep = Keep {
            place: sending.keep_place,
            serials: sending.keep_serials,
        };
        let written = darkroom::metadata::write(&made.bytes, &original, &row.words, keep)?;
        let stem = naming::stem(&sending.pattern, &row.words, &row.name, number);
        let (name, path) = names.free(folder, &stem, ending);
        press::file::write(&path, &written.bytes)?;
        Ok((name, written.cut))
    }

    /// The names that photos would have, without their endings.
    pub fn foretell_names(&self, ids: &[PhotoId], pattern: &str) -> Result<Vec<String>, DeskError> {
        let names = self.archive.photos(ids)?.into_iter().enumerate();
        let names = names.map(|(index, row)| naming::stem(pattern, &row.words, &row.name, index + 1));
        Ok(names.collect())
    }
}

/// The names that this sending has given away.
#[derive(Default)]
struct Names(Mutex<HashSet<String>>);

impl Names {
    /// A name that neither lies in the folder nor was given before.
    fn free(&self, folder: &Path, stem: &str, ending: &str) -> (String, PathBuf) {
        let mut given = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
        let mut names = std::iter::once(format!("{stem}.{ending}")).chain(numbered);
        // There are more numbers than files.
        let name = names
            .find(|name| !given.contains(name) && !folder.join(name).exists())
            .unwrap_or_default();
        given.insert(name.clone());
        let path = folder.join(&name);
        (name, path)
    }
}
