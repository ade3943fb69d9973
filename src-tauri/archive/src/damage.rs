//! What is wrong with an archive, in words.

use std::path::PathBuf;

use newsroom::article::ArticleId;
use newsroom::language::Bilingual;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;

use crate::id::BranchId;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    #[error("the database is damaged: {report}")]
    Database { report: String },
    #[error("a row of table {table} refers to a row of {parent} that does not exist")]
    Reference { table: String, parent: String },
    #[error("revision {revision} is not as it was kept")]
    RevisionAltered { revision: RevisionId },
    #[error("the draft of article {article} cannot be read")]
    DraftUnreadable { article: ArticleId },
    #[error("the template \"{name}\" cannot be read")]
    TemplateUnreadable { name: String },
    #[error("what is said of photo \"{name}\" cannot be read")]
    WordsUnreadable { photo: PhotoId, name: String },
    #[error("something that was said of photo {photo} before cannot be read")]
    FormerWordsUnreadable { photo: PhotoId },
    #[error("the recipe of photo \"{name}\" cannot be read")]
    RecipeUnreadable { photo: PhotoId, name: String },
    #[error("the directory's entry with the code \"{code}\" cannot be read")]
    PersonUnreadable { code: String },
    #[error("the caption template \"{name}\" cannot be read")]
    PhotoTemplateUnreadable { name: String },
    #[error("branch {branch} stands on a revision of another article")]
    BranchAstray { branch: BranchId },
    #[error("article {article} has neither a draft nor a revision")]
    ArticleEmpty { article: ArticleId },
    #[error("the original of photo \"{name}\" is missing at {}", path.display())]
    OriginalMissing {
        photo: PhotoId,
        name: String,
        path: PathBuf,
    },
    #[error("the original of photo \"{name}\" at {} is not as it was taken in", path.display())]
    OriginalAltered {
        photo: PhotoId,
        name: String,
        path: PathBuf,
    },
    #[error("nothing refers to the file {}; it is harmless", path.display())]
    Orphan { path: PathBuf },
    #[error("the search index does not agree with the articles in {count} places")]
    Index { count: u32 },
    #[error(
        "the index of photos does not agree with what is said of them and with the articles in {count} places"
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
            Self::Database { report } => format!("cơ sở dữ liệu bị hỏng: {report}"),
            Self::Reference { table, parent } => {
                format!("một dòng của bảng {table} trỏ đến dòng không tồn tại của bảng {parent}")
            }
            Self::RevisionAltered { revision } => format!("phiên bản {revision} không còn như lúc được lưu"),
            Self::DraftUnreadable { article } => format!("không đọc được bản nháp của bài {article}"),
            Self::TemplateUnreadable { name } => format!("không đọc được mẫu “{name}”"),
            Self::WordsUnreadable { name, .. } => format!("không đọc được phần chữ của ảnh “{name}”"),
            Self::FormerWordsUnreadable { photo } => {
                format!("không đọc được phần chữ trước đây của ảnh {photo}")
            }
            Self::RecipeUnreadable { name, .. } => format!("không đọc được cách xử lý của ảnh “{name}”"),
            Self::PersonUnreadable { code } => format!("không đọc được người có mã “{code}” trong danh bạ"),
            Self::PhotoTemplateUnreadable { name } => format!("không đọc được mẫu chú thích “{name}”"),
            Self::BranchAstray { branch } => format!("nhánh {branch} đứng trên phiên bản của bài khác"),
            Self::ArticleEmpty { article } => {
                format!("bài {article} không có bản nháp cũng không có phiên bản nào")
            }
            Self::OriginalMissing { name, path, .. } => {
                format!("thiếu ảnh gốc “{name}” tại {}", path.display())
            }
            Self::OriginalAltered { name, path, .. } => {
                format!("ảnh gốc “{name}” tại {} không còn như lúc nhận", path.display())
            }
            Self::Orphan { path } => format!("không có gì dùng đến tệp {}; tệp này vô hại", path.display()),
            Self::Index { count } => format!("chỉ mục tìm kiếm lệch với kho bài ở {count} chỗ"),
            Self::PhotoIndex { count } => {
                format!("chỉ mục ảnh lệch với phần chữ của ảnh và với các bài ở {count} chỗ")
            }
        }
    }
}
