//! One person of the directory, and how a caption calls them.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::vietnamese::{fold, nfc};

/// Names a person of the directory for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct PersonId(Uuid);

impl PersonId {
    /// A new id. Unique without asking the archive.
    #[must_use]
    pub fn new_v7() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not the id of a person of the directory")]
pub struct NotAPersonId {
    pub text: String,
}

impl FromStr for PersonId {
    type Err = NotAPersonId;

    fn from_str(text: &str) -> Result<Self, NotAPersonId> {
        text.parse().map(Self).map_err(|_| NotAPersonId {
            text: text.to_owned(),
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Any UUID, made by whoever adds the person.
    pub id: PersonId,
    /// What is typed between equals signs, such as "ths"; see [`is_code`].
    pub code: String,
    /// Family name first, in full.
    pub name: String,
    /// đồng chí, ông, bà; may be empty.
    pub honorific: String,
    /// Where the titles are held; may be empty.
    pub organisation: String,
    pub titles: Vec<Title>,
    /// Forms of the person's own, from #1 on; an empty one is made from the rest.
    pub forms: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// Such as "TUV, Giám đốc". Empty: from that day on the person holds no title.
    pub title: String,
    /// The day from which it is held; `None` where it was always held.
    pub from: Option<NaiveDate>,
}

/// Letters, digits, "-", "_" and ".": what can stand between equals signs.
#[must_use]
pub fn is_code(code: &str) -> bool {
    !code.is_empty()
        && code
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// A code as it is compared: blind to case.
#[must_use]
pub fn code_key(code: &str) -> String {
    nfc(code).to_lowercase()
}

impl Entry {
    /// Brings every text to NFC without white space at its ends; titles come into the order of their days, and forms
    /// that are empty go from the end.
    pub fn normalise(&mut self) {
        let titles = self.titles.iter_mut().map(|title| &mut title.title);
        let texts = [
            &mut self.code,
            &mut self.name,
            &mut self.honorific,
            &mut self.organisation,
        ];
        for text in texts.into_iter().chain(titles).chain(&mut self.forms) {
            *text = nfc(text.split_whitespace().collect::<Vec<_>>().join(" ").as_str());
        }
        self.titles.sort_by_key(|title| title.from);
        while self.forms.last().is_some_and(String::is_empty) {
            self.forms.pop();
        }
    }

    /// The title held on that day, or now where no day is known; empty where none was held.
    #[must_use]
    pub fn title(&self, on: Option<NaiveDate>) -> &str {
        let held = |title: &&Title| match (title.from, on) {
            (Some(from), Some(on)) => from <= on,
            _ => true,
        };
        let titles = self.titles.iter().filter(held);
        // Of two of one day the one that stands later.
        titles
            .max_by_key(|title| title.from)
            .map_or("", |title| &title.title)
    }

    /// How many forms there are: never fewer than two.
    #[must_use]
    pub fn form_count(&self) -> usize {
        self.forms.len().max(2)
    }

    /// Form `number`, counted from 1, as of that day: #1 in full with title and organisation, #2 short, then the
    /// person's own. `None` where there is no such form.
    #[must_use]
    pub fn form(&self, number: usize, on: Option<NaiveDate>) -> Option<String> {
        let own = number.checked_sub(1).and_then(|index| self.forms.get(index));
        match (number, own) {
            (_, Some(own)) if !own.is_empty() => Some(own.clone()),
            (1, _) => Some(self.full_form(on)),
            (2, _) => Some(called(&self.honorific, short_name(&self.name))),
            _ => None,
        }
    }

    fn full_form(&self, on: Option<NaiveDate>) -> String {
        let name = called(&self.honorific, &self.name);
        let title = self.title(on);
        // Where titles are known and none was held, the person did not belong to the organisation either.
        let organisation = match title.is_empty() && !self.titles.is_empty() {
            true => "",
            false => self.organisation.as_str(),
        };
        let position = match fold(title).contains(&fold(organisation)) {
            true => title.to_owned(),
            false => format!("{title} {organisation}").trim().to_owned(),
        };
        match position.as_str() {
            "" => name,
            position => format!("{name} - {position}"),
        }
    }
}

fn called(honorific: &str, name: &str) -> String {
    format!("{honorific} {name}").trim().to_owned()
}

/// Middle and given name ("Hùng Sơn"), or the given name alone where the name has two syllables or the middle one is
/// "Thị", which nobody is called by.
fn short_name(name: &str) -> &str {
    let starts = name.match_indices(' ').map(|(at, _)| at + 1);
    let starts: Vec<usize> = starts.collect();
    match starts[..] {
        [] => name,
        [given] => &name[given..],
        [.., middle, given] if &name[middle..given] == "Thị " => &name[given..],
        [.., middle, _] => &name[middle..],
    }
}
