//! A decoded picture, before its colours are brought to sRGB.

use image::DynamicImage;

/// What the channels of a picture are, a byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inks {
    Grey,
    Rgb,
    /// 255 is all the ink, as in colour profiles.
    Cmyk,
}

impl Inks {
    pub fn channels(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
            Self::Cmyk => 4,
        }
    }
}

/// `bytes` holds `width` × `height` pixels of `inks`, row by row from the top, without gaps.
#[derive(Clone, Debug)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub inks: Inks,
    pub bytes: Vec<u8>,
}

impl Pixels {
    /// Eight bits a channel; where the picture is see-through, white shows.
    pub fn of(picture: DynamicImage) -> Self {
        let (width, height) = (picture.width(), picture.height());
        let pixels = |inks, bytes| Self {
            width,
            height,
            inks,
            bytes,
        };
        match picture {
            DynamicImage::ImageLuma8(grey) => pixels(Inks::Grey, grey.into_raw()),
            DynamicImage::ImageLuma16(_) => pixels(Inks::Grey, picture.into_luma8().into_raw()),
            _ if picture.color().has_alpha() => pixels(Inks::Rgb, on_white(picture)),
            _ => pixels(Inks::Rgb, picture.into_rgb8().into_raw()),
        }
    }

    pub fn row_bytes(&self) -> usize {
        self.width as usize * self.inks.channels()
    }
}

fn on_white(picture: DynamicImage) -> Vec<u8> {
    let mut bytes = picture.into_rgba8().into_raw();
    // In place: three bytes are written where four were read.
    let pixels = bytes.len() / 4;
    for pixel in 0..pixels {
        let alpha = u16::from(bytes[pixel * 4 + 3]);
        for channel in 0..3 {
            let mixed = u16::from(bytes[pixel * 4 + channel]) * alpha + 255 * (255 - alpha);
            // At most 255 × 255, so that the quotient fits a byte.
            bytes[pixel * 3 + channel] = ((mixed + 127) / 255) as u8;
        }
    }
    bytes.truncate(pixels * 3);
    bytes
}
