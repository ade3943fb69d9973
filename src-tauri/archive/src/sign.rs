//! Who writes for long: a sign that hangs in the archive's folder meanwhile, for whoever waits in vain.
//!
//! The sign is a file of words and a file that is locked while it hangs, so that one left behind by a program that was
//! killed is known for what it is.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::Utc;

use crate::clock::vietnam;

/// What takes no longer is over before anybody asks.
#[cfg(not(test))]
const AFTER: Duration = Duration::from_secs(1);
#[cfg(test)]
const AFTER: Duration = Duration::ZERO;

pub struct Sign {
    folder: PathBuf,
    /// The program and its machine.
    who: Mutex<String>,
    began: Mutex<Option<Instant>>,
    hung: Mutex<Option<File>>,
}

impl Sign {
    pub fn new(folder: &Path) -> Self {
        let program = std::env::current_exe().ok();
        let program = program.as_deref().and_then(Path::file_stem);
        Self {
            folder: folder.to_owned(),
            who: Mutex::new(
                program
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default(),
            ),
            began: Mutex::default(),
            hung: Mutex::default(),
        }
    }

    pub fn name(&self, who: &str) {
        who.clone_into(&mut locked(&self.who));
    }

    /// Work begins that may take long.
    pub fn begin(&self) {
        *locked(&self.began) = Some(Instant::now());
    }

    /// Called now and then while it goes on.
    pub fn look(&self) {
        if locked(&self.began).is_some_and(|began| began.elapsed() >= AFTER) {
            self.hang_out();
        }
    }

    /// At once: work begins that is known to take long.
    pub fn hang_out(&self) {
        let mut hung = locked(&self.hung);
        if hung.is_none() {
            *hung = self.hang();
        }
    }

    pub fn end(&self) {
        *locked(&self.began) = None;
        if locked(&self.hung).take().is_some() {
            // What stays is known for a sign that nobody minds.
            let _ = fs::remove_file(words(&self.folder));
            let _ = fs::remove_file(lock(&self.folder));
        }
    }

    /// A sign that cannot be hung keeps nobody from work.
    fn hang(&self) -> Option<File> {
        let mut options = File::options();
        let file = options
            .write(true)
            .create(true)
            .truncate(false)
            .open(lock(&self.folder))
            .ok()?;
        file.try_lock().ok()?;
        let since = vietnam(Utc::now()).format("%H:%M %d/%m/%Y");
        fs::write(words(&self.folder), format!("{} ({since})", locked(&self.who))).ok()?;
        Some(file)
    }
}

/// The program that writes for long just now, its machine and since when; empty where none does or none says so.
pub fn holder(folder: &Path) -> String {
    let is_held = File::open(lock(folder))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)));
    match is_held {
        true => fs::read_to_string(words(folder)).unwrap_or_default(),
        false => String::new(),
    }
}

fn words(folder: &Path) -> PathBuf {
    folder.join("writing.txt")
}

fn lock(folder: &Path) -> PathBuf {
    folder.join("writing.lock")
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
