//! Bulletins.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use desk::bulletins::{BulletinForm, BulletinRow, OpenBulletin};
use desk::error::Failed;
use desk::export::Exported;
use desk::preview::Preview;
use newsroom::article::ArticleId;
use newsroom::bulletin::{Bulletin, BulletinId};
use tauri::State;

use super::{DeskState, off_thread};

#[tauri::command]
pub async fn bulletins(desk: DeskState<'_>) -> Result<Vec<BulletinRow>, Failed> {
    off_thread(&desk, |desk| desk.bulletins()).await
}

#[tauri::command]
pub async fn new_bulletin(desk: DeskState<'_>, articles: Vec<ArticleId>) -> Result<OpenBulletin, Failed> {
    off_thread(&desk, move |desk| desk.new_bulletin(&articles)).await
}

#[tauri::command]
pub async fn open_bulletin(desk: DeskState<'_>, id: BulletinId) -> Result<OpenBulletin, Failed> {
    off_thread(&desk, move |desk| desk.open_bulletin(id)).await
}

#[tauri::command]
pub async fn save_bulletin(
    desk: DeskState<'_>,
    id: BulletinId,
    content: Bulletin,
) -> Result<OpenBulletin, Failed> {
    off_thread(&desk, move |desk| desk.save_bulletin(id, &content)).await
}

#[tauri::command]
pub async fn trash_bulletin(desk: DeskState<'_>, id: BulletinId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.trash_bulletin(id)).await
}

#[tauri::command]
pub async fn restore_bulletin(desk: DeskState<'_>, id: BulletinId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.restore_bulletin(id)).await
}

#[tauri::command]
pub async fn preview_bulletin(desk: DeskState<'_>, content: Bulletin) -> Result<Option<Preview>, Failed> {
    off_thread(&desk, move |desk| desk.preview_bulletin(&content)).await
}

/// The one bulletin that is being printed.
#[derive(Default)]
pub struct Printing(Mutex<Arc<AtomicBool>>);

impl Printing {
    fn begin(&self) -> Arc<AtomicBool> {
        let stop = Arc::<AtomicBool>::default();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&stop);
        stop
    }
}

/// Nothing where it was stopped.
#[tauri::command]
pub async fn export_bulletin(
    desk: DeskState<'_>,
    printing: State<'_, Printing>,
    id: BulletinId,
    form: BulletinForm,
) -> Result<Option<Exported>, Failed> {
    let stop = printing.begin();
    off_thread(&desk, move |desk| desk.export_bulletin(id, form, None, &stop)).await
}

/// The bulletin that is being printed is not made.
#[tauri::command]
pub fn stop_printing(printing: State<'_, Printing>) {
    let stop = printing.0.lock().unwrap_or_else(PoisonError::into_inner);
    stop.store(true, Ordering::Relaxed);
}
