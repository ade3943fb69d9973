//! Backups that are made by themselves while the desk runs, and those at hand to be restored.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use desk::Desk;
use desk::backup::Due;
use desk::restoring::{self, Restorable};
use desk::told::Told;
use tauri::AppHandle;

use crate::jobs;
use crate::telling::tell;

/// How often it is looked whether a backup is due.
const LOOK: Duration = Duration::from_secs(60 * 60);
/// How often it is told that the disk for backups is away.
const REMIND: Duration = Duration::from_secs(24 * 60 * 60);
/// From the start of the program to the first look: the list comes first.
const SETTLE: Duration = Duration::from_secs(20);

/// Begins a backup; the web side hears how far it is as `backing_up`. The answer is the job's number.
pub fn begin(app: &AppHandle, desk: &Arc<Desk>) -> u32 {
    let telling = app.clone();
    jobs::begin(app, desk, move |desk, job, stop| {
        // What ends it is told with the last word.
        drop(desk.back_up(None, job, stop, |news| {
            tell(&telling, Told::BackingUp(news.clone()))
        }));
    })
}

/// Makes a backup a day from now on. While its disk is away, the web side is told once a day as `backup_missed`, in a
/// sentence; what else goes wrong is told with the backup itself.
pub fn make_daily(app: &AppHandle, desk: &Arc<Desk>) {
    let (app, desk) = (app.clone(), Arc::downgrade(desk));
    thread::spawn(move || {
        let mut told: Option<Instant> = None;
        thread::sleep(SETTLE);
        while let Some(desk) = desk.upgrade() {
            match desk.backup_due() {
                Ok(Due::Now) => drop(begin(&app, &desk)),
                Ok(Due::Away(sentence)) if told.is_none_or(|told| told.elapsed() >= REMIND) => {
                    tell(&app, Told::BackupMissed(sentence));
                    told = Some(Instant::now());
                }
                // An archive that cannot be read is told by whatever the person does with it.
                Ok(Due::Away(_) | Due::No) | Err(_) => {}
            }
            drop(desk);
            thread::sleep(LOOK);
        }
    });
}

/// Backups that were looked at, by the tokens under which the web side knows them.
#[derive(Default)]
pub struct Restorables(Mutex<HashMap<String, archive::Restorable>>);

impl Restorables {
    pub fn add(&self, found: archive::Restorable) -> Restorable {
        let mut all = self.locked();
        let token = all.len().to_string();
        let shown = restoring::preview(&found, token.clone());
        all.insert(token, found);
        shown
    }

    pub fn get(&self, token: &str) -> Option<archive::Restorable> {
        self.locked().get(token).cloned()
    }

    /// Where a backup lies that stands in a store which the person chose.
    pub fn place_of(&self, name: &str) -> Option<PathBuf> {
        let all = self.locked();
        let mut known = all
            .values()
            .flat_map(|found| found.others.iter().chain([&found.backup]));
        known
            .find(|backup| backup.name == name)
            .map(archive::Backup::path)
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<String, archive::Restorable>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
