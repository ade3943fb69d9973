use darkroom::{DarkroomError, embedded_preview, inspect};
use image::{DynamicImage, GrayImage, ImageFormat};
use newsroom::language::Bilingual;
use proptest::prelude::*;

use crate::pictures::{exif, file, jpeg, quarters, rendition, with_exif};

#[track_caller]
fn refused(bytes: &[u8], name: &str, english: &str, vietnamese: &str) {
    let errors: [DarkroomError; 2] = [
        inspect(bytes, name).unwrap_err(),
        rendition(bytes, name, 100, 85).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.to_string(), english);
        assert_eq!(error.vietnamese(), vietnamese);
    }
}

#[test]
fn a_text_with_a_photos_name_is_refused() {
    for bytes in ["".as_bytes(), b"Xin ch\xc3\xa0o"] {
        refused(
            bytes,
            "họp.jpg",
            "\"họp.jpg\" is not a photo that can be used; choose a JPEG, PNG, WebP, TIFF or HEIC file",
            "“họp.jpg” không phải là ảnh dùng được; hãy chọn tệp JPEG, PNG, WebP, TIFF hoặc HEIC",
        );
    }
}

#[test]
fn a_kind_of_picture_that_is_not_read_is_refused_by_its_name() {
    for (bytes, kind) in [
        (b"GIF89a".as_slice(), "GIF"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", "AVIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0miafavif", "AVIF"),
        (b"\0\0\0\x14ftypmif1\0\0\0\0mif1heic", "HEIF"),
        (b"8BPS\0\x01", "Photoshop"),
    ] {
        refused(
            bytes,
            "họp.jpg",
            &format!(
                "\"họp.jpg\" is a kind of picture that is not supported ({kind}); save it as an sRGB JPEG and attach it again"
            ),
            &format!("“họp.jpg” thuộc loại chưa hỗ trợ ({kind}); hãy lưu lại thành JPEG sRGB rồi đính lại"),
        );
    }
}

#[test]
fn a_photo_that_was_not_copied_whole_is_refused_wherever_it_ends() {
    let whole = with_exif(&jpeg(&quarters(64, 32)), &exif(1));
    for end in (3..whole.len() - 1).step_by(7) {
        let error = inspect(&whole[..end], "nửa.jpg").unwrap_err();
        assert!(matches!(error, DarkroomError::CutShort { .. }), "{end}: {error}");
    }
    refused(
        &whole[..whole.len() / 2],
        "nửa.jpg",
        "\"nửa.jpg\" was not copied whole: the file ends before the picture does; copy it again from the camera or \
         the sender, or keep the part that is there",
        "“nửa.jpg” chép chưa đủ: tệp kết thúc khi ảnh chưa hết; hãy chép lại từ máy ảnh hoặc người gửi, hoặc giữ \
         phần đã có",
    );
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let whole = file(&quarters(64, 32), format);
        for end in (40..whole.len() - 12).step_by(11) {
            let error = inspect(&whole[..end], "a").unwrap_err();
            assert!(
                matches!(error, DarkroomError::CutShort { .. }),
                "{format:?} at {end}: {error}"
            );
        }
    }
}

#[test]
fn a_small_file_that_claims_to_be_a_huge_picture_is_refused_before_it_is_decoded() {
    refused(
        &png_claiming(60_000, 60_000),
        "bom.png",
        "\"bom.png\" is too large: 60000 × 60000 pixels, at most 30000 on a side and 200 million in all are taken; \
         scale it down and attach it again",
        "“bom.png” quá lớn: 60000 × 60000 điểm ảnh, mỗi cạnh chỉ được tối đa 30000 và tổng cộng tối đa 200 triệu; \
         hãy thu nhỏ rồi đính lại",
    );
    let error = inspect(&png_claiming(20_000, 20_000), "bom.png").unwrap_err();
    assert!(matches!(error, DarkroomError::TooLarge { .. }), "{error}");
    // 196 million pixels of 16-bit RGBA are 1.5 GiB.
    let mut deep = png_claiming(14_000, 14_000);
    (deep[24], deep[25]) = (16, 6);
    seal_header(&mut deep);
    refused(
        &deep,
        "sau.png",
        "\"sau.png\" needs more than 1 GiB of memory to open; scale it down and attach it again",
        "“sau.png” cần hơn 1 GiB bộ nhớ để mở; hãy thu nhỏ rồi đính lại",
    );
}

/// A picture of one pixel whose header claims another size.
fn png_claiming(width: u32, height: u32) -> Vec<u8> {
    let mut png = file(&quarters(1, 1), ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    seal_header(&mut png);
    png
}

fn seal_header(png: &mut [u8]) {
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
}

/// PNG (third edition), annex D.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                0xedb8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_strip_of_65535_pixels_is_refused_and_one_of_30000_is_read() {
    let strip = |width| jpeg(&DynamicImage::ImageLuma8(GrayImage::new(width, 1)));
    let error = inspect(&strip(65_535), "dải.jpg").unwrap_err();
    assert!(
        matches!(error, DarkroomError::TooLarge { width: 65_535, .. }),
        "{error}"
    );
    let out = rendition(&strip(30_000), "dải.jpg", 320, 85).unwrap();
    assert_eq!((out.width, out.height), (320, 1));
}

#[test]
fn fifty_megabytes_of_metadata_are_walked_over() {
    let segment = [&[0xff, 0xe1, 0xff, 0xff], [b'x'; 65_533].as_slice()].concat();
    let plain = jpeg(&quarters(16, 16));
    let loaded = [&plain[..2], &segment.repeat(800), &plain[2..]].concat();
    let told = inspect(&loaded, "nặng.jpg").unwrap();
    assert_eq!((told.width, told.height), (16, 16));
    assert!(rendition(&loaded, "nặng.jpg", 16, 85).unwrap().bytes.len() < 2_000);
    assert_eq!(embedded_preview(&loaded), None);
}

#[test]
fn exif_that_leads_back_to_itself_is_read_once() {
    // One directory of no entries, whose next directory is itself; then one whose entry leads to it as the Exif's own.
    let to_next = b"MM\0\x2a\0\0\0\x08\0\0\0\0\0\x08".as_slice();
    let to_exif = b"MM\0\x2a\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08".as_slice();
    for exif in [to_next, to_exif] {
        let camera = with_exif(&jpeg(&quarters(16, 16)), exif);
        let told = inspect(&camera, "vòng.jpg").unwrap();
        assert_eq!((told.width, told.height), (16, 16));
        assert_eq!(embedded_preview(&camera), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_stops_the_program(
        format in prop::sample::select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff]),
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = file(&quarters(24, 16), format);
        for (place, byte) in hits {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = inspect(&bytes, "a");
        let _ = rendition(&bytes, "a", 12, 85);
    }
}
