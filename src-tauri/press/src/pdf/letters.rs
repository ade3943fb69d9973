//! Characters that the fonts of the page have no sign for. A PDF with a missing sign is neither readable nor
//! PDF/UA, so they are named before anything is set.

use newsroom::body::plain_text;

use super::fonts;
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;

/// More would not help a person to find them.
const MOST_NAMED: usize = 10;

pub(super) fn check(edition: &Edition<'_>) -> Result<(), PressError> {
    let article = edition.article;
    let mut letters = Vec::new();
    let mut look = |text: &str| {
        for c in line::clean(text).chars() {
            if letters.len() < MOST_NAMED && !is_set(c) && !letters.contains(&c) {
                letters.push(c);
            }
        }
    };
    look(&edition.house.name);
    look(&article.section);
    look(&article.byline());
    look(&plain_text(&article.body.lead));
    article.body.paragraphs().iter().for_each(|text| look(text));
    if letters.is_empty() {
        Ok(())
    } else {
        Err(PressError::Letters { letters })
    }
}

/// Characters of the private use areas mean something else in every font, so they are never set
/// (PDF/A-2, 6.2.11.7.3).
fn is_set(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    !private && (c.is_whitespace() || is_unseen(c) || fonts::cover(c))
}

/// Shows nothing by itself, so no font needs a sign for it (Unicode, Default_Ignorable_Code_Point).
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}
