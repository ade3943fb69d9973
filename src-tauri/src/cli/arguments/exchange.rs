//! What may be asked of packages for and from other desks.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand, Debug)]
pub enum ExchangeCommand {
    /// Đóng gói bài gửi bàn khác: đủ lịch sử, góp ý, ảnh gốc · Pack articles for another desk, with history, comments and
    /// originals
    Pack {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<String>,
        /// Thư mục nhận gói · The folder that takes the package
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Nhận gói bài của bàn khác, nhập chung với bài đang có · Receive packages of other desks, merged with what is here
    Receive {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Chỉ xem bên trong và việc sẽ xảy ra, không ghi gì · Only look inside, and at what would happen
        #[arg(long)]
        dry_run: bool,
        /// Chấp nhận bàn đã đổi khóa, sau khi hỏi lại bàn ấy · Accept a desk whose key has changed, once it was asked
        #[arg(long)]
        accept_key: bool,
    },
    /// Khóa của bàn này và các bàn đã biết · This desk's key, and the desks that are known
    Desks,
}
