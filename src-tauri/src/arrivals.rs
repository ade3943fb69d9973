//! Photos on their way into the archive, while the window goes on.

use std::path::PathBuf;
use std::sync::Arc;

use desk::Desk;
use desk::told::Told;
use tauri::AppHandle;

use crate::jobs;
use crate::telling::tell;

/// Begins to take in files and folders; the web side hears of it as `arrival`. The answer is the arrival's number.
pub fn begin(app: &AppHandle, desk: &Arc<Desk>, paths: Vec<PathBuf>) -> u32 {
    let telling = app.clone();
    jobs::begin(app, desk, move |desk, number, stop| {
        desk.bring_in(&paths, number, stop, |news| {
            tell(&telling, Told::Arrival(news.clone()));
        });
    })
}
