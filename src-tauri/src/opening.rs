//! An archive that cannot be opened: the window says why, and lets the person restore a backup or repair it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::archives::ArchiveList;
use desk::repairing::OpeningFault;
use desk::{DeskError, presence};
use tauri::AppHandle;

/// What the window was opened with.
pub struct Opening {
    /// Whether the archive's folder was named at the start: what is opened otherwise stays as it is then.
    is_named: bool,
    /// `None` where there is an open archive.
    pub fault: Option<OpeningFault>,
    /// Archives that were made meanwhile, by the jobs that made them.
    made: Mutex<HashMap<u32, PathBuf>>,
    /// The one that is opened when this program has ended.
    next: Mutex<Option<PathBuf>>,
}

impl Opening {
    pub fn new(is_named: bool, fault: Option<OpeningFault>) -> Self {
        Self {
            is_named,
            fault,
            made: Mutex::default(),
            next: Mutex::default(),
        }
    }

    pub fn made(&self, job: u32, folder: &Path) {
        locked(&self.made).insert(job, folder.to_owned());
    }

    pub fn made_by(&self, job: u32) -> Option<PathBuf> {
        locked(&self.made).get(&job).cloned()
    }

    /// Ends the program, which starts again with this archive then; `None`: with the one in the usual place. It is the one
    /// that is opened from now on, unless the program is started with another.
    pub fn leave_for(&self, app: &AppHandle, folder: Option<&Path>) -> Result<(), DeskError> {
        let mut list = ArchiveList::read()?;
        if !self.is_named {
            list.choose(folder)?;
        }
        *locked(&self.next) = Some(folder.map_or_else(|| list.usual(), Path::to_owned));
        app.exit(0);
        Ok(())
    }

    /// To be called as the last thing.
    pub fn start_again(&self) {
        let Some(folder) = locked(&self.next).take() else {
            return;
        };
        let started = std::env::current_exe().and_then(|program| {
            let mut again = Command::new(program);
            again.arg("--after").arg(presence::this_process());
            if self.is_named {
                again.arg("--archive").arg(&folder);
            }
            again.spawn()
        });
        if let Err(error) = started {
            eprintln!("toasoan-desk: {error}");
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
