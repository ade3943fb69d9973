//! One thing that speaks against a piece, with the place where it stands and the words for it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;
use crate::moment::{in_vietnam, spoken};
use crate::rules::Length;
use crate::workflow::Step;

/// Photos are counted over the whole page from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Concern {
    Headline,
    HeadlineLength {
        words: u32,
        length: Length,
    },
    Lead,
    LeadLength {
        words: u32,
        length: Length,
    },
    Byline,
    Section,
    Photo {
        number: u32,
    },
    /// `width`: pixels across of what the place shows; `wanted`: what it takes.
    PhotoSmall {
        number: u32,
        width: u32,
        wanted: u32,
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
    /// A link that leads nowhere.
    Address {
        address: String,
    },
    /// Proposed changes that wait for a yes or a no.
    Suggestions {
        count: u32,
    },
    /// Comments that are not resolved.
    Comments {
        count: u32,
    },
    /// Versions side by side that nobody settled.
    Versions {
        count: u32,
    },
    /// Not to be published before a moment that is still to come.
    Embargo {
        until: DateTime<Utc>,
    },
}

/// A concern without its particulars: what a rule is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Headline,
    HeadlineLength,
    Lead,
    LeadLength,
    Byline,
    Section,
    Photo,
    PhotoSmall,
    Caption,
    Credit,
    Alt,
    AltIsCaption,
    Blank,
    Address,
    Suggestions,
    Comments,
    Versions,
    Embargo,
}

impl Kind {
    /// In the order in which rules are shown.
    pub const ALL: [Self; 18] = [
        Self::Headline,
        Self::HeadlineLength,
        Self::Lead,
        Self::LeadLength,
        Self::Byline,
        Self::Section,
        Self::Photo,
        Self::PhotoSmall,
        Self::Caption,
        Self::Credit,
        Self::Alt,
        Self::AltIsCaption,
        Self::Blank,
        Self::Address,
        Self::Suggestions,
        Self::Comments,
        Self::Versions,
        Self::Embargo,
    ];

    /// Whether no house may publish with it: a page needs its headline, and every photo place a photo that those who do
    /// not see it can be told of (WCAG 2.2, 1.1.1; PDF/UA-1, 7.3).
    #[must_use]
    pub fn is_law(self) -> bool {
        matches!(self, Self::Headline | Self::Photo | Self::Alt)
    }

    /// The steps that wait for it where it is not weighed as an error: without a headline nobody knows what is handed
    /// in, and what is approved is complete but for credits, which not every house prints.
    #[must_use]
    pub fn stops(self) -> &'static [Step] {
        match self {
            Self::Headline => &[Step::Submit, Step::Approve],
            Self::Lead
            | Self::Byline
            | Self::Section
            | Self::Photo
            | Self::Caption
            | Self::Alt
            | Self::Blank
            | Self::Suggestions => &[Step::Approve],
            Self::HeadlineLength
            | Self::LeadLength
            | Self::PhotoSmall
            | Self::Credit
            | Self::AltIsCaption
            | Self::Address
            | Self::Comments
            | Self::Versions
            | Self::Embargo => &[],
        }
    }
}

impl Concern {
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Headline => Kind::Headline,
            Self::HeadlineLength { .. } => Kind::HeadlineLength,
            Self::Lead => Kind::Lead,
            Self::LeadLength { .. } => Kind::LeadLength,
            Self::Byline => Kind::Byline,
            Self::Section => Kind::Section,
            Self::Photo { .. } => Kind::Photo,
            Self::PhotoSmall { .. } => Kind::PhotoSmall,
            Self::Caption { .. } => Kind::Caption,
            Self::Credit { .. } => Kind::Credit,
            Self::Alt { .. } => Kind::Alt,
            Self::AltIsCaption { .. } => Kind::AltIsCaption,
            Self::Blank { .. } => Kind::Blank,
            Self::Address { .. } => Kind::Address,
            Self::Suggestions { .. } => Kind::Suggestions,
            Self::Comments { .. } => Kind::Comments,
            Self::Versions { .. } => Kind::Versions,
            Self::Embargo { .. } => Kind::Embargo,
        }
    }

    /// Where it stands on the page, from top to bottom: what is said above the text, its photos one by one, and the rest.
    #[must_use]
    pub fn place(&self) -> (u32, u32) {
        match self {
            Self::Headline | Self::HeadlineLength { .. } => (0, 0),
            Self::Lead | Self::LeadLength { .. } => (0, 1),
            Self::Byline | Self::Section => (0, 2),
            Self::Photo { number }
            | Self::PhotoSmall { number, .. }
            | Self::Caption { number }
            | Self::Credit { number }
            | Self::Alt { number }
            | Self::AltIsCaption { number } => (1, *number),
            Self::Blank { .. } => (2, 0),
            Self::Address { .. } => (2, 1),
            Self::Suggestions { .. } => (2, 2),
            Self::Comments { .. } => (2, 3),
            Self::Versions { .. } => (2, 4),
            Self::Embargo { .. } => (2, 5),
        }
    }
}

