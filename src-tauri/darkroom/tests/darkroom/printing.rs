use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::codecs::tiff::TiffEncoder;
use image::codecs::webp::WebPEncoder;
use image::{
    DynamicImage, ExtendedColorType, GrayImage, ImageBuffer, ImageEncoder, ImageFormat, Luma, Rgb, RgbImage,
    Rgba, RgbaImage,
};
use moxcms::ColorProfile;

use crate::pictures::{
    as_stored, check_alike, check_has_no_metadata, exif, file, jpeg, jpeg_with_profile, pixels, quarters,
    rendition, with_exif,
};

#[test]
fn all_eight_orientations_give_the_same_upright_picture() {
    let upright = quarters(64, 32);
    for orientation in 1..=8 {
        let camera = with_exif(
            &jpeg(&as_stored(&upright, orientation)),
            &exif(orientation.into()),
        );
        let full = rendition(&camera, "a.jpg", 64, 95).unwrap();
        assert_eq!((full.width, full.height), (64, 32), "orientation {orientation}");
        check_alike(&pixels(&full.bytes), &upright.to_rgb8(), 40);
        check_has_no_metadata(&full.bytes);

        let half = rendition(&camera, "a.jpg", 32, 95).unwrap();
        assert_eq!((half.width, half.height), (32, 16), "orientation {orientation}");
        let picture = pixels(&half.bytes);
        check_alike(&corners(&picture), &corners(&upright.to_rgb8()), 25);
    }
}

fn corners(picture: &RgbImage) -> RgbImage {
    let (right, bottom) = (picture.width() - 3, picture.height() - 3);
    let places = [(2, 2), (right, 2), (2, bottom), (right, bottom)];
    RgbImage::from_fn(4, 1, |x, _| {
        let (x, y) = places[x as usize];
        *picture.get_pixel(x, y)
    })
}

#[test]
fn a_picture_is_never_enlarged() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let small = rendition(&file(&quarters(40, 20), format), "a", 1600, 85).unwrap();
        assert_eq!((small.width, small.height), (40, 20));
        assert_eq!(pixels(&small.bytes).dimensions(), (40, 20));
    }
}

#[test]
fn the_proportions_are_kept_and_no_side_becomes_nothing() {
    let wide = rendition(&file(&quarters(3000, 2), ImageFormat::Png), "a", 100, 85).unwrap();
    assert_eq!((wide.width, wide.height), (100, 1));
    let nothing = rendition(&jpeg(&quarters(40, 20)), "a", 0, 0).unwrap();
    assert_eq!((nothing.width, nothing.height), (1, 1));
}

#[test]
fn an_upright_srgb_jpeg_small_enough_keeps_its_very_pixels_and_loses_its_metadata() {
    let plain = jpeg(&quarters(64, 32));
    let camera = with_exif(&plain, &exif(1));
    let out = rendition(&camera, "a.jpg", 64, 10).unwrap();
    check_has_no_metadata(&out.bytes);
    check_alike(&pixels(&out.bytes), &pixels(&plain), 0);
    let with_tail = [camera.as_slice(), b"a film, as telephones append"].concat();
    assert_eq!(rendition(&with_tail, "a.jpg", 64, 10).unwrap(), out);
}

#[test]
fn a_picture_in_another_colour_space_is_converted_and_one_in_srgb_is_not() {
    let warm = DynamicImage::ImageRgb8(RgbImage::from_pixel(32, 32, Rgb([200, 100, 90])));
    let wide = rendition(
        &jpeg_with_profile(&warm, &ColorProfile::new_display_p3()),
        "a",
        32,
        95,
    )
    .unwrap();
    // Display P3 (200, 100, 90) is sRGB (215, 93, 85) by the matrices of CSS Color 4, section 10.
    check_alike(
        &pixels(&wide.bytes),
        &RgbImage::from_pixel(32, 32, Rgb([215, 93, 85])),
        3,
    );
    check_has_no_metadata(&wide.bytes);

    let srgb = rendition(&jpeg_with_profile(&warm, &ColorProfile::new_srgb()), "a", 32, 95).unwrap();
    check_alike(&pixels(&srgb.bytes), &pixels(&jpeg(&warm)), 0);
}

