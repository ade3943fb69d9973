//! Plain text becomes an article: headline, lead with dateline, body, photo captions and byline are told apart by
//! length, place and punctuation, as provincial news writes them.

pub(crate) mod byline;
pub(crate) mod lines;

use newsroom::article::Article;
use newsroom::body::{Block, Figure, Heading, Inline, List, ListItem, ListKind, Marks, inline_text};
use newsroom::dateline;
use newsroom::loss::Loss;

use crate::credit;
use crate::decode::decode;
use crate::error::IntakeError;
use crate::repair::repair;

/// A headline or caption has at most so many letters; longer is a paragraph.
const SHORT: usize = 300;

/// Reads a file of plain text. `name` is for the sentence of a refusal.
pub fn read(bytes: &[u8], name: &str) -> Result<(Article, Vec<Loss>), IntakeError> {
    let (text, mut losses) = decode(bytes, name)?;
    let (text, repairs) = repair(&text);
    losses.extend(repairs);
    let (article, missing) = recognise(&text);
    losses.extend(missing);
    Ok((article, losses))
}

/// Tells the parts of a piece apart. `text` is NFC with line feeds.
#[must_use]
pub fn recognise(text: &str) -> (Article, Vec<Loss>) {
    let mut article = Article::blank();
    let mut losses = Vec::new();
    let mut lines = lines::paragraphs(text);

    match lines.pop_if(|last| byline::is_byline(last)) {
        Some(line) => article.authors = byline::authors(&line),
        None => losses.push(Loss::NoByline),
    }
    let mut lines = lines.into_iter().peekable();

    match lines.next_if(|first| is_short(first)) {
        Some(first) => article.body.headline = first,
        None => losses.push(Loss::NoHeadline),
    }
    // Two short lines before the lead: the first is the kicker.
    if !article.body.headline.is_empty()
        && let Some(second) = lines.next_if(|second| is_short(second) && dateline::opening(second).is_none())
    {
        article.body.kicker = std::mem::replace(&mut article.body.headline, second);
    }
    article.body.lead = lines.next().map(|lead| lead_text(&lead)).unwrap_or_default();

    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        match block(&line) {
            Block::List(List { items, .. }) if matches!(blocks.last(), Some(Block::List(_))) => {
                if let Some(Block::List(list)) = blocks.last_mut() {
                    list.items.extend(items);
                }
            }
            block => blocks.push(block),
        }
    }
    if !blocks.is_empty() {
        article.body.blocks = blocks;
    }
    let credit = byline::photographer(&article.authors);
    for figure in article
        .body
        .figures_mut()
        .filter(|figure| figure.credit.is_empty())
    {
        figure.credit.clone_from(&credit);
    }
    (article, losses)
}

fn block(line: &str) -> Block {
    if let Some(item) = ["- ", "+ ", "• ", "* ", "– "]
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet))
    {
        let item = ListItem {
            text: inline_text(item.trim()),
            sublists: Vec::new(),
        };
        return Block::List(List {
            kind: ListKind::Bullet,
            items: vec![item],
        });
    }
    if !is_short(line) {
        return Block::Paragraph(inline_text(line));
    }
    if is_numbered(line) || line.chars().all(|c| !c.is_lowercase()) {
        return Block::Heading(Heading {
            level: 2,
            text: inline_text(line),
        });
    }
    let (end, credit) = credit::at_the_end(line).unwrap_or((line.len(), String::new()));
    Block::Figure(Figure {
        credit,
        ..Figure::awaiting_photo(&line[..end])
    })
}

/// One line without a full stop at its end: a headline, a caption, a heading.
fn is_short(line: &str) -> bool {
    let closing = line.trim_end_matches(['”', '"', '\'', '’', ')', ']', '»']);
    line.chars().count() <= SHORT && !closing.ends_with(['.', '!', '?', '…', ':', ';', ','])
}

/// Opens with "1.", "2)", "IV." or "a)".
fn is_numbered(line: &str) -> bool {
    let Some((number, rest)) = line.split_once([' ', '\u{a0}']) else {
        return false;
    };
    let Some(number) = number.strip_suffix(['.', ')', '/']) else {
        return false;
    };
    let counts = |c: char| c.is_ascii_digit() || "IVX".contains(c);
    !rest.is_empty() && !number.is_empty() && (number.chars().all(counts) || number.len() == 1)
}

/// The lead with its dateline marked.
pub(crate) fn lead_text(lead: &str) -> Vec<Inline> {
    let Some(end) = dateline::opening(lead) else {
        return inline_text(lead);
    };
    let marks = Marks {
        dateline: true,
        ..Marks::default()
    };
    let mut text = vec![Inline::Text {
        text: lead[..end].to_owned(),
        marks,
    }];
    text.extend(inline_text(&lead[end..]));
    text
}

#[cfg(test)]
mod tests;
