//! Photos: bring in, look up.

use desk::error::Failed;
use desk::photos::{PhotoBatch, PhotoInfo};
use newsroom::photo::PhotoId;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

use super::{DeskState, off_thread};

/// Asks for photos and takes them in; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_photos(app: AppHandle, desk: DeskState<'_>) -> Result<PhotoBatch, Failed> {
    off_thread(&desk, move |desk| {
        let kinds = ["jpg", "jpeg", "png", "webp", "tif", "tiff"];
        let kinds: Vec<String> = kinds
            .iter()
            .flat_map(|kind| [(*kind).to_owned(), kind.to_uppercase()])
            .collect();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        let chosen = app
            .dialog()
            .file()
            .add_filter("Ảnh · Photos", &kinds)
            .blocking_pick_files();
        let paths: Vec<_> = chosen
            .unwrap_or_default()
            .into_iter()
            .filter_map(|file: FilePath| file.into_path().ok())
            .collect();
        Ok(desk.add_photos(&paths))
    })
    .await
}

#[tauri::command]
pub async fn photos(desk: DeskState<'_>, ids: Vec<PhotoId>) -> Result<Vec<PhotoInfo>, Failed> {
    off_thread(&desk, move |desk| ids.iter().map(|id| desk.photo(id)).collect()).await
}
