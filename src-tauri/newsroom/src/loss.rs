//! What could not be kept, or was changed, when something came in from outside.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;
use crate::vietnamese::encoding::LegacyEncoding;

/// Reported beside the article, never in its stead. Each is one short line.
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
    /// Passages in an encoding before Unicode were converted.
    Converted { encoding: LegacyEncoding, count: u32 },
    /// Photos whose bytes are elsewhere: on the network, in another program. Their places are empty.
    PhotosElsewhere { count: u32 },
    /// Embedded photos that cannot be read, and files that are no photos.
    PhotosUnreadable { count: u32 },
    /// Embedded photos above the limit, in megabytes of 1,000,000 bytes.
    PhotosTooLarge { count: u32, most: u32 },
    /// Drawings and formulas.
    Drawings { count: u32 },
    /// Videos, sounds, frames and objects of other programs.
    Embeds { count: u32 },
    /// What people had said in the margin.
    Comments { count: u32 },
    /// Footnotes and endnotes.
    Notes { count: u32 },
    /// Passages that somebody had struck out with changes tracked.
    Deletions { count: u32 },
    /// Tables of too many cells became paragraphs, one a row.
    TablesTooLarge { count: u32 },
    /// The formatting was too large or too tangled: only the words came.
    WordsOnly,
    /// What came after so many paragraphs was left out.
    CutShort { kept: u32 },
    /// A photo is on the network, there.
    PhotoAt { address: String },
    /// Shortcodes of WordPress, whose effect is its own.
    Shortcodes { count: u32 },
    /// A feed tells only what the piece is about.
    SummaryOnly,
    /// Nothing says when it was published.
    NoDate,
    /// What readers said under the piece.
    ReadersComments { count: u32 },
    /// What is no piece of news: pages, menus, photos by themselves.
    PassedOver { what: String },
    /// Entities that a file defines of its own.
    OwnEntities,
}

