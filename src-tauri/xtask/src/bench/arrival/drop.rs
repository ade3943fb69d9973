//! From files let go over the real window to the first of them on the screen.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Arrival, ROOM};
use crate::bench::driver::Page;
use crate::bench::measure::median;
use crate::bench::photos;
use crate::bench::report::{Goal, Row};
use crate::bench::stage::Stage;
use crate::failure::Failure;
use crate::house::program_name;
use crate::process;

const FIRST: Goal = Goal::Absolute(150.0);
const WATCH: &str = include_str!("watch.js");
const ROOM_IS_THERE: &str = "return document.querySelector('#pane-sheet') !== null;";
const PICTURE_IS_THERE: &str = "return window.firstPicture !== null;";
/// Steps of the mouse, as a hand makes them: the toolkit begins a drag only when the mouse has moved on while pressed.
const STEPS: i32 = 20;

/// Twenty photos of 24 megapixels with embedded previews.
pub fn first_picture(arrival: &Arrival<'_>) -> Result<Row, Failure> {
    let row = Row::new("arrival-first-picture", "ms", FIRST);
    for program in ["WebKitWebDriver", "xdotool"] {
        if process::find(program).is_none() {
            return Ok(row.skipped(None, format!("{program} is not installed")));
        }
    }
    let (_, photos) = photos::photos(arrival.bench.house)?;
    let stage = Stage::open(arrival.bench.house, &arrival.scratch)?;
    let mut times = Vec::new();
    for run in 0..arrival.bench.runs {
        times.push(once(arrival, &stage, &photos, &format!("dropped-{run}"))?);
    }
    Ok(row.ours(median(times)))
}

fn once(arrival: &Arrival<'_>, stage: &Stage, photos: &[PathBuf], archive: &str) -> Result<f64, Failure> {
    let house = arrival.bench.house;
    let archive = arrival.scratch.join(archive).display().to_string();
    let program = house.released("toasoan-desk");
    let page = Page::open(house, stage, &program, &["--archive".to_owned(), archive])?;
    page.until(
        "opened",
        "return document.querySelectorAll('nav button').length > 2;",
    )?;
    page.run(ROOM, json!([]))?;
    page.until("shown the photos' room", ROOM_IS_THERE)?;
    page.run(WATCH, json!([]))?;
    let source = house
        .target
        .join("release/examples")
        .join(program_name("drag_source"));
    drag(arrival, stage, &source, photos)?;
    page.until("shown a photo", PICTURE_IS_THERE)?;
    let took = page.run("return window.firstPicture;", json!([]))?;
    took.as_f64().ok_or_else(|| no_time(&took))
}

/// Drags the photos from another program's window to the middle of the window.
fn drag(arrival: &Arrival<'_>, stage: &Stage, source: &Path, photos: &[PathBuf]) -> Result<(), Failure> {
    let house = arrival.bench.house;
    let mut source = house.command(source);
    let mut carried = stage
        .dress(source.args(photos))
        .spawn()
        .map_err(|cause| process::not_started(&source, "drag photos", cause))?;
    let mut hand = house.command("xdotool");
    hand.args(["search", "--sync", "--onlyvisible", "--name", "^drag source$"]);
    hand.args([
        "mousemove",
        "--window",
        "%1",
        "--sync",
        "50",
        "50",
        "mousedown",
        "1",
    ]);
    for step in 0..STEPS {
        hand.args(["mousemove_relative", "--sync", "--"]);
        hand.args([(-30 - step % 2).to_string(), "17".to_owned()]);
    }
    hand.args(["mouseup", "1"]);
    process::run_aside(stage.dress(&mut hand), "let photos go over the window")?;
    // It ends when its files have been taken.
    carried
        .wait()
        .map(drop)
        .map_err(|cause| process::not_started(&source, "drag photos", cause))
}

fn no_time(answer: &Value) -> Failure {
    Failure::Answer {
        program: "the window".into(),
        lacks: format!("the time of its first picture ({answer})"),
    }
}
