//! What the desk remembers.

use std::sync::Arc;

use desk::Desk;
use desk::error::Failed;
use desk::journal::Journal;
use desk::settings::Settings;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::DialogExt as _;

use super::{DeskState, aside, off_thread};

#[tauri::command]
pub async fn desk_settings(desk: DeskState<'_>) -> Result<Settings, Failed> {
    off_thread(&desk, |desk| desk.settings()).await
}

#[tauri::command]
pub async fn save_settings(desk: DeskState<'_>, settings: Settings) -> Result<Settings, Failed> {
    off_thread(&desk, move |desk| desk.save_settings(&settings)).await
}

/// What somebody who looks into a fault asks first; also where no archive could be opened.
#[tauri::command]
pub async fn fault_report(app: AppHandle) -> Result<String, Failed> {
    let desk = app.try_state::<Arc<Desk>>().map(|desk| Arc::clone(&desk));
    let archive = desk.map(|desk| desk.archive_folder().to_owned());
    aside(move || Journal::report_at_home(archive.as_deref())).await
}

/// Asks for a folder; the settings stay as they are where the person chooses none.
#[tauri::command]
pub async fn choose_exports_folder(app: AppHandle, desk: DeskState<'_>) -> Result<Settings, Failed> {
    choose(app, desk, |settings| &mut settings.exports).await
}

/// The same for the folder that the portal picks up from.
#[tauri::command]
pub async fn choose_pickup_folder(app: AppHandle, desk: DeskState<'_>) -> Result<Settings, Failed> {
    choose(app, desk, |settings| &mut settings.pickup).await
}

async fn choose(
    app: AppHandle,
    desk: DeskState<'_>,
    place: fn(&mut Settings) -> &mut String,
) -> Result<Settings, Failed> {
    off_thread(&desk, move |desk| {
        let mut settings = desk.settings()?;
        let chosen = app
            .dialog()
            .file()
            .set_directory(&*place(&mut settings))
            .blocking_pick_folder();
        match chosen.and_then(|folder| folder.into_path().ok()) {
            Some(folder) => {
                *place(&mut settings) = folder.display().to_string();
                desk.save_settings(&settings)
            }
            None => Ok(settings),
        }
    })
    .await
}
