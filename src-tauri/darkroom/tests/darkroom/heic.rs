//! Photos of telephones. Made by libheif 1.23 with x265, but for the colours of four quarters as `pictures` has them.

use darkroom::{MediaType, inspect};
use image::RgbImage;

use crate::damage::HEIC;
use crate::pictures::{pixels, rendition};

macro_rules! heic {
    ($name:literal) => {
        include_bytes!(concat!("../fixtures/heic/", $name, ".heic"))
    };
}

/// What libheif shows in the middle of the quarters, row by row.
const QUARTERS: [[u8; 3]; 4] = [[200, 30, 30], [30, 159, 40], [30, 40, 200], [231, 220, 200]];

#[track_caller]
fn check(file: &[u8], name: &str, size: (u32, u32), expected: [[u8; 3]; 4]) {
    let told = inspect(file, name).unwrap();
    assert_eq!(
        (told.media_type, told.width, told.height),
        (MediaType::Heic, size.0, size.1),
        "{name}"
    );
    let out = rendition(file, name, size.0, 100).unwrap();
    let picture = pixels(&out.bytes);
    assert_eq!(picture.dimensions(), size, "{name}");
    for (at, expected) in [(1, 1), (4, 1), (1, 4), (4, 4)].into_iter().zip(expected) {
        let seen = middle(&picture, at);
        let apart = (seen.into_iter().zip(expected)).map(|(a, b)| a.abs_diff(b)).max();
        assert!(apart <= Some(6), "{name} at {at:?}: {seen:?}, not {expected:?}");
    }
}

/// A place in fifths of the picture.
fn middle(picture: &RgbImage, (x, y): (u32, u32)) -> [u8; 3] {
    picture
        .get_pixel(picture.width() * x / 5, picture.height() * y / 5)
        .0
}

#[test]
fn a_photo_of_an_iphone_is_read() {
    let told = inspect(HEIC, "IMG_0001.HEIC").unwrap();
    assert_eq!(
        (told.media_type, told.width, told.height),
        (MediaType::Heic, 64, 48)
    );
    assert_eq!(told.media_type.mime(), "image/heic");
    let picture = pixels(&rendition(HEIC, "IMG_0001.HEIC", 64, 95).unwrap().bytes);
    // Red above, blue below.
    let [top, bottom] = [picture.get_pixel(32, 2).0, picture.get_pixel(32, 45).0];
    assert!(top[0] > 200 && top[2] < 60, "{top:?}");
    assert!(bottom[2] > 200 && bottom[0] < 60, "{bottom:?}");
    for end in [12, 100, HEIC.len() - 1] {
        inspect(&HEIC[..end], "IMG_0001.HEIC").unwrap_err();
    }
}

#[test]
fn it_stands_upright_however_the_telephone_was_held() {
    // Each is turned by its container, and its Exif says so once more.
    let held: [(&str, &[u8]); 8] = [
        ("1", heic!("turned-1")),
        ("2", heic!("turned-2")),
        ("3", heic!("turned-3")),
        ("4", heic!("turned-4")),
        ("5", heic!("turned-5")),
        ("6", heic!("turned-6")),
        ("7", heic!("turned-7")),
        ("8", heic!("turned-8")),
    ];
    for (name, file) in held {
        check(file, name, (64, 32), QUARTERS);
    }
}

#[test]
fn one_that_is_put_together_of_tiles_has_no_seams() {
    check(heic!("grid"), "grid", (120, 90), QUARTERS);
    check(heic!("grid-turned"), "grid-turned", (90, 120), QUARTERS);
    // A tile ends at 64 pixels, in the middle of a quarter.
    let picture = pixels(&rendition(heic!("grid"), "grid", 120, 100).unwrap().bytes);
    for x in 62..68 {
        let [red, green, blue] = picture.get_pixel(x, 20).0;
        assert!(red < 45 && green > 145 && blue < 55, "{x}: {red} {green} {blue}");
    }
}

#[test]
fn ten_bits_grey_and_see_through_ones_are_read() {
    check(
        heic!("ten-bit"),
        "ten-bit",
        (64, 32),
        [[46, 116, 186], [187, 117, 45], [46, 116, 186], [187, 117, 45]],
    );
    let grey = [81, 107, 55, 221].map(|level| [level; 3]);
    check(heic!("grey"), "grey", (64, 32), grey);
    // Half of each shows the white behind.
    let through = QUARTERS.map(|colour| colour.map(|level| u8::midpoint(level, 255)));
    check(heic!("alpha"), "alpha", (64, 32), through);
}

#[test]
fn one_that_was_not_copied_whole_is_refused_wherever_it_ends() {
    let whole = heic!("grid-turned");
    for end in (12..whole.len() - 1).step_by(13) {
        inspect(&whole[..end], "nửa.heic").unwrap_err();
    }
}
