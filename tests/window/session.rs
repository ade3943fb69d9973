//! The running program, looked at and worked through WebDriver.

use std::ffi::OsString;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::family;
use super::ibus::Ibus;
use super::screen::{PATIENCE, Screen};
use crate::place::{Place, program};

pub struct Session {
    pub client: Client,
    driver: Child,
    /// The process of the program itself.
    program: u32,
    /// The X window, for what no WebDriver does: closing it by its button, keys of the window manager.
    window: String,
}

/// Which session bus the program is started on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bus {
    /// That of all tests, on which a second start hands itself over to the first.
    Shared,
    /// One of its own, as on another machine.
    Own,
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// Asks again and again until there is an answer.
pub async fn until<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

impl Session {
    /// Starts the program on this place's archive.
    pub async fn start(screen: &Screen, place: &Place) -> Self {
        Self::start_on(Bus::Shared, None, screen, place).await
    }

    /// Starts the program with what is typed going through an input method.
    pub async fn start_with(ibus: &Ibus, screen: &Screen, place: &Place) -> Self {
        Self::start_on(Bus::Shared, Some(ibus), screen, place).await
    }

    /// Starts the program as its icon does: no archive is named.
    pub async fn start_at_home(screen: &Screen, place: &Place) -> Self {
        Self::start_so(Bus::Shared, None, screen, place, Vec::new()).await
    }

    /// Starts the program beside another that runs on the same archive.
    pub async fn start_beside(screen: &Screen, place: &Place) -> Self {
        Self::start_on(Bus::Own, None, screen, place).await
    }

    async fn start_on(bus: Bus, ibus: Option<&Ibus>, screen: &Screen, place: &Place) -> Self {
        let arguments: Vec<OsString> = vec![
            "--archive".into(),
            place.archive().into(),
            "--exports".into(),
            place.exports().into(),
        ];
        Self::start_so(bus, ibus, screen, place, arguments).await
    }

