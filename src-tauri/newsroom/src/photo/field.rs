//! The fields of [`PhotoWords`], one by one: to edit, compare and measure what is said of a photo.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;
use crate::photo::PhotoWords;
use crate::vietnamese::nfc;

/// What stands between the names or keywords of a field when it is one text.
pub(super) const BETWEEN: &str = "; ";

/// How a time is written out.
const TIME: &str = "%-d/%-m/%Y %H:%M:%S";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Title,
    Headline,
    Caption,
    CaptionWriter,
    Creators,
    JobTitle,
    Credit,
    Source,
    Copyright,
    UsageTerms,
    Keywords,
    Taken,
    Sublocation,
    City,
    Province,
    Country,
    CountryCode,
    Instructions,
    JobId,
    Alt,
    ExtendedDescription,
    Persons,
    Event,
    DigitalSourceType,
}

/// What a field holds.
enum Said<'a> {
    Text(&'a String),
    List(&'a Vec<String>),
    Time(&'a Option<NaiveDateTime>),
}

/// The same, to be changed.
pub enum Slot<'a> {
    Text(&'a mut String),
    List(&'a mut Vec<String>),
    Time(&'a mut Option<NaiveDateTime>),
}

macro_rules! slot_of {
    ($words:ident, $field:ident, $slot:ident, $($borrow:tt)+) => {
        match $field {
            Field::Title => $slot::Text($($borrow)+ $words.title),
            Field::Headline => $slot::Text($($borrow)+ $words.headline),
            Field::Caption => $slot::Text($($borrow)+ $words.caption),
            Field::CaptionWriter => $slot::Text($($borrow)+ $words.caption_writer),
            Field::Creators => $slot::List($($borrow)+ $words.creators),
            Field::JobTitle => $slot::Text($($borrow)+ $words.job_title),
            Field::Credit => $slot::Text($($borrow)+ $words.credit),
            Field::Source => $slot::Text($($borrow)+ $words.source),
            Field::Copyright => $slot::Text($($borrow)+ $words.copyright),
            Field::UsageTerms => $slot::Text($($borrow)+ $words.usage_terms),
            Field::Keywords => $slot::List($($borrow)+ $words.keywords),
            Field::Taken => $slot::Time($($borrow)+ $words.taken),
            Field::Sublocation => $slot::Text($($borrow)+ $words.sublocation),
            Field::City => $slot::Text($($borrow)+ $words.city),
            Field::Province => $slot::Text($($borrow)+ $words.province),
            Field::Country => $slot::Text($($borrow)+ $words.country),
            Field::CountryCode => $slot::Text($($borrow)+ $words.country_code),
            Field::Instructions => $slot::Text($($borrow)+ $words.instructions),
            Field::JobId => $slot::Text($($borrow)+ $words.job_id),
            Field::Alt => $slot::Text($($borrow)+ $words.alt),
            Field::ExtendedDescription => $slot::Text($($borrow)+ $words.extended_description),
            Field::Persons => $slot::List($($borrow)+ $words.persons),
            Field::Event => $slot::Text($($borrow)+ $words.event),
            Field::DigitalSourceType => $slot::Text($($borrow)+ $words.digital_source_type),
        }
    };
}

impl Field {
    pub const ALL: [Self; 24] = [
        Self::Title,
        Self::Headline,
        Self::Caption,
        Self::CaptionWriter,
        Self::Creators,
        Self::JobTitle,
        Self::Credit,
        Self::Source,
        Self::Copyright,
        Self::UsageTerms,
        Self::Keywords,
        Self::Taken,
        Self::Sublocation,
        Self::City,
        Self::Province,
        Self::Country,
        Self::CountryCode,
        Self::Instructions,
        Self::JobId,
        Self::Alt,
        Self::ExtendedDescription,
        Self::Persons,
        Self::Event,
        Self::DigitalSourceType,
    ];

    /// The most bytes that IIM 4.2 keeps of it, of each name or keyword where it is a list. `None` where IIM has no
    /// such field, or one of fixed form.
    #[must_use]
    pub fn iim_limit(self) -> Option<usize> {
        Some(match self {
            Self::Title | Self::Keywords | Self::Country => 64,
            Self::Headline | Self::Instructions => 256,
            Self::Caption => 2000,
            Self::CaptionWriter
            | Self::Creators
            | Self::JobTitle
            | Self::Credit
            | Self::Source
            | Self::Sublocation
            | Self::City
            | Self::Province
            | Self::JobId => 32,
            Self::Copyright => 128,
            Self::CountryCode => 3,
            Self::UsageTerms
            | Self::Taken
            | Self::Alt
            | Self::ExtendedDescription
            | Self::Persons
            | Self::Event
            | Self::DigitalSourceType => return None,
        })
    }

    /// Whether it holds several names or keywords.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Creators | Self::Keywords | Self::Persons)
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Title => "title",
            Self::Headline => "headline",
            Self::Caption => "caption",
            Self::CaptionWriter => "caption writer",
            Self::Creators => "photographer",
            Self::JobTitle => "photographer's job title",
            Self::Credit => "credit line",
            Self::Source => "source",
            Self::Copyright => "copyright notice",
            Self::UsageTerms => "usage terms",
            Self::Keywords => "keywords",
            Self::Taken => "time taken",
            Self::Sublocation => "place",
            Self::City => "city",
            Self::Province => "province",
            Self::Country => "country",
            Self::CountryCode => "country code",
            Self::Instructions => "instructions",
            Self::JobId => "job id",
            Self::Alt => "alt text",
            Self::ExtendedDescription => "extended description",
            Self::Persons => "persons shown",
            Self::Event => "event",
            Self::DigitalSourceType => "digital source type",
        })
    }
}

impl Bilingual for Field {
    fn vietnamese(&self) -> String {
        let name = match self {
            Self::Title => "tên ảnh",
            Self::Headline => "tiêu đề",
            Self::Caption => "chú thích",
            Self::CaptionWriter => "người viết chú thích",
            Self::Creators => "tác giả ảnh",
            Self::JobTitle => "chức danh tác giả",
            Self::Credit => "nguồn ảnh",
            Self::Source => "nơi cung cấp",
            Self::Copyright => "bản quyền",
            Self::UsageTerms => "điều kiện sử dụng",
            Self::Keywords => "từ khóa",
            Self::Taken => "giờ chụp",
            Self::Sublocation => "địa điểm",
            Self::City => "thành phố",
            Self::Province => "tỉnh",
            Self::Country => "quốc gia",
            Self::CountryCode => "mã quốc gia",
            Self::Instructions => "lưu ý khi dùng",
            Self::JobId => "mã công việc",
            Self::Alt => "mô tả cho người khiếm thị",
            Self::ExtendedDescription => "mô tả chi tiết",
            Self::Persons => "người trong ảnh",
            Self::Event => "sự kiện",
            Self::DigitalSourceType => "nguồn gốc số",
        };
        name.to_owned()
    }
}

impl PhotoWords {
    /// The place of one field, to be filled.
    pub fn slot(&mut self, field: Field) -> Slot<'_> {
        slot_of!(self, field, Slot, &mut)
    }

    /// What the field says, as one text: names and keywords with "; " between them, the time as "11/1/2021 08:30:05".
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        match slot_of!(self, field, Said, &) {
            Said::Text(text) => text.clone(),
            Said::List(items) => items.join(BETWEEN),
            Said::Time(time) => time.map_or_else(String::new, |time| time.format(TIME).to_string()),
        }
    }

    /// Makes the field say `text`, in NFC and without white space at its ends. Names and keywords stand between
    /// semicolons. Whether it could be: a time that cannot be read stays as it was.
    pub fn set_text(&mut self, field: Field, text: &str) -> bool {
        let text = nfc(text.trim());
        match self.slot(field) {
            Slot::Text(slot) => *slot = text,
            Slot::List(items) => *items = tidy(text.split([';', '\n'])),
            Slot::Time(time) if text.is_empty() => *time = None,
            Slot::Time(time) => match read_time(&text) {
                Some(read) => *time = Some(read),
                None => return false,
            },
        }
        true
    }

    /// Each text of the field: names and keywords one by one. None that is empty.
    pub(super) fn items(&self, field: Field) -> Vec<&str> {
        let items = match slot_of!(self, field, Said, &) {
            Said::Text(text) => vec![text.as_str()],
            Said::List(items) => items.iter().map(String::as_str).collect(),
            Said::Time(_) => Vec::new(),
        };
        items.into_iter().filter(|item| !item.is_empty()).collect()
    }
}

