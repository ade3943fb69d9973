//! Two states of a piece side by side: which blocks are new, gone, moved or changed, and which words within them.

/// How blocks of one state are matched with those of the other.
mod alignment;
/// A piece taken apart into what is compared.
mod part;
/// Words against words.
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::article::Article;

pub(crate) use alignment::{Pair, align};
pub(crate) use part::{Part, parts};

/// What became of a stretch of words from the older to the newer state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Same,
    Added,
    Removed,
}

/// A stretch of text, white space and punctuation included. The runs of a block that are not added are its older text,
/// those that are not removed its newer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    pub change: Change,
    pub text: String,
}

/// A block of the page, or a field beside it, in both states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedBlock {
    /// The node's type in the body's JSON: "headline", "paragraph", "figure"…; "fact" for a field beside the page.
    pub kind: String,
    /// The member of [`Article`] that a fact is; else empty.
    pub name: String,
    /// `None` where the block is new.
    pub older: Option<String>,
    /// `None` where the block is gone.
    pub newer: Option<String>,
    pub runs: Vec<Run>,
    /// Whether it stands the same elsewhere in the other state.
    pub moved: bool,
    /// Whether anything differs, if only in form (bold, a heading's level) with the same words.
    pub changed: bool,
}

/// Everything of both states in reading order, what is equal included.
#[must_use]
pub fn compare(older: &Article, newer: &Article) -> Vec<ComparedBlock> {
    let (older, newer) = (parts(older), parts(newer));
    let pairs = align(&older, &newer);
    let gone: Vec<&Part> = pairs.iter().filter_map(Pair::only_old).collect();
    let new: Vec<&Part> = pairs.iter().filter_map(Pair::only_new).collect();
    let block = |pair: &Pair<'_>| {
        let mut block = compared(pair);
        block.moved = match pair {
            Pair::Gone(part) => new.contains(part),
            Pair::New(part) => gone.contains(part),
            Pair::Both(..) => false,
        };
        block
    };
    pairs.iter().map(block).collect()
}

pub(crate) fn compared(pair: &Pair<'_>) -> ComparedBlock {
    let (older, newer, part) = match pair {
        Pair::Both(older, newer) => (Some(*older), Some(*newer), newer),
        Pair::Gone(older) => (Some(*older), None, older),
        Pair::New(newer) => (None, Some(*newer), newer),
    };
    let text = |part: Option<&Part>| part.map(Part::text);
    let (old_text, new_text) = (text(older), text(newer));
    ComparedBlock {
        kind: part.kind().to_owned(),
        name: part.name().to_owned(),
        runs: words::runs(
            old_text.as_deref().unwrap_or_default(),
            new_text.as_deref().unwrap_or_default(),
        ),
        older: old_text,
        newer: new_text,
        moved: false,
        changed: older != newer,
    }
}

/// Words added and removed, those of moved blocks not counted.
#[must_use]
pub fn counts(blocks: &[ComparedBlock]) -> (u32, u32) {
    let count = |change: Change| {
        let runs = blocks
            .iter()
            .filter(|block| !block.moved)
            .flat_map(|block| &block.runs);
        let words = runs
            .filter(|run| run.change == change)
            .map(|run| crate::vietnamese::word_count(&run.text));
        words.sum::<usize>() as u32
    };
    (count(Change::Added), count(Change::Removed))
}

#[cfg(test)]
mod tests;
