//! Why something could not go out: what is wrong, where, and what to do.

use std::io;
use std::path::{Path, PathBuf};

use newsroom::check::Concern;
use newsroom::language::Bilingual;
use newsroom::photo::PhotoUnavailable;

use crate::logo::NoLogo;

#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Never empty.
    #[error(
        "the piece cannot go out yet: {}; complete it and export again",
        listed(concerns, Concern::to_string)
    )]
    Concerns { concerns: Vec<Concern> },

    /// Photos are counted over the whole page from 1.
    #[error("photo {number} cannot be printed: {source}; attach it again")]
    Photo { number: u32, source: PhotoUnavailable },

    /// The PDF must show every letter (PDF/UA-1, 7.21), and no font of the house has these.
    #[error(
        "the fonts of the PDF have no sign for {}; replace it in the text",
        named_letters(letters)
    )]
    Letters { letters: Vec<char> },

    /// A piece of a bulletin.
    #[error("\"{headline}\": {source}")]
    InPiece {
        headline: String,
        source: Box<PressError>,
    },

    #[error("the bulletin has no articles; add some")]
    EmptyBulletin,

    #[error("{}", why.english())]
    Logo { why: NoLogo },

    /// A fault of the press itself; `complaint` is the typesetter's own words.
    #[error("the PDF could not be set ({complaint}); please report this with the piece")]
    Typesetting { complaint: String },

    #[error("{} cannot be written: {source}; choose another place or make room there", path.display())]
    Write { path: PathBuf, source: io::Error },

    /// Windows does not replace what is open elsewhere.
    #[error("another program has {} open; close it there and export again", path.display())]
    Held { path: PathBuf, source: io::Error },

    #[error("{} is not a place for an export; name a {wanted} inside an existing folder", path.display())]
    Place { path: PathBuf, wanted: Wanted },

    #[error("{} cannot be packed: {source}; choose another place or make room there", path.display())]
    Zip {
        path: PathBuf,
        source: zip::result::ZipError,
    },

    #[error("\"{path}\" cannot be read ({source}), and the package was not made; check the archive's disk")]
    Source { path: String, source: io::Error },

    #[error(
        "\"{path}\" is not what it was when it was kept, and the package was not made; have the archive verified"
    )]
    Altered { path: String },

    /// A fault of the press itself.
    #[error("the document of Word could not be packed: {source}; please report this with the piece")]
    Document { source: zip::result::ZipError },

    /// A fault of the press itself.
    #[error("{document} could not be written as JSON: {source}; please report this with the piece")]
    Json {
        document: &'static str,
        source: serde_json::Error,
    },
}

/// What an export was to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    File,
    Folder,
}

impl std::fmt::Display for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::File => "file",
            Self::Folder => "folder",
        })
    }
}

impl PressError {
    pub(crate) fn write(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::ResourceBusy => Self::Held { path, source },
            _ => Self::Write { path, source },
        }
    }
}

impl Bilingual for PressError {
    fn vietnamese(&self) -> String {
        match self {
            Self::Concerns { concerns } => {
                format!(
                    "Bài chưa xuất được: {}; hãy bổ sung rồi xuất lại",
                    listed(concerns, Concern::vietnamese)
                )
            }
            Self::Photo { number, source } => {
                format!("Không đưa được ảnh {number} lên trang ({source}); hãy đính lại ảnh này")
            }
            Self::Letters { letters } => {
                format!(
                    "Phông chữ của bản PDF không có ký tự {}; hãy thay ký tự đó trong bài",
                    named_letters(letters)
                )
            }
            Self::InPiece { headline, source } => format!("“{headline}”: {}", source.vietnamese()),
            Self::EmptyBulletin => "Bản tin chưa có bài nào; hãy thêm bài".to_owned(),
            Self::Logo { why } => why.vietnamese().to_owned(),
            Self::Typesetting { complaint } => {
                format!("Không dàn được trang PDF ({complaint}); hãy báo lỗi kèm bài này")
            }
            Self::Write { path, source } => format!(
                "Không ghi được {} ({source}); hãy chọn chỗ khác hoặc dọn bớt chỗ trống",
                path.display()
            ),
            Self::Held { path, .. } => format!(
                "Chương trình khác đang mở {}; hãy đóng ở đó rồi xuất lại",
                path.display()
            ),
            Self::Place { path, wanted } => {
                let wanted = match wanted {
                    Wanted::File => "tệp",
                    Wanted::Folder => "thư mục",
                };
                format!(
                    "Không xuất được vào {}; hãy đặt tên một {wanted} trong thư mục đã có",
                    path.display()
                )
            }
            Self::Zip { path, source } => format!(
                "Không đóng gói được {} ({source}); hãy chọn chỗ khác hoặc dọn bớt chỗ trống",
                path.display()
            ),
            Self::Source { path, source } => format!(
                "Không đọc được “{path}” ({source}) nên chưa đóng gói; hãy kiểm tra ổ đĩa chứa kho bài"
            ),
            Self::Altered { path } => {
                format!("“{path}” không còn như lúc lưu vào kho nên chưa đóng gói; hãy kiểm tra kho bài")
            }
            Self::Document { source } => {
                format!("Không đóng gói được văn bản Word ({source}); hãy báo lỗi kèm bài này")
            }
            Self::Json { document, source } => {
                format!("Không ghi được {document} ra JSON ({source}); hãy báo lỗi kèm bài này")
            }
        }
    }
}

fn listed(concerns: &[Concern], words: impl Fn(&Concern) -> String) -> String {
    concerns.iter().map(words).collect::<Vec<_>>().join(", ")
}

fn named_letters(letters: &[char]) -> String {
    letters
        .iter()
        .map(|c| format!("“{c}” (U+{:04X})", u32::from(*c)))
        .collect::<Vec<_>>()
        .join(", ")
}
