//! What is said of printed pages.

use desk::bulletins::{BulletinRow, OpenBulletin};
use newsroom::bulletin::Entry;
use newsroom::house_style::HouseStyle;
use newsroom::language::Language;
use newsroom::moment::in_vietnam;
use serde_json::json;

pub enum PrintSaid {
    Style(Box<HouseStyle>),
    Bulletins(Vec<BulletinRow>),
    Bulletin(Box<OpenBulletin>),
}

impl PrintSaid {
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Style(style) => json!(style),
            Self::Bulletins(rows) => json!(rows),
            Self::Bulletin(open) => json!(open),
        }
    }

    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Style(style) => {
                let lines = [&style.name, &style.address, &style.licence];
                let mut lines: Vec<String> = lines
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .cloned()
                    .collect();
                let (accent, ink) = (style.accent, style.accent.as_ink());
                lines.push(match (ink == accent, language) {
                    (true, _) => accent.to_string(),
                    (false, Language::Vi) => format!("{accent} (nhạt; chữ in ra là {ink} cho dễ đọc)"),
                    (false, Language::En) => {
                        format!("{accent} (pale; text is printed as {ink}, to be read easily)")
                    }
                });
                lines.join("\n")
            }
            Self::Bulletins(rows) if rows.is_empty() => match language {
                Language::Vi => "Kho chưa có bản tin nào.".to_owned(),
                Language::En => "There is no bulletin in the archive.".to_owned(),
            },
            Self::Bulletins(rows) => {
                let line = |row: &BulletinRow| {
                    let articles = match language {
                        Language::Vi => format!("{} bài", row.articles),
                        Language::En => format!("{} articles", row.articles),
                    };
                    format!("{}  {:<10}  {} {}", row.id, articles, row.title, row.issue)
                };
                rows.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Self::Bulletin(open) => bulletin(open, language),
        }
    }
}

fn bulletin(open: &OpenBulletin, language: Language) -> String {
    let content = &open.content;
    let mut lines = vec![
        open.id.to_string(),
        format!("{} {}", content.title, content.issue),
    ];
    for entry in &content.entries {
        lines.push(match entry {
            Entry::Section { title } => format!("[{title}]"),
            Entry::Article { id } => match open.articles.iter().find(|article| article.id == *id) {
                Some(article) => format!("  {id}  {}", article.headline),
                None => match language {
                    Language::Vi => format!("  {id}  (không còn trong kho)"),
                    Language::En => format!("  {id}  (no longer in the archive)"),
                },
            },
        });
    }
    lines.extend(open.printed.iter().map(|printed| {
        let time = in_vietnam(printed.time).format("%d/%m/%Y %H:%M:%S");
        format!("{time}  {}  {}", printed.by, printed.path)
    }));
    lines.join("\n")
}
