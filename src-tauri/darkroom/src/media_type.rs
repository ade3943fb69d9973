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

    /// `None` for anything else than a picture that is taken. A file's first dozen bytes are enough.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Self::Tiff),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] if is_heic(bytes) && Self::ALL.contains(&Self::Heic) => {
                Some(Self::Heic)
            }
            _ => None,
        }
    }
}

/// What a file is that is known and not read, for the sentence that refuses it.
pub fn unread_kind(bytes: &[u8]) -> Option<&'static str> {
    let known: [(usize, &[u8], &str); 9] = [
        (0, b"GIF8", "GIF"),
        (0, b"BM", "BMP"),
        (0, b"8BPS", "Photoshop"),
        (0, b"%PDF", "PDF"),
        (0, b"II+\0", "BigTIFF"),
        (0, b"MM\0+", "BigTIFF"),
        (4, b"ftypavif", "AVIF"),
        (4, b"ftypavis", "AVIF"),
        (4, b"ftypcrx ", "Canon CR3"),
    ];
    let said = |(at, opening, name): &(usize, &[u8], &'static str)| {
        let found = bytes.get(*at..).is_some_and(|rest| rest.starts_with(opening));
        found.then_some(*name)
    };
    let name = known.iter().find_map(said);
    name.or_else(|| is_heic(bytes).then_some("HEIC"))
}

/// By the brands of its first box (ISO/IEC 23008-12, annex B), the major one first.
fn is_heic(bytes: &[u8]) -> bool {
    let brands = |from: usize| bytes.get(from..from + 4);
    bytes.get(4..8) == Some(b"ftyp")
        && match brands(8) {
            Some(b"heic" | b"heix" | b"heim" | b"heis") => true,
            // A container of whatever codec: one of the compatible brands says which.
            Some(b"mif1" | b"msf1") => (16..64)
                .step_by(4)
                .take_while(|at| bytes.get(*at..at + 4) != Some(b"meta"))
                .any(|at| matches!(brands(at), Some(b"heic" | b"heix"))),
            _ => false,
        }
}
