//! What is typed is what ExifTool reads, in XMP, IIM and Exif.

use darkroom::metadata::{Cut, Keep, read, write};
use newsroom::photo::{Field, PhotoWords};

use crate::exiftool::{ExifTool, said};
use crate::pictures::{AVIF, JPEG, PNG, WEBP, sample};

const NOTHING: Keep = Keep {
    place: false,
    serials: false,
};

/// Every field, each within what IIM keeps.
pub fn full() -> PhotoWords {
    let text = |text: &str| text.to_owned();
    PhotoWords {
        title: text("Đại hội Đảng bộ tỉnh"),
        headline: text("Khai mạc Đại hội đại biểu Đảng bộ tỉnh Phú Thọ"),
        caption: text("Đồng chí Trịnh Hùng Sơn - TUV, phát biểu “khai mạc” & chào mừng <đại hội>;\nẨ Ỗ ữ ợ."),
        caption_writer: text("Nguyễn Thị Ẩn"),
        creators: vec![text("Thanh Hòa"), text("Anh Tuấn")],
        job_title: text("Phóng viên ảnh"),
        credit: text("PhuthoPortal"),
        source: text("Sở Thông tin Phú Thọ"),
        copyright: text("© Cổng Thông tin điện tử tỉnh Phú Thọ"),
        usage_terms: text("Chỉ dùng cho báo chí, ghi rõ nguồn"),
        keywords: vec![text("đại hội"), text("Đảng bộ")],
        taken: Some("2021-01-11T08:30:05".parse().unwrap()),
        sublocation: text("Quảng trường"),
        city: text("Việt Trì"),
        province: text("Phú Thọ"),
        country: text("Việt Nam"),
        country_code: text("VNM"),
        instructions: text("Không cắt hai bên"),
        job_id: text("PT-2021-001"),
        alt: text("Một người đàn ông đứng trên bục, sau lưng là cờ"),
        extended_description: text("Hội trường có khoảng 300 người."),
        persons: vec![text("Trịnh Hùng Sơn"), text("Hoàng Thị Ước")],
        event: text("Đại hội Đảng bộ"),
        digital_source_type: text("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
    }
}

/// Where ExifTool says each field in XMP, IIM and Exif.
const NAMES: &[(Field, &str, &str, &str)] = &[
    (Field::Title, "XMP-dc:Title", "IPTC:ObjectName", ""),
    (Field::Headline, "XMP-photoshop:Headline", "IPTC:Headline", ""),
    (
        Field::Caption,
        "XMP-dc:Description",
        "IPTC:Caption-Abstract",
        "IFD0:ImageDescription",
    ),
    (
        Field::CaptionWriter,
        "XMP-photoshop:CaptionWriter",
        "IPTC:Writer-Editor",
        "",
    ),
    (Field::Creators, "XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"),
    (
        Field::JobTitle,
        "XMP-photoshop:AuthorsPosition",
        "IPTC:By-lineTitle",
        "",
    ),
    (Field::Credit, "XMP-photoshop:Credit", "IPTC:Credit", ""),
    (Field::Source, "XMP-photoshop:Source", "IPTC:Source", ""),
    (
        Field::Copyright,
        "XMP-dc:Rights",
        "IPTC:CopyrightNotice",
        "IFD0:Copyright",
    ),
    (Field::UsageTerms, "XMP-xmpRights:UsageTerms", "", ""),
    (Field::Keywords, "XMP-dc:Subject", "IPTC:Keywords", ""),
    (
        Field::Sublocation,
        "XMP-iptcCore:Location",
        "IPTC:Sub-location",
        "",
    ),
    (Field::City, "XMP-photoshop:City", "IPTC:City", ""),
    (Field::Province, "XMP-photoshop:State", "IPTC:Province-State", ""),
    (
        Field::Country,
        "XMP-photoshop:Country",
        "IPTC:Country-PrimaryLocationName",
        "",
    ),
    (
        Field::CountryCode,
        "XMP-iptcCore:CountryCode",
        "IPTC:Country-PrimaryLocationCode",
        "",
    ),
    (
        Field::Instructions,
        "XMP-photoshop:Instructions",
        "IPTC:SpecialInstructions",
        "",
    ),
    (
        Field::JobId,
        "XMP-photoshop:TransmissionReference",
        "IPTC:OriginalTransmissionReference",
        "",
    ),
    (Field::Alt, "XMP-iptcCore:AltTextAccessibility", "", ""),
    (
        Field::ExtendedDescription,
        "XMP-iptcCore:ExtDescrAccessibility",
        "",
        "",
    ),
    (Field::Persons, "XMP-iptcExt:PersonInImage", "", ""),
    (Field::Event, "XMP-iptcExt:Event", "", ""),
    (Field::DigitalSourceType, "XMP-iptcExt:DigitalSourceType", "", ""),
];

/// Writes the words over what the original says, and holds what ExifTool reads to them.
#[track_caller]
fn check(exiftool: &ExifTool, picture: &[u8], original: &[u8], words: &PhotoWords) {
    let written = write(picture, original, words, NOTHING).unwrap();
    assert_eq!(written.cut, []);
    assert_eq!(read(&written.bytes).words, *words);
    let seen = exiftool.read(&written.bytes);
    for (field, xmp, iim, exif) in NAMES {
        let typed = words.text(*field);
        assert_eq!(said(&seen, xmp), typed, "{xmp}");
        if picture == JPEG && !iim.is_empty() {
            assert_eq!(said(&seen, iim), typed, "{iim}");
        }
        if !exif.is_empty() {
            assert_eq!(said(&seen, exif), typed, "{exif}");
        }
    }
    let taken = words
        .taken
        .map(|taken| taken.format("%Y:%m:%d %H:%M:%S").to_string());
    let taken = taken.unwrap_or_default();
    assert_eq!(said(&seen, "ExifIFD:DateTimeOriginal"), taken);
    assert!(said(&seen, "XMP-photoshop:DateCreated").starts_with(&taken));
    if picture == JPEG && !taken.is_empty() {
        assert_eq!(said(&seen, "IPTC:CodedCharacterSet"), "\u{1b}%G");
        let day = said(&seen, "IPTC:DateCreated");
        let clock = said(&seen, "IPTC:TimeCreated");
        assert!(format!("{day} {clock}").starts_with(&taken));
    }
    let sides = ["ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight"].map(|side| said(&seen, side));
    assert_eq!(sides, ["8", "6"]);
    assert_eq!(said(&seen, "IFD0:Orientation"), "1");
    assert_eq!(said(&seen, "ExifIFD:ColorSpace"), "1");
}

#[test]
fn what_is_typed_is_read_byte_for_byte_in_every_kind_of_file() {
    let Some(exiftool) = ExifTool::find() else { return };
    let (_, original) = &sample()[0];
    for picture in [JPEG, PNG, WEBP, AVIF] {
        check(&exiftool, picture, b"", &full());
        check(&exiftool, picture, original, &full());
        check(&exiftool, picture, original, &PhotoWords::default());
    }
}

#[test]
fn what_is_read_of_the_sample_is_written_again() {
    let Some(exiftool) = ExifTool::find() else { return };
    for (name, original) in sample() {
        let words = read(&original).words;
        let written = write(JPEG, &original, &words, NOTHING).unwrap();
        assert_eq!(read(&written.bytes).words, words, "{name}");
        let seen = exiftool.read(&written.bytes);
        assert_eq!(said(&seen, "XMP-dc:Description"), words.caption, "{name}");
        let artwork = "XMP-iptcExt:ArtworkOrObject";
        assert_eq!(
            said(&seen, artwork),
            said(&exiftool.read(&original), artwork),
            "{name}"
        );
        let contact = "XMP-iptcCore:CreatorContactInfo";
        assert_eq!(
            said(&seen, contact),
            said(&exiftool.read(&original), contact),
            "{name}"
        );
    }
}

#[test]
fn exiftool_finds_nothing_wrong_with_what_is_written() {
    let Some(exiftool) = ExifTool::find() else { return };
    let mut originals: Vec<(String, Vec<u8>)> = sample();
    originals.push(("nothing".to_owned(), Vec::new()));
    for (name, original) in originals {
        for picture in [JPEG, PNG, WEBP, AVIF] {
            let before = exiftool.warnings(picture);
            let written = write(picture, &original, &full(), NOTHING).unwrap().bytes;
            let more: Vec<String> = exiftool.warnings(&written);
            assert_eq!(more, before, "{name}");
        }
    }
}

#[test]
fn iim_is_cut_between_letters_and_the_cut_is_told() {
    let Some(exiftool) = ExifTool::find() else { return };
    let words = PhotoWords {
        credit: "Cổng Thông tin điện tử tỉnh Phú Thọ".to_owned(),
        creators: vec![
            "Nguyễn Thị Phương Thảo Nguyên Hạnh".to_owned(),
            "Anh Tuấn".to_owned(),
        ],
        ..PhotoWords::default()
    };
    let written = write(JPEG, b"", &words, NOTHING).unwrap();
    let cut = |field| Cut {
        field,
        limit_bytes: 32,
    };
    assert_eq!(written.cut, [cut(Field::Creators), cut(Field::Credit)]);
    let seen = exiftool.read(&written.bytes);
    assert_eq!(said(&seen, "IPTC:Credit"), "Cổng Thông tin điện tử t");
    assert_eq!(said(&seen, "XMP-photoshop:Credit"), words.credit);
    assert_eq!(said(&seen, "IFD0:Artist"), words.creators.join("; "));
    assert_eq!(read(&written.bytes).words, words);
    // WebP has no IIM, so nothing is cut there.
    assert_eq!(write(WEBP, b"", &words, NOTHING).unwrap().cut, []);
}

#[test]
fn words_longer_than_a_segment_are_written_and_read_whole() {
    let Some(exiftool) = ExifTool::find() else { return };
    let words = PhotoWords {
        extended_description: "Toàn văn báo cáo “chính trị”. ".repeat(4_000).trim().to_owned(),
        ..full()
    };
    for picture in [JPEG, PNG, WEBP, AVIF] {
        let written = write(picture, b"", &words, NOTHING).unwrap().bytes;
        let seen = exiftool.read(&written);
        assert_eq!(
            said(&seen, "XMP-iptcCore:ExtDescrAccessibility"),
            words.extended_description
        );
        assert_eq!(said(&seen, "XMP-dc:Title"), words.title);
        assert_eq!(read(&written).words, words);
    }
}

#[test]
fn other_languages_stay_and_vietnamese_follows() {
    let Some(exiftool) = ExifTool::find() else { return };
    let original = exiftool.write(
        JPEG,
        &[
            "-XMP-dc:Description=Lễ khai mạc",
            "-XMP-dc:Description-en=Opening ceremony",
            "-XMP-dc:Description-vi-VN=Khai mạc",
            "-XMP-dc:Description-fr=Lễ khai mạc",
        ],
    );
    let mut words = read(&original).words;
    let kept = exiftool.read(&write(JPEG, &original, &words, NOTHING).unwrap().bytes);
    assert_eq!(said(&kept, "XMP-dc:Description-vi-VN"), "Khai mạc");
    words.caption = "Bế mạc".to_owned();
    let seen = exiftool.read(&write(JPEG, &original, &words, NOTHING).unwrap().bytes);
    assert_eq!(said(&seen, "XMP-dc:Description"), "Bế mạc");
    assert_eq!(said(&seen, "XMP-dc:Description-en"), "Opening ceremony");
    assert_eq!(said(&seen, "XMP-dc:Description-vi-VN"), "Bế mạc");
    assert_eq!(said(&seen, "XMP-dc:Description-fr"), "Bế mạc");
}

#[test]
fn a_time_that_did_not_change_keeps_its_zone() {
    let Some(exiftool) = ExifTool::find() else { return };
    let original = exiftool.write(
        JPEG,
        &[
            "-XMP-photoshop:DateCreated=2021:01:11 08:30:05+07:00",
            "-EXIF:DateTimeOriginal=2021:01:11 08:30:05",
            "-EXIF:OffsetTimeOriginal=+07:00",
        ],
    );
    let mut words = read(&original).words;
    let seen = exiftool.read(&write(JPEG, &original, &words, NOTHING).unwrap().bytes);
    assert_eq!(
        said(&seen, "XMP-photoshop:DateCreated"),
        "2021:01:11 08:30:05+07:00"
    );
    assert_eq!(said(&seen, "ExifIFD:OffsetTimeOriginal"), "+07:00");
    assert_eq!(said(&seen, "IPTC:TimeCreated"), "08:30:05+07:00");
    words.taken = Some("2021-01-12T09:00:00".parse().unwrap());
    let seen = exiftool.read(&write(JPEG, &original, &words, NOTHING).unwrap().bytes);
    assert_eq!(said(&seen, "XMP-photoshop:DateCreated"), "2021:01:12 09:00:00");
    assert_eq!(said(&seen, "ExifIFD:OffsetTimeOriginal"), "");
}
