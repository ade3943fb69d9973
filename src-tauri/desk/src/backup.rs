//! Backups: when, where to, and how long they are kept.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archive::{BackedUp, Backup, BackupOrder, BackupStep, KeepRule};
use chrono::{DateTime, TimeDelta, Utc};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short, unless};

/// What this machine does about backups. Kept in the archive, a machine each, since the folder is the machine's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Plan {
    folder: Option<PathBuf>,
    daily: bool,
    keep: KeepRule,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            folder: None,
            daily: true,
            keep: KeepRule::default(),
        }
    }
}

/// What a person sees of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackupPlan {
    /// `None` until one is chosen.
    pub folder: Option<String>,
    /// Whether a backup is made once a day while the desk runs.
    pub daily: bool,
    pub keep: KeepRule,
    /// The last one, wherever it lies.
    pub last: Option<Backup>,
    /// Those in the folder, the one made last first; empty while the folder is away.
    pub backups: Vec<Backup>,
    /// When the next is to be made; `None` where none is to be made by itself.
    pub due: Option<DateTime<Utc>>,
    /// Why none can be made just now.
    pub missed: Option<Sentence>,
}

/// What a person chooses; the folder is asked for by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupHabit {
    pub daily: bool,
    pub keep: KeepRule,
}

/// How far a backup is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackingUp {
    pub job: u32,
    pub step: BackupStep,
    /// Pages of the database, bytes of photos and of what is read back, backups that are let go.
    #[ts(type = "number")]
    pub done: u64,
    /// 0 where it is not known how much there is.
    #[ts(type = "number")]
    pub of: u64,
    /// Of the step, so far.
    #[ts(type = "number")]
    pub bytes: u64,
    pub finished: bool,
    pub stopped: bool,
    pub fault: Option<Failed>,
    /// Once it has finished.
    pub backup: Option<Backup>,
    /// Nothing has changed since the last backup, which stands.
    pub unchanged: bool,
}

/// Whether a backup is to be made by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    No,
    Now,
    /// It is time, and the folder is not there.
    Away(Sentence),
}

/// From one daily backup to the next: a little less than a day, so that a desk that is opened at the same hour each
/// morning makes one each morning.
const A_DAY: TimeDelta = TimeDelta::hours(20);
/// SQLite's pages, in bytes.
const PAGE: u64 = 4096;

impl Desk {
    fn plan_key(&self) -> String {
        format!("backup@{}", self.device)
    }

    fn plan(&self) -> Result<Plan, DeskError> {
        Ok(self.archive.setting(&self.plan_key())?.unwrap_or_default())
    }

    pub fn backup_plan(&self) -> Result<BackupPlan, DeskError> {
        let plan = self.plan()?;
        let listed = plan.folder.as_deref().map(|folder| self.archive.backups(folder));
        let (backups, missed) = match listed {
            Some(Ok(backups)) => (backups, None),
            Some(Err(error)) => (Vec::new(), Some(Sentence::of(&error))),
            None => (Vec::new(), None),
        };
        Ok(BackupPlan {
            folder: plan.folder.as_ref().map(|folder| folder.display().to_string()),
            daily: plan.daily,
            keep: plan.keep,
            last: self.archive.last_backup()?.map(|last| last.backup),
            due: self.due_at(&plan)?,
            backups,
            missed,
        })
    }

    pub fn save_backup_plan(&self, habit: BackupHabit) -> Result<BackupPlan, DeskError> {
        let plan = Plan {
            daily: habit.daily,
            keep: habit.keep,
            ..self.plan()?
        };
        self.archive.set_setting(&self.plan_key(), &plan)?;
        self.backup_plan()
    }

    /// `folder` must be there and lie outside of the archive.
    pub fn set_backup_folder(&self, folder: &Path) -> Result<BackupPlan, DeskError> {
        self.archive.require_backup_place(folder)?;
        let plan = Plan {
            folder: Some(folder.to_owned()),
            ..self.plan()?
        };
        self.archive.set_setting(&self.plan_key(), &plan)?;
        self.backup_plan()
    }

    /// Whether a backup is to be made by itself just now.
    pub fn backup_due(&self) -> Result<Due, DeskError> {
        let plan = self.plan()?;
        let is_due = self.due_at(&plan)?.is_some_and(|due| due <= self.now());
        Ok(match &plan.folder {
            Some(folder) if is_due => match self.archive.require_backup_place(folder) {
                Ok(()) => Due::Now,
                Err(error) => Due::Away(Sentence::of(&error)),
            },
            _ => Due::No,
        })
    }

    fn due_at(&self, plan: &Plan) -> Result<Option<DateTime<Utc>>, DeskError> {
        if !plan.daily || plan.folder.is_none() {
            return Ok(None);
        }
        let now = self.now();
        let last = self.archive.last_backup()?.map(|last| last.stood);
        // One from ahead of the clock tells that the clock was set back: nothing is known of today.
        Ok(Some(match last {
            Some(stood) if stood <= now => stood + A_DAY,
            _ => now,
        }))
    }

    /// Backs up into `to`, else into the chosen folder, until it is done or `stop` is set. The last word that `tell`
    /// hears is `finished`.
    pub fn back_up(
        &self,
        to: Option<&Path>,
        job: u32,
        stop: &AtomicBool,
        mut tell: impl FnMut(&BackingUp),
    ) -> Result<BackedUp, DeskError> {
        let mut news = BackingUp {
            job,
            step: BackupStep::Database,
            done: 0,
            of: 0,
            bytes: 0,
            finished: false,
            stopped: false,
            fault: None,
            backup: None,
            unchanged: false,
        };
        let mut pace = Pace::default();
        let made = self.backed_up(to, &mut |at| {
            (news.step, news.done, news.of) = (at.step, at.done, at.of);
            news.bytes = match at.step {
                BackupStep::Database => at.done * PAGE,
                BackupStep::Photos | BackupStep::Verifying => at.done,
                BackupStep::Pruning => 0,
            };
            if pace.is_due() {
                tell(&news);
            }
            unless(stop)
        });
        (news.stopped, news.fault) = cut_short(&made);
        if let Ok(made) = &made {
            news.backup = Some(made.backup.clone());
            news.unchanged = made.unchanged;
        }
        news.finished = true;
        tell(&news);
        made
    }

    fn backed_up(
        &self,
        to: Option<&Path>,
        hear: &mut archive::Tell<'_, BackupStep>,
    ) -> Result<BackedUp, DeskError> {
        let plan = self.plan()?;
        let folder = to.or(plan.folder.as_deref()).ok_or(DeskError::NoBackupFolder)?;
        let order = BackupOrder {
            folder,
            keep: plan.keep,
            device: &self.device,
            now: self.now(),
        };
        Ok(self.archive.back_up(&order, hear)?)
    }

    /// The backups in `folder`, else in the chosen one, the one made last first.
    pub fn backups(&self, folder: Option<&Path>) -> Result<Vec<Backup>, DeskError> {
        let plan = self.plan()?;
        let folder = folder
            .or(plan.folder.as_deref())
            .ok_or(DeskError::NoBackupFolder)?;
        Ok(self.archive.backups(folder)?)
    }
}
