//! The portals that the pieces go to, and what is carried to them by hand.

use desk::error::Failed;
use desk::portals::Copied;
use newsroom::article::ArticleId;
use newsroom::portal::Portal;

use super::{DeskState, off_thread};

#[tauri::command]
pub async fn portals(desk: DeskState<'_>) -> Result<Vec<Portal>, Failed> {
    off_thread(&desk, |desk| desk.portals()).await
}

#[tauri::command]
pub async fn save_portals(desk: DeskState<'_>, portals: Vec<Portal>) -> Result<Vec<Portal>, Failed> {
    off_thread(&desk, move |desk| desk.save_portals(&portals)).await
}

/// For the first portal of the house.
#[tauri::command]
pub async fn copied_article(desk: DeskState<'_>, id: ArticleId) -> Result<Copied, Failed> {
    off_thread(&desk, move |desk| desk.copied(id, None)).await
}
