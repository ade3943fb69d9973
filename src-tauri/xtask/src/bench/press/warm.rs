//! Inside the running program: the sample's first PDF, its PDF once more after an edit, and the page beside the editor.

use super::super::Bench;
use super::super::measure::median;
use super::super::report::{Goal, Row};
use crate::failure::Failure;
use crate::house::program_name;
use crate::process;

/// Rows in milliseconds, and what the example calls them.
const ROWS: [(&str, f64, &str); 3] = [
    ("press-first", 120.0, "first_ms"),
    ("press-edit", 30.0, "median_ms"),
    ("press-preview", 20.0, "preview_ms"),
];

/// Measured inside a running program, some times from its start: the example of the desk that edits a paragraph, exports
/// and shows again.
pub fn rows(bench: &Bench<'_>) -> Vec<Row> {
    let said = (0..bench.runs.div_ceil(2))
        .map(|_| measured(bench))
        .collect::<Result<Vec<_>, _>>();
    let row = |(name, most, figure): (&'static str, f64, &str)| {
        let row = Row::new(name, "ms", Goal::Absolute(most));
        match &said {
            Ok(said) => {
                let figures = said.iter().filter_map(|said| said_of(said, figure));
                row.ours(median(figures))
            }
            Err(failure) => row.skipped(None, failure),
        }
    };
    ROWS.map(row).into()
}

fn measured(bench: &Bench<'_>) -> Result<String, Failure> {
    let example = bench
        .house
        .target
        .join("release/examples")
        .join(program_name("pdf_warm"));
    process::capture(
        &mut bench.house.command(example),
        "measure the press in a running program",
    )
}

fn said_of(said: &str, figure: &str) -> Option<f64> {
    said.lines()
        .find_map(|line| line.strip_prefix(figure)?.trim().parse().ok())
}
