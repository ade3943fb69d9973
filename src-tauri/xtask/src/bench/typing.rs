//! Writing in a long article (10,000 words, 40 figures) in the real window, beside ProseMirror alone on the same
//! document in the same web view, typed in by the same hand.
//!
//! The window is driven over WebDriver, which the program allows only where its starter asks for it; keys come from
//! the display, as from a keyboard. Times are taken inside the page, whose clock WebKit rounds to a millisecond.

use std::time::Duration;

use serde_json::Value;

use super::measure::{Contender, in_turn, mean, median, percentile};
use super::report::{Goal, Row};
use super::{Bench, minibrowser};
use crate::failure::Failure;
use crate::house::program_name;
use crate::process;

mod keyboard;
mod server;
mod theatre;

use theatre::{Theatre, Typed};

const KEY: Goal = Goal::Absolute(16.0);
const KEY_BESIDE_BARE: Goal = Goal::Ratio(1.5);
const OPENING: Goal = Goal::Absolute(150.0);
const FRAME: Goal = Goal::Absolute(50.0);
const SAVE_SHARE: Goal = Goal::Absolute(2.0);
const SAVE_BESIDE_SMALL: Goal = Goal::Ratio(1.5);

/// From a key to its frame, for nineteen keys of twenty: alone, and beside the peer.
const KEYS: [[&str; 2]; 2] = [
    ["typing-paragraph", "typing-paragraph-bare"],
    ["typing-caption", "typing-caption-bare"],
];

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let mut rows = match requirements(bench) {
        Ok(()) => in_the_window(bench)?,
        Err(why) => {
            let alone = KEYS.iter().map(|[alone, _]| Row::new(alone, "ms", KEY));
            let others = [
                Row::new("typing-open", "ms", OPENING),
                Row::new("typing-longest-frame", "ms", FRAME),
                Row::new("typing-autosave-share", "ms", SAVE_SHARE),
            ];
            alone.chain(others).map(|row| row.skipped(None, why)).collect()
        }
    };
    rows.push(saving(bench)?);
    Ok(rows)
}

fn requirements(bench: &Bench<'_>) -> Result<(), &'static str> {
    minibrowser::find(bench.house)?;
    match process::find("WebKitWebDriver").is_some() && process::find("xdotool").is_some() {
        true => Ok(()),
        false => Err("WebKitWebDriver or xdotool is not installed"),
    }
}

fn in_the_window(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let theatre = Theatre::open(bench)?;
    let turn: Vec<Contender<'_, Typed>> = vec![Box::new(|| theatre.ours()), Box::new(|| theatre.theirs())];
    let mut records = in_turn(bench.runs, turn).into_iter();
    let ours = records.next().transpose()?.unwrap_or_default();
    let theirs = records.next().transpose();
    let peer = format!("ProseMirror in {}", minibrowser::title(bench.house));

    let mut rows = Vec::new();
    for (place, [alone, beside]) in KEYS.into_iter().enumerate() {
        let p95 = |runs: &[Typed]| percentile(runs.iter().flat_map(|run| run.keys[place].clone()), 0.95);
        rows.push(Row::new(alone, "ms", KEY).ours(p95(&ours)));
        let row = Row::new(beside, "ms", KEY_BESIDE_BARE).ours(p95(&ours));
        rows.push(match &theirs {
            Ok(theirs) => row.beside(&peer, p95(theirs.as_deref().unwrap_or_default())),
            Err(failure) => row.skipped(Some(&peer), failure),
        });
    }
    let openings = ours.iter().flat_map(|run| run.openings.clone());
    rows.push(Row::new("typing-open", "ms", OPENING).ours(median(openings)));
    let steady = theatre.steady(if bench.long { 2000 } else { 300 })?;
    rows.push(Row::new("typing-longest-frame", "ms", FRAME).ours(percentile(steady.gaps, 1.0)));
    rows.push(Row::new("typing-autosave-share", "ms", SAVE_SHARE).ours(mean(&steady.saves)));
    Ok(rows)
}

/// What the desk takes to save the same article in an archive of ten and in a large one: the example of the desk that
/// fills both, and prints `small_ms N` and `large_ms N`.
fn saving(bench: &Bench<'_>) -> Result<Row, Failure> {
    let articles = if bench.long { "200000" } else { "10000" };
    let row = Row::new("typing-autosave-archive", "ms", SAVE_BESIDE_SMALL);
    let example = bench
        .house
        .target
        .join("release/examples")
        .join(program_name("save_draft"));
    let mut command = bench.house.command(example);
    command.arg(articles).arg(bench.scratch.join("saving"));
    let said = process::capture(&mut command, "measure saving")?;
    let figure = |name: &str| -> Option<f64> {
        let line = said.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().parse().ok()
    };
    match (figure("large_ms "), figure("small_ms ")) {
        (Some(large), Some(small)) => Ok(row.ours(large).beside("the same of 10 articles", small)),
        _ => Err(Failure::Answer {
            program: "the example save_draft".into(),
            lacks: "small_ms and large_ms".into(),
        }),
    }
}

/// The numbers of a list that a page answered with.
pub(super) fn numbers(answer: &Value) -> Vec<f64> {
    let list = answer.as_array();
    list.into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// How fast the hand strikes where each key's own time is taken: brisker than anybody types, slower than any frame.
const BRISK: Duration = Duration::from_millis(70);
/// A good typist's pace.
const STEADY: Duration = Duration::from_millis(100);
