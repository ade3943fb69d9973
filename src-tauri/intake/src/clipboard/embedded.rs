//! Photos that stand in the page as text are taken out before it is read as HTML: megabytes of base64 are no markup.

use std::ops::Range;

const OPENING: &str = "data:image/";
/// Shorter ones stay where they are: spacers, and what somebody writes about such addresses.
const SHORTEST: usize = 1024;

/// What stands in a page in place of its n-th embedded photo.
const NAME: &str = "embedded:";

/// The page with names in place of its photos, and the addresses that stood there.
pub(super) fn lift(html: &str) -> (String, Vec<&str>) {
    let mut page = String::with_capacity(html.len().min(1 << 20));
    let mut photos = Vec::new();
    let mut at = 0;
    while let Some(Range { start, end }) = next(html, at) {
        page.push_str(&html[at..start]);
        page.push_str(NAME);
        page.push_str(&photos.len().to_string());
        photos.push(&html[start..end]);
        at = end;
    }
    page.push_str(&html[at..]);
    (page, photos)
}

/// The number of the embedded photo that `source` names.
pub(super) fn number(source: &str) -> Option<usize> {
    source.strip_prefix(NAME)?.parse().ok()
}

/// The first long address from `from` on that is the value of an attribute.
fn next(html: &str, from: usize) -> Option<Range<usize>> {
    html[from..].match_indices(OPENING).find_map(|(found, _)| {
        let start = from + found;
        let rest = &html[start..];
        let length = match html.as_bytes()[..start].last()? {
            quote @ (b'"' | b'\'') => rest.find(char::from(*quote))?,
            b'=' => rest
                .find(|c: char| c.is_whitespace() || c == '>')
                .unwrap_or(rest.len()),
            _ => return None,
        };
        (length >= SHORTEST).then_some(start..start + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_taken_out_of_any_kind_of_attribute() {
        let photo = format!("data:image/png;base64,{}", "A".repeat(SHORTEST));
        for (page, left) in [
            (
                format!("<img src=\"{photo}\" alt>"),
                "<img src=\"embedded:0\" alt>",
            ),
            (format!("<img src='{photo}'>"), "<img src='embedded:0'>"),
            (format!("<img src={photo}>x"), "<img src=embedded:0>x"),
        ] {
            assert_eq!(lift(&page), (left.to_owned(), vec![photo.as_str()]));
        }
        assert_eq!(number("embedded:0"), Some(0));
    }

    #[test]
    fn text_about_such_addresses_stays() {
        let page = "<p>\"data:image/png;base64,AAAA\" và data:image/gif</p>";
        assert_eq!(lift(page), (page.to_owned(), vec![]));
    }
}
