//! Whether the archive can be trusted: what there is, whether it is whole, its backups, its trash.

use std::path::PathBuf;
use std::sync::Arc;

use archive::{Emptied, TrashContents};
use desk::backup::{BackupHabit, BackupPlan};
use desk::error::Failed;
use desk::open_form::{self, OpenFormNews};
use desk::repairing::{self, OpeningFault, Repairing};
use desk::restoring::{self, Restorable, Restoring};
use desk::statistics::Statistics;
use desk::told::Told;
use desk::{Desk, DeskError};
use tauri::{AppHandle, Manager as _, State};

use super::{DeskState, aside, ask_for_folder, off_thread};
use crate::backups::{self, Restorables};
use crate::files::Chosen;
use crate::jobs::{self, Jobs};
use crate::opening::Opening;
use crate::telling::tell;

#[tauri::command]
pub async fn statistics(desk: DeskState<'_>) -> Result<Statistics, Failed> {
    off_thread(&desk, Desk::statistics).await
}

/// The web side hears how far it is and what is found as `verifying`.
#[tauri::command]
pub fn begin_verifying(app: AppHandle, desk: DeskState<'_>) -> u32 {
    let telling = app.clone();
    jobs::begin(&app, &desk, move |desk, job, stop| {
        // What ends it is told with the last word.
        drop(desk.verify(job, stop, |news| tell(&telling, Told::Verifying(news.clone()))));
    })
}

#[tauri::command]
pub fn stop_verifying(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

#[tauri::command]
pub async fn backup_plan(desk: DeskState<'_>) -> Result<BackupPlan, Failed> {
    off_thread(&desk, Desk::backup_plan).await
}

#[tauri::command]
pub async fn save_backup_plan(desk: DeskState<'_>, habit: BackupHabit) -> Result<BackupPlan, Failed> {
    off_thread(&desk, move |desk| desk.save_backup_plan(habit)).await
}

/// Asks for the folder that backups go to; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_backup_folder(app: AppHandle, desk: DeskState<'_>) -> Result<Option<BackupPlan>, Failed> {
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    off_thread(&desk, move |desk| desk.set_backup_folder(&folder))
        .await
        .map(Some)
}

/// The web side hears how far it is as `backing_up`.
#[tauri::command]
pub fn begin_backup(app: AppHandle, desk: DeskState<'_>) -> u32 {
    backups::begin(&app, &desk)
}

