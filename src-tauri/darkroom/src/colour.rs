//! Colours brought to sRGB, by the profile that came with the picture.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};
use std::sync::Arc;

/// How the colours of a picture become sRGB.
pub enum ToSrgb {
    /// They are sRGB already, or nothing readable is said of them, which browsers take for sRGB.
    Nothing,
    Rgb(Arc<Transform8BitExecutor>),
    Grey(Arc<Transform8BitExecutor>),
}

impl ToSrgb {
    /// `profile` is an ICC profile as it stands in the file.
    pub fn from_profile(profile: Option<&[u8]>) -> Self {
        let Some(profile) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else {
            return Self::Nothing;
        };
        let transform = |layout| {
            let options = TransformOptions::default();
            profile.create_transform_8bit(layout, &ColorProfile::new_srgb(), Layout::Rgb, options)
        };
        match profile.color_space {
            DataColorSpace::Rgb => match transform(Layout::Rgb) {
                Ok(transform) if !leaves_colours_alone(&transform) => Self::Rgb(transform),
                _ => Self::Nothing,
            },
            DataColorSpace::Gray => transform(Layout::Gray).map_or(Self::Nothing, Self::Grey),
            _ => Self::Nothing,
        }
    }

    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    pub fn apply(&self, picture: RgbImage) -> RgbImage {
        let mut srgb = vec![0; picture.as_raw().len()];
        let done = match self {
            Self::Nothing => return picture,
            Self::Rgb(transform) => transform.transform(picture.as_raw(), &mut srgb),
            Self::Grey(transform) => {
                let grey: Vec<u8> = picture.pixels().map(|pixel| pixel[0]).collect();
                transform.transform(&grey, &mut srgb)
            }
        };
        let converted = done
            .ok()
            .and_then(|()| RgbImage::from_raw(picture.width(), picture.height(), srgb));
        converted.unwrap_or(picture)
    }
}

/// Whether a profile is sRGB under whatever name: no colour of a grid moves by more than two levels of 255.
fn leaves_colours_alone(transform: &Arc<Transform8BitExecutor>) -> bool {
    const LEVELS: [u8; 6] = [0, 51, 102, 153, 204, 255];
    let mut grid = Vec::with_capacity(3 * 216);
    for red in LEVELS {
        for green in LEVELS {
            grid.extend(LEVELS.iter().flat_map(|blue| [red, green, *blue]));
        }
    }
    let mut moved = vec![0; grid.len()];
    transform.transform(&grid, &mut moved).is_ok()
        && grid.iter().zip(&moved).all(|(a, b)| a.abs_diff(*b) <= 2)
}