    async fn start_so(
        bus: Bus,
        ibus: Option<&Ibus>,
        screen: &Screen,
        place: &Place,
        arguments: Vec<OsString>,
    ) -> Self {
        let (port, native_port) = (free_port(), free_port());
        let tauri_driver = std::env::var_os("TOASOAN_TAURI_DRIVER").unwrap_or_else(|| "tauri-driver".into());
        let mut command = Command::new(match bus {
            Bus::Shared => tauri_driver.clone(),
            Bus::Own => "dbus-run-session".into(),
        });
        if bus == Bus::Own {
            command.arg("--").arg(tauri_driver);
        }
        match ibus {
            Some(ibus) => command
                .env("GTK_IM_MODULE", "ibus")
                .env("IBUS_ADDRESS", ibus.address()),
            None => command.env("GTK_IM_MODULE", "gtk-im-context-simple"),
        };
        let driver = command
            // What the page remembers, and the desk's key, are this place's own.
            .env("XDG_DATA_HOME", place.path("data"))
            .env("TOASOAN_HOME", place.home())
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native_port.to_string(),
            ])
            .stdout(Stdio::null())
            .spawn()
            .expect("tauri-driver is installed by `cargo xtask test`");
        let arguments: Vec<String> = arguments
            .into_iter()
            .map(|argument| argument.into_string().unwrap())
            .collect();
        let options = json!({ "application": program("toasoan-desk"), "args": arguments });
        let capabilities = json!({ "browserName": "wry", "tauri:options": options });
        let capabilities = capabilities.as_object().unwrap();
        // Refused until the driver, and the one beneath it, have opened their ports.
        let client = until("a session", async || {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
                .ok()
        })
        .await;
        let program = family::below(driver.id(), "toasoan-desk");
        let program = *program.first().expect("the driver has started the program");
        let pid = program.to_string();
        let named = [
            "search",
            "--sync",
            "--onlyvisible",
            "--all",
            "--pid",
            &pid,
            "--name",
            "^Tòa Soạn$",
        ];
        let window = screen.xdotool(&named);
        let window = window.lines().next_back().unwrap().to_owned();
        screen.xdotool(&["windowmove", "--sync", &window, "0", "0"]);
        screen.xdotool(&["windowactivate", "--sync", &window]);
        Self {
            client,
            driver,
            program,
            window,
        }
    }

    /// Width and height of the window's page, in pixels.
    pub fn size(&self, screen: &Screen) -> (u32, u32) {
        let shell = screen.xdotool(&["getwindowgeometry", "--shell", &self.window]);
        let number = |name: &str| {
            let found = shell.lines().find_map(|line| line.strip_prefix(name));
            found.unwrap().parse().unwrap()
        };
        (number("WIDTH="), number("HEIGHT="))
    }

    /// Makes the window this large, as a hand at its corner does.
    pub fn resize(&self, screen: &Screen, (width, height): (u32, u32)) {
        let (width, height) = (width.to_string(), height.to_string());
        screen.xdotool(&["windowsize", "--sync", &self.window, &width, &height]);
    }

    /// The window as a picture in a file, without what lies around it.
    pub fn picture(&self, file: &Path) {
        let made = Command::new("import")
            .args([
                "-window",
                &self.window,
                "-quality",
                "80",
                "-define",
                "webp:method=6",
            ])
            .arg(file)
            .status()
            .expect("import is installed by `cargo xtask test`");
        assert!(made.success(), "{}", file.display());
    }

    /// Brings the window before all others and gives it the keyboard.
    pub fn come_forward(&self, screen: &Screen) {
        screen.xdotool(&["windowactivate", "--sync", &self.window]);
    }

    /// The processes in which the page is drawn.
    pub fn web_processes(&self) -> Vec<u32> {
        family::below(self.program, "WebKitWebProcess")
    }

    /// Ends the program as a power cut does: at once, at whatever it is doing.
    pub fn kill(mut self) {
        let family = family::of(self.driver.id());
        family::kill(&family);
        drop(self.driver.wait());
        family::await_end(&family);
    }

    /// Runs a script in the page and answers what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    pub async fn find(&self, css: &str) -> Element {
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await
            .unwrap_or_else(|_| panic!("{css}"))
    }

    /// Waits until something that this XPath names is there.
    pub async fn sees(&self, path: &str) -> Element {
        let there = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(path));
        there.await.unwrap_or_else(|_| panic!("{path}"))
    }

    /// Opens the first article of the list.
    pub async fn open_article(&self) {
        let row = self.find("[data-testid='article-row']").await;
        row.click().await.unwrap();
    }

    pub async fn find_all(&self, css: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(css)).await.unwrap()
    }

    /// Waits until as many elements match.
    pub async fn count(&self, css: &str, wanted: usize) {
        until(&format!("{wanted} × {css}"), async || {
            // What is drawn anew while it is counted cannot be named to the driver.
            let found = self.client.find_all(Locator::Css(css)).await.ok()?;
            (found.len() == wanted).then_some(())
        })
        .await;
    }

    pub async fn button(&self, label: &str) -> Element {
        let path = format!("//button[normalize-space(.)='{label}' or @aria-label='{label}']");
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&path))
            .await
            .unwrap_or_else(|_| panic!("{label}"))
    }

    /// Where the middle of an element is in the window, in pixels.
    pub async fn middle(&self, element: &Element) -> (i64, i64) {
        let script = "const box = arguments[0].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];";
        let middle = self.run(script, vec![json!(element)]).await;
        let at = |index: usize| middle[index].as_f64().unwrap() as i64;
        (at(0), at(1))
    }

    /// Moves the mouse to a place in the window.
    pub fn point(&self, screen: &Screen, (x, y): (i64, i64)) {
        let (x, y) = (x.to_string(), y.to_string());
        screen.xdotool(&["mousemove", "--window", &self.window, "--sync", &x, &y]);
    }

    /// Presses the mouse at a place in the window and carries what is there to another; it is still held then.
    pub fn carry(&self, screen: &Screen, from: (i64, i64), to: (i64, i64)) {
        self.point(screen, from);
        screen.xdotool(&["mousedown", "1"]);
        for step in 1..=10 {
            let between = |from: i64, to: i64| from + (to - from) * step / 10;
            // Never the same place twice: the mouse would not be told to have moved.
            self.point(screen, (between(from.0, to.0) + step % 2, between(from.1, to.1)));
        }
    }

    /// Answers the system's own dialog, which has just been asked for, with a file or folder. It comes over the window,
    /// takes what is typed as a path, and is gone when it is answered. What is typed before it is ready is lost on it,
    /// so that the path is typed again until it is taken.
    pub fn choose(&self, screen: &Screen, path: &Path) {
        let answered = |front: &str| front == self.window;
        assert!(
            screen.front_is(PATIENCE, |front| !answered(front)),
            "no dialog came"
        );
        for _ in 0..8 {
            screen.xdotool(&["key", "ctrl+a"]);
            screen.xdotool(&["type", "--delay", "20", &path.display().to_string()]);
            screen.xdotool(&["key", "Return"]);
            if screen.front_is(PATIENCE / 12, answered) {
                return;
            }
        }
        screen.screenshot("dialog-unanswered");
        panic!("the dialog did not take {}", path.display());
    }

    /// The window of the program that this one has started in its own place. No WebDriver sees into that one.
    pub async fn come_again(self) -> String {
        family::await_end(&[self.program]);
        until("the window to come again", async || {
            let search = ["search", "--onlyvisible", "--name", "^Tòa Soạn$"];
            let found = Command::new("xdotool").args(search).output().unwrap();
            let found = String::from_utf8_lossy(&found.stdout).into_owned();
            found.lines().next().map(str::to_owned)
        })
        .await
    }

    /// Where the middle of an element is on the screen, in pixels; the mouse is there then.
    pub async fn on_screen(&self, screen: &Screen, element: &Element) -> (i64, i64) {
        self.point(screen, self.middle(element).await);
        let shell = screen.xdotool(&["getmouselocation", "--shell"]);
        let number = |name: &str| {
            let found = shell.lines().find_map(|line| line.strip_prefix(name));
            found.unwrap().parse().unwrap()
        };
        (number("X="), number("Y="))
    }

    /// Brings an element into sight and clicks its middle with the mouse; where that is in the window.
    pub async fn click(&self, screen: &Screen, element: &Element) -> (i64, i64) {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.run(script, vec![json!(element)]).await;
        let middle = self.middle(element).await;
        self.point(screen, middle);
        screen.xdotool(&["click", "1"]);
        middle
    }

    /// Types with the real keyboard path of the web view, one key after the other, where the focus is.
    pub async fn type_text(&self, text: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(text).await.unwrap();
    }

    /// Puts the caret behind the last letter of a textblock, as the End key on its last line does.
    pub async fn caret_at_end(&self, css: &str) {
        let script = "const block = document.querySelector(arguments[0]);
            const range = document.createRange();
            range.selectNodeContents(block);
            range.collapse(false);
            getSelection().removeAllRanges();
            getSelection().addRange(range);";
        self.client.execute(script, vec![json!(css)]).await.unwrap();
    }

    /// Closes the window as a person does, and waits until the program has ended.
    pub async fn close(mut self, screen: &Screen) {
        screen.close(&self.window);
        drop(self.client.clone().close().await);
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

impl Drop for Session {
    /// A test that fails leaves no window behind.
    fn drop(&mut self) {
        if let Ok(None) = self.driver.try_wait() {
            let family = family::of(self.driver.id());
            family::kill(&family);
            drop(self.driver.wait());
        }
    }
}
