//! How often it is said how far long work is: often enough for an eye, seldom enough to cost nothing.

use std::time::{Duration, Instant};

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
