//! The archive of a busy month, as the desk's example makes it.

use std::path::PathBuf;

use super::super::Bench;
use crate::failure::Failure;
use crate::folder;
use crate::house::program_name;
use crate::process;

/// Of two photos each.
pub const ARTICLES: usize = 1_000;
/// Articles of the bulletin, no two of which share a photo.
pub const ISSUE: usize = 200;
const PHOTOS: usize = 400;

pub struct Month {
    pub archive: PathBuf,
    /// Where what is made of it goes.
    pub scratch: PathBuf,
    pub bulletin: String,
    pub articles: Vec<String>,
}

pub fn written(bench: &Bench<'_>) -> Result<Month, Failure> {
    let scratch = bench.scratch.join("press-month");
    folder::emptied(&scratch)?;
    let archive = scratch.join("archive");
    let example = bench
        .house
        .target
        .join("release/examples")
        .join(program_name("busy_month"));
    let mut command = bench.house.command(example);
    command.args([ARTICLES, PHOTOS, ISSUE].map(|number| number.to_string()));
    let said = process::capture(command.arg(&archive), "write a busy month")?;
    let mut ids = said.lines().map(String::from);
    let bulletin = ids.next().ok_or_else(|| Failure::Answer {
        program: "busy_month".into(),
        lacks: "a bulletin's id".into(),
    })?;
    Ok(Month {
        archive,
        scratch,
        bulletin,
        articles: ids.collect(),
    })
}
