//! The screen that a person would sit at: a window manager, a mouse, a keyboard, another program's window.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::time::{Duration, Instant};

/// One keyboard and one mouse: the tests of the window take turns.
pub struct Screen {
    _turn: MutexGuard<'static, ()>,
}

static TURN: Mutex<()> = Mutex::new(());
static WINDOW_MANAGER: OnceLock<Child> = OnceLock::new();

/// How long a person would wait before calling the program stuck; far longer than anything takes.
pub const PATIENCE: Duration = Duration::from_secs(60);

impl Screen {
    pub fn take() -> Self {
        let turn = TURN.lock().unwrap_or_else(|broken| broken.into_inner());
        WINDOW_MANAGER.get_or_init(|| {
            let spawned = Command::new("openbox")
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn();
            spawned.expect("openbox is installed by `cargo xtask test`")
        });
        Self { _turn: turn }
    }

    pub fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .output()
            .expect("xdotool is installed by `cargo xtask test`");
        assert!(
            output.status.success(),
            "xdotool {arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Presses keys of the keyboard, as X names them.
    pub fn press(&self, keys: &str) {
        self.xdotool(&["key", "--clearmodifiers", keys]);
    }

    /// Strikes the cross in the corner of a window's frame, and waits until the window is gone. A window that has just come
    /// may move once more, and the mouse falls beside its cross: it is struck again. (Alt+F4 is the window manager's,
    /// which hears no key while it learns the keyboard anew, as it does whenever xdotool has typed a letter that no key
    /// has.)
    pub fn close(&self, window: &str) {
        const CROSS: (i64, i64) = (12, 10);
        /// Longer than a program needs to put away what was typed.
        const AGAIN: Duration = Duration::from_secs(5);
        let began = Instant::now();
        while let Some(width) = Self::number_of(window, "WIDTH") {
            assert!(
                began.elapsed() < PATIENCE,
                "waited in vain for the window to close"
            );
            let (across, up) = ((width - CROSS.0).to_string(), (-CROSS.1).to_string());
            let to_cross = ["mousemove", "--window", window, "--", &across, &up];
            let strike = [
                &["windowactivate", "--sync", window],
                &to_cross[..],
                &["click", "1"],
            ]
            .concat();
            // It may have closed meanwhile.
            drop(Command::new("xdotool").args(strike).output());
            let struck = Instant::now();
            while struck.elapsed() < AGAIN && Self::number_of(window, "WIDTH").is_some() {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }

    /// A picture of the screen for a person to look at, where `TOASOAN_SCREENSHOTS` names a folder. (The WebDriver of
    /// WebKitGTK hangs when it is asked for one of a page that has not been painted lately.)
    pub fn screenshot(&self, name: &str) {
        if let Some(folder) = std::env::var_os("TOASOAN_SCREENSHOTS") {
            let folder = PathBuf::from(folder);
            std::fs::create_dir_all(&folder).unwrap();
            let file = folder.join(format!("{name}.png"));
            assert!(
                Command::new("import")
                    .args(["-window", "root"])
                    .arg(file)
                    .status()
                    .unwrap()
                    .success()
            );
        }
    }

    /// Whether within this time the window that has the keyboard comes to be the one that is meant.
    pub fn front_is(&self, within: Duration, is_meant: impl Fn(&str) -> bool) -> bool {
        let deadline = Instant::now() + within;
        while !is_meant(&Self::front()) {
            if Instant::now() > deadline {
                return false;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        true
    }

    /// The window that has the keyboard; none while one closes and the next has not come forward yet.
    fn front() -> String {
        let asked = Command::new("xdotool").arg("getactivewindow").output().unwrap();
        String::from_utf8_lossy(&asked.stdout).trim().to_owned()
    }

    /// Drags files from another program's window to a point of the screen and lets them go there.
    pub fn drag(&self, files: &[PathBuf], x: i64, y: i64) {
        let mut source = Command::new(drag_source()).args(files).spawn().unwrap();
        let window = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^drag source$"]);
        let (from_x, from_y) = self.middle_of(&window);
        self.xdotool(&[
            "mousemove",
            "--sync",
            &from_x.to_string(),
            &from_y.to_string(),
            "mousedown",
            "1",
        ]);
        // Steps as a hand makes them: the toolkit begins a drag only when the mouse has moved on while pressed.
        for step in 1..=20 {
            let at = |from: i64, to: i64| (from + (to - from) * step / 20).to_string();
            self.xdotool(&["mousemove", "--sync", &at(from_x, x), &at(from_y, y)]);
        }
        self.xdotool(&["mousemove_relative", "--sync", "3", "3"]);
        self.xdotool(&["mouseup", "1"]);
        // It ends when its files have been taken.
        assert!(source.wait().unwrap().success());
    }

    fn middle_of(&self, window: &str) -> (i64, i64) {
        let number = |name| Self::number_of(window, name).unwrap();
        (
            number("X") + number("WIDTH") / 2,
            number("Y") + number("HEIGHT") / 2,
        )
    }

    /// `X`, `Y`, `WIDTH` or `HEIGHT` of a window in pixels; nothing where there is no such window.
    fn number_of(window: &str, name: &str) -> Option<i64> {
        let shell = Command::new("xdotool")
            .args(["getwindowgeometry", "--shell", window])
            .output()
            .unwrap();
        let shell = String::from_utf8_lossy(&shell.stdout);
        let line = shell.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim_start_matches('=').parse().ok()
    }
}

/// The example that `cargo test` builds beside this test.
fn drag_source() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors()
        .nth(2)
        .unwrap()
        .join("examples")
        .join("drag_source")
}
