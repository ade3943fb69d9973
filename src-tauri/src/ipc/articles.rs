//! Articles: list, open, write, hand on, import.

use archive::{ArticleRow, Spot};
use desk::drop::{Dropped, Hover};
use desk::error::Failed;
use desk::finding::ArticleFilter;
use desk::import::ImportBatch;
use desk::writing::{OpenArticle, Saved};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use newsroom::workflow::Step;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt as _, FilePath};

use super::{DeskState, off_thread};
use crate::files::Waiting;

#[tauri::command]
pub async fn articles(desk: DeskState<'_>, filter: ArticleFilter) -> Result<Vec<ArticleRow>, Failed> {
    off_thread(&desk, move |desk| desk.articles(&filter)).await
}

#[tauri::command]
pub async fn new_article(desk: DeskState<'_>) -> Result<OpenArticle, Failed> {
    off_thread(&desk, |desk| desk.new_article()).await
}

#[tauri::command]
pub async fn open_article(desk: DeskState<'_>, id: ArticleId) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.open_article(id)).await
}

#[tauri::command]
pub async fn save_draft(
    desk: DeskState<'_>,
    id: ArticleId,
    base: Option<RevisionId>,
    content: Article,
    seat: Option<Spot>,
) -> Result<Saved, Failed> {
    off_thread(&desk, move |desk| desk.save_draft(id, base, content, seat)).await
}

#[tauri::command]
pub async fn keep_revision(desk: DeskState<'_>, id: ArticleId) -> Result<Saved, Failed> {
    off_thread(&desk, move |desk| desk.keep_revision(id)).await
}

#[tauri::command]
pub async fn take_step(
    desk: DeskState<'_>,
    id: ArticleId,
    step: Step,
    reason: String,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.take_step(id, step, &reason)).await
}

#[tauri::command]
pub async fn leave_article(desk: DeskState<'_>, id: ArticleId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.leave_article(id)).await
}

#[tauri::command]
pub async fn remember_seat(desk: DeskState<'_>, id: ArticleId, seat: Spot) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.remember_seat(id, seat)).await
}

#[tauri::command]
pub async fn branch_article(desk: DeskState<'_>, id: ArticleId) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.branch_article(id)).await
}

#[tauri::command]
pub async fn tags(desk: DeskState<'_>, prefix: String) -> Result<Vec<String>, Failed> {
    off_thread(&desk, move |desk| desk.tags(&prefix)).await
}

#[tauri::command]
pub async fn sections(desk: DeskState<'_>) -> Result<Vec<String>, Failed> {
    off_thread(&desk, |desk| desk.sections()).await
}

#[tauri::command]
pub async fn trash_article(desk: DeskState<'_>, id: ArticleId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.trash_article(id)).await
}

#[tauri::command]
pub async fn restore_article(desk: DeskState<'_>, id: ArticleId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.restore_article(id)).await
}

/// Asks for text files and makes articles of them; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_article_files(app: AppHandle, desk: DeskState<'_>) -> Result<ImportBatch, Failed> {
    off_thread(&desk, move |desk| {
        let chosen = app
            .dialog()
            .file()
            .add_filter("Văn bản · Text", &["txt", "text", "md"])
            .blocking_pick_files();
        let paths = chosen
            .unwrap_or_default()
            .into_iter()
            .filter_map(|file: FilePath| file.into_path().ok());
        Ok(desk.import_files(paths))
    })
    .await
}

/// Takes in the files that the program was started with; nothing the second time.
#[tauri::command]
pub async fn waiting_files(desk: DeskState<'_>, waiting: State<'_, Waiting>) -> Result<Dropped, Failed> {
    let files = waiting.take();
    off_thread(&desk, move |desk| {
        desk.take_drop(&files, Hover { x: 0.0, y: 0.0 })
    })
    .await
}
