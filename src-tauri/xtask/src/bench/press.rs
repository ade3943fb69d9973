//! What leaves the house, beside the programs that others make it with.

use super::Bench;
use super::report::Row;
use crate::failure::Failure;

mod batch;
mod bulletin;
mod cold;
mod month;
mod phone;
mod pictures;
mod warm;

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let mut rows = cold::rows(bench)?;
    rows.extend(warm::rows(bench));
    rows.push(phone::row(bench)?);
    rows.push(pictures::row(bench)?);
    let month = month::written(bench)?;
    rows.extend(bulletin::rows(bench, &month)?);
    rows.extend(batch::rows(bench, &month)?);
    Ok(rows)
}
