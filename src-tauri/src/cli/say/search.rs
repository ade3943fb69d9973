//! What was found, in lines.

use archive::{Count, Counts, Found, Hit};
use newsroom::language::{Bilingual as _, Language};

pub fn found(found: &Found, language: Language) -> String {
    let pick = |vi: String, en: String| match language {
        Language::Vi => vi,
        Language::En => en,
    };
    if found.total == 0 {
        let mut lines = vec![pick(
            "Không tìm thấy bài nào.".to_owned(),
            "Nothing was found.".to_owned(),
        )];
        let instead = found.instead.iter();
        lines.extend(instead.map(|text| pick(format!("  Thử: {text}"), format!("  Try: {text}"))));
        return lines.join("\n");
    }
    let more = if found.capped { "+" } else { "" };
    let total = found.total;
    let mut lines = vec![pick(
        format!("{total}{more} bài"),
        format!("{total}{more} articles"),
    )];
    lines.extend(found.hits.iter().map(|hit| line(hit, language)));
    lines.extend(found.next.iter().map(|next| format!("--after {next}")));
    lines.join("\n")
}

fn line(hit: &Hit, language: Language) -> String {
    let row = &hit.row;
    let state = row.state.sentence(language);
    let line = format!(
        "{}  {}  {state:<14}  {}",
        row.id,
        row.day.format("%d/%m/%Y"),
        row.headline
    );
    match &hit.snippet {
        Some(snippet) => format!("{line}\n    {}", snippet.text),
        None => line,
    }
}

pub fn counts(counts: &Counts, language: Language) -> String {
    let pick = |vi: &str, en: &str| if language == Language::Vi { vi } else { en }.to_owned();
    let more = if counts.capped { "+" } else { "" };
    let mut lines = vec![format!("{}{more}", counts.total)];
    let mut group = |name: String, counts: Vec<(String, u32)>| {
        lines.push(name);
        lines.extend(
            counts
                .into_iter()
                .map(|(value, articles)| format!("  {articles:>7}  {value}")),
        );
    };
    let plain = |counts: &[Count<String>]| -> Vec<(String, u32)> {
        counts
            .iter()
            .map(|count| (count.value.clone(), count.articles))
            .collect()
    };
    group(pick("Chuyên mục", "Section"), plain(&counts.sections));
    let states = counts.states.iter();
    let states = states.map(|count| (count.value.sentence(language), count.articles));
    group(pick("Bước", "State"), states.collect());
    group(pick("Tác giả", "Author"), plain(&counts.authors));
    group(pick("Tháng", "Month"), plain(&counts.months));
    let others = vec![
        (pick("có ảnh", "with photos"), counts.photos),
        (pick("còn thiếu", "lacking something"), counts.lacking),
    ];
    group(pick("Khác", "Other"), others);
    lines.join("\n")
}
