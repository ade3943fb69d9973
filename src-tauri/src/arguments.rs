//! What the program is started with.

use std::path::PathBuf;

/// The newsroom's window · Cửa sổ Tòa Soạn
#[derive(clap::Parser, Clone, Debug)]
#[command(name = "toasoan-desk", version)]
pub struct Arguments {
    /// Thư mục kho bài · The archive's folder
    #[arg(long, value_name = "DIR")]
    pub archive: Option<PathBuf>,
    /// Thư mục xuất bài, được ghi nhớ · The folder for finished pieces, remembered
    #[arg(long, value_name = "DIR")]
    pub exports: Option<PathBuf>,
    /// Không mở lại bài mở lần trước · Do not open the article that was open last
    #[arg(long)]
    pub safe: bool,
    /// The program that starts this one in its place, and is about to end.
    #[arg(long, hide = true)]
    pub after: Option<String>,
    /// Bài văn bản hoặc ảnh cần mở · Pieces to open
    pub files: Vec<PathBuf>,
}
