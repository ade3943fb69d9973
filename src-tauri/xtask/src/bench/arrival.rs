//! Photos on their way into the archive, and thousands of them on the contact sheet of the real window.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use super::driver::Page;
use super::hand::Carried;
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
/// From the hand that lets the files go to the first of them on the screen.
const FIRST: Goal = Goal::Absolute(150.0);

/// Photos whose cost is taken.
const MEASURED: usize = 100;
/// Photos of the sheet that is scrolled.
const SHEET: usize = 5_000;
/// CSS pixels a frame: a brisk turn of the wheel.
const STEP: u32 = 120;
const FRAMES: u32 = 600;

/// A picture that costs next to nothing to decode, so that what is measured is the archive.
const SMALL: &[u8] = include_bytes!("arrival/small.jpg");
/// What stands in the Exif of a photo that is dropped: of one colour, as the screen shows it, which nothing else has.
const THUMBNAIL: &[u8] = include_bytes!("arrival/thumbnail.jpg");
const THUMBNAIL_COLOUR: u32 = 0x9f_20_c7;
/// Where it is looked for before it is given up.
const PATIENCE: Duration = Duration::from_secs(20);
const SCROLL: &str = include_str!("arrival/frames.js");
const ROOM: &str = "document.querySelectorAll('nav button')[2].click();";
const ROOM_IS_THERE: &str = "return document.querySelector('#pane-sheet') !== null;";
const SHEET_IS_THERE: &str = "return document.querySelectorAll('[data-testid=photo-cell] img').length > 8
    && [...document.querySelectorAll('[data-testid=photo-cell] img')].every((img) => img.complete);";

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let scratch = bench.scratch.join("arrival");
    folder::emptied(&scratch)?;
    let bench = Arrival { bench, scratch };
    Ok(vec![
        bench.memory()?,
        bench.flat()?,
        bench.first()?,
        bench.sheet()?,
    ])
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

    /// The window on this archive, in the room of photos, once that is there.
    fn room(&self, stage: &Stage, archive: &Path, is_there: &str) -> Result<Page, Failure> {
        let house = self.bench.house;
        let arguments = ["--archive".to_owned(), archive.display().to_string()];
        let page = Page::open(house, stage, &house.released("toasoan-desk"), &arguments)?;
        page.until(
            "opened",
            "return document.querySelectorAll('nav button').length > 1;",
        )?;
        page.run(ROOM, json!([]))?;
        page.until("shown its photos", is_there)?;
        Ok(page)
    }

    /// How soon the first photo of a card of 24 megapixels is painted, by its embedded preview, after the card was let go
    /// over the empty room.
    fn first(&self) -> Result<Row, Failure> {
        let row = Row::new("arrival-first-picture", "ms", FIRST);
        for program in ["WebKitWebDriver", "xdotool", "openbox"] {
            if process::find(program).is_none() {
                return Ok(row.skipped(None, format!("{program} is not installed")));
            }
        }
        let house = self.bench.house;
        let card = self.scratch.join("first-card");
        for (index, photo) in photos::photos(house)?.1.iter().enumerate() {
            let bytes = fs::read(photo).map_err(|cause| failed("read", photo, cause))?;
            let bytes = with_thumbnail(&bytes);
            for copy in 0..3 {
                write_numbered(&card, &bytes, index * 3 + copy)?;
            }
        }
        let stage = Stage::open(house, &self.scratch)?;
        let mut times = Vec::new();
        for run in 0..self.bench.runs.min(7) {
            let archive = self.scratch.join(format!("first-{run}"));
            let _page = self.room(&stage, &archive, ROOM_IS_THERE)?;
            let carried = Carried::over(house, &stage, std::slice::from_ref(&card), (480, 450))?;
            let began = carried.let_go()?;
            while stage.glimpse()?.share_of(THUMBNAIL_COLOUR) == 0.0 {
                if began.elapsed() > PATIENCE {
                    return Ok(row.skipped(None, "no picture came"));
                }
                std::thread::sleep(Duration::from_millis(1));
            }
            times.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(row.ours(percentile(times, 0.5)))
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
        let stage = Stage::open(self.bench.house, &self.scratch)?;
        let page = self.room(&stage, &archive, SHEET_IS_THERE)?;
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

/// The photo with another picture in its Exif, in place of what stood there.
fn with_thumbnail(photo: &[u8]) -> Vec<u8> {
    // A first directory of nothing, and a second with the offset and the length of the picture (Exif 3.0, 4.6.5.2).
    const FROM: u32 = 44;
    let length = THUMBNAIL.len() as u32;
    let entry = |tag: u16, value: u32| {
        let (tag, value) = (tag.to_be_bytes(), value.to_be_bytes());
        [&tag[..], b"\0\x04\0\0\0\x01", &value].concat()
    };
    let exif = [
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\x0e\0\x02",
        &entry(0x0201, FROM)[..],
        &entry(0x0202, length),
        b"\0\0\0\0",
        THUMBNAIL,
    ]
    .concat();
    // The length counts itself; the thumbnail is under a kilobyte.
    let size = (exif.len() as u16 + 2).to_be_bytes();
    let rest = photo.get(2..).unwrap_or_default();
    [b"\xff\xd8\xff\xe1", &size[..], &exif, rest].concat()
}

fn failed(doing: &'static str, path: &Path, cause: std::io::Error) -> Failure {
    Failure::File {
        doing,
        path: path.to_path_buf(),
        cause,
    }
}
