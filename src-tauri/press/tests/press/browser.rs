//! Exported pages and fragments in Chromium, as readers and portals show them.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use newsroom::article::Article;
use newsroom::portal::{Fonts, Portal, Profile};
use press::html::{self, WebPage};
use serde_json::{Value, json};

use crate::everything::everything;
use crate::photos::TestPhotos;
use crate::piece::{edition, house, options, portal, sample};
use crate::stories::stories;

/// After this a browser will not answer any more.
const PATIENCE: Duration = Duration::from_secs(60);
/// Kilobytes of the sample with its five photos.
const PHONE_WEIGHT: usize = 350_000;

/// Pages and pictures on an address of this machine; nothing else in the world can be reached.
struct Site {
    address: String,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    files: BTreeMap<String, Vec<u8>>,
    /// Paths that were asked for, in the order of the first time.
    asked: Mutex<Vec<String>>,
    /// Whether pictures are given yet.
    pictures: Mutex<bool>,
    told: Condvar,
}

impl Site {
    fn open(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let shared = Arc::new(Shared {
            files: files.into_iter().collect(),
            ..Shared::default()
        });
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let answering = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&answering);
                std::thread::spawn(move || shared.answer(&stream));
            }
        });
        Self { address, shared }
    }

    /// A page with its photos, at the root.
    fn of_page(page: WebPage) -> Self {
        let photos = page.photos.into_iter().map(|photo| (photo.name, photo.bytes));
        Self::open(photos.chain([(String::new(), page.html.into_bytes())]))
    }

    fn give_pictures(&self) {
        *self.shared.pictures.lock().unwrap() = true;
        self.shared.told.notify_all();
    }

    fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().unwrap().clone()
    }

    /// Bytes of all that was asked for.
    fn weight(&self) -> usize {
        let asked = self.asked();
        asked
            .iter()
            .filter_map(|path| Some(self.shared.files.get(path)?.len()))
            .sum()
    }
}

impl Shared {
    fn answer(&self, mut stream: &TcpStream) {
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        let line = lines.next().unwrap_or_default();
        // The rest of the request says nothing that matters here.
        lines.take_while(|line| !line.is_empty()).for_each(drop);
        let path = line
            .split(' ')
            .nth(1)
            .unwrap_or_default()
            .trim_start_matches('/')
            .to_owned();
        let mut asked = self.asked.lock().unwrap();
        if !asked.contains(&path) {
            asked.push(path.clone());
        }
        drop(asked);
        if path.starts_with("photos/") {
            let given = self.pictures.lock().unwrap();
            drop(self.told.wait_while(given, |given| !*given).unwrap());
        }
        let kind = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("jpg") => "image/jpeg",
            Some("webp") => "image/webp",
            _ => "text/html; charset=utf-8",
        };
        let (status, body) = match self.files.get(&path) {
            Some(body) => ("200 OK", body.as_slice()),
            None => ("404 Not Found", &[][..]),
        };
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        // A browser that has gone away needs no answer.
        let _ = stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(body));
    }
}

/// A screen, in CSS pixels.
#[derive(Clone, Copy)]
struct View {
    width: u32,
    height: u32,
    /// Pixels to one.
    ratio: u32,
    dark: bool,
}

const DESKTOP: View = View {
    width: 1280,
    height: 900,
    ratio: 1,
    dark: false,
};
const PHONE: View = View {
    width: 390,
    height: 844,
    ratio: 2,
    dark: false,
};
/// The narrowest that WCAG 2.2 asks for (1.4.10).
const NARROW: View = View {
    width: 320,
    height: 640,
    ratio: 2,
    dark: false,
};
const DARK: View = View {
    dark: true,
    ..DESKTOP
};

struct Browser {
    client: Client,
    driver: Child,
}

impl Browser {
    async fn open(view: View) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0))
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed by `cargo xtask test`");
        // 0 is dark (Blink's PreferredColorScheme).
        let light = format!("--blink-settings=preferredColorScheme={}", u8::from(!view.dark));
        let wanted = json!({
            "pageLoadStrategy": "eager",
            "goog:chromeOptions": {
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars=false",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", light,
                ],
                "mobileEmulation": {
                    "deviceMetrics": { "width": view.width, "height": view.height, "pixelRatio": view.ratio },
                },
            },
        });
        let began = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted.as_object().unwrap().clone());
            // Refused until the driver has opened its port.
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(error) => assert!(began.elapsed() < PATIENCE, "no browser: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let browser = Self { client, driver };
        let is_dark = browser
            .run("return matchMedia('(prefers-color-scheme: dark)').matches;")
            .await;
        assert_eq!(is_dark, json!(view.dark));
        browser
    }

    /// Opens a page without its pictures, which the site holds back.
    async fn go(&self, site: &Site, page: &str) {
        self.client
            .goto(&format!("{}{page}", site.address))
            .await
            .unwrap();
    }

    /// The same, with all its pictures, as somebody sees it who has read to its end.
    async fn read(&self, site: &Site, page: &str) {
        site.give_pictures();
        self.go(site, page).await;
        let loaded = self.run_async(LOAD_ALL).await;
        assert_eq!(loaded, json!("loaded"), "{page}");
    }

    async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// What the script gives to the function `done`.
    async fn run_async(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.client.execute_async(&script, Vec::new()).await.unwrap()
    }

    async fn close(self) {
        self.client.clone().close().await.unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // SIGTERM, at which the driver ends its browser.
        let pid = self.driver.id().to_string();
        let _ = Command::new("kill").arg(pid).status();
        let _ = self.driver.wait();
    }
}

