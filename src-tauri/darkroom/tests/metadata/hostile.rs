//! Files that are broken, or made to break: what can be read is read, and nothing more happens.

use std::fmt::Write as _;
use std::hint::black_box;

use darkroom::metadata::{Keep, fields, read, write};
use newsroom::photo::PhotoWords;
use proptest::prelude::{ProptestConfig, any, prop, proptest};

use crate::pictures::{AVIF, HEIC, JPEG, PNG, TIFF, WEBP, sample};
use crate::writing::full;

const ALL: Keep = Keep {
    place: true,
    serials: true,
};

/// One of every kind, with words.
fn files() -> Vec<Vec<u8>> {
    let (_, original) = &sample()[0];
    let mut files: Vec<Vec<u8>> = [JPEG, PNG, WEBP, AVIF]
        .map(|picture| write(picture, original, &full(), ALL).unwrap().bytes)
        .to_vec();
    files.extend([HEIC.to_vec(), TIFF.to_vec()]);
    files
}

fn meet(file: &[u8]) {
    black_box((read(file), fields(file)));
    // A broken picture is refused, a broken original is not.
    let _ = write(file, file, &full(), ALL);
    write(JPEG, file, &full(), ALL).unwrap();
}

/// What was read can be written: characters that XML cannot say are not read either. What had to be repaired is a guess.
fn is_read_again(file: &[u8]) {
    let seen = read(file);
    if !seen.repaired.is_empty() {
        return;
    }
    let words = seen.words;
    let written = write(JPEG, file, &words, ALL).unwrap().bytes;
    assert_eq!(read(&written).words, words);
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, content].concat()
}

fn with_segments(segments: &[Vec<u8>]) -> Vec<u8> {
    [&JPEG[..2], &segments.concat(), &JPEG[2..]].concat()
}

fn with_xmp(xmp: &str) -> Vec<u8> {
    let mut png = PNG[..33].to_vec();
    let content = [b"XML:com.adobe.xmp\0\0\0\0\0", xmp.as_bytes()].concat();
    png.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
    png.extend(b"iTXt");
    png.extend(content);
    png.extend([0; 4]);
    png.extend(&PNG[33..]);
    png
}

