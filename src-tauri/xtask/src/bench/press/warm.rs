//! Inside the running program: the sample's PDF once more after an edit.

use super::super::report::{Goal, Row};
use crate::house::{House, program_name};
use crate::process;

/// Milliseconds.
const WARM: Goal = Goal::Absolute(30.0);

/// Measured inside a running program: the example of the desk that edits a paragraph and exports again,
/// and prints `median_ms N`.
pub fn row(house: &House) -> Row {
    let row = Row::new("press-edit", "ms", WARM);
    let example = house
        .target
        .join("release/examples")
        .join(program_name("pdf_warm"));
    if !example.is_file() {
        return row.skipped(None, "the desk has no example pdf_warm");
    }
    match process::capture(&mut house.command(example), "measure the export after an edit") {
        Ok(said) => match said
            .lines()
            .find_map(|line| line.strip_prefix("median_ms ")?.trim().parse().ok())
        {
            Some(median) => row.ours(median),
            None => row.skipped(None, "the example pdf_warm printed no median_ms"),
        },
        Err(failure) => row.skipped(None, failure),
    }
}
