//! The two pages with the long article, set up alike on one stage.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{BRISK, STEADY, keyboard, numbers, server};
use crate::bench::driver::Page;
use crate::bench::stage::Stage;
use crate::bench::{Bench, minibrowser, stage};
use crate::failure::Failure;
use crate::folder;
use crate::house::program_name;
use crate::process;

/// Keys in each place in each run.
const KEYS: usize = 40;
/// Where keys are struck, as CSS from the page: a paragraph between the blocks, a caption.
const PLACES: [&str; 2] = [":scope > p", ".caption"];
/// How often the article is opened in each run, after another.
const OPENINGS: usize = 3;

const WATCH: &str = include_str!("page/watch.js");
const CARET: &str = include_str!("page/caret.js");
const OPEN: &str = include_str!("page/open.js");
const FRAMES: &str = include_str!("page/frames.js");
const PHOTOS_ARE_THERE: &str = "return [...document.querySelectorAll('.ProseMirror img')].length >= 40
    && [...document.querySelectorAll('.ProseMirror img')].every((img) => img.complete);";

/// What one run in a page took, in milliseconds.
pub struct Typed {
    /// From key to frame, for each place.
    pub keys: [Vec<f64>; 2],
    /// From the click on the row in the list; none for the peer, which has no list.
    pub openings: Vec<f64>,
}

/// What steady typing with autosave took, in milliseconds.
pub struct Steady {
    /// From each frame to the next.
    pub gaps: Vec<f64>,
    /// The page's own share of each autosave.
    pub saves: Vec<f64>,
}

pub struct Theatre<'bench> {
    bench: &'bench Bench<'bench>,
    stage: Stage,
    browser: PathBuf,
    /// Where the peer's page is served.
    address: String,
    archive: PathBuf,
    short: String,
    long: String,
}

impl<'bench> Theatre<'bench> {
    pub fn open(bench: &'bench Bench<'bench>) -> Result<Theatre<'bench>, Failure> {
        let house = bench.house;
        let folder = bench.scratch.join("typing");
        folder::emptied(&folder)?;
        let mut vite = house.command("node");
        vite.current_dir(house.ui())
            .args([
                "node_modules/vite/bin/vite.js",
                "build",
                "--config",
                "bench/vite.config.ts",
            ])
            .args(["--emptyOutDir", "--outDir"])
            .arg(&folder);
        process::run_aside(&mut vite, "build the peer's page")?;
        let example = house
            .target
            .join("release/examples")
            .join(program_name("long_article"));
        let said = process::capture(house.command(example).arg(&folder), "write the long article")?;
        let id = |name: &str| {
            let line = said.lines().find_map(|line| line.strip_prefix(name));
            line.map(String::from).ok_or_else(|| Failure::Answer {
                program: "the example long_article".into(),
                lacks: name.into(),
            })
        };
        Ok(Theatre {
            bench,
            browser: minibrowser::find(house).map_err(|why| Failure::Usage { said: why.into() })?,
            short: id("short ")?,
            long: id("long ")?,
            archive: folder.join("archive"),
            address: server::serve(folder.clone()).map_err(|cause| Failure::File {
                doing: "serve",
                path: folder.clone(),
                cause,
            })?,
            stage: Stage::open(house, &folder)?,
        })
    }

    /// Opens the long article in the running window, after a short one, and types in it.
    pub fn ours(&self) -> Result<Typed, Failure> {
        let page = self.window()?;
        let mut openings = Vec::new();
        for _ in 0..OPENINGS {
            page.run(OPEN, json!([self.short]))?;
            openings.extend(page.run(OPEN, json!([self.long]))?.as_f64());
        }
        let keys = self.typed(&page, "Tòa Soạn")?;
        Ok(Typed { keys, openings })
    }

    pub fn theirs(&self) -> Result<Typed, Failure> {
        let arguments = ["--automation".to_owned(), stage::geometry()];
        let page = Page::open(self.bench.house, &self.stage, &self.browser, &arguments)?;
        page.go(&format!("{}/bare.html", self.address))?;
        let keys = self.typed(&page, "bare ProseMirror")?;
        Ok(Typed {
            keys,
            openings: Vec::new(),
        })
    }

    /// Types so many keys at a steady pace in the window, with everything on as it always is.
    pub fn steady(&self, keys: usize) -> Result<Steady, Failure> {
        let page = self.window()?;
        page.run(OPEN, json!([self.long]))?;
        self.ready(&page, "Tòa Soạn")?;
        page.run(CARET, json!([PLACES[0]]))?;
        page.run(FRAMES, json!([]))?;
        keyboard::strike(self.bench.house, &self.stage, keys, STEADY)?;
        self.all_shown(&page, keys)?;
        let answer = page.run("return bench;", json!([]))?;
        Ok(Steady {
            gaps: numbers(&answer["gaps"]),
            saves: numbers(&answer["saves"]),
        })
    }

    /// The window on the archive, with the short article on the desk.
    fn window(&self) -> Result<Page, Failure> {
        let house = self.bench.house;
        let arguments = ["--archive".to_owned(), self.archive.display().to_string()];
        let page = Page::open(house, &self.stage, &house.released("toasoan-desk"), &arguments)?;
        page.until(
            "listed both articles",
            "return document.querySelectorAll('[data-article]').length === 2;",
        )?;
        page.run(OPEN, json!([self.short]))?;
        Ok(page)
    }

    fn typed(&self, page: &Page, title: &str) -> Result<[Vec<f64>; 2], Failure> {
        self.ready(page, title)?;
        let mut places = [Vec::new(), Vec::new()];
        for (place, times) in PLACES.iter().zip(&mut places) {
            page.run("bench.keys.length = 0;", json!([]))?;
            page.run(CARET, json!([place]))?;
            keyboard::strike(self.bench.house, &self.stage, KEYS, BRISK)?;
            self.all_shown(page, KEYS)?;
            *times = numbers(&page.run("return bench.keys;", json!([]))?);
        }
        Ok(places)
    }

    /// Waits until the page is at rest, and watches it from then on.
    fn ready(&self, page: &Page, title: &str) -> Result<(), Failure> {
        page.until("shown its photos", PHOTOS_ARE_THERE)?;
        page.run(WATCH, json!([]))?;
        keyboard::focus(self.bench.house, &self.stage, title)
    }

    fn all_shown(&self, page: &Page, keys: usize) -> Result<(), Failure> {
        let script = format!("return bench.keys.length >= {keys};");
        page.until("shown every key", &script).inspect_err(|_| {
            let shown = page.run("return bench.keys.length;", Value::Array(Vec::new()));
            eprintln!("note: {shown:?} of {keys} keys were shown");
        })
    }
}
