//! Why an item, or the rest of a file, is refused.

use std::io;

use newsroom::language::Bilingual;

#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    #[error(
        "\"{name}\" is neither RSS nor Atom nor a WordPress export; choose the .xml file that the portal or WordPress wrote"
    )]
    NotAFeed { name: String },
    #[error(
        "\"{name}\" cannot be read on ({source}); what was read before stands: check the disk and bring it again"
    )]
    Unreadable { name: String, source: io::Error },
    #[error(
        "\"{name}\" breaks off in the middle, after {items} items, which stand; export it again and bring the rest"
    )]
    CutShort { name: String, items: u64 },
    #[error("item {number} \"{title}\" has more than {megabytes} MB and was left out; copy it by hand")]
    ItemTooLarge {
        number: u64,
        title: String,
        megabytes: u64,
    },
    #[error("item {number} \"{title}\" is damaged ({problem}) and was left out; copy it by hand")]
    ItemDamaged {
        number: u64,
        title: String,
        problem: String,
    },
    #[error("item {number} has neither headline nor text and was left out")]
    ItemEmpty { number: u64 },
}

impl Bilingual for FeedError {
    fn vietnamese(&self) -> String {
        match self {
            Self::NotAFeed { name } => format!(
                "“{name}” không phải RSS, Atom hay tệp xuất của WordPress; hãy chọn tệp .xml do cổng hoặc WordPress ghi ra"
            ),
            Self::Unreadable { name, source } => format!(
                "không đọc tiếp được “{name}” ({source}); phần đã đọc vẫn dùng được: hãy kiểm tra ổ đĩa rồi đưa vào lại"
            ),
            Self::CutShort { name, items } => format!(
                "“{name}” bị đứt giữa chừng, sau {items} mục đã đọc được; hãy xuất lại tệp rồi đưa phần còn thiếu vào"
            ),
            Self::ItemTooLarge {
                number,
                title,
                megabytes,
            } => format!("mục {number} “{title}” nặng quá {megabytes} MB nên bị bỏ qua; hãy chép tay"),
            Self::ItemDamaged {
                number,
                title,
                problem,
            } => {
                format!("mục {number} “{title}” bị hỏng ({problem}) nên bị bỏ qua; hãy chép tay")
            }
            Self::ItemEmpty { number } => {
                format!("mục {number} không có tít cũng không có chữ nên bị bỏ qua")
            }
        }
    }
}
