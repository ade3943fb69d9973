//! The web view draws in a process of its own, which can die (memory, a graphics driver) while the program lives. The
//! page is then loaded anew: everything typed is on the disk or a second old at most.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use desk::journal::Journal;
use tauri::WebviewWindow;

/// A page that keeps dying is not loaded again for ever: so often within [`SPELL`].
const MOST: usize = 3;
const SPELL: Duration = Duration::from_secs(60);

/// Loads the page again whenever its process has died.
#[cfg(target_os = "linux")]
pub fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt as _;

    let reloads = Reloads::default();
    window.with_webview(move |view| {
        view.inner().connect_web_process_terminated(move |view, _| {
            Journal::note_at_home("the page's process died");
            if reloads.allowed(Instant::now()) {
                view.reload();
            }
        });
    })
}

/// Loads the page again whenever its process has died, which shows when somebody comes back to the window and the page
/// gives no sign of life: the system's web view tells of it only through calls that are not memory-safe.
#[cfg(not(target_os = "linux"))]
pub fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use std::sync::{Arc, mpsc};

    /// A page that is merely busy answers well within this.
    const PATIENCE: Duration = Duration::from_secs(10);

    let (asked, reloads) = (window.clone(), Arc::new(Reloads::default()));
    window.on_window_event(move |event| {
        if !matches!(event, tauri::WindowEvent::Focused(true)) {
            return;
        }
        let (window, reloads) = (asked.clone(), Arc::clone(&reloads));
        let (sign, life) = mpsc::channel();
        // Where nobody listens any more, the page has answered too late and is loading anew.
        let asked = window
            .as_ref()
            .eval_with_callback("1", move |_| _ = sign.send(()));
        std::thread::spawn(move || {
            let alive = asked.is_ok() && life.recv_timeout(PATIENCE).is_ok();
            if !alive {
                Journal::note_at_home("the page gave no sign of life");
            }
            if !alive && reloads.allowed(Instant::now()) {
                // A window that is closing has no page to load.
                drop(window.reload());
            }
        });
    });
    Ok(())
}

/// When the page was loaded again.
#[derive(Default)]
struct Reloads(Mutex<Vec<Instant>>);

impl Reloads {
    fn allowed(&self, now: Instant) -> bool {
        let mut times = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        times.retain(|time| now.duration_since(*time) < SPELL);
        let allowed = times.len() < MOST;
        if allowed {
            times.push(now);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_keeps_dying_is_let_be_until_a_minute_has_passed() {
        let (reloads, start) = (Reloads::default(), Instant::now());
        assert!((0..MOST).all(|_| reloads.allowed(start)));
        assert!(!reloads.allowed(start + SPELL / 2));
        assert!(reloads.allowed(start + SPELL));
    }
}
