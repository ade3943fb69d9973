//! A part of a picture brought to another size, straight or turned by a little.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use newsroom::photo::enlargement;

use crate::limits::Refusal;
use crate::pixels::{Inks, Pixels};
use crate::turn::Part;

/// `part` of the picture, in its pixels, as `width` × `height` pixels. Lanczos3 keeps hair and lettering sharp.
pub fn scaled(picture: &Pixels, part: Part, (width, height): (u32, u32)) -> Result<Pixels, Refusal> {
    let whole = Part {
        left: 0.0,
        top: 0.0,
        width: f64::from(picture.width),
        height: f64::from(picture.height),
    };
    if part == whole && (picture.width, picture.height) == (width, height) {
        return Ok(picture.clone());
    }
    let kind = match picture.inks {
        Inks::Grey => PixelType::U8,
        Inks::Rgb => PixelType::U8x3,
        Inks::Cmyk => PixelType::U8x4,
    };
    let failed = |error: &dyn std::error::Error| Refusal::Damaged(error.to_string());
    let source =
        ImageRef::new(picture.width, picture.height, &picture.bytes, kind).map_err(|error| failed(&error))?;
    let mut target = Image::new(width, height, kind);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        // The fourth channel is ink, not transparency.
        .use_alpha(false)
        .crop(part.left, part.top, part.width, part.height);
    Resizer::new()
        .resize(&source, &mut target, &options)
        .map_err(|error| failed(&error))?;
    Ok(Pixels {
        width,
        height,
        inks: picture.inks,
        bytes: target.into_vec(),
    })
}

/// `part` of the picture turned clockwise about its middle by `degrees` and enlarged so that no corner is empty, as
/// `width` × `height` pixels. `part` is in the frame after turning, which measures the same as the picture.
pub fn straightened(
    picture: &Pixels,
    degrees: f64,
    part: Part,
    (width, height): (u32, u32),
) -> Result<Pixels, Refusal> {
    let frame = (f64::from(picture.width), f64::from(picture.height));
    let enlargement = enlargement(frame, degrees);
    // First brought to the size at which one pixel here is one pixel there: turning then neither drops nor doubles any.
    let share = |wanted: u32, part: f64| (f64::from(wanted) / part * enlargement).min(1.0);
    let (across, down) = (share(width, part.width), share(height, part.height));
    let sized = |side: u32, share: f64| ((f64::from(side) * share).round() as u32).max(1);
    let (sized_width, sized_height) = (sized(picture.width, across), sized(picture.height, down));
    let whole = Part {
        left: 0.0,
        top: 0.0,
        width: frame.0,
        height: frame.1,
    };
    let shrunk;
    let source = if (sized_width, sized_height) == (picture.width, picture.height) {
        picture
    } else {
        shrunk = scaled(picture, whole, (sized_width, sized_height))?;
        &shrunk
    };
    let (across, down) = (
        f64::from(source.width) / frame.0,
        f64::from(source.height) / frame.1,
    );

    let (sine, cosine) = degrees.to_radians().sin_cos();
    let channels = source.inks.channels();
    let mut bytes = vec![0; width as usize * height as usize * channels];
    let middle = (frame.0 / 2.0, frame.1 / 2.0);
    let step = (part.width / f64::from(width), part.height / f64::from(height));
    for (y, row) in bytes.chunks_exact_mut(width as usize * channels).enumerate() {
        let down_from_middle = part.top + (y as f64 + 0.5) * step.1 - middle.1;
        for (x, pixel) in row.chunks_exact_mut(channels).enumerate() {
            let right_from_middle = part.left + (x as f64 + 0.5) * step.0 - middle.0;
            let from_x = (right_from_middle * cosine + down_from_middle * sine) / enlargement + middle.0;
            let from_y = (down_from_middle * cosine - right_from_middle * sine) / enlargement + middle.1;
            sample(source, from_x * across, from_y * down, pixel);
        }
    }
    Ok(Pixels {
        width,
        height,
        inks: source.inks,
        bytes,
    })
}

/// Catmull-Rom between the sixteen pixels around a place; beyond an edge its last pixel goes on.
fn sample(source: &Pixels, x: f64, y: f64, pixel: &mut [u8]) {
    let (columns, across) = around(x, source.width);
    let (rows, down) = around(y, source.height);
    let channels = pixel.len();
    let mut sums = [0.0_f32; 4];
    for (row, vertical) in rows.iter().zip(down) {
        let line = &source.bytes[row * source.row_bytes()..(row + 1) * source.row_bytes()];
        for (column, horizontal) in columns.iter().zip(across) {
            let weight = vertical * horizontal;
            let near = &line[column * channels..(column + 1) * channels];
            for (sum, byte) in sums.iter_mut().zip(near) {
                *sum += weight * f32::from(*byte);
            }
        }
    }
    for (byte, sum) in pixel.iter_mut().zip(sums) {
        *byte = sum.round().clamp(0.0, 255.0) as u8;
    }
}

/// The four pixels around a place along one side, and their Catmull-Rom weights.
fn around(at: f64, side: u32) -> ([usize; 4], [f32; 4]) {
    let at = at - 0.5;
    let before = at.floor();
    let t = (at - before) as f32;
    let last = f64::from(side - 1);
    let places = [-1.0, 0.0, 1.0, 2.0].map(|step| (before + step).clamp(0.0, last) as usize);
    let weights = [
        ((-0.5 * t + 1.0) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1.0,
        ((-1.5 * t + 2.0) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
    ];
    (places, weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straightened_edge_turns_clockwise() {
        // The left half is dark. Turned clockwise, the edge leans right at the top.
        let bytes = (0..100 * 100)
            .map(|at| if at % 100 < 50 { 0 } else { 255 })
            .collect();
        let picture = Pixels {
            width: 100,
            height: 100,
            inks: Inks::Grey,
            bytes,
        };
        let whole = Part {
            left: 0.0,
            top: 0.0,
            width: 100.0,
            height: 100.0,
        };
        let turned = straightened(&picture, 10.0, whole, (100, 100)).unwrap();
        let dark = |row: usize| {
            let row = &turned.bytes[row * 100..(row + 1) * 100];
            row.iter().filter(|byte| **byte < 128).count()
        };
        assert!(
            dark(5) > 55 && dark(50) == 50 && dark(95) < 45,
            "{} {}",
            dark(5),
            dark(95)
        );
    }
}