#[test]
fn a_colour_space_is_found_in_every_kind_of_file() {
    fn put(mut encoder: impl ImageEncoder) {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        encoder.set_icc_profile(profile).unwrap();
        let warm = [200, 100, 90].repeat(32 * 32);
        encoder
            .write_image(&warm, 32, 32, ExtendedColorType::Rgb8)
            .unwrap();
    }
    let mut files = [const { Cursor::new(Vec::new()) }; 3];
    let [png, webp, tiff] = &mut files;
    put(PngEncoder::new(png));
    put(WebPEncoder::new_lossless(webp));
    put(TiffEncoder::new(tiff));
    for file in files.map(Cursor::into_inner) {
        let told = darkroom::inspect(&file, "a").unwrap();
        assert!(told.profile.is_some(), "{:?}", told.media_type);
        let out = rendition(&file, "a", 32, 95).unwrap();
        let expected = RgbImage::from_pixel(32, 32, Rgb([215, 93, 85]));
        check_alike(&pixels(&out.bytes), &expected, 3);
    }
}

#[test]
fn every_depth_and_kind_of_file_becomes_the_same_eight_bit_rgb() {
    let grey = DynamicImage::ImageLuma8(GrayImage::from_pixel(24, 24, Luma([90])));
    let deep = ImageBuffer::from_pixel(24, 24, Rgb([90 * 257, 90 * 257, 90 * 257_u16]));
    let deep = DynamicImage::ImageRgb16(deep);
    let rgb = DynamicImage::ImageRgb8(RgbImage::from_pixel(24, 24, Rgb([90, 90, 90])));
    let expected = rgb.to_rgb8();
    let cases = [
        (&grey, ImageFormat::Jpeg),
        (&grey, ImageFormat::Png),
        (&grey, ImageFormat::Tiff),
        (&deep, ImageFormat::Png),
        (&deep, ImageFormat::Tiff),
        (&rgb, ImageFormat::Tiff),
        (&rgb, ImageFormat::WebP),
    ];
    for (picture, format) in cases {
        for width in [24, 12] {
            let out = rendition(&file(picture, format), "a", width, 95).unwrap();
            let ours = pixels(&out.bytes);
            check_alike(
                &ours,
                &RgbImage::from_pixel(width, width, *expected.get_pixel(0, 0)),
                2,
            );
            assert_eq!(
                image::load_from_memory(&out.bytes).unwrap().color(),
                image::ColorType::Rgb8,
                "{format:?}"
            );
        }
    }
}

#[test]
fn white_shows_through_where_a_picture_is_see_through() {
    let clear = RgbaImage::from_fn(32, 32, |x, _| {
        if x < 16 {
            Rgba([0, 0, 0, 0])
        } else {
            Rgba([0, 0, 0, 128])
        }
    });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let out = rendition(
            &file(&DynamicImage::ImageRgba8(clear.clone()), format),
            "a.png",
            32,
            95,
        )
        .unwrap();
        let picture = pixels(&out.bytes);
        assert!(
            picture.get_pixel(4, 4).0.iter().all(|level| *level > 250),
            "{format:?}"
        );
        assert!(
            picture
                .get_pixel(28, 28)
                .0
                .iter()
                .all(|level| level.abs_diff(127) < 4),
            "{format:?}"
        );
    }
}

#[test]
fn a_real_photo_is_printed_at_page_width() {
    let photo = include_bytes!("../../../../tests/fixtures/photos/01-ben-thuyen.jpg");
    let out = rendition(photo, "01-ben-thuyen.jpg", 1600, 85).unwrap();
    assert_eq!((out.width, out.height), (1600, 1067));
    assert_eq!(pixels(&out.bytes).dimensions(), (1600, 1067));
    check_has_no_metadata(&out.bytes);
}
