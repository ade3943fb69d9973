//! Why something could not be done: what is wrong, where, and what to do.

use std::io;
use std::path::PathBuf;

use newsroom::article::ArticleId;
use newsroom::bulletin::BulletinId;
use newsroom::directory::PersonId;
use newsroom::language::Bilingual;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use newsroom::workflow::State;

use crate::clock::vietnam;
use crate::id::{BranchId, ExportId, TemplateId};
use crate::table::seat::Holder;

#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("the folder {} cannot be written to ({source}); choose another, or ask for permission to write there", folder.display())]
    NotWritable { folder: PathBuf, source: io::Error },
    #[error("{} is not an archive of Tòa Soạn; choose another folder", path.display())]
    NotAnArchive { path: PathBuf },
    #[error(
        "the archive {} was written by a newer Tòa Soạn (its format is {found}, this program knows up to {known}); \
         install the newest version", path.display()
    )]
    NewerFormat { path: PathBuf, found: i64, known: i64 },
    #[error(
        "{} holds photos but their database toasoan.db is missing or empty; put it back, or restore a backup",
        folder.display()
    )]
    DatabaseGone { folder: PathBuf },
    #[error("the disk that holds {} is full; nothing was changed: free some space and try again", folder.display())]
    DiskFull { folder: PathBuf },
    #[error("the archive {} can only be read; nothing was changed: allow writing and try again", folder.display())]
    ReadOnly { folder: PathBuf },
    #[error(
        "the disk that holds {} does not read or write as it should; see that it is connected and whole, then try again",
        folder.display()
    )]
    DiskFails { folder: PathBuf },
    #[error(
        "{} holds the archive {} for longer work; nothing was changed: try again when it is done",
        named(holder, "another program"), folder.display()
    )]
    Busy { folder: PathBuf, holder: String },
    #[error("the database {} is damaged ({detail}); copy the folder away, then restore a backup", path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("there is no article {article} in the archive; `toasoan list` shows those there are")]
    NoSuchArticle { article: ArticleId },
    #[error("there is no revision {revision} in the archive")]
    NoSuchRevision { revision: RevisionId },
    #[error("there is no photo {photo} in the archive; attach it first")]
    NoSuchPhoto { photo: PhotoId },
    #[error("there is no branch {branch} of this article in the archive; open the article again")]
    NoSuchBranch { branch: BranchId },
    #[error("there is no template {template} in the archive; choose another")]
    NoSuchTemplate { template: TemplateId },
    #[error("there is no bulletin {bulletin} in the archive; `toasoan bulletin list` shows those there are")]
    NoSuchBulletin { bulletin: BulletinId },
    #[error("the archive has no export {export}; open the article's exports again")]
    NoSuchExport { export: ExportId },
    #[error("there is no person {person} in the directory; open the directory again")]
    NoSuchPerson { person: PersonId },
    #[error("the code \"{code}\" belongs to somebody else in the directory; choose another")]
    CodeTaken { code: String },
    #[error(
        "the code \"{code}\" of {name} cannot be typed between equals signs; use letters, digits, \"-\", \"_\" and \".\""
    )]
    NotACode { name: String, code: String },
    #[error("the person with the code \"{code}\" has no name; write the full name")]
    Nameless { code: String },
    #[error("the template has no name; give it one to save it")]
    TemplateNameless,
    #[error(
        "{} has had article {article} open for writing at {} since {}; read it, or write on a branch of your own",
        named(&holder.name, "someone"), holder.device, since(holder)
    )]
    HeldElsewhere { article: ArticleId, holder: Holder },
    #[error(
        "article {article} is no longer open for writing here, and what was typed last was not saved; open it again, \
         or keep your words on a branch"
    )]
    NotSeated { article: ArticleId },
    #[error(
        "branch {branch} has been settled with the main line; open the article again, or begin a new branch"
    )]
    BranchClosed { branch: BranchId },
    #[error(
        "revision {revision} is not one of two versions that stand beside each other; look at the article again and \
         choose two that do"
    )]
    NotALeaf { revision: RevisionId },
    #[error(
        "article {article} holds words that no revision keeps yet; keep them first, then settle the versions"
    )]
    DraftNotKept { article: ArticleId },
    #[error("article {article} has neither a draft nor a revision; restore it from a backup")]
    ArticleEmpty { article: ArticleId },
    #[error("revision {revision} is not as it was kept; restore it from a backup")]
    RevisionAltered { revision: RevisionId },
    #[error("the original of photo \"{name}\" is missing at {}; attach the photo again or restore it from a backup", path.display())]
    OriginalMissing { name: String, path: PathBuf },
    #[error(
        "the original of photo \"{name}\" at {} is not as it was taken in; attach the photo again or restore it \
         from a backup", path.display()
    )]
    OriginalAltered { name: String, path: PathBuf },
    #[error(
        "\"{media_type}\" of \"{name}\" is no kind of photo that the archive keeps; use JPEG, PNG, WebP, TIFF, HEIC or AVIF"
    )]
    MediaType { name: String, media_type: String },
    #[error(
        "article {article} is no longer where it was (expected {expected:?}, found {found:?}); look at it again"
    )]
    StateMoved {
        article: ArticleId,
        expected: State,
        found: State,
    },
    #[error("article {article} cannot be received: {unfit}; ask its desk to send it once more")]
    Unfit { article: ArticleId, unfit: Unfit },
    #[error("{what} cannot be read as it is stored ({source}); nothing was changed")]
    Unreadable { what: String, source: serde_json::Error },
    #[error("the file {} could not be read or written ({source}); check the disk and try again", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("the database {} refused ({source}); nothing was changed", path.display())]
    Database { path: PathBuf, source: rusqlite::Error },
    #[error("the backup folder {} is not there; plug its disk in, or choose another folder", folder.display())]
    BackupPlaceMissing { folder: PathBuf },
    #[error("the backup folder {} lies in the archive itself; choose one on another disk", folder.display())]
    BackupInArchive { folder: PathBuf },
    #[error("{} makes a backup into {} just now; try again when it is done", named(holder, "another program"), folder.display())]
    BackupTaken { folder: PathBuf, holder: String },
    #[error("no backup of Tòa Soạn was found in {}; choose the folder that backups are made into", folder.display())]
    NotABackup { folder: PathBuf },
    #[error("the folder {} is not empty; choose an empty or a new one", folder.display())]
    NotEmpty { folder: PathBuf },
    #[error("{} does not read back as it was written; the disk may be failing: use another disk or another backup", path.display())]
    CopyDiffers { path: PathBuf },
    #[error("{} holds no archive in open form, or one whose export was not finished; choose the folder with archive.json", folder.display())]
    NotOpenForm { folder: PathBuf },
    #[error(
        "{what} cannot be read as part of an archive in open form; put it right, or export the archive again"
    )]
    OpenFormUnreadable { what: String },
    #[error("nothing of an archive can be read in {}; restore a backup", path.display())]
    NothingReadable { path: PathBuf },
    #[error("the work was stopped as asked")]
    Cancelled,
    #[error("the archive {} met a fault of the program; nothing was changed: start the program again", folder.display())]
    Stopped { folder: PathBuf },
}

