//! What finished pieces are called, where many leave at once.

use chrono::{DateTime, Utc};
use newsroom::article::Article;
use newsroom::moment::in_vietnam;
use newsroom::vietnamese;

use crate::filling::filled;

/// Where nobody says otherwise.
pub const USUAL: &str = "{ngày}-{slug}";
/// Letters of one part of a name: Windows takes paths of 260 in all.
const LONGEST: usize = 80;

/// The name of a piece without its ending, made from a pattern such as `{chuyên mục}/{ngày}-{slug}`: plain letters,
/// digits and hyphens, `/` between a folder and what lies in it. `{ngày}` (date) is the day of the event, else that of
/// the last change; `{slug}` the last part of its address; `{chuyên mục}` (section), `{tít}` (headline), `{tác giả}`
/// (author); `{số}` (number) its place among those that are exported, from 1. A pattern that comes to nothing is
/// [`USUAL`].
pub fn name(pattern: &str, content: &Article, changed: DateTime<Utc>, number: usize) -> String {
    let value = |variable: &str| match vietnamese::fold(variable).as_str() {
        "ngay" | "date" | "day" => {
            let day = content
                .event_date
                .unwrap_or_else(|| in_vietnam(changed).date_naive());
            Some(day.to_string())
        }
        "slug" => Some(content.address_slug()),
        "chuyen muc" | "section" => Some(content.section.clone()),
        "tit" | "headline" => Some(content.body.headline.clone()),
        "tac gia" | "author" => Some(content.byline()),
        "so" | "number" => Some(format!("{number:03}")),
        _ => None,
    };
    let parts: Vec<String> = pattern
        .split('/')
        .map(|part| tidy(&filled(part, value)))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.is_empty() {
        true if pattern != USUAL => name(USUAL, content, changed, number),
        true => content.address_slug(),
        false => parts.join("/"),
    }
}

fn tidy(part: &str) -> String {
    let slug = vietnamese::slug(part);
    let end = match slug.char_indices().nth(LONGEST) {
        // Slugs are plain ASCII.
        Some((most, _)) => slug[..=most].rfind('-').unwrap_or(most),
        None => slug.len(),
    };
    match &slug[..end] {
        name if vietnamese::is_device(name) => format!("bai-viet-{name}"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, expected: &str) {
        let mut article = Article::blank();
        article.body.headline = "Khai mạc Lễ hội".to_owned();
        article.section = "Văn hóa - Xã hội".to_owned();
        article.event_date = Some("2021-01-11".parse().unwrap());
        assert_eq!(name(pattern, &article, DateTime::UNIX_EPOCH, 7), expected);
    }

    #[test]
    fn a_pattern_becomes_folders_and_a_name_that_every_system_takes() {
        check(USUAL, "2021-01-11-khai-mac-le-hoi");
        check(
            "{chuyên mục}/{ngày}/{số} {TÍT}",
            "van-hoa-xa-hoi/2021-01-11/007-khai-mac-le-hoi",
        );
        check("../../{slug}", "khai-mac-le-hoi");
        check("con/{slug}", "bai-viet-con/khai-mac-le-hoi");
        check("{tác giả}", "2021-01-11-khai-mac-le-hoi");
        check("", "2021-01-11-khai-mac-le-hoi");
        check("C:\\{slug}", "c-khai-mac-le-hoi");
    }
}
