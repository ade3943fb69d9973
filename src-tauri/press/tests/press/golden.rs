//! Files that say what the press should make, refreshed by running the tests with TOASOAN_BLESS=1.

use std::fs;
use std::path::{Path, PathBuf};

use image::{RgbImage, imageops};
use press::pdf::Pages;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join("golden")
        .join(name)
}

fn is_blessing() -> bool {
    std::env::var_os("TOASOAN_BLESS").is_some()
}

#[track_caller]
pub fn check(name: &str, made: &str) {
    let path = path(name);
    if is_blessing() {
        fs::write(&path, made).unwrap();
        return;
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    let differs = wanted
        .lines()
        .zip(made.lines())
        .position(|(wanted, made)| wanted != made);
    let line = differs.unwrap_or(wanted.lines().count().min(made.lines().count()));
    assert!(
        wanted == made,
        "{name} differs from line {}:\n  wanted: {}\n  made:   {}\nTOASOAN_BLESS=1 accepts what was made",
        line + 1,
        wanted.lines().nth(line).unwrap_or("(nothing)"),
        made.lines().nth(line).unwrap_or("(nothing)"),
    );
}

/// Pixels that a page is wide: enough to see every line of text as a line, and small enough to be kept.
const PAGE: u32 = 180;
/// Pixels of the squares that are compared, about two lines of text high.
const SQUARE: u32 = 8;
/// Of 255, by which a square may differ on the average of its pixels and colours. Another processor rounds curves and
/// scaled photos otherwise, by one or two; a line of text that is gone, or a photo that moved by a pixel or two, changes
/// the squares at its place by twenty and more.
const TOLERANCE: f64 = 6.0;

/// Compares pages, side by side, with the picture of that name.
#[track_caller]
pub fn check_pages(name: &str, pages: &Pages) {
    let made = side_by_side(pages);
    let path = path(name);
    if is_blessing() {
        made.save(&path).unwrap();
        return;
    }
    let wanted = image::open(&path)
        .map(|image| image.to_rgb8())
        .unwrap_or_default();
    let worst = match wanted.dimensions() == made.dimensions() {
        true => worst_square(&wanted, &made),
        false => (f64::INFINITY, 0),
    };
    if worst.0 > TOLERANCE {
        let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        made.save(&seen).unwrap();
        panic!(
            "{name} differs by {:.1} on page {}: look at {}; TOASOAN_BLESS=1 accepts it",
            worst.0,
            worst.1 / PAGE + 1,
            seen.display()
        );
    }
}

fn side_by_side(pages: &Pages) -> RgbImage {
    let drawn = (0..pages.count()).map(|page| {
        let png = pages.draw(page, PAGE).unwrap();
        image::load_from_memory(&png).unwrap().to_rgb8()
    });
    let drawn: Vec<RgbImage> = drawn.collect();
    let high = drawn.iter().map(RgbImage::height).max().unwrap_or_default();
    let mut whole = RgbImage::new(PAGE * u32::try_from(drawn.len()).unwrap(), high);
    for (page, x) in drawn.iter().zip((0..).step_by(PAGE as usize)) {
        imageops::replace(&mut whole, page, x, 0);
    }
    whole
}

/// How much the square differs that differs most, and where it begins from the left.
fn worst_square(wanted: &RgbImage, made: &RgbImage) -> (f64, u32) {
    let (wide, high) = made.dimensions();
    let mut worst = (0.0, 0);
    for y in (0..high).step_by(SQUARE as usize) {
        for x in (0..wide).step_by(SQUARE as usize) {
            let (right, low) = ((x + SQUARE).min(wide), (y + SQUARE).min(high));
            let inside = (y..low).flat_map(|y| (x..right).map(move |x| (x, y)));
            let apart = inside.flat_map(|(x, y)| {
                let (wanted, made) = (wanted.get_pixel(x, y).0, made.get_pixel(x, y).0);
                wanted
                    .into_iter()
                    .zip(made)
                    .map(|(a, b)| f64::from(a.abs_diff(b)))
            });
            let apart: Vec<f64> = apart.collect();
            let mean = apart.iter().sum::<f64>() / apart.len() as f64;
            if mean > worst.0 {
                worst = (mean, x);
            }
        }
    }
    worst
}
