//! Pixels and embedded metadata. Only this room decodes pictures.

/// Faces and number plates made unrecognisable.
mod blur;
/// Colours brought to sRGB.
mod colour;
/// From a file's bytes to pixels.
mod decode;
/// A recipe applied to a picture.
mod develop;
/// Pixels written as files.
mod encode;
/// Why a photo is refused.
mod error;
/// What Exif says: orientation, time, caption, photographer, thumbnail.
mod exif_fields;
/// The frames of a recipe in pixels, and sizes that fit.
mod frame;
/// What a file is and says of itself, before it is taken in.
mod inspection;
/// The segments of a JPEG file: whether it is whole, and leaving out its metadata without decoding it.
mod jpeg;
/// What a picture may cost.
mod limits;
/// The kinds of files that are taken.
mod media_type;
/// What files say of their photos: XMP, IIM and Exif.
pub mod metadata;
/// Pictures made from an original and a recipe.
mod outputs;
/// A decoded picture, before its colours are brought to sRGB.
mod pixels;
/// The small picture that cameras put beside the large one.
mod preview;
/// What is there of a picture that was not copied whole.
mod salvage;
/// A part of a picture brought to another size, straight or turned by a little.
mod scale;
/// Exposure, contrast and white balance.
mod tone;
/// How a picture is turned and mirrored.
mod turn;
/// Whether a file goes on to the end of its picture.
mod wholeness;

pub use encode::Format;
pub use error::DarkroomError;
pub use frame::{fitted, fitted_within, focus_point, framed_size};
pub use inspection::{Embedded, Inspection, inspect};
pub use media_type::MediaType;
pub use outputs::{Encoded, Output, Size, output, outputs, rendition, take_in, thumbnail};
pub use preview::embedded_preview;
pub use salvage::{Salvaged, salvage};
pub use tone::tone_curves;
