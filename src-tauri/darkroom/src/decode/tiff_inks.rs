use std::io::Cursor;

use tiff::TiffError;
use tiff::decoder::{Decoder, DecodingResult, Limits};

use crate::limits::{MEMORY, Refusal};
use crate::pixels::{Inks, Pixels};

/// Of a file of four inks.
pub fn decode(file: &[u8]) -> Result<Pixels, Refusal> {
    let mut limits = Limits::default();
    let memory = usize::try_from(MEMORY).unwrap_or(usize::MAX);
    limits.decoding_buffer_size = memory;
    limits.intermediate_buffer_size = memory;
    let mut decoder = Decoder::new(Cursor::new(file))?.with_limits(limits);
    let (width, height) = decoder.dimensions()?;
    let bytes = match decoder.read_image()? {
        DecodingResult::U8(inks) => inks,
        DecodingResult::U16(inks) => inks.iter().map(|ink| (ink >> 8) as u8).collect(),
        _ => return Err(Refusal::Unsupported("CMYK".to_owned())),
    };
    if bytes.len() as u64 != u64::from(width) * u64::from(height) * 4 {
        return Err(Refusal::Unsupported("CMYK, inks apart".to_owned()));
    }
    Ok(Pixels {
        width,
        height,
        inks: Inks::Cmyk,
        bytes,
    })
}

impl From<TiffError> for Refusal {
    fn from(error: TiffError) -> Self {
        match error {
            TiffError::UnsupportedError(error) => Self::Unsupported(error.to_string()),
            TiffError::LimitsExceeded => Self::TooMuchMemory,
            TiffError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Self::CutShort,
            error => Self::Damaged(error.to_string()),
        }
    }
}
