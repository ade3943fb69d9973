//! Why a package is refused.

use newsroom::language::Bilingual;
use newsroom::manifest::Kind;
use zip::result::ZipError;

/// `name` is the file's name as the person knows it, `path` that of a file within it.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    #[error("\"{name}\" cannot be read ({source}); check that it is there and that you may open it")]
    Unreadable { name: String, source: std::io::Error },
    #[error("\"{name}\" is no package of Tòa Soạn, or only a part of one; ask for it once more")]
    NoPackage { name: String },
    #[error("\"{name}\" was made for {}, not for another desk; ask for a .toasoan file", whom(*kind))]
    OtherKind { name: String, kind: Kind },
    #[error(
        "\"{name}\" was made by a newer program (format {found}, known is {known}); install that program's version"
    )]
    Newer { name: String, found: u32, known: u32 },
    #[error(
        "the signature of \"{name}\" is missing or wrong: it is not as its desk made it; ask for it once more"
    )]
    Signature { name: String },
    #[error("\"{path}\" in \"{name}\" is not as its desk signed it; ask for the package once more")]
    Altered { name: String, path: String },
    #[error("\"{path}\" is missing in \"{name}\"; ask for the package once more")]
    Missing { name: String, path: String },
    #[error(
        "\"{name}\" holds \"{path}\", which its desk did not sign; do not use it, and ask for it once more"
    )]
    Unlisted { name: String, path: String },
    #[error("\"{name}\" holds \"{path}\", which no honest package holds; do not use it, and ask who sent it")]
    Hostile { name: String, path: String },
    #[error("\"{name}\" is made to fill this machine; do not use it, and ask who sent it")]
    Bomb { name: String },
    #[error("\"{path}\" in \"{name}\" is larger than such a file may be; ask who sent it")]
    TooLarge { name: String, path: String },
    #[error("\"{path}\" in \"{name}\" does not say what it should ({problem}); ask who sent it")]
    Content {
        name: String,
        path: String,
        problem: String,
    },
}

fn whom(kind: Kind) -> &'static str {
    match kind {
        Kind::Portal => "the portal",
        Kind::Desk => "a desk",
        Kind::Print => "the print shop",
    }
}

impl PackageError {
    pub(super) fn zip(name: &str, error: ZipError) -> Self {
        let name = name.to_owned();
        match error {
            ZipError::Io(source) if source.kind() != std::io::ErrorKind::UnexpectedEof => {
                Self::Unreadable { name, source }
            }
            _ => Self::NoPackage { name },
        }
    }
}

impl Bilingual for PackageError {
    fn vietnamese(&self) -> String {
        match self {
            Self::Unreadable { name, source } => {
                format!("không đọc được “{name}” ({source}); hãy kiểm tra tệp còn đó và bạn có quyền mở")
            }
            Self::NoPackage { name } => {
                format!("“{name}” không phải gói bài của Tòa Soạn, hoặc chỉ còn một phần; hãy xin gửi lại")
            }
            Self::OtherKind { name, kind } => {
                let whom = match kind {
                    Kind::Portal => "cổng thông tin",
                    Kind::Desk => "bàn làm việc",
                    Kind::Print => "nhà in",
                };
                format!("“{name}” là gói làm cho {whom}, không phải cho bàn khác; hãy xin tệp .toasoan")
            }
            Self::Newer { name, found, known } => format!(
                "“{name}” do chương trình mới hơn làm ra (dạng {found}, ở đây biết đến dạng {known}); hãy cài bản chương trình ấy"
            ),
            Self::Signature { name } => format!(
                "chữ ký của “{name}” thiếu hoặc sai: gói không còn như khi bàn gửi làm ra; hãy xin gửi lại"
            ),
            Self::Altered { name, path } => {
                format!("“{path}” trong “{name}” không đúng như bàn gửi đã ký; hãy xin gửi lại gói")
            }
            Self::Missing { name, path } => format!("“{name}” thiếu “{path}”; hãy xin gửi lại gói"),
            Self::Unlisted { name, path } => {
                format!("“{name}” có “{path}” mà bàn gửi không ký; đừng dùng gói này, hãy xin gửi lại")
            }
            Self::Hostile { name, path } => format!(
                "“{name}” có “{path}”, thứ không gói bài nào có; đừng dùng gói này, hãy hỏi lại người gửi"
            ),
            Self::Bomb { name } => {
                format!("“{name}” được làm ra để chiếm hết máy; đừng dùng gói này, hãy hỏi lại người gửi")
            }
            Self::TooLarge { name, path } => {
                format!("“{path}” trong “{name}” lớn quá mức của một tệp như thế; hãy hỏi lại người gửi")
            }
            Self::Content { name, path, problem } => format!(
                "“{path}” trong “{name}” không có nội dung như phải có ({problem}); hãy hỏi lại người gửi"
            ),
        }
    }
}
