//! What may be asked of printed pages: the house style, bulletins.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use newsroom::bulletin::Paper;
use newsroom::house_style::{Colour, PageFont};

#[derive(Subcommand, Debug)]
pub enum PrintCommand {
    /// Xem hoặc sửa kiểu dáng tòa soạn · Show or change the house style
    HouseStyle(StyleFields),
    /// Bản tin: nhiều bài thành một ấn phẩm · Bulletins: several articles as one publication
    Bulletin {
        #[command(subcommand)]
        command: BulletinCommand,
    },
}

#[derive(Args, Debug)]
pub struct StyleFields {
    /// Tên cơ quan · The name of the house
    #[arg(long)]
    pub name: Option<String>,
    /// Địa chỉ cổng · The portal's address
    #[arg(long)]
    pub address: Option<String>,
    /// Dòng giấy phép ở chân trang · The footer's line with the licence
    #[arg(long)]
    pub licence: Option<String>,
    /// Tệp biểu trưng PNG hoặc JPEG · The logo's file, PNG or JPEG
    #[arg(long, value_name = "FILE", conflicts_with = "no_logo")]
    pub logo: Option<PathBuf>,
    /// Bỏ biểu trưng · Remove the logo
    #[arg(long)]
    pub no_logo: bool,
    /// Màu nhấn, ví dụ #a5281b · The accent colour
    #[arg(long, value_name = "COLOUR")]
    pub accent: Option<Colour>,
    /// Phông chữ tên bài · The font of headlines
    #[arg(long, value_enum)]
    pub headline_font: Option<FontName>,
    /// Phông chữ nội dung · The font of text
    #[arg(long, value_enum)]
    pub text_font: Option<FontName>,
}

spelled! {
    FontName => PageFont { Serif, Sans }
}

spelled! {
    PaperName => Paper { A4, A5 }
}

#[derive(Subcommand, Debug)]
pub enum BulletinCommand {
    /// Các bản tin · The bulletins
    List,
    /// Lập bản tin từ các bài · Make a bulletin of articles
    New {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
        #[command(flatten)]
        cover: CoverFields,
    },
    /// Xem một bản tin · Show a bulletin
    Show { bulletin: String },
    /// Sửa bìa và khổ giấy · Change cover and paper
    Set {
        bulletin: String,
        #[command(flatten)]
        cover: CoverFields,
    },
    /// Xếp lại: bài theo mã, chuyên mục theo tên trong [ngoặc] · Order it anew: articles by id, sections by [name]
    Order {
        bulletin: String,
        #[arg(required = true, value_name = "ENTRY")]
        entries: Vec<String>,
    },
    /// In bản tin ra PDF · Print a bulletin as PDF
    Export {
        bulletin: String,
        /// Ghép trang để in hai mặt rồi gấp · Impose pages for printing on both sides and folding
        #[arg(long)]
        booklet: bool,
        /// Thư mục · The folder
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Bỏ bản tin vào thùng rác · Move a bulletin to the trash
    Trash { bulletin: String },
    /// Lấy bản tin khỏi thùng rác · Take a bulletin out of the trash
    Restore { bulletin: String },
}

#[derive(Args, Debug)]
pub struct CoverFields {
    /// Tên bản tin · The bulletin's name
    #[arg(long)]
    pub title: Option<String>,
    /// Số mấy · Which issue
    #[arg(long)]
    pub issue: Option<String>,
    /// Lời trên bìa · A line on the cover
    #[arg(long)]
    pub note: Option<String>,
    /// Ngày ra, năm-tháng-ngày · Its day, year-month-day
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// Ảnh bìa, theo mã ảnh · The cover's photo, by its id
    #[arg(long, value_name = "PHOTO")]
    pub cover: Option<String>,
    #[arg(long, value_enum)]
    pub paper: Option<PaperName>,
}
