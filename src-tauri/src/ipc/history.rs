//! What was kept of an article, its versions, and templates.

use desk::error::Failed;
use desk::history::{Comparison, RevisionLine};
use desk::templates::TemplateRow;
use desk::versions::Settling;
use desk::writing::OpenArticle;
use newsroom::article::ArticleId;
use newsroom::combine::Side;
use newsroom::revision::RevisionId;

use super::{DeskState, off_thread};

#[tauri::command]
pub async fn history(desk: DeskState<'_>, id: ArticleId) -> Result<Vec<RevisionLine>, Failed> {
    off_thread(&desk, move |desk| desk.history(id)).await
}

#[tauri::command]
pub async fn compare(
    desk: DeskState<'_>,
    id: ArticleId,
    older: RevisionId,
    newer: Option<RevisionId>,
) -> Result<Comparison, Failed> {
    off_thread(&desk, move |desk| desk.compare(id, &older, newer.as_ref())).await
}

#[tauri::command]
pub async fn restore_revision(
    desk: DeskState<'_>,
    id: ArticleId,
    revision: RevisionId,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.restore_revision(id, &revision)).await
}

#[tauri::command]
pub async fn settling(desk: DeskState<'_>, id: ArticleId) -> Result<Settling, Failed> {
    off_thread(&desk, move |desk| desk.settling(id)).await
}

#[tauri::command]
pub async fn settle(
    desk: DeskState<'_>,
    id: ArticleId,
    left: RevisionId,
    right: RevisionId,
    picks: Vec<Side>,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.settle(id, &left, &right, &picks)).await
}

#[tauri::command]
pub async fn templates(desk: DeskState<'_>) -> Result<Vec<TemplateRow>, Failed> {
    off_thread(&desk, |desk| desk.templates()).await
}

#[tauri::command]
pub async fn new_from_template(desk: DeskState<'_>, template: String) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.new_from_template(&template)).await
}

#[tauri::command]
pub async fn save_as_template(
    desk: DeskState<'_>,
    id: ArticleId,
    name: String,
) -> Result<TemplateRow, Failed> {
    off_thread(&desk, move |desk| desk.save_as_template(id, &name)).await
}

#[tauri::command]
pub async fn drop_template(desk: DeskState<'_>, template: String) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.drop_template(&template)).await
}

#[tauri::command]
pub async fn restore_template(desk: DeskState<'_>, template: String) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.restore_template(&template)).await
}
