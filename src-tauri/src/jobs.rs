//! Long work under way, and how it is stopped.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use desk::Desk;
use tauri::window::{ProgressBarState, ProgressBarStatus};
use tauri::{AppHandle, Manager as _, UserAttentionType};

/// Named by numbers that the web side is told.
#[derive(Default)]
pub struct Jobs {
    begun: AtomicU32,
    under_way: Mutex<HashMap<u32, Arc<AtomicBool>>>,
}

impl Jobs {
    /// A number for a job, and the flag that it looks at between two pieces of its work.
    pub fn begin(&self) -> (u32, Arc<AtomicBool>) {
        let number = self.begun.fetch_add(1, Ordering::Relaxed) + 1;
        let stop = Arc::<AtomicBool>::default();
        self.locked().insert(number, Arc::clone(&stop));
        (number, stop)
    }

    /// A job that has ended meanwhile is no error.
    pub fn stop(&self, number: u32) {
        if let Some(stop) = self.locked().get(&number) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    pub fn end(&self, number: u32) {
        self.locked().remove(&number);
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Begins work at the desk aside from the window, which goes on. The work is told its number and the flag that it looks
/// at; the answer is the number.
pub fn begin(
    app: &AppHandle,
    desk: &Arc<Desk>,
    work: impl FnOnce(&Desk, u32, &AtomicBool) + Send + 'static,
) -> u32 {
    let desk = Arc::clone(desk);
    begin_alone(app, move |number, stop| work(&desk, number, stop))
}

/// The same without a desk.
pub fn begin_alone(app: &AppHandle, work: impl FnOnce(u32, &AtomicBool) + Send + 'static) -> u32 {
    let (number, stop) = app.state::<Jobs>().begin();
    let app = app.clone();
    show_in_taskbar(&app);
    let began = Instant::now();
    tauri::async_runtime::spawn_blocking(move || {
        work(number, &stop);
        app.state::<Jobs>().end(number);
        show_in_taskbar(&app);
        if began.elapsed() > LONG {
            tell_of_end(&app);
        }
    });
    number
}

/// Work that took longer may have been left alone, in the background.
const LONG: Duration = Duration::from_secs(10);

/// The taskbar shows that there is work under way. One that can show nothing is no fault.
fn show_in_taskbar(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let status = if app.state::<Jobs>().locked().is_empty() {
        ProgressBarStatus::None
    } else {
        ProgressBarStatus::Indeterminate
    };
    drop(window.set_progress_bar(ProgressBarState {
        status: Some(status),
        progress: None,
    }));
}

/// A window that is not looked at asks for a look, as the system has it: its button blinks, or a note is shown.
fn tell_of_end(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main")
        && !window.is_focused().unwrap_or(true)
    {
        drop(window.request_user_attention(Some(UserAttentionType::Informational)));
    }
}
