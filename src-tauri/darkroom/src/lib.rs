//! Pixels and embedded metadata. Only this room decodes pictures.

/// What a file is and says of itself, before it is taken in.
mod inspection;
/// The picture as it is printed: upright, sRGB, JPEG, scaled down, stripped.
mod rendition;
/// The kinds of files that are taken.
mod media_type;
/// Why a photo is refused.
mod error;

pub use error::DarkroomError;
pub use inspection::{Embedded, Inspection, inspect};
pub use media_type::MediaType;
pub use rendition::rendition;
