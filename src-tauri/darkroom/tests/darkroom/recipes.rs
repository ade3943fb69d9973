use darkroom::{Format, Output, Size, framed_size, outputs};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage};
use newsroom::photo::{Blur, Crop, PageCrop, Recipe, Stance, Tone, WHOLE};
use proptest::prelude::*;

use crate::pictures::{as_stored, check_alike, exif, file, jpeg, pixels, quarters, with_exif};

/// What a recipe leaves of a picture that is kept without loss, and so written that little is lost.
fn developed(picture: &DynamicImage, recipe: &Recipe) -> RgbImage {
    pixels(
        &darkroom::rendition(&file(picture, ImageFormat::Png), "a", recipe, 30_000, 100)
            .unwrap()
            .bytes,
    )
}

/// A picture in which every place differs from its neighbours, softly enough for JPEG.
fn slopes(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let share = |at: u32, side: u32| (40 + at * 170 / side) as u8;
        Rgb([share(x, width), share(y, height), share(x + y, width + height)])
    }))
}

fn cut(x: u16, y: u16, width: u16, height: u16) -> Recipe {
    Recipe {
        crop: Some(Crop { x, y, width, height }),
        ..Recipe::default()
    }
}

#[test]
fn a_recipe_of_nothing_changes_nothing() {
    let picture = slopes(60, 40);
    check_alike(&developed(&picture, &Recipe::default()), &picture.to_rgb8(), 3);
    let whole = cut(0, 0, WHOLE, WHOLE);
    assert_eq!(
        developed(&picture, &whole),
        developed(&picture, &Recipe::default())
    );
}

#[test]
fn quarter_turns_are_clockwise_and_stand_on_the_upright_picture() {
    let upright = quarters(64, 32);
    for orientation in 1..=8 {
        let camera = with_exif(
            &jpeg(&as_stored(&upright, orientation)),
            &exif(orientation.into()),
        );
        let mut expected = upright.clone();
        for turns in 0..4 {
            let recipe = Recipe {
                turns,
                ..Recipe::default()
            };
            let out = darkroom::rendition(&camera, "a.jpg", &recipe, 64, 95).unwrap();
            check_alike(&pixels(&out.bytes), &expected.to_rgb8(), 40);
            expected = expected.rotate90();
        }
    }
}

#[test]
fn a_crop_lies_in_the_frame_as_it_stands_however_the_camera_was_held() {
    let upright = slopes(64, 32);
    for orientation in 1..=8 {
        let camera = with_exif(
            &jpeg(&as_stored(&upright, orientation)),
            &exif(orientation.into()),
        );
        for turns in 0..4 {
            let recipe = Recipe {
                turns,
                ..cut(2_500, 0, 5_000, 2_500)
            };
            let mut standing = upright.clone();
            (0..turns).for_each(|_| standing = standing.rotate90());
            let (width, height) = (standing.width(), standing.height());
            let expected = standing.crop_imm(width / 4, 0, width / 2, height / 4).to_rgb8();
            let out = darkroom::rendition(&camera, "a.jpg", &recipe, 64, 100).unwrap();
            check_alike(&pixels(&out.bytes), &expected, 12);
        }
    }
}

#[test]
fn straightening_turns_clockwise_and_leaves_no_corner_empty() {
    // Dark under the middle: turned clockwise, the left side sinks and the right one rises into the light.
    let horizon = DynamicImage::ImageLuma8(GrayImage::from_fn(120, 80, |_, y| {
        Luma([if y < 40 { 200 } else { 60 }])
    }));
    let recipe = Recipe {
        straighten: 1_000,
        ..Recipe::default()
    };
    for orientation in [1, 2, 6, 7] {
        let camera = with_exif(
            &jpeg(&as_stored(&horizon, orientation)),
            &exif(orientation.into()),
        );
        let out = pixels(
            &darkroom::rendition(&camera, "a.jpg", &recipe, 120, 95)
                .unwrap()
                .bytes,
        );
        assert_eq!(out.dimensions(), (120, 80));
        let light = |x| (0..80).filter(|y| out.get_pixel(x, *y)[0] > 130).count();
        assert!(
            light(5) < 36 && light(60).abs_diff(40) < 2 && light(114) > 44,
            "{orientation}"
        );
        let corners = [(0, 0), (119, 0), (0, 79), (119, 79)].map(|(x, y)| out.get_pixel(x, y)[0]);
        assert!(
            corners.iter().all(|level| (50..=210).contains(level)),
            "{corners:?}"
        );
    }
}

