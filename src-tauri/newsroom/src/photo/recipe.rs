//! How a picture is made from its original. The original is never altered: what is kept is this list of what to do.
//!
//! Numbers are whole, so that a recipe has one form and one digest. Places are shares of a frame in ten-thousandths
//! ([`WHOLE`]), from its left and top.
//!
//! The order of the steps, which every room keeps to:
//! 1. the original is turned upright, as its camera says;
//! 2. `turns` quarter turns clockwise: this is the **standing frame**, in which `blurs` and `focus` are placed;
//! 3. the blurred places are made unrecognisable;
//! 4. it is turned about its middle by `straighten`, and enlarged just so much that no corner of the same frame is
//!    empty: this is the **straight frame**, in which `crop` is placed;
//! 5. it is cut to `crop`, and scaled down to the width that is asked for;
//! 6. it is brought to sRGB and toned.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::digest::Digest;
use crate::photo::PageCrop;

/// The whole width or height of a frame.
pub const WHOLE: u16 = 10_000;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Recipe {
    /// Quarter turns clockwise, 0 to 3.
    pub turns: u8,
    /// Hundredths of a degree, clockwise, at most 1,500 either way.
    pub straighten: i16,
    /// The whole straight frame where there is none.
    pub crop: Option<Crop>,
    /// What must stay in sight when a page cuts further.
    pub focus: Option<Point>,
    pub tone: Tone,
    /// Faces, number plates.
    pub blurs: Vec<Blur>,
}

/// A part of the straight frame. Not empty, and within the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Crop {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// How much a frame is enlarged when it is turned about its middle by `degrees`, so that no corner stays empty.
#[must_use]
pub fn enlargement((width, height): (f64, f64), degrees: f64) -> f64 {
    let (sine, cosine) = degrees.abs().to_radians().sin_cos();
    cosine + sine * (width / height).max(height / width)
}

/// Of the hundredths in which a recipe says how much a photo is straightened.
#[must_use]
pub fn degrees(straighten: i16) -> f64 {
    f64::from(straighten) / 100.0
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub x: u16,
    pub y: u16,
}

/// An ellipse within this box, made unrecognisable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Blur {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Tone {
    /// Hundredths of a stop, at most 200 either way.
    pub exposure: i16,
    /// -100 to 100.
    pub contrast: i16,
    /// -100 (bluer) to 100 (warmer).
    pub temperature: i16,
    /// -100 (greener) to 100 (more magenta).
    pub tint: i16,
}

impl Crop {
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let within = |from: u16, long: u16| long > 0 && u32::from(from) + u32::from(long) <= u32::from(WHOLE);
        within(self.x, self.width) && within(self.y, self.height)
    }
}

impl Recipe {
    /// Whether it leaves the picture as it is. A focus alone changes no pixel.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let Self {
            turns,
            straighten,
            crop,
            focus: _,
            tone,
            blurs,
        } = self;
        *turns == 0 && *straighten == 0 && crop.is_none() && *tone == Tone::default() && blurs.is_empty()
    }

    /// Brings every number into its range; what is empty or out of the frame goes. A recipe may come from outside.
    pub fn normalise(&mut self) {
        self.turns %= 4;
        self.straighten = self.straighten.clamp(-1_500, 1_500);
        let whole = Crop {
            x: 0,
            y: 0,
            width: WHOLE,
            height: WHOLE,
        };
        self.crop = self.crop.filter(|crop| crop.is_sound() && *crop != whole);
        self.focus = self.focus.filter(|point| point.x <= WHOLE && point.y <= WHOLE);
        self.blurs.retain(|blur| {
            let Blur { x, y, width, height } = *blur;
            Crop { x, y, width, height }.is_sound()
        });
        let tone = &mut self.tone;
        tone.exposure = tone.exposure.clamp(-200, 200);
        for amount in [&mut tone.contrast, &mut tone.temperature, &mut tone.tint] {
            *amount = (*amount).clamp(-100, 100);
        }
    }

    /// This recipe, cut otherwise: how an article shows a photo. `width` and `height` are the upright original's.
    #[must_use]
    pub fn cut_to(&self, crop: Option<PageCrop>, width: u32, height: u32) -> Self {
        let crop = crop.map(|crop| crop.within(self, width, height));
        Self {
            crop: crop.or(self.crop),
            ..self.clone()
        }
    }

    /// Names what the recipe makes of an original; equal for recipes that make the same pixels.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let pixels = Self {
            focus: None,
            ..self.clone()
        };
        // Numbers and no maps: its JSON cannot fail and has one form.
        Digest::of(&serde_json::to_vec(&pixels).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_corner_is_empty_and_one_is_just_full() {
        for (width, height) in [(300.0_f64, 200.0_f64), (200.0, 300.0), (100.0, 100.0)] {
            for degrees in [-15.0_f64, -3.0, 0.01, 7.5, 15.0] {
                let enlargement = enlargement((width, height), degrees);
                let (sine, cosine) = degrees.abs().to_radians().sin_cos();
                let reach = (
                    (width * cosine + height * sine) / enlargement / width,
                    (width * sine + height * cosine) / enlargement / height,
                );
                assert!(reach.0 <= 1.0 + 1e-9 && reach.1 <= 1.0 + 1e-9, "{degrees}");
                assert!(reach.0.max(reach.1) > 1.0 - 1e-9, "{degrees}");
            }
        }
    }

    #[test]
    fn a_focus_makes_no_other_picture() {
        let recipe = Recipe {
            focus: Some(Point { x: 1, y: 2 }),
            ..Recipe::default()
        };
        assert!(recipe.is_plain());
        assert_eq!(recipe.digest(), Recipe::default().digest());
        let turned = Recipe { turns: 1, ..recipe };
        assert!(!turned.is_plain());
        assert_ne!(turned.digest(), Recipe::default().digest());
    }

    #[test]
    fn what_is_out_of_range_is_brought_in_or_goes() {
        let mut recipe = Recipe {
            turns: 5,
            straighten: 9_000,
            crop: Some(Crop {
                x: 9_000,
                y: 0,
                width: 2_000,
                height: 10,
            }),
            tone: Tone {
                exposure: -900,
                contrast: 900,
                ..Tone::default()
            },
            blurs: vec![Blur {
                x: 0,
                y: 0,
                width: 0,
                height: 5,
            }],
            ..Recipe::default()
        };
        recipe.normalise();
        assert_eq!((recipe.turns, recipe.straighten, recipe.crop), (1, 1_500, None));
        assert_eq!((recipe.tone.exposure, recipe.tone.contrast), (-200, 100));
        assert!(recipe.blurs.is_empty());
    }
}
