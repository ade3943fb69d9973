//! What a house says of a piece after it was published: what was false in it (cải chính), or that it was taken down (gỡ
//! bài). It stands with the piece, so that every revision, export and package carries it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::article::Article;
use crate::body::{Block, Body, BoxBlock, InfoBox, inline_text};
use crate::language::LanguageTag;
use crate::moment::in_vietnam;

/// A correction, as the Press Law of Vietnam (103/2016/QH13, article 42) asks for it: under which heading, of which work,
/// what was false and what is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub at: DateTime<Utc>,
    pub by: String,
    pub work: Work,
    /// What was said.
    pub wrong: String,
    /// What is true.
    pub right: String,
}

/// That a piece was taken down; what was published of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    pub at: DateTime<Utc>,
    pub by: String,
    pub work: Work,
    pub reason: String,
}

/// The piece as it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub headline: String,
    /// May be empty.
    pub section: String,
    pub published: DateTime<Utc>,
}

/// The words of a notice, in the language of its page.
struct Words {
    correction: &'static str,
    withdrawal: &'static str,
    in_section: &'static str,
    published: &'static str,
    wrong: &'static str,
    right: &'static str,
    corrected: &'static str,
    withdrawn: &'static str,
    because: &'static str,
}

const VIETNAMESE: Words = Words {
    correction: "Thông tin cải chính, xin lỗi",
    withdrawal: "Thông báo gỡ bài",
    in_section: "chuyên mục",
    published: "đăng ngày",
    wrong: "Thông tin sai",
    right: "Thông tin đúng",
    corrected: "Tòa soạn cải chính và xin lỗi bạn đọc, ngày",
    withdrawn: "Tòa soạn đã gỡ bài này ngày",
    because: "Lý do",
};

const ENGLISH: Words = Words {
    correction: "Correction and apology",
    withdrawal: "Notice of withdrawal",
    in_section: "section",
    published: "published on",
    wrong: "What was false",
    right: "What is right",
    corrected: "The editors correct this and apologise to their readers, on",
    withdrawn: "The editors withdrew this article on",
    because: "Reason",
};

fn words(language: &LanguageTag) -> &'static Words {
    match language.as_str().split('-').next() {
        Some("vi") => &VIETNAMESE,
        _ => &ENGLISH,
    }
}

/// "11/1/2021".
fn day(at: DateTime<Utc>) -> String {
    in_vietnam(at).format("%-d/%-m/%Y").to_string()
}

impl Work {
    fn line(&self, words: &Words) -> String {
        let section = match self.section.trim() {
            "" => String::new(),
            section => format!(", {} {section}", words.in_section),
        };
        format!(
            "“{}”{section}, {} {}.",
            self.headline,
            words.published,
            day(self.published)
        )
    }
}

impl Correction {
    fn notice(&self, words: &Words) -> Block {
        notice(
            words.correction,
            &[
                self.work.line(words),
                format!("{}: {}", words.wrong, self.wrong),
                format!("{}: {}", words.right, self.right),
                format!("{} {}.", words.corrected, day(self.at)),
            ],
        )
    }
}

fn notice(title: &str, paragraphs: &[String]) -> Block {
    Block::InfoBox(InfoBox {
        title: inline_text(title),
        blocks: paragraphs
            .iter()
            .map(|text| BoxBlock::Paragraph(inline_text(text)))
            .collect(),
    })
}

impl Article {
    /// The piece as it leaves the house: with a notice for each correction after the text; of one that was withdrawn,
    /// its headline and the notice alone.
    #[must_use]
    pub fn as_published(&self) -> Self {
        let words = words(&self.language);
        let notices = self.corrections.iter().map(|one| one.notice(words));
        let body = match &self.withdrawal {
            None => {
                let mut body = self.body.clone();
                body.blocks.extend(notices);
                body
            }
            Some(withdrawal) => {
                let day = day(withdrawal.at);
                let mut said = vec![withdrawal.work.line(words), format!("{} {day}.", words.withdrawn)];
                if !withdrawal.reason.is_empty() {
                    said.push(format!("{}: {}", words.because, withdrawal.reason));
                }
                Body {
                    headline: self.body.headline.clone(),
                    blocks: std::iter::once(notice(words.withdrawal, &said))
                        .chain(notices)
                        .collect(),
                    ..Body::default()
                }
            }
        };
        Self { body, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Figure;

    fn work() -> Work {
        Work {
            headline: "Hội nghị quán triệt Nghị quyết".to_owned(),
            section: "Chính trị".to_owned(),
            published: DateTime::from_timestamp(1_610_328_600, 0).unwrap(),
        }
    }

    fn piece() -> Article {
        let mut article = Article::blank();
        article.body.headline = work().headline;
        article.body.blocks = vec![
            Block::Paragraph(inline_text("Nhiệm kỳ 2020 - 2020.")),
            Block::Figure(Figure::awaiting_photo("Quang cảnh")),
        ];
        article.corrections.push(Correction {
            at: DateTime::from_timestamp(1_610_500_000, 0).unwrap(),
            by: "Minh Đức".to_owned(),
            work: work(),
            wrong: "nhiệm kỳ 2020 - 2020".to_owned(),
            right: "nhiệm kỳ 2020 - 2025".to_owned(),
        });
        article
    }

    #[test]
    fn a_correction_stands_after_the_text_with_work_section_day_false_and_right() {
        let published = piece().as_published();
        let said = published.body.paragraphs();
        assert_eq!(
            said[3..],
            [
                "Thông tin cải chính, xin lỗi",
                "“Hội nghị quán triệt Nghị quyết”, chuyên mục Chính trị, đăng ngày 11/1/2021.",
                "Thông tin sai: nhiệm kỳ 2020 - 2020",
                "Thông tin đúng: nhiệm kỳ 2020 - 2025",
                "Tòa soạn cải chính và xin lỗi bạn đọc, ngày 13/1/2021.",
            ]
        );
        assert_eq!(published.body.blocks[..2], piece().body.blocks);
    }

    #[test]
    fn of_a_piece_that_was_withdrawn_nothing_goes_out_but_the_notice() {
        let mut article = piece();
        article.withdrawal = Some(Withdrawal {
            at: DateTime::from_timestamp(1_610_500_000, 0).unwrap(),
            by: "Minh Đức".to_owned(),
            work: work(),
            reason: "thông tin chưa kiểm chứng".to_owned(),
        });
        let published = article.as_published();
        assert_eq!(published.body.figures().count(), 0);
        assert!(
            !published
                .body
                .paragraphs()
                .contains(&"Nhiệm kỳ 2020 - 2020.".to_owned())
        );
        assert_eq!(
            published.body.paragraphs()[1..5],
            [
                "Thông báo gỡ bài",
                "“Hội nghị quán triệt Nghị quyết”, chuyên mục Chính trị, đăng ngày 11/1/2021.",
                "Tòa soạn đã gỡ bài này ngày 13/1/2021.",
                "Lý do: thông tin chưa kiểm chứng",
            ]
        );
    }

    #[test]
    fn a_piece_of_which_nothing_was_said_since_leaves_as_it_is() {
        let mut article = piece();
        article.corrections.clear();
        assert_eq!(article.as_published(), article);
        let json = serde_json::to_string(&article).unwrap();
        assert!(!json.contains("corrections") && !json.contains("withdrawal"));
    }
}