impl std::fmt::Display for Concern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Headline => write!(f, "the headline is missing"),
            Self::HeadlineLength { words, length } => {
                write!(f, "the headline has {words} words; the house wants {length}")
            }
            Self::Lead => write!(f, "the lead is missing"),
            Self::LeadLength { words, length } => {
                write!(f, "the lead has {words} words; the house wants {length}")
            }
            Self::Byline => write!(f, "the byline is missing"),
            Self::Section => write!(f, "no section is chosen"),
            Self::Photo { number } => write!(f, "photo place {number} is empty"),
            Self::PhotoSmall {
                number,
                width,
                wanted,
            } => write!(
                f,
                "photo {number} is {width} pixels across; its place takes {wanted}"
            ),
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
            Self::Address { address } => {
                write!(f, "the link {address} leads nowhere; write its whole address")
            }
            Self::Suggestions { count } => write!(f, "{count} suggested changes wait for a yes or a no"),
            Self::Comments { count } => write!(f, "{count} comments are still open"),
            Self::Versions { count } => write!(f, "{count} versions stand side by side; settle them first"),
            Self::Embargo { until } => write!(
                f,
                "it is not to be published before {}",
                in_vietnam(*until).format("%-d %B %Y, %H:%M")
            ),
        }
    }
}

impl Bilingual for Concern {
    fn vietnamese(&self) -> String {
        match self {
            Self::Headline => "thiếu tít".to_owned(),
            Self::HeadlineLength { words, length } => {
                format!("tít dài {words} chữ; tòa soạn quy định {}", length.vietnamese())
            }
            Self::Lead => "thiếu sa-pô".to_owned(),
            Self::LeadLength { words, length } => {
                format!("sa-pô dài {words} chữ; tòa soạn quy định {}", length.vietnamese())
            }
            Self::Byline => "thiếu tác giả".to_owned(),
            Self::Section => "chưa chọn chuyên mục".to_owned(),
            Self::Photo { number } => format!("chỗ ảnh {number} còn trống"),
            Self::PhotoSmall {
                number,
                width,
                wanted,
            } => format!("ảnh {number} chỉ rộng {width} điểm ảnh; chỗ đặt cần {wanted}"),
            Self::Caption { number } => format!("ảnh {number} chưa có chú thích"),
            Self::Credit { number } => format!("ảnh {number} chưa có nguồn ảnh"),
            Self::Alt { number } => format!("ảnh {number} chưa có mô tả thay thế"),
            Self::AltIsCaption { number } => {
                format!("mô tả thay thế của ảnh {number} lặp lại chú thích; hãy tả điều nhìn thấy trong ảnh")
            }
            Self::Blank { text } => format!("{text} chưa được điền"),
            Self::Address { address } => {
                format!("liên kết {address} không dẫn tới đâu; hãy ghi đủ địa chỉ")
            }
            Self::Suggestions { count } => format!("còn {count} đề xuất sửa chưa được nhận hay bỏ"),
            Self::Comments { count } => format!("còn {count} trao đổi chưa xong"),
            Self::Versions { count } => format!("bài có {count} bản song song; hãy chọn một bản trước"),
            Self::Embargo { until } => format!("chưa được đăng trước {}", spoken(*until)),
        }
    }
}
