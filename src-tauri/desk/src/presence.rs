//! Who has which article open, so that two people never write over each other.

use std::thread;
use std::time::{Duration, Instant};

use archive::{ArchiveError, Line, SeatRow, Seating, Sitter, SitterId};
use newsroom::article::ArticleId;
use sysinfo::{Pid, ProcessRefreshKind, ProcessStatus, ProcessesToUpdate, System};

use crate::desk::Desk;
use crate::error::DeskError;

/// How often a desk shows that it is still there.
pub const BEAT: Duration = Duration::from_secs(5);
/// A desk that has not shown for so long has lost its seats: it was switched off, or lost its way to the archive.
pub(crate) const STALE: Duration = Duration::from_secs(30);

impl Desk {
    pub(crate) fn sitter(&self) -> Result<Sitter, DeskError> {
        Ok(Sitter {
            id: self.sitter,
            name: self.person()?.name,
            device: self.device.clone(),
            process: self.process.clone(),
        })
    }

    /// Shows that this desk is still at its articles. Called every [`BEAT`] while a window is open.
    pub fn keep_seats(&self) -> Result<(), DeskError> {
        Ok(self.archive.keep_seats(self.sitter, self.now())?)
    }

    /// Frees an article for others. The branch that this desk wrote on, if any, stays as it is.
    pub fn leave_article(&self, id: ArticleId) -> Result<(), DeskError> {
        let line = self.line(id);
        Ok(self.archive.leave_seat(line, self.sitter)?)
    }

    /// Frees everything that this desk had open.
    pub fn leave_all(&self) -> Result<(), DeskError> {
        Ok(self.archive.leave_all(self.sitter)?)
    }

    /// Sits down at a line, unless somebody else sits there.
    pub(crate) fn sit(&self, line: Line) -> Result<Seating, DeskError> {
        self.free_dead_seats()?;
        let sitter = self.sitter()?;
        Ok(self.archive.take_seat(line, &sitter, self.now(), STALE)?)
    }

    /// The seat of whoever else sits at a line.
    pub(crate) fn sits_elsewhere(&self, line: impl Into<Line>) -> Result<Option<SeatRow>, DeskError> {
        let seat = self.archive.seat(line)?;
        Ok(seat.filter(|seat| seat.sitter.id != self.sitter))
    }

    /// Does something to an article in one go, sitting at it meanwhile. Refused where somebody else sits there.
    pub(crate) fn seated<T>(
        &self,
        id: ArticleId,
        act: impl FnOnce() -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let sat_before = self
            .archive
            .seat(self.line(id))?
            .is_some_and(|seat| seat.sitter.id == self.sitter);
        if let Seating::Held(holder) = self.sit(self.line(id))? {
            return Err(ArchiveError::HeldElsewhere { article: id, holder }.into());
        }
        let done = act();
        if !sat_before {
            self.leave_article(id)?;
        }
        done
    }

    /// A program of this machine that was killed has left no word; it need not be waited for.
    pub(crate) fn free_dead_seats(&self) -> Result<(), DeskError> {
        for seat in self.archive.seats()? {
            let sitter = seat.sitter;
            if sitter.id != self.sitter && sitter.device == self.device && !is_running(&sitter.process) {
                self.archive.leave_all(sitter.id)?;
            }
        }
        Ok(())
    }

    /// The line of an article that this desk writes on: a branch where one was opened here, else the main line.
    pub(crate) fn line(&self, id: ArticleId) -> Line {
        match self.branches.lock() {
            Ok(branches) => branches
                .get(&id)
                .map_or(Line::main(id), |branch| Line::branch(id, *branch)),
            Err(_) => Line::main(id),
        }
    }
}

pub(crate) fn new_sitter() -> SitterId {
    SitterId::new_v7()
}

/// This process as no other: its number, and the second in which it started, since numbers are used again.
pub fn this_process() -> String {
    let number = std::process::id();
    format!("{number}@{}", started(number).unwrap_or_default())
}

/// Waits until a program has ended, named as [`this_process`] named it, but no longer than `patience`.
pub fn await_end(process: &str, patience: Duration) {
    let began = Instant::now();
    while is_running(process) && began.elapsed() < patience {
        thread::sleep(Duration::from_millis(10));
    }
}

fn is_running(process: &str) -> bool {
    let parts = process.split_once('@');
    let known = parts.and_then(|(number, start)| Some((number.parse().ok()?, start.parse::<u64>().ok()?)));
    // What cannot be read is let be until it is stale.
    known.is_none_or(|(number, start)| started(number) == Some(start))
}

/// Seconds since 1970; `None` where no such process runs.
fn started(number: u32) -> Option<u64> {
    let number = Pid::from_u32(number);
    let mut system = System::new().ok()?;
    system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&[number]),
        true,
        ProcessRefreshKind::nothing(),
    );
    let process = system.process(number)?;
    // One that has ended stays listed until its parent has taken note.
    let ended = matches!(process.status(), ProcessStatus::Zombie | ProcessStatus::Dead);
    (!ended).then(|| process.start_time())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_runs_and_one_of_another_start_does_not() {
        assert!(is_running(&this_process()));
        assert!(!is_running(&format!("{}@1", std::process::id())));
        assert!(is_running("of another make"));
    }

    #[test]
    #[cfg(unix)]
    fn a_killed_program_that_nobody_has_buried_yet_runs_no_more() {
        let mut child = std::process::Command::new("cat")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let process = format!("{}@{}", child.id(), started(child.id()).unwrap());
        assert!(is_running(&process));
        child.kill().unwrap();
        // Its end of the pipe closes when it has ended; it is not waited for.
        std::io::Read::read_to_end(&mut child.stdout.take().unwrap(), &mut Vec::new()).unwrap();
        while is_running(&process) {
            thread::yield_now();
        }
        child.wait().unwrap();
    }
}
