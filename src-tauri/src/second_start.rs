//! One window for one person: a second start hands its files to the program that is already here, and ends.

use std::path::PathBuf;

use tauri::AppHandle;

use crate::files;

/// Whether another program was already here. It has then been given `files`, and this one has nothing left to do.
///
/// The toolkit's own connection to the session bus serves for this. A client of the bus beside it, with threads of its
/// own, would make the window a tenth slower to open.
#[cfg(target_os = "linux")]
pub fn handed_over(app: &AppHandle, files: &[PathBuf]) -> tauri::Result<bool> {
    use gio::prelude::*;

    let program = gio::Application::new(
        Some(&app.config().identifier),
        gio::ApplicationFlags::HANDLES_OPEN,
    );
    let first = app.clone();
    program.connect_activate(move |_| files::second_start(&first, Vec::new()));
    let first = app.clone();
    program.connect_open(move |_, files, _| {
        files::second_start(&first, files.iter().filter_map(|file| file.path()).collect())
    });
    // Without a session bus nobody can be found, and the program starts as the first.
    let registered = program.register(gio::Cancellable::NONE).is_ok();
    if !registered || !program.is_remote() {
        // It listens for as long as the program lives.
        std::mem::forget(program);
        return Ok(false);
    }
    if files.is_empty() {
        program.activate();
    } else {
        let files: Vec<gio::File> = files.iter().map(gio::File::for_path).collect();
        program.open(&files, "");
    }
    if let Some(bus) = program.dbus_connection() {
        // Where the bus breaks off, the other program has ended as well.
        drop(bus.flush_sync(gio::Cancellable::NONE));
    }
    Ok(true)
}

/// Whether another program was already here. The plug-in ends this one itself, so the answer is always no.
#[cfg(not(target_os = "linux"))]
pub fn handed_over(app: &AppHandle, _files: &[PathBuf]) -> tauri::Result<bool> {
    use std::path::Path;

    use clap::Parser as _;

    use crate::arguments::Arguments;

    app.plugin(tauri_plugin_single_instance::init(|app, argv, folder| {
        let named = Arguments::try_parse_from(argv).map(|arguments| arguments.files);
        let files = named.unwrap_or_default().into_iter();
        files::second_start(app, files.map(|file| Path::new(&folder).join(file)).collect());
    }))?;
    Ok(false)
}
