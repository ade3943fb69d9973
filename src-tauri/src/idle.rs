//! What is put off while somebody works is done when nobody has asked for anything for a while.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use desk::Desk;
use desk::archives::ArchiveList;

/// How long nobody asks before the desk is idle.
const QUIET: Duration = Duration::from_secs(5);

static ASKED: Mutex<Option<Instant>> = Mutex::new(None);

/// Somebody asked for something.
pub fn asked() {
    *ASKED.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
}

fn is_quiet() -> bool {
    let asked = *ASKED.lock().unwrap_or_else(PoisonError::into_inner);
    asked.is_none_or(|asked| asked.elapsed() >= QUIET)
}

/// Puts the archive on the list of those that were opened here, and tidies it from now on, a little at a time, until
/// somebody asks for something. What fails is tried again.
pub fn tidy(desk: &Arc<Desk>) {
    let desk = Arc::downgrade(desk);
    thread::spawn(move || {
        let mut is_listed = false;
        loop {
            thread::sleep(QUIET);
            let Some(desk) = desk.upgrade() else { return };
            if !is_listed && is_quiet() {
                is_listed = ArchiveList::read()
                    .and_then(|mut list| list.opened(&desk))
                    .is_ok();
            }
            while is_quiet() && desk.tidy().unwrap_or(false) {}
        }
    });
}
