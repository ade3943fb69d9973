//! What may be asked of the archive as a whole.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand, Debug)]
pub enum TrustCommand {
    /// Kiểm tra toàn bộ kho bài · Check the whole archive
    Verify,
    /// Thống kê kho bài · How much there is in the archive
    Statistics,
    /// Sao lưu kho bài · Back the archive up
    Backup {
        /// Thư mục nhận bản sao lưu, nếu khác thư mục đã chọn · The folder that takes it, if not the one that was chosen
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Chỉ liệt kê các bản sao lưu · Only list the backups
        #[arg(long)]
        list: bool,
    },
    /// Khôi phục một bản sao lưu vào thư mục mới · Restore a backup into a new folder
    RestoreBackup {
        /// Thư mục của một bản, hoặc thư mục sao lưu để lấy bản mới nhất · A backup's folder, or the store's for the newest
        #[arg(value_name = "BACKUP")]
        from: PathBuf,
        /// Thư mục trống hoặc chưa có; bỏ qua thì chỉ xem trước · Empty or not there yet; only looked at without it
        #[arg(value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Dựng lại danh sách và chỉ mục từ nội dung các bài · Make lists and indexes anew from the articles
    RebuildIndex,
    /// Sửa kho bị hỏng sang một thư mục mới; kho hỏng để nguyên · Repair a damaged archive into a new folder
    Repair {
        /// Thư mục trống hoặc chưa có · Empty or not there yet
        #[arg(value_name = "DIR")]
        to: PathBuf,
    },
    /// Xuất toàn bộ kho ở dạng mở · Export the whole archive in an open form
    ExportAll {
        /// Thư mục trống hoặc chưa có · Empty or not there yet
        #[arg(value_name = "DIR")]
        to: PathBuf,
    },
    /// Dựng kho từ dạng mở vào thư mục mới · Make an archive of an open form in a new folder
    ImportAll {
        #[arg(value_name = "FOLDERS")]
        from: PathBuf,
        /// Thư mục trống hoặc chưa có · Empty or not there yet
        #[arg(value_name = "DIR")]
        to: PathBuf,
    },
    /// Xem thùng rác có gì, hoặc đổ đi · Show what is in the trash, or empty it
    EmptyTrash {
        /// Đổ đi, không lấy lại được · Empty it for good
        #[arg(long)]
        yes: bool,
    },
}
