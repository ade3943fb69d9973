//! Words out of HTML, in whatever encoding.

use newsroom::body::Body;
use newsroom::vietnamese::encoding::LegacyEncoding;
use newsroom::vietnamese::legacy;

use crate::clipboard;

/// Letters of a headline, a section, a tag or a name; what is longer is cut.
const LONGEST_LINE: usize = 500;

/// The encoding before Unicode that the item is written in, though the file says another.
pub(super) fn old_encoding(title: &str, content: &str) -> Option<LegacyEncoding> {
    let unicode =
        |c: char| matches!(c, '\u{102}'..='\u{1b0}' | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}');
    if title.contains(unicode)
        || content.contains(unicode)
        || (title.is_ascii() && content.is_ascii() && !content.contains('&'))
    {
        return None;
    }
    let text = clipboard::text_of(&format!("{title}\n{content}"));
    legacy::recognise(&text).map(|old| old.encoding)
}

fn paragraphs(html: &str, encoding: Option<LegacyEncoding>) -> Vec<String> {
    if html.is_empty() {
        return Vec::new();
    }
    let blocks = clipboard::read_as(html, "", encoding).blocks;
    let body = Body {
        blocks,
        ..Body::default()
    };
    body.paragraphs()
}

/// The first paragraph: what a feed's program adds to a summary comes after it.
pub(super) fn opening(html: &str, encoding: Option<LegacyEncoding>) -> String {
    let first = paragraphs(html, encoding).into_iter().next().unwrap_or_default();
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line of text out of HTML.
pub(super) fn line(html: &str, encoding: Option<LegacyEncoding>) -> String {
    let text = paragraphs(html, encoding).join(" ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST_LINE) {
        line.truncate(end);
    }
    line
}
