//! The window: a Tauri shell around the desk. It parses what the web side asks, calls the desk off the window's
//! thread, and maps the answer; it holds no rules of the newsroom.

#![cfg_attr(windows, windows_subsystem = "windows")]

/// What the program is started with.
mod arguments;
/// Photos on their way into the archive.
mod arrivals;
/// Backups that are made by themselves.
mod backups;
/// Files dropped on the window or opened with the program.
mod files;
/// What is done while nobody asks.
mod idle;
/// The commands that the web side may call.
mod ipc;
/// Long work under way.
mod jobs;
/// An archive that cannot be opened.
mod opening;
/// Web pages that are previewed, over the `page` scheme.
mod page;
/// Pictures over the `photo` scheme.
mod picture;
/// The seats at the articles that the window has open.
mod seats;
/// The program started again while it runs.
mod second_start;
/// What the window is told without having asked for it.
mod telling;
/// The web view's own process, which may die.
mod web_process;

use std::process::ExitCode;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use clap::Parser as _;
use desk::archives;
use desk::journal::{self, Journal};
use desk::repairing::OpeningFault;
use desk::{Desk, DeskError, presence};
use newsroom::language::Bilingual as _;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, RunEvent, WebviewWindowBuilder};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use crate::arguments::Arguments;
use crate::backups::Restorables;
use crate::files::{Chosen, DropGoes, Waiting};
use crate::ipc::bringing::Planning;
use crate::ipc::bulletins::Printing;
use crate::jobs::Jobs;
use crate::opening::Opening;
use crate::telling::Telling;

/// How long one program that takes another's place waits for it to end.
const TURN: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    journal::keep_crashes();
    if let Some(before) = &arguments.after {
        // Else it would be taken for a second start beside the one that ends.
        presence::await_end(before, TURN);
    }
    let start = arguments.clone();
    note(if start.safe { "started safely" } else { "started" });
    // The archive opens while the toolkit and the web view start.
    let desk = thread::spawn(move || open(&arguments));
    match window(desk, start).build(tauri::generate_context!()) {
        Ok(app) => {
            // What the toolkit ends with is the program's own exit code.
            let code = app.run_return(|app, event| {
                if let RunEvent::Exit = event {
                    seats::leave(app);
                    note("ended");
                    if let Some(opening) = app.try_state::<Opening>() {
                        opening.start_again();
                    }
                }
            });
            u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("Không mở được cửa sổ ({error}). Hãy cài WebView rồi thử lại.");
            ExitCode::FAILURE
        }
    }
}

fn window(desk: JoinHandle<Result<Desk, DeskError>>, start: Arguments) -> tauri::Builder<tauri::Wry> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(remembered_window())
        .register_asynchronous_uri_scheme_protocol("photo", picture::answer)
        .register_uri_scheme_protocol("page", page::answer)
        .on_window_event(files::on_window_event)
        .invoke_handler(ipc::handler())
        .manage(Telling::default())
        .setup(move |app| {
            if second_start::handed_over(app.handle(), &start.files)? {
                app.handle().cleanup_before_exit();
                std::process::exit(0);
            }
            let opened = desk
                .join()
                .map_err(|_| "the archive could not be opened by a fault of the program")?;
            let fault = match &opened {
                Ok(_) => None,
                Err(error) => match OpeningFault::of(error) {
                    Some(fault) => Some(fault),
                    None => {
                        refuse_to_start(app.handle(), &format!("{}\n\n{error}", error.vietnamese()));
                        return Ok(());
                    }
                },
            };
            app.manage(Opening::new(start.archive.is_some(), fault));
            app.manage(Waiting::new(start.files));
            app.manage(DropGoes::default());
            app.manage(Chosen::default());
            app.manage(Jobs::default());
            app.manage(Printing::default());
            app.manage(Planning::default());
            app.manage(Restorables::default());
            if let Ok(desk) = opened {
                let desk = Arc::new(desk);
                seats::keep(&desk);
                idle::tidy(&desk);
                backups::make_daily(app.handle(), &desk);
                app.manage(desk);
            }
            if let Err(error) = open_window(app.handle()) {
                refuse_to_start(app.handle(), &no_window(&error));
            }
            Ok(())
        })
}

/// Where the window stood and how large it was, kept in the person's own settings folder.
fn remembered_window() -> TauriPlugin<tauri::Wry> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the one window of `tauri.conf.json`, which waits (`create: false`) until there is a desk to answer it.
fn open_window(app: &AppHandle) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        // An article is copied as rich text, which takes longer to make than a key is down.
        let window = WebviewWindowBuilder::from_config(app, config)?.enable_clipboard_access();
        web_process::watch(&window.build()?)?;
    }
    Ok(())
}

fn open(arguments: &Arguments) -> Result<Desk, DeskError> {
    let desk = Desk::open(&archives::place(arguments.archive.as_deref())?)?;
    if arguments.safe {
        // An article that brings the window down is opened by nobody until somebody asks for it.
        let mut settings = desk.settings()?;
        settings.last_article = None;
        desk.save_settings(&settings)?;
    }
    if let Some(exports) = &arguments.exports {
        let mut settings = desk.settings()?;
        let exports = std::path::absolute(exports).unwrap_or_else(|_| exports.clone());
        settings.exports = exports.display().to_string();
        desk.save_settings(&settings)?;
    }
    Ok(desk)
}

/// Into the journal of the person's home.
fn note(what: &str) {
    Journal::note_at_home(&format!("{what} · {}", journal::versions()));
}

/// Windows may lack the web view, which is not part of the program.
fn no_window(error: &tauri::Error) -> String {
    format!(
        "không mở được cửa sổ ({error}); hãy cài WebView2 của Microsoft nếu máy chạy Windows, rồi mở lại chương trình\n\n\
         the window cannot be opened ({error}); install Microsoft's WebView2 if this is Windows, then start the program \
         again"
    )
}

/// Says why the program cannot start, in a dialog and in the terminal, and ends it once the dialog is closed.
fn refuse_to_start(app: &AppHandle, sentence: &str) {
    eprintln!("toasoan-desk: {sentence}");
    let ending = app.clone();
    app.dialog()
        .message(sentence)
        .title("Tòa Soạn")
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}
