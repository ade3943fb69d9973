//! Colours brought to sRGB, by the profile that came with the picture.

use std::sync::Arc;

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};

use crate::pixels::{Inks, Pixels};

/// How the colours of a picture become sRGB.
pub enum ToSrgb {
    /// They are sRGB already, or nothing readable is said of them, which browsers take for sRGB. Inks without a profile
    /// are [mixed plainly](mixed).
    Plain,
    Profiled(Arc<Transform8BitExecutor>),
}

impl ToSrgb {
    /// `profile` is an ICC profile as it stands in the file. One that is not made for these inks says nothing.
    pub fn new(profile: Option<&[u8]>, inks: Inks) -> Self {
        let Some(profile) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else {
            return Self::Plain;
        };
        let transform = |layout| {
            let options = TransformOptions::default();
            profile
                .create_transform_8bit(layout, &ColorProfile::new_srgb(), Layout::Rgb, options)
                .ok()
        };
        let transform = match (inks, profile.color_space) {
            (Inks::Rgb, DataColorSpace::Rgb) => {
                transform(Layout::Rgb).filter(|transform| !leaves_colours_alone(transform))
            }
            (Inks::Grey, DataColorSpace::Gray) => transform(Layout::Gray),
            // The layout of four channels, whatever they are.
            (Inks::Cmyk, DataColorSpace::Cmyk) => transform(Layout::Rgba),
            _ => None,
        };
        transform.map_or(Self::Plain, Self::Profiled)
    }

    pub fn is_plain(&self) -> bool {
        matches!(self, Self::Plain)
    }

    pub fn apply(&self, picture: Pixels) -> Option<RgbImage> {
        let (width, height) = (picture.width, picture.height);
        if let Self::Profiled(transform) = self {
            let mut srgb = vec![0; width as usize * height as usize * 3];
            if transform.transform(&picture.bytes, &mut srgb).is_ok() {
                return RgbImage::from_raw(width, height, srgb);
            }
        }
        let srgb = match picture.inks {
            Inks::Rgb => picture.bytes,
            Inks::Grey => picture.bytes.iter().flat_map(|level| [*level; 3]).collect(),
            Inks::Cmyk => picture.bytes.chunks_exact(4).flat_map(mixed).collect(),
        };
        RgbImage::from_raw(width, height, srgb)
    }
}

/// Inks without a profile: each takes its complement from white, and black darkens what is left. It is what browsers do,
/// livelier than print.
fn mixed(inks: &[u8]) -> [u8; 3] {
    let left = |ink: u8| u16::from(255 - ink);
    let [cyan, magenta, yellow, black] = [0, 1, 2, 3].map(|ink| left(inks[ink]));
    // At most 255 × 255, so that the quotient fits a byte.
    [cyan, magenta, yellow].map(|light| ((light * black + 127) / 255) as u8)
}

/// What a profile calls itself.
pub fn profile_name(profile: &[u8]) -> Option<String> {
    let name = match ColorProfile::new_from_slice(profile).ok()?.description? {
        moxcms::ProfileText::PlainString(name) => name,
        moxcms::ProfileText::Localizable(names) => names.into_iter().next()?.value,
        moxcms::ProfileText::Description(name) => name.ascii_string,
    };
    let name = name.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    (!name.is_empty()).then(|| name.to_owned())
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
