//! The kinds of picture files that the house takes.

/// Told by the file's first bytes, never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    Jpeg,
    Png,
    WebP,
    Tiff,
    /// Of iPhones: HEVC in a HEIF container.
    Heic,
}

impl MediaType {
    /// Those that are read.
    #[cfg(feature = "heic")]
    pub const ALL: &[Self] = &[Self::Jpeg, Self::Png, Self::WebP, Self::Tiff, Self::Heic];
    /// Those that are read.
    #[cfg(not(feature = "heic"))]
    pub const ALL: &[Self] = &[Self::Jpeg, Self::Png, Self::WebP, Self::Tiff];

    /// The name that IANA registered, such as "image/jpeg".
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Tiff => "image/tiff",
            Self::Heic => "image/heic",
        }
    }

    /// As people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Tiff => "TIFF",
            Self::Heic => "HEIC",
        }
    }

    /// `None` for anything else than a picture that is taken. A file's first hundred bytes are enough.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Self::Tiff),
            _ if has_brand(bytes, HEVC) && Self::ALL.contains(&Self::Heic) => Some(Self::Heic),
            _ => None,
        }
    }
}

/// What a file is that is known and not read, for the sentence that refuses it.
pub fn unread_kind(bytes: &[u8]) -> Option<&'static str> {
    let known: [(usize, &[u8], &str); 7] = [
        (0, b"GIF8", "GIF"),
        (0, b"BM", "BMP"),
        (0, b"8BPS", "Photoshop"),
        (0, b"%PDF", "PDF"),
        (0, b"II+\0", "BigTIFF"),
        (0, b"MM\0+", "BigTIFF"),
        (4, b"ftypcrx ", "Canon CR3"),
    ];
    let said = |(at, opening, name): &(usize, &[u8], &'static str)| {
        let found = bytes.get(*at..).is_some_and(|rest| rest.starts_with(opening));
        found.then_some(*name)
    };
    let codecs: [(&[&[u8; 4]], &str); 3] = [
        (&[b"avif", b"avis"], "AVIF"),
        (HEVC, "HEIC"),
        // A container of some other codec.
        (&[b"mif1", b"msf1"], "HEIF"),
    ];
    let codec = |(wanted, name): &(&[&[u8; 4]], &'static str)| has_brand(bytes, wanted).then_some(*name);
    known
        .iter()
        .find_map(said)
        .or_else(|| codecs.iter().find_map(codec))
}

/// Brands of pictures of HEVC (ISO/IEC 23008-12, annex B).
const HEVC: &[&[u8; 4]] = &[b"heic", b"heix", b"heim", b"heis"];

/// Whether the first box names one of these brands: the major one first, then its version, then those that the file is
/// compatible with. A major brand of its own may say no more than that it is a container (ISO/IEC 14496-12, 4.3).
fn has_brand(bytes: &[u8], wanted: &[&[u8; 4]]) -> bool {
    let [a, b, c, d, b'f', b't', b'y', b'p', brands @ ..] = bytes else {
        return false;
    };
    let long = (u32::from_be_bytes([*a, *b, *c, *d]) as usize).saturating_sub(8);
    let brands = brands
        .get(..long)
        .unwrap_or(brands)
        .chunks_exact(4)
        .take(MOST_BRANDS);
    let mut brands = brands.enumerate().filter(|(index, _)| *index != 1);
    brands.any(|(_, brand)| wanted.iter().any(|wanted| *wanted == brand))
}

/// Files name ten at most.
const MOST_BRANDS: usize = 32;
