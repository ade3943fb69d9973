//! Bringing in the old: asked for, looked through, brought in. Paths stay on this side. The web side hears how far it is
//! as `planning` and `bringing`.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use desk::bringing::{BringNews, BringOptions, Plan, PlanNews};
use desk::error::Failed;
use desk::told::Told;
use serde::Deserialize;
use tauri::{AppHandle, Manager as _, State};
use tauri_plugin_dialog::DialogExt as _;

use super::{DeskState, aside, ask_for_folder, off_thread};
use crate::jobs::{self, Jobs};
use crate::telling::tell;

/// What is to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenKind {
    Folder,
    File,
}

/// The looking through that is under way: one at a time, a newer one stops it.
#[derive(Default)]
pub struct Planning(Mutex<Arc<AtomicBool>>);

impl Planning {
    fn begin(&self) -> Arc<AtomicBool> {
        let mut stop = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        stop.store(true, Ordering::Relaxed);
        *stop = Arc::default();
        Arc::clone(&stop)
    }

    fn stop(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .store(true, Ordering::Relaxed);
    }
}

/// Asks for a file or a folder and looks it through; nothing where the person chooses none, or stops it.
#[tauri::command]
pub async fn choose_to_bring(
    app: AppHandle,
    desk: DeskState<'_>,
    kind: ChosenKind,
) -> Result<Option<Plan>, Failed> {
    let Some(path) = chosen(&app, kind).await? else {
        return Ok(None);
    };
    let stop = app.state::<Planning>().begin();
    off_thread(&desk, move |desk| {
        desk.plan_bringing(&path, None, &stop, telling(&app))
    })
    .await
}

/// Asks for the folder in which the photos of an export lie, and looks the export through again.
#[tauri::command]
pub async fn choose_bringing_pictures(
    app: AppHandle,
    desk: DeskState<'_>,
    plan: String,
) -> Result<Option<Plan>, Failed> {
    let Some(folder) = chosen(&app, ChosenKind::Folder).await? else {
        return Ok(None);
    };
    let stop = app.state::<Planning>().begin();
    off_thread(&desk, move |desk| {
        desk.plan_again(&plan, &folder, &stop, telling(&app))
    })
    .await
}

#[tauri::command]
pub fn stop_planning(planning: State<'_, Planning>) {
    planning.stop();
}

/// The answer is the job's number.
#[tauri::command]
pub fn begin_bringing(app: AppHandle, desk: DeskState<'_>, plan: String, options: BringOptions) -> u32 {
    let telling = app.clone();
    jobs::begin(&app, &desk, move |desk, job, stop| {
        let tell = |news: &BringNews| tell(&telling, Told::Bringing(news.clone()));
        if let Err(error) = desk.bring_old(&plan, &options, job, stop, tell) {
            tell(&BringNews::refused_whole(job, &error));
        }
    })
}

/// What came in so far stays.
#[tauri::command]
pub fn stop_bringing(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Asks where and writes the report of a run; the answer is the file's name, nothing where the person chooses none.
#[tauri::command]
pub async fn save_bringing_report(
    app: AppHandle,
    desk: DeskState<'_>,
    job: u32,
) -> Result<Option<String>, Failed> {
    let chosen = aside(move || {
        let dialog = app.dialog().file().add_filter("CSV", &["csv"]);
        dialog.set_file_name("bao-cao-dua-vao.csv").blocking_save_file()
    })
    .await?;
    let Some(path) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    off_thread(&desk, move |desk| desk.save_bringing_report(job, &path)).await?;
    Ok(name)
}

async fn chosen(app: &AppHandle, kind: ChosenKind) -> Result<Option<PathBuf>, Failed> {
    if let ChosenKind::Folder = kind {
        return ask_for_folder(app).await;
    }
    let asking = app.clone();
    let chosen = aside(move || {
        let dialog = asking.dialog().file();
        let dialog = dialog.add_filter("RSS, Atom, WordPress", &["xml", "rss", "atom", "wxr", "XML"]);
        dialog.blocking_pick_file()
    })
    .await?;
    Ok(chosen.and_then(|file| file.into_path().ok()))
}

fn telling(app: &AppHandle) -> impl FnMut(PlanNews) + use<> {
    let app = app.clone();
    move |news| tell(&app, Told::Planning(news))
}
