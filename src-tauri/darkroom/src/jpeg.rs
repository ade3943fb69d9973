//! The segments of a JPEG file (ITU-T T.81, Annex B).
//!
//! Decoders fill what is missing at the end of a file with grey; here a file that does not reach its end marker
//! is told apart. And a picture that is already as it should be printed is copied without its metadata, which is
//! quicker than decoding it and loses nothing.

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DHT: u8 = 0xc4;
const JPG: u8 = 0xc8;
const DAC: u8 = 0xcc;
const APP0: u8 = 0xe0;
const APP14: u8 = 0xee;
const APP15: u8 = 0xef;
const COM: u8 = 0xfe;

/// JFIF 1.02 without density and without a thumbnail.
const JFIF: [u8; 20] = [
    0xff, SOI, 0xff, APP0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0,
];

/// A whole JPEG file, seen as segments.
pub struct Jpeg<'a> {
    /// Everything that pixels are made of, in order.
    kept: Vec<&'a [u8]>,
    /// Of the frame header; empty where there was none.
    frame: &'a [u8],
    /// The colour transform of Adobe's segment, where there is one.
    adobe: Option<u8>,
}

impl<'a> Jpeg<'a> {
    /// `None` where the file is not whole: it ends before its end marker, or a segment is not one.
    pub fn read(file: &'a [u8]) -> Option<Self> {
        let mut jpeg = Self {
            kept: Vec::new(),
            frame: &[],
            adobe: None,
        };
        if !file.starts_with(&[0xff, SOI]) {
            return None;
        }
        let mut at = 2;
        loop {
            // A marker may be preceded by any number of fill bytes (B.1.1.2).
            while *file.get(at)? == 0xff && *file.get(at + 1)? == 0xff {
                at += 1;
            }
            let (0xff, marker) = (*file.get(at)?, *file.get(at + 1)?) else {
                return None;
            };
            if marker == EOI {
                return (!jpeg.frame.is_empty()).then_some(jpeg);
            }
            let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
            let mut end = at + 2 + length;
            let content = file.get(at + 4..end)?;
            match marker {
                APP14 if content.starts_with(b"Adobe") => {
                    jpeg.adobe = Some(*content.get(11)?);
                    jpeg.kept.push(file.get(at..end)?);
                }
                APP0..=APP15 | COM => {}
                SOS => {
                    end = scan_end(file, end)?;
                    jpeg.kept.push(file.get(at..end)?);
                }
                _ => {
                    if matches!(marker, 0xc0..=0xcf) && !matches!(marker, DHT | JPG | DAC) {
                        jpeg.frame = content;
                    }
                    jpeg.kept.push(file.get(at..end)?);
                }
            }
            at = end;
        }
    }

    /// Whether the pixels are kept as Y'CbCr of 8 bits, as every browser and PDF reader expects.
    pub fn is_plain_colour(&self) -> bool {
        let [precision, _, _, _, _, components, first, ..] = self.frame else {
            return false;
        };
        // A first component named "R" means RGB where no Adobe segment says otherwise.
        *precision == 8
            && *components == 3
            && self.adobe.is_none_or(|transform| transform == 1)
            && *first != b'R'
    }

    /// Four inks: made for a printing press.
    pub fn is_cmyk(&self) -> bool {
        self.frame.get(5) == Some(&4)
    }

    /// The same picture without Exif, XMP, IPTC, comments, colour profile, thumbnails, and whatever followed it.
    pub fn without_metadata(&self) -> Vec<u8> {
        let mut file = JFIF.to_vec();
        self.kept
            .iter()
            .for_each(|segment| file.extend_from_slice(segment));
        file.extend_from_slice(&[0xff, EOI]);
        file
    }
}

/// The place after a scan's entropy-coded data, in which 0xff is followed by 0 or by a restart marker.
fn scan_end(file: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += file.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match *file.get(at + 1)? {
            0 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
