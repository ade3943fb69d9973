//! What a directory that came in did not give, and why one was refused.

use crate::language::Bilingual;

/// People that were read from a file, and what could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// In the order of the file; no code twice, each a code, each with a name.
    pub entries: Vec<super::Entry>,
    pub losses: Vec<DirectoryLoss>,
}

/// Told beside the people. Rows are counted from 1, as editors and spreadsheets do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectoryLoss {
    /// A column that this program does not know.
    Column {
        name: String,
    },
    NoCode {
        row: u32,
    },
    NotACode {
        row: u32,
        code: String,
    },
    NoName {
        row: u32,
        code: String,
    },
    /// A line that replaces a code by nothing.
    NoReplacement {
        row: u32,
        code: String,
    },
    /// The title was taken in as one that was always held.
    NotADay {
        row: u32,
        text: String,
    },
    /// An earlier row says otherwise of the same person, and was believed.
    Otherwise {
        row: u32,
        code: String,
    },
    /// A line that cannot be read.
    Unreadable {
        row: u32,
    },
}

impl std::fmt::Display for DirectoryLoss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Column { name } => write!(f, "the column \"{name}\" is not known and was left out"),
            Self::NoCode { row } => write!(f, "row {row} has no code and was left out; give the person one"),
            Self::NotACode { row, code } => write!(
                f,
                "row {row} was left out: \"{code}\" cannot be typed between equals signs; use letters, digits, \"-\", \
                 \"_\" and \".\""
            ),
            Self::NoName { row, code } => {
                write!(
                    f,
                    "row {row} with the code \"{code}\" has no name and was left out; write the full name"
                )
            }
            Self::NoReplacement { row, code } => {
                write!(
                    f,
                    "line {row} replaces \"{code}\" by nothing and was left out; is a tab missing?"
                )
            }
            Self::NotADay { row, text } => write!(
                f,
                "row {row}: \"{text}\" is no day such as 1/7/2019; the title holds for all days until one is set"
            ),
            Self::Otherwise { row, code } => write!(
                f,
                "row {row} says otherwise of \"{code}\" than a row before it, which was kept; check the person"
            ),
            Self::Unreadable { row } => write!(f, "line {row} cannot be read and was left out"),
        }
    }
}

impl Bilingual for DirectoryLoss {
    fn vietnamese(&self) -> String {
        match self {
            Self::Column { name } => format!("cột “{name}” không rõ là gì nên đã bỏ qua"),
            Self::NoCode { row } => format!("dòng {row} không có mã nên đã bỏ qua; hãy đặt mã cho người này"),
            Self::NotACode { row, code } => format!(
                "dòng {row} đã bỏ qua: “{code}” không gõ được giữa hai dấu bằng; hãy dùng chữ, số, “-”, “_” và “.”"
            ),
            Self::NoName { row, code } => {
                format!("dòng {row} có mã “{code}” nhưng không có tên nên đã bỏ qua; hãy ghi đủ họ tên")
            }
            Self::NoReplacement { row, code } => {
                format!("dòng {row} không có gì thay cho “{code}” nên đã bỏ qua; có thiếu dấu tab không?")
            }
            Self::NotADay { row, text } => format!(
                "dòng {row}: “{text}” không phải là ngày như 1/7/2019; chức vụ được coi là có từ trước đến nay"
            ),
            Self::Otherwise { row, code } => format!(
                "dòng {row} nói khác dòng trước về “{code}”; đã giữ theo dòng trước, hãy xem lại người này"
            ),
            Self::Unreadable { row } => format!("không đọc được dòng {row} nên đã bỏ qua"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    #[error(
        "\"{file}\" has no row with the headings \"mã\" and \"họ tên\" (code, name); write them above the columns"
    )]
    NoHeadings { file: String },
    #[error("nobody was found in \"{file}\"; choose another file")]
    Nobody { file: String },
}

impl Bilingual for DirectoryError {
    fn vietnamese(&self) -> String {
        match self {
            Self::NoHeadings { file } => {
                format!("“{file}” không có dòng đầu với các cột “mã” và “họ tên”; hãy ghi tên cột lên trên")
            }
            Self::Nobody { file } => format!("không thấy ai trong “{file}”; hãy chọn tệp khác"),
        }
    }
}
