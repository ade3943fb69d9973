//! A recipe applied to a picture, as early at a small size as gives the same.
//!
//! Everything but the tone is done in the frame in which the picture is stored: places of the recipe are turned back into
//! it, and the picture is turned upright last, when it is smallest.

use image::{DynamicImage, RgbImage};
use newsroom::photo::{Recipe, Tone, degrees, enlargement};

use crate::blur::make_unrecognisable;
use crate::colour::ToSrgb;
use crate::decode::Opened;
use crate::error::DarkroomError;
use crate::frame::{blur_part, crop_part, standing_size};
use crate::limits::{Refusal, guarded};
use crate::pixels::Pixels;
use crate::scale::{scaled, straightened};
use crate::tone::tone_curves;
use crate::turn::{Part, Turn};

/// Pixels that are decoded for each that is wanted, along a side: scaling within libjpeg-turbo is a little blunt.
const SPARE: f64 = 1.2;

/// A picture decoded and blurred, from which prints of several sizes are made.
pub struct Negative<'a> {
    recipe: &'a Recipe,
    name: &'a str,
    pixels: Pixels,
    to_srgb: ToSrgb,
    /// From the stored frame to the standing one.
    turn: Turn,
    /// What is printed, in the decoded pixels. Where the picture is straightened, after that.
    part: Part,
}

impl<'a> Negative<'a> {
    /// Fit for prints up to `largest`, which is within the framed size.
    pub fn new(opened: &Opened<'a>, recipe: &'a Recipe, largest: (u32, u32)) -> Result<Self, DarkroomError> {
        let (width, height) = opened.upright_size();
        let standing = standing_size(width, height, recipe);
        let turn = opened.turn.then(recipe.turns);
        let crop = crop_part(standing, recipe.crop);
        let frame = (f64::from(standing.0), f64::from(standing.1));
        let enlarged = enlargement(frame, degrees(recipe.straighten));
        let share = (f64::from(largest.0) / crop.width).max(f64::from(largest.1) / crop.height);
        let mut pixels = opened.decode((share * enlarged * SPARE).min(1.0))?;

        let stored = (f64::from(opened.header.width), f64::from(opened.header.height));
        let decoded = (f64::from(pixels.width), f64::from(pixels.height));
        // Libjpeg-turbo rounds a size up: its last column and row may be of a fraction of a pixel.
        let share = |decoded: f64, stored: f64| {
            let eighths = (decoded / stored * 8.0).floor().max(1.0);
            if decoded == stored { 1.0 } else { eighths / 8.0 }
        };
        let (across, down) = (share(decoded.0, stored.0), share(decoded.1, stored.1));
        let in_pixels = |part: Part| turn.back(part, frame).scaled(across, down);
        for blur in &recipe.blurs {
            make_unrecognisable(&mut pixels, in_pixels(blur_part(standing, blur)));
        }
        let mut part = in_pixels(crop);
        part.width = part.width.min(decoded.0 - part.left);
        part.height = part.height.min(decoded.1 - part.top);
        Ok(Self {
            recipe,
            name: opened.name,
            to_srgb: ToSrgb::new(opened.header.profile.as_deref(), pixels.inks),
            pixels,
            turn,
            part,
        })
    }

    /// Upright, in sRGB, toned, of exactly this size.
    pub fn print(&self, size: (u32, u32)) -> Result<RgbImage, DarkroomError> {
        let size = self.turn.size(size);
        let print = guarded(|| {
            let print = match degrees(self.recipe.straighten) {
                0.0 => scaled(&self.pixels, self.part, size)?,
                // A mirrored picture turns the other way.
                degrees if self.turn.mirrored => straightened(&self.pixels, -degrees, self.part, size)?,
                degrees => straightened(&self.pixels, degrees, self.part, size)?,
            };
            self.to_srgb
                .apply(print)
                .ok_or_else(|| Refusal::Damaged("its size is not what it says".to_owned()))
        });
        let mut print = print.map_err(|refusal| refusal.named(self.name))?;
        tone(&mut print, &self.recipe.tone);
        let mut print = DynamicImage::ImageRgb8(print);
        print.apply_orientation(self.turn.orientation());
        Ok(print.into_rgb8())
    }
}

fn tone(print: &mut RgbImage, tone: &Tone) {
    if *tone == Tone::default() {
        return;
    }
    let curves = tone_curves(tone);
    for pixel in print.chunks_exact_mut(3) {
        for (level, curve) in pixel.iter_mut().zip(&curves) {
            *level = curve[usize::from(*level)];
        }
    }
}
