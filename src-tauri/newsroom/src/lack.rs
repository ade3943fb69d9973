//! What a piece still lacks before it may leave the house.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::article::Article;
use crate::body::plain_text;
use crate::language::Bilingual;
use crate::template;
use crate::workflow::Step;

/// One thing missing, with the place where it is missing. Photos are counted over the whole page from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Lack {
    Headline,
    Lead,
    Byline,
    Section,
    Photo {
        number: u32,
    },
    Caption {
        number: u32,
    },
    Credit {
        number: u32,
    },
    Alt {
        number: u32,
    },
    AltIsCaption {
        number: u32,
    },
    /// A template's "[…]" that nobody filled in.
    Blank {
        text: String,
    },
    /// Proposed changes that wait for a yes or a no.
    Suggestions {
        count: u32,
    },
    /// Comments that are not resolved.
    Comments {
        count: u32,
    },
}

impl Lack {
    /// Whether the press refuses the piece for it: a page needs its headline, and every photo place a photo that
    /// those who do not see it can be told of (WCAG 2.2, 1.1.1; PDF/UA-1, 7.3).
    #[must_use]
    pub fn stops_the_press(&self) -> bool {
        matches!(self, Self::Headline | Self::Photo { .. } | Self::Alt { .. })
    }

    /// The steps that are refused while this is missing: without a headline nobody knows what is handed in, and what
    /// is approved is complete but for credits, which not every house prints.
    #[must_use]
    pub fn stops(&self) -> &'static [Step] {
        match self {
            Self::Headline => &[Step::Submit, Step::Approve],
            Self::Credit { .. } | Self::AltIsCaption { .. } | Self::Comments { .. } => &[],
            Self::Lead
            | Self::Byline
            | Self::Section
            | Self::Photo { .. }
            | Self::Caption { .. }
            | Self::Alt { .. }
            | Self::Blank { .. }
            | Self::Suggestions { .. } => &[Step::Approve],
        }
    }
}

/// Everything the piece lacks, in reading order.
#[must_use]
pub fn lacks(article: &Article) -> Vec<Lack> {
    let body = &article.body;
    let mut lacks = Vec::new();
    let mut ask = |missing: bool, lack: Lack| {
        if missing {
            lacks.push(lack);
        }
    };
    ask(body.headline.trim().is_empty(), Lack::Headline);
    ask(plain_text(&body.lead).trim().is_empty(), Lack::Lead);
    ask(article.byline().trim().is_empty(), Lack::Byline);
    ask(article.section.trim().is_empty(), Lack::Section);
    let mut number = 0;
    for figure in body.figures() {
        for (index, place) in figure.photos.iter().enumerate() {
            number += 1;
            ask(place.photo.is_none(), Lack::Photo { number });
            let caption = plain_text(figure.caption_of(place));
            let caption = caption.trim();
            // What belongs to the figure, as its credit does, is asked for once, at its first photo.
            ask(
                caption.is_empty() && (index == 0 || place.caption.is_some()),
                Lack::Caption { number },
            );
            ask(
                index == 0 && figure.credit.trim().is_empty(),
                Lack::Credit { number },
            );
            let alt = place.alt.trim();
            ask(alt.is_empty(), Lack::Alt { number });
            ask(!alt.is_empty() && alt == caption, Lack::AltIsCaption { number });
        }
    }
    for text in template::blanks(body) {
        ask(true, Lack::Blank { text });
    }
    let open = article
        .comments
        .iter()
        .filter(|comment| comment.resolved.is_none());
    let (suggestions, comments) = (article.suggestions.len() as u32, open.count() as u32);
    ask(suggestions > 0, Lack::Suggestions { count: suggestions });
    ask(comments > 0, Lack::Comments { count: comments });
    lacks
}

impl std::fmt::Display for Lack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Headline => write!(f, "the headline is missing"),
            Self::Lead => write!(f, "the lead is missing"),
            Self::Byline => write!(f, "the byline is missing"),
            Self::Section => write!(f, "no section is chosen"),
            Self::Photo { number } => write!(f, "photo place {number} is empty"),
            Self::Caption { number } => write!(f, "photo {number} has no caption"),
            Self::Credit { number } => write!(f, "photo {number} has no credit"),
            Self::Alt { number } => write!(f, "photo {number} has no alt text"),
            Self::AltIsCaption { number } => {
                write!(
                    f,
                    "the alt text of photo {number} repeats the caption; say what is to be seen"
                )
            }
            Self::Blank { text } => write!(f, "{text} is still to be filled in"),
            Self::Suggestions { count } => write!(f, "{count} suggested changes wait for a yes or a no"),
            Self::Comments { count } => write!(f, "{count} comments are still open"),
        }
    }
}

