//! How an item is called: on its portal, in addresses, and in the archive.

use newsroom::article::Article;
use newsroom::digest::Digest;
use percent_encoding::percent_decode_str;

use super::head::{Form, Head};
use super::raw::{Field, Raw};

/// Letters of an address.
const LONGEST_ADDRESS: usize = 2_000;

/// Its address on the portal; may be empty.
pub(super) fn address(raw: &Raw, form: Form) -> String {
    let link = |field: &Field| {
        let own = field.attribute("rel").is_none_or(|rel| rel == "alternate");
        let address = match form {
            Form::Atom => field.attribute("href").unwrap_or_default(),
            Form::Rss | Form::Wxr => field.text.trim(),
        };
        (own && !address.is_empty()).then(|| address.to_owned())
    };
    let found = raw.all("link").find_map(link);
    let permanent = || {
        let guid = raw.field("guid")?;
        let text = guid.text.trim();
        (is_web(text) && guid.attribute("isPermaLink") != Some("false")).then(|| text.to_owned())
    };
    let mut address = found.or_else(permanent).unwrap_or_default();
    if let Some((end, _)) = address.char_indices().nth(LONGEST_ADDRESS) {
        address.truncate(end);
    }
    address
}

fn is_web(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// WordPress's own, else the last part of the address where that is made of words.
pub(super) fn slug(raw: &Raw, address: &str) -> String {
    let own = raw.text("wp:post_name");
    if !own.is_empty() {
        return percent_decode_str(own).decode_utf8_lossy().into_owned();
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = last.rsplit_once('.').map_or(last, |(name, _)| name);
    let plain = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if plain && name.matches('-').count() >= 2 {
        name.to_owned()
    } else {
        String::new()
    }
}

/// Names the piece. WordPress numbers posts, and its feeds call the same post by the same number.
pub(super) fn key(raw: &Raw, head: &Head, form: Form, address: &str, article: &Article) -> String {
    let number = raw.text("wp:post_id");
    if form == Form::Wxr && !number.is_empty() && !head.base.is_empty() {
        return format!("{}/?p={number}", bare(&head.base));
    }
    let named = match form {
        Form::Atom => raw.text("id"),
        Form::Rss | Form::Wxr => raw.text("guid"),
    };
    match (named, address) {
        ("", "") => {
            let words = article.body.paragraphs().join("\n");
            format!("text:{}", Digest::of(words.as_bytes()))
        }
        ("", address) => bare(address),
        (named, _) if is_telling(named) => bare(named),
        // A bare number names something only on its own site, and some portals give all items the same.
        (named, "") => format!("{}#{named}", bare(&head.site)),
        (named, address) => format!("{}#{named}", bare(address)),
    }
}

/// Whether it can be the name of one item alone: a page within a site, or a name made to be one.
fn is_telling(named: &str) -> bool {
    let page = named
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once(['/', '?']));
    let is_page = is_web(named) && page.is_some_and(|(_, page)| !page.is_empty());
    is_page || named.starts_with("urn:") || named.starts_with("tag:")
}

/// The same page over http and https, with and without a slash at its end.
fn bare(address: &str) -> String {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    rest.unwrap_or(address).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_or_a_name_made_for_it_names_one_item_alone() {
        for named in [
            "https://a.vn/?p=7",
            "http://a.vn/tin/1.html",
            "urn:uuid:1",
            "tag:a.vn,2020:1",
        ] {
            assert!(is_telling(named), "{named}");
        }
        for named in ["7", "https://a.vn", "https://a.vn/", "tin"] {
            assert!(!is_telling(named), "{named}");
        }
    }

    #[test]
    fn http_and_https_and_a_slash_at_the_end_name_the_same_page() {
        assert_eq!(bare("https://a.vn/tin/"), bare("http://a.vn/tin"));
    }
}
