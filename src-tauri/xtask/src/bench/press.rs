//! What leaves the house, beside the programs that others make it with.

use super::Bench;
use super::report::Row;
use crate::failure::Failure;

mod cold;
mod warm;

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let mut rows = cold::rows(bench)?;
    rows.push(warm::row(bench.house));
    Ok(rows)
}