impl Bilingual for Lack {
    fn vietnamese(&self) -> String {
        match self {
            Self::Headline => "thiếu tít".to_owned(),
            Self::Lead => "thiếu sa-pô".to_owned(),
            Self::Byline => "thiếu tác giả".to_owned(),
            Self::Section => "chưa chọn chuyên mục".to_owned(),
            Self::Photo { number } => format!("chỗ ảnh {number} còn trống"),
            Self::Caption { number } => format!("ảnh {number} chưa có chú thích"),
            Self::Credit { number } => format!("ảnh {number} chưa có nguồn ảnh"),
            Self::Alt { number } => format!("ảnh {number} chưa có mô tả thay thế"),
            Self::AltIsCaption { number } => {
                format!("mô tả thay thế của ảnh {number} lặp lại chú thích; hãy tả điều nhìn thấy trong ảnh")
            }
            Self::Blank { text } => format!("{text} chưa được điền"),
            Self::Suggestions { count } => format!("còn {count} đề xuất sửa chưa được nhận hay bỏ"),
            Self::Comments { count } => format!("còn {count} trao đổi chưa xong"),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::body::{Block, Figure, PlacedPhoto, inline_text};
    use crate::margin::{Anchor, Comment, Reply, Suggestion};
    use crate::photo::PhotoId;

    #[test]
    fn a_blank_piece_lacks_headline_lead_byline_and_section() {
        assert_eq!(
            lacks(&Article::blank()),
            [Lack::Headline, Lack::Lead, Lack::Byline, Lack::Section]
        );
    }

    #[test]
    fn a_piece_without_a_lead_can_be_handed_in_but_not_approved() {
        assert_eq!(Lack::Headline.stops(), [Step::Submit, Step::Approve]);
        assert_eq!(Lack::Lead.stops(), [Step::Approve]);
        assert!(Lack::Credit { number: 1 }.stops().is_empty());
    }

    #[test]
    fn what_waits_in_the_margin_is_counted() {
        let mut article = Article::blank();
        let said = |text: &str| Reply {
            author: "Thanh Hòa".into(),
            time: DateTime::UNIX_EPOCH,
            text: text.into(),
        };
        let comment = |resolved| Comment {
            id: Uuid::nil(),
            anchor: Anchor {
                from: 1,
                to: 3,
                quote: "Sở".into(),
            },
            author: "Thanh Hòa".into(),
            time: DateTime::UNIX_EPOCH,
            text: "Viết đủ tên?".into(),
            replies: Vec::new(),
            resolved,
        };
        article.comments = vec![comment(None), comment(Some(said("")))];
        article.suggestions.push(Suggestion {
            id: Uuid::nil(),
            author: "Minh Đức".into(),
            time: DateTime::UNIX_EPOCH,
            from: 1,
            to: 1,
            old: String::new(),
            before: String::new(),
            slice: serde_json::Value::Null,
        });
        assert_eq!(
            lacks(&article)[4..],
            [Lack::Suggestions { count: 1 }, Lack::Comments { count: 1 }]
        );
    }

    #[test]
    fn an_alt_text_that_repeats_the_caption_is_named_with_its_photo() {
        let mut article = Article::blank();
        let mut figure = Figure::awaiting_photo("Quang cảnh hội nghị");
        figure.photos[0].alt = "Quang cảnh hội nghị".to_owned();
        article.body.blocks.push(Block::Figure(figure));
        let named = lacks(&article);
        assert_eq!(
            named[4..],
            [
                Lack::Photo { number: 1 },
                Lack::Credit { number: 1 },
                Lack::AltIsCaption { number: 1 }
            ]
        );
    }

    #[test]
    fn where_every_photo_has_its_own_caption_each_is_asked_for_and_held_against_its_alt_text() {
        let place = |alt: &str, caption: &str| PlacedPhoto {
            photo: Some(PhotoId::of(alt.as_bytes())),
            alt: alt.to_owned(),
            caption: Some(inline_text(caption)),
            ..PlacedPhoto::default()
        };
        let mut article = Article::blank();
        article.body.blocks.push(Block::Figure(Figure {
            photos: vec![
                place("Bến thuyền", "Thuyền về bến."),
                place("Chợ sớm", "Chợ sớm"),
                place("Bà con", ""),
            ],
            credit: "Thanh Hòa".to_owned(),
            ..Figure::awaiting_photo("")
        }));
        assert_eq!(
            lacks(&article)[4..],
            [Lack::AltIsCaption { number: 2 }, Lack::Caption { number: 3 }]
        );
    }
}
