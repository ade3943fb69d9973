//! Why a photo is refused: which file, what is wrong with it, what to do.

use newsroom::language::Bilingual;

use crate::media_type::MediaType;

#[derive(Debug, thiserror::Error)]
pub enum DarkroomError {
    #[error("\"{name}\" is not a photo that can be used; choose a {} file", kinds(" or "))]
    NotAPhoto { name: String },
    #[error(
        "\"{name}\" was not copied whole: the file ends before the picture does; copy it again from the camera or the \
         sender, or keep the part that is there"
    )]
    CutShort { name: String },
    #[error("\"{name}\" is damaged ({reason}); copy it again from the camera or the sender")]
    Damaged { name: String, reason: String },
    #[error(
        "\"{name}\" is too large: {width} × {height} pixels, at most {side} on a side and {megapixels} million in \
         all are taken; scale it down and attach it again"
    )]
    TooLarge {
        name: String,
        width: u32,
        height: u32,
        side: u32,
        megapixels: u32,
    },
    #[error("\"{name}\" needs more than 1 GiB of memory to open; scale it down and attach it again")]
    TooMuchMemory { name: String },
    #[error(
        "\"{name}\" is a kind of picture that is not supported ({kind}); save it as an sRGB JPEG and attach it again"
    )]
    Unsupported { name: String, kind: String },
    #[error("\"{name}\" could not be written as {format} ({reason}); choose another format or size")]
    Encoding {
        name: String,
        format: &'static str,
        reason: String,
    },
    #[error("words cannot be written into this picture ({reason}); send it out as a JPEG")]
    NoRoomForWords { reason: String },
}

/// The kinds that are taken, as they are said in a sentence.
fn kinds(or: &str) -> String {
    let names: Vec<&str> = MediaType::ALL.iter().map(|kind| kind.name()).collect();
    let (last, others) = names.split_last().unwrap_or((&"JPEG", &[]));
    format!("{}{or}{last}", others.join(", "))
}

impl Bilingual for DarkroomError {
    fn vietnamese(&self) -> String {
        match self {
            Self::NotAPhoto { name } => {
                let kinds = kinds(" hoặc ");
                format!("“{name}” không phải là ảnh dùng được; hãy chọn tệp {kinds}")
            }
            Self::CutShort { name } => format!(
                "“{name}” chép chưa đủ: tệp kết thúc khi ảnh chưa hết; hãy chép lại từ máy ảnh hoặc người gửi, hoặc giữ \
                 phần đã có"
            ),
            Self::Damaged { name, reason } => {
                format!("“{name}” bị hỏng ({reason}); hãy chép lại từ máy ảnh hoặc người gửi")
            }
            Self::TooLarge {
                name,
                width,
                height,
                side,
                megapixels,
            } => format!(
                "“{name}” quá lớn: {width} × {height} điểm ảnh, mỗi cạnh chỉ được tối đa {side} và tổng cộng tối đa \
                 {megapixels} triệu; hãy thu nhỏ rồi đính lại"
            ),
            Self::TooMuchMemory { name } => {
                format!("“{name}” cần hơn 1 GiB bộ nhớ để mở; hãy thu nhỏ rồi đính lại")
            }
            Self::Unsupported { name, kind } => {
                format!("“{name}” thuộc loại chưa hỗ trợ ({kind}); hãy lưu lại thành JPEG sRGB rồi đính lại")
            }
            Self::Encoding { name, format, reason } => {
                format!("không ghi được “{name}” thành {format} ({reason}); hãy chọn định dạng hoặc cỡ khác")
            }
            Self::NoRoomForWords { reason } => {
                format!("không ghi được chú thích vào ảnh này ({reason}); hãy gửi ảnh dạng JPEG")
            }
        }
    }
}
