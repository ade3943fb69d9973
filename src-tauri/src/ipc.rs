//! The commands that the web side may call: parse, call the desk off the window's thread, map the error.

mod acting;
mod archives;
mod arrivals;
mod articles;
pub mod bringing;
pub mod bulletins;
mod clipboard;
mod directory;
mod exchange;
mod export;
mod finding;
mod history;
mod house_style;
mod photos;
mod portals;
mod preview;
mod sending;
mod settings;
mod trust;

use std::path::PathBuf;
use std::sync::Arc;

use desk::error::{Code, Failed};
use desk::journal::Journal;
use desk::told::Told;
use desk::{Desk, DeskError};
use newsroom::language::Sentence;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager as _, State};
use tauri_plugin_dialog::DialogExt as _;

use crate::idle;
use crate::telling::Telling;

type DeskState<'a> = State<'a, Arc<Desk>>;

/// Endings of photo files, for the system's dialogs, some of which tell case.
const PHOTO_KINDS: [&str; 20] = [
    "jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "heif", "hif", "avif", "JPG", "JPEG", "PNG", "WEBP",
    "TIF", "TIFF", "HEIC", "HEIF", "HIF", "AVIF",
];

pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        told,
        archives::archives,
        archives::open_archive,
        archives::open_usual_archive,
        archives::choose_archive,
        archives::forget_archive,
        archives::add_sample,
        settings::desk_settings,
        settings::save_settings,
        settings::choose_exports_folder,
        settings::fault_report,
        house_style::house_style,
        house_style::save_house_style,
        house_style::choose_logo,
        bulletins::bulletins,
        bulletins::new_bulletin,
        bulletins::open_bulletin,
        bulletins::save_bulletin,
        bulletins::trash_bulletin,
        bulletins::restore_bulletin,
        bulletins::preview_bulletin,
        bulletins::export_bulletin,
        bulletins::stop_printing,
        preview::preview_pages,
        preview::preview_style,
        preview::preview_style_web,
        preview::preview_web,
        settings::choose_pickup_folder,
        articles::articles,
        articles::new_article,
        articles::open_article,
        articles::save_draft,
        articles::keep_revision,
        articles::take_step,
        articles::leave_article,
        articles::remember_seat,
        articles::branch_article,
        articles::tags,
        articles::sections,
        finding::find_articles,
        finding::count_articles,
        finding::days_of_month,
        finding::years_of_archive,
        finding::saved_findings,
        finding::save_finding,
        finding::forget_finding,
        finding::preview_article,
        finding::highlight_in,
        finding::more_like,
        finding::related,
        finding::relate,
        finding::unrelate,
        finding::author_of_archive,
        clipboard::paste_html,
        clipboard::read_legacy,
        history::history,
        history::compare,
        history::restore_revision,
        history::settling,
        history::settle,
        history::templates,
        history::new_from_template,
        history::save_as_template,
        history::drop_template,
        history::restore_template,
        articles::trash_article,
        articles::restore_article,
        articles::choose_article_files,
        articles::waiting_files,
        photos::choose_photos,
        photos::photos,
        photos::photo_sheet,
        photos::photo_uses,
        photos::photo_fields,
        photos::describe_photos,
        photos::foretell_words,
        photos::put_back_words,
        photos::rate_photos,
        photos::put_back_ratings,
        photos::prepare_photo,
        photos::tone_curves,
        photos::trash_photos,
        photos::untrash_photos,
        photos::photo_templates,
        photos::save_photo_template,
        photos::forget_photo_template,
        arrivals::choose_photos_to_bring_in,
        arrivals::choose_photo_folder,
        arrivals::stop_arrival,
        arrivals::salvage_photo,
        arrivals::drop_goes_to,
        sending::send_photos,
        sending::stop_sending,
        sending::foretell_names,
        directory::people,
        directory::save_person,
        directory::remove_person,
        directory::complete_code,
        directory::expand_codes,
        directory::import_people,
        directory::export_people,
        bringing::choose_to_bring,
        bringing::choose_bringing_pictures,
        bringing::stop_planning,
        bringing::begin_bringing,
        bringing::stop_bringing,
        bringing::save_bringing_report,
        acting::begin_acting,
        acting::stop_acting,
        acting::undo_acting,
        acting::export_many,
        exchange::desk_identity,
        exchange::begin_packing,
        exchange::stop_packing,
        exchange::choose_packages,
        exchange::begin_receiving,
        exchange::stop_receiving,
        export::export_article,
        export::export_again,
        export::exports,
        export::check_article,
        export::house_rules,
        export::save_rules,
        export::correct_article,
        export::take_back_correction,
        export::withdraw_article,
        export::take_back_withdrawal,
        export::show_in_folder,
        export::open_address,
        portals::portals,
        portals::save_portals,
        portals::copied_article,
        trust::statistics,
        trust::begin_verifying,
        trust::stop_verifying,
        trust::backup_plan,
        trust::save_backup_plan,
        trust::choose_backup_folder,
        trust::begin_backup,
        trust::stop_backup,
        trust::choose_backup_to_restore,
        trust::look_at_backup,
        trust::begin_restoring,
        trust::stop_restoring,
        trust::rebuild_index,
        trust::export_archive,
        trust::import_archive,
        trust::stop_open_form,
        trust::opening_fault,
        trust::begin_repairing,
        trust::stop_repairing,
        trust::use_archive,
        trust::trash_contents,
        trust::empty_trash,
    ]
}

/// What the desk has to tell since it was last asked; the answer comes when there is something. Nothing where another
/// page has asked meanwhile.
#[tauri::command]
async fn told(app: AppHandle) -> Vec<Told> {
    app.state::<Telling>().next().await
}

/// Runs a use case on tokio's blocking threads, so that neither the window nor other commands wait for it.
async fn off_thread<T: Send + 'static>(
    desk: &DeskState<'_>,
    use_case: impl FnOnce(&Desk) -> Result<T, DeskError> + Send + 'static,
) -> Result<T, Failed> {
    let desk = Arc::clone(desk);
    idle::asked();
    match tauri::async_runtime::spawn_blocking(move || use_case(&desk)).await {
        Ok(answer) => answer.map_err(|error| {
            let failed = Failed::from(&error);
            // The kind alone: its sentence may quote the article.
            Journal::note_at_home(&format!("refused: {:?}", failed.code));
            failed
        }),
        Err(fault) => Err(fault_of_the_program(&fault)),
    }
}

/// Asks a person something on tokio's blocking threads: the system's dialogs wait for an answer.
async fn aside<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Result<T, Failed> {
    let asked = tauri::async_runtime::spawn_blocking(ask).await;
    asked.map_err(|fault| fault_of_the_program(&fault))
}

/// Asks for a folder; nothing where the person chooses none.
async fn ask_for_folder(app: &AppHandle) -> Result<Option<PathBuf>, Failed> {
    let asking = app.clone();
    let chosen = aside(move || asking.dialog().file().blocking_pick_folder()).await?;
    Ok(chosen.and_then(|folder| folder.into_path().ok()))
}

/// A use case that did not come to its end: nothing it began was committed.
fn fault_of_the_program(fault: &dyn std::error::Error) -> Failed {
    let message = Sentence {
        vi: "chương trình gặp lỗi bên trong và chưa làm gì cả; hãy thử lại".to_owned(),
        en: "the program met a fault of its own and did nothing; try again".to_owned(),
    };
    Failed {
        code: Code::Internal,
        message,
        details: Some(fault.to_string()),
    }
}
