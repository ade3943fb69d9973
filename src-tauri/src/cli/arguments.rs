//! What may be asked of the terminal. Help is Vietnamese first, English after the dot.

/// Names of the newsroom as the terminal spells them.
macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident => $word:ty { $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
        pub enum $name { $($variant),* }

        impl From<$name> for $word {
            fn from(name: $name) -> Self {
                match name { $($name::$variant => Self::$variant),* }
            }
        }
    };
}

/// What may be asked of packages for and from other desks.
pub mod exchange;
/// What may be asked of photos and people.
pub mod photo;
/// What may be asked of portals.
pub mod portal;
/// What may be asked of the press.
pub mod press;
/// What may be asked of printed pages.
pub mod print;
/// What a search is narrowed by.
pub mod search;
/// What may be asked of the archive as a whole.
pub mod trust;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use desk::bringing::BringState;
use desk::finding::ArticleFilter;
use newsroom::combine::Side;
use newsroom::language::Language;
use newsroom::person::Role;
use newsroom::workflow::{State, Step};

use exchange::ExchangeCommand;
use photo::{PeopleCommand, PhotoCommand};
use portal::PortalCommand;
use press::PressCommand;
use print::PrintCommand;
use trust::TrustCommand;

/// Tòa Soạn trong cửa sổ lệnh · The newsroom in the terminal
#[derive(Parser, Debug)]
#[command(name = "toasoan", version)]
pub struct Arguments {
    /// Thư mục kho bài · The archive's folder
    #[arg(long, global = true, value_name = "DIR")]
    pub archive: Option<PathBuf>,
    /// Trả lời bằng JSON · Answer in JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Ghi vào nhánh riêng khi người khác đang mở bài · Write on a branch where somebody else has the article open
    #[arg(long, global = true)]
    pub branch: bool,
    /// Ngôn ngữ trả lời · The language of the answers
    #[arg(long, global = true, value_enum, default_value_t = Lang::Vi)]
    pub lang: Lang,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum ArchivesCommand {
    /// Từ nay mở kho này khi không chỉ kho nào · From now on open this one where none is named
    Use {
        /// Thư mục của kho, hoặc thư mục trống cho kho mới; bỏ qua thì mở kho ở chỗ thường lệ · An archive's folder, or
        /// an empty one for a new archive; without it, the one in the usual place
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Bỏ khỏi danh sách; kho vẫn còn nguyên · Take from the list; the archive itself stays
    Forget {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Ghi thư mục của các kho vào một tệp, mỗi dòng một kho · Write the archives' folders into a file, a line each
    Folders {
        #[arg(value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Nhập bài từ tệp văn bản · Import pieces from text files
    Import {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Đưa bài mẫu có năm ảnh vào kho, để thử · Bring in a sample with five photos, to try the program
    Sample,
    /// Các kho bài của máy này, và mở kho nào · The archives of this machine, and which one is opened
    Archives {
        #[command(subcommand)]
        command: Option<ArchivesCommand>,
    },
    /// In báo cáo cho người xem lỗi: phiên bản, chỗ nằm, nhật ký · Print a report for whoever looks into a fault
    Report,
    /// In phần gợi ý lệnh cho bash, zsh, fish hoặc PowerShell · Print completions for bash, zsh, fish or PowerShell
    Completions { shell: clap_complete::Shell },
    /// Writes the pages of the manual and the completions, for packages.
    #[command(hide = true)]
    Manual { folder: PathBuf },
    /// Đưa bài cũ vào: tệp xuất của cổng, hoặc thư mục bài · Bring in the old: a portal's export, or a folder
    Bring {
        path: PathBuf,
        /// Chỉ xem trước, không ghi gì · Only look it through, write nothing
        #[arg(long)]
        dry_run: bool,
        /// Bài đưa vào đứng ở bước nào · Where what comes in stands
        #[arg(long, value_enum, default_value_t = BringStateName::Exported)]
        state: BringStateName,
        /// Đưa tất cả vào chuyên mục này · Put all of it into this section
        #[arg(long)]
        section: Option<String>,
        /// Thư mục ảnh của tệp xuất · The folder with the export's photos
        #[arg(long, value_name = "DIR")]
        pictures: Option<PathBuf>,
        /// Ghi báo cáo CSV những gì không giữ được · Write what could not be kept, as CSV
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// Ảnh · Photos
    Photo {
        #[command(subcommand)]
        command: PhotoCommand,
    },
    /// Danh bạ · The directory of people
    People {
        #[command(subcommand)]
        command: PeopleCommand,
    },
    /// Liệt kê các bài · List the articles
    List {
        #[command(flatten)]
        filter: Filter,
    },
    /// Tìm trong kho bài: chữ, "cụm từ", -loại bỏ, OR, tacgia:, chuyenmuc:, tu:, den:, trangthai:, anh:, the: · Search
    /// the archive: words, "phrases", -without, OR, author:, section:, from:, to:, state:, photo:, tag:
    Search {
        /// Không cần dấu; cho -từ vào trong ngoặc '…' cùng chữ khác, hoặc sau -- · Marks are not needed; a -word goes into
        /// quotes with other words, or behind --
        text: Vec<String>,
        #[command(flatten)]
        narrow: search::Narrow,
    },
    /// Xem một bài · Show an article
    Show { article: String },
    /// Sửa các mục của bài · Change an article's fields
    Set {
        article: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Thay chữ trong bài · Replace words in an article
    Replace {
        article: String,
        old: String,
        new: String,
    },
    /// Chuyển bài sang bước sau · Move an article on
    Step {
        article: String,
        #[arg(value_enum)]
        step: StepName,
        /// Vì sao, khi trả lại bài · Why, when an article is returned
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Các phiên bản đã lưu · The revisions that were kept
    History { article: String },
    /// So hai phiên bản, hoặc một phiên bản với bài hiện nay · Compare two revisions, or one with the article now
    Compare {
        article: String,
        #[arg(value_name = "REVISION")]
        older: String,
        #[arg(value_name = "REVISION")]
        newer: Option<String>,
    },
    /// Đưa phiên bản cũ trở lại · Bring an older revision back
    Revert {
        article: String,
        #[arg(value_name = "REVISION")]
        revision: String,
    },
    /// Chọn một trong hai bản song song · Settle two versions by choosing one
    Settle {
        article: String,
        /// Bên trái là bản trong danh sách · left is the one that the list shows
        #[arg(long, value_enum)]
        take: SideName,
    },
    /// Mẫu bài · Templates
    Template {
        #[command(subcommand)]
        command: TemplateCommand,
    },
    #[command(flatten)]
    Press(PressCommand),
    /// Các cổng nhận bài · The portals that take the pieces
    Portal {
        #[command(subcommand)]
        command: PortalCommand,
    },
    /// In ra mã HTML của bài để chép vào hệ quản trị của cổng · Print an article's HTML, to be pasted into a portal's CMS
    Copy {
        article: String,
        /// Cổng nào; cổng đứng đầu nếu không nói · Which portal; the first where none is named
        #[arg(long, value_name = "NAME")]
        portal: Option<String>,
        /// Chỉ chữ, không mã · Plain text
        #[arg(long)]
        text: bool,
    },
    /// Gắn thẻ cho các bài · Give articles a tag
    Tag {
        tag: String,
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Gỡ thẻ khỏi các bài · Take a tag off articles
    Untag {
        tag: String,
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Đưa các bài vào một chuyên mục · Put articles into a section
    Section {
        section: String,
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Chuyển các bài sang một bước · Move articles on to a state
    State {
        #[arg(value_enum)]
        to: StateName,
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
        /// Vì sao, khi trả lại bài · Why, when articles are returned
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Bỏ bài vào thùng rác · Move articles to the trash
    Trash {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Lấy bài từ thùng rác ra · Take articles out of the trash
    Restore {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Người dùng bàn này · Who works at this desk
    Person {
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_enum)]
        role: Option<RoleName>,
    },
    #[command(flatten)]
    Exchange(ExchangeCommand),
    #[command(flatten)]
    Trust(TrustCommand),
    #[command(flatten)]
    Print(PrintCommand),
}

#[derive(Subcommand, Debug)]
pub enum TemplateCommand {
    /// Liệt kê · List them
    List,
    /// Bài mới theo mẫu · A new article from one
    New {
        #[arg(value_name = "TEMPLATE")]
        template: String,
    },
    /// Lưu bài làm mẫu · Save an article as one
    Save { article: String, name: String },
    /// Bỏ mẫu đã lưu · Drop a saved one
    Drop {
        #[arg(value_name = "TEMPLATE")]
        template: String,
    },
    /// Lấy lại mẫu đã bỏ · Bring a dropped one back
    Restore {
        #[arg(value_name = "TEMPLATE")]
        template: String,
    },
}

#[derive(Args, Debug)]
pub struct Filter {
    /// Chữ cần tìm, không cần dấu · Words to find, marks not needed
    #[arg(long, default_value = "")]
    pub text: String,
    #[arg(long, value_enum)]
    pub state: Option<StateName>,
    /// Trong thùng rác · In the trash
    #[arg(long)]
    pub trash: bool,
    #[arg(long, default_value_t = 200)]
    pub limit: u32,
}

impl From<&Filter> for ArticleFilter {
    fn from(filter: &Filter) -> Self {
        Self {
            text: filter.text.clone(),
            state: filter.state.map(Into::into),
            trashed: filter.trash,
            limit: filter.limit,
        }
    }
}

#[derive(Args, Debug)]
#[group(required = true, multiple = true)]
pub struct Fields {
    /// Tít · Headline
    #[arg(long)]
    pub headline: Option<String>,
    /// Tít phụ · Kicker
    #[arg(long)]
    pub kicker: Option<String>,
    /// Chuyên mục · Section
    #[arg(long)]
    pub section: Option<String>,
    /// Phần cuối của địa chỉ trang · The last part of the page's address
    #[arg(long)]
    pub slug: Option<String>,
    /// Tác giả, dùng nhiều lần được · Author, may be repeated
    #[arg(long, value_name = "NAME")]
    pub author: Vec<String>,
    /// Thẻ, dùng nhiều lần được · Tag, may be repeated
    #[arg(long)]
    pub tag: Vec<String>,
}

spelled!(Lang => Language { Vi, En });
spelled!(StateName => State { Draft, Submitted, Editing, Returned, Approved, Exported });
spelled!(BringStateName => BringState { Exported, Draft });
spelled!(StepName => Step { Submit, Withdraw, TakeUp, Return, Approve, Export, Reopen });
spelled!(
    /// Which of two versions.
    SideName => Side { Left, Right }
);
spelled!(RoleName => Role { Reporter, Photographer, Editor });