#[tauri::command]
pub fn stop_backup(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Asks for a folder with backups and looks at the newest there; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_backup_to_restore(app: AppHandle) -> Result<Option<Restorable>, Failed> {
    match ask_for_folder(&app).await? {
        Some(folder) => look(&app, folder).await.map(Some),
        None => Ok(None),
    }
}

/// Looks at another backup of the same store, or at one of this desk's own.
#[tauri::command]
pub async fn look_at_backup(app: AppHandle, name: String) -> Result<Restorable, Failed> {
    let known = app.state::<Restorables>().place_of(&name);
    let listed = match app.try_state::<Arc<Desk>>() {
        Some(desk) if known.is_none() => off_thread(&desk, |desk| desk.backups(None)).await?,
        _ => Vec::new(),
    };
    let of_the_desk = || listed.into_iter().find(|backup| backup.name == name);
    let place = known.or_else(|| of_the_desk().map(|backup| backup.path()));
    let place = place.ok_or_else(|| Failed::from(&DeskError::NoSuchBackup))?;
    look(&app, place).await
}

async fn look(app: &AppHandle, folder: PathBuf) -> Result<Restorable, Failed> {
    let found = aside(move || restoring::look(&folder)).await?;
    let found = found.map_err(|error| Failed::from(&error))?;
    Ok(app.state::<Restorables>().add(found))
}

/// Asks for an empty folder and begins to make the archive there; nothing where the person chooses none. The web side
/// hears how far it is as `restoring`.
#[tauri::command]
pub async fn begin_restoring(app: AppHandle, token: String) -> Result<Option<u32>, Failed> {
    let found = app.state::<Restorables>().get(&token);
    let found = found.ok_or_else(|| Failed::from(&DeskError::NoSuchBackup))?;
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    let telling = app.clone();
    let job = jobs::begin_alone(&app, move |job, stop| {
        let tell = |news: &Restoring| tell(&telling, Told::Restoring(news.clone()));
        // Known before the web side hears that it has finished.
        telling.state::<Opening>().made(job, &folder);
        drop(restoring::restore(&found, &folder, job, stop, tell));
    });
    Ok(Some(job))
}

/// What was written so far is taken away again.
#[tauri::command]
pub fn stop_restoring(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Makes lists, indexes and counts anew from what is written.
#[tauri::command]
pub async fn rebuild_index(desk: DeskState<'_>) -> Result<(), Failed> {
    off_thread(&desk, Desk::rebuild_index).await
}

#[tauri::command]
pub async fn trash_contents(desk: DeskState<'_>) -> Result<TrashContents, Failed> {
    off_thread(&desk, Desk::trash_contents).await
}

#[tauri::command]
pub async fn empty_trash(desk: DeskState<'_>) -> Result<Emptied, Failed> {
    off_thread(&desk, Desk::empty_trash).await
}

/// Asks for an empty folder and begins to write the whole archive there; nothing where the person chooses none. The web
/// side hears how far it is as `open_form`.
#[tauri::command]
pub async fn export_archive(app: AppHandle, desk: DeskState<'_>) -> Result<Option<u32>, Failed> {
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    app.state::<Chosen>().add(&folder);
    let telling = app.clone();
    let job = jobs::begin(&app, &desk, move |desk, job, stop| {
        let tell = |news: &OpenFormNews| tell(&telling, Told::OpenForm(news.clone()));
        drop(desk.export_archive(&folder, job, stop, tell));
    });
    Ok(Some(job))
}

/// Asks for the folders to read, then for an empty folder, and begins to make an archive there.
#[tauri::command]
pub async fn import_archive(app: AppHandle) -> Result<Option<u32>, Failed> {
    let Some(from) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    let telling = app.clone();
    let job = jobs::begin_alone(&app, move |job, stop| {
        let tell = |news: &OpenFormNews| tell(&telling, Told::OpenForm(news.clone()));
        telling.state::<Opening>().made(job, &folder);
        drop(open_form::import_archive(&from, &folder, job, stop, tell));
    });
    Ok(Some(job))
}

/// What was written so far is taken away again.
#[tauri::command]
pub fn stop_open_form(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Why there is no open archive; nothing where there is one. Asked before anything else.
#[tauri::command]
pub fn opening_fault(opening: State<'_, Opening>) -> Option<OpeningFault> {
    opening.fault.clone()
}

/// Asks for an empty folder and begins to make a new archive there of what can be read of this one; nothing where the
/// person chooses none. The web side hears how far it is as `repairing`.
#[tauri::command]
pub async fn begin_repairing(app: AppHandle) -> Result<Option<u32>, Failed> {
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    let telling = app.clone();
    let job = jobs::begin_alone(&app, move |job, stop| {
        let tell = |news: &Repairing| tell(&telling, Told::Repairing(news.clone()));
        let opening = telling.state::<Opening>();
        opening.made(job, &folder);
        drop(match telling.try_state::<Arc<Desk>>() {
            Some(desk) => desk.repair(&folder, job, stop, tell),
            None => match &opening.fault {
                Some(fault) => repairing::repair(&fault.place, &folder, job, stop, tell),
                None => return,
            },
        });
    });
    Ok(Some(job))
}

/// What was written so far is taken away again.
#[tauri::command]
pub fn stop_repairing(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Starts the program again with the archive that a job made. It is the one that is opened from now on, unless the
/// program is started with another.
#[tauri::command]
pub fn use_archive(app: AppHandle, opening: State<'_, Opening>, job: u32) -> Result<(), Failed> {
    let folder = opening
        .made_by(job)
        .ok_or_else(|| Failed::from(&DeskError::NoSuchBackup))?;
    let left = opening.leave_for(&app, Some(&folder));
    left.map_err(|error| Failed::from(&error))
}
