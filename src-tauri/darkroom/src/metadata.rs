//! What a photo's file says in words: XMP, IIM and Exif, read as one and written in step.
//!
//! XMP is the master; where it lacks a field IIM is asked, then Exif (IPTC Photo Metadata Standard; guidelines of the
//! Metadata Working Group, 2.0). Nothing in a file is believed: lengths, offsets, depths and numbers of things are
//! bounded, what is broken is passed over, and what can be read is read. No pixel is looked at.

/// Numbers within bytes that may end anywhere.
mod bytes;
/// Bytes of an unknown encoding become text.
mod charset;
/// Where the blocks lie in JPEG, PNG, WebP, TIFF and the family of HEIF.
mod container;
/// The words, the place and the camera that Exif knows.
mod exif;
/// IPTC-NAA's records (IIM 4.2).
mod iim;
/// The resources of Photoshop, in which IIM lies.
mod photoshop;
/// The three read, and one made of them.
mod reading;
/// The directories of TIFF, of which Exif is made.
mod tiff;
/// Times as XMP, IIM and Exif write them.
mod time;
/// The three written into a picture.
mod writing;
/// Adobe's packet of RDF.
mod xmp;

use newsroom::photo::{Field, PhotoWords};

pub use charset::Encoding;
pub use reading::{fields, read};
pub use writing::write;

/// What a file says of its photo.
#[derive(Clone, Debug, PartialEq)]
pub struct FileMetadata {
    pub words: PhotoWords,
    /// In the order of the fields.
    pub repaired: Vec<Repaired>,
    pub place: Option<GpsPosition>,
    /// Maker and model, such as "NIKON D750".
    pub camera: Option<String>,
    /// 1 to 8, as Exif numbers them; 1 where nothing is said.
    pub orientation: u8,
}

/// A field whose text was not in the encoding that its file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repaired {
    pub field: Field,
    /// What its bytes were in.
    pub encoding: Encoding,
}

/// Where the camera stood, by WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GpsPosition {
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// Metres above the sea.
    pub altitude: Option<f64>,
}

/// One field, as each of the three says it; names and keywords with "; " between them, the time as
/// "2021-01-11T08:31:00". `None` where it says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSeen {
    pub field: Field,
    pub xmp: Option<String>,
    pub iim: Option<String>,
    pub exif: Option<String>,
}

/// What goes along although it may lead to a source's home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Where the camera stood.
    pub place: bool,
    /// Serial numbers of camera and lens, the owner's name, and the maker's block that carries both.
    pub serials: bool,
}

/// A picture with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub bytes: Vec<u8>,
    pub cut: Vec<Cut>,
}

/// A field of which IIM keeps only the beginning. XMP has the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub field: Field,
    pub limit_bytes: usize,
}
