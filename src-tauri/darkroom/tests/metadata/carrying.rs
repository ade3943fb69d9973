//! What nobody here knows goes along; what leads to a source's home does not.

use darkroom::metadata::{Keep, fields, read, write};
use newsroom::photo::{Field, PhotoWords};

use crate::exiftool::{ExifTool, said};
use crate::pictures::{AVIF, JPEG, PNG, WEBP};

const NOTHING: Keep = Keep {
    place: false,
    serials: false,
};
const ALL: Keep = Keep {
    place: true,
    serials: true,
};

const UNKNOWN: &[(&str, &str)] = &[
    ("XMP-crs:Sharpness", "25"),
    (
        "XMP-mwg-rs:RegionInfo",
        "{RegionList=[{Name=Trịnh Hùng Sơn,Type=Face}]}",
    ),
    ("XMP-plus:OtherConstraints", "Cổng Phú Thọ"),
    ("XMP-xmpMM:DocumentID", "xmp.did:1"),
    ("XMP-lr:HierarchicalSubject", "nơi|Việt Trì"),
    ("IPTC:Category", "POL"),
    ("IPTC:SupplementalCategories", "Chính trị"),
    ("IPTC:FixtureIdentifier", "PT-9"),
    ("EXIF:LensModel", "24-70mm f/2.8"),
    ("EXIF:UserComment", "Ghi chú"),
    ("EXIF:FNumber", "2.8"),
    ("EXIF:Software", "Máy ảnh"),
];

const PRIVATE_PLACE: &[(&str, &str)] = &[
    ("EXIF:GPSLatitude", "21.3"),
    ("EXIF:GPSLatitudeRef", "N"),
    ("EXIF:GPSLongitude", "105.4"),
    ("EXIF:GPSLongitudeRef", "E"),
    ("XMP-exif:GPSLatitude", "21.3"),
    ("XMP-exif:GPSLongitude", "105.4"),
    ("XMP-iptcExt:LocationCreated", "{City=Việt Trì,GPSLatitude=21.3}"),
];

const PRIVATE_SERIALS: &[(&str, &str)] = &[
    ("EXIF:SerialNumber", "6012345"),
    ("EXIF:LensSerialNumber", "200111"),
    ("EXIF:OwnerName", "Nguyễn Văn Nguồn"),
    ("EXIF:ImageUniqueID", "0123456789abcdef0123456789abcdef"),
    ("EXIF:HostComputer", "iPhone của Nguồn"),
    ("XMP-aux:SerialNumber", "6012345"),
    ("XMP-aux:LensSerialNumber", "200111"),
    ("XMP-aux:OwnerName", "Nguyễn Văn Nguồn"),
    ("XMP-exifEX:SerialNumber", "6012345"),
    ("XMP-exif:ImageUniqueID", "0123456789abcdef"),
];

fn original(exiftool: &ExifTool) -> Vec<u8> {
    let all = [UNKNOWN, PRIVATE_PLACE, PRIVATE_SERIALS].concat();
    let mut arguments: Vec<String> = all.iter().map(|(tag, text)| format!("-{tag}={text}")).collect();
    arguments.extend(["-n", "-codedcharacterset=utf8", "-EXIF:Orientation=6"].map(str::to_owned));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    exiftool.write(JPEG, &arguments)
}

/// All that ExifTool reads, in one text.
fn everything(exiftool: &ExifTool, picture: &[u8]) -> String {
    serde_json::to_string(&exiftool.read(picture)).unwrap()
}

#[test]
fn what_is_not_known_here_goes_along() {
    let Some(exiftool) = ExifTool::find() else { return };
    let original = original(&exiftool);
    let before = exiftool.read(&original);
    let exif_group = |tag: &str| ["ExifIFD", "IFD0"].map(|group| tag.replace("EXIF", group));
    for picture in [JPEG, PNG, WEBP, AVIF] {
        let written = write(picture, &original, &PhotoWords::default(), NOTHING)
            .unwrap()
            .bytes;
        let after = exiftool.read(&written);
        for (tag, _) in UNKNOWN
            .iter()
            .filter(|(tag, _)| picture == JPEG || !tag.starts_with("IPTC"))
        {
            let names = if tag.starts_with("EXIF") {
                exif_group(tag)
            } else {
                [(*tag).to_owned(), String::new()]
            };
            let [before, after] =
                [&before, &after].map(|read| names.clone().map(|name| said(read, &name)).concat());
            assert_eq!(before, after, "{tag}");
            assert!(!after.is_empty(), "{tag}");
        }
        assert_eq!(said(&after, "IFD0:Orientation"), "1");
    }
}

#[test]
fn what_leads_to_a_source_s_home_stays_behind_unless_it_is_asked_for() {
    let Some(exiftool) = ExifTool::find() else { return };
    let original = original(&exiftool);
    let words = PhotoWords::default();
    let secrets = [
        "GPS",
        "21.3",
        "105.4",
        "6012345",
        "200111",
        "Nguồn",
        "0123456789abcdef",
        "iPhone",
    ];
    for picture in [JPEG, PNG, WEBP, AVIF] {
        let bare = write(picture, &original, &words, NOTHING).unwrap().bytes;
        let said = everything(&exiftool, &bare);
        for secret in secrets {
            assert!(!said.contains(secret), "{secret}");
        }
        // City is a word and no position.
        assert!(said.contains("Việt Trì"));
        assert_eq!(read(&bare).place, None);
        let kept = everything(&exiftool, &write(picture, &original, &words, ALL).unwrap().bytes);
        for secret in secrets {
            assert!(kept.contains(secret), "{secret}");
        }
    }
    let placed = Keep {
        place: true,
        serials: false,
    };
    let placed = write(JPEG, &original, &words, placed).unwrap().bytes;
    assert!((read(&placed).place.unwrap().latitude - 21.3).abs() < 0.000_01);
    assert!(!everything(&exiftool, &placed).contains("6012345"));
}

