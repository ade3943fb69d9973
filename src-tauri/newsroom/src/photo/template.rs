//! Variables in captions: what a photo says of itself is put in their place.
//!
//! `{ngày}` or `{date}`: the day it was taken, as "11/1/2021"; `{nơi}` or `{place}`: where; `{sự kiện}` or `{event}`: the
//! event; `{tác giả}` or `{photographer}`: who took it. Blind to case and marks.

use crate::photo::PhotoWords;
use crate::vietnamese::fold;

/// A text with its variables filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub text: String,
    /// Variables that there are none of, each once. They stay in the text.
    pub unknown: Vec<String>,
    /// Variables of which the photo says nothing, each once. They stay in the text, to be seen.
    pub empty: Vec<String>,
}

#[must_use]
pub fn fill(text: &str, words: &PhotoWords) -> Filled {
    let mut filled = Filled::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.text.push_str(before);
        let inside = after.split_once('}').filter(|(inside, _)| !inside.contains('{'));
        let Some((inside, beyond)) = inside else {
            filled.text.push('{');
            rest = after;
            continue;
        };
        let gap = match value(inside, words) {
            Some(value) if !value.is_empty() => {
                filled.text.push_str(&value);
                None
            }
            Some(_) => Some(&mut filled.empty),
            None => Some(&mut filled.unknown),
        };
        if let Some(gap) = gap {
            if !gap.iter().any(|told| told == inside) {
                gap.push(inside.to_owned());
            }
            filled.text.push_str(&format!("{{{inside}}}"));
        }
        rest = beyond;
    }
    filled.text.push_str(rest);
    filled
}

/// `None` where there is no such variable.
fn value(variable: &str, words: &PhotoWords) -> Option<String> {
    let name: String = fold(variable).split_whitespace().collect();
    Some(match name.as_str() {
        "ngay" | "date" => words
            .taken
            .map_or_else(String::new, |taken| taken.format("%-d/%-m/%Y").to_string()),
        "noi" | "place" => {
            let places = [&words.sublocation, &words.city, &words.province];
            places
                .into_iter()
                .find(|place| !place.is_empty())
                .cloned()
                .unwrap_or_default()
        }
        "sukien" | "event" => words.event.clone(),
        "tacgia" | "photographer" => words.creators.join(", "),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::Field;

    fn words() -> PhotoWords {
        let mut words = PhotoWords {
            city: "Việt Trì".into(),
            event: "Hội nghị quán triệt".into(),
            creators: vec!["Thanh Hòa".into(), "Anh Tuấn".into()],
            ..PhotoWords::default()
        };
        assert!(words.set_text(Field::Taken, "11/01/2021 8:30"));
        words
    }

    #[test]
    fn variables_are_filled_in_in_either_language_blind_to_case_and_marks() {
        for text in [
            "{sự kiện} tại {nơi}, ngày {ngày}. Ảnh: {tác giả}",
            "{Su Kien} tại {NOI}, ngày { ngay }. Ảnh: {tacgia}",
            "{event} tại {place}, ngày {date}. Ảnh: {Photographer}",
        ] {
            let filled = fill(text, &words());
            assert_eq!(
                filled.text,
                "Hội nghị quán triệt tại Việt Trì, ngày 11/1/2021. Ảnh: Thanh Hòa, Anh Tuấn"
            );
            assert_eq!((filled.unknown, filled.empty), (vec![], vec![]));
        }
    }

    #[test]
    fn the_narrowest_place_that_is_known_is_named() {
        let there = PhotoWords {
            sublocation: "Đền Hùng".into(),
            ..words()
        };
        assert_eq!(fill("{nơi}", &there).text, "Đền Hùng");
    }

    #[test]
    fn what_is_unknown_or_empty_stays_and_is_told_once() {
        let text = "{ngày} {giờ} {giờ} {nơi} {} {dở {sự kiện}";
        let filled = fill(text, &PhotoWords::default());
        assert_eq!(filled.text, text);
        assert_eq!(filled.unknown, ["giờ", ""]);
        assert_eq!(filled.empty, ["ngày", "nơi", "sự kiện"]);
    }
}
