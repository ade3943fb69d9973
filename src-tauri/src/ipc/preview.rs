//! What would be exported, shown while it is made.

use desk::error::Failed;
use desk::preview::Preview;
use desk::preview::web::WebPreview;
use newsroom::article::{Article, ArticleId};
use newsroom::house_style::HouseStyle;
use newsroom::portal::PortalId;
use press::pdf::Layout;

use super::{DeskState, off_thread};
use crate::picture;

/// Nothing where something newer is to be shown meanwhile.
#[tauri::command]
pub async fn preview_pages(
    desk: DeskState<'_>,
    id: ArticleId,
    content: Article,
    layout: Layout,
) -> Result<Option<Preview>, Failed> {
    off_thread(&desk, move |desk| desk.preview_pages(id, content, layout)).await
}

#[tauri::command]
pub async fn preview_style(
    desk: DeskState<'_>,
    id: Option<ArticleId>,
    style: HouseStyle,
    layout: Layout,
) -> Result<Option<Preview>, Failed> {
    off_thread(&desk, move |desk| desk.preview_style(id, &style, layout)).await
}

#[tauri::command]
pub async fn preview_web(
    desk: DeskState<'_>,
    id: ArticleId,
    content: Article,
    portal: Option<PortalId>,
) -> Result<Option<WebPreview>, Failed> {
    off_thread(&desk, move |desk| {
        desk.preview_web(id, content, portal, &picture::address)
    })
    .await
}

#[tauri::command]
pub async fn preview_style_web(
    desk: DeskState<'_>,
    id: Option<ArticleId>,
    style: HouseStyle,
) -> Result<Option<WebPreview>, Failed> {
    off_thread(&desk, move |desk| {
        desk.preview_style_web(id, &style, &picture::address)
    })
    .await
}
