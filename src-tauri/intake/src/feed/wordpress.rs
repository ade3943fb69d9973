//! Text as WordPress keeps it: shortcodes, and paragraphs set apart by blank lines alone.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::attachment::Attachments;

/// Shortcodes of a text that are looked at.
const MOST: usize = 10_000;
/// Bytes between the two ends of a caption.
const LONGEST_INNER: usize = 20_000;
/// Letters of a shortcode's name.
const LONGEST_NAME: usize = 40;
/// Shortcodes that WordPress itself knows for what is embedded; an address may stand between them.
const EMBEDS: [&str; 5] = ["embed", "video", "audio", "playlist", "youtube"];

/// HTML as the portal would show it, and how many shortcodes were taken out. `kept`: the text is as WordPress keeps it;
/// it makes paragraphs of it only when it shows it, unless it was written in blocks.
pub(super) fn html(content: &str, kept: bool, attachments: &Attachments) -> (String, u32) {
    let (content, left_out) = without_shortcodes(content, attachments);
    if !kept || content.contains("<!-- wp:") {
        (content, left_out)
    } else {
        (with_paragraphs(&content), left_out)
    }
}

/// A blank line sets paragraphs apart, a line feed lines.
fn with_paragraphs(content: &str) -> String {
    let mut html = String::with_capacity(content.len() + 64);
    let mut rest = content;
    let mut kept = false;
    while let Some(at) = rest.find(['<', '\n', '\r']) {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let tag = &rest[..end];
            for (name, opens) in [
                ("<pre", true),
                ("</pre", false),
                ("<table", true),
                ("</table", false),
            ] {
                if tag
                    .get(..name.len())
                    .is_some_and(|tag| tag.eq_ignore_ascii_case(name))
                {
                    kept = opens;
                }
            }
            html.push_str(tag);
            rest = &rest[end..];
            continue;
        }
        let after = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        let feeds = rest[..rest.len() - after.len()].matches('\n').count();
        html.push_str(match feeds {
            _ if kept => &rest[..rest.len() - after.len()],
            0 | 1 => "<br>",
            _ => "\n<p>",
        });
        rest = after;
    }
    html.push_str(rest);
    html
}

struct Shortcode<'a> {
    name: &'a str,
    attributes: &'a str,
    closes: bool,
    /// Bytes, brackets included.
    length: usize,
}

fn without_shortcodes(content: &str, attachments: &Attachments) -> (String, u32) {
    let mut html = String::with_capacity(content.len());
    let (mut left_out, mut seen) = (0, 0);
    let closing: HashSet<&str> = content
        .match_indices("[/")
        .filter_map(|(at, _)| read(&content[at..]))
        .map(|code| code.name)
        .collect();
    let mut rest = content;
    while let Some(at) = rest.find('[').filter(|_| seen < MOST) {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(code) = read(rest) else {
            html.push('[');
            rest = &rest[1..];
            continue;
        };
        seen += 1;
        let after = &rest[code.length..];
        match code.name {
            "caption" | "wp_caption" if !code.closes => {
                if let Some((inner, end)) = enclosed(after, code.name) {
                    caption(&code, inner, &mut html);
                    rest = &after[end..];
                    continue;
                }
                left_out += 1;
            }
            "gallery" if !code.closes => left_out += u32::from(!gallery(&code, attachments, &mut html)),
            name if EMBEDS.contains(&name) && !code.closes => {
                html.push_str("<iframe></iframe>");
                if let Some((_, end)) = enclosed(after, name) {
                    rest = &after[end..];
                    continue;
                }
            }
            name if is_shortcode(&code, closing.contains(name)) => left_out += u32::from(!code.closes),
            // "[1]", "[sic]": words of the text.
            _ => {
                html.push('[');
                rest = &rest[1..];
                continue;
            }
        }
        rest = after;
    }
    html.push_str(rest);
    (html, left_out)
}

/// "[name attributes]" or "[/name]" at the beginning of `text`.
fn read(text: &str) -> Option<Shortcode<'_>> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find([']', '[', '\n'])?;
    if !inner[end..].starts_with(']') {
        return None;
    }
    let inner = &inner[..end];
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let inner = inner.trim_end_matches('/');
    let (name, attributes) = inner.split_once([' ', '\u{a0}']).unwrap_or((inner, ""));
    let letters = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    let named = letters && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() <= LONGEST_NAME;
    named.then_some(Shortcode {
        name,
        attributes,
        closes,
        length: end + 2,
    })
}

