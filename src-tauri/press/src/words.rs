//! The few words that the page itself says, in the language of the edition.

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _, Weekday};
use newsroom::language::Language;

/// "Ảnh: Thanh Hòa"; empty where there is no credit.
pub(crate) fn credit(language: Language, credit: &str) -> String {
    match (language, credit.trim()) {
        (_, "") => String::new(),
        (Language::Vi, name) => format!("Ảnh: {name}"),
        (Language::En, name) => format!("Photo: {name}"),
    }
}

/// "Bảng 1": what a table is called where it has no name of its own.
pub(crate) fn table(language: Language, number: u32) -> String {
    match language {
        Language::Vi => format!("Bảng {number}"),
        Language::En => format!("Table {number}"),
    }
}

/// "Thứ Hai, 11/1/2021, 14:05"; "Monday 11 January 2021, 14:05".
pub(crate) fn date(language: Language, at: DateTime<FixedOffset>) -> String {
    let (day, month, year, hour, minute) = (at.day(), at.month(), at.year(), at.hour(), at.minute());
    match language {
        Language::Vi => format!(
            "{}, {day}/{month}/{year}, {hour:02}:{minute:02}",
            thu(at.weekday())
        ),
        Language::En => format!(
            "{} {}, {hour:02}:{minute:02}",
            at.format("%A"),
            at.format("%-d %B %Y")
        ),
    }
}

fn thu(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// Over the list of a long piece's headings.
pub(crate) fn contents(language: Language) -> &'static str {
    match language {
        Language::Vi => "Trong bài",
        Language::En => "In this article",
    }
}

/// Over the contents of a bulletin.
pub(crate) fn bulletin_contents(language: Language) -> &'static str {
    match language {
        Language::Vi => "Trong số này",
        Language::En => "In this issue",
    }
}

/// "Thứ Hai, 11/1/2021"; "Monday 11 January 2021".
pub(crate) fn day(language: Language, at: DateTime<FixedOffset>) -> String {
    match language {
        Language::Vi => format!("{}, {}/{}/{}", thu(at.weekday()), at.day(), at.month(), at.year()),
        Language::En => format!("{} {}", at.format("%A"), at.format("%-d %B %Y")),
    }
}
