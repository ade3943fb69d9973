//! What may be asked of the press.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use desk::DeskError;
use desk::export::order::{ExportFormat, ExportOrder};
use newsroom::check::Kind;
use newsroom::rules::{Length, Weight};
use press::pdf::{Columns, Layout};

#[derive(Subcommand, Debug)]
pub enum PressCommand {
    /// Xem bài còn vướng gì trước khi xuất · What speaks against an article before the press
    Check { article: String },
    /// Xem hoặc đặt quy định của tòa soạn · Show or set the house's rules
    Rules(RulesSaid),
    /// Xuất bài: các bài nêu tên, các bài tìm thấy, hoặc các bài đã đổi · Export articles: those that are named, those
    /// that are found, or those that changed
    Export(ExportSaid),
    /// Các lần đã xuất một bài · What left the house of an article
    Exports { article: String },
    /// Cải chính một bài đã xuất · Correct an article that was exported
    Correct {
        article: String,
        /// Điều đã nói sai · What was false
        #[arg(long, required_unless_present = "take_back", default_value = "")]
        wrong: String,
        /// Điều đúng · What is right
        #[arg(long, required_unless_present = "take_back", default_value = "")]
        right: String,
        /// Rút lại lời cải chính mới nhất khi chưa xuất · Take back the newest one, while it was not exported
        #[arg(long, conflicts_with_all = ["wrong", "right"])]
        take_back: bool,
    },
    /// Gỡ một bài đã xuất · Withdraw an article that was exported
    Withdraw {
        article: String,
        /// Vì sao · Why
        #[arg(long, required_unless_present = "take_back", default_value = "")]
        reason: String,
        /// Đưa bài trở lại khi chưa xuất lời gỡ · Put it back, while the withdrawal was not exported
        #[arg(long, conflicts_with = "reason")]
        take_back: bool,
    },
}

#[derive(Args, Debug)]
pub struct ExportSaid {
    #[arg(value_name = "ARTICLE", required_unless_present_any = ["since", "changed", "find"])]
    pub articles: Vec<String>,
    /// Dạng xuất; không nêu thì là package, hoặc pdf khi có --layout · In which form; package where none is named, or pdf
    /// with --layout
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Kiểu trang của PDF · How the PDF is laid out
    #[arg(long, value_enum)]
    pub layout: Option<PageLayout>,
    /// Thư mục nhận bài đã xuất · The folder that takes what is made
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Bài đã duyệt hoặc đã xuất, có thay đổi từ ngày này · What is approved or exported and changed since this day
    #[arg(long, value_name = "DATE", conflicts_with_all = ["articles", "changed", "find"])]
    pub since: Option<String>,
    /// Bài đã xuất mà nay khác lúc xuất · What says something else than when it was exported
    #[arg(long, conflicts_with_all = ["articles", "find"])]
    pub changed: bool,
    /// Bài tìm thấy bằng những chữ này · What is found by these words
    #[arg(long, value_name = "TEXT", conflicts_with = "articles")]
    pub find: Option<String>,
    /// Cách đặt tên: {ngày} {slug} {chuyên mục} {tít} {tác giả} {số}, và / cho thư mục con · How they are named: {date}
    /// {slug} {section} {headline} {author} {number}, and / for folders
    #[arg(long, value_name = "PATTERN")]
    pub naming: Option<String>,
    /// Cho cổng này, theo tên hoặc mã · For this portal, by its name or id
    #[arg(long)]
    pub portal: Option<String>,
    /// Lý do vẫn xuất dù còn điều cần lưu ý · Why it goes out in spite of its warnings
    #[arg(long, default_value = "")]
    pub reason: String,
    /// Xuất vào thư mục cổng nhận bài · Into the folder that the portal picks up from
    #[arg(long, conflicts_with = "out")]
    pub pickup: bool,
    /// Xuất lại đúng như lần trước · As it was exported last
    #[arg(long, conflicts_with_all = ["out", "naming", "reason", "pickup", "format", "layout", "portal"])]
    pub again: bool,
}

