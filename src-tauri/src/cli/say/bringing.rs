//! What is said of bringing in the old.

use desk::bringing::{BringNews, Plan};
use newsroom::language::Language;

use super::{refusals, spoken};

/// Lines of losses; the table has all.
const MOST: usize = 20;

pub fn planned(plan: &Plan, language: Language) -> String {
    let Plan {
        source,
        found,
        fresh,
        doubles,
        resumed,
        refusals: refused,
        ..
    } = plan;
    let mut lines = vec![match language {
        Language::Vi => format!(
            "{source}: {found} bài, {fresh} bài mới, {doubles} bài trùng, {resumed} bài đã đưa vào trước đây, {refused} bài không nhận."
        ),
        Language::En => format!(
            "{source}: {found} articles, {fresh} new, {doubles} doubles, {resumed} brought in before, {refused} refused."
        ),
    }];
    for first in &plan.first {
        let day = first
            .day
            .map_or_else(|| " ".repeat(10), |day| day.format("%d/%m/%Y").to_string());
        lines.push(format!("{day}  {:<20}  {}", first.section, first.headline));
    }
    let times =
        |loss: &desk::bringing::LossCount| format!("  · {}× {}", loss.times, spoken(&loss.what, language));
    lines.extend(plan.losses.iter().map(times));
    lines.extend(refusals(&plan.refused, language));
    lines.join("\n")
}

pub fn brought(news: &BringNews, language: Language) -> String {
    let BringNews {
        articles,
        doubles,
        refusals: refused,
        ..
    } = news;
    let mut lines = vec![match language {
        Language::Vi => {
            format!("Đã đưa vào {articles} bài; {doubles} bài kho đã có, {refused} bài không nhận.")
        }
        Language::En => {
            format!("Brought in {articles} articles; the archive had {doubles}, {refused} were refused.")
        }
    }];
    if let Some(report) = &news.report {
        let lost = report.losses.iter().take(MOST);
        lines.extend(lost.map(|loss| format!("  · {}: {}", loss.headline, spoken(&loss.sentence, language))));
        let more = report.lost.saturating_sub(MOST);
        if more > 0 {
            lines.push(match language {
                Language::Vi => format!("  … và {more} điều nữa; thêm --report để ghi tất cả ra tệp"),
                Language::En => format!("  … and {more} more; --report writes all of them to a file"),
            });
        }
    }
    lines.extend(refusals(&news.failures, language));
    lines.extend(
        news.fault
            .iter()
            .map(|fault| format!("✗ {}", spoken(&fault.message, language))),
    );
    lines.join("\n")
}
