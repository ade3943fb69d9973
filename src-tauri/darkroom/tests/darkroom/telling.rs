use chrono::NaiveDate;
use darkroom::{Embedded, Inspection, MediaType, inspect};
use image::ImageFormat;

use crate::pictures::{exif, file, jpeg, quarters, with_exif};

#[test]
fn a_photo_tells_its_upright_size_its_time_its_caption_and_its_photographer() {
    let camera = with_exif(&jpeg(&quarters(64, 32)), &exif(6));
    let told = Inspection {
        media_type: MediaType::Jpeg,
        width: 32,
        height: 64,
        profile: None,
        taken: NaiveDate::from_ymd_opt(2021, 1, 11).and_then(|day| day.and_hms_opt(8, 30, 5)),
        embedded: Embedded {
            caption: Some("Quang cảnh hội nghị".to_owned()),
            credit: Some("Nguyễn Văn Ảnh".to_owned()),
            alt: None,
        },
    };
    assert_eq!(inspect(&camera, "a.jpg").unwrap(), told);
}

#[test]
fn the_kind_is_told_by_the_bytes_and_never_by_the_name() {
    let kinds = [
        (ImageFormat::Jpeg, MediaType::Jpeg, "image/jpeg"),
        (ImageFormat::Png, MediaType::Png, "image/png"),
        (ImageFormat::WebP, MediaType::WebP, "image/webp"),
        (ImageFormat::Tiff, MediaType::Tiff, "image/tiff"),
    ];
    for (format, media_type, mime) in kinds {
        let told = inspect(&file(&quarters(8, 6), format), "misnamed.txt").unwrap();
        assert_eq!((told.media_type, told.width, told.height), (media_type, 8, 6));
        assert_eq!(
            (told.media_type.mime(), told.taken, told.embedded),
            (mime, None, Embedded::default())
        );
    }
}

#[test]
fn broken_exif_does_not_spoil_the_photo() {
    let whole = exif(6);
    for cut in [0, 4, 9, whole.len() / 2, whole.len() - 3] {
        inspect(&with_exif(&jpeg(&quarters(8, 6)), &whole[..cut]), "a.jpg").unwrap();
    }
    let told = inspect(&with_exif(&jpeg(&quarters(8, 6)), &exif(9)), "a.jpg").unwrap();
    assert_eq!((told.width, told.height), (8, 6));
}
