//! Files dropped on the window or opened with the program. Paths stay on this side: the web side learns what came
//! in, never where it lay.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use desk::Desk;
use desk::drop::Hover;
use desk::error::Failed;
use desk::exchange::is_package;
use desk::told::Told;
use serde::Deserialize;
use tauri::{AppHandle, DragDropEvent, Manager as _, PhysicalPosition, Window, WindowEvent};

use crate::arrivals;
use crate::telling::{Telling, tell};

/// Where files go that are let go over the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DropPlace {
    #[default]
    Page,
    /// Into the archive.
    Photos,
}

/// As the room that the window shows wants it.
#[derive(Default)]
pub struct DropGoes(Mutex<DropPlace>);

impl DropGoes {
    pub fn to(&self, place: DropPlace) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    fn place(&self) -> DropPlace {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Folders that the person chose for something to be written to, while the program runs: what lies there may be shown.
#[derive(Default)]
pub struct Chosen(Mutex<HashSet<PathBuf>>);

impl Chosen {
    pub fn add(&self, folder: &Path) {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(folder);
    }

    pub fn holds(&self, path: &Path) -> bool {
        let folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        folders.iter().any(|folder| path.starts_with(folder))
    }
}

/// Files named at the start, until the web side asks for them.
pub struct Waiting(Mutex<Vec<PathBuf>>);

impl Waiting {
    pub fn new(files: Vec<PathBuf>) -> Self {
        Self(Mutex::new(files))
    }

    pub fn take(&self) -> Vec<PathBuf> {
        self.0
            .lock()
            .map(|mut files| std::mem::take(&mut *files))
            .unwrap_or_default()
    }
}

pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let app = window.app_handle();
    match event {
        // What is typed has to be on the disk first, which the page sees to; a page that is not there yet has nothing.
        WindowEvent::CloseRequested { api, .. } if app.state::<Telling>().is_heard() => {
            api.prevent_close();
            tell(app, Told::Closing);
        }
        WindowEvent::DragDrop(drag) => on_drag(window, drag),
        _ => {}
    }
}

fn on_drag(window: &Window, drag: &DragDropEvent) {
    let app = window.app_handle();
    let hover = match drag {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
            Some(css_point(window, position))
        }
        DragDropEvent::Drop { paths, position } => {
            take(app, paths.clone(), css_point(window, position));
            None
        }
        _ => None,
    };
    tell(app, Told::Drag(hover));
}

/// The program was started again, with these files: its window comes forward and takes them.
pub fn second_start(app: &AppHandle, files: Vec<PathBuf>) {
    if let Some(window) = app.get_webview_window("main") {
        drop(window.unminimize());
        drop(window.set_focus());
    }
    if !files.is_empty() {
        take(app, files, Hover { x: 0.0, y: 0.0 });
    }
}

fn take(app: &AppHandle, files: Vec<PathBuf>, at: Hover) {
    // A program that found no archive only says so, and ends.
    let Some(desk) = app.try_state::<Arc<Desk>>() else {
        return;
    };
    // A package is looked into wherever it falls.
    let (packages, files): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().partition(|file| is_package(file));
    if !packages.is_empty() {
        look_into(app, &desk, packages);
    }
    if files.is_empty() {
        return;
    }
    // A whole folder is for the archive wherever it falls.
    if app.state::<DropGoes>().place() == DropPlace::Photos || files.iter().any(|file| file.is_dir()) {
        arrivals::begin(app, &desk, files);
        return;
    }
    let (app, desk) = (app.clone(), Arc::clone(&desk));
    tauri::async_runtime::spawn_blocking(move || {
        let told = match desk.take_drop(&files, at) {
            Ok(dropped) => Told::Dropped(dropped),
            Err(error) => Told::Refused(Failed::from(&error)),
        };
        tell(&app, told);
    });
}

fn look_into(app: &AppHandle, desk: &Arc<Desk>, files: Vec<PathBuf>) {
    let (app, desk) = (app.clone(), Arc::clone(desk));
    tauri::async_runtime::spawn_blocking(move || {
        tell(&app, Told::Packages(desk.look_into_all(files)));
    });
}

fn css_point(window: &Window, position: &PhysicalPosition<f64>) -> Hover {
    let scale = window.scale_factor().unwrap_or(1.0);
    Hover {
        x: position.x / scale,
        y: position.y / scale,
    }
}
