//! The directory of people (danh bạ): codes that captions are written with, so that nobody's name or title is
//! misspelt.
//!
//! `=ths=` in a text becomes form #1 of the person whose code is "ths", `=ths#2=` form #2, with the title that was
//! held on the photo's day.

pub mod csv;
mod entry;
mod expansion;
mod loss;
pub mod photo_mechanic;

use chrono::NaiveDate;

use crate::vietnamese::person_key;

pub use entry::{Entry, NotAPersonId, PersonId, Title, code_key, is_code};
pub use expansion::{Completion, Expanded};
pub use loss::{DirectoryError, DirectoryLoss, Read};

/// The people of a directory, ready to be asked for.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// By given name, in Vietnamese order.
    entries: Vec<Entry>,
}

impl Directory {
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_cached_key(|entry| person_key(&entry.name));
        Self { entries }
    }

    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The person with this code, in either case.
    #[must_use]
    pub fn of_code(&self, code: &str) -> Option<&Entry> {
        let key = code_key(code);
        self.entries.iter().find(|entry| code_key(&entry.code) == key)
    }

    /// Form `number`, counted from 1, of the person with this code.
    #[must_use]
    pub fn form(&self, code: &str, number: usize, on: Option<NaiveDate>) -> Option<String> {
        self.of_code(code)?.form(number, on)
    }
}

#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod tests;
