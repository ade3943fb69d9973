//! Articles found again.

use archive::{ArticleRow, Counts, DayTotal, Finding, Found, MonthTotal};
use desk::Desk;
use desk::error::Failed;
use desk::finding::{AuthorPage, SavedFinding};
use desk::writing::OpenArticle;
use newsroom::article::ArticleId;

use super::{DeskState, off_thread};

/// A page of what is looked for; null where a question of a newer turn came meanwhile.
#[tauri::command]
pub async fn find_articles(
    desk: DeskState<'_>,
    finding: Finding,
    after: Option<String>,
    limit: usize,
    turn: u64,
) -> Result<Option<Found>, Failed> {
    off_thread(&desk, move |desk| {
        desk.find_articles(&finding, after.as_deref(), limit, Some(turn))
    })
    .await
}

#[tauri::command]
pub async fn count_articles(
    desk: DeskState<'_>,
    finding: Finding,
    turn: u64,
) -> Result<Option<Counts>, Failed> {
    off_thread(&desk, move |desk| desk.count_articles(&finding, Some(turn))).await
}

#[tauri::command]
pub async fn days_of_month(desk: DeskState<'_>, month: String) -> Result<Vec<DayTotal>, Failed> {
    off_thread(&desk, move |desk| desk.days_of_month(&month)).await
}

#[tauri::command]
pub async fn years_of_archive(desk: DeskState<'_>) -> Result<Vec<MonthTotal>, Failed> {
    off_thread(&desk, Desk::months_of_archive).await
}

#[tauri::command]
pub async fn saved_findings(desk: DeskState<'_>) -> Result<Vec<SavedFinding>, Failed> {
    off_thread(&desk, Desk::saved_findings).await
}

#[tauri::command]
pub async fn save_finding(
    desk: DeskState<'_>,
    name: String,
    finding: Finding,
) -> Result<Vec<SavedFinding>, Failed> {
    off_thread(&desk, move |desk| desk.save_finding(&name, finding)).await
}

#[tauri::command]
pub async fn forget_finding(desk: DeskState<'_>, name: String) -> Result<Vec<SavedFinding>, Failed> {
    off_thread(&desk, move |desk| desk.forget_finding(&name)).await
}

#[tauri::command]
pub async fn preview_article(desk: DeskState<'_>, article: ArticleId) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.preview_article(article)).await
}

/// What a query matches in each text: from and to in UTF-16 code units.
#[tauri::command]
pub async fn highlight_in(
    desk: DeskState<'_>,
    texts: Vec<String>,
    text: String,
) -> Result<Vec<Vec<[u32; 2]>>, Failed> {
    off_thread(&desk, move |desk| Ok(desk.highlight_in(&texts, &text))).await
}

#[tauri::command]
pub async fn more_like(desk: DeskState<'_>, article: ArticleId) -> Result<Vec<ArticleRow>, Failed> {
    off_thread(&desk, move |desk| desk.more_like(article)).await
}

#[tauri::command]
pub async fn related(desk: DeskState<'_>, article: ArticleId) -> Result<Vec<ArticleRow>, Failed> {
    off_thread(&desk, move |desk| desk.related(article)).await
}

#[tauri::command]
pub async fn relate(desk: DeskState<'_>, article: ArticleId, other: ArticleId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.relate(article, other)).await
}

#[tauri::command]
pub async fn unrelate(desk: DeskState<'_>, article: ArticleId, other: ArticleId) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.unrelate(article, other)).await
}

#[tauri::command]
pub async fn author_of_archive(desk: DeskState<'_>, name: String) -> Result<AuthorPage, Failed> {
    off_thread(&desk, move |desk| desk.author_of_archive(&name)).await
}
