//! A piece of text around what was found.

use newsroom::article::Article;
use newsroom::body::{Body, plain_text};
use newsroom::search::{Phrase, Query, highlight, utf16};

use super::finding::{Marks, Snippet, SnippetField};

/// Letters of a snippet, about two lines.
const LETTERS: usize = 180;
/// Letters before what was found first.
const BEFORE: usize = 40;

/// From the text that holds most of what is wanted, the first of those that hold as much; what stands behind one that
/// holds all is not looked at. `None` where only the headline holds any.
pub fn of(query: &Query, content: Article) -> Option<Snippet> {
    let wanted: Vec<&Phrase> = query.wanted().collect();
    let mut best: Option<(usize, SnippetField, String, Marks)> = None;
    for (field, text) in texts(content) {
        let marks = highlight(query, &[&text]).pop().unwrap_or_default();
        if marks.is_empty() {
            continue;
        }
        let held = match wanted.len() {
            1 => 1,
            _ => wanted.iter().filter(|phrase| phrase.stands_in(&text)).count(),
        };
        if best.as_ref().is_none_or(|(most, ..)| held > *most) {
            best = Some((held, field, text, marks));
        }
        if held == wanted.len() {
            break;
        }
    }
    let (_, field, text, marks) = best?;
    let (text, marks) = cut(&text, &marks);
    Some(Snippet {
        field,
        marks: utf16(&text, &marks),
        text,
    })
}

/// Every text of the piece but its headline, in reading order.
pub fn texts(content: Article) -> Vec<(SnippetField, String)> {
    let body = content.body;
    let mut texts = vec![
        (SnippetField::Kicker, body.kicker),
        (SnippetField::Lead, plain_text(&body.lead)),
    ];
    for block in body.blocks {
        let alone = Body {
            blocks: vec![block],
            ..Body::default()
        };
        match alone.figures().next() {
            Some(figure) => {
                texts.push((SnippetField::Caption, plain_text(&figure.caption)));
                for place in &figure.photos {
                    texts.extend(
                        place
                            .caption
                            .as_deref()
                            .map(|text| (SnippetField::Caption, plain_text(text))),
                    );
                    texts.push((SnippetField::Caption, place.alt.clone()));
                }
                texts.push((SnippetField::Credit, figure.credit.clone()));
            }
            None => texts.extend(
                alone
                    .paragraphs()
                    .into_iter()
                    .map(|text| (SnippetField::Body, text)),
            ),
        }
    }
    texts.extend(
        content
            .authors
            .iter()
            .map(|author| (SnippetField::Byline, author.name.clone())),
    );
    texts.extend(content.tags.iter().map(|tag| (SnippetField::Tag, tag.clone())));
    texts.push((SnippetField::Slug, content.slug.clone()));
    texts.push((SnippetField::Section, content.section.clone()));
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

/// Cuts a long text around its first mark, between words.
fn cut(text: &str, marks: &Marks) -> (String, Marks) {
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = match back(text, first, BEFORE) {
        0 => 0,
        at => text[at..first]
            .find(char::is_whitespace)
            .map_or(at, |space| at + space + 1),
    };
    let end = match text[start..].char_indices().nth(LETTERS) {
        None => text.len(),
        Some((most, _)) => {
            let most = start + most;
            text[start..most]
                .rfind(char::is_whitespace)
                .map_or(most, |space| start + space)
        }
    };
    let [before, after] = [start > 0, end < text.len()].map(|is_cut| if is_cut { "…" } else { "" });
    let shifted = marks
        .iter()
        .filter(|mark| mark.start >= start && mark.end <= end)
        .map(|mark| mark.start - start + before.len()..mark.end - start + before.len());
    (
        format!("{before}{}{after}", text[start..end].replace('\n', " ")),
        shifted.collect(),
    )
}

/// So many letters back from a place.
fn back(text: &str, from: usize, letters: usize) -> usize {
    let before = text[..from].char_indices().rev().nth(letters);
    before.map_or(0, |(at, _)| at)
}
