//! What somebody looks for, read from what they typed, and where it stands in a text.
//!
//! Words are compared folded, blind to case, marks and đ/d. What was typed with marks can be told from what was not
//! ([`word::Word::marked`]), so that it may come first.

/// What a typed date means: a day, a month, a year.
mod date;
/// Words that say in which field to look.
mod field;
/// Where a text holds what is looked for.
mod highlight;
/// A query out of what was typed.
mod parse;
/// What is looked for.
mod query;
/// The words of a text.
pub mod word;

pub use date::days;
pub use field::{Field, Said};
pub use highlight::{highlight, holds_all, utf16};
pub use parse::parts;
pub use query::{Clause, Phrase, Query, Sought, Term};
