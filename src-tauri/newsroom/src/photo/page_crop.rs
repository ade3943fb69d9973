//! The part of a photo that an article shows.
//!
//! Articles are kept as they were saved, and the photo may be turned and straightened afterwards. A page crop says how
//! the photo stood when it was drawn, so that it goes on showing what was chosen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::photo::{Crop, Recipe, WHOLE, degrees, enlargement};

/// In shares of the straight frame that the photo had when this was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageCrop {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    /// How the photo stood. Crops from before this was kept have none, and lie in the frame that the photo has now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stance: Option<Stance>,
}

/// How a photo is turned and straightened: those members of a [`Recipe`] that make its straight frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// Quarter turns clockwise, 0 to 3.
    pub turns: u8,
    /// Hundredths of a degree, clockwise, at most 1,500 either way.
    pub straighten: i16,
}

impl PageCrop {
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.drawn().is_sound()
            && self.stance.is_none_or(|stance| {
                let Stance { turns, straighten } = stance;
                turns < 4 && (-1_500..=1_500).contains(&straighten)
            })
    }

    fn drawn(&self) -> Crop {
        let Self {
            x, y, width, height, ..
        } = *self;
        Crop { x, y, width, height }
    }

    /// The same part of the picture in the straight frame of this recipe, of an upright original of `width` × `height`
    /// pixels. Quarter turns turn it exactly. Where the photo is straightened otherwise, its middle stays on what it was
    /// on, and it shows as much as before in the same proportions, unless that reaches beyond the frame: then it is moved
    /// inside, and made smaller where it must be.
    #[must_use]
    pub fn within(&self, recipe: &Recipe, width: u32, height: u32) -> Crop {
        let drawn = self.drawn();
        let Some(stance) = self.stance else {
            return drawn;
        };
        let turns = (recipe.turns + 4 - stance.turns % 4) % 4;
        let turned = (0..turns).fold(drawn, |crop, _| crop.turned());
        if recipe.straighten == stance.straighten {
            return turned;
        }
        let (wide, high) = match recipe.turns % 2 {
            0 => (f64::from(width), f64::from(height)),
            _ => (f64::from(height), f64::from(width)),
        };
        let [now, then] = [recipe.straighten, stance.straighten].map(degrees);
        let closer = enlargement((wide, high), now) / enlargement((wide, high), then);
        let (sine, cosine) = (now - then).to_radians().sin_cos();
        let whole = f64::from(WHOLE);
        // From the middle, about which it is turned.
        let from_middle = |from: u16, long: u16, side: f64| {
            ((f64::from(from) + f64::from(long) / 2.0) / whole - 0.5) * side * closer
        };
        let across = from_middle(turned.x, turned.width, wide);
        let down = from_middle(turned.y, turned.height, high);
        let middle = (
            ((across * cosine - down * sine) / wide + 0.5) * whole,
            ((across * sine + down * cosine) / high + 0.5) * whole,
        );
        let closer = closer.min(whole / f64::from(turned.width.max(turned.height)));
        let (x, width) = stretch(middle.0, f64::from(turned.width) * closer);
        let (y, height) = stretch(middle.1, f64::from(turned.height) * closer);
        Crop { x, y, width, height }
    }
}

/// Where a stretch about this middle begins, moved inside the frame, and how long it is, which is at most `WHOLE`.
fn stretch(middle: f64, long: f64) -> (u16, u16) {
    let long = long.round().clamp(1.0, f64::from(WHOLE));
    let from = (middle - long / 2.0).round().clamp(0.0, f64::from(WHOLE) - long);
    (from as u16, long as u16)
}

impl Crop {
    /// Where it is once its frame is turned a quarter clockwise.
    fn turned(self) -> Self {
        Self {
            x: WHOLE - self.y - self.height,
            y: self.x,
            width: self.height,
            height: self.width,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Case {
        original: (u32, u32),
        drawn: PageCrop,
        now: Stance,
        shown: Crop,
    }

    /// The window reads the same cases.
    const CASES: &str = include_str!("../../../../tests/fixtures/page-crops.json");

    #[test]
    fn a_page_goes_on_showing_what_was_chosen_when_the_photo_is_turned_and_straightened() {
        for case in serde_json::from_str::<Vec<Case>>(CASES).unwrap() {
            let recipe = Recipe {
                turns: case.now.turns,
                straighten: case.now.straighten,
                ..Recipe::default()
            };
            let (width, height) = case.original;
            assert!(case.drawn.is_sound());
            assert_eq!(
                case.drawn.within(&recipe, width, height),
                case.shown,
                "{:?} at {:?}",
                case.drawn,
                case.now
            );
        }
    }

    #[test]
    fn it_comes_back_as_it_was_drawn_when_the_photo_stands_as_it_did() {
        let drawn = PageCrop {
            x: 4_000,
            y: 3_500,
            width: 1_600,
            height: 900,
            stance: Some(Stance {
                turns: 1,
                straighten: 250,
            }),
        };
        for (turns, straighten) in [(2, 250), (0, -900), (3, 1_500)] {
            let recipe = Recipe {
                turns,
                straighten,
                ..Recipe::default()
            };
            let Crop { x, y, width, height } = drawn.within(&recipe, 3_000, 2_000);
            let there = PageCrop {
                x,
                y,
                width,
                height,
                stance: Some(Stance { turns, straighten }),
            };
            let former = Recipe {
                turns: 1,
                straighten: 250,
                ..Recipe::default()
            };
            let back = there.within(&former, 3_000, 2_000);
            for (now, then) in [
                (back.x, drawn.x),
                (back.y, drawn.y),
                (back.width, drawn.width),
                (back.height, drawn.height),
            ] {
                // Each way rounds to whole numbers.
                assert!(now.abs_diff(then) <= 2, "{back:?}");
            }
        }
    }

    #[test]
    fn whatever_the_photo_becomes_it_stays_a_crop() {
        for width in [1, 700, 10_000] {
            for height in [1, 5_000, 10_000] {
                for turns in 0..4 {
                    for straighten in [-1_500_i16, -1, 0, 777, 1_500] {
                        let drawn = PageCrop {
                            x: WHOLE - width,
                            y: 0,
                            width,
                            height,
                            stance: Some(Stance {
                                turns,
                                straighten: 1_500 - straighten.abs(),
                            }),
                        };
                        let recipe = Recipe {
                            turns: 3 - turns,
                            straighten,
                            ..Recipe::default()
                        };
                        let shown = drawn.within(&recipe, 9_000, 1_000);
                        assert!(shown.is_sound(), "{drawn:?} {recipe:?} {shown:?}");
                    }
                }
            }
        }
    }
}