/// In NFC, without white space at their ends; what is empty or there already goes.
pub(super) fn tidy<'a>(items: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for item in items.map(|item| nfc(item.trim())) {
        if !item.is_empty() && !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

/// A day as Vietnamese or computers write it, and perhaps a time.
fn read_time(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let days = ["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"].into_iter();
    let day = days
        .filter_map(|form| NaiveDate::parse_from_str(day, form).ok())
        .find(|day| (1..=9999).contains(&chrono::Datelike::year(day)))?;
    let time = match time.trim() {
        "" => NaiveTime::MIN,
        time => ["%H:%M:%S", "%H:%M"]
            .into_iter()
            .find_map(|form| NaiveTime::parse_from_str(time, form).ok())?,
    };
    Some(day.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_says_what_it_was_told() {
        let mut words = PhotoWords::default();
        for field in Field::ALL {
            let text = match field {
                Field::Taken => "11/1/2021 08:30:05".to_owned(),
                Field::Keywords => "hội nghị; Đảng bộ".to_owned(),
                _ => format!("Chữ của {field}"),
            };
            assert!(words.set_text(field, &text));
            assert_eq!(words.text(field), text);
        }
        let said: Vec<String> = Field::ALL.iter().map(|field| words.text(*field)).collect();
        let mut once = said.clone();
        once.dedup();
        assert_eq!(said, once);
        assert_eq!(words.keywords, ["hội nghị", "Đảng bộ"]);
        for field in Field::ALL {
            assert!(words.set_text(field, " "));
        }
        assert_eq!(words, PhotoWords::default());
    }

    #[track_caller]
    fn check(written: &str, read: Option<&str>) {
        let mut words = PhotoWords::default();
        assert_eq!(words.set_text(Field::Taken, written), read.is_some());
        assert_eq!(words.text(Field::Taken), read.unwrap_or_default());
    }

    #[test]
    fn a_time_is_read_as_people_and_computers_write_it() {
        check("11/01/2021", Some("11/1/2021 00:00:00"));
        check("11/1/2021 8:30", Some("11/1/2021 08:30:00"));
        check("2021-01-11T08:30:05", Some("11/1/2021 08:30:05"));
        check("31/2/2021", None);
        check("hôm qua", None);
        check("1/1/20210", None);
    }
}
