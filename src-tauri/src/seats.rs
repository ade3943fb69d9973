//! The window's seats at the articles that it has open: others see that it is still there, and that it has gone.

use std::sync::Arc;
use std::thread;

use desk::{Desk, presence};
use tauri::{AppHandle, Manager as _};

/// Shows from now on that this desk is at its articles. A beat that fails is made up for by the next, and a seat that is
/// lost meanwhile is told at the next save.
pub fn keep(desk: &Arc<Desk>) {
    let desk = Arc::downgrade(desk);
    thread::spawn(move || {
        loop {
            thread::sleep(presence::BEAT);
            let Some(desk) = desk.upgrade() else { return };
            drop(desk.keep_seats());
        }
    });
}

/// Frees what this desk had open. What fails here frees itself when the beat stays away.
pub fn leave(app: &AppHandle) {
    if let Some(desk) = app.try_state::<Arc<Desk>>() {
        drop(desk.leave_all());
    }
}
