//! What would be exported, shown while it is made.

use desk::error::Failed;
use desk::preview::Preview;
use newsroom::article::{Article, ArticleId};
use newsroom::house_style::HouseStyle;
use press::pdf::Layout;

use super::{DeskState, off_thread};

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
