//! Bringing in the old: what a portal exported of itself, or a folder of articles. First it is looked through and
//! nothing is written; then it comes in, batch by batch. A piece that is there already comes no second time, so that a
//! run that was stopped, or whose program was killed, is taken up by simply beginning again.

/// Articles that lie in a folder.
mod folder;
/// A piece on its way in.
mod item;
/// How far it is, and what became of it.
mod news;
/// Where the photos of an export lie.
mod pictures;
/// Looking through.
mod planning;
/// What did not come, as a table.
mod report;
/// Coming in.
mod running;
/// What is looked through.
mod source;

pub(crate) use planning::Plans;
pub(crate) use report::Reports;

pub use news::{BringLoss, BringNews, BringOptions, BringReport, BringState};
pub use planning::{LossCount, Plan, PlanLine, PlanNews};
pub use source::SourceKind;
