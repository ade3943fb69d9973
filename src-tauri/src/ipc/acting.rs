//! One act on many articles, while the window goes on. The web side hears how far it is as `acting`.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use desk::acting::{Act, ActNews};
use desk::error::Failed;
use desk::export::batch::BatchOrder;
use desk::told::Told;
use desk::{Desk, DeskError};
use newsroom::article::ArticleId;
use tauri::{AppHandle, Manager as _, State};

use super::{DeskState, ask_for_folder};
use crate::files::Chosen;
use crate::jobs::{self, Jobs};
use crate::telling::tell;

/// The answer is the job's number.
#[tauri::command]
pub fn begin_acting(app: AppHandle, desk: DeskState<'_>, articles: Vec<ArticleId>, act: Act) -> u32 {
    let of = articles.len();
    begin(&app, &desk, of, move |desk, job, stop, tell| {
        desk.act(&articles, act, job, stop, tell)
    })
}

#[tauri::command]
pub fn undo_acting(app: AppHandle, desk: DeskState<'_>, former: String) -> u32 {
    begin(&app, &desk, 0, move |desk, job, stop, tell| {
        desk.undo_act(&former, job, stop, tell)
    })
}

/// What was done so far stays.
#[tauri::command]
pub fn stop_acting(jobs: State<'_, Jobs>, job: u32) {
    jobs.stop(job);
}

/// Exports each article into the folder that the portal picks up from, or into one that it asks for; nothing where the
/// person chooses none.
#[tauri::command]
pub async fn export_many(
    app: AppHandle,
    desk: DeskState<'_>,
    articles: Vec<ArticleId>,
    batch: BatchOrder,
) -> Result<Option<u32>, Failed> {
    let folder = match batch.order.pickup {
        true => None,
        false => match ask_for_folder(&app).await? {
            Some(folder) => {
                app.state::<Chosen>().add(&folder);
                Some(folder)
            }
            None => return Ok(None),
        },
    };
    let of = articles.len();
    Ok(Some(begin(&app, &desk, of, move |desk, job, stop, tell| {
        desk.export_many(&articles, &batch, folder.as_deref(), job, stop, tell)
    })))
}

fn begin(
    app: &AppHandle,
    desk: &Arc<Desk>,
    of: usize,
    act: impl FnOnce(&Desk, u32, &AtomicBool, &dyn Fn(&ActNews)) -> Result<ActNews, DeskError> + Send + 'static,
) -> u32 {
    let telling = app.clone();
    jobs::begin(app, desk, move |desk, job, stop| {
        let tell = |news: &ActNews| tell(&telling, Told::Acting(news.clone()));
        if let Err(error) = act(desk, job, stop, &tell) {
            tell(&ActNews::refused_whole(job, of, &error));
        }
    })
}
