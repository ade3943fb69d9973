use std::io::Cursor;

use darkroom::{embedded_preview, salvage};
use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, imageops};

use crate::pictures::{
    as_stored, check_alike, check_has_no_metadata, exif, file, jpeg, pixels, quarters, with_exif,
};

fn exif_with_thumbnail(orientation: u16, small: &[u8]) -> Vec<u8> {
    let field = Field {
        tag: Tag::Orientation,
        ifd_num: In::PRIMARY,
        value: Value::Short(vec![orientation]),
    };
    let mut writer = Writer::new();
    writer.push_field(&field);
    writer.set_jpeg(small, In::THUMBNAIL);
    let mut bytes = Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

#[test]
fn the_embedded_preview_is_upright_without_metadata_and_needs_no_more_than_the_files_beginning() {
    let upright = quarters(96, 64);
    for orientation in 1..=8 {
        let stored = as_stored(&upright, orientation);
        let small = with_exif(&jpeg(&stored), &exif(3));
        let camera = with_exif(
            &jpeg(&stored.resize_exact(
                stored.width() * 4,
                stored.height() * 4,
                imageops::FilterType::Nearest,
            )),
            &exif_with_thumbnail(orientation.into(), &small),
        );
        let beginning = &camera[..camera.len() - 500];
        let preview = embedded_preview(beginning).unwrap();
        let (ours, upright) = (pixels(&preview), upright.to_rgb8());
        assert_eq!(ours.dimensions(), upright.dimensions());
        // Within the quarters: at their edges half the colour resolution shows.
        for (left, top) in [(4, 4), (52, 4), (4, 36), (52, 36)] {
            let quarter = |picture| imageops::crop_imm(picture, left, top, 40, 24).to_image();
            check_alike(&quarter(&ours), &quarter(&upright), 40);
        }
        check_has_no_metadata(&preview);
    }
}

#[test]
fn black_bars_are_cut_off_the_preview() {
    let mut small = RgbImage::new(160, 120);
    imageops::replace(&mut small, &quarters(160, 106).to_rgb8(), 0, 7);
    let camera = with_exif(
        &jpeg(&quarters(600, 400)),
        &exif_with_thumbnail(1, &jpeg(&DynamicImage::ImageRgb8(small))),
    );
    let preview = pixels(&embedded_preview(&camera).unwrap());
    assert_eq!(preview.dimensions(), (160, 107));
    assert!(
        preview.get_pixel(10, 2)[0] > 150,
        "{:?}",
        preview.get_pixel(10, 2)
    );
}

#[test]
fn where_there_is_no_preview_or_a_broken_one_there_is_none() {
    let plain = jpeg(&quarters(32, 32));
    assert_eq!(embedded_preview(&plain), None);
    assert_eq!(embedded_preview(&with_exif(&plain, &exif(1))), None);
    assert_eq!(embedded_preview(b""), None);
    let broken = with_exif(&plain, &exif_with_thumbnail(1, b"\xff\xd8\xff no picture"));
    assert_eq!(embedded_preview(&broken), None);
}

#[test]
fn of_a_photo_that_was_not_copied_whole_the_rows_that_are_there_are_kept() {
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(256, 256, |x, y| {
        Rgb([x as u8, y as u8, (x * y % 251) as u8])
    }));
    for (kind, whole) in [
        ("JPEG", jpeg(&picture)),
        ("PNG", file(&picture, ImageFormat::Png)),
    ] {
        let kept = salvage(&whole[..whole.len() * 6 / 10], "nửa.jpg").unwrap();
        assert!((40..=80).contains(&kept.share), "{kind}: {}", kept.share);
        assert_eq!(kept.width, 256);
        let ours = pixels(&kept.jpeg);
        assert_eq!(ours.dimensions(), (kept.width, kept.height), "{kind}");
        let top = imageops::crop_imm(&ours, 0, 0, 256, 90).to_image();
        check_alike(&top, &picture.crop_imm(0, 0, 256, 90).to_rgb8(), 60);
    }
    // Where a TIFF's rows lie stands at its end.
    let tiff = file(&picture, ImageFormat::Tiff);
    salvage(&tiff[..tiff.len() * 6 / 10], "nửa.tif").unwrap_err();
    salvage(&jpeg(&picture)[..200], "nửa.jpg").unwrap_err();
    salvage(b"Xin ch\xc3\xa0o", "nửa.jpg").unwrap_err();
}
