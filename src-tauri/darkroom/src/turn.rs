//! How a picture is turned and mirrored: the eight ways of Exif, and quarter turns on top of them.

use image::metadata::Orientation;

/// First mirrored left to right where `mirrored`, then `quarters` quarter turns clockwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub mirrored: bool,
    /// 0 to 3.
    pub quarters: u8,
}

impl Turn {
    pub const NONE: Self = Self {
        mirrored: false,
        quarters: 0,
    };

    /// Exif 3.0, 4.6.5.1.6. Anything but 1 to 8 is no turn.
    pub fn from_exif(orientation: u32) -> Self {
        let (mirrored, quarters) = match orientation {
            2 => (true, 0),
            3 => (false, 2),
            4 => (true, 2),
            5 => (true, 3),
            6 => (false, 1),
            7 => (true, 1),
            8 => (false, 3),
            _ => (false, 0),
        };
        Self { mirrored, quarters }
    }

    pub fn then(self, quarters: u8) -> Self {
        Self {
            quarters: (self.quarters + quarters % 4) % 4,
            ..self
        }
    }

    pub fn orientation(self) -> Orientation {
        match (self.mirrored, self.quarters) {
            (false, 0) => Orientation::NoTransforms,
            (false, 1) => Orientation::Rotate90,
            (false, 2) => Orientation::Rotate180,
            (false, _) => Orientation::Rotate270,
            (true, 0) => Orientation::FlipHorizontal,
            (true, 1) => Orientation::Rotate270FlipH,
            (true, 2) => Orientation::FlipVertical,
            (true, _) => Orientation::Rotate90FlipH,
        }
    }

    /// Width and height after turning, or before it: the same either way.
    pub fn size(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.quarters % 2 == 1 {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// Where a part of the turned frame, which measures `turned`, lies in the frame as it was before.
    pub fn back(self, part: Part, turned: (f64, f64)) -> Part {
        let (mut width, mut height) = turned;
        let mut part = part;
        for _ in 0..self.quarters {
            part = Part {
                left: part.top,
                top: width - part.left - part.width,
                width: part.height,
                height: part.width,
            };
            (width, height) = (height, width);
        }
        if self.mirrored {
            part.left = width - part.left - part.width;
        }
        part
    }
}

/// A part of a frame, in pixels or shares of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Part {
    pub fn scaled(self, across: f64, down: f64) -> Self {
        Self {
            left: self.left * across,
            top: self.top * down,
            width: self.width * across,
            height: self.height * down,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, GrayImage, Luma};

    fn numbered() -> DynamicImage {
        DynamicImage::ImageLuma8(GrayImage::from_fn(3, 2, |x, y| Luma([(y * 3 + x) as u8])))
    }

    #[test]
    fn the_eight_orientations_are_those_of_exif() {
        for exif in 1..=8 {
            assert_eq!(
                Some(Turn::from_exif(u32::from(exif)).orientation()),
                Orientation::from_exif(exif),
                "{exif}"
            );
        }
    }

    #[test]
    fn a_quarter_turn_on_top_is_a_quarter_turn_of_the_upright_picture() {
        for exif in 1..=8 {
            let turn = Turn::from_exif(exif);
            let mut expected = numbered();
            expected.apply_orientation(turn.orientation());
            let mut ours = numbered();
            ours.apply_orientation(turn.then(1).orientation());
            assert_eq!(ours, expected.rotate90(), "{exif}");
        }
    }

    #[test]
    fn a_part_of_the_turned_frame_is_found_in_the_frame_before() {
        for exif in 1..=8 {
            let turn = Turn::from_exif(exif);
            let before = numbered();
            let mut turned = before.clone();
            turned.apply_orientation(turn.orientation());
            let (width, height) = (turned.width(), turned.height());
            for (x, y) in [(0, 0), (width - 1, 0), (0, height - 1)] {
                let part = Part {
                    left: f64::from(x),
                    top: f64::from(y),
                    width: 1.0,
                    height: 1.0,
                };
                let back = turn.back(part, (f64::from(width), f64::from(height)));
                assert_eq!(
                    before.to_luma8().get_pixel(back.left as u32, back.top as u32),
                    turned.to_luma8().get_pixel(x, y),
                    "{exif}"
                );
            }
        }
    }
}
