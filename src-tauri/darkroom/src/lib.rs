//! Pixels and embedded metadata. Only this room decodes pictures.

/// Colours brought to sRGB.
mod colour;
/// Why a photo is refused.
mod error;
/// What Exif says: orientation, time, caption, photographer.
mod exif_fields;
/// What a file is and says of itself, before it is taken in.
mod inspection;
/// The segments of a JPEG file: whether it is whole, and leaving out its metadata without decoding it.
mod jpeg;
/// The kinds of files that are taken.
mod media_type;
/// From a file's bytes to pixels, within limits.
mod pixels;
/// The picture as it is printed: upright, sRGB, JPEG, scaled down, stripped.
mod rendition;

pub use error::DarkroomError;
pub use inspection::{Embedded, Inspection, inspect};
pub use media_type::MediaType;
pub use rendition::{fitted, rendition};
