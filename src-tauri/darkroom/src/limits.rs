//! What a picture may cost, and decoders held to it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::DarkroomError;

/// Pixels. Wider panoramas than this are stitched for walls, not for pages.
pub const SIDE: u32 = 30_000;
/// Millions of pixels: the largest telephone camera makes 200, the largest medium-format camera 151.
pub const MEGAPIXELS: u32 = 200;
/// Bytes that a decoder may ask for: 200 million pixels of 8-bit RGB fit.
pub const MEMORY: u64 = 1 << 30;
/// Bytes that reading a file's header may ask for: colour profiles are a few megabytes at most.
pub const HEADER_MEMORY: u64 = 64 << 20;

/// Why a file is refused, before its name is put to it.
#[derive(Debug)]
pub enum Refusal {
    /// The file ends before the picture does.
    CutShort,
    Damaged(String),
    Unsupported(String),
    TooMuchMemory,
}

impl Refusal {
    pub fn named(self, name: &str) -> DarkroomError {
        let name = name.to_owned();
        match self {
            Self::CutShort => DarkroomError::CutShort { name },
            Self::Damaged(reason) => DarkroomError::Damaged { name, reason },
            Self::Unsupported(kind) => DarkroomError::Unsupported { name, kind },
            Self::TooMuchMemory => DarkroomError::TooMuchMemory { name },
        }
    }
}

pub fn check_size(name: &str, width: u32, height: u32) -> Result<(), DarkroomError> {
    let pixels = u64::from(width) * u64::from(height);
    if width > SIDE || height > SIDE || pixels > u64::from(MEGAPIXELS) * 1_000_000 {
        let name = name.to_owned();
        return Err(DarkroomError::TooLarge {
            name,
            width,
            height,
            side: SIDE,
            megapixels: MEGAPIXELS,
        });
    }
    if pixels == 0 {
        return Err(Refusal::Damaged("it has no pixels".to_owned()).named(name));
    }
    Ok(())
}

/// Decoders read what strangers made: should one stumble, the file is refused and the program lives on.
pub fn guarded<T>(decode: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(decode))
        .unwrap_or_else(|_| Err(Refusal::Damaged("it cannot be decoded".to_owned())))
}
