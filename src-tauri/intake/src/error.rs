//! Why a file is refused as a piece.

use newsroom::language::Bilingual;

/// `name` is the file's name as the person knows it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum IntakeError {
    #[error(
        "\"{name}\" is not a text file; choose a .txt file, or save the piece as plain text (UTF-8) first"
    )]
    NotText { name: String },
    #[error("\"{name}\" is empty; choose a file with a piece in it")]
    Empty { name: String },
    #[error(
        "\"{name}\" has {megabytes} MB, more than the {most} MB that a piece may have; check that it is the right file"
    )]
    TooLarge { name: String, megabytes: u64, most: u64 },
}

impl Bilingual for IntakeError {
    fn vietnamese(&self) -> String {
        match self {
            Self::NotText { name } => format!(
                "“{name}” không phải tệp văn bản; hãy chọn tệp .txt, hoặc lưu bài thành văn bản thuần (UTF-8) trước"
            ),
            Self::Empty { name } => format!("“{name}” không có chữ nào; hãy chọn tệp có nội dung bài"),
            Self::TooLarge {
                name,
                megabytes,
                most,
            } => format!(
                "“{name}” nặng {megabytes} MB, quá mức {most} MB của một bài; hãy kiểm tra xem có đúng tệp không"
            ),
        }
    }
}
