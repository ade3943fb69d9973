//! What could not be kept, or was changed, when something came in from outside.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;

/// Reported beside the article, never in its stead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Loss {
    /// Letters in half-composed or look-alike form were made whole.
    Repaired { count: u32 },
    /// Control and zero-width characters were taken out.
    ControlCharacters { count: u32 },
    /// Bytes that are no text in the file's encoding became U+FFFD.
    Undecodable { count: u32 },
    /// No line could be taken for a headline.
    NoHeadline,
    /// No name stood at the end.
    NoByline,
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Repaired { count } => {
                write!(f, "{count} half-composed or look-alike letters were made whole")
            }
            Self::ControlCharacters { count } => {
                write!(f, "{count} invisible control characters were taken out")
            }
            Self::Undecodable { count } => {
                write!(
                    f,
                    "{count} places could not be read as text and are marked with \u{fffd}; check them"
                )
            }
            Self::NoHeadline => write!(f, "no headline was found; write one"),
            Self::NoByline => write!(f, "no byline was found at the end; add the author"),
        }
    }
}

impl Bilingual for Loss {
    fn vietnamese(&self) -> String {
        match self {
            Self::Repaired { count } => {
                format!("đã ghép lại {count} chữ bị tách dấu hoặc viết bằng ký tự giống hình")
            }
            Self::ControlCharacters { count } => format!("đã bỏ {count} ký tự điều khiển vô hình"),
            Self::Undecodable { count } => {
                format!("{count} chỗ không đọc được thành chữ, đã đánh dấu \u{fffd}; hãy kiểm tra lại")
            }
            Self::NoHeadline => "không thấy tít; hãy viết tít".to_owned(),
            Self::NoByline => "không thấy bút danh ở cuối bài; hãy thêm tác giả".to_owned(),
        }
    }
}