/// Why an article that has come is not received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("a revision does not answer to its name")]
    Name,
    #[error("a revision cannot be read")]
    Content,
    #[error("a newer program wrote a revision, so install that program's version")]
    Newer,
    #[error("its history does not hang together")]
    History,
    #[error("it shows photos that did not come with it")]
    Photos,
}

impl Bilingual for Unfit {
    fn vietnamese(&self) -> String {
        let said = match self {
            Self::Name => "có phiên bản không đúng với tên của nó",
            Self::Content => "có phiên bản không đọc được",
            Self::Newer => "có phiên bản do chương trình mới hơn ghi, hãy cài bản ấy",
            Self::History => "lịch sử của bài không liền mạch",
            Self::Photos => "bài dùng ảnh không gửi kèm",
        };
        said.to_owned()
    }
}

impl ArchiveError {
    /// Whether what was asked for is simply not in the archive.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        matches!(
            self,
            Self::NoSuchArticle { .. }
                | Self::NoSuchRevision { .. }
                | Self::NoSuchPhoto { .. }
                | Self::NoSuchBranch { .. }
                | Self::NoSuchTemplate { .. }
                | Self::NoSuchExport { .. }
                | Self::NoSuchPerson { .. }
                | Self::NoSuchBulletin { .. }
        )
    }
}

fn named<'a>(name: &'a str, nobody: &'a str) -> &'a str {
    if name.is_empty() { nobody } else { name }
}

fn since(holder: &Holder) -> impl std::fmt::Display {
    vietnam(holder.since).format("%H:%M %d/%m/%Y")
}