#[test]
fn a_blurred_face_is_gone_at_every_size_and_the_rest_is_there() {
    let board = DynamicImage::ImageLuma8(GrayImage::from_fn(800, 400, |x, y| {
        Luma([if (x / 8 + y / 8) % 2 == 0 { 230 } else { 20 }])
    }));
    let recipe = Recipe {
        blurs: vec![Blur {
            x: 5_000,
            y: 2_500,
            width: 2_500,
            height: 5_000,
        }],
        ..Recipe::default()
    };
    for orientation in [1, 6] {
        let camera = with_exif(&jpeg(&as_stored(&board, orientation)), &exif(orientation.into()));
        for width in [800, 400] {
            let out = pixels(
                &darkroom::rendition(&camera, "a.jpg", &recipe, width, 95)
                    .unwrap()
                    .bytes,
            );
            let scale = width / 400;
            let spread = |left: u32, top: u32, side: u32| {
                let levels = (left..left + side).flat_map(|x| (top..top + side).map(move |y| (x, y)));
                let levels: Vec<u8> = levels
                    .map(|(x, y)| out.get_pixel(x * scale, y * scale)[0])
                    .collect();
                levels.iter().max().unwrap() - levels.iter().min().unwrap()
            };
            assert!(spread(225, 75, 50) < 30, "{orientation} {width}: the face");
            assert!(spread(20, 20, 50) > 100, "{orientation} {width}: beside it");
        }
    }
}

#[test]
fn a_page_shows_the_same_of_a_photo_however_it_is_turned_and_straightened_afterwards() {
    let picture = slopes(300, 200);
    let stance = |turns, straighten| Recipe {
        turns,
        straighten,
        ..Recipe::default()
    };
    for (then, drawn) in [
        (stance(0, 0), (3_500, 3_500, 2_000, 2_500)),
        (stance(1, -600), (4_000, 3_000, 2_500, 3_000)),
    ] {
        let (x, y, width, height) = drawn;
        let page = PageCrop {
            x,
            y,
            width,
            height,
            stance: Some(Stance {
                turns: then.turns,
                straighten: then.straighten,
            }),
        };
        let shown = |recipe: &Recipe| developed(&picture, &recipe.cut_to(Some(page), 300, 200));
        let middle = |picture: &RgbImage| *picture.get_pixel(picture.width() / 2, picture.height() / 2);
        let before = shown(&then);
        for now in [
            stance(0, 0),
            stance(0, 1_400),
            stance(1, 0),
            stance(2, -900),
            stance(3, 350),
        ] {
            let after = shown(&now);
            let (a, b) = (middle(&before), middle(&after));
            for (before, after) in a.0.into_iter().zip(b.0) {
                assert!(before.abs_diff(after) <= 3, "{then:?} {now:?}: {a:?} {b:?}");
            }
            // As large a part of the picture, on more or fewer pixels.
            let ratio = |picture: &RgbImage| f64::from(picture.width()) / f64::from(picture.height());
            let expected = match (now.turns + then.turns) % 2 {
                0 => ratio(&before),
                _ => 1.0 / ratio(&before),
            };
            assert!((ratio(&after) / expected - 1.0).abs() < 0.05, "{then:?} {now:?}");
        }
    }
}

#[test]
fn tone_is_that_of_the_curves_that_the_window_shows() {
    let tone = Tone {
        exposure: 40,
        contrast: 20,
        temperature: -30,
        tint: 10,
    };
    let recipe = Recipe {
        tone,
        ..Recipe::default()
    };
    let picture = slopes(48, 32);
    let curves = darkroom::tone_curves(&tone);
    let mut expected = picture.to_rgb8();
    for pixel in expected.pixels_mut() {
        pixel.0 = [0, 1, 2].map(|channel| curves[channel][usize::from(pixel[channel])]);
    }
    check_alike(&developed(&picture, &recipe), &expected, 4);
}

