//! Words are read from wherever they stand.

use darkroom::metadata::{Encoding, FileMetadata, Repaired, fields, read};
use newsroom::photo::{Field, PhotoWords};
use newsroom::vietnamese::encoding::LegacyEncoding;

use crate::exiftool::ExifTool;
use crate::pictures::{AVIF, HEIC, JPEG, PNG, TIFF, WEBP, sample};

const CAPTION: &str = "Đồng chí Trịnh Hùng Sơn phát biểu tại thành phố Việt Trì";

#[track_caller]
fn check(
    exiftool: &ExifTool,
    picture: &[u8],
    arguments: &[&str],
    expected: &[(Field, &str)],
) -> FileMetadata {
    let read = read(&exiftool.write(picture, arguments));
    for (field, text) in expected {
        assert_eq!(read.words.text(*field), *text, "{field:?}");
    }
    read
}

#[test]
fn the_photos_of_the_sample_tell_who_took_them_when_and_where() {
    let photos = sample();
    assert_eq!(photos.len(), 5);
    // The fifth says nothing.
    for (name, bytes) in &photos[..4] {
        let seen = read(bytes);
        assert_eq!(seen.words.creators, ["Thanh Hòa"], "{name}");
        assert_eq!(seen.words.credit, "PhuthoPortal", "{name}");
        assert_eq!(seen.repaired, [], "{name}");
    }
    assert_eq!(read(&photos[4].1).words, PhotoWords::default());
    let seen = read(&photos[0].1);
    assert_eq!(seen.words.text(Field::Taken), "11/1/2021 08:30:00");
    assert_eq!(seen.camera.as_deref(), Some("NIKON D750"));
    let place = seen.place.unwrap();
    assert!((place.latitude - 21.322_7).abs() < 0.000_01 && (place.longitude - 105.401_9).abs() < 0.000_01);
    assert!(
        seen.words
            .caption
            .starts_with("[Boats in River, Nagasaki]; Felice Beato")
    );
    assert_eq!(
        seen.words.usage_terms,
        "http://www.getty.edu/legal/image_request/"
    );
}

