//! A whole package of the sample with five photos of 24 megapixels, beside the time that sharp needs for its pictures
//! alone.

use super::super::Bench;
use super::super::measure::{Contender, Spent, in_turn, median, spent};
use super::super::photos::{self, sharp_title};
use super::super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::sample::Desk;
use crate::setup;

const WALL: Goal = Goal::Ratio(1.1);
const PHOTOS: usize = 5;

pub fn row(bench: &Bench<'_>) -> Result<Row, Failure> {
    let row = Row::new("press-package", "s", WALL);
    let Some(module) = setup::sharp(bench.house) else {
        return Ok(row.skipped(None, "sharp is not installed"));
    };
    let scratch = bench.scratch.join("press-pictures");
    folder::emptied(&scratch)?;
    let photos: Vec<_> = photos::photos(bench.house)?.1.into_iter().take(PHOTOS).collect();
    let desk = Desk::at(bench.house, &scratch.join("archive"));
    let article = desk.file(&photos)?;
    let (ours, theirs) = (scratch.join("ours"), scratch.join("theirs"));
    let turn: Vec<Contender<'_, Spent>> = vec![
        Box::new(|| {
            folder::emptied(&ours)?;
            spent(&mut desk.export(&article, "package", &ours))
        }),
        Box::new(|| {
            folder::emptied(&theirs)?;
            spent(&mut photos::sharp(bench.house, &module, "page", &theirs, &photos))
        }),
    ];
    let mut records = in_turn(bench.runs.div_ceil(2), turn).into_iter();
    let wall = |runs: Vec<Spent>| median(runs.iter().map(|spent| spent.wall));
    let row = row.ours(wall(records.next().transpose()?.unwrap_or_default()));
    let peer = sharp_title(&module);
    Ok(match records.next() {
        Some(Ok(theirs)) => row.beside(&peer, wall(theirs)),
        Some(Err(failure)) => row.skipped(Some(&peer), failure),
        None => row.skipped(Some(&peer), "it did not run"),
    })
}
