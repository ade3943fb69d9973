//! What is wrong with an archive, in words.

use std::path::PathBuf;

use newsroom::article::ArticleId;
use newsroom::language::Bilingual;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;

use crate::id::BranchId;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    #[error("the database is damaged ({report}); repair the archive into a new folder, or restore a backup")]
    Database { report: String },
    #[error(
        "a row of table {table} refers to a row of {parent} that does not exist; repair the archive into a new folder"
    )]
    Reference { table: String, parent: String },
    #[error("revision {revision} is not as it was kept; take it from a backup")]
    RevisionAltered { revision: RevisionId },
    #[error("the draft of article {article} cannot be read; take it from a backup")]
    DraftUnreadable { article: ArticleId },
    #[error("the template \"{name}\" cannot be read; save it anew, or take it from a backup")]
    TemplateUnreadable { name: String },
    #[error("what is said of photo \"{name}\" cannot be read; take it from a backup")]
    WordsUnreadable { photo: PhotoId, name: String },
    #[error("something that was said of photo {photo} before cannot be read; take it from a backup")]
    FormerWordsUnreadable { photo: PhotoId },
    #[error(
        "the recipe of photo \"{name}\" cannot be read; prepare the photo anew, or take it from a backup"
    )]
    RecipeUnreadable { photo: PhotoId, name: String },
    #[error(
        "the directory's entry with the code \"{code}\" cannot be read; write it anew, or take it from a backup"
    )]
    PersonUnreadable { code: String },
    #[error("the caption template \"{name}\" cannot be read; save it anew, or take it from a backup")]
    PhotoTemplateUnreadable { name: String },
    #[error("branch {branch} stands on a revision of another article; repair the archive into a new folder")]
    BranchAstray { branch: BranchId },
    #[error("article {article} has neither a draft nor a revision; take it from a backup")]
    ArticleEmpty { article: ArticleId },
    #[error("the original of photo \"{name}\" is missing at {}; bring the photo in again, or take the file from a backup", path.display())]
    OriginalMissing {
        photo: PhotoId,
        name: String,
        path: PathBuf,
    },
    #[error("the original of photo \"{name}\" at {} is not as it was taken in; bring the photo in again, or take the file from a backup", path.display())]
    OriginalAltered {
        photo: PhotoId,
        name: String,
        path: PathBuf,
    },
    #[error("nothing refers to the file {}; it is harmless and goes when the trash is emptied", path.display())]
    Orphan { path: PathBuf },
    #[error(
        "the search index does not agree with the articles in {count} places; nothing is lost: build it anew"
    )]
    Index { count: u32 },
    #[error(
        "the index of photos does not agree with what is said of them and with the articles in {count} places; nothing is \
         lost: build it anew"
    )]
    PhotoIndex { count: u32 },
}

impl Damage {
    /// Whether nothing is lost: the space can be freed or the index rebuilt.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        matches!(
            self,
            Self::Orphan { .. } | Self::Index { .. } | Self::PhotoIndex { .. }
        )
    }
}

impl Bilingual for Damage {
    fn vietnamese(&self) -> String {
        match self {
            Self::Database { report } => format!(
                "cơ sở dữ liệu bị hỏng ({report}); hãy sửa kho sang một thư mục mới hoặc khôi phục bản sao lưu"
            ),
            Self::Reference { table, parent } => {
                format!(
                    "một dòng của bảng {table} trỏ đến dòng không tồn tại của bảng {parent}; hãy sửa kho sang một thư mục mới"
                )
            }
            Self::RevisionAltered { revision } => {
                format!("phiên bản {revision} không còn như lúc được lưu; hãy lấy lại từ bản sao lưu")
            }
            Self::DraftUnreadable { article } => {
                format!("không đọc được bản nháp của bài {article}; hãy lấy lại từ bản sao lưu")
            }
            Self::TemplateUnreadable { name } => {
                format!("không đọc được mẫu “{name}”; hãy lưu lại mẫu hoặc lấy từ bản sao lưu")
            }
            Self::WordsUnreadable { name, .. } => {
                format!("không đọc được phần chữ của ảnh “{name}”; hãy lấy lại từ bản sao lưu")
            }
            Self::FormerWordsUnreadable { photo } => {
                format!("không đọc được phần chữ trước đây của ảnh {photo}; hãy lấy lại từ bản sao lưu")
            }
            Self::RecipeUnreadable { name, .. } => format!(
                "không đọc được cách xử lý của ảnh “{name}”; hãy xử lý lại ảnh hoặc lấy từ bản sao lưu"
            ),
            Self::PersonUnreadable { code } => format!(
                "không đọc được người có mã “{code}” trong danh bạ; hãy ghi lại hoặc lấy từ bản sao lưu"
            ),
            Self::PhotoTemplateUnreadable { name } => {
                format!("không đọc được mẫu chú thích “{name}”; hãy lưu lại mẫu hoặc lấy từ bản sao lưu")
            }
            Self::BranchAstray { branch } => {
                format!("nhánh {branch} đứng trên phiên bản của bài khác; hãy sửa kho sang một thư mục mới")
            }
            Self::ArticleEmpty { article } => {
                format!(
                    "bài {article} không có bản nháp cũng không có phiên bản nào; hãy lấy lại từ bản sao lưu"
                )
            }
            Self::OriginalMissing { name, path, .. } => {
                format!(
                    "thiếu ảnh gốc “{name}” tại {}; hãy nhận lại ảnh hoặc lấy tệp từ bản sao lưu",
                    path.display()
                )
            }
            Self::OriginalAltered { name, path, .. } => {
                format!(
                    "ảnh gốc “{name}” tại {} không còn như lúc nhận; hãy nhận lại ảnh hoặc lấy tệp từ bản sao lưu",
                    path.display()
                )
            }
            Self::Orphan { path } => format!(
                "không có gì dùng đến tệp {}; tệp này vô hại và sẽ được dọn khi đổ thùng rác",
                path.display()
            ),
            Self::Index { count } => {
                format!("chỉ mục tìm kiếm lệch với kho bài ở {count} chỗ; không mất gì, hãy dựng lại chỉ mục")
            }
            Self::PhotoIndex { count } => {
                format!(
                    "chỉ mục ảnh lệch với phần chữ của ảnh và với các bài ở {count} chỗ; không mất gì, hãy dựng lại chỉ mục"
                )
            }
        }
    }
}
