//! What leaves the window: exports, the folder they lie in, a link that is followed.

use std::path::PathBuf;

use desk::error::Failed;
use desk::export::{ExportFormat, Exported};
use newsroom::article::ArticleId;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_opener::OpenerExt as _;

use super::{DeskState, fault_of_the_program, off_thread};
use crate::files::Chosen;

#[tauri::command]
pub async fn export_article(
    desk: DeskState<'_>,
    id: ArticleId,
    format: ExportFormat,
) -> Result<Exported, Failed> {
    off_thread(&desk, move |desk| desk.export(id, format, None)).await
}

/// Shows a finished piece in the system's file window. Only what lies in the folder for finished pieces, or in one that
/// the person chose, is shown: the web side cannot look elsewhere.
#[tauri::command]
pub async fn show_in_folder(app: AppHandle, desk: DeskState<'_>, path: PathBuf) -> Result<(), Failed> {
    let exports = off_thread(&desk, |desk| desk.settings()).await?.exports;
    match (path.starts_with(&exports) || app.state::<Chosen>().holds(&path))
        && !path
            .components()
            .any(|part| part == std::path::Component::ParentDir)
    {
        true => app
            .opener()
            .reveal_item_in_dir(&path)
            .map_err(|error| fault_of_the_program(&error)),
        false => Err(fault_of_the_program(&std::io::Error::from(
            std::io::ErrorKind::PermissionDenied,
        ))),
    }
}

/// Opens a link of the page in the system's own browser or mail program. Only what may stand in a link is opened.
#[tauri::command]
pub async fn open_address(app: AppHandle, address: String) -> Result<(), Failed> {
    if !newsroom::body::json::is_address(&address) {
        return Err(fault_of_the_program(&std::io::Error::from(
            std::io::ErrorKind::InvalidInput,
        )));
    }
    app.opener()
        .open_url(address, None::<&str>)
        .map_err(|error| fault_of_the_program(&error))
}