#[derive(Args, Debug)]
pub struct RulesSaid {
    /// Chỉ cho chuyên mục này · For this section only
    #[arg(long)]
    pub section: Option<String>,
    /// Độ dài tít, như 5-20; 0 là không giới hạn · The headline's length in words, such as 5-20; 0 for no limit
    #[arg(long, value_name = "LEAST-MOST", value_parser = length)]
    pub headline: Option<Length>,
    /// Độ dài sa-pô · The lead's length
    #[arg(long, value_name = "LEAST-MOST", value_parser = length)]
    pub lead: Option<Length>,
    /// Ảnh rộng ít nhất bao nhiêu điểm ảnh · Pixels across that a photo has at least
    #[arg(long, value_name = "PIXELS")]
    pub photo_width: Option<u32>,
    /// Mức của một điều, như credit=off; dùng nhiều lần được · How much a concern weighs, such as credit=off; may be
    /// repeated
    #[arg(long, value_name = "CONCERN=error|warning|off", value_parser = weighed)]
    pub weigh: Vec<(Kind, Weight)>,
    /// Bỏ mọi quy định riêng ở đây · Forget all that was said here
    #[arg(long)]
    pub clear: bool,
}

impl RulesSaid {
    /// Whether anything is to be set.
    pub fn says_something(&self) -> bool {
        self.clear
            || self.headline.is_some()
            || self.lead.is_some()
            || self.photo_width.is_some()
            || !self.weigh.is_empty()
    }
}

fn length(text: &str) -> Result<Length, String> {
    let parsed = text.split_once('-').and_then(|(least, most)| {
        Some(Length {
            least: least.trim().parse().ok()?,
            most: most.trim().parse().ok()?,
        })
    });
    parsed.ok_or_else(|| "5-20".to_owned())
}

/// Both sides as JSON names them.
fn weighed(text: &str) -> Result<(Kind, Weight), String> {
    let named = |text: &str| serde_json::Value::String(text.trim().to_owned());
    let parsed = text.split_once('=').and_then(|(kind, weight)| {
        let kind = serde_json::from_value(named(kind)).ok()?;
        Some((kind, serde_json::from_value(named(weight)).ok()?))
    });
    parsed.ok_or_else(|| {
        let names: Vec<String> = Kind::ALL
            .iter()
            .filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned))
            .collect();
        format!("credit=off; {}", names.join(", "))
    })
}

spelled!(Format => ExportFormat { Html, Pdf, Package, Zip, Print, PrintZip, Docx, Ninjs });

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PageLayout {
    PortalPage,
    TwoColumns,
    ThreeColumns,
    ArchiveCopy,
}

impl From<PageLayout> for Layout {
    fn from(layout: PageLayout) -> Self {
        let newspaper = |columns| Self::NewspaperPage { columns };
        match layout {
            PageLayout::PortalPage => Self::PortalPage,
            PageLayout::TwoColumns => newspaper(Columns::Two),
            PageLayout::ThreeColumns => newspaper(Columns::Three),
            PageLayout::ArchiveCopy => Self::ArchiveCopy,
        }
    }
}

impl ExportSaid {
    /// The order without what only the archive knows.
    pub fn order(&self) -> Result<ExportOrder, DeskError> {
        let format = match (self.format.map(ExportFormat::from), self.layout) {
            (None, None) => ExportFormat::Package,
            (None | Some(ExportFormat::Pdf), Some(_)) => ExportFormat::Pdf,
            (Some(_), Some(_)) => return Err(DeskError::LayoutWithoutPdf),
            (Some(format), None) => format,
        };
        Ok(ExportOrder {
            layout: self.layout.map(Layout::from).unwrap_or_default(),
            pickup: self.pickup,
            ..ExportOrder::of(format).whatever_warns(&self.reason)
        })
    }
}
