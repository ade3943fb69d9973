//! What can go wrong, as it is said to a person in either language, and as it crosses to the window.

use std::path::PathBuf;

use archive::ArchiveError;
use darkroom::DarkroomError;
use intake::error::IntakeError;
use intake::feed::FeedError;
use intake::package::PackageError;
use newsroom::article::NotAnArticleId;
use newsroom::bulletin::NotABulletinId;
use newsroom::check::Concern;
use newsroom::combine::CombineError;
use newsroom::directory::DirectoryError;
use newsroom::language::{Bilingual, Sentence};
use newsroom::person::Role;
use newsroom::photo::Field;
use newsroom::workflow::{State, Step};
use press::PressError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error(transparent)]
    Intake(#[from] IntakeError),
    #[error(transparent)]
    Feed(#[from] FeedError),
    #[error(transparent)]
    Package(#[from] PackageError),
    #[error("that package is no longer at hand; open it again")]
    NoSuchPackage,
    #[error(
        "the desk {desk} was known by the key {known}, and this package is signed by {found}: ask that desk whether its key has changed, then accept the new key"
    )]
    KeyChanged {
        desk: String,
        known: String,
        found: String,
    },
    #[error(
        "the desk's key in \"{file}\" cannot be read or written ({source}); put the file back, or move it away for a new key, which other desks will ask about"
    )]
    KeyFile { file: String, source: std::io::Error },
    #[error("no place for the desk's key was found on this system; give this person a home folder")]
    NoKeyPlace,
    #[error(transparent)]
    Darkroom(#[from] DarkroomError),
    #[error(transparent)]
    Press(#[from] PressError),
    #[error(transparent)]
    NotAnArticleId(#[from] NotAnArticleId),
    #[error(transparent)]
    NotABulletinId(#[from] NotABulletinId),
    #[error("\"{file}\" cannot be read ({source}); check that it is there and that you may open it")]
    Unreadable { file: String, source: std::io::Error },
    #[error("\"{name}\" has {megabytes} MB, at most {most} are taken; save a smaller copy and bring that in")]
    PhotoTooHeavy { name: String, megabytes: u64, most: u64 },
    #[error(
        "the text cannot be saved because it does not fit the newsroom's schema: {problem}; undo the last change"
    )]
    Document { problem: String },
    #[error("this article has no photo place {number}; it has {count}, counted from 1")]
    NoSuchPlace { number: usize, count: usize },
    #[error("\"{text}\" does not stand in the article; copy the words from it exactly as they are")]
    TextNotFound { text: String },
    #[error("the step \"{step}\" is not open to a {role} while the article is \"{state}\"; ask an editor")]
    StepNotOpen { state: State, step: Step, role: Role },
    #[error("the article is \"{state}\", where a {role} does not write; {}", way_to_write(*state))]
    NotWritable { state: State, role: Role },
    #[error(
        "the step \"{step}\" waits for what is missing: {}",
        joined(concerns, Concern::to_string)
    )]
    StepWaits { step: Step, concerns: Vec<Concern> },
    #[error(
        "before it goes out: {}; mend that, or say why it may go out all the same (--reason)",
        joined(concerns, Concern::to_string)
    )]
    Unanswered { concerns: Vec<Concern> },
    #[error("that is an editor's to do, not a {role}'s; ask an editor")]
    EditorsOnly { role: Role },
    #[error("the article never left the house; change its text instead")]
    NeverExported,
    #[error("how it was exported last is not known to this program; choose a format")]
    UnknownOrder,
    #[error("only a PDF has a layout; leave out --layout, or ask for --format pdf")]
    LayoutWithoutPdf,
    #[error("a correction says what was false and what is right; write both")]
    HalfCorrection,
    #[error("say in a few words why the article is withdrawn")]
    NoReasonToWithdraw,
    #[error("that was said in public already; correct it anew in place of taking it back")]
    SaidInPublic,
    #[error("there is nothing of that kind to take back; open the article again")]
    NothingToTakeBack,
    #[error("\"{text}\" is not a day such as 11/1/2021")]
    NotADay { text: String },
    #[error("no folder is set that the portal picks up from; choose one in the settings")]
    NoPickupFolder,
    #[error("say in a few words why the article is returned")]
    NoReason,
    #[error(
        "the article is \"{from}\", from where a {role} does not bring it to \"{to}\" in one step; take the steps between, or ask an editor"
    )]
    NoStepTo { from: State, to: State, role: Role },
    #[error("the article lies in the trash; take it out first")]
    InTheTrash,
    #[error("the article is open for writing at this desk; leave it first")]
    OpenHere,
    #[error("the article was changed again since, and was left as it is")]
    ChangedSince,
    #[error("that act can no longer be undone; look at the articles and change what is wrong")]
    NothingToUndo,
    #[error("a tag needs a name; write one")]
    NamelessTag,
    #[error("what was looked through is no longer at hand; choose the file or folder again")]
    NoSuchPlan,
    #[error("that report is no longer at hand; bring the file or folder in again to get it")]
    NoSuchReport,
    #[error("\"{file}\" cannot be written ({source}); choose another place or free some space")]
    Unwritable { file: String, source: std::io::Error },
    #[error(transparent)]
    Combine(#[from] CombineError),
    #[error("the article has no two versions to settle; open it again")]
    NothingToSettle,
    #[error("\"{text}\" is not a revision; `toasoan history` shows them")]
    NotARevision { text: String },
    #[error("\"{text}\" is not a photo's id; `toasoan photo list` shows the ids")]
    NotAPhotoId { text: String },
    #[error("\"{text}\" is not FIELD=TEXT with a field such as caption, credit or alt")]
    NotAField { text: String },
    #[error("the recipe cannot be read ({problem}); write it as {{\"turns\":1}} or {{}} for none")]
    NotARecipe { problem: String },
    #[error("\"{field}\" must be a day such as 11/1/2021, with a time such as 08:30 where it is known")]
    NotATime { field: Field },
    #[error("that photo is no longer at hand; bring its folder in again")]
    NothingToSalvage,
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    #[error("\"{text}\" is not a template; open the list of templates again")]
    NoSuchTemplate { text: String },
    #[error("a template needs a name; write one")]
    NamelessTemplate,
    #[error("the folder \"{folder}\" for finished pieces cannot be made ({source}); choose another")]
    ExportsFolder { folder: String, source: std::io::Error },
    #[error("no folder for finished pieces is set; choose one in the settings or give --out")]
    NoExportsFolder,
    #[error("\"{text}\" is not one of the portals; `toasoan portal list` shows them")]
    NoSuchPortal { text: String },
    #[error("a portal needs a name; write one")]
    NamelessPortal,
    #[error("there is a portal called \"{name}\" already; give this one another name")]
    PortalTwice { name: String },
    #[error("\"{text}\" is no address for pictures; write it as https://… or leave it empty")]
    PortalAddress { text: String },
    #[error("no folder for backups is set; choose one in the archive's room or give one")]
    NoBackupFolder,
    #[error("that backup is no longer at hand; choose it again")]
    NoSuchBackup,
    #[error("no place for the archive was found on this system; give one with --archive")]
    NoArchivePlace,
    #[error("there is no archive in \"{}\" any more; plug its disk in, or say where it lies now", folder.display())]
    ArchiveMoved { folder: PathBuf },
    #[error("\"{folder}\" is no archive that this desk knows; choose its folder")]
    NoSuchArchive { folder: String },
    #[error("\"{folder}\" holds other things than an archive; choose an archive's folder, or an empty one")]
    NotForAnArchive { folder: String },
    #[error(
        "it could not be written to \"{file}\" which archive is opened ({source}); free some space or see to the folder's permissions"
    )]
    ArchiveList { file: String, source: std::io::Error },
    #[error("the sample could not be laid out for reading ({source}); free some space for temporary files")]
    Sample { source: std::io::Error },
}