#[test]
fn a_large_foreign_property_goes_to_the_extension_and_stays_whole() {
    let Some(exiftool) = ExifTool::find() else { return };
    let history = format!("-XMP-photoshop:History={}", "Đổi màu; ".repeat(9_000).trim());
    let original = exiftool.write(JPEG, &[&history, "-XMP-dc:Description=Khai mạc"]);
    let words = read(&original).words;
    let written = write(JPEG, &original, &words, NOTHING).unwrap().bytes;
    let [before, after] =
        [&original, &written].map(|file| said(&exiftool.read(file), "XMP-photoshop:History"));
    assert!(before.len() > 80_000);
    assert_eq!(before, after);
    assert_eq!(read(&written).words.caption, "Khai mạc");
    assert_eq!(exiftool.warnings(&written), Vec::<String>::new());
}

#[test]
fn iim_of_old_is_written_anew_as_utf_8() {
    let Some(exiftool) = ExifTool::find() else { return };
    let original = exiftool.write(
        JPEG,
        &[
            "-charset",
            "iptc=Latin",
            "-IPTC:Caption-Abstract=LÔ khai m¹c t¹i thµnh phè ViÖt Tr×",
            "-IPTC:SupplementalCategories=ChÝnh trÞ",
        ],
    );
    let words = read(&original).words;
    let seen = exiftool.read(&write(JPEG, &original, &words, NOTHING).unwrap().bytes);
    assert_eq!(
        said(&seen, "IPTC:Caption-Abstract"),
        "Lễ khai mạc tại thành phố Việt Trì"
    );
    assert_eq!(said(&seen, "IPTC:SupplementalCategories"), "Chính trị");
}

/// Big-endian TIFF: IFD0 with Make, Exif and GPS; Exif with a lens's name whose bytes lie within the GPS directory, and
/// a maker's note at 400.
fn overlapping() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [
            &tag.to_be_bytes()[..],
            &kind.to_be_bytes(),
            &count.to_be_bytes(),
            &value.to_be_bytes(),
        ]
        .concat()
    };
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    let put = |tiff: &mut Vec<u8>, at: usize, bytes: &[u8]| {
        tiff.resize(tiff.len().max(at + bytes.len()), 0);
        tiff[at..at + bytes.len()].copy_from_slice(bytes);
    };
    let main = [
        &[0, 3][..],
        &entry(0x010f, 2, 5, 200),
        &entry(0x8769, 4, 1, 60),
        &entry(0x8825, 4, 1, 120),
        &[0; 4],
    ];
    put(&mut tiff, 8, &main.concat());
    let exif = [
        &[0, 2][..],
        &entry(0x927c, 7, 6, 400),
        // Lens model: from within the GPS directory to beyond it.
        &entry(0xa434, 2, 20, 140),
        &[0; 4],
    ];
    put(&mut tiff, 60, &exif.concat());
    let latitude = [
        &[0, 1][..],
        &entry(0x0001, 2, 2, u32::from_be_bytes(*b"N\0\0\0")),
        &[0; 4],
    ];
    put(&mut tiff, 120, &latitude.concat());
    put(&mut tiff, 140, b"Nikkor 24-70mm f/2.8");
    put(&mut tiff, 200, b"NIKO\0");
    put(&mut tiff, 400, b"\x02\x10NOTE");
    tiff
}

fn in_jpeg(tiff: &[u8]) -> Vec<u8> {
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [&JPEG[..2], b"\xff\xe1", &length, b"Exif\0\0", tiff, &JPEG[2..]].concat()
}

#[test]
fn tags_that_overlap_the_gps_directory_survive_it() {
    let Some(exiftool) = ExifTool::find() else { return };
    let written = write(JPEG, &in_jpeg(&overlapping()), &PhotoWords::default(), NOTHING)
        .unwrap()
        .bytes;
    let seen = exiftool.read(&written);
    assert_eq!(said(&seen, "ExifIFD:LensModel"), "Nikkor 24-70mm f/2.8");
    assert_eq!(said(&seen, "IFD0:Make"), "NIKO");
    assert!(!seen.keys().any(|name| name.starts_with("GPS")));
    assert!(!seen.keys().any(|name| name.contains("MakerNote")));
}

#[test]
fn a_maker_s_note_that_is_kept_stays_where_its_offsets_are_right() {
    let caption = "Khai mạc đại hội. ".repeat(40).trim().to_owned();
    let words = PhotoWords {
        caption: caption.clone(),
        ..PhotoWords::default()
    };
    let written = write(JPEG, &in_jpeg(&overlapping()), &words, ALL).unwrap().bytes;
    let exif = written.windows(6).position(|bytes| bytes == b"Exif\0\0").unwrap() + 6;
    assert_eq!(&written[exif + 400..exif + 406], b"\x02\x10NOTE");
    // The caption, which would lie across the note, gave way.
    let seen = fields(&written);
    let seen = seen.iter().find(|seen| seen.field == Field::Caption).unwrap();
    assert_eq!(seen.exif.as_deref(), Some(caption.as_str()));
}
