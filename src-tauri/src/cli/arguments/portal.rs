//! What may be asked of portals.

use clap::{Args, Subcommand, ValueEnum};
use newsroom::portal::{Fonts, Profile};

#[derive(Subcommand, Debug)]
pub enum PortalCommand {
    /// Liệt kê · List them
    List,
    /// Thêm một cổng, hoặc đổi cách nhận bài của cổng đã có · Add a portal, or change how one takes pieces
    Set {
        name: String,
        #[command(flatten)]
        form: Form,
    },
    /// Bỏ một cổng · Remove one
    Remove { name: String },
}

#[derive(Args, Debug)]
pub struct Form {
    /// Tên mới · A new name
    #[arg(long, value_name = "NAME")]
    pub rename: Option<String>,
    /// Mã HTML cho hệ quản trị · HTML for its CMS
    #[arg(long, value_enum)]
    pub profile: Option<ProfileName>,
    /// Chữ của trang: nhúng vào, hay của máy người đọc · The page's letters: within it, or the reader's
    #[arg(long, value_enum)]
    pub fonts: Option<FontsName>,
    /// Địa chỉ nơi cổng chứa ảnh, https://…; "" nếu nằm cạnh trang · Where it keeps pictures; "" for beside the page
    #[arg(long, value_name = "ADDRESS")]
    pub pictures: Option<String>,
}

spelled!(ProfileName => Profile { Semantic, Inline, Plain });
spelled!(FontsName => Fonts { Embedded, System });
