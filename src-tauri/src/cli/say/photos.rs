//! What is said of photos and people.

use archive::{Trashing, UsedPhoto};
use desk::photos::PhotoInfo;
use desk::photos::arrival::ArrivalNews;
use desk::photos::comparing::FieldCompared;
use desk::photos::sending::SendReport;
use newsroom::directory::Entry;
use newsroom::language::{Bilingual as _, Language};

use super::{refusals, spoken};

pub fn known(photos: &[PhotoInfo], language: Language) -> String {
    let line = |photo: &PhotoInfo| {
        let stars = "★".repeat(photo.rating.into());
        let mut line = format!(
            "{}  {} × {}  {}  {} {stars}",
            photo.id, photo.width, photo.height, photo.name, photo.words.caption
        );
        for warning in &photo.warnings {
            line.push_str(&format!("\n  · {}", spoken(&warning.message, language)));
        }
        line
    };
    photos.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub fn arrived(news: &ArrivalNews, language: Language) -> String {
    let (taken, doubles) = (news.taken, news.doubles);
    let mut lines = vec![match language {
        Language::Vi => format!("Đã lấy {taken} ảnh; {doubles} ảnh kho đã có."),
        Language::En => format!("Took {taken} photos in; the archive had {doubles} already."),
    }];
    let refused = news.failures.iter();
    lines.extend(refused.map(|refused| format!("✗ {}", spoken(&refused.sentence, language))));
    lines.extend(
        news.fault
            .iter()
            .map(|fault| format!("✗ {}", spoken(&fault.message, language))),
    );
    lines.join("\n")
}

pub fn sent(report: &SendReport, language: Language) -> String {
    let folder = std::path::Path::new(&report.folder);
    let mut lines: Vec<String> = report
        .files
        .iter()
        .map(|file| folder.join(file).display().to_string())
        .collect();
    lines.extend(report.cut.iter().map(|cut| {
        let (file, field, limit) = (&cut.file, cut.field.sentence(language), cut.limit_bytes);
        match language {
            Language::Vi => format!("  · {file}: “{field}” dài, máy cũ chỉ đọc {limit} byte đầu"),
            Language::En => format!("  · {file}: \"{field}\" is long; older programs read {limit} bytes"),
        }
    }));
    lines.extend(refusals(&report.failures, language));
    lines.join("\n")
}

pub fn fields(fields: &[FieldCompared], language: Language) -> String {
    let mut lines = Vec::new();
    for compared in fields {
        let places = [
            ("XMP", &compared.xmp),
            ("IIM", &compared.iim),
            ("Exif", &compared.exif),
            ("kho", &compared.archive),
            ("bài", &compared.article),
        ];
        let said: Vec<_> = places
            .iter()
            .filter_map(|(place, text)| text.as_ref().map(|text| format!("  {place:<5} {text}")))
            .collect();
        if !said.is_empty() {
            let repaired = compared.repaired.as_ref().map(|encoding| match language {
                Language::Vi => format!(" (đọc lại từ {encoding})"),
                Language::En => format!(" (repaired from {encoding})"),
            });
            lines.push(compared.field.sentence(language) + &repaired.unwrap_or_default());
            lines.extend(said);
        }
    }
    lines.join("\n")
}

pub fn trashed(trashed: &Trashing, language: Language) -> String {
    let line = |used: &UsedPhoto| {
        let articles: Vec<_> = used.articles.iter().map(|row| row.headline.as_str()).collect();
        let (photo, articles) = (used.photo, articles.join("; "));
        match language {
            Language::Vi => format!("✗ {photo} đang dùng trong: {articles}"),
            Language::En => format!("✗ {photo} is shown by: {articles}"),
        }
    };
    trashed.used.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub fn people(entries: &[Entry]) -> String {
    let line = |entry: &Entry| format!("={}=  {}", entry.code, entry.form(1, None).unwrap_or_default());
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}
