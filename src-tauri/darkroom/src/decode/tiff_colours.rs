use std::io::Cursor;

use tiff::TiffError;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use crate::limits::{HEADER_MEMORY, MEMORY, Refusal};
use crate::pixels::{Inks, Pixels};

/// The colour profile of the first picture; one that cannot be read says nothing.
pub fn profile(file: &[u8]) -> Result<Option<Vec<u8>>, Refusal> {
    Ok(decoder(file)?.get_tag_u8_vec(Tag::IccProfile).ok())
}

fn decoder(file: &[u8]) -> Result<Decoder<Cursor<&[u8]>>, Refusal> {
    let bytes = |limit: u64| usize::try_from(limit).unwrap_or(usize::MAX);
    let mut limits = Limits::default();
    limits.decoding_buffer_size = bytes(MEMORY);
    limits.intermediate_buffer_size = bytes(MEMORY);
    limits.ifd_value_size = bytes(HEADER_MEMORY);
    Ok(Decoder::new(Cursor::new(file))?.with_limits(limits))
}

/// Of a file of four inks.
pub fn decode(file: &[u8]) -> Result<Pixels, Refusal> {
    let mut decoder = decoder(file)?;
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
