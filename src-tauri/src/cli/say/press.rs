//! What is said of the press.

use desk::checking::{ConcernLine, HouseRules};
use desk::export::Exported;
use desk::export::order::ExportFormat;
use desk::export::past::{ExportLine, InBulletin};
use newsroom::check::Kind;
use newsroom::language::{Bilingual as _, Language};
use newsroom::moment::in_vietnam;
use newsroom::rules::Weight;
use press::pdf::{Columns, Layout};
use serde_json::json;

use super::spoken;

pub enum PressSaid {
    Checked(Vec<ConcernLine>),
    /// With the section that was asked for.
    Rules(Box<HouseRules>, Option<String>),
    Exports(Vec<ExportLine>),
    Again(Vec<Exported>),
}

impl PressSaid {
    /// False while an error speaks against the article.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Checked(lines) => lines.iter().all(|line| line.weight != Weight::Error),
            _ => true,
        }
    }

    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Checked(lines) => json!(lines),
            Self::Rules(rules, section) => json!({
                "rules": rules.rules,
                "standard": rules.rules.standard(section.as_deref().unwrap_or_default()),
            }),
            Self::Exports(lines) => json!(lines),
            Self::Again(exported) => json!(exported),
        }
    }

    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Checked(lines) if lines.is_empty() => {
                pick(language, "Không vướng gì.", "Nothing speaks against it.")
            }
            Self::Checked(lines) => {
                let line = |line: &ConcernLine| {
                    let mark = match line.weight {
                        Weight::Error => '✗',
                        Weight::Warning | Weight::Off => '!',
                    };
                    format!("{mark} {}", spoken(&line.sentence, language))
                };
                lines.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Self::Rules(rules, section) => self::rules(rules, section.as_deref(), language),
            Self::Exports(lines) if lines.is_empty() => pick(
                language,
                "Bài chưa từng được xuất.",
                "The article never left the house.",
            ),
            Self::Exports(lines) => {
                let lines = lines.iter().map(|line| export(line, language));
                lines.collect::<Vec<_>>().join("\n")
            }
            Self::Again(exported) => {
                let paths = exported.iter().flat_map(|one| one.paths.iter().cloned());
                paths.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

fn pick(language: Language, vi: &str, en: &str) -> String {
    match language {
        Language::Vi => vi.to_owned(),
        Language::En => en.to_owned(),
    }
}

/// Names as JSON spells them, as the terminal takes them again.
fn spelled(value: impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn rules(rules: &HouseRules, section: Option<&str>, language: Language) -> String {
    let standard = rules.rules.standard(section.unwrap_or_default());
    let mut lines = vec![
        format!("{:<16} {}", "--headline", standard.headline.sentence(language)),
        format!("{:<16} {}", "--lead", standard.lead.sentence(language)),
        format!("{:<16} {}", "--photo-width", standard.photo_width),
    ];
    lines.extend(
        Kind::ALL
            .into_iter()
            .map(|kind| format!("{:<16} {}", spelled(kind), spelled(standard.weight(kind)))),
    );
    if section.is_none() && !rules.rules.sections.is_empty() {
        let names: Vec<&str> = rules.rules.sections.keys().map(String::as_str).collect();
        lines.push(format!("--section        {}", names.join(" · ")));
    }
    lines.join("\n")
}

fn layout(layout: Layout, language: Language) -> String {
    match layout {
        Layout::PortalPage => pick(language, "trang cổng", "portal page"),
        Layout::NewspaperPage {
            columns: Columns::Two,
        } => pick(language, "hai cột", "two columns"),
        Layout::NewspaperPage {
            columns: Columns::Three,
        } => pick(language, "ba cột", "three columns"),
        Layout::ArchiveCopy => pick(language, "lưu trữ", "archive copy"),
    }
}

fn export(line: &ExportLine, language: Language) -> String {
    let time = in_vietnam(line.time).format("%d/%m/%Y %H:%M:%S");
    let in_bulletin = |left: &InBulletin| format!("{} {}", left.title, left.issue).trim().to_owned();
    let format = line.order.as_ref().map_or_else(
        || line.bulletin.as_ref().map_or_else(String::new, in_bulletin),
        |order| match (order.format, order.layout) {
            (ExportFormat::Pdf, Layout::NewspaperPage { .. } | Layout::ArchiveCopy) => {
                format!("pdf {}", layout(order.layout, language))
            }
            (format, _) => spelled(format),
        },
    );
    let revision = line.revision.map_or_else(
        || "–".to_owned(),
        |revision| revision.to_string().chars().take(12).collect(),
    );
    let mut lines = vec![format!("{time}  {format:<8}  {revision}  {}", line.by)];
    lines.extend(line.paths.iter().map(|path| format!("  {path}")));
    lines.extend(
        line.answered
            .iter()
            .map(|answered| format!("  ! {}: {}", answered.concern.sentence(language), answered.reason)),
    );
    if line.withdrawn {
        lines.push(pick(language, "  · lời gỡ bài", "  · notice of withdrawal"));
    }
    if line.corrections > 0 {
        let count = line.corrections;
        lines.push(match language {
            Language::Vi => format!("  · {count} lời cải chính"),
            Language::En => format!("  · {count} corrections"),
        });
    }
    lines.join("\n")
}