impl Loss {
    /// Both as one, where they are of one kind: what a list of many pieces tells. Photos by their addresses are counted.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Option<Self> {
        macro_rules! summed {
            ($($kind:ident),*) => {
                match (self, other) {
                    $((Self::$kind { count: a }, Self::$kind { count: b }) => {
                        return Some(Self::$kind { count: a.saturating_add(*b) });
                    })*
                    _ => {}
                }
            };
        }
        summed!(
            Repaired,
            ControlCharacters,
            Undecodable,
            PhotosElsewhere,
            PhotosUnreadable,
            Drawings,
            Embeds,
            Comments,
            Notes,
            Deletions,
            TablesTooLarge,
            Shortcodes,
            ReadersComments
        );
        match (self, other) {
            (Self::PhotosElsewhere { count }, Self::PhotoAt { .. }) => {
                let count = count.saturating_add(1);
                Some(Self::PhotosElsewhere { count })
            }
            (Self::PhotosTooLarge { count: a, most }, Self::PhotosTooLarge { count: b, .. }) => {
                let (count, most) = (a.saturating_add(*b), *most);
                Some(Self::PhotosTooLarge { count, most })
            }
            (
                Self::Converted { encoding, count: a },
                Self::Converted {
                    encoding: same,
                    count: b,
                },
            ) if encoding == same => {
                let (encoding, count) = (*encoding, a.saturating_add(*b));
                Some(Self::Converted { encoding, count })
            }
            (Self::CutShort { kept: a }, Self::CutShort { kept: b }) => {
                Some(Self::CutShort { kept: *a.min(b) })
            }
            _ if self == other => Some(self.clone()),
            _ => None,
        }
    }
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
            Self::Converted { encoding, count } => {
                write!(f, "{count} passages were converted from {encoding} to Unicode")
            }
            Self::PhotosElsewhere { count } => {
                write!(
                    f,
                    "{count} photos are on the network and did not come; download them and drag them in"
                )
            }
            Self::PhotosUnreadable { count } => {
                write!(
                    f,
                    "{count} photos could not be read; save them as files and drag them in"
                )
            }
            Self::PhotosTooLarge { count, most } => {
                write!(
                    f,
                    "{count} photos have more than {most} MB; save them as files and drag them in"
                )
            }
            Self::Drawings { count } => {
                write!(
                    f,
                    "{count} drawings or formulas were left out; bring them as photos"
                )
            }
            Self::Embeds { count } => {
                write!(f, "{count} videos, sounds or embedded objects were left out")
            }
            Self::Comments { count } => write!(f, "{count} margin comments were left out"),
            Self::Notes { count } => write!(f, "{count} footnotes were left out"),
            Self::Deletions { count } => {
                write!(
                    f,
                    "{count} passages marked as deleted (tracked changes) were left out"
                )
            }
            Self::TablesTooLarge { count } => {
                write!(f, "{count} tables were too large and became lines of text")
            }
            Self::WordsOnly => {
                write!(
                    f,
                    "the formatting was too large or too tangled; only the words came"
                )
            }
            Self::CutShort { kept } => {
                write!(
                    f,
                    "the text is too long: only its first {kept} paragraphs came; bring the rest in parts"
                )
            }
            Self::PhotoAt { address } => {
                write!(
                    f,
                    "the photo at {address} did not come; download it and put it in its place"
                )
            }
            Self::Shortcodes { count } => {
                write!(f, "{count} shortcodes of WordPress were left out; check the text")
            }
            Self::SummaryOnly => {
                write!(
                    f,
                    "the feed has only the summary; bring the WordPress export or copy the text from the page"
                )
            }
            Self::NoDate => write!(f, "no date was found; it stands under the day it was brought in"),
            Self::ReadersComments { count } => write!(f, "{count} comments of readers were left out"),
            Self::PassedOver { what } => write!(f, "passed over as no article: {what}"),
            Self::OwnEntities => {
                write!(f, "the file defines entities of its own, which were not followed")
            }
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
            Self::Converted { encoding, count } => {
                format!("đã chuyển {count} đoạn từ {encoding} sang Unicode")
            }
            Self::PhotosElsewhere { count } => {
                format!("{count} ảnh ở trên mạng không lấy được; hãy tải về rồi kéo vào")
            }
            Self::PhotosUnreadable { count } => {
                format!("{count} ảnh không đọc được; hãy lưu thành tệp rồi kéo vào")
            }
            Self::PhotosTooLarge { count, most } => {
                format!("{count} ảnh nặng quá {most} MB; hãy lưu thành tệp rồi kéo vào")
            }
            Self::Drawings { count } => {
                format!("đã bỏ {count} hình vẽ hoặc công thức; nếu cần, hãy đưa vào dưới dạng ảnh")
            }
            Self::Embeds { count } => format!("đã bỏ {count} video, âm thanh hoặc đối tượng nhúng"),
            Self::Comments { count } => format!("đã bỏ {count} nhận xét bên lề"),
            Self::Notes { count } => format!("đã bỏ {count} chú thích cuối trang"),
            Self::Deletions { count } => {
                format!("đã bỏ {count} đoạn bị gạch xóa khi theo dõi sửa đổi")
            }
            Self::TablesTooLarge { count } => {
                format!("{count} bảng quá lớn, đã chuyển thành các dòng chữ")
            }
            Self::WordsOnly => "định dạng quá nặng hoặc quá rối; chỉ lấy phần chữ".to_owned(),
            Self::CutShort { kept } => {
                format!("văn bản quá dài: chỉ lấy {kept} đoạn đầu; phần còn lại hãy đưa vào từng phần")
            }
            Self::PhotoAt { address } => {
                format!("không lấy được ảnh ở {address}; hãy tải về rồi đặt vào chỗ của nó")
            }
            Self::Shortcodes { count } => {
                format!("đã bỏ {count} mã ngắn (shortcode) của WordPress; hãy xem lại bài")
            }
            Self::SummaryOnly => {
                "tệp chỉ có tóm tắt; hãy dùng tệp xuất của WordPress hoặc chép nội dung từ trang".to_owned()
            }
            Self::NoDate => "không thấy ngày đăng; bài được xếp vào ngày đưa vào kho".to_owned(),
            Self::ReadersComments { count } => format!("đã bỏ {count} bình luận của bạn đọc"),
            Self::PassedOver { what } => format!("bỏ qua vì không phải bài: {what}"),
            Self::OwnEntities => "tệp tự định nghĩa thực thể riêng, chương trình không đọc theo".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversion_names_the_old_encoding_in_both_languages() {
        let loss = Loss::Converted {
            encoding: LegacyEncoding::Tcvn3,
            count: 2,
        };
        assert_eq!(loss.vietnamese(), "đã chuyển 2 đoạn từ TCVN3 (ABC) sang Unicode");
        assert_eq!(
            loss.to_string(),
            "2 passages were converted from TCVN3 (ABC) to Unicode"
        );
    }

    #[test]
    fn losses_of_one_kind_are_one_and_those_of_two_are_two() {
        let photo = |name: &str| Loss::PhotoAt {
            address: format!("https://a.vn/{name}.jpg"),
        };
        let elsewhere = Loss::PhotosElsewhere { count: 2 };
        assert_eq!(
            elsewhere.merged(&photo("a")),
            Some(Loss::PhotosElsewhere { count: 3 })
        );
        assert_eq!(
            Loss::Embeds { count: 1 }.merged(&Loss::Embeds { count: 4 }),
            Some(Loss::Embeds { count: 5 })
        );
        assert_eq!(
            Loss::Embeds { count: 1 }.merged(&Loss::Drawings { count: 4 }),
            None
        );
        assert_eq!(Loss::NoDate.merged(&Loss::NoDate), Some(Loss::NoDate));
        let passed = |what: &str| Loss::PassedOver {
            what: what.to_owned(),
        };
        assert_eq!(passed("page").merged(&passed("attachment")), None);
    }
}
