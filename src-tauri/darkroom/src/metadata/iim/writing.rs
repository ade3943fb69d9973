//! IIM written: as UTF-8, and said to be so.

use newsroom::photo::{Field, PhotoWords, Slot};

use super::words::{Iim, TIME, dataset};
use super::{CHARACTER_SET, DataSet, UTF_8};
use crate::metadata::reading::cut_at_letter;
use crate::metadata::{Cut, time};

/// 1:00 and 2:00, of IIM 4.
const VERSION: &[u8] = &[0, 4];
/// 2:125, a caption as a picture.
const RASTERISED: u8 = 125;

/// What is there, with the words in place of the fields that are known; and where a field's length was not enough.
/// Empty where nothing is to be said.
pub fn rewritten(iim: &Iim, words: &mut PhotoWords, zone: Option<&str>) -> (Vec<u8>, Vec<Cut>) {
    let mut cut = Vec::new();
    let mut sets: Vec<((u8, u8), Vec<u8>)> = Vec::new();
    for field in Field::ALL {
        let Some(number) = dataset(field) else {
            continue;
        };
        let mut push = |text: &str| {
            let limit = field.iim_limit().unwrap_or(usize::MAX);
            let within = &text[..cut_at_letter(text.as_bytes(), limit)];
            if within.len() < text.len() && cut.last().is_none_or(|cut: &Cut| cut.field != field) {
                cut.push(Cut {
                    field,
                    limit_bytes: limit,
                });
            }
            sets.push(((2, number), within.trim_end().as_bytes().to_vec()));
        };
        match words.slot(field) {
            Slot::Text(text) if text.is_empty() => {}
            Slot::Text(text) => push(text),
            Slot::List(items) => items.iter().for_each(|item| push(item)),
            Slot::Time(None) => {}
            Slot::Time(Some(taken)) => {
                let (day, clock) = time::write_iim(*taken, zone);
                push(&day);
                sets.push(((2, TIME), clock.into_bytes()));
            }
        }
    }
    sets.extend(
        iim.sets
            .iter()
            .filter(|set| is_kept(set))
            .map(|set| (set.name, in_utf_8(iim, set))),
    );
    if sets.is_empty() {
        return (Vec::new(), cut);
    }
    sets.push((CHARACTER_SET, UTF_8.to_vec()));
    for record in [1, 2] {
        sets.push(((record, 0), VERSION.to_vec()));
    }
    sets.sort_by_key(|(name, _)| *name);
    (bytes(&sets), cut)
}

/// The house's own fields are written anew; previews (2:200 to 2:202) and the object's data (records 7 to 9) show the
/// picture as it was.
fn is_kept(set: &DataSet) -> bool {
    match set.name {
        CHARACTER_SET | (1 | 2, 0) | (2, TIME | 200..=202) | (7..=9, _) => false,
        (2, number) => !Field::ALL.iter().any(|field| dataset(*field) == Some(number)),
        _ => true,
    }
}

/// Text of the second record in the encoding that is said now.
fn in_utf_8(iim: &Iim, set: &DataSet) -> Vec<u8> {
    match set.name {
        (2, number) if number != RASTERISED && std::str::from_utf8(&set.value).is_err() => {
            iim.charset.decode(&set.value).0.into_bytes()
        }
        _ => set.value.to_vec(),
    }
}

fn bytes(sets: &[((u8, u8), Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for ((record, number), value) in sets {
        bytes.extend([0x1c, *record, *number]);
        match u16::try_from(value.len()) {
            Ok(length) if length < 0x8000 => bytes.extend(length.to_be_bytes()),
            // Four bytes of length (1.5.6); nothing here is longer than they can say.
            _ => {
                bytes.extend([0x80, 4]);
                bytes.extend(u32::try_from(value.len()).unwrap_or(u32::MAX).to_be_bytes());
            }
        }
        bytes.extend(value);
    }
    bytes
}
