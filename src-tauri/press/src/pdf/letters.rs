//! Characters that the fonts of the page have no sign for. A PDF with a missing sign is neither readable nor
//! PDF/UA, so they are named before anything is set.

use serde_json::Value;

use super::fonts;
use crate::error::PressError;

/// More would not help a person to find them.
const MOST_NAMED: usize = 10;
/// Members of documents that are set as they are.
const SET: [&str; 3] = ["text", "label", "title"];

/// Looks through everything that the documents say.
pub(super) fn check<'a>(documents: impl IntoIterator<Item = &'a Value>) -> Result<(), PressError> {
    let mut letters = Vec::new();
    for document in documents {
        look(document, false, &mut letters);
    }
    if letters.is_empty() {
        Ok(())
    } else {
        Err(PressError::Letters { letters })
    }
}

fn look(value: &Value, is_set: bool, letters: &mut Vec<char>) {
    match value {
        Value::String(text) if is_set => {
            for c in text.chars() {
                if letters.len() < MOST_NAMED && !has_sign(c) && !letters.contains(&c) {
                    letters.push(c);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| look(value, is_set, letters)),
        Value::Object(members) => {
            for (name, value) in members {
                look(value, SET.contains(&name.as_str()), letters);
            }
        }
        _ => {}
    }
}

/// Characters of the private use areas mean something else in every font, so they are never set
/// (PDF/A-2, 6.2.11.7.3).
fn has_sign(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    !private && (c.is_whitespace() || is_unseen(c) || fonts::cover(c))
}

/// Shows nothing by itself, so no font needs a sign for it (Unicode, Default_Ignorable_Code_Point).
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}
