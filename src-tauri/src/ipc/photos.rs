//! Photos: look them up, say something of them, prepare them, throw them away.

use archive::{ArticleRow, PhotoTemplate, Rating, Sheet, SheetQuery, Trashing};
use desk::Desk;
use desk::error::Failed;
use desk::photos::comparing::FieldCompared;
use desk::photos::words::PhotoSaid;
use desk::photos::{PhotoBatch, PhotoInfo};
use newsroom::article::ArticleId;
use newsroom::photo::{Change, Label, PhotoId, Recipe, Tone};
use serde::Deserialize;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

use super::{DeskState, PHOTO_KINDS, off_thread};

/// Asks for photos and takes them in, for the page; nothing where the person chooses none.
#[tauri::command]
pub async fn choose_photos(app: AppHandle, desk: DeskState<'_>) -> Result<PhotoBatch, Failed> {
    off_thread(&desk, move |desk| {
        let dialog = app.dialog().file().add_filter("Ảnh · Photos", &PHOTO_KINDS);
        let paths: Vec<_> = dialog
            .blocking_pick_files()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|file: FilePath| file.into_path().ok())
            .collect();
        desk.add_photos(&paths)
    })
    .await
}

#[tauri::command]
pub async fn photos(desk: DeskState<'_>, ids: Vec<PhotoId>) -> Result<Vec<PhotoInfo>, Failed> {
    off_thread(&desk, move |desk| desk.photos(&ids)).await
}

#[tauri::command]
pub async fn photo_sheet(desk: DeskState<'_>, query: SheetQuery) -> Result<Sheet, Failed> {
    off_thread(&desk, move |desk| desk.photo_sheet(&query)).await
}

#[tauri::command]
pub async fn photo_uses(desk: DeskState<'_>, id: PhotoId) -> Result<Vec<ArticleRow>, Failed> {
    off_thread(&desk, move |desk| desk.photo_uses(&id)).await
}

#[tauri::command]
pub async fn photo_fields(
    desk: DeskState<'_>,
    id: PhotoId,
    article: Option<ArticleId>,
) -> Result<Vec<FieldCompared>, Failed> {
    off_thread(&desk, move |desk| desk.photo_fields(&id, article)).await
}

#[tauri::command]
pub async fn describe_photos(
    desk: DeskState<'_>,
    ids: Vec<PhotoId>,
    changes: Vec<Change>,
) -> Result<Vec<PhotoSaid>, Failed> {
    off_thread(&desk, move |desk| desk.describe_photos(&ids, &changes)).await
}

#[tauri::command]
pub async fn foretell_words(
    desk: DeskState<'_>,
    ids: Vec<PhotoId>,
    changes: Vec<Change>,
) -> Result<Vec<PhotoSaid>, Failed> {
    off_thread(&desk, move |desk| desk.foretell_words(&ids, &changes)).await
}

#[tauri::command]
pub async fn put_back_words(desk: DeskState<'_>, former: Vec<PhotoSaid>) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.say_of_photos(&former).map(drop)).await
}

#[tauri::command]
pub async fn rate_photos(
    desk: DeskState<'_>,
    ids: Vec<PhotoId>,
    rating: Option<u8>,
    label: Option<LabelAsked>,
) -> Result<Vec<Rating>, Failed> {
    let label = label.map(|asked| match asked {
        LabelAsked::None => None,
        LabelAsked::Label(label) => Some(label),
    });
    off_thread(&desk, move |desk| desk.rate_photos(&ids, rating, label)).await
}

/// A label, or the word "none" where it is to be taken off.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelAsked {
    None,
    #[serde(untagged)]
    Label(Label),
}

#[tauri::command]
pub async fn put_back_ratings(desk: DeskState<'_>, former: Vec<Rating>) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.put_back_ratings(former)).await
}

#[tauri::command]
pub async fn prepare_photo(desk: DeskState<'_>, id: PhotoId, recipe: Recipe) -> Result<PhotoInfo, Failed> {
    off_thread(&desk, move |desk| desk.prepare_photo(&id, recipe)).await
}

/// For each channel, what becomes of each level.
#[tauri::command]
pub fn tone_curves(tone: Tone) -> [Vec<u8>; 3] {
    darkroom::tone_curves(&tone).map(|curve| curve.to_vec())
}

#[tauri::command]
pub async fn trash_photos(desk: DeskState<'_>, ids: Vec<PhotoId>) -> Result<Trashing, Failed> {
    off_thread(&desk, move |desk| desk.trash_photos(&ids)).await
}

#[tauri::command]
pub async fn untrash_photos(desk: DeskState<'_>, ids: Vec<PhotoId>) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.untrash_photos(&ids)).await
}

#[tauri::command]
pub async fn photo_templates(desk: DeskState<'_>) -> Result<Vec<PhotoTemplate>, Failed> {
    off_thread(&desk, Desk::photo_templates).await
}

#[tauri::command]
pub async fn save_photo_template(desk: DeskState<'_>, template: PhotoTemplate) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.save_photo_template(&template)).await
}

#[tauri::command]
pub async fn forget_photo_template(desk: DeskState<'_>, name: String) -> Result<(), Failed> {
    off_thread(&desk, move |desk| desk.forget_photo_template(&name)).await
}
