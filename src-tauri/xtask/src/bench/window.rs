//! The window: how soon it shows the archive and how much memory it holds, beside WebKit's own
//! MiniBrowser on a blank page, which is the least that any window on this web view can cost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::measure::{Contender, in_turn, median};
use super::report::{Goal, Row};
use super::stage::{self, Glimpse, Stage};
use super::{Bench, memory, minibrowser};
use crate::failure::Failure;
use crate::folder;
use crate::process;
use crate::sample::Desk;

/// Wall time from the start of the process to the painted page.
const COLD_START: Goal = Goal::Ratio(1.25);
/// Proportional set size of the process and all that it started.
const MEMORY: Goal = Goal::Ratio(1.3);

/// The blank page's colour, so that the moment of its painting can be seen. Red, green and blue.
const BLANK: u32 = 0x2f_6f_4f;
/// Antialiased text alone has more colours than this; a window whose page is still to come has not.
const PAGE_OF_TEXT: usize = 32;
/// From painted to at rest: thumbnails, caches and the first garbage collection.
const REST: Duration = Duration::from_secs(2);
/// After this a window will not come any more.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let cold_start = Row::new("window-cold-start", "s", COLD_START);
    let memory = Row::new("window-memory", "MB", MEMORY);
    let browser = match minibrowser::find(bench.house) {
        Ok(browser) => browser,
        Err(why) => return Ok(vec![cold_start.skipped(None, why), memory.skipped(None, why)]),
    };
    let peer = minibrowser::title(bench.house);
    let scratch = bench.scratch.join("window");
    folder::emptied(&scratch)?;
    let archive = scratch.join("archive");
    Desk::at(bench.house, &archive).file_sample()?;
    let blank = blank_page(&scratch)?;
    let stage = Stage::open(bench.house, &scratch)?;

    let turn: Vec<Contender<'_, Opening>> = vec![
        Box::new(|| {
            let mut ours = bench.house.command(bench.house.released("toasoan-desk"));
            opening(&stage, ours.arg("--archive").arg(&archive), |glimpse| {
                glimpse.colours() > PAGE_OF_TEXT
            })
        }),
        Box::new(|| {
            let mut theirs = bench.house.command(&browser);
            let url = format!("file://{}", blank.display());
            opening(&stage, theirs.arg(stage::geometry()).arg(url), |glimpse| {
                glimpse.share_of(BLANK) > 0.5
            })
        }),
    ];
    let mut records = in_turn(bench.runs, turn).into_iter();
    let ours = records.next().transpose()?.unwrap_or_default();
    let seconds = |openings: &[Opening]| median(openings.iter().map(|opening| opening.seconds));
    let megabytes = |openings: &[Opening]| median(openings.iter().map(|opening| opening.megabytes));
    let (cold_start, memory) = (cold_start.ours(seconds(&ours)), memory.ours(megabytes(&ours)));
    Ok(match records.next().transpose() {
        Ok(theirs) => {
            let theirs = theirs.unwrap_or_default();
            vec![
                cold_start.beside(&peer, seconds(&theirs)),
                memory.beside(&peer, megabytes(&theirs)),
            ]
        }
        Err(failure) => vec![
            cold_start.skipped(Some(&peer), &failure),
            memory.skipped(Some(&peer), &failure),
        ],
    })
}

fn blank_page(scratch: &Path) -> Result<PathBuf, Failure> {
    let page = scratch.join("blank.html");
    let html =
        format!("<!doctype html><title>blank</title><style>html {{ background: #{BLANK:06x} }}</style>\n");
    fs::write(&page, html).map_err(|cause| Failure::File {
        doing: "write",
        path: page.clone(),
        cause,
    })?;
    Ok(page)
}

/// What one opening of a window took.
struct Opening {
    seconds: f64,
    megabytes: f64,
}

/// Opens a window on the empty stage, waits until its page is painted and at rest, and closes it.
fn opening(
    stage: &Stage,
    command: &mut Command,
    is_painted: impl Fn(&Glimpse) -> bool,
) -> Result<Opening, Failure> {
    stage.await_empty()?;
    stage
        .dress(command)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let began = Instant::now();
    let mut child = command
        .spawn()
        .map_err(|cause| process::not_started(command, "open a window", cause))?;
    let painted = painted(stage, &mut child, command, is_painted).map(|()| began.elapsed().as_secs_f64());
    if painted.is_ok() {
        std::thread::sleep(REST);
    }
    let family = memory::family(child.id());
    let megabytes = memory::megabytes(&family);
    // Its helpers end by themselves when the connection to it does.
    let _ = child.kill();
    let _ = child.wait();
    memory::await_end(&family, PATIENCE);
    Ok(Opening {
        seconds: painted?,
        megabytes,
    })
}

fn painted(
    stage: &Stage,
    child: &mut Child,
    command: &Command,
    is_painted: impl Fn(&Glimpse) -> bool,
) -> Result<(), Failure> {
    let deadline = Instant::now() + PATIENCE;
    while !is_painted(&stage.glimpse()?) {
        if let Ok(Some(status)) = child.try_wait() {
            let (command, purpose) = (process::spoken(command), "open a window".into());
            return Err(Failure::Ended {
                command,
                purpose,
                status,
                said: "nothing; run it by hand".into(),
            });
        }
        if Instant::now() > deadline {
            let program = process::spoken(command);
            return Err(Failure::Stalled {
                program,
                awaited: "painted its window",
                seconds: PATIENCE.as_secs(),
            });
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}
