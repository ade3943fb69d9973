//! The directory of people.

use chrono::NaiveDate;
use desk::Desk;
use desk::directory::{DirectoryForm, PeopleReport};
use desk::error::Failed;
use newsroom::directory::{Completion, Entry, Expanded, PersonId};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::DialogExt as _;

use super::{DeskState, aside, off_thread};
use crate::files::Chosen;

#[tauri::command]
pub async fn people(desk: DeskState<'_>) -> Result<Vec<Entry>, Failed> {
    off_thread(&desk, Desk::people).await
}

#[tauri::command]
pub async fn save_person(desk: DeskState<'_>, entry: Entry) -> Result<Entry, Failed> {
    off_thread(&desk, move |desk| desk.save_person(entry)).await
}

#[tauri::command]
pub async fn remove_person(desk: DeskState<'_>, id: PersonId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.remove_person(id)).await
}

#[tauri::command]
pub async fn complete_code(
    desk: DeskState<'_>,
    prefix: String,
    on: Option<NaiveDate>,
) -> Result<Vec<Completion>, Failed> {
    off_thread(&desk, move |desk| desk.complete_code(&prefix, on)).await
}

#[tauri::command]
pub async fn expand_codes(
    desk: DeskState<'_>,
    text: String,
    on: Option<NaiveDate>,
) -> Result<Expanded, Failed> {
    off_thread(&desk, move |desk| desk.expand_codes(&text, on)).await
}

/// Asks for a file and takes its people in; nothing where the person chooses none.
#[tauri::command]
pub async fn import_people(app: AppHandle, desk: DeskState<'_>) -> Result<Option<PeopleReport>, Failed> {
    let kinds = ["csv", "txt", "tsv", "CSV", "TXT", "TSV"];
    let dialog = app.dialog().file().add_filter("Danh bạ · Directory", &kinds);
    let chosen = aside(move || dialog.blocking_pick_file()).await?;
    match chosen.and_then(|file| file.into_path().ok()) {
        Some(file) => off_thread(&desk, move |desk| desk.import_people(&file))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// Asks for a file and writes the directory to it; the answer is its path.
#[tauri::command]
pub async fn export_people(
    app: AppHandle,
    desk: DeskState<'_>,
    kind: DirectoryForm,
) -> Result<Option<String>, Failed> {
    let name = match kind {
        DirectoryForm::Csv => "danh-ba.csv",
        DirectoryForm::PhotoMechanic => "danh-ba.txt",
    };
    let dialog = app.dialog().file().set_file_name(name);
    let chosen = aside(move || dialog.blocking_save_file()).await?;
    let Some(file) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    if let Some(folder) = file.parent() {
        app.state::<Chosen>().add(folder);
    }
    let written = off_thread(&desk, move |desk| desk.export_people(kind, &file)).await?;
    Ok(Some(written.display().to_string()))
}
