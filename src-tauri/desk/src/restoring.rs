//! An archive made from a backup. Asks for no open archive: it is what is done where there is none any more.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use archive::{Backup, Newest, RestoreStep, Restored};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short, unless};
use crate::verifying::DamageLine;

/// A backup looked at before it is restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Restorable {
    /// Names it to whoever restores it.
    pub token: String,
    pub backup: Backup,
    /// The articles that changed last.
    pub newest: Vec<Newest>,
    /// Whether all of it is there, as far as can be told at a glance.
    pub sound: bool,
    /// What is not.
    pub sentence: Option<Sentence>,
    /// The other backups in its store, the one made last first.
    pub others: Vec<Backup>,
}

/// How far a restoring is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Restoring {
    pub job: u32,
    pub step: RestoreStep,
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
    /// What is wrong with the new archive; empty where all is well.
    pub damages: Vec<DamageLine>,
}

/// What a person is shown of a backup.
#[must_use]
pub fn preview(found: &archive::Restorable, token: String) -> Restorable {
    Restorable {
        token,
        backup: found.backup.clone(),
        newest: found.newest.clone(),
        sound: found.fault.is_none(),
        sentence: found.fault.as_ref().map(|fault| Sentence::of(fault)),
        others: found.others.clone(),
    }
}

/// Looks at the backup in `folder`, or at the newest in the store there.
pub fn look(folder: &Path) -> Result<archive::Restorable, DeskError> {
    Ok(archive::Restorable::look(folder)?)
}

/// Makes the archive in `target`, which is empty or not there yet, until it is done or `stop` is set. The last word that
/// `tell` hears is `finished`.
pub fn restore(
    found: &archive::Restorable,
    target: &Path,
    job: u32,
    stop: &AtomicBool,
    mut tell: impl FnMut(&Restoring),
) -> Result<Restored, DeskError> {
    let mut news = Restoring {
        job,
        step: RestoreStep::Reading,
        done: 0,
        of: 0,
        finished: false,
        stopped: false,
        fault: None,
        folder: None,
        damages: Vec::new(),
    };
    let mut pace = Pace::default();
    let restored = found.restore(target, &mut |at| {
        (news.step, news.done, news.of) = (at.step, at.done, at.of);
        if pace.is_due() {
            tell(&news);
        }
        unless(stop)
    });
    let restored = restored.map_err(DeskError::from);
    (news.stopped, news.fault) = cut_short(&restored);
    if let Ok(restored) = &restored {
        news.folder = Some(restored.folder.display().to_string());
        news.damages = restored.verified.damages.iter().map(DamageLine::from).collect();
    }
    news.finished = true;
    tell(&news);
    restored
}