#[test]
fn a_file_cut_off_anywhere_is_read_as_far_as_it_goes() {
    for file in files() {
        for length in (0..file.len()).step_by(7) {
            black_box(read(&file[..length]));
        }
        for length in (0..file.len()).step_by(211) {
            meet(&file[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_changed_anywhere_harm_nothing(
        which in 0_usize..6,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
    ) {
        let mut file = files().swap_remove(which);
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        meet(&file);
        is_read_again(&file);
    }

    #[test]
    fn nonsense_behind_a_signature_harms_nothing(
        which in 0_usize..6,
        nonsense in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let opening = [JPEG, PNG, WEBP, AVIF, HEIC, TIFF][which];
        meet(&[&opening[..12], &nonsense].concat());
        let exif = [b"Exif\0\0MM\0\x2a\0\0\0\x08", &nonsense[..]].concat();
        let iim = [b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\x02\0", &nonsense[..]].concat();
        meet(&with_segments(&[segment(0xe1, &exif), segment(0xed, &iim)]));
    }
}

#[test]
fn offsets_that_lead_in_a_circle_lead_nowhere() {
    // The Exif and the GPS directory are the first directory itself, which is its own next.
    let entry = |tag: u16| [&tag.to_be_bytes()[..], &[0, 4, 0, 0, 0, 1, 0, 0, 0, 8]].concat();
    let text = [&0x010e_u16.to_be_bytes()[..], &[0, 2, 0, 0, 0, 4], b"abc\0"].concat();
    let tiff = [
        b"MM\0\x2a\0\0\0\x08\0\x04",
        &text[..],
        &entry(0x8769),
        &entry(0x8825),
        &entry(0xa005),
        &[0, 0, 0, 8],
    ];
    let file = with_segments(&[segment(0xe1, &[b"Exif\0\0", &tiff.concat()[..]].concat())]);
    assert_eq!(read(&file).words.caption, "abc");
    meet(&file);
}

#[test]
fn many_tags_that_share_the_same_bytes_do_not_multiply_them() {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\x0f\xa0".to_vec();
    for tag in 0..4_000_u16 {
        tiff.extend((0xc000 + tag).to_be_bytes());
        tiff.extend([0, 7]);
        tiff.extend(40_000_u32.to_be_bytes());
        tiff.extend(16_u32.to_be_bytes());
    }
    let file = with_segments(&[segment(0xe1, &[b"Exif\0\0", &tiff[..]].concat())]);
    let written = write(JPEG, &file, &PhotoWords::default(), ALL).unwrap().bytes;
    assert!(written.len() < 70_000);
}

#[test]
fn fifty_megabytes_of_metadata_are_passed_over_but_for_what_they_say() {
    let empty = segment(0xe1, &[0; 60_000]);
    let resources = segment(0xed, &[b"Photoshop 3.0\0", &[0; 60_000][..]].concat());
    let exif = segment(
        0xe1,
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x0e\0\x02\0\0\0\x04abc\0\0\0\0\0",
    );
    let mut segments = vec![empty; 450];
    segments.extend(vec![resources; 450]);
    segments.push(exif);
    let file = with_segments(&segments);
    assert!(file.len() > 50 << 20);
    assert_eq!(read(&file).words.caption, "abc");
    let written = write(JPEG, &file, &read(&file).words, ALL).unwrap().bytes;
    assert!(written.len() < 10_000);
}

#[test]
fn rdf_made_to_grow_does_not_grow() {
    let open = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
                <rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:a='urn:a'>\
                <dc:description>Khai mạc</dc:description>";
    let close = "</rdf:Description></rdf:RDF></x:xmpmeta>";
    let mut entities = String::from("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>");
    for level in 1..30 {
        let _ = write!(entities, "<!ENTITY a{level} '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>");
    }
    entities.push_str("]>");
    for xmp in [
        [&entities, open, "<a:b>&a29;&a29;</a:b>", close].concat(),
        [open, &"<a:b>".repeat(100_000), &"</a:b>".repeat(100_000), close].concat(),
        [open, &"<a:b/>".repeat(600_000), close].concat(),
        [open, &"<a:b><a:b c='1' d='2'>x".repeat(30_000)].concat(),
        [open, "<a:b", &" a:c='1'".repeat(300_000), "/>", close].concat(),
        [
            open,
            &(0..200_000)
                .map(|space| format!("<a:b xmlns:a='urn:{space}'/>"))
                .collect::<String>(),
            close,
        ]
        .concat(),
        [
            open,
            "<a:b c=\"1\" c=\"2\" a:\u{1}='' a:=''/><a:q\u{2}'/><xmlns:b/>",
            close,
        ]
        .concat(),
        [open, "<a:b></a:c></dc:d><<<&&&"].concat(),
    ] {
        let file = with_xmp(&xmp);
        assert_eq!(read(&file).words.caption, "Khai mạc");
        is_read_again(&file);
        meet(&file);
    }
}

#[test]
fn an_extension_that_lacks_a_piece_or_was_changed_is_left_out() {
    let words = PhotoWords {
        extended_description: "Toàn văn. ".repeat(20_000).trim().to_owned(),
        ..full()
    };
    let whole = write(JPEG, b"", &words, ALL).unwrap().bytes;
    let name = b"http://ns.adobe.com/xmp/extension/\0";
    let pieces: Vec<usize> = (0..whole.len())
        .filter(|at| whole[*at..].starts_with(name))
        .collect();
    assert!(pieces.len() > 2);
    let mut lacking = whole.clone();
    lacking[pieces[1]] = b'_';
    let mut changed = whole.clone();
    changed[pieces[1] + 200] ^= 1;
    for file in [lacking, changed] {
        let seen = read(&file).words;
        assert_eq!(seen.extended_description, "");
        assert_eq!(seen.caption, words.caption);
        meet(&file);
    }
}
