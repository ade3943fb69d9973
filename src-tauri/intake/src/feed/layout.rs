//! Lead, dateline and byline: what the markup of a portal does not tell is found in the text, as in plain text.

use newsroom::article::Article;
use newsroom::body::{Block, Inline, Marks, inline_text, plain_text};
use newsroom::dateline;
use newsroom::person::Author;

use crate::plain_text::byline;

/// Blocks before the first paragraph that may be its photo.
const BEFORE_THE_LEAD: usize = 3;
/// Words that say whose a text is, where no person wrote it.
const SOURCES: [&str; 4] = ["theo ", "nguồn", "tổng hợp", "sưu tầm"];

/// Makes the lead of `summary`, where that says what the text does not begin with; else of the first paragraph.
pub(super) fn lead(article: &mut Article, summary: &str) {
    let body = &mut article.body;
    let first = body
        .blocks
        .iter()
        .take(BEFORE_THE_LEAD)
        .position(|block| matches!(block, Block::Paragraph(_)));
    let only_photos_before = |at: usize| {
        body.blocks[..at]
            .iter()
            .all(|block| matches!(block, Block::Figure(_)))
    };
    let first = first.filter(|at| only_photos_before(*at));
    let text = match first.and_then(|at| body.blocks.get(at)) {
        Some(Block::Paragraph(text)) => plain_text(text),
        _ => String::new(),
    };
    let lead = if summary.is_empty() || says(&text, summary) || is_cut(summary) {
        match first.map(|at| body.blocks.remove(at)) {
            Some(Block::Paragraph(text)) => text,
            _ => inline_text(summary),
        }
    } else {
        inline_text(summary)
    };
    body.lead = with_dateline(upright(lead));
}

/// Whether the summary is the opening of the text, whole or cut.
fn says(text: &str, summary: &str) -> bool {
    let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (text, summary) = (bare(text), bare(summary));
    !text.is_empty() && (text.starts_with(&summary) || summary.starts_with(&text))
}

/// Cut by the portal's program.
fn is_cut(summary: &str) -> bool {
    let end = summary.trim_end();
    [
        "[…]",
        "[...]",
        "[&hellip;]",
        "…",
        "...",
        "Continue reading",
        "Xem tiếp",
        "Đọc tiếp",
    ]
    .iter()
    .any(|cut| end.ends_with(cut))
}

/// All in bold or in italics is only how leads look.
fn upright(text: Vec<Inline>) -> Vec<Inline> {
    let all = |said: fn(&Marks) -> bool| {
        text.iter().all(|inline| match inline {
            Inline::Text { marks, .. } | Inline::HardBreak { marks } => said(marks),
        })
    };
    let (bold, italic) = (all(|marks| marks.bold), all(|marks| marks.italic));
    let restyle = |mut marks: Marks| {
        marks.bold &= !bold;
        marks.italic &= !italic;
        marks
    };
    joined(text.into_iter().map(|inline| match inline {
        Inline::Text { text, marks } => Inline::Text {
            text,
            marks: restyle(marks),
        },
        Inline::HardBreak { marks } => Inline::HardBreak {
            marks: restyle(marks),
        },
    }))
}

/// The dateline carries its mark and no other.
fn with_dateline(text: Vec<Inline>) -> Vec<Inline> {
    let plain = plain_text(&text);
    let Some(end) = dateline::opening(&plain).filter(|end| !plain[..*end].contains('\n')) else {
        return text;
    };
    let marks = Marks {
        dateline: true,
        ..Marks::default()
    };
    let mut lead = vec![Inline::Text {
        text: plain[..end].to_owned(),
        marks,
    }];
    let mut skip = end;
    for inline in text {
        match inline {
            Inline::Text { text, .. } if text.len() <= skip => skip -= text.len(),
            Inline::Text { text, marks } => {
                lead.push(Inline::Text {
                    text: text[skip..].to_owned(),
                    marks,
                });
                skip = 0;
            }
            hard_break => lead.push(hard_break),
        }
    }
    lead
}

/// Neighbours that carry the same marks are one.
fn joined(text: impl Iterator<Item = Inline>) -> Vec<Inline> {
    let mut whole: Vec<Inline> = Vec::new();
    for inline in text {
        match (whole.last_mut(), inline) {
            (
                Some(Inline::Text { text, marks }),
                Inline::Text {
                    text: more,
                    marks: same,
                },
            ) if *marks == same => text.push_str(&more),
            (_, inline) => whole.push(inline),
        }
    }
    whole
}

/// Takes the names off the end of the text: they wrote it, whoever put it on the portal.
pub(super) fn byline(article: &mut Article) {
    let Some(Block::Paragraph(last)) = article.body.blocks.last() else {
        return;
    };
    let line = plain_text(last);
    let lower = line.to_lowercase();
    let named = byline::is_byline(&line) && !SOURCES.iter().any(|source| lower.starts_with(source));
    if !named || line.contains('\n') {
        return;
    }
    let authors: Vec<Author> = byline::authors(&line);
    if !authors.is_empty() {
        article.authors = authors;
        article.body.blocks.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paragraphs: &[&str]) -> Article {
        let mut article = Article::blank();
        article.body.blocks = paragraphs
            .iter()
            .map(|text| Block::Paragraph(inline_text(text)))
            .collect();
        article
    }

    #[track_caller]
    fn check(paragraphs: &[&str], summary: &str, leads: &str, left: usize) {
        let mut article = page(paragraphs);
        lead(&mut article, summary);
        assert_eq!(
            (plain_text(&article.body.lead).as_str(), article.body.blocks.len()),
            (leads, left)
        );
    }

    #[test]
    fn the_first_paragraph_leads_unless_a_summary_says_something_else() {
        check(&["Sáng 11/1, hội nghị.", "Hai."], "", "Sáng 11/1, hội nghị.", 1);
        check(
            &["Sáng 11/1, hội nghị.", "Hai."],
            "Sáng 11/1, hội…",
            "Sáng 11/1, hội nghị.",
            1,
        );
        check(
            &["Sáng 11/1, hội nghị."],
            "Tỉnh ủy họp bàn ba việc.",
            "Tỉnh ủy họp bàn ba việc.",
            1,
        );
        check(&[], "Chỉ có tóm tắt.", "Chỉ có tóm tắt.", 0);
    }

    #[test]
    fn the_dateline_of_a_lead_is_marked_within_its_runs() {
        let bold = Marks {
            bold: true,
            ..Marks::default()
        };
        let run = |text: &str, marks: &Marks| Inline::Text {
            text: text.to_owned(),
            marks: marks.clone(),
        };
        let lead = with_dateline(vec![
            run("PhuthoPortal", &bold),
            run(" - Ngày 11/1, hội nghị.", &Marks::default()),
        ]);
        let dateline = Marks {
            dateline: true,
            ..Marks::default()
        };
        assert_eq!(
            lead,
            [
                run("PhuthoPortal -", &dateline),
                run(" Ngày 11/1, hội nghị.", &Marks::default())
            ]
        );
    }

    #[test]
    fn names_at_the_end_are_the_authors_and_a_source_is_not() {
        let mut article = page(&["Một.", "Thanh Hòa"]);
        byline(&mut article);
        assert_eq!(
            (article.byline().as_str(), article.body.blocks.len()),
            ("Thanh Hòa", 1)
        );
        let mut article = page(&["Một.", "Theo TTXVN"]);
        byline(&mut article);
        assert_eq!((article.byline().as_str(), article.body.blocks.len()), ("", 2));
    }
}
