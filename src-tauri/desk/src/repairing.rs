//! A damaged archive made readable again, in a place of its own.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archive::{ArchiveError, Recovered, RepairStep, Repaired};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short, unless};

/// How far a repair is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Repairing {
    pub job: u32,
    pub step: RepairStep,
    #[ts(type = "number")]
    pub done: u64,
    /// 0 where it is not known how much there is.
    #[ts(type = "number")]
    pub of: u64,
    pub finished: bool,
    pub stopped: bool,
    pub fault: Option<Failed>,
    /// The new archive's, once it has finished.
    pub folder: Option<String>,
    pub recovered: Option<Recovered>,
    /// What did not come through, and what is wrong with the new archive all the same.
    pub losses: Vec<Sentence>,
}

/// Why an archive could not be opened, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpeningFault {
    pub sentence: Sentence,
    /// For whoever mends the program.
    pub details: Option<String>,
    pub folder: String,
    #[serde(skip)]
    pub place: PathBuf,
    /// Whether something may still be read of it; `None` where there is nothing to repair, because it lies elsewhere.
    pub repairable: Option<bool>,
}

impl OpeningFault {
    /// `None` where neither a repair nor a backup is the way out.
    #[must_use]
    pub fn of(error: &DeskError) -> Option<Self> {
        let (folder, repairable) = match error {
            DeskError::ArchiveMoved { folder } => (folder.as_path(), None),
            // The page that tells what the file is may be the damaged one.
            DeskError::Archive(
                ArchiveError::Damaged { path, .. }
                | ArchiveError::Database { path, .. }
                | ArchiveError::NotAnArchive { path },
            ) => (path.parent().unwrap_or(path), Some(true)),
            DeskError::Archive(ArchiveError::DatabaseGone { folder }) => (folder.as_path(), Some(false)),
            _ => return None,
        };
        let Failed { message, details, .. } = error.into();
        Some(Self {
            sentence: message,
            details,
            folder: folder.display().to_string(),
            place: folder.to_owned(),
            repairable,
        })
    }
}

/// Makes a new archive in `target`, which is empty or not there yet, of what can be read of the one in `from`, which
/// nobody has open, until it is done or `stop` is set. The last word that `tell` hears is `finished`.
pub fn repair(
    from: &Path,
    target: &Path,
    job: u32,
    stop: &AtomicBool,
    mut tell: impl FnMut(&Repairing),
) -> Result<Repaired, DeskError> {
    let mut news = Repairing {
        job,
        step: RepairStep::Reading,
        done: 0,
        of: 0,
        finished: false,
        stopped: false,
        fault: None,
        folder: None,
        recovered: None,
        losses: Vec::new(),
    };
    let mut pace = Pace::default();
    let repaired = archive::repair(from, target, &measure, &mut |at| {
        (news.step, news.done, news.of) = (at.step, at.done, at.of);
        if pace.is_due() {
            tell(&news);
        }
        unless(stop)
    });
    let repaired = repaired.map_err(DeskError::from);
    (news.stopped, news.fault) = cut_short(&repaired);
    if let Ok(repaired) = &repaired {
        news.folder = Some(repaired.folder.display().to_string());
        news.recovered = Some(repaired.recovered);
        news.losses = losses(repaired);
    }
    news.finished = true;
    tell(&news);
    repaired
}

/// What did not come through, and what is wrong with the new archive all the same.
#[must_use]
pub fn losses(repaired: &Repaired) -> Vec<Sentence> {
    let lost = repaired.losses.iter().map(|loss| Sentence::of(loss));
    let damages = repaired
        .verified
        .damages
        .iter()
        .map(|damage| Sentence::of(damage));
    lost.chain(damages).collect()
}

fn measure(original: &[u8]) -> Option<(u32, u32)> {
    let seen = darkroom::inspect(original, "").ok()?;
    Some((seen.width, seen.height))
}

impl Desk {
    /// The same of this desk's own archive, while it is open: it is read as it is at this moment.
    pub fn repair(
        &self,
        target: &Path,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&Repairing),
    ) -> Result<Repaired, DeskError> {
        let _held = self.archive.hold();
        repair(self.archive_folder(), target, job, stop, tell)
    }
}
