//! What a search is narrowed by.

use archive::{Finding, Order};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::StateName;

#[derive(Args, Debug)]
pub struct Narrow {
    /// Chuyên mục, dùng nhiều lần được · Section, may be repeated
    #[arg(long, value_name = "NAME")]
    section: Vec<String>,
    /// Bước, dùng nhiều lần được · State, may be repeated
    #[arg(long, value_enum)]
    state: Vec<StateName>,
    /// Tác giả, dùng nhiều lần được · Author, may be repeated
    #[arg(long, value_name = "NAME")]
    author: Vec<String>,
    /// Tháng, như 2021-01, dùng nhiều lần được · Month, may be repeated
    #[arg(long, value_name = "MONTH")]
    month: Vec<String>,
    /// Từ ngày · The first day
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// Đến ngày · The last day
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// Có ảnh hay không · With photos or without
    #[arg(long, value_name = "BOOL")]
    photos: Option<bool>,
    /// Còn thiếu gì đó hay không · With something missing or not
    #[arg(long, value_name = "BOOL")]
    lacking: Option<bool>,
    /// Trong thùng rác · In the trash
    #[arg(long)]
    trash: bool,
    #[arg(long, value_enum, default_value_t = OrderName::Newest)]
    order: OrderName,
    #[arg(long, default_value_t = 20)]
    pub limit: usize,
    /// Đi tiếp từ câu trả lời trước (next) · Go on from the last answer (next)
    #[arg(long, value_name = "NEXT")]
    pub after: Option<String>,
    /// Đếm theo chuyên mục, bước, tác giả, tháng · Count by section, state, author and month
    #[arg(long)]
    pub count: bool,
}

impl Narrow {
    pub fn finding(&self, text: &[String]) -> Finding {
        Finding {
            // What the shell took for one word was quoted there, or is one.
            text: text.join(" "),
            sections: self.section.clone(),
            states: self.state.iter().map(|state| (*state).into()).collect(),
            authors: self.author.clone(),
            months: self.month.clone(),
            from: self.from,
            to: self.to,
            photos: self.photos,
            lacking: self.lacking,
            trashed: self.trash,
            order: self.order.into(),
        }
    }
}

spelled!(OrderName => Order { Newest, Best, Changed, Headline });
