//! Faces and number plates made unrecognisable.
//!
//! What lies under an ellipse is replaced by a few averages of it, smoothly joined. Nothing of the original but those
//! averages is left, so that no sharpening brings it back.

use crate::pixels::Pixels;
use crate::turn::Part;

/// Cells along the longer side of the box: a face keeps four of them each way, a number plate eight by two.
const CELLS_ALONG: f64 = 8.0;
/// Cells along the shorter side.
const CELLS_ACROSS: f64 = 4.0;
/// Cells are at least as large, in pixels of the picture as it is decoded.
const LEAST: f64 = 4.0;
/// Of the Gaussian that joins the cells, in cells.
const SIGMA: f64 = 0.65;

/// `part` is the box in this picture's pixels; it is grown to whole ones.
pub fn make_unrecognisable(picture: &mut Pixels, part: Part) {
    let Some(place) = Place::new(picture, part) else {
        return;
    };
    let averages = place.averages(picture);
    let channels = picture.inks.channels();
    let (across, down) = (place.weights(place.width), place.weights(place.height));
    for (y, rows) in down.iter().enumerate() {
        for (x, columns) in across.iter().enumerate() {
            if !place.covers(x, y) {
                continue;
            }
            let mut sums = [0.0_f64; 4];
            let mut whole = 0.0;
            for (row, vertical) in rows {
                for (column, horizontal) in columns {
                    let weight = vertical * horizontal;
                    let cell = (row.min(&(place.rows - 1)) * place.columns
                        + column.min(&(place.columns - 1)))
                        * channels;
                    whole += weight;
                    for (sum, average) in sums.iter_mut().zip(&averages[cell..cell + channels]) {
                        *sum += weight * average;
                    }
                }
            }
            let at = place.at(picture, x, y);
            for (byte, sum) in picture.bytes[at..at + channels].iter_mut().zip(sums) {
                *byte = (sum / whole).round().clamp(0.0, 255.0) as u8;
            }
        }
    }
}

/// The box on whole pixels within the picture, and its cells.
struct Place {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
    /// Pixels.
    cell: f64,
    columns: usize,
    rows: usize,
}

impl Place {
    fn new(picture: &Pixels, part: Part) -> Option<Self> {
        let stretch = |from: f64, long: f64, side: u32| {
            let begin = from.floor().clamp(0.0, f64::from(side)) as usize;
            let end = (from + long).ceil().clamp(0.0, f64::from(side)) as usize;
            (begin, end.saturating_sub(begin))
        };
        let (left, width) = stretch(part.left, part.width, picture.width);
        let (top, height) = stretch(part.top, part.height, picture.height);
        if width == 0 || height == 0 {
            return None;
        }
        let (longer, shorter) = (width.max(height) as f64, width.min(height) as f64);
        let cell = (longer / CELLS_ALONG).max(shorter / CELLS_ACROSS).max(LEAST);
        let cells = |side: usize| (side as f64 / cell).ceil().max(1.0) as usize;
        Some(Self {
            left,
            top,
            width,
            height,
            cell,
            columns: cells(width),
            rows: cells(height),
        })
    }

    fn at(&self, picture: &Pixels, x: usize, y: usize) -> usize {
        (self.top + y) * picture.row_bytes() + (self.left + x) * picture.inks.channels()
    }

    /// Whether any part of the pixel lies within the ellipse.
    fn covers(&self, x: usize, y: usize) -> bool {
        let nearest = |at: usize, side: usize| {
            let (at, middle) = (at as f64, side as f64 / 2.0);
            (middle.clamp(at, at + 1.0) - middle) / middle
        };
        let (x, y) = (nearest(x, self.width), nearest(y, self.height));
        x * x + y * y < 1.0
    }

    fn averages(&self, picture: &Pixels) -> Vec<f64> {
        let channels = picture.inks.channels();
        let mut sums = vec![0_u64; self.columns * self.rows * channels];
        let mut counts = vec![0_u64; self.columns * self.rows];
        let cell_of = |at: usize, cells: usize| ((at as f64 / self.cell) as usize).min(cells - 1);
        for y in 0..self.height {
            for x in 0..self.width {
                let cell = cell_of(y, self.rows) * self.columns + cell_of(x, self.columns);
                let at = self.at(picture, x, y);
                counts[cell] += 1;
                let sums = &mut sums[cell * channels..(cell + 1) * channels];
                for (sum, byte) in sums.iter_mut().zip(&picture.bytes[at..at + channels]) {
                    *sum += u64::from(*byte);
                }
            }
        }
        let count = |index: usize| counts[index / channels].max(1) as f64;
        sums.iter()
            .enumerate()
            .map(|(index, sum)| *sum as f64 / count(index))
            .collect()
    }

    /// For each pixel along a side, the three nearest cells and how much each tells.
    fn weights(&self, side: usize) -> Vec<[(usize, f64); 3]> {
        (0..side)
            .map(|at| {
                let at = (at as f64 + 0.5) / self.cell;
                let nearest = at as usize;
                [-1.0, 0.0, 1.0].map(|step| {
                    let cell = nearest as f64 + step;
                    let distance = (cell + 0.5 - at) / SIGMA;
                    let weight = (-0.5 * distance * distance).exp();
                    (cell.max(0.0) as usize, weight)
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pixels::Inks;

    /// A checkerboard: its every pixel differs strongly from the next.
    fn checkered(width: u32, height: u32, inks: Inks) -> Pixels {
        let channels = inks.channels() as u32;
        let bytes = (0..width * height * channels)
            .map(|byte| {
                let pixel = byte / channels;
                if (pixel % width + pixel / width).is_multiple_of(2) {
                    255
                } else {
                    0
                }
            })
            .collect();
        Pixels {
            width,
            height,
            inks,
            bytes,
        }
    }

    #[test]
    fn under_the_ellipse_only_averages_are_left_and_beside_it_every_pixel() {
        for inks in [Inks::Grey, Inks::Rgb, Inks::Cmyk] {
            let before = checkered(64, 48, inks);
            let mut after = before.clone();
            let part = Part {
                left: 16.0,
                top: 8.0,
                width: 32.0,
                height: 32.0,
            };
            make_unrecognisable(&mut after, part);
            let channels = inks.channels();
            for pixel in 0..64 * 48 {
                let (x, y) = (f64::from(pixel % 64), f64::from(pixel / 64));
                let distance = (x + 0.5 - 32.0).hypot(y + 0.5 - 24.0);
                let at = pixel as usize * channels;
                if distance < 16.0 {
                    assert!(after.bytes[at].abs_diff(128) < 3, "{inks:?} {x} {y}");
                } else if distance > 17.5 {
                    assert_eq!(after.bytes[at], before.bytes[at], "{inks:?} {x} {y}");
                }
            }
        }
    }

    #[test]
    fn a_box_of_a_fraction_of_a_pixel_or_out_of_the_picture_is_no_trouble() {
        let mut picture = checkered(8, 8, Inks::Rgb);
        for (left, width) in [(3.2, 0.1), (-4.0, 100.0), (20.0, 5.0), (7.9, 0.0)] {
            let part = Part {
                left,
                top: left,
                width,
                height: width,
            };
            make_unrecognisable(&mut picture, part);
        }
        assert_eq!(picture.bytes.len(), 8 * 8 * 3);
    }
}
