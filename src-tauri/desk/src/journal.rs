//! What the program has been through, for whoever looks into a fault: a log of a bounded size in the person's home, and a
//! file for each crash. It tells times, versions, kinds of refusals and places in the program; nothing of what articles,
//! captions and people say, and no names of files.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::panic;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};

use crate::places;

/// A log that has grown past this begins anew, and the one before it is kept.
const LARGEST: u64 = 256 << 10;
/// The newest crashes that are kept.
const CRASHES: usize = 10;
/// How much of the log a report holds, in lines.
const REPORTED: usize = 200;

/// The folder of log and crashes in a home.
pub struct Journal {
    folder: PathBuf,
}

impl Journal {
    /// `None` where the person has no home: nothing is kept then.
    #[must_use]
    pub fn of_home() -> Option<Self> {
        Some(Self::in_folder(places::home()?.folder.join("journal")))
    }

    /// Notes one thing that happened, where there is a home.
    pub fn note_at_home(what: &str) {
        if let Some(journal) = Self::of_home() {
            journal.note(what);
        }
    }

    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Notes one thing that happened, in a line. A journal that cannot be written is no reason to stop.
    pub fn note(&self, what: &str) {
        drop(self.try_note(Utc::now(), what));
    }

    fn try_note(&self, now: DateTime<Utc>, what: &str) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let log = self.log();
        if fs::metadata(&log).is_ok_and(|file| file.len() > LARGEST) {
            fs::rename(&log, self.older_log())?;
        }
        let mut log = OpenOptions::new().create(true).append(true).open(log)?;
        // In one write, so that two programs do not write into each other's lines.
        let line = format!("{} {}\n", time(now), what.replace(['\n', '\r'], " "));
        log.write_all(line.as_bytes())
    }

    fn log(&self) -> PathBuf {
        self.folder.join("toasoan.log")
    }

    fn older_log(&self) -> PathBuf {
        self.folder.join("toasoan.1.log")
    }

    /// Keeps a crash: where in the program, and by which way. Not its message, which may quote what was being written.
    fn crash(&self, now: DateTime<Utc>, place: &str, way: &str) {
        let text = format!("{}\n{}\n{place}\n\n{way}\n", time(now), versions());
        let name = format!("crash-{}.txt", now.format("%Y%m%dT%H%M%S%3fZ"));
        let kept = fs::create_dir_all(&self.folder).and_then(|()| fs::write(self.folder.join(name), text));
        // There is nobody left to tell.
        drop(kept);
        self.note(&format!("crash at {place}"));
        let crashes = self.crashes();
        for old in crashes.iter().rev().skip(CRASHES) {
            drop(fs::remove_file(old));
        }
    }

    /// The oldest first.
    fn crashes(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut crashes: Vec<PathBuf> = entries
            .map(|entry| entry.path())
            .filter(|path| name(path).starts_with("crash-"))
            .collect();
        crashes.sort();
        crashes
    }

    /// The report of the person's own journal; where there is no home, of versions alone.
    #[must_use]
    pub fn report_at_home(archive: Option<&Path>) -> String {
        Self::of_home().map_or_else(versions, |journal| journal.report(archive))
    }

    /// All that somebody who looks into a fault asks first: versions, places, the newest crash, the end of the log.
    #[must_use]
    pub fn report(&self, archive: Option<&Path>) -> String {
        let mut report = format!("{}\n", versions());
        // Writing into a string does not fail.
        if let Some(archive) = archive {
            _ = writeln!(report, "archive: {}", archive.display());
        }
        if let Some(home) = places::home() {
            let carried = if home.is_carried { " (carried along)" } else { "" };
            _ = writeln!(report, "home: {}{carried}", home.folder.display());
        }
        if let Ok(program) = std::env::current_exe() {
            _ = writeln!(report, "program: {}", program.display());
        }
        if let Some(crash) = self.crashes().last() {
            let told = fs::read_to_string(crash).unwrap_or_default();
            _ = writeln!(report, "\nthe last crash:\n{}", told.trim_end());
        }
        let read = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
        let log = read(self.older_log()) + &read(self.log());
        let lines: Vec<&str> = log.lines().collect();
        let newest = lines
            .get(lines.len().saturating_sub(REPORTED)..)
            .unwrap_or_default();
        _ = writeln!(report, "\nlog:\n{}", newest.join("\n"));
        report
    }
}

/// Keeps each crash of this program from now on, and lets it be told in the terminal as before.
pub fn keep_crashes() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |crash| {
        if let Some(journal) = Journal::of_home() {
            let place = crash.location().map(ToString::to_string).unwrap_or_default();
            journal.crash(Utc::now(), &place, &Backtrace::force_capture().to_string());
        }
        before(crash);
    }));
}

/// Of the program and of the system it runs on.
#[must_use]
pub fn versions() -> String {
    format!(
        "Tòa Soạn {} · {} · {}",
        env!("CARGO_PKG_VERSION"),
        sysinfo::System::long_os_version().unwrap_or_else(|_| std::env::consts::OS.to_owned()),
        std::env::consts::ARCH,
    )
}

fn time(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> (tempfile::TempDir, Journal) {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::in_folder(folder.path().join("nhật ký"));
        (folder, journal)
    }

    #[test]
    fn a_log_that_has_grown_large_begins_anew_and_the_one_before_is_kept() {
        let (_folder, journal) = journal();
        let long = "x".repeat(1000);
        for _ in 0..=(2 * LARGEST / 1000) {
            journal.note(&long);
        }
        journal.note("last");
        let size = |path: PathBuf| fs::metadata(path).unwrap().len();
        assert!(size(journal.log()) <= LARGEST + 2000 && size(journal.older_log()) <= LARGEST + 2000);
        let report = journal.report(None);
        assert!(report.lines().last().unwrap().ends_with(" last"), "{report}");
        assert!(report.lines().count() < REPORTED + 20);
    }

    #[test]
    fn what_is_noted_is_one_line() {
        let (_folder, journal) = journal();
        journal.note("one\nof two");
        assert_eq!(fs::read_to_string(journal.log()).unwrap().lines().count(), 1);
    }

    #[test]
    fn the_newest_crashes_are_kept_and_the_last_is_reported() {
        let (_folder, journal) = journal();
        for second in 0..15 {
            let time = DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap();
            journal.crash(time, &format!("desk.rs:{second}"), "by main");
        }
        assert_eq!(journal.crashes().len(), CRASHES);
        let report = journal.report(Some(Path::new("/kho")));
        assert!(
            report.contains("desk.rs:14") && report.contains("archive: /kho"),
            "{report}"
        );
        assert!(report.starts_with("Tòa Soạn "));
    }
}
