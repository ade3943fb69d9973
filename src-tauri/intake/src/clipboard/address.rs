//! The address of a link: where it really leads, without what follows its reader.

use newsroom::body::json::is_address;
use percent_encoding::percent_decode_str;

/// Bytes of an address; a longer one is no link.
const LONGEST: usize = 2_000;
/// Redirections within redirections.
const MOST_WRAPPINGS: usize = 4;

/// Members of a query that say where the reader came from.
const TRACKING: [&str; 26] = [
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_openstat",
    "dclid",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "fbclid",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
    "wickedid",
    "yclid",
    "zarsrc",
];

/// The address to keep; `None` where the text is to stand without a link.
pub(super) fn clean(href: &str) -> Option<String> {
    // As browsers do: white space around is nothing, line feeds and tabs within are nothing.
    let mut address: String = href.trim().chars().filter(|c| !c.is_control()).collect();
    for _ in 0..MOST_WRAPPINGS {
        match unwrapped(&address) {
            Some(inner) => address = inner,
            None => break,
        }
    }
    let lower = address.to_ascii_lowercase();
    let address = if lower.starts_with("tel:") {
        address.split_whitespace().collect()
    } else {
        address.split_whitespace().collect::<Vec<_>>().join("%20")
    };
    let address = if is_web(&lower) {
        without_tracking(&address)
    } else {
        address
    };
    let leads =
        !is_web(&lower) || split(&address).is_some_and(|(host, _)| host.contains(char::is_alphanumeric));
    (address.len() <= LONGEST && leads && is_address(&address)).then_some(address)
}

fn is_web(lower: &str) -> bool {
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// Host, and what comes after it.
fn split(address: &str) -> Option<(&str, &str)> {
    let (_, rest) = address.split_once("://")?;
    Some(rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())))
}

/// Where an address leads that only counts the click.
fn unwrapped(address: &str) -> Option<String> {
    let (host, path) = split(address)?;
    let host = host.to_ascii_lowercase();
    let google = (host == "google.com" || host.starts_with("www.google.")) && path.starts_with("/url?");
    let facebook = matches!(&*host, "l.facebook.com" | "lm.facebook.com" | "l.instagram.com");
    let outlook = host.ends_with(".safelinks.protection.outlook.com");
    if !google && !facebook && !outlook {
        return None;
    }
    let (_, query) = path.split_once('?')?;
    let query = query.split('#').next()?;
    let inner = query.split('&').find_map(|member| {
        let (name, value) = member.split_once('=')?;
        matches!(name, "q" | "u" | "url").then(|| percent_decode_str(value).decode_utf8_lossy().into_owned())
    })?;
    is_web(&inner.to_ascii_lowercase()).then_some(inner)
}

fn without_tracking(address: &str) -> String {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (address, None),
    };
    // "#:~:text=…" only says what to paint yellow.
    let fragment = fragment.map(|fragment| fragment.split(":~:").next().unwrap_or_default());
    let fragment = fragment.filter(|fragment| !fragment.is_empty());
    let Some((page, query)) = rest.split_once('?') else {
        return joined(rest, None, fragment);
    };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|member| {
            let name = member.split('=').next().unwrap_or_default().to_ascii_lowercase();
            !name.is_empty() && !name.starts_with("utm_") && !TRACKING.contains(&&*name)
        })
        .collect();
    let query = kept.join("&");
    joined(page, Some(query).filter(|query| !query.is_empty()), fragment)
}

fn joined(page: &str, query: Option<String>, fragment: Option<&str>) -> String {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    let fragment = fragment
        .map(|fragment| format!("#{fragment}"))
        .unwrap_or_default();
    format!("{page}{query}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(href: &str, kept: Option<&str>) {
        assert_eq!(clean(href).as_deref(), kept, "{href}");
    }

    #[test]
    fn what_follows_the_reader_is_taken_off_and_the_rest_stays() {
        check(
            "https://phutho.gov.vn/tin?id=5&utm_source=fb&fbclid=IwAR0&trang=2#muc-1",
            Some("https://phutho.gov.vn/tin?id=5&trang=2#muc-1"),
        );
        check("https://a.vn/?utm_medium=x&zarsrc=30", Some("https://a.vn/"));
        check("https://a.vn/b#:~:text=H%E1%BB%99i", Some("https://a.vn/b"));
        check("https://a.vn/?q=a=b&_ga=1", Some("https://a.vn/?q=a=b"));
    }

    #[test]
    fn redirections_that_count_clicks_are_unwrapped() {
        check(
            "https://www.google.com/url?q=https://phutho.gov.vn/%3Fid%3D5%26utm_source%3Dx&sa=D&ust=17",
            Some("https://phutho.gov.vn/?id=5"),
        );
        check(
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2Fb%3Ffbclid%3D1&h=AT0",
            Some("https://a.vn/b"),
        );
        check(
            "https://www.google.com/url?q=javascript:alert(1)",
            Some("https://www.google.com/url?q=javascript:alert(1)"),
        );
        check(
            "https://www.google.com/search?q=x",
            Some("https://www.google.com/search?q=x"),
        );
    }

    #[test]
    fn only_addresses_that_open_a_page_a_letter_or_a_call_are_links() {
        check(
            "mailto:toasoan@phutho.gov.vn?subject=Tin%20bài",
            Some("mailto:toasoan@phutho.gov.vn?subject=Tin%20bài"),
        );
        check("tel:0210 3846 647", Some("tel:02103846647"));
        check(" HTTPS://a.vn/một hai ", Some("HTTPS://a.vn/một%20hai"));
        for href in [
            "",
            "#",
            "#muc",
            "/tin/1",
            "tin.html",
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            " JaVaScRiPt:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///C:/a.doc",
            "http://",
            "https:///a",
            "https://?q",
            "//a.vn",
            "about:blank",
        ] {
            check(href, None);
        }
        check(&format!("https://a.vn/{}", "a".repeat(LONGEST)), None);
    }
}