/// Words in brackets are shortcodes where they close, bear attributes, or are named as no word is.
fn is_shortcode(code: &Shortcode<'_>, is_closed: bool) -> bool {
    code.closes || is_closed || code.attributes.contains('=') || code.name.contains('_')
}

/// What stands up to the end of the shortcode, and the bytes with its end.
fn enclosed<'a>(after: &'a str, name: &str) -> Option<(&'a str, usize)> {
    let end = format!("[/{name}]");
    let near = &after[..after.floor_char_boundary(LONGEST_INNER)];
    let at = near.find(&end)?;
    Some((&after[..at], at + end.len()))
}

/// "<img … /> The caption", or the caption among the attributes.
fn caption(code: &Shortcode<'_>, inner: &str, html: &mut String) {
    let image = inner.find("<img").and_then(|start| {
        let end = inner[start..].find('>')? + start + 1;
        let linked = inner[end..]
            .trim_start()
            .strip_prefix("</a>")
            .map(|rest| inner.len() - rest.len());
        Some(linked.unwrap_or(end))
    });
    let (image, words) = inner.split_at(image.unwrap_or(0));
    let words = match words.trim() {
        "" => attribute(code.attributes, "caption").unwrap_or_default(),
        words => words,
    };
    // Writing to a string does not fail.
    let _ = write!(html, "<figure>{image}<figcaption>{words}</figcaption></figure>");
}

/// Whether any of its photos is known.
fn gallery(code: &Shortcode<'_>, attachments: &Attachments, html: &mut String) -> bool {
    let before = html.len();
    let ids = attribute(code.attributes, "ids").unwrap_or_default();
    let known = ids
        .split(',')
        .filter_map(|id| attachments.get(id.trim().parse().ok()?));
    for attachment in known {
        let (address, alt) = (escaped(&attachment.address), escaped(&attachment.alt));
        let caption = &attachment.caption;
        let _ = write!(
            html,
            "<figure><img src=\"{address}\" alt=\"{alt}\"><figcaption>{caption}</figcaption></figure>"
        );
    }
    html.len() > before
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = attributes.split_once(&format!("{name}="))?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split_whitespace().next(),
    }
}

pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(content: &str, shown: &str, left_out: u32) {
        let made = html(content, true, &Attachments::default());
        assert_eq!(made, (shown.to_owned(), left_out), "{content}");
    }

    #[test]
    fn captions_become_figures() {
        let figure = "<p>a</p><figure><img src=\"a.jpg\" /><figcaption>Quang cảnh</figcaption></figure>";
        check(
            "<p>a</p>[caption id=\"attachment_7\" align=\"aligncenter\" width=\"800\"]<img src=\"a.jpg\" /> Quang cảnh[/caption]",
            figure,
            0,
        );
        check(
            "<p>a</p>[caption width=\"800\" caption=\"Quang cảnh\"]<img src=\"a.jpg\" />[/caption]",
            figure,
            0,
        );
    }

    #[test]
    fn shortcodes_are_taken_out_and_words_in_brackets_stay() {
        check(
            "<p>[vc_row][vc_column_text]Một[/vc_column_text][/vc_row]</p>",
            "<p>Một</p>",
            2,
        );
        check(
            "<p>theo [1] và [sic] là [đúng]</p>",
            "<p>theo [1] và [sic] là [đúng]</p>",
            0,
        );
        check("<p>[contact-form id=\"3\"]</p>", "<p></p>", 1);
        check(
            "<p>[embed]https://youtu.be/x[/embed]</p>",
            "<p><iframe></iframe></p>",
            0,
        );
        check("<p>[chưa đóng", "<p>[chưa đóng", 0);
    }

    #[test]
    fn blank_lines_are_paragraphs_where_there_are_no_others() {
        check("Một\r\nhai\r\n\r\nba", "Một<br>hai\n<p>ba", 0);
        check("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>", 0);
    }
}
