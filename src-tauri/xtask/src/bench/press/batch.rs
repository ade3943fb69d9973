//! A thousand articles at once: whether all cores work, and in how much memory.

use std::process::Command;
use std::thread;

use super::super::Bench;
use super::super::measure::spent;
use super::super::memory;
use super::super::report::{Goal, Row};
use super::month::Month;
use crate::failure::Failure;

/// Of the cores that there are.
const CORES: Goal = Goal::AtLeast(0.85);
/// Megabytes at the peak of a batch.
const MEMORY: Goal = Goal::Absolute(500.0);

pub fn rows(bench: &Bench<'_>, month: &Month) -> Result<Vec<Row>, Failure> {
    // Pages of the web, with four pictures in two encodings of every photo, take minutes.
    let formats: &[[&'static str; 3]] = match bench.long {
        true => &[PDF, HTML],
        false => &[PDF],
    };
    let mut rows = Vec::new();
    for [format, cores, held] in formats {
        let export = || export(bench, month, format);
        let cores = Row::new(cores, "cores", CORES);
        let spent = spent(&mut export())?;
        let there = thread::available_parallelism().map_or(1.0, |cores| cores.get() as f64);
        rows.push(match spent.cpu {
            Some(cpu) => cores.ours(cpu / spent.wall).beside("all there are", there),
            None => cores.skipped(None, "this system does not tell the processor time of children"),
        });
        let held = Row::new(held, "MB", MEMORY);
        rows.push(match memory::peak(&mut export())? {
            Some(peak) => held.ours(peak),
            None => held.skipped(None, "this system does not tell the peak of a process"),
        });
    }
    Ok(rows)
}

/// The format, and its two rows.
const PDF: [&str; 3] = ["pdf", "press-batch-pdf", "press-batch-pdf-memory"];
const HTML: [&str; 3] = ["html", "press-batch-html", "press-batch-html-memory"];

fn export(bench: &Bench<'_>, month: &Month, format: &str) -> Command {
    let mut export = bench.house.command(bench.house.released("toasoan"));
    export.arg("--archive").arg(&month.archive);
    export.args(["export", "--format", format, "--reason", "đo", "--out"]);
    export.arg(month.scratch.join(format)).args(&month.articles);
    export
}
