//! Whose the pages are, and how they look.

use desk::error::Failed;
use newsroom::digest::Digest;
use newsroom::house_style::HouseStyle;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

use super::{DeskState, aside, off_thread};

#[tauri::command]
pub async fn house_style(desk: DeskState<'_>) -> Result<HouseStyle, Failed> {
    off_thread(&desk, |desk| desk.house_style()).await
}

#[tauri::command]
pub async fn save_house_style(desk: DeskState<'_>, style: HouseStyle) -> Result<HouseStyle, Failed> {
    off_thread(&desk, move |desk| desk.save_house_style(&style)).await
}

/// Asks for a logo's file and keeps it; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_logo(app: AppHandle, desk: DeskState<'_>) -> Result<Option<Digest>, Failed> {
    let asking = move || {
        let dialog = app.dialog().file();
        dialog
            .add_filter("PNG, JPEG", &["png", "jpg", "jpeg", "PNG", "JPG", "JPEG"])
            .blocking_pick_file()
    };
    let chosen = aside(asking).await?;
    match chosen.and_then(|file| file.into_path().ok()) {
        Some(path) => off_thread(&desk, move |desk| desk.keep_logo(&path))
            .await
            .map(Some),
        None => Ok(None),
    }
}
