//! Bulletins.

use desk::bulletins::{BulletinForm, BulletinRow, OpenBulletin};
use desk::error::Failed;
use desk::export::Exported;
use desk::preview::Preview;
use newsroom::article::ArticleId;
use newsroom::bulletin::{Bulletin, BulletinId};

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

#[tauri::command]
pub async fn export_bulletin(
    desk: DeskState<'_>,
    id: BulletinId,
    form: BulletinForm,
) -> Result<Exported, Failed> {
    off_thread(&desk, move |desk| desk.export_bulletin(id, form, None)).await
}
