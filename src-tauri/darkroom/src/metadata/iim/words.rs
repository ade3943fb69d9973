//! The fields that IIM has.

use newsroom::photo::{Field, Slot};

use super::{CHARACTER_SET, DataSet, UTF_8, datasets};
use crate::metadata::charset::Charset;
use crate::metadata::reading::{Source, cut_long};
use crate::metadata::time;

pub const DAY: u8 = 55;
pub const TIME: u8 = 60;

/// IIM as read, and the encoding of its text.
pub struct Iim<'a> {
    pub sets: Vec<DataSet<'a>>,
    pub charset: Charset,
}

/// The number of a field's data set in record 2.
pub fn dataset(field: Field) -> Option<u8> {
    Some(match field {
        Field::Title => 5,
        Field::Headline => 105,
        Field::Caption => 120,
        Field::CaptionWriter => 122,
        Field::Creators => 80,
        Field::JobTitle => 85,
        Field::Credit => 110,
        Field::Source => 115,
        Field::Copyright => 116,
        Field::Keywords => 25,
        Field::Taken => DAY,
        Field::Sublocation => 92,
        Field::City => 90,
        Field::Province => 95,
        Field::Country => 101,
        Field::CountryCode => 100,
        Field::Instructions => 40,
        Field::JobId => 103,
        Field::UsageTerms
        | Field::Alt
        | Field::ExtendedDescription
        | Field::Persons
        | Field::Event
        | Field::DigitalSourceType => return None,
    })
}

impl<'a> Iim<'a> {
    pub fn read(bytes: &'a [u8]) -> Self {
        let sets = datasets(bytes);
        let declared = sets
            .iter()
            .any(|set| set.name == CHARACTER_SET && *set.value == *UTF_8);
        let known = |set: &&DataSet| Field::ALL.iter().any(|field| Some(set.name) == name(*field));
        let charset = Charset::of(
            declared,
            sets.iter().filter(known).map(|set| cut_long(&set.value)),
        );
        Self { sets, charset }
    }

    pub fn words(&self) -> Source {
        let mut source = Source::default();
        for field in Field::ALL {
            let Some(name) = name(field) else {
                continue;
            };
            let mut mended = Vec::new();
            let mut texts = self.sets.iter().filter(|set| set.name == name).map(|set| {
                let (text, encoding) = self.charset.decode(cut_long(&set.value));
                mended.extend(encoding);
                text
            });
            match source.words.slot(field) {
                Slot::Text(slot) => *slot = texts.next().unwrap_or_default(),
                Slot::List(slot) => *slot = texts.collect(),
                Slot::Time(slot) => {
                    let day = texts.next().unwrap_or_default();
                    let clock = self.sets.iter().find(|set| set.name == (2, TIME));
                    let clock = clock.map(|set| String::from_utf8_lossy(&set.value));
                    let moment = time::read_iim(&day, &clock.unwrap_or_default());
                    *slot = moment.map(|moment| moment.time);
                    source.only_day = moment.is_some_and(|moment| moment.only_day);
                }
            }
            source
                .mended
                .extend(mended.first().map(|encoding| (field, *encoding)));
        }
        source.tidy()
    }
}

fn name(field: Field) -> Option<(u8, u8)> {
    dataset(field).map(|number| (2, number))
}
