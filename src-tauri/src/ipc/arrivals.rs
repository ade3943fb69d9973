//! Photos come in by themselves: chosen, or from a card.

use std::path::PathBuf;
use std::sync::Arc;

use desk::error::Failed;
use desk::photos::PhotoInfo;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt as _, FilePath};

use super::{DeskState, PHOTO_KINDS, aside, off_thread};
use crate::arrivals;
use crate::files::{DropGoes, DropPlace};
use crate::jobs::Jobs;

/// Asks for photos and begins to take them in; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_photos_to_bring_in(app: AppHandle, desk: DeskState<'_>) -> Result<Option<u32>, Failed> {
    bring_in(app, &desk, |app| {
        let dialog = app.dialog().file().add_filter("Ảnh · Photos", &PHOTO_KINDS);
        dialog.blocking_pick_files()
    })
    .await
}

/// Asks for folders, such as a camera's card.
#[tauri::command]
pub async fn choose_photo_folder(app: AppHandle, desk: DeskState<'_>) -> Result<Option<u32>, Failed> {
    bring_in(app, &desk, |app| app.dialog().file().blocking_pick_folders()).await
}

async fn bring_in(
    app: AppHandle,
    desk: &DeskState<'_>,
    ask: fn(&AppHandle) -> Option<Vec<FilePath>>,
) -> Result<Option<u32>, Failed> {
    let asking = app.clone();
    let chosen = aside(move || ask(&asking)).await?;
    let paths: Vec<PathBuf> = chosen
        .unwrap_or_default()
        .into_iter()
        .filter_map(|file| file.into_path().ok())
        .collect();
    Ok((!paths.is_empty()).then(|| arrivals::begin(&app, &Arc::clone(desk), paths)))
}

/// Keeps the part that is there of a photo that was refused for not being whole.
#[tauri::command]
pub async fn salvage_photo(desk: DeskState<'_>, key: String) -> Result<PhotoInfo, Failed> {
    off_thread(&desk, move |desk| desk.salvage_photo(&key)).await
}

/// What was taken in so far stays.
#[tauri::command]
pub fn stop_arrival(jobs: State<'_, Jobs>, arrival: u32) {
    jobs.stop(arrival);
}

#[tauri::command]
pub fn drop_goes_to(goes: State<'_, DropGoes>, place: DropPlace) {
    goes.to(place);
}
