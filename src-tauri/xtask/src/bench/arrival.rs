//! Photos on their way into the archive, and thousands of them on the contact sheet of the real window.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::driver::Page;
use super::measure::{percentile, spent};
use super::report::{Goal, Row};
use super::stage::Stage;
use super::typing::numbers;
use super::{Bench, memory, photos};
use crate::failure::Failure;
use crate::{folder, process};

/// Megabytes at the peak of an arrival.
const MEMORY: Goal = Goal::Absolute(400.0);
/// The cost of a photo beside that in a small archive.
const FLAT: Goal = Goal::Ratio(1.25);
const FRAME: Goal = Goal::Absolute(32.0);

/// Photos whose cost is taken.
const MEASURED: usize = 100;
/// Photos of the sheet that is scrolled.
const SHEET: usize = 5_000;
/// CSS pixels a frame: a brisk turn of the wheel.
const STEP: u32 = 120;
const FRAMES: u32 = 600;

/// A picture that costs next to nothing to decode, so that what is measured is the archive.
const SMALL: &[u8] = include_bytes!("arrival/small.jpg");
const SCROLL: &str = include_str!("arrival/frames.js");
const ROOM: &str = "document.querySelectorAll('nav button')[2].click();";
const SHEET_IS_THERE: &str = "return document.querySelectorAll('[data-testid=photo-cell] img').length > 8
    && [...document.querySelectorAll('[data-testid=photo-cell] img')].every((img) => img.complete);";

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let scratch = bench.scratch.join("arrival");
    folder::emptied(&scratch)?;
    let bench = Arrival { bench, scratch };
    Ok(vec![bench.memory()?, bench.flat()?, bench.sheet()?])
}

struct Arrival<'bench> {
    bench: &'bench Bench<'bench>,
    scratch: PathBuf,
}

impl Arrival<'_> {
    /// A card of photos of 24 megapixels.
    fn memory(&self) -> Result<Row, Failure> {
        let row = Row::new("arrival-memory", "MB", MEMORY);
        let card = self.scratch.join("card");
        fs::create_dir_all(&card).map_err(|cause| failed("make", &card, cause))?;
        let copies = if self.bench.long { 10 } else { 3 };
        for (index, photo) in photos::photos(self.bench.house)?.1.iter().enumerate() {
            let bytes = fs::read(photo).map_err(|cause| failed("read", photo, cause))?;
            for copy in 0..copies {
                write_numbered(&card, &bytes, index * copies + copy)?;
            }
        }
        let archive = self.scratch.join("large-photos");
        let peak = memory::peak(&mut self.import(&archive, &card))?;
        fs::remove_dir_all(&card).map_err(|cause| failed("empty", &card, cause))?;
        Ok(match peak {
            Some(peak) => row.ours(peak),
            None => row.skipped(None, "the system does not say what a process held"),
        })
    }

    /// A hundred photos into an archive that has many, beside a hundred into one that has as many.
    fn flat(&self) -> Result<Row, Failure> {
        let many = if self.bench.long { 10_000 } else { 1_000 };
        let mut number = 0;
        let mut card = |count: usize, name: &str| {
            let card = self.scratch.join(name);
            for _ in 0..count {
                number += 1;
                write_numbered(&card, SMALL, number)?;
            }
            Ok::<_, Failure>(card)
        };
        let [large, small] = ["many", "few"].map(|name| self.scratch.join(name));
        spent(&mut self.import(&large, &card(many, "fill-many")?))?;
        spent(&mut self.import(&small, &card(MEASURED, "fill-few")?))?;
        let mut times = [Vec::new(), Vec::new()];
        for run in 0..self.bench.runs.max(3) {
            for (archive, times) in [&large, &small].into_iter().zip(&mut times) {
                let card = card(MEASURED, &format!("card-{run}-{}", times.len()))?;
                let took = spent(&mut self.import(archive, &card))?;
                times.push(took.wall * 1000.0 / MEASURED as f64);
                fs::remove_dir_all(&card).map_err(|cause| failed("empty", &card, cause))?;
            }
        }
        let [large, small] = times.map(|times| percentile(times, 0.5));
        let row = Row::new("arrival-archive", "ms", FLAT).ours(large);
        Ok(row.beside("the same into 100 photos", small))
    }

    /// The longest frame of a sheet of thousands, by the frames of the window itself.
    fn sheet(&self) -> Result<Row, Failure> {
        let row = Row::new("sheet-longest-frame", "ms", FRAME);
        if process::find("WebKitWebDriver").is_none() {
            return Ok(row.skipped(None, "WebKitWebDriver is not installed"));
        }
        let archive = self.scratch.join("sheet");
        let card = self.scratch.join("sheet-card");
        for number in 0..SHEET {
            write_numbered(&card, SMALL, number)?;
        }
        spent(&mut self.import(&archive, &card))?;
        let house = self.bench.house;
        let stage = Stage::open(house, &self.scratch)?;
        let arguments = ["--archive".to_owned(), archive.display().to_string()];
        let page = Page::open(house, &stage, &house.released("toasoan-desk"), &arguments)?;
        page.until(
            "opened",
            "return document.querySelectorAll('nav button').length > 1;",
        )?;
        page.run(ROOM, json!([]))?;
        page.until("shown its photos", SHEET_IS_THERE)?;
        let gaps = numbers(&page.run(SCROLL, json!([STEP, FRAMES]))?);
        match gaps.is_empty() {
            true => Ok(row.skipped(None, "nothing scrolled")),
            false => Ok(row.ours(percentile(gaps, 1.0))),
        }
    }

    fn import(&self, archive: &Path, card: &Path) -> std::process::Command {
        let house = self.bench.house;
        let mut command = house.command(house.released("toasoan"));
        command
            .arg("--archive")
            .arg(archive)
            .args(["photo", "import"])
            .arg(card);
        command
    }
}

/// A photo of its own: what stands behind a picture's end makes another file of it, not another picture.
fn write_numbered(card: &Path, photo: &[u8], number: usize) -> Result<(), Failure> {
    fs::create_dir_all(card).map_err(|cause| failed("make", card, cause))?;
    let file = card.join(format!("{number:05}.jpg"));
    let bytes = [photo, &number.to_be_bytes()].concat();
    fs::write(&file, bytes).map_err(|cause| failed("write", &file, cause))
}

fn failed(doing: &'static str, path: &Path, cause: std::io::Error) -> Failure {
    Failure::File {
        doing,
        path: path.to_path_buf(),
        cause,
    }
}
