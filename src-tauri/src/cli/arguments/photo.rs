//! What may be asked of photos and people.

use std::path::PathBuf;

use archive::{SheetLack, SheetOrder, SheetQuery};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use desk::directory::DirectoryForm;
use desk::photos::sending::{Sending, SentFormat};
use newsroom::photo::Label;

#[derive(Subcommand, Debug)]
pub enum PhotoCommand {
    /// Gắn ảnh vào các chỗ còn trống của bài · Attach photos to an article's empty places
    Attach {
        article: String,
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Ghi chú thích, nguồn, mô tả của chỗ ảnh thứ N trong bài · Describe photo place N of an article
    Caption {
        article: String,
        /// Đếm từ 1 · Counted from 1
        #[arg(value_name = "N")]
        place: usize,
        #[arg(long)]
        caption: Option<String>,
        #[arg(long)]
        credit: Option<String>,
        #[arg(long)]
        alt: Option<String>,
    },
    /// Lấy ảnh từ tệp, thư mục, thẻ nhớ vào kho · Bring files, folders or a card into the archive
    Import {
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Giữ phần còn lại của ảnh chép chưa đủ · Keep what is there of a photo that was not copied whole
    Salvage {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Liệt kê ảnh trong kho · List the archive's photos
    List {
        #[command(flatten)]
        filter: PhotoFilter,
    },
    /// Ghi thông tin cho ảnh; {biến} và =mã= được điền cho từng ảnh · Describe photos; variables and codes are filled in
    Describe {
        #[arg(required = true, value_name = "PHOTO")]
        photos: Vec<String>,
        /// Thay, ví dụ caption=… · Replace
        #[arg(long, value_name = "FIELD=TEXT")]
        set: Vec<String>,
        /// Thêm vào đầu · Put before
        #[arg(long, value_name = "FIELD=TEXT")]
        prepend: Vec<String>,
        /// Thêm vào cuối · Put behind
        #[arg(long, value_name = "FIELD=TEXT")]
        append: Vec<String>,
    },
    /// Chấm sao, gắn màu · Give stars and a colour
    Rate {
        #[arg(required = true, value_name = "PHOTO")]
        photos: Vec<String>,
        #[arg(long, value_parser = clap::value_parser!(u8).range(0..=5))]
        stars: Option<u8>,
        #[arg(long, value_enum)]
        label: Option<LabelName>,
    },
    /// Sửa ảnh: cách làm từ ảnh gốc, bằng JSON; {} là như gốc · Prepare a photo by a recipe in JSON; {} leaves it plain
    Prepare {
        #[arg(value_name = "PHOTO")]
        photo: String,
        #[arg(value_name = "RECIPE")]
        recipe: String,
    },
    /// Gửi ảnh ra thư mục · Send photos out into a folder
    Send {
        #[arg(required = true, value_name = "PHOTO")]
        photos: Vec<String>,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        #[command(flatten)]
        options: SendOptions,
    },
    /// So thông tin trong tệp, trong kho và trong bài · Compare what file, archive and article say
    Fields {
        #[arg(value_name = "PHOTO")]
        photo: String,
        #[arg(long)]
        article: Option<String>,
    },
    /// Những bài dùng ảnh · The articles that show a photo
    Uses {
        #[arg(value_name = "PHOTO")]
        photo: String,
    },
    /// Bỏ ảnh vào thùng rác; ảnh đang dùng thì giữ lại · Move photos to the trash; those in use stay
    Trash {
        #[arg(required = true, value_name = "PHOTO")]
        photos: Vec<String>,
    },
    /// Lấy ảnh từ thùng rác ra · Take photos out of the trash
    Restore {
        #[arg(required = true, value_name = "PHOTO")]
        photos: Vec<String>,
    },
}

#[derive(Subcommand, Debug)]
pub enum PeopleCommand {
    /// Liệt kê · List them
    List,
    /// Nhập từ CSV hoặc tệp mã của Photo Mechanic · Import a table or Photo Mechanic's code replacements
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Xuất ra tệp · Export to a file
    Export {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_enum, default_value_t = FormName::Csv)]
        form: FormName,
    },
    /// Thay =mã= trong câu · Put people in the place of =codes=
    Expand {
        text: String,
        /// Ngày của ảnh, chức danh theo ngày đó · The photo's day, whose titles hold
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<NaiveDate>,
    },
}

#[derive(Args, Debug)]
pub struct PhotoFilter {
    /// Chữ cần tìm, không cần dấu · Words to find, marks not needed
    #[arg(long, default_value = "")]
    text: String,
    /// Thiếu gì · What is lacking
    #[arg(long, value_enum)]
    lacking: Option<LackingName>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<NaiveDate>,
    #[arg(long)]
    photographer: Option<String>,
    #[arg(long, value_enum)]
    label: Option<LabelName>,
    /// Ít nhất mấy sao · At least so many stars
    #[arg(long, default_value_t = 0)]
    stars: u8,
    #[arg(long)]
    trash: bool,
    #[arg(long, value_enum, default_value_t = OrderName::Taken)]
    order: OrderName,
}

impl From<&PhotoFilter> for SheetQuery {
    fn from(filter: &PhotoFilter) -> Self {
        Self {
            text: filter.text.clone(),
            lack: filter.lacking.map(Into::into),
            from: filter.from,
            to: filter.to,
            photographer: filter.photographer.clone(),
            label: filter.label.map(Into::into),
            rating: filter.stars,
            trashed: filter.trash,
            order: filter.order.into(),
            ..Self::default()
        }
    }
}

#[derive(Args, Debug)]
pub struct SendOptions {
    /// Cạnh dài, tính bằng điểm ảnh · Pixels of the longer side
    #[arg(long, value_parser = clap::value_parser!(u32).range(16..=30_000))]
    size: Option<u32>,
    #[arg(long, value_enum, default_value_t = SentName::Jpeg)]
    format: SentName,
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u8).range(1..=100))]
    quality: u8,
    /// Tên tệp: {ngày}, {nơi}, {sự kiện}, {tác giả}, {số}, {tên} · The files' names
    #[arg(long, default_value = "{tên}")]
    pattern: String,
    /// Giữ vị trí GPS · Keep where it was taken
    #[arg(long)]
    keep_place: bool,
    /// Giữ số máy, tên chủ máy · Keep the camera's number and owner
    #[arg(long)]
    keep_serials: bool,
}

impl From<&SendOptions> for Sending {
    fn from(options: &SendOptions) -> Self {
        Self {
            longest_side: options.size,
            format: options.format.into(),
            quality: options.quality,
            pattern: options.pattern.clone(),
            keep_place: options.keep_place,
            keep_serials: options.keep_serials,
        }
    }
}

spelled!(LabelName => Label { Red, Yellow, Green, Blue, Purple });
spelled!(LackingName => SheetLack { Caption, Credit, Alt, Unused });
spelled!(OrderName => SheetOrder { Taken, Added, Name });
spelled!(SentName => SentFormat { Jpeg, WebP, Avif });
spelled!(FormName => DirectoryForm { Csv, PhotoMechanic });
