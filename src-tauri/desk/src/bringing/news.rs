//! How far it is, and what became of it.

use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{DeskError, Failed};
use crate::import::Failure;

/// What comes in as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BringOptions {
    pub state: BringState,
    /// The section of all of them; `None` leaves to each what it says itself.
    pub section: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BringState {
    /// As published; what the portal had not published is a draft all the same.
    Exported,
    Draft,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BringNews {
    pub job: u32,
    /// Pieces that were seen to, those that were there already and those that were refused included.
    pub done: usize,
    pub of: usize,
    /// New articles.
    pub articles: usize,
    /// Pieces that were there already, or stand in the source twice.
    pub doubles: usize,
    /// The first of those that were refused, all since the beginning.
    pub failures: Vec<Failure>,
    /// How many were refused.
    pub refusals: usize,
    /// Pieces a second, since the beginning.
    pub rate: f64,
    pub finished: bool,
    /// Before all were seen to; what came in stays, and the next run goes on from there.
    pub stopped: bool,
    /// Why it ended early, where it did by a fault.
    pub fault: Option<Failed>,
    /// Only at the end.
    pub report: Option<BringReport>,
}

impl BringNews {
    pub(super) fn begun(job: u32, of: usize) -> Self {
        Self {
            job,
            done: 0,
            of,
            articles: 0,
            doubles: 0,
            failures: Vec::new(),
            refusals: 0,
            rate: 0.0,
            finished: false,
            stopped: false,
            fault: None,
            report: None,
        }
    }

    /// Of a run that could not begin.
    #[must_use]
    pub fn refused_whole(job: u32, error: &DeskError) -> Self {
        Self {
            finished: true,
            stopped: true,
            fault: Some(Failed::from(error)),
            ..Self::begun(job, 0)
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BringReport {
    pub articles: usize,
    pub doubles: usize,
    pub failures: Vec<Failure>,
    /// The first of what could not be kept; the table that can be saved has all.
    pub losses: Vec<BringLoss>,
    /// How many there are in all.
    pub lost: usize,
}

/// What could not be kept of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BringLoss {
    pub headline: String,
    pub sentence: Sentence,
}