#[test]
fn every_field_is_read_from_xmp_in_every_kind_of_file() {
    let Some(exiftool) = ExifTool::find() else { return };
    let said = [
        ("XMP-dc:Title", Field::Title, "Hội nghị"),
        ("XMP-photoshop:Headline", Field::Headline, "Khai mạc"),
        ("XMP-dc:Description", Field::Caption, CAPTION),
        ("XMP-photoshop:CaptionWriter", Field::CaptionWriter, "Nguyễn Ẩn"),
        ("XMP-dc:Creator", Field::Creators, "Thanh Hòa"),
        ("XMP-photoshop:AuthorsPosition", Field::JobTitle, "Phóng viên"),
        (
            "XMP-photoshop:Credit",
            Field::Credit,
            "Cổng Thông tin điện tử tỉnh Phú Thọ",
        ),
        ("XMP-photoshop:Source", Field::Source, "Sở Thông tin"),
        ("XMP-dc:Rights", Field::Copyright, "© Cổng Phú Thọ"),
        (
            "XMP-xmpRights:UsageTerms",
            Field::UsageTerms,
            "Chỉ dùng cho báo chí",
        ),
        ("XMP-dc:Subject", Field::Keywords, "đại hội"),
        (
            "XMP-photoshop:DateCreated",
            Field::Taken,
            "2021:01:11 08:30:05+07:00",
        ),
        (
            "XMP-iptcCore:Location",
            Field::Sublocation,
            "Quảng trường Hùng Vương",
        ),
        ("XMP-photoshop:City", Field::City, "Việt Trì"),
        ("XMP-photoshop:State", Field::Province, "Phú Thọ"),
        ("XMP-photoshop:Country", Field::Country, "Việt Nam"),
        ("XMP-iptcCore:CountryCode", Field::CountryCode, "VNM"),
        ("XMP-photoshop:Instructions", Field::Instructions, "Không cắt"),
        ("XMP-photoshop:TransmissionReference", Field::JobId, "PT-1"),
        (
            "XMP-iptcCore:AltTextAccessibility",
            Field::Alt,
            "Một người đứng trên bục",
        ),
        (
            "XMP-iptcCore:ExtDescrAccessibility",
            Field::ExtendedDescription,
            "Hội trường lớn",
        ),
        ("XMP-iptcExt:PersonInImage", Field::Persons, "Trịnh Hùng Sơn"),
        ("XMP-iptcExt:Event", Field::Event, "Đại hội Đảng bộ"),
        (
            "XMP-iptcExt:DigitalSourceType",
            Field::DigitalSourceType,
            "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        ),
    ];
    assert_eq!(said.len(), Field::ALL.len());
    let arguments: Vec<String> = said
        .iter()
        .map(|(tag, _, text)| format!("-{tag}={text}"))
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    for picture in [JPEG, PNG, WEBP, TIFF, AVIF, HEIC] {
        let expected = said.map(|(_, field, text)| match field {
            Field::Taken => (field, "11/1/2021 08:30:05"),
            _ => (field, text),
        });
        let seen = check(&exiftool, picture, &arguments, &expected);
        assert_eq!(seen.repaired, []);
    }
}

#[test]
fn xmp_goes_before_iim_and_iim_before_exif_and_all_three_are_shown() {
    let Some(exiftool) = ExifTool::find() else { return };
    let written = exiftool.write(
        JPEG,
        &[
            "-codedcharacterset=utf8",
            "-XMP-dc:Description=Của XMP",
            "-IPTC:Caption-Abstract=Của IIM",
            "-EXIF:ImageDescription=Của Exif",
            "-IPTC:By-line=Thanh Hòa",
            "-EXIF:Artist=Hoà Thanh",
            "-EXIF:Copyright=Cổng Phú Thọ",
            "-EXIF:DateTimeOriginal=2021:01:11 08:30:05",
        ],
    );
    let words = read(&written).words;
    assert_eq!(words.caption, "Của XMP");
    assert_eq!(words.creators, ["Thanh Hòa"]);
    assert_eq!(words.copyright, "Cổng Phú Thọ");
    let seen = fields(&written);
    let caption = seen.iter().find(|seen| seen.field == Field::Caption).unwrap();
    let [xmp, iim, exif] = [&caption.xmp, &caption.iim, &caption.exif].map(Option::as_deref);
    assert_eq!(
        (xmp, iim, exif),
        (Some("Của XMP"), Some("Của IIM"), Some("Của Exif"))
    );
    let taken = seen.iter().find(|seen| seen.field == Field::Taken).unwrap();
    assert_eq!(
        (taken.xmp.as_deref(), taken.exif.as_deref()),
        (None, Some("2021-01-11T08:30:05"))
    );
}

#[test]
fn a_day_takes_its_hour_from_the_next_that_knows_it() {
    let Some(exiftool) = ExifTool::find() else { return };
    let hour = "-EXIF:DateTimeOriginal=2021:01:11 08:30:05";
    check(
        &exiftool,
        JPEG,
        &["-XMP-photoshop:DateCreated=2021:01:11", hour],
        &[(Field::Taken, "11/1/2021 08:30:05")],
    );
    check(
        &exiftool,
        JPEG,
        &["-XMP-photoshop:DateCreated=2021:01:12", hour],
        &[(Field::Taken, "12/1/2021 00:00:00")],
    );
}

#[test]
fn iim_in_the_encodings_of_old_is_mended_and_told() {
    let Some(exiftool) = ExifTool::find() else { return };
    let tcvn3 = "LÔ khai m¹c t¹i thµnh phè ViÖt Tr×";
    let vni = "Leã khai maïc taïi thaønh phoá Vieät Trì";
    let plain = "Lễ khai mạc tại thành phố Việt Trì";
    let windows_1258 = "Lê\u{303} khai ma\u{323}c ta\u{323}i thành phô\u{301} Viê\u{323}t Tri\u{300}";
    let cases = [
        ("Latin", tcvn3, Encoding::Legacy(LegacyEncoding::Tcvn3)),
        ("Latin", vni, Encoding::Legacy(LegacyEncoding::Vni)),
        ("Vietnam", windows_1258, Encoding::Windows1258),
        ("UTF8", plain, Encoding::Utf8),
    ];
    for (charset, typed, encoding) in cases {
        let charset = format!("iptc={charset}");
        let caption = format!("-IPTC:Caption-Abstract={typed}");
        let seen = check(
            &exiftool,
            JPEG,
            &["-charset", &charset, &caption],
            &[(Field::Caption, plain)],
        );
        let field = Field::Caption;
        assert_eq!(seen.repaired, [Repaired { field, encoding }]);
    }
    let western = ["-charset", "iptc=Latin", "-IPTC:By-line=José Núñez"];
    let seen = check(&exiftool, JPEG, &western, &[(Field::Creators, "José Núñez")]);
    assert_eq!(seen.repaired[0].encoding, Encoding::Windows1252);
    let marked = ["-codedcharacterset=utf8", "-IPTC:By-line=Thanh Hòa"];
    assert_eq!(
        check(&exiftool, JPEG, &marked, &[(Field::Creators, "Thanh Hòa")]).repaired,
        []
    );
}

#[test]
fn of_several_languages_the_default_is_read_then_vietnamese_then_the_first() {
    let Some(exiftool) = ExifTool::find() else { return };
    let english = "-XMP-dc:Description-en=Opening";
    let vietnamese = "-XMP-dc:Description-vi-VN=Khai mạc";
    let default = "-XMP-dc:Description-x-default=Lễ khai mạc";
    for (arguments, expected) in [
        (&[english, vietnamese, default][..], "Lễ khai mạc"),
        // ExifTool adds a default to the first language that it writes; it goes again here.
        (&[english, vietnamese][..], "Khai mạc"),
        (&[english][..], "Opening"),
    ] {
        let written = exiftool.write(JPEG, arguments);
        let written = match arguments.len() {
            3 => written,
            _ => exiftool.write(&written, &["-XMP-dc:Description-x-default="]),
        };
        assert_eq!(read(&written).words.caption, expected);
    }
}

#[test]
fn a_packet_beyond_64_kilobytes_is_joined_from_its_pieces() {
    let Some(exiftool) = ExifTool::find() else { return };
    let long = "Toàn văn báo cáo. ".repeat(8_000);
    let long = format!("-XMP-iptcCore:ExtDescrAccessibility={}", long.trim());
    let seen = check(
        &exiftool,
        JPEG,
        &[&long, "-XMP-dc:Title=Tên"],
        &[(Field::Title, "Tên")],
    );
    assert_eq!(seen.words.extended_description.chars().count(), 8_000 * 18 - 1);
}

#[test]
fn what_a_camera_writes_into_every_picture_is_no_caption() {
    let Some(exiftool) = ExifTool::find() else { return };
    check(
        &exiftool,
        JPEG,
        &["-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA         "],
        &[(Field::Caption, "")],
    );
}

#[test]
fn orientation_is_read_and_nonsense_is_upright() {
    let Some(exiftool) = ExifTool::find() else { return };
    assert_eq!(
        read(&exiftool.write(JPEG, &["-n", "-EXIF:Orientation=6"])).orientation,
        6
    );
    assert_eq!(
        read(&exiftool.write(JPEG, &["-n", "-EXIF:Orientation=9"])).orientation,
        1
    );
    assert_eq!(read(JPEG), read(b""));
}