fn way_to_write(state: State) -> &'static str {
    match state {
        State::Submitted => "withdraw it to write on",
        _ => "ask an editor to reopen or return it",
    }
}

fn joined(concerns: &[Concern], say: impl Fn(&Concern) -> String) -> String {
    concerns.iter().map(say).collect::<Vec<_>>().join("; ")
}

impl Bilingual for DeskError {
    fn vietnamese(&self) -> String {
        match self {
            Self::Archive(error) => error.vietnamese(),
            Self::Intake(error) => error.vietnamese(),
            Self::Feed(error) => error.vietnamese(),
            Self::Package(error) => error.vietnamese(),
            Self::NoSuchPackage => "gói ấy không còn ở đây nữa; hãy mở lại".to_owned(),
            Self::KeyChanged { desk, known, found } => format!(
                "trước nay bàn {desk} dùng khóa {known}, gói này lại ký bằng {found}: hãy hỏi bàn ấy có đổi khóa không, rồi hẵng nhận khóa mới"
            ),
            Self::KeyFile { file, source } => format!(
                "không đọc hoặc ghi được khóa của bàn trong “{file}” ({source}); hãy đặt lại tệp ấy, hoặc chuyển nó đi để có khóa mới mà các bàn khác sẽ hỏi lại"
            ),
            Self::NoKeyPlace => {
                "không tìm được chỗ giữ khóa của bàn trên máy này; người dùng cần có thư mục riêng".to_owned()
            }
            Self::Darkroom(error) => error.vietnamese(),
            Self::Press(error) => error.vietnamese(),
            Self::NotAnArticleId(error) => {
                format!(
                    "“{}” không phải mã bài; `toasoan list` cho biết mã của từng bài",
                    error.text
                )
            }
            Self::NotABulletinId(error) => {
                format!(
                    "“{}” không phải mã bản tin; `toasoan bulletin list` cho biết mã của từng bản tin",
                    error.text
                )
            }
            Self::Unreadable { file, source } => {
                format!("không đọc được “{file}” ({source}); hãy kiểm tra tệp còn đó và bạn có quyền mở")
            }
            Self::PhotoTooHeavy {
                name,
                megabytes,
                most,
            } => format!(
                "“{name}” nặng {megabytes} MB, chỉ nhận ảnh tối đa {most} MB; hãy lưu một bản nhẹ hơn rồi đưa vào"
            ),
            Self::Document { problem } => format!(
                "chưa lưu được vì nội dung không theo khuôn của tòa soạn: {problem}; hãy hoàn tác thay đổi vừa rồi"
            ),
            Self::NoSuchPlace { number, count } => {
                format!("bài không có chỗ ảnh {number}; bài có {count} chỗ, đếm từ 1")
            }
            Self::TextNotFound { text } => {
                format!("không thấy “{text}” trong bài; hãy chép đúng nguyên văn từ bài")
            }
            Self::StepNotOpen { state, step, role } => format!(
                "bài đang ở bước “{}” thì {} không {} được; hãy nhờ biên tập viên",
                state.vietnamese(),
                role.vietnamese(),
                step.vietnamese()
            ),
            Self::NotWritable { state, role } => {
                let way = match state {
                    State::Submitted => "hãy rút bài lại rồi viết tiếp",
                    _ => "hãy nhờ biên tập viên mở lại hoặc trả lại bài",
                };
                let (state, role) = (state.vietnamese(), role.vietnamese());
                format!("bài đang ở bước “{state}”, {role} không sửa được; {way}")
            }
            Self::Unanswered { concerns } => format!(
                "trước khi xuất: {}; hãy sửa, hoặc ghi lý do vẫn xuất (--reason)",
                joined(concerns, Bilingual::vietnamese)
            ),
            Self::EditorsOnly { role } => format!(
                "việc này của biên tập viên, {} không làm được; hãy nhờ biên tập viên",
                role.vietnamese()
            ),
            Self::NeverExported => "bài chưa từng được xuất; hãy sửa thẳng trong bài".to_owned(),
            Self::UnknownOrder => {
                "chương trình này không biết lần trước bài được xuất thế nào; hãy chọn lại dạng xuất"
                    .to_owned()
            }
            Self::LayoutWithoutPdf => {
                "chỉ PDF mới có kiểu trang; hãy bỏ --layout, hoặc chọn --format pdf".to_owned()
            }
            Self::HalfCorrection => "cải chính cần đủ điều đã sai và điều đúng; hãy ghi cả hai".to_owned(),
            Self::NoReasonToWithdraw => "hãy ghi vài chữ vì sao gỡ bài".to_owned(),
            Self::SaidInPublic => "điều ấy đã công bố rồi; hãy cải chính thêm thay vì rút lại".to_owned(),
            Self::NothingToTakeBack => "không có gì như vậy để rút lại; hãy mở lại bài".to_owned(),
            Self::NotADay { text } => format!("“{text}” không phải là một ngày như 11/1/2021"),
            Self::NoPickupFolder => "chưa có thư mục cổng nhận bài; hãy chọn trong phần cài đặt".to_owned(),
            Self::StepWaits { step, concerns } => format!(
                "chưa {} được vì còn thiếu: {}",
                step.vietnamese(),
                joined(concerns, Bilingual::vietnamese)
            ),
            Self::NoReason => "hãy ghi vài chữ vì sao trả lại bài".to_owned(),
            Self::NoStepTo { from, to, role } => format!(
                "bài đang ở bước “{}”, {} không chuyển thẳng sang “{}” được; hãy đi qua các bước ở giữa hoặc nhờ biên tập viên",
                from.vietnamese(),
                role.vietnamese(),
                to.vietnamese()
            ),
            Self::InTheTrash => "bài đang ở thùng rác; hãy lấy ra trước".to_owned(),
            Self::OpenHere => "bài đang mở để viết ở bàn này; hãy rời bài trước".to_owned(),
            Self::ChangedSince => "bài đã được thay đổi thêm từ lúc ấy nên để nguyên".to_owned(),
            Self::NothingToUndo => {
                "không hoàn tác được việc ấy nữa; hãy xem lại các bài rồi sửa chỗ chưa đúng".to_owned()
            }
            Self::NamelessTag => "thẻ cần có tên; hãy ghi tên thẻ".to_owned(),
            Self::NoSuchPlan => "không còn giữ những gì đã xem qua; hãy chọn lại tệp hoặc thư mục".to_owned(),
            Self::NoSuchReport => {
                "không còn giữ báo cáo ấy; hãy đưa tệp hoặc thư mục vào lại để có".to_owned()
            }
            Self::Unwritable { file, source } => {
                format!("không ghi được “{file}” ({source}); hãy chọn chỗ khác hoặc dọn bớt ổ đĩa")
            }
            Self::Combine(error) => error.vietnamese(),
            Self::NothingToSettle => "bài không có hai bản song song để chọn; hãy mở lại bài".to_owned(),
            Self::NotARevision { text } => {
                format!("“{text}” không phải mã phiên bản; `toasoan history` cho biết mã của từng phiên bản")
            }
            Self::NotAPhotoId { text } => {
                format!("“{text}” không phải mã ảnh; `toasoan photo list` cho biết mã của từng ảnh")
            }
            Self::NotAField { text } => {
                format!("“{text}” không theo dạng TRƯỜNG=CHỮ, với trường như caption, credit, alt")
            }
            Self::NotARecipe { problem } => {
                format!(
                    "không đọc được cách sửa ảnh ({problem}); hãy viết như {{\"turns\":1}}, hoặc {{}} nếu để nguyên"
                )
            }
            Self::NotATime { field } => format!(
                "“{}” phải là ngày như 11/1/2021, kèm giờ như 08:30 nếu biết",
                field.vietnamese()
            ),
            Self::NothingToSalvage => "ảnh ấy không còn ở đây nữa; hãy lấy lại thư mục ảnh".to_owned(),
            Self::Directory(error) => error.vietnamese(),
            Self::NoSuchTemplate { text } => {
                format!("“{text}” không phải là mẫu bài; hãy mở lại danh sách mẫu")
            }
            Self::NamelessTemplate => "mẫu bài cần có tên; hãy đặt tên".to_owned(),
            Self::ExportsFolder { folder, source } => {
                format!("không tạo được thư mục xuất bài “{folder}” ({source}); hãy chọn thư mục khác")
            }
            Self::NoExportsFolder => {
                "chưa có thư mục xuất bài; hãy chọn trong phần cài đặt hoặc dùng --out".to_owned()
            }
            Self::NoSuchPortal { text } => {
                format!("không có cổng nào là “{text}”; `toasoan portal list` cho biết các cổng")
            }
            Self::NamelessPortal => "cổng cần có tên; hãy đặt tên".to_owned(),
            Self::PortalTwice { name } => format!("đã có một cổng tên “{name}”; hãy đặt tên khác"),
            Self::PortalAddress { text } => {
                format!("“{text}” không phải địa chỉ chứa ảnh; hãy ghi https://… hoặc để trống")
            }
            Self::NoBackupFolder => {
                "chưa có thư mục sao lưu; hãy chọn trong phần Kho bài hoặc chỉ một thư mục".to_owned()
            }
            Self::NoSuchBackup => "bản sao lưu ấy không còn ở đây nữa; hãy chọn lại".to_owned(),
            Self::NoArchivePlace => {
                "không tìm được chỗ đặt kho bài trên máy này; hãy chỉ một thư mục bằng --archive".to_owned()
            }
            Self::ArchiveMoved { folder } => {
                format!(
                    "kho bài không còn ở “{}”; hãy cắm ổ đĩa có kho, hoặc chỉ chỗ kho đang nằm",
                    folder.display()
                )
            }
            Self::NoSuchArchive { folder } => {
                format!("“{folder}” không phải kho bài mà bàn này biết; hãy chọn thư mục của kho")
            }
            Self::NotForAnArchive { folder } => format!(
                "“{folder}” đang chứa thứ khác, không phải kho bài; hãy chọn thư mục của một kho bài, hoặc một thư mục trống"
            ),
            Self::ArchiveList { file, source } => format!(
                "không ghi được vào “{file}” rằng mở kho nào ({source}); hãy dọn bớt đĩa hoặc xem lại quyền của thư mục"
            ),
            Self::Sample { source } => {
                format!("không bày được bài mẫu ra để đọc ({source}); hãy dọn bớt chỗ cho tệp tạm")
            }
        }
    }
}

