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

/// The language that a piece is written in, as BCP 47 names it: "vi", "en", "mtq", "zh-Hant".
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct LanguageTag(String);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not a language tag such as vi or en (BCP 47)")]
pub struct NotALanguageTag {
    pub text: String,
}

impl LanguageTag {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for LanguageTag {
    fn default() -> Self {
        Self("vi".to_owned())
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = NotALanguageTag;

    /// Takes what has the form of a tag: subtags of 1 to 8 letters or digits, the first of 2 or 3 letters.
    fn try_from(text: String) -> Result<Self, NotALanguageTag> {
        let mut subtags = text.split('-');
        let first = subtags.next().unwrap_or_default();
        let is_language = matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_alphabetic());
        let is_subtag =
            |tag: &str| matches!(tag.len(), 1..=8) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
        if is_language && subtags.all(is_subtag) {
            Ok(Self(text))
        } else {
            Err(NotALanguageTag { text })
        }
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tag_has_the_form_of_one() {
        for good in ["vi", "en", "mtq", "zh-Hant", "en-GB"] {
            assert_eq!(LanguageTag::try_from(good.to_owned()).unwrap().as_str(), good);
        }
        for bad in ["", "v", "Tiếng Việt", "vi_VN", "vi-", "x\"onload"] {
            assert!(LanguageTag::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
