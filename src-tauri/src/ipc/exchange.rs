//! Packages for and from other desks. Paths stay on this side; how far the work is, is heard as `packing` and
//! `receiving`.

use desk::error::Failed;
use desk::exchange::{DeskIdentity, LookedInto, PackingNews, ReceivingNews};
use desk::told::Told;
use newsroom::article::ArticleId;
use newsroom::manifest::DESK_ENDING;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

use super::{DeskState, aside, off_thread};
use crate::jobs::{self, Jobs};
use crate::telling::tell;

#[tauri::command]
pub async fn desk_identity(desk: DeskState<'_>) -> Result<DeskIdentity, Failed> {
    off_thread(&desk, |desk| desk.identity()).await
}

/// Into the folder for finished pieces; the answer is the job's number.
#[tauri::command]
pub fn begin_packing(app: AppHandle, desk: DeskState<'_>, ids: Vec<ArticleId>) -> u32 {
    let telling = app.clone();
    jobs::begin(&app, &desk, move |desk, job, stop| {
        let tell = |news: &PackingNews| tell(&telling, Told::Packing(news.clone()));
        // What went wrong is in the last news.
        drop(desk.pack(&ids, None, job, stop, tell));
    })
}

/// Leaves no file.
#[tauri::command]
pub fn stop_packing(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Asks for packages and looks into them; nothing is received.
#[tauri::command]
pub async fn choose_packages(app: AppHandle, desk: DeskState<'_>) -> Result<LookedInto, Failed> {
    let chosen = aside(move || {
        let dialog = app
            .dialog()
            .file()
            .add_filter("Tòa Soạn", &[DESK_ENDING, "TOASOAN"]);
        dialog.blocking_pick_files()
    })
    .await?;
    let files = chosen.unwrap_or_default().into_iter();
    let files: Vec<_> = files.filter_map(|file| file.into_path().ok()).collect();
    off_thread(&desk, move |desk| Ok(desk.look_into_all(files))).await
}

/// Receives a package that was looked into; the answer is the job's number.
#[tauri::command]
pub fn begin_receiving(app: AppHandle, desk: DeskState<'_>, number: u32, trusted: bool) -> u32 {
    let telling = app.clone();
    jobs::begin(&app, &desk, move |desk, job, stop| {
        let tell = |news: &ReceivingNews| tell(&telling, Told::Receiving(news.clone()));
        // What went wrong is in the last news.
        drop(desk.receive_looked(number, trusted, job, stop, tell));
    })
}

/// What was not received yet is taken back.
#[tauri::command]
pub fn stop_receiving(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}
