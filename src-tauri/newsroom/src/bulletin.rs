//! Several pieces as one publication: bản tin.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::article::ArticleId;
use crate::photo::PhotoId;
use crate::vietnamese::{self, nfc};

/// Names a bulletin for good; a UUIDv7, so that ids sort by the time of their making.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct BulletinId(Uuid);

impl BulletinId {
    /// A new id. Unique without asking the archive.
    #[must_use]
    pub fn new_v7() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for BulletinId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not a bulletin's id; `toasoan bulletin list` shows the ids")]
pub struct NotABulletinId {
    pub text: String,
}

impl FromStr for BulletinId {
    type Err = NotABulletinId;

    fn from_str(text: &str) -> Result<Self, NotABulletinId> {
        text.parse().map(Self).map_err(|_| NotABulletinId {
            text: text.to_owned(),
        })
    }
}

/// What stands on the cover, and what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Bulletin {
    /// "Bản tin Phú Thọ".
    pub title: String,
    /// Which one of its kind: "Số 3, tháng 1/2021"; may be empty.
    pub issue: String,
    /// A line or two on the cover; may be empty.
    pub note: String,
    pub date: Option<NaiveDate>,
    pub cover: Option<PhotoId>,
    pub paper: Paper,
    /// In the order of the pages.
    pub entries: Vec<Entry>,
}

/// A section begins with its title and goes on to the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(rename = "BulletinEntry")]
pub enum Entry {
    Section { title: String },
    Article { id: ArticleId },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// Two columns.
    A4,
    /// One column; folds into a booklet of A4 sheets.
    #[default]
    A5,
}

impl Bulletin {
    /// NFC, without white space at the ends. An article stands once, where it stands first.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let tidy = |text: &str| nfc(text.trim());
        let mut known = Vec::new();
        let entries = self.entries.iter().filter_map(|entry| match entry {
            Entry::Section { title } => Some(Entry::Section { title: tidy(title) }),
            Entry::Article { id } if known.contains(id) => None,
            Entry::Article { id } => {
                known.push(*id);
                Some(entry.clone())
            }
        });
        Self {
            entries: entries.collect(),
            title: tidy(&self.title),
            issue: tidy(&self.issue),
            note: tidy(&self.note),
            ..self.clone()
        }
    }

    pub fn articles(&self) -> impl Iterator<Item = ArticleId> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Article { id } => Some(*id),
            Entry::Section { .. } => None,
        })
    }

    /// What its file is called, without an ending.
    #[must_use]
    pub fn file_name(&self) -> String {
        let name = vietnamese::slug(&format!("{} {}", self.title, self.issue));
        match name.trim_matches('-') {
            "" => "ban-tin".to_owned(),
            name if vietnamese::is_device(name) => format!("ban-tin-{name}"),
            name => name.chars().take(crate::article::LONGEST_SLUG).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_stands_once() {
        let (one, other) = (ArticleId::new_v7(), ArticleId::new_v7());
        let article = |id| Entry::Article { id };
        let section = Entry::Section {
            title: " Thời sự ".to_owned(),
        };
        let bulletin = Bulletin {
            entries: vec![article(one), section, article(other), article(one)],
            ..Bulletin::default()
        };
        let tidied = bulletin.tidied();
        assert_eq!(tidied.articles().collect::<Vec<_>>(), [one, other]);
        assert_eq!(
            tidied.entries[1],
            Entry::Section {
                title: "Thời sự".to_owned()
            }
        );
    }

    #[test]
    fn its_file_is_called_after_its_cover() {
        let named = |title: &str, issue: &str| {
            let bulletin = Bulletin {
                title: title.to_owned(),
                issue: issue.to_owned(),
                ..Bulletin::default()
            };
            bulletin.file_name()
        };
        assert_eq!(named("Bản tin Phú Thọ", "Số 3"), "ban-tin-phu-tho-so-3");
        assert_eq!(named("", ""), "ban-tin");
        assert_eq!(named("Con", ""), "ban-tin-con");
    }
}
