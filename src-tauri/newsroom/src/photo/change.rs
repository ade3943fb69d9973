//! A change of what is said of photos, made to one or to a whole selection.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::photo::PhotoWords;
use crate::photo::field::{BETWEEN, Field};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WordsChange")]
pub struct Change {
    pub field: Field,
    pub how: How,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Replace,
    /// Names and keywords come before those that are there.
    Prepend,
    /// Names and keywords come after those that are there.
    Append,
}

impl PhotoWords {
    /// Makes the changes one after the other. Gives the fields that could not be changed: a time that cannot be read,
    /// or that something is to be added to. They stay as they were.
    pub fn apply(&mut self, changes: &[Change]) -> Vec<Field> {
        let mut refused = Vec::new();
        for Change { field, how, text } in changes {
            let there = self.text(*field);
            let said = match how {
                How::Replace => text.clone(),
                How::Prepend => joined(*field, text, &there),
                How::Append => joined(*field, &there, text),
            };
            if !self.set_text(*field, &said) {
                refused.push(*field);
            }
        }
        refused
    }
}

/// One after the other, with a space between two words that nobody set apart.
fn joined(field: Field, first: &str, then: &str) -> String {
    if first.trim().is_empty() || then.trim().is_empty() {
        return format!("{first}{then}");
    }
    let meets_word = !then.starts_with([',', '.', ';', ':', '!', '?', ')', '…']);
    let between = match field.is_list() {
        true => BETWEEN,
        false
            if meets_word
                && !first.ends_with(char::is_whitespace)
                && !then.starts_with(char::is_whitespace) =>
        {
            " "
        }
        false => "",
    };
    format!("{first}{between}{then}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(how: How, there: &str, text: &str, expected: &str) {
        let mut words = PhotoWords {
            caption: there.to_owned(),
            ..PhotoWords::default()
        };
        let change = Change {
            field: Field::Caption,
            how,
            text: text.to_owned(),
        };
        assert_eq!(words.apply(&[change]), []);
        assert_eq!(words.caption, expected);
    }

    #[test]
    fn words_are_replaced_or_set_before_or_after_those_that_are_there() {
        check(How::Replace, "Cũ", "Mới", "Mới");
        check(How::Replace, "Cũ", "", "");
        check(
            How::Prepend,
            "phát biểu",
            "Đồng chí Lan",
            "Đồng chí Lan phát biểu",
        );
        check(
            How::Append,
            "Quang cảnh hội nghị",
            "(Ảnh: Thanh Hòa)",
            "Quang cảnh hội nghị (Ảnh: Thanh Hòa)",
        );
        check(How::Append, "Quang cảnh", ", ngày 11/1", "Quang cảnh, ngày 11/1");
        check(How::Append, "Quang cảnh", " - hội nghị", "Quang cảnh - hội nghị");
        check(How::Append, "", "Hội nghị", "Hội nghị");
        check(How::Append, "Hội nghị", " ", "Hội nghị");
    }

    #[test]
    fn keywords_are_added_once_and_keep_their_order() {
        let mut words = PhotoWords::default();
        let change = |how, text: &str| Change {
            field: Field::Keywords,
            how,
            text: text.to_owned(),
        };
        let changes = [
            change(How::Replace, "hội nghị; Sở TT&TT"),
            change(How::Append, "Phú Thọ; hội nghị"),
            change(How::Prepend, "Đảng bộ"),
        ];
        assert_eq!(words.apply(&changes), []);
        assert_eq!(words.keywords, ["Đảng bộ", "hội nghị", "Sở TT&TT", "Phú Thọ"]);
    }

    #[test]
    fn a_time_that_cannot_be_read_is_told_and_stays() {
        let mut words = PhotoWords::default();
        assert!(words.set_text(Field::Taken, "11/1/2021 8:30"));
        let before = words.clone();
        for (how, text) in [(How::Replace, "hôm qua"), (How::Append, "12/1/2021")] {
            let text = text.to_owned();
            let change = Change {
                field: Field::Taken,
                how,
                text,
            };
            assert_eq!(words.apply(&[change]), [Field::Taken]);
            assert_eq!(words, before);
        }
    }
}
