//! A window of another program from which files are dragged, as from a file manager: `drag_source FILE…`.
//!
//! It lies over everything else at the right edge of the screen, everywhere on it begins the drag, and it ends when
//! the files have been taken or the drag was given up.

#[cfg(target_os = "linux")]
fn main() {
    use gtk::gdk;
    use gtk::prelude::*;

    let uris: Vec<String> = std::env::args_os()
        .skip(1)
        .filter_map(|file| gtk::glib::filename_to_uri(file, None).ok())
        .map(Into::into)
        .collect();
    if let Err(error) = gtk::init() {
        eprintln!("drag_source: no display ({error})");
        std::process::exit(1);
    }
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_title("drag source");
    window.set_decorated(false);
    window.set_keep_above(true);
    window.set_accept_focus(false);
    window.set_default_size(100, 100);
    window.add(&gtk::Label::new(Some("drag")));
    window.drag_source_set(gdk::ModifierType::BUTTON1_MASK, &[], gdk::DragAction::COPY);
    window.drag_source_add_uri_targets();
    window.connect_drag_data_get(move |_, _, data, _, _| {
        let uris: Vec<&str> = uris.iter().map(String::as_str).collect();
        data.set_uris(&uris);
    });
    window.connect_drag_end(|_, _| gtk::main_quit());
    window.show_all();
    let monitor = gdk::Display::default().and_then(|display| display.monitor(0));
    if let Some(monitor) = monitor {
        window.move_(monitor.geometry().width() - 140, 40);
    }
    gtk::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {}
