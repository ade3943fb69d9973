//! Photos leave the house by themselves.

use std::sync::Arc;

use desk::error::Failed;
use desk::photos::sending::{SendNews, SendReport, Sending};
use desk::told::Told;
use newsroom::photo::PhotoId;
use tauri::{AppHandle, Manager as _, State};

use super::{DeskState, ask_for_folder, off_thread};
use crate::files::Chosen;
use crate::jobs::Jobs;
use crate::telling::tell;

/// Asks for a folder and writes the photos there; nothing where the person chooses none. The web side hears how far it
/// is as `sending`.
#[tauri::command]
pub async fn send_photos(
    app: AppHandle,
    desk: DeskState<'_>,
    ids: Vec<PhotoId>,
    sending: Sending,
) -> Result<Option<SendReport>, Failed> {
    let Some(folder) = ask_for_folder(&app).await? else {
        return Ok(None);
    };
    app.state::<Chosen>().add(&folder);
    let (number, stop) = app.state::<Jobs>().begin();
    let telling = app.clone();
    let of = ids.len();
    let tell = move |done| {
        let news = SendNews {
            sending: number,
            done,
            of,
        };
        tell(&telling, Told::Sending(news));
    };
    tell(0);
    let stopping = Arc::clone(&stop);
    let sent = off_thread(&desk, move |desk| {
        desk.send_photos(&ids, &sending, &folder, &stopping, tell)
    })
    .await;
    app.state::<Jobs>().end(number);
    sent.map(Some)
}

/// What was written so far stays.
#[tauri::command]
pub fn stop_sending(jobs: State<'_, Jobs>, sending: u32) {
    jobs.stop(sending);
}

#[tauri::command]
pub async fn foretell_names(
    desk: DeskState<'_>,
    ids: Vec<PhotoId>,
    pattern: String,
) -> Result<Vec<String>, Failed> {
    off_thread(&desk, move |desk| desk.foretell_names(&ids, &pattern)).await
}
