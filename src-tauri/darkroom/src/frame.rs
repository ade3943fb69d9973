//! The frames of a recipe, in pixels.

use newsroom::photo::{Blur, Crop, Point, Recipe, WHOLE, degrees, enlargement};

use crate::turn::Part;

/// Width and height that a recipe leaves of an upright original of `width` × `height` pixels, before it is scaled.
#[must_use]
pub fn framed_size(width: u32, height: u32, recipe: &Recipe) -> (u32, u32) {
    let standing = standing_size(width, height, recipe);
    let part = crop_part(standing, recipe.crop);
    // Whole numbers within the frame.
    (part.width as u32, part.height as u32)
}

/// The frame in which blurs, focus and crop are placed.
pub fn standing_size(width: u32, height: u32, recipe: &Recipe) -> (u32, u32) {
    if recipe.turns % 2 == 1 {
        (height, width)
    } else {
        (width, height)
    }
}

/// The crop on whole pixels: edges are rounded, so that neighbouring crops neither overlap nor gape. At least one
/// pixel each way.
pub fn crop_part((width, height): (u32, u32), crop: Option<Crop>) -> Part {
    let whole = Crop {
        x: 0,
        y: 0,
        width: WHOLE,
        height: WHOLE,
    };
    let crop = crop.filter(Crop::is_sound).unwrap_or(whole);
    let (left, wide) = edges(width, crop.x, crop.width);
    let (top, high) = edges(height, crop.y, crop.height);
    Part {
        left: f64::from(left),
        top: f64::from(top),
        width: f64::from(wide),
        height: f64::from(high),
    }
}

/// Where a stretch begins and how long it is, in pixels.
fn edges(side: u32, from: u16, long: u16) -> (u32, u32) {
    let at = |share: u32| {
        let share = u64::from(share);
        let rounded = (u64::from(side) * share + u64::from(WHOLE) / 2) / u64::from(WHOLE);
        // At most `side`.
        u32::try_from(rounded).unwrap_or(side)
    };
    let begin = at(u32::from(from)).min(side.saturating_sub(1));
    let end = at(u32::from(from) + u32::from(long)).max(begin + 1);
    (begin, end - begin)
}

/// What must stay in sight, in shares of the picture that the recipe leaves of an upright original of `width` × `height`
/// pixels. `None` where the recipe names nothing or cuts it away.
#[must_use]
pub fn focus_point(width: u32, height: u32, recipe: &Recipe) -> Option<Point> {
    let focus = recipe.focus?;
    let (wide, high) = standing_size(width, height, recipe);
    let (wide, high) = (f64::from(wide), f64::from(high));
    let degrees = degrees(recipe.straighten);
    let enlarged = enlargement((wide, high), degrees);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let whole = f64::from(WHOLE);
    // From the middle, about which it is turned.
    let across = (f64::from(focus.x) / whole - 0.5) * wide * enlarged;
    let down = (f64::from(focus.y) / whole - 0.5) * high * enlarged;
    let straight = (
        across * cos - down * sin + wide / 2.0,
        across * sin + down * cos + high / 2.0,
    );
    let part = crop_part(standing_size(width, height, recipe), recipe.crop);
    let share = |at: f64, from: f64, long: f64| {
        let share = (at - from) / long;
        // Within 0 and `WHOLE`.
        (0.0..=1.0)
            .contains(&share)
            .then(|| (share * whole).round() as u16)
    };
    Some(Point {
        x: share(straight.0, part.left, part.width)?,
        y: share(straight.1, part.top, part.height)?,
    })
}

/// The box of a blur in the standing frame. It may cover a fraction of a pixel, and grows to whole ones.
pub fn blur_part((width, height): (u32, u32), blur: &Blur) -> Part {
    let [across, down] = [width, height].map(|side| f64::from(side) / f64::from(WHOLE));
    Part {
        left: f64::from(blur.x) * across,
        top: f64::from(blur.y) * down,
        width: f64::from(blur.width) * across,
        height: f64::from(blur.height) * down,
    }
}

/// Width and height at most `max_width` wide, in the same proportion; neither is ever 0.
#[must_use]
pub fn fitted(width: u32, height: u32, max_width: u32) -> (u32, u32) {
    if width <= max_width {
        return (width, height);
    }
    let max_width = max_width.max(1);
    let scaled = (u64::from(height) * u64::from(max_width) + u64::from(width) / 2) / u64::from(width);
    // Lossless: the height only shrinks.
    (max_width, u32::try_from(scaled).unwrap_or(height).max(1))
}

/// Width and height with neither side over `longest`, in the same proportion; neither is ever 0.
#[must_use]
pub fn fitted_within(width: u32, height: u32, longest: u32) -> (u32, u32) {
    if width >= height {
        return fitted(width, height, longest);
    }
    let (height, width) = fitted(height, width, longest);
    (width, height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn neighbouring_crops_neither_overlap_nor_gape(side in 1_u32..30_000, cut in 1..WHOLE) {
            let (_, first) = edges(side, 0, cut);
            let (begin, second) = edges(side, cut, WHOLE - cut);
            // A side of few pixels may give the one pixel to both.
            prop_assert!(begin == first || first == 1 || second == 1);
            prop_assert!(begin + second == side);
        }
    }

    #[test]
    fn a_focus_is_found_again_in_what_is_cut_out_around_it() {
        let focused = |recipe: Recipe| {
            let focus = Some(Point { x: 6_000, y: 5_000 });
            focus_point(3_000, 2_000, &Recipe { focus, ..recipe })
        };
        assert_eq!(focus_point(3_000, 2_000, &Recipe::default()), None);
        assert_eq!(focused(Recipe::default()), Some(Point { x: 6_000, y: 5_000 }));
        let crop = |x| {
            Some(Crop {
                x,
                y: 0,
                width: 5_000,
                height: WHOLE,
            })
        };
        let cut = |x| {
            focused(Recipe {
                crop: crop(x),
                ..Recipe::default()
            })
        };
        assert_eq!(cut(5_000), Some(Point { x: 2_000, y: 5_000 }));
        assert_eq!(cut(0), None);
        // Turned clockwise about the middle, what is right of it sinks.
        let turned = focused(Recipe {
            straighten: 1_000,
            ..Recipe::default()
        });
        assert!(
            turned.is_some_and(|point| point.x > 6_000 && point.y > 5_000),
            "{turned:?}"
        );
    }

    #[test]
    fn portraits_and_landscapes_fit_by_their_longest_side() {
        assert_eq!(fitted_within(6000, 4000, 320), (320, 213));
        assert_eq!(fitted_within(4000, 6000, 320), (213, 320));
        assert_eq!(fitted_within(40, 60, 320), (40, 60));
        assert_eq!(fitted_within(1, 30_000, 320), (1, 320));
        assert_eq!(fitted_within(40, 60, 0), (1, 1));
    }
}