#[test]
fn one_decoding_gives_every_size_and_format_and_each_is_what_it_says() {
    let camera = with_exif(&jpeg(&slopes(320, 200)), &exif(6));
    let wanted: Vec<Output> = [Format::Jpeg, Format::WebP, Format::Avif]
        .into_iter()
        .flat_map(|format| {
            [Size::Full, Size::Width(100), Size::LongestSide(80)].map(|size| Output {
                size,
                format,
                quality: 85,
            })
        })
        .collect();
    let made = outputs(&camera, "a.jpg", &Recipe::default(), &wanted).unwrap();
    assert_eq!(made.len(), wanted.len());
    for (made, wanted) in made.iter().zip(&wanted) {
        let size = match wanted.size {
            Size::Full => (200, 320),
            Size::Width(_) => (100, 160),
            Size::LongestSide(_) => (50, 80),
        };
        assert_eq!(
            (made.width, made.height, made.format),
            (size.0, size.1, wanted.format)
        );
        match made.format {
            Format::Avif => assert_eq!(&made.bytes[4..12], b"ftypavif"),
            _ => {
                let picture = image::load_from_memory(&made.bytes).unwrap().into_rgb8();
                assert_eq!(picture.dimensions(), size);
                let upright = slopes(320, 200).rotate90().resize_exact(
                    size.0,
                    size.1,
                    image::imageops::FilterType::Lanczos3,
                );
                check_alike(&picture, &upright.to_rgb8(), 14);
            }
        }
    }
}

prop_compose! {
    fn crops()(x in 0..WHOLE - 10, y in 0..WHOLE - 10)(
        x in Just(x), y in Just(y), width in 1..=WHOLE - x, height in 1..=WHOLE - y,
    ) -> Crop {
        Crop { x, y, width, height }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_size_that_is_foretold_is_the_size_that_is_made(
        width in 1_u32..70, height in 1_u32..70, turns in 0_u8..4, straighten in -1_500_i16..=1_500,
        crop in prop::option::of(crops()), most in 1_u32..80,
    ) {
        let recipe = Recipe { turns, straighten, crop, ..Recipe::default() };
        let (framed_width, framed_height) = framed_size(width, height, &recipe);
        let out = darkroom::rendition(&file(&slopes(width, height), ImageFormat::Png), "a", &recipe, most, 85).unwrap();
        prop_assert_eq!(
            (out.width, out.height),
            darkroom::fitted(framed_width, framed_height, most)
        );
        prop_assert_eq!(pixels(&out.bytes).dimensions(), (out.width, out.height));
    }

    #[test]
    fn four_quarter_turns_are_none(width in 1_u32..40, height in 1_u32..40) {
        let mut picture = slopes(width, height);
        let once = Recipe { turns: 1, ..Recipe::default() };
        for _ in 0..4 {
            picture = DynamicImage::ImageRgb8(developed(&picture, &once));
        }
        check_alike(&picture.to_rgb8(), &slopes(width, height).to_rgb8(), 12);
    }

    #[test]
    fn a_crop_of_a_crop_is_a_crop(
        (left, top) in (0_u16..5, 0_u16..5), (width, height) in (2_u16..=5, 2_u16..=5),
        (within_left, within_top) in (0_u16..2, 0_u16..2),
    ) {
        // Tenths of 100 pixels, then halves of that: all on whole pixels.
        let outer = cut(left * 1_000, top * 1_000, width * 1_000, height * 1_000);
        let inner = cut(within_left * 5_000, within_top * 5_000, 5_000, 5_000);
        let at_once = cut(
            left * 1_000 + within_left * width * 500,
            top * 1_000 + within_top * height * 500,
            width * 500,
            height * 500,
        );
        let picture = slopes(100, 100);
        let first = DynamicImage::ImageRgb8(developed(&picture, &outer));
        // Twice through JPEG on the one way, once on the other.
        check_alike(&developed(&first, &inner), &developed(&picture, &at_once), 10);
    }
}