/// What the window branches on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A file cannot be read or is no piece.
    File,
    /// A photo cannot be read or shown.
    Photo,
    /// The press wants something first.
    Lacking,
    /// The article or photo is not in the archive.
    Gone,
    /// The archive cannot be read or written.
    Archive,
    /// The finished piece cannot be made or written.
    Export,
    /// The text does not fit the schema.
    Document,
    /// The person may not do that.
    Forbidden,
    /// Somebody else has the article open.
    Held,
    /// A fault of the program itself.
    Internal,
}

/// A refusal as it crosses to the window and to `--json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failed {
    pub code: Code,
    pub message: Sentence,
    /// For whoever mends the program; not shown unless asked for.
    pub details: Option<String>,
}

impl From<&DeskError> for Failed {
    fn from(error: &DeskError) -> Self {
        let mut details = Vec::new();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            details.push(cause.to_string());
            source = cause.source();
        }
        let details = (!details.is_empty()).then(|| details.join(": "));
        Self {
            code: error.code(),
            message: Sentence::of(error),
            details,
        }
    }
}

impl DeskError {
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Archive(error) if error.is_gone() => Code::Gone,
            Self::Archive(ArchiveError::HeldElsewhere { .. }) => Code::Held,
            Self::Archive(_)
            | Self::NoArchivePlace
            | Self::ArchiveMoved { .. }
            | Self::NoSuchArchive { .. }
            | Self::NotForAnArchive { .. }
            | Self::ArchiveList { .. }
            | Self::NoBackupFolder
            | Self::NoSuchBackup => Code::Archive,
            Self::Sample { .. } => Code::File,
            Self::Intake(_) | Self::Feed(_) | Self::Unreadable { .. } | Self::Unwritable { .. } => Code::File,
            Self::Package(_) => Code::File,
            Self::NoSuchPackage => Code::Gone,
            Self::KeyChanged { .. } => Code::Forbidden,
            Self::KeyFile { .. } | Self::NoKeyPlace => Code::Archive,
            Self::Darkroom(_) | Self::PhotoTooHeavy { .. } => Code::Photo,
            Self::Press(PressError::Concerns { .. }) => Code::Lacking,
            Self::Press(_)
            | Self::ExportsFolder { .. }
            | Self::NoExportsFolder
            | Self::NoPickupFolder
            | Self::UnknownOrder
            | Self::LayoutWithoutPdf
            | Self::NeverExported => Code::Export,
            Self::NotAnArticleId(_) | Self::NotABulletinId(_) => Code::Gone,
            Self::Document { .. } | Self::NoSuchPlace { .. } | Self::TextNotFound { .. } => Code::Document,
            Self::StepNotOpen { .. }
            | Self::NotWritable { .. }
            | Self::NoStepTo { .. }
            | Self::EditorsOnly { .. }
            | Self::SaidInPublic => Code::Forbidden,
            Self::OpenHere => Code::Held,
            Self::InTheTrash
            | Self::ChangedSince
            | Self::NothingToUndo
            | Self::NothingToTakeBack
            | Self::NoSuchPlan
            | Self::NoSuchReport => Code::Gone,
            Self::StepWaits { .. }
            | Self::Unanswered { .. }
            | Self::HalfCorrection
            | Self::NoReasonToWithdraw
            | Self::NoReason
            | Self::NamelessTemplate
            | Self::NamelessTag => Code::Lacking,
            Self::NoSuchPortal { .. } => Code::Gone,
            Self::NamelessPortal | Self::PortalTwice { .. } | Self::PortalAddress { .. } => Code::Lacking,
            Self::Combine(_) | Self::NothingToSettle => Code::Document,
            Self::NoSuchTemplate { .. }
            | Self::NotARevision { .. }
            | Self::NotAPhotoId { .. }
            | Self::NothingToSalvage => Code::Gone,
            Self::NotATime { .. }
            | Self::NotADay { .. }
            | Self::NotAField { .. }
            | Self::NotARecipe { .. } => Code::Document,
            Self::Directory(_) => Code::File,
        }
    }
}
