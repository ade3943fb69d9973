//! The picture as it is printed.

use newsroom::photo::Rendition;

use crate::error::DarkroomError;

/// Makes the picture that leaves the house: upright, at most `max_width` pixels wide and never enlarged, sRGB on
/// white, JPEG of `quality` 1 to 100, without any metadata. `name` is the file's name, for the error's sentence.
pub fn rendition(original: &[u8], name: &str, max_width: u32, quality: u8) -> Result<Rendition, DarkroomError> {
    let _ = (original, name, max_width, quality);
    todo!()
}