impl Bilingual for ArchiveError {
    fn vietnamese(&self) -> String {
        match self {
            Self::NotWritable { folder, source } => format!(
                "không ghi được vào thư mục {} ({source}); hãy chọn thư mục khác hoặc xin quyền ghi",
                folder.display()
            ),
            Self::NotAnArchive { path } => {
                format!(
                    "{} không phải là kho bài của Tòa Soạn; hãy chọn thư mục khác",
                    path.display()
                )
            }
            Self::NewerFormat { path, found, known } => format!(
                "kho bài {} do bản Tòa Soạn mới hơn ghi (định dạng {found}, bản này chỉ biết đến {known}); hãy cài bản \
                 mới nhất",
                path.display()
            ),
            Self::DatabaseGone { folder } => format!(
                "{} có ảnh nhưng cơ sở dữ liệu toasoan.db bị mất hoặc rỗng; hãy đặt lại tệp ấy hoặc khôi phục bản sao lưu",
                folder.display()
            ),
            Self::DiskFull { folder } => {
                format!(
                    "ổ đĩa chứa {} đã đầy; chưa có gì thay đổi, hãy dọn bớt rồi thử lại",
                    folder.display()
                )
            }
            Self::ReadOnly { folder } => {
                format!(
                    "kho bài {} chỉ đọc được; chưa có gì thay đổi, hãy cho phép ghi rồi thử lại",
                    folder.display()
                )
            }
            Self::DiskFails { folder } => format!(
                "ổ đĩa chứa {} không đọc hoặc ghi được như thường; hãy xem ổ đĩa còn nối và còn tốt không, rồi thử lại",
                folder.display()
            ),
            Self::Busy { folder, holder } => format!(
                "{} đang giữ kho bài {} để làm một việc dài; chưa có gì thay đổi, hãy thử lại khi việc ấy xong",
                named(holder, "một chương trình khác"),
                folder.display()
            ),
            Self::Damaged { path, detail } => format!(
                "cơ sở dữ liệu {} bị hỏng ({detail}); hãy chép thư mục ra nơi khác rồi khôi phục bản sao lưu",
                path.display()
            ),
            Self::NoSuchArticle { article } => {
                format!("kho bài không có bài {article}; `toasoan list` liệt kê các bài")
            }
            Self::NoSuchRevision { revision } => format!("kho bài không có phiên bản {revision}"),
            Self::NoSuchPhoto { photo } => format!("kho bài không có ảnh {photo}; hãy đính ảnh trước"),
            Self::NoSuchBranch { branch } => {
                format!("bài này không có nhánh {branch} trong kho; hãy mở lại bài")
            }
            Self::NoSuchTemplate { template } => {
                format!("kho bài không có mẫu {template}; hãy chọn mẫu khác")
            }
            Self::NoSuchBulletin { bulletin } => {
                format!(
                    "kho không có bản tin {bulletin}; `toasoan bulletin list` cho biết có những bản tin nào"
                )
            }
            Self::NoSuchExport { export } => {
                format!("kho bài không có lần xuất {export}; hãy mở lại danh sách các lần xuất của bài")
            }
            Self::NoSuchPerson { person } => {
                format!("danh bạ không có người mang số {person}; hãy mở lại danh bạ")
            }
            Self::CodeTaken { code } => {
                format!("mã “{code}” đã là của người khác trong danh bạ; hãy chọn mã khác")
            }
            Self::NotACode { name, code } => format!(
                "mã “{code}” của {name} không gõ được giữa hai dấu bằng; hãy dùng chữ, số, “-”, “_” và “.”"
            ),
            Self::Nameless { code } => format!("người có mã “{code}” chưa có tên; hãy ghi đủ họ tên"),
            Self::TemplateNameless => "mẫu chưa có tên; hãy đặt tên rồi mới lưu".to_owned(),
            Self::HeldElsewhere { article, holder } => format!(
                "bài {article} đang được {} mở để viết trên máy {} từ {}; hãy đọc bài, hoặc viết trên một nhánh riêng",
                named(&holder.name, "người khác"),
                holder.device,
                since(holder)
            ),
            Self::NotSeated { article } => format!(
                "bài {article} không còn mở để viết ở đây và những chữ vừa gõ chưa được lưu; hãy mở lại bài, hoặc giữ \
                 những chữ ấy trên một nhánh"
            ),
            Self::BranchClosed { branch } => {
                format!("nhánh {branch} đã được gộp vào bài chính; hãy mở lại bài, hoặc mở một nhánh mới")
            }
            Self::NotALeaf { revision } => format!(
                "phiên bản {revision} không phải một trong hai bản đang đứng song song; hãy xem lại bài rồi chọn hai bản \
                 như thế"
            ),
            Self::DraftNotKept { article } => format!(
                "bài {article} còn những chữ chưa được giữ thành phiên bản; hãy giữ lại trước rồi mới chọn giữa các bản"
            ),
            Self::ArticleEmpty { article } => format!(
                "bài {article} không có bản nháp cũng không có phiên bản nào; hãy khôi phục từ bản sao lưu"
            ),
            Self::RevisionAltered { revision } => {
                format!("phiên bản {revision} không còn như lúc được lưu; hãy khôi phục từ bản sao lưu")
            }
            Self::OriginalMissing { name, path } => format!(
                "thiếu ảnh gốc “{name}” tại {}; hãy đính lại ảnh hoặc khôi phục từ bản sao lưu",
                path.display()
            ),
            Self::OriginalAltered { name, path } => format!(
                "ảnh gốc “{name}” tại {} không còn như lúc nhận; hãy đính lại ảnh hoặc khôi phục từ bản sao lưu",
                path.display()
            ),
            Self::MediaType { name, media_type } => format!(
                "“{name}” thuộc loại {media_type} mà kho không nhận; hãy dùng JPEG, PNG, WebP, TIFF, HEIC hoặc AVIF"
            ),
            Self::StateMoved { article, .. } => {
                format!("bài {article} không còn ở bước như trước; hãy mở lại bài để xem")
            }
            Self::Unfit { article, unfit } => format!(
                "không nhận được bài {article}: {}; hãy xin bàn gửi gửi lại",
                unfit.vietnamese()
            ),
            Self::Unreadable { what, source } => {
                format!("{what} không đọc lại được ({source}); chưa có gì thay đổi")
            }
            Self::File { path, source } => {
                format!(
                    "không đọc hoặc ghi được tệp {} ({source}); hãy kiểm tra ổ đĩa rồi thử lại",
                    path.display()
                )
            }
            Self::Database { path, source } => {
                format!(
                    "cơ sở dữ liệu {} từ chối ({source}); chưa có gì thay đổi",
                    path.display()
                )
            }
            Self::BackupPlaceMissing { folder } => format!(
                "không thấy thư mục sao lưu {}; hãy cắm ổ đĩa hoặc chọn thư mục khác",
                folder.display()
            ),
            Self::BackupInArchive { folder } => format!(
                "thư mục sao lưu {} nằm ngay trong kho bài; hãy chọn thư mục trên ổ đĩa khác",
                folder.display()
            ),
            Self::BackupTaken { folder, holder } => format!(
                "{} đang sao lưu vào {}; hãy thử lại khi việc ấy xong",
                named(holder, "một chương trình khác"),
                folder.display()
            ),
            Self::NotABackup { folder } => format!(
                "không thấy bản sao lưu nào của Tòa Soạn trong {}; hãy chọn thư mục vẫn dùng để sao lưu",
                folder.display()
            ),
            Self::NotEmpty { folder } => format!(
                "thư mục {} không trống; hãy chọn một thư mục trống hoặc thư mục mới",
                folder.display()
            ),
            Self::CopyDiffers { path } => format!(
                "{} đọc lại không đúng như đã ghi; ổ đĩa có thể sắp hỏng: hãy dùng ổ đĩa khác hoặc bản sao lưu khác",
                path.display()
            ),
            Self::NotOpenForm { folder } => format!(
                "{} không có kho bài ở dạng mở, hoặc việc xuất chưa xong; hãy chọn thư mục có tệp archive.json",
                folder.display()
            ),
            Self::OpenFormUnreadable { what } => format!(
                "không đọc được {what} như một phần của kho bài ở dạng mở; hãy sửa lại tệp hoặc xuất lại kho"
            ),
            Self::NothingReadable { path } => format!(
                "không đọc được gì của kho bài trong {}; hãy khôi phục bản sao lưu",
                path.display()
            ),
            Self::Cancelled => "đã dừng theo yêu cầu".to_owned(),
            Self::Stopped { folder } => format!(
                "kho bài {} gặp lỗi của chương trình; chưa có gì thay đổi, hãy khởi động lại chương trình",
                folder.display()
            ),
        }
    }
}
