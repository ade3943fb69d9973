//! Articles found again: by what was typed, by filters, page by page, with what there is to filter by.

/// Counting what there is to filter by.
mod counting;
/// A page's end, to go on from.
mod cursor;
/// A finding as the index understands it.
mod expression;
/// Finding, page by page.
mod find;
/// What is asked, and its answers.
pub mod finding;
/// Places that an expression finds.
mod matching;
/// Articles like another, and those that were linked to it.
mod nearby;
/// The order of matches where it is not that of days.
mod ranking;
/// Pieces of text around what was found.
mod snippet;
/// What would find something where nothing is found.
mod suggestion;
/// Questions that a newer one stops.
pub mod turns;
/// Months, days and authors.
pub mod when_and_who;
