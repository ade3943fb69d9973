//! The house's sign, as it stands at the head of its pages.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::error::PressError;

/// Bytes. A sign of a few centimetres needs no more.
pub const HEAVIEST: usize = 1 << 20;
/// Wider ones leave no room for the section beside them.
const WIDEST: f64 = 10.0;

/// A picture that pages can show: PNG or JPEG, read whole once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    kind: Kind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Png,
    Jpeg,
}

/// Why a file cannot be the house's sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLogo {
    Heavy,
    Kind,
    Broken,
    Wide,
}

impl NoLogo {
    pub(crate) fn english(self) -> &'static str {
        match self {
            Self::Heavy => "the logo is larger than 1 MB; save a smaller copy and choose that",
            Self::Kind => "the logo must be a PNG or JPEG file; save it as one and choose that",
            Self::Broken => "the logo's file is damaged; save it again and choose that",
            Self::Wide => "the logo is more than ten times as wide as high; choose one that is shorter",
        }
    }

    pub(crate) fn vietnamese(self) -> &'static str {
        match self {
            Self::Heavy => "Biểu trưng nặng hơn 1 MB; hãy lưu một bản nhỏ hơn rồi chọn bản đó",
            Self::Kind => "Biểu trưng phải là tệp PNG hoặc JPEG; hãy lưu lại theo dạng đó rồi chọn",
            Self::Broken => "Tệp biểu trưng bị hỏng; hãy lưu lại rồi chọn tệp mới",
            Self::Wide => "Biểu trưng rộng hơn mười lần chiều cao; hãy chọn hình ngắn hơn",
        }
    }
}

impl Logo {
    /// # Errors
    /// [`PressError::Logo`].
    pub fn read(bytes: &[u8]) -> Result<Self, PressError> {
        let refused = |why| PressError::Logo { why };
        if bytes.len() > HEAVIEST {
            return Err(refused(NoLogo::Heavy));
        }
        let (kind, format) = match ExchangeFormat::detect(bytes) {
            Some(ExchangeFormat::Png) => (Kind::Png, ExchangeFormat::Png),
            Some(ExchangeFormat::Jpg) => (Kind::Jpeg, ExchangeFormat::Jpg),
            _ => return Err(refused(NoLogo::Kind)),
        };
        let image =
            RasterImage::plain(Bytes::new(bytes.to_vec()), format).map_err(|_| refused(NoLogo::Broken))?;
        let (width, height) = (image.width(), image.height());
        if f64::from(width) > WIDEST * f64::from(height) {
            return Err(refused(NoLogo::Wide));
        }
        Ok(Self {
            bytes: bytes.to_vec(),
            kind,
            width,
            height,
        })
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.kind {
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
        }
    }

    /// What a file with these bytes is called.
    pub(crate) fn name(&self) -> &'static str {
        match self.kind {
            Kind::Png => "logo.png",
            Kind::Jpeg => "logo.jpg",
        }
    }
}
