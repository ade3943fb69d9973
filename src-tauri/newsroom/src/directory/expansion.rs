//! Codes in a text made into people, and codes proposed while they are typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::directory::{Directory, Entry, is_code};
use crate::vietnamese::fold;

/// People proposed at once: what fits beside a field.
const MOST_PEOPLE: usize = 12;

/// A text with its codes made into people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Expanded {
    pub text: String,
    /// Codes that nobody has, with the number of the form where one stood ("xyz", "ths#9"), each once. They stay in
    /// the text.
    pub unknown: Vec<String>,
}

/// A form that what was typed may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Completion {
    pub code: String,
    /// Counted from 1.
    pub number: u32,
    pub text: String,
}

impl Directory {
    /// Makes every `=code=` and `=code#number=` into the person's form on that day. An equals sign that follows a
    /// letter or digit, or that does not enclose a code, is left alone.
    #[must_use]
    pub fn expand(&self, text: &str, on: Option<NaiveDate>) -> Expanded {
        let mut made = Expanded::default();
        let mut rest = text;
        // Whether what stands before `rest` lets a code begin.
        let mut open = true;
        while let Some((before, after)) = rest.split_once('=') {
            made.text.push_str(before);
            open = before.chars().next_back().map_or(open, |c| !c.is_alphanumeric());
            let code = after.split_once('=').filter(|(inside, _)| {
                let (code, number) = parts(inside);
                open && is_code(code) && number.is_some()
            });
            let Some((inside, beyond)) = code else {
                made.text.push('=');
                (rest, open) = (after, false);
                continue;
            };
            let (code, number) = parts(inside);
            match number.and_then(|number| self.form(code, number, on)) {
                Some(form) => made.text.push_str(&form),
                None => {
                    made.text.push_str(&format!("={inside}="));
                    if !made.unknown.iter().any(|unknown| unknown == inside) {
                        made.unknown.push(inside.to_owned());
                    }
                }
            }
            (rest, open) = (beyond, true);
        }
        made.text.push_str(rest);
        made
    }

    /// The forms of the people whose code begins with `prefix`, then of those in whose name or organisation a word
    /// does; blind to case and marks. Of at most twelve people.
    #[must_use]
    pub fn complete(&self, prefix: &str, on: Option<NaiveDate>) -> Vec<Completion> {
        let wanted = fold(prefix.trim());
        let by_code = |entry: &&Entry| fold(&entry.code).starts_with(&wanted);
        let by_name = |entry: &&Entry| {
            let words = format!(" {} {}", fold(&entry.name), fold(&entry.organisation));
            words.contains(&format!(" {wanted}"))
        };
        let first = self.entries.iter().filter(by_code);
        let then = self
            .entries
            .iter()
            .filter(|entry| !by_code(entry) && by_name(entry));
        let mut people: Vec<&Entry> = first.chain(then).collect();
        // The code itself comes before those that only begin with it.
        people.sort_by_key(|entry| fold(&entry.code) != wanted);
        people.truncate(MOST_PEOPLE);
        let forms = people.into_iter().flat_map(|entry| {
            (1..=entry.form_count()).filter_map(move |number| {
                Some(Completion {
                    code: entry.code.clone(),
                    number: u32::try_from(number).ok()?,
                    text: entry.form(number, on)?,
                })
            })
        });
        forms.collect()
    }
}

/// "ths#2" as code and number; the number is 1 where none stands, and `None` where it is none.
fn parts(inside: &str) -> (&str, Option<usize>) {
    match inside.split_once('#') {
        None => (inside, Some(1)),
        Some((code, number)) => (code, number.parse().ok().filter(|number| *number > 0)),
    }
}