/// Goes through the page, so that what is loaded when it comes into sight is loaded.
const LOAD_ALL: &str = "(async () => {
    for (const image of document.images) {
        image.scrollIntoView();
        while (!image.complete) await new Promise((after) => setTimeout(after, 5));
        if (image.naturalWidth === 0) return `${image.currentSrc} is no picture`;
    }
    scrollTo(0, 0);
    return 'loaded';
})().then(done, (thrown) => done(String(thrown)));";

/// What axe-core finds, by the rules of WCAG 2.2, levels A and AA, and of good practice.
const AXE: &str = "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
        ({ violations, passes }) => done({
            violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.failureSummary + node.html) })),
            passes: passes.map(({ id }) => id),
        }),
        (thrown) => done(String(thrown)),
    );";

fn page(article: &Article) -> WebPage {
    html::page(&edition(article, &house()), &options(&portal()), &TestPhotos).unwrap()
}

/// The pieces that show everything that a page can hold.
fn pieces() -> [(&'static str, Article); 3] {
    [
        ("sample", sample()),
        ("everything", everything()),
        ("stories", stories()),
    ]
}

/// Fragments of a piece in every profile, as a portal puts them into pages of its own.
fn at_portal(article: &Article) -> (Site, [&'static str; 3]) {
    let profiles = [
        ("semantic", Profile::Semantic),
        ("inline", Profile::Inline),
        ("plain", Profile::Plain),
    ];
    let mut files = Vec::new();
    for (name, profile) in profiles {
        let portal = Portal { profile, ..portal() };
        let page = html::page(&edition(article, &house()), &options(&portal), &TestPhotos).unwrap();
        let around = format!(
            "<!doctype html><html lang=\"vi\"><meta name=\"viewport\" content=\"width=device-width\"><title>Cổng</title>\
             <body><main>{}</main>",
            page.fragment
        );
        files.push((name.to_owned(), around.into_bytes()));
        files.extend(page.photos.into_iter().map(|photo| (photo.name, photo.bytes)));
    }
    (Site::open(files), profiles.map(|(name, _)| name))
}

async fn check_rules(browser: &Browser, at: &str) {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../ui/node_modules/axe-core/axe.min.js"
    );
    let axe = std::fs::read_to_string(file).expect("`cargo xtask test` has installed the window's packages");
    browser.run(&format!("{axe}\nwindow.axe = axe;")).await;
    let found = browser.run_async(AXE).await;
    let violations = found["violations"]
        .as_array()
        .unwrap_or_else(|| panic!("{at}: {found}"));
    assert!(violations.is_empty(), "{at}: {violations:#?}");
    let passes = found["passes"].as_array().unwrap();
    assert!(
        passes.contains(&json!("color-contrast")),
        "{at}: contrast was looked at"
    );
}

#[tokio::test]
async fn a_page_keeps_the_rules_for_everybody_in_light_and_in_dark() {
    for view in [DESKTOP, DARK, NARROW] {
        let browser = Browser::open(view).await;
        for (name, article) in pieces() {
            browser.read(&Site::of_page(page(&article)), "").await;
            check_rules(&browser, name).await;
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn a_fragment_keeps_the_rules_for_everybody_in_every_profile() {
    let browser = Browser::open(DESKTOP).await;
    for (name, article) in pieces() {
        let (site, profiles) = at_portal(&article);
        for profile in profiles {
            browser.read(&site, profile).await;
            check_rules(&browser, &format!("{name}, {profile}")).await;
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn nothing_stands_beside_the_narrowest_screen() {
    let browser = Browser::open(NARROW).await;
    for (name, article) in pieces() {
        browser.read(&Site::of_page(page(&article)), "").await;
        // What lies beyond the edge, but for a table in a frame of its own that scrolls.
        let beyond = "return [...document.querySelectorAll('body *')].filter((it) => !it.closest('table') &&
            it.getBoundingClientRect().right > innerWidth + 0.5).map((it) => it.outerHTML.slice(0, 200));";
        assert_eq!(browser.run(beyond).await, json!([]), "{name}");
        let wide = browser
            .run("return [document.documentElement.scrollWidth, innerWidth];")
            .await;
        assert_eq!(wide, json!([320, 320]), "{name}");
    }
    browser.close().await;
}

/// What stands elsewhere than before by half a CSS pixel or more: a scaled picture's sides are rounded, and so its shape.
fn moved<'a>(before: &'a Value, after: &'a Value) -> Vec<(&'a Value, &'a Value)> {
    let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
    assert_eq!(before.len(), after.len());
    let far = |(before, after): &(&Value, &Value)| {
        (1..5).any(|at| (before[at].as_f64().unwrap() - after[at].as_f64().unwrap()).abs() >= 0.5)
    };
    before.iter().zip(after).filter(far).collect()
}

#[tokio::test]
async fn nothing_moves_when_the_pictures_come() {
    // Where each part of the page stands, once it is painted.
    const PLACES: &str = "requestAnimationFrame(() => requestAnimationFrame(() => done(
        [...document.querySelectorAll('article *')].map((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            return [it.localName, x, y + scrollY, width, height];
        }))));";
    const SHIFTS: &str =
        "new PerformanceObserver((list) => done(list.getEntries().map((entry) => entry.value)))
        .observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done([])));";
    for view in [DESKTOP, PHONE] {
        let browser = Browser::open(view).await;
        for (name, article) in pieces() {
            let site = Site::of_page(page(&article));
            browser.go(&site, "").await;
            let before = browser.run_async(PLACES).await;
            assert!(before.as_array().unwrap().len() > 20, "{before}");
            site.give_pictures();
            assert_eq!(browser.run_async(LOAD_ALL).await, json!("loaded"));
            let after = browser.run_async(PLACES).await;
            let moved = moved(&before, &after);
            assert!(moved.is_empty(), "{name}: {moved:?}");
            assert_eq!(browser.run_async(SHIFTS).await, json!([]), "{name}");
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn a_page_fetches_its_own_pictures_and_nothing_else() {
    let browser = Browser::open(DESKTOP).await;
    for fonts in [Fonts::System, Fonts::Embedded] {
        let portal = Portal { fonts, ..portal() };
        let house = house();
        let article = everything();
        let page = html::page(&edition(&article, &house), &options(&portal), &TestPhotos).unwrap();
        let site = Site::of_page(page);
        browser.read(&site, "").await;
        let fetched = browser
            .run("return performance.getEntriesByType('resource').map((entry) => entry.name);")
            .await;
        for name in fetched.as_array().unwrap() {
            let name = name.as_str().unwrap();
            let own = name.starts_with(&format!("{}photos/", site.address))
                || name.starts_with("data:font/woff2")
                // The browser asks for that by itself.
                || name.ends_with("/favicon.ico");
            assert!(own, "{name}");
        }
        let asked: Vec<String> = site
            .asked()
            .into_iter()
            .filter(|path| path != "favicon.ico")
            .collect();
        assert!(asked.len() > 3, "{asked:?}");
        assert!(
            asked[1..]
                .iter()
                .all(|path| path.starts_with("photos/") && path.ends_with(".webp")),
            "{asked:?}"
        );
        if fonts == Fonts::Embedded {
            let letters = browser
                .run("return [...document.fonts].filter((font) => font.status === 'loaded').length;")
                .await;
            assert!(letters.as_u64().unwrap() >= 4, "{letters}");
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn a_telephone_is_not_burdened() {
    let browser = Browser::open(PHONE).await;
    let site = Site::of_page(page(&sample()));
    browser.read(&site, "").await;
    assert_eq!(
        site.asked()
            .iter()
            .filter(|path| path.ends_with("-720.webp"))
            .count(),
        5
    );
    assert!(site.weight() <= PHONE_WEIGHT, "{} bytes", site.weight());
    browser.close().await;
}

#[tokio::test]
async fn a_page_is_read_in_order_without_its_style_and_its_data_is_what_it_says() {
    let browser = Browser::open(DESKTOP).await;
    for (name, article) in pieces() {
        browser.read(&Site::of_page(page(&article)), "").await;
        let said = "return document.body.innerText.replace(/\\s+/g, ' ').trim();";
        let dressed = browser.run(said).await;
        browser
            .run("document.querySelectorAll('style').forEach((style) => style.remove());")
            .await;
        assert_eq!(browser.run(said).await, dressed, "{name}");
        let unseen = "return [...document.querySelectorAll('body *')].filter((it) => !it.checkVisibility() ||
            it.textContent.trim() && it.getBoundingClientRect().height === 0).map((it) => it.outerHTML.slice(0, 200));";
        assert_eq!(browser.run(unseen).await, json!([]), "{name}");
        let data = browser
            .run("return document.querySelector('script[type=\"application/ld+json\"]').textContent;")
            .await;
        let about: Value = serde_json::from_str(data.as_str().unwrap()).unwrap();
        let headline = browser
            .run("return document.querySelector('h1').textContent;")
            .await;
        assert_eq!(about["headline"], headline);
        // Every picture that it tells of is one that the page shows.
        let shown = browser
            .run("return [...document.images].flatMap((it) => it.srcset.split(', ').map((one) => one.split(' ')[0]));")
            .await;
        for image in about["image"].as_array().unwrap() {
            assert!(shown.as_array().unwrap().contains(&image["url"]), "{image}");
        }
    }
    browser.close().await;
}
