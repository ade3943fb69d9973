//! The two languages in which the newsroom speaks to a person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    #[default]
    Vi,
    En,
}

/// What can be said to a person. `Display` is the English sentence; every error and every loss says the same
/// in Vietnamese: what is wrong, in which file or place, and what to do.
pub trait Bilingual: std::fmt::Display {
    fn vietnamese(&self) -> String;

    fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vietnamese(),
            Language::En => self.to_string(),
        }
    }
}

/// A sentence in both languages, as it crosses to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sentence {
    pub vi: String,
    pub en: String,
}

impl Sentence {
    pub fn of(said: &dyn Bilingual) -> Self {
        Self {
            vi: said.vietnamese(),
            en: said.to_string(),
        }
    }
}
