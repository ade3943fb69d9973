//! The archives of this machine, and the program's first start.

use std::sync::Arc;

use desk::Desk;
use desk::archives::{self, ArchiveList, Archives};
use desk::error::Failed;
use newsroom::article::ArticleId;
use newsroom::person::Person;
use tauri::{AppHandle, Manager as _, State};

use super::{DeskState, aside, ask_for_folder, off_thread};
use crate::opening::Opening;

#[tauri::command]
pub async fn archives(app: AppHandle) -> Result<Archives, Failed> {
    let desk = app.try_state::<Arc<Desk>>().map(|desk| Arc::clone(&desk));
    let around = aside(move || archives::around(desk.as_deref())).await?;
    around.map_err(|error| Failed::from(&error))
}

/// Closes the program and starts it with another of the archives that are known here, named by its folder as it is shown.
#[tauri::command]
pub async fn open_archive(app: AppHandle, opening: State<'_, Opening>, folder: String) -> Result<(), Failed> {
    let folder = ArchiveList::read().and_then(|list| list.folder(&folder));
    let left = folder.and_then(|folder| opening.leave_for(&app, Some(&folder)));
    left.map_err(|error| Failed::from(&error))
}

/// The same with the archive in the usual place, which is begun where there is none.
#[tauri::command]
pub async fn open_usual_archive(app: AppHandle, opening: State<'_, Opening>) -> Result<(), Failed> {
    let left = opening.leave_for(&app, None);
    left.map_err(|error| Failed::from(&error))
}

/// Asks for the folder of an archive, or for an empty one to begin an archive in, and opens that one. An archive that
/// knows nobody yet is given this person. False, with everything as it was, where the person chooses none.
#[tauri::command]
pub async fn choose_archive(app: AppHandle, person: Person) -> Result<bool, Failed> {
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(false);
    };
    let begun = aside({
        let folder = folder.clone();
        move || archives::begin(&folder, &person)
    });
    let opening = app.state::<Opening>();
    let left = begun.await?.and_then(|()| opening.leave_for(&app, Some(&folder)));
    left.map_err(|error| Failed::from(&error))?;
    Ok(true)
}

/// Takes an archive from the list; the archive itself stays.
#[tauri::command]
pub async fn forget_archive(app: AppHandle, folder: String) -> Result<Archives, Failed> {
    let forgotten = aside(move || {
        let mut list = ArchiveList::read()?;
        let folder = list.folder(&folder)?;
        list.forget(&folder)
    });
    forgotten.await?.map_err(|error| Failed::from(&error))?;
    archives(app).await
}

/// Brings the sample in.
#[tauri::command]
pub async fn add_sample(desk: DeskState<'_>) -> Result<ArticleId, Failed> {
    off_thread(&desk, Desk::add_sample).await
}
