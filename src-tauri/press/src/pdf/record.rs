//! The archive's record as rows of labels and what is said under them.

use chrono::{DateTime, FixedOffset};
use newsroom::article::{Article, Priority};
use newsroom::body::inline_text;
use newsroom::language::{Bilingual, Language};
use newsroom::person::Part;
use serde_json::{Value, json};

use super::values::inlines;
use crate::edition::Edition;
use crate::line;

/// Digits of a SHA-256 that stand in one piece.
const GROUP: usize = 8;

struct Facts {
    language: Language,
    rows: Vec<Value>,
}

impl Facts {
    fn new(language: Language) -> Self {
        Self {
            language,
            rows: Vec::new(),
        }
    }

    /// Nothing is said where nothing is known.
    fn say(&mut self, vi: &str, en: &str, lines: impl IntoIterator<Item = String>) {
        let label = match self.language {
            Language::Vi => vi,
            Language::En => en,
        };
        self.say_of(label, lines);
    }

    fn say_of(&mut self, label: &str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<Vec<Value>> = lines
            .into_iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| inlines(&inline_text(&line)))
            .collect();
        if !lines.is_empty() {
            self.rows
                .push(json!({ "label": line::clean(label), "lines": lines }));
        }
    }
}

pub(super) fn values(edition: &Edition<'_>) -> Value {
    let language = edition.language();
    let two = |vi: &'static str, en: &'static str| match language {
        Language::Vi => vi,
        Language::En => en,
    };
    let mut parts = Vec::new();
    let mut part = |title: &str, facts: Facts| {
        if !facts.rows.is_empty() {
            parts.push(json!({ "title": title, "facts": facts.rows }));
        }
    };
    part(
        two("Ghi chú của tòa soạn", "Notes of the newsroom"),
        notes(edition.article, language),
    );
    if let Some(record) = edition.record {
        let mut steps = Facts::new(language);
        for step in &record.steps {
            let way = format!(
                "{} → {}",
                step.from.sentence(language),
                step.to.sentence(language)
            );
            steps.say_of(&moment(step.time), [way, step.by.clone(), step.reason.clone()]);
        }
        part(two("Các bước", "Steps"), steps);
        let mut photos = Facts::new(language);
        for photo in &record.photos {
            photos.say_of(
                &photo.name,
                [photo.credit.clone(), in_groups(&photo.id.to_string())],
            );
        }
        part(two("Ảnh gốc", "Originals of the photos"), photos);
        let mut kept = Facts::new(language);
        for revision in &record.revisions {
            let by = format!("{} · {}", revision.author, revision.device);
            kept.say_of(&moment(revision.time), [by, in_groups(&revision.id.to_string())]);
        }
        part(two("Các bản đã lưu", "What was kept"), kept);
    }
    json!({
        "title": two("Hồ sơ bài viết", "Record of the article"),
        "facts": fields(edition, language).rows,
        "parts": parts,
    })
}

fn fields(edition: &Edition<'_>, language: Language) -> Facts {
    let article = edition.article;
    let mut facts = Facts::new(language);
    facts.say("Chuyên mục", "Section", [article.section.clone()]);
    let authors = article.authors.iter().map(|author| {
        let part = match (author.part, language) {
            (Part::Text, Language::Vi) => "viết",
            (Part::Photo, Language::Vi) => "ảnh",
            (Part::Edit, Language::Vi) => "biên tập",
            (Part::Text, Language::En) => "text",
            (Part::Photo, Language::En) => "photos",
            (Part::Edit, Language::En) => "editing",
        };
        format!("{} ({part})", author.name)
    });
    facts.say("Tác giả", "Authors", authors);
    facts.say("Thẻ", "Tags", [article.tags.join(", ")]);
    let day = article.event_date.map(|day| match language {
        Language::Vi => day.format("%-d/%-m/%Y").to_string(),
        Language::En => day.format("%-d %B %Y").to_string(),
    });
    facts.say("Ngày diễn ra", "Day of the event", day);
    facts.say("Nơi diễn ra", "Place of the event", [article.place.clone()]);
    let priority = match (article.priority, language) {
        (Priority::Routine, Language::Vi) => "thường kỳ",
        (Priority::Normal, Language::Vi) => "bình thường",
        (Priority::High, Language::Vi) => "quan trọng",
        (Priority::Urgent, Language::Vi) => "khẩn",
        (Priority::Routine, Language::En) => "routine",
        (Priority::Normal, Language::En) => "normal",
        (Priority::High, Language::En) => "high",
        (Priority::Urgent, Language::En) => "urgent",
    };
    facts.say("Ưu tiên", "Priority", [priority.to_owned()]);
    facts.say("Ngôn ngữ", "Language", [edition.language_tag().to_owned()]);
    facts.say("Đường dẫn", "Slug", [article.address_slug()]);
    let embargo = article
        .embargo
        .map(|embargo| moment(embargo.with_timezone(edition.published.offset())));
    facts.say("Không đăng trước", "Embargoed until", embargo);
    if let Some(record) = edition.record {
        facts.say("Trạng thái", "State", [record.state.sentence(language)]);
    }
    facts.say("Lưu lần đầu", "First kept", [moment(edition.published)]);
    facts.say("Lưu lần cuối", "Last kept", [moment(edition.modified)]);
    if let Some(record) = edition.record {
        facts.say("Mã bài", "Article", [record.article.to_string()]);
        let revision = record.revision.map(|revision| in_groups(&revision.to_string()));
        facts.say("Mã bản in", "Printed revision", revision);
    }
    facts
}

fn notes(article: &Article, language: Language) -> Facts {
    let mut facts = Facts::new(language);
    facts.say("Nguồn tin", "Sources", article.sources.clone());
    facts.say("Ghi chú", "Note", article.note.lines().map(str::to_owned));
    for comment in &article.comments {
        let said = format!("“{}”: {}", comment.anchor.quote, comment.text);
        let replies = comment
            .replies
            .iter()
            .map(|reply| format!("{}: {}", reply.author, reply.text));
        facts.say_of(&comment.author, std::iter::once(said).chain(replies));
    }
    facts
}

fn moment(at: DateTime<FixedOffset>) -> String {
    at.format("%-d/%-m/%Y, %H:%M").to_string()
}

/// A long name that lines may end in.
fn in_groups(name: &str) -> String {
    let signs: Vec<char> = name.chars().collect();
    let groups = signs.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
