//! What leaves the window: checks, exports, corrections, the folder they lie in, a link that is followed.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use desk::checking::{ConcernLine, HouseRules};
use desk::error::Failed;
use desk::export::Exported;
use desk::export::order::ExportOrder;
use desk::export::past::ExportLine;
use desk::writing::OpenArticle;
use newsroom::article::ArticleId;
use newsroom::rules::Rules;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_opener::OpenerExt as _;

use super::{DeskState, fault_of_the_program, off_thread};
use crate::files::Chosen;

#[tauri::command]
pub async fn export_article(
    desk: DeskState<'_>,
    id: ArticleId,
    order: ExportOrder,
) -> Result<Exported, Failed> {
    off_thread(&desk, move |desk| desk.export(id, &order, None)).await
}

/// As it was exported last, into the folder where that lies.
#[tauri::command]
pub async fn export_again(app: AppHandle, desk: DeskState<'_>, id: ArticleId) -> Result<Exported, Failed> {
    let exported = off_thread(&desk, move |desk| desk.export_again(id)).await?;
    for path in &exported.paths {
        app.state::<Chosen>().add(&PathBuf::from(path));
    }
    Ok(exported)
}

#[tauri::command]
pub async fn exports(desk: DeskState<'_>, id: ArticleId) -> Result<Vec<ExportLine>, Failed> {
    off_thread(&desk, move |desk| desk.exports(id)).await
}

#[tauri::command]
pub async fn check_article(desk: DeskState<'_>, id: ArticleId) -> Result<Vec<ConcernLine>, Failed> {
    off_thread(&desk, move |desk| desk.check(id)).await
}

#[tauri::command]
pub async fn house_rules(desk: DeskState<'_>) -> Result<HouseRules, Failed> {
    off_thread(&desk, |desk| desk.rules()).await
}

#[tauri::command]
pub async fn save_rules(desk: DeskState<'_>, rules: Rules) -> Result<HouseRules, Failed> {
    off_thread(&desk, move |desk| desk.save_rules(rules)).await
}

#[tauri::command]
pub async fn correct_article(
    desk: DeskState<'_>,
    id: ArticleId,
    wrong: String,
    right: String,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.correct(id, &wrong, &right)).await
}

#[tauri::command]
pub async fn take_back_correction(
    desk: DeskState<'_>,
    id: ArticleId,
    at: DateTime<Utc>,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.take_back_correction(id, at)).await
}

#[tauri::command]
pub async fn withdraw_article(
    desk: DeskState<'_>,
    id: ArticleId,
    reason: String,
) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.withdraw(id, &reason)).await
}

#[tauri::command]
pub async fn take_back_withdrawal(desk: DeskState<'_>, id: ArticleId) -> Result<OpenArticle, Failed> {
    off_thread(&desk, move |desk| desk.take_back_withdrawal(id)).await
}

/// Shows a finished piece in the system's file window. Only what lies in the folder for finished pieces or the one that
/// the portal picks up from, or in one that the person chose, is shown: the web side cannot look elsewhere.
#[tauri::command]
pub async fn show_in_folder(app: AppHandle, desk: DeskState<'_>, path: PathBuf) -> Result<(), Failed> {
    let settings = off_thread(&desk, |desk| desk.settings()).await?;
    let own = [settings.exports, settings.pickup];
    let is_own = own
        .iter()
        .any(|folder| !folder.is_empty() && path.starts_with(folder));
    match (is_own || app.state::<Chosen>().holds(&path))
        && !path
            .components()
            .any(|part| part == std::path::Component::ParentDir)
    {
        true => app
            .opener()
            .reveal_item_in_dir(&path)
            .map_err(|error| fault_of_the_program(&error)),
        false => Err(fault_of_the_program(&std::io::Error::from(
            std::io::ErrorKind::PermissionDenied,
        ))),
    }
}

/// Opens a link of the page in the system's own browser or mail program. Only what may stand in a link is opened.
#[tauri::command]
pub async fn open_address(app: AppHandle, address: String) -> Result<(), Failed> {
    if !newsroom::body::json::is_address(&address) {
        return Err(fault_of_the_program(&std::io::Error::from(
            std::io::ErrorKind::InvalidInput,
        )));
    }
    app.opener()
        .open_url(address, None::<&str>)
        .map_err(|error| fault_of_the_program(&error))
}
