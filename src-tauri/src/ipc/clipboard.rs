//! What is pasted.

use desk::clipboard::Pasted;
use desk::error::Failed;
use newsroom::vietnamese::legacy::{self, Legacy};

use super::{DeskState, off_thread};

#[tauri::command]
pub async fn paste_html(desk: DeskState<'_>, html: String, text: String) -> Result<Pasted, Failed> {
    off_thread(&desk, move |desk| Ok(desk.paste_html(&html, &text))).await
}

#[tauri::command]
pub async fn read_legacy(desk: DeskState<'_>, text: String) -> Result<Option<Legacy>, Failed> {
    off_thread(&desk, move |_| Ok(legacy::recognise(&text))).await
}
