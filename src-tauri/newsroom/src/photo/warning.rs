//! What a photo desk would send back: gaps and mistakes in what is said of a photo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::{Bilingual, Sentence};
use crate::photo::PhotoWords;
use crate::photo::field::Field;
use crate::vietnamese::name;

/// Letters: a caption longer than this is a story.
pub const LONGEST_CAPTION: usize = 600;

/// Told beside the photo; stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    NoCaption,
    CaptionTooLong {
        letters: u32,
    },
    /// The caption names nobody by family name, middle name and given name.
    NoFullName,
    /// Neither a credit line nor a photographer.
    NoCredit,
    NoAlt,
    AltIsCaption,
    /// Programs that read only IIM will show the beginning alone.
    TooLongForIim {
        field: Field,
        bytes: u32,
        most: u32,
    },
}

/// A warning as it crosses to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PhotoWarning")]
pub struct WarningLine {
    /// The warning's kind, such as "no_alt".
    pub code: String,
    /// Where to mend it.
    pub field: Field,
    pub message: Sentence,
}

impl Warning {
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCaption => "no_caption",
            Self::CaptionTooLong { .. } => "caption_too_long",
            Self::NoFullName => "no_full_name",
            Self::NoCredit => "no_credit",
            Self::NoAlt => "no_alt",
            Self::AltIsCaption => "alt_is_caption",
            Self::TooLongForIim { .. } => "too_long_for_iim",
        }
    }

    /// Where to mend it.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::NoCaption | Self::CaptionTooLong { .. } | Self::NoFullName => Field::Caption,
            Self::NoCredit => Field::Credit,
            Self::NoAlt | Self::AltIsCaption => Field::Alt,
            Self::TooLongForIim { field, .. } => *field,
        }
    }
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoCaption => write!(
                f,
                "the photo has no caption; say who is doing what, where and when"
            ),
            Self::CaptionTooLong { letters } => write!(
                f,
                "the caption has {letters} characters, more than {LONGEST_CAPTION}; shorten it"
            ),
            Self::NoFullName => write!(
                f,
                "the caption names nobody in full; write family, middle and given name where people are shown"
            ),
            Self::NoCredit => write!(f, "neither credit nor photographer is named; add one of them"),
            Self::NoAlt => write!(
                f,
                "there is no alt text; tell those who do not see the photo what it shows"
            ),
            Self::AltIsCaption => write!(
                f,
                "the alt text repeats the caption; describe what is to be seen instead"
            ),
            Self::TooLongForIim { field, bytes, most } => write!(
                f,
                "the {field} takes {bytes} bytes, and older programs (IIM) keep {most} of them; shorten it if they \
                 matter"
            ),
        }
    }
}

impl Bilingual for Warning {
    fn vietnamese(&self) -> String {
        match self {
            Self::NoCaption => "ảnh chưa có chú thích; hãy viết ai đang làm gì, ở đâu, khi nào".to_owned(),
            Self::CaptionTooLong { letters } => {
                format!("chú thích dài {letters} ký tự, quá {LONGEST_CAPTION}; hãy viết gọn lại")
            }
            Self::NoFullName => {
                "chú thích chưa có ai đủ họ tên; nếu trong ảnh có người, hãy ghi đủ họ, tên đệm và tên"
                    .to_owned()
            }
            Self::NoCredit => "ảnh chưa có nguồn hay tác giả; hãy ghi ít nhất một trong hai".to_owned(),
            Self::NoAlt => "ảnh chưa có mô tả cho người khiếm thị; hãy tả những gì thấy trong ảnh".to_owned(),
            Self::AltIsCaption => {
                "mô tả cho người khiếm thị lặp lại chú thích; hãy tả những gì thấy trong ảnh".to_owned()
            }
            Self::TooLongForIim { field, bytes, most } => format!(
                "{} dài {bytes} byte mà chương trình cũ (IIM) chỉ giữ {most} byte; hãy viết gọn nếu nơi nhận còn dùng \
                 chương trình ấy",
                field.vietnamese()
            ),
        }
    }
}

impl From<&Warning> for WarningLine {
    fn from(warning: &Warning) -> Self {
        Self {
            code: warning.code().to_owned(),
            field: warning.field(),
            message: Sentence::of(warning),
        }
    }
}

