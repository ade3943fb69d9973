//! How long work is told and stopped: how far it is, often enough for an eye and seldom enough to cost nothing, and how
//! it ended.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use archive::ArchiveError;

use crate::error::{DeskError, Failed};

const PAUSE: Duration = Duration::from_millis(100);

#[derive(Default)]
pub struct Pace {
    said: Option<Instant>,
}

impl Pace {
    /// Whether it is time to say something again; asked where something could be said.
    pub fn is_due(&mut self) -> bool {
        let is_due = self.said.is_none_or(|said| said.elapsed() >= PAUSE);
        if is_due {
            self.said = Some(Instant::now());
        }
        is_due
    }
}

/// What work does that has just said how far it is.
pub fn unless(stop: &AtomicBool) -> ControlFlow<()> {
    match stop.load(Ordering::Relaxed) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    }
}

/// Whether work that ended before its time was stopped, and else why it ended.
pub fn cut_short<T>(done: &Result<T, DeskError>) -> (bool, Option<Failed>) {
    match done {
        Ok(_) => (false, None),
        Err(DeskError::Archive(ArchiveError::Cancelled)) => (true, None),
        Err(error) => (false, Some(error.into())),
    }
}
