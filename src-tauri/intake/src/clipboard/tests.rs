use newsroom::body::{Block, plain_text};

use super::*;

mod lists;
mod photos;
mod tables;
mod text;
mod word;

/// The blocks of a page, a line each: "p text", "h2 text", "* item", "1. item", "fig[n] caption / credit", "| cell | cell".
fn outline(clipping: &Clipping) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &clipping.blocks {
        match block {
            Block::Paragraph(text) => lines.push(format!("p {}", marked(text))),
            Block::Heading(heading) => lines.push(format!("h{} {}", heading.level, marked(&heading.text))),
            Block::List(list) => items(list, 0, &mut lines),
            Block::Quote(quote) => {
                lines.extend(quote.paragraphs.iter().map(|text| format!("> {}", marked(text))));
                if !quote.attribution.is_empty() {
                    lines.push(format!(">— {}", marked(&quote.attribution)));
                }
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let cells = row.iter().map(|cell| {
                        let text: Vec<String> = cell.paragraphs.iter().map(|text| marked(text)).collect();
                        let spans = match (cell.colspan, cell.rowspan) {
                            (1, 1) => String::new(),
                            (columns, rows) => format!("{columns}x{rows}:"),
                        };
                        format!("{spans}{}{}", if cell.header { "#" } else { "" }, text.join("¶"))
                    });
                    lines.push(format!("| {}", cells.collect::<Vec<_>>().join(" | ")));
                }
            }
            Block::Figure(figure) => {
                let alt: Vec<&str> = figure
                    .photos
                    .iter()
                    .map(|photo| photo.alt.as_str())
                    .filter(|alt| !alt.is_empty())
                    .collect();
                let caption = marked(&figure.caption);
                lines.push(format!(
                    "fig[{}] {caption} / {} / {}",
                    figure.photos.len(),
                    figure.credit,
                    alt.join(",")
                ));
            }
            Block::InfoBox(_) => lines.push("?".to_owned()),
        }
    }
    lines
}

fn items(list: &newsroom::body::List, depth: usize, lines: &mut Vec<String>) {
    for (number, item) in list.items.iter().enumerate() {
        let marker = match list.kind {
            newsroom::body::ListKind::Bullet => "*".to_owned(),
            newsroom::body::ListKind::Ordered { start } => format!("{}.", start as usize + number),
        };
        lines.push(format!("{}{marker} {}", "  ".repeat(depth), marked(&item.text)));
        for sublist in &item.sublists {
            items(sublist, depth + 1, lines);
        }
    }
}

/// Text with its marks: **bold**, _italic_, ^super^, ~sub~, [text](address), ⏎ for a line break.
fn marked(text: &[newsroom::body::Inline]) -> String {
    use newsroom::body::{Inline, Script};
    let runs = text.iter().map(|inline| match inline {
        Inline::HardBreak { .. } => "⏎".to_owned(),
        Inline::Text { text, marks } => {
            let mut text = text.clone();
            if marks.bold {
                text = format!("**{text}**");
            }
            if marks.italic {
                text = format!("_{text}_");
            }
            match marks.script {
                Some(Script::Superscript) => text = format!("^{text}^"),
                Some(Script::Subscript) => text = format!("~{text}~"),
                None => {}
            }
            match &marks.link {
                Some(link) => format!("[{text}]({link})"),
                None => text,
            }
        }
    });
    runs.collect()
}

#[track_caller]
fn check(html: &str, lines: &[&str]) {
    let clipping = read(html, "");
    assert_eq!(outline(&clipping), lines);
    let body = Body {
        blocks: clipping.blocks,
        ..Body::blank()
    };
    if !body.blocks.is_empty() {
        assert_eq!(Body::from_json(&body.to_json()), Ok(body));
    }
}

#[track_caller]
fn check_losses(html: &str, losses: &[Loss]) {
    assert_eq!(read(html, "").losses, losses);
}
