//! What did not come through, in words.

use newsroom::language::Bilingual;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Loss {
    #[error("{count} pages of the database cannot be read")]
    Pages { count: u64 },
    #[error("{count} rows of the table {table} cannot be read")]
    Rows { table: String, count: u64 },
    #[error("a version of \"{headline}\" is lost: {revision}")]
    Revision { revision: RevisionId, headline: String },
    #[error("what was typed last on \"{headline}\" is lost; it stands as it was kept last")]
    Draft { headline: String },
    #[error("of \"{headline}\" only what the list showed is left: its text is lost")]
    Text { headline: String },
    #[error("the place of \"{headline}\" in the house is lost; it stands as a draft")]
    Standing { headline: String },
    #[error("what was said of the photo \"{name}\" is lost; its original is there")]
    PhotoWords { name: String },
    #[error("how the photo \"{name}\" was prepared is lost; its original is there")]
    Recipe { name: String },
    #[error("the original of the photo \"{name}\" is lost: {photo}")]
    Original { photo: PhotoId, name: String },
}

impl Bilingual for Loss {
    fn vietnamese(&self) -> String {
        match self {
            Self::Pages { count } => format!("không đọc được {count} trang của cơ sở dữ liệu"),
            Self::Rows { table, count } => format!("không đọc được {count} dòng của bảng {table}"),
            Self::Revision { revision, headline } => {
                format!("mất một phiên bản của bài “{headline}”: {revision}")
            }
            Self::Draft { headline } => {
                format!("mất những chữ gõ sau cùng của bài “{headline}”; bài còn bản đã lưu gần nhất")
            }
            Self::Text { headline } => {
                format!("mất nội dung bài “{headline}”; chỉ còn những gì danh sách cho thấy")
            }
            Self::Standing { headline } => {
                format!("không còn biết bài “{headline}” đang ở bước nào; bài trở về bản nháp")
            }
            Self::PhotoWords { name } => format!("mất phần chữ của ảnh “{name}”; ảnh gốc vẫn còn"),
            Self::Recipe { name } => format!("mất cách xử lý của ảnh “{name}”; ảnh gốc vẫn còn"),
            Self::Original { photo, name } => format!("mất ảnh gốc “{name}”: {photo}"),
        }
    }
}
