//! Photos on their way into the archive, while the window goes on.

use std::path::PathBuf;
use std::sync::Arc;

use desk::Desk;
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::jobs::Jobs;

/// Begins to take in files and folders; the web side hears of it as `arrival`. The answer is the arrival's number.
pub fn begin(app: &AppHandle, desk: &Arc<Desk>, paths: Vec<PathBuf>) -> u32 {
    let (number, stop) = app.state::<Jobs>().begin();
    let (app, desk) = (app.clone(), Arc::clone(desk));
    tauri::async_runtime::spawn_blocking(move || {
        desk.bring_in(&paths, number, &stop, |news| {
            // Nobody listens any more only when the window is closing.
            drop(app.emit("arrival", news));
        });
        app.state::<Jobs>().end(number);
    });
    number
}
