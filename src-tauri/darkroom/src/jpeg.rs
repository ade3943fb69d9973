//! The segments of a JPEG file (ITU-T T.81, Annex B).
//!
//! Decoders fill what is missing at the end of a file with grey; here a file that does not reach its end marker
//! is told apart. And a picture that is already as it should be printed is copied without its metadata, which is
//! quicker than decoding it and loses nothing.

use memchr::memchr;

use crate::limits::Refusal;
use crate::pixels::Inks;

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DHT: u8 = 0xc4;
const JPG: u8 = 0xc8;
const DAC: u8 = 0xcc;
const APP0: u8 = 0xe0;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const APP15: u8 = 0xef;
const COM: u8 = 0xfe;

/// What stands before each part of a colour profile (ICC.1, annex B.4), followed by the part's number and their count.
const ICC: &[u8] = b"ICC_PROFILE\0";

/// JFIF 1.02 without density and without a thumbnail.
const JFIF: [u8; 20] = [
    0xff, SOI, 0xff, APP0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0,
];

/// A JPEG file, seen as segments.
#[derive(Default)]
pub struct Jpeg<'a> {
    /// Everything that pixels are made of, in order.
    kept: Vec<&'a [u8]>,
    /// Of the frame header; empty where there was none.
    frame: &'a [u8],
    /// Whether pixels are sent in several scans: a decoder then holds all of them in memory.
    scans: usize,
    progressive: bool,
    /// The colour transform of Adobe's segment, where there is one.
    adobe: Option<u8>,
    /// The parts of the colour profile, by their numbers.
    profile: Vec<(u8, &'a [u8])>,
}

impl<'a> Jpeg<'a> {
    /// A file that reaches its end marker.
    pub fn whole(file: &'a [u8]) -> Result<Self, Refusal> {
        let mut jpeg = Self::default();
        jpeg.walk(file, false).ok_or(Refusal::CutShort)?;
        match jpeg.is_framed() {
            true => Ok(jpeg),
            false => Err(Refusal::Damaged("it holds no picture".to_owned())),
        }
    }

    /// A file that has at least the beginning of a scan.
    pub fn begun(file: &'a [u8]) -> Result<Self, Refusal> {
        let mut jpeg = Self::default();
        // How far it goes is seen by what was found.
        let _ = jpeg.walk(file, false);
        match jpeg.is_framed() && jpeg.scans > 0 {
            true => Ok(jpeg),
            false => Err(Refusal::CutShort),
        }
    }

    /// Only what stands before the first scan; the file may be no more than its beginning.
    pub fn header(file: &'a [u8]) -> Option<Self> {
        let mut jpeg = Self::default();
        jpeg.walk(file, true)?;
        jpeg.is_framed().then_some(jpeg)
    }

    /// `None` where the file ends before its end marker, or something else than a segment follows a segment: the end of
    /// a file that was not copied whole is often filled with zeros.
    fn walk(&mut self, file: &'a [u8], header_only: bool) -> Option<()> {
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
            if marker == EOI || (marker == SOS && header_only) {
                return Some(());
            }
            let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
            let mut end = at + 2 + length;
            let content = file.get(at + 4..end)?;
            match marker {
                APP14 if content.starts_with(b"Adobe") => {
                    self.adobe = Some(*content.get(11)?);
                    self.kept.push(file.get(at..end)?);
                }
                APP2 if content.starts_with(ICC) => {
                    let number = *content.get(ICC.len())?;
                    self.profile.push((number, content.get(ICC.len() + 2..)?));
                }
                APP0..=APP15 | COM => {}
                SOS => {
                    self.scans += 1;
                    end = scan_end(file, end)?;
                    self.kept.push(file.get(at..end)?);
                }
                _ => {
                    if matches!(marker, 0xc0..=0xcf) && !matches!(marker, DHT | JPG | DAC) {
                        self.frame = content;
                        self.progressive = matches!(marker, 0xc2 | 0xc6 | 0xca | 0xce);
                    }
                    self.kept.push(file.get(at..end)?);
                }
            }
            at = end;
        }
    }

    fn is_framed(&self) -> bool {
        self.frame.len() >= 6
    }

    fn number(&self, at: usize) -> u32 {
        let byte = |at| u32::from(self.frame.get(at).copied().unwrap_or_default());
        byte(at) << 8 | byte(at + 1)
    }

    /// Width and height in pixels, as stored.
    pub fn size(&self) -> (u32, u32) {
        (self.number(3), self.number(1))
    }

    pub fn inks(&self) -> Inks {
        match self.frame.get(5) {
            Some(1) => Inks::Grey,
            Some(4) => Inks::Cmyk,
            _ => Inks::Rgb,
        }
    }

    /// Whether inks are kept as what is left of the light, as Adobe's programs do.
    pub fn is_inverted(&self) -> bool {
        self.adobe.is_some()
    }

    /// Bytes that a decoder must hold beside the picture: of a picture in several scans, every coefficient.
    pub fn coefficients(&self) -> u64 {
        if !self.progressive && self.scans <= 1 {
            return 0;
        }
        let (width, height) = self.size();
        let components = self.frame.get(6..).unwrap_or_default().chunks_exact(3);
        let factors: Vec<(u64, u64)> = components
            .map(|component| {
                (
                    u64::from(component[1] >> 4).max(1),
                    u64::from(component[1] & 15).max(1),
                )
            })
            .collect();
        let widest = factors.iter().map(|(across, _)| *across).max().unwrap_or(1);
        let highest = factors.iter().map(|(_, down)| *down).max().unwrap_or(1);
        let blocks =
            |side: u32, factor: u64, most: u64| (u64::from(side) * factor).div_ceil(8 * most) + factor;
        factors
            .iter()
            .map(|(across, down)| blocks(width, *across, widest) * blocks(height, *down, highest) * 128)
            .sum()
    }

    /// The colour profile, its parts put together; `None` where there is none or a part is missing.
    pub fn profile(&self) -> Option<Vec<u8>> {
        let mut parts = self.profile.clone();
        parts.sort_by_key(|(number, _)| *number);
        let in_order = parts
            .iter()
            .zip(1_usize..)
            .all(|((number, _), nth)| usize::from(*number) == nth);
        (in_order && !parts.is_empty()).then(|| parts.iter().flat_map(|(_, part)| *part).copied().collect())
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
        at += memchr(0xff, file.get(at..)?)?;
        match *file.get(at + 1)? {
            0 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