impl PhotoWords {
    /// In the order of the fields: caption, credit, alt text, then what is too long for IIM.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mut found = Vec::new();
        let letters = self.caption.chars().count();
        if letters == 0 {
            found.push(Warning::NoCaption);
        } else if !name::names_somebody(&self.caption) {
            found.push(Warning::NoFullName);
        }
        if letters > LONGEST_CAPTION {
            let letters = u32::try_from(letters).unwrap_or(u32::MAX);
            found.push(Warning::CaptionTooLong { letters });
        }
        if self.printed_credit().is_empty() {
            found.push(Warning::NoCredit);
        }
        if self.alt.is_empty() {
            found.push(Warning::NoAlt);
        } else if self.alt == self.caption {
            found.push(Warning::AltIsCaption);
        }
        found.extend(
            Field::ALL
                .iter()
                .filter_map(|field| self.too_long_for_iim(*field)),
        );
        found
    }

    /// A list is measured by its longest name or keyword.
    fn too_long_for_iim(&self, field: Field) -> Option<Warning> {
        let most = field.iim_limit()?;
        let bytes = self.items(field).iter().map(|item| item.len()).max()?;
        (bytes > most).then(|| Warning::TooLongForIim {
            field,
            bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
            most: u32::try_from(most).unwrap_or(u32::MAX),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> PhotoWords {
        PhotoWords {
            caption: "Đồng chí Trịnh Hùng Sơn phát biểu kết luận hội nghị".into(),
            credit: "Thanh Hòa".into(),
            alt: "Một người đàn ông đứng nói trước micrô".into(),
            ..PhotoWords::default()
        }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut PhotoWords), expected: &[Warning]) {
        let mut words = good();
        change(&mut words);
        assert_eq!(words.warnings(), expected);
    }

    #[test]
    fn a_photo_that_is_told_of_in_full_has_no_warning() {
        check(|_| {}, &[]);
        check(
            |words| {
                words.credit.clear();
                words.creators = vec!["Thanh Hòa".into()];
            },
            &[],
        );
    }

    #[test]
    fn what_is_missing_is_told() {
        check(|words| words.caption.clear(), &[Warning::NoCaption]);
        check(
            |words| words.caption = "Quang cảnh hội nghị".into(),
            &[Warning::NoFullName],
        );
        check(|words| words.credit.clear(), &[Warning::NoCredit]);
        check(|words| words.alt.clear(), &[Warning::NoAlt]);
        check(
            |words| words.alt.clone_from(&words.caption),
            &[Warning::AltIsCaption],
        );
    }

    #[test]
    fn a_caption_of_600_letters_is_right_and_one_more_is_too_many() {
        let long = |letters: usize| {
            let begun = good().caption;
            let rest = letters - begun.chars().count();
            format!("{begun}{}", "ộ".repeat(rest))
        };
        check(|words| words.caption = long(600), &[]);
        check(
            |words| words.caption = long(601),
            &[Warning::CaptionTooLong { letters: 601 }],
        );
    }

    #[test]
    fn the_limits_of_iim_count_bytes_and_each_keyword_by_itself() {
        let portal = "Cổng Thông tin điện tử tỉnh Phú Thọ";
        let warning = Warning::TooLongForIim {
            field: Field::Credit,
            bytes: 48,
            most: 32,
        };
        check(
            |words| words.credit = portal.into(),
            std::slice::from_ref(&warning),
        );
        check(|words| words.keywords = vec!["a".repeat(64), "b".repeat(64)], &[]);
        assert_eq!(
            warning.vietnamese(),
            "nguồn ảnh dài 48 byte mà chương trình cũ (IIM) chỉ giữ 32 byte; hãy viết gọn nếu nơi nhận còn dùng \
             chương trình ấy"
        );
        assert_eq!(
            warning.to_string(),
            "the credit line takes 48 bytes, and older programs (IIM) keep 32 of them; shorten it if they matter"
        );
    }

    #[test]
    fn a_warning_s_code_is_its_kind_in_json() {
        let json = serde_json::to_value(Warning::AltIsCaption).unwrap();
        assert_eq!(json["kind"], Warning::AltIsCaption.code());
        let iim = Warning::TooLongForIim {
            field: Field::City,
            bytes: 40,
            most: 32,
        };
        assert_eq!(serde_json::to_value(&iim).unwrap()["kind"], iim.code());
    }
}
