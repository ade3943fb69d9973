//! From a file's bytes to pixels, within limits that a hostile file cannot pass.

/// What `image` reads: PNG, WebP, TIFF, and the JPEG files that libjpeg-turbo will not.
mod general;
#[cfg(feature = "heic")]
mod heic;
/// Four inks of a TIFF file, which `image` flattens without asking the profile, and the profile, of which it does not tell.
mod tiff_colours;
/// JPEG by libjpeg-turbo, at a fraction of the size where no more is needed.
mod turbo;

use image::ImageFormat;

use crate::colour::ToSrgb;
use crate::error::DarkroomError;
use crate::exif_fields::ExifFields;
use crate::jpeg::Jpeg;
use crate::limits::{Refusal, check_size, guarded};
use crate::media_type::{MediaType, unread_kind};
use crate::pixels::{Inks, Pixels};
use crate::turn::Turn;
use crate::wholeness;

/// A file that has been recognised, is whole, and whose header has been found in order; no pixel is decoded yet.
pub struct Opened<'a> {
    pub media_type: MediaType,
    pub header: Header,
    /// How the picture becomes upright.
    pub turn: Turn,
    pub exif: ExifFields,
    /// For a JPEG, its segments.
    pub jpeg: Option<Jpeg<'a>>,
    file: &'a [u8],
    pub name: &'a str,
}

/// What a file's header says of its pixels.
pub struct Header {
    /// Pixels, as stored.
    pub width: u32,
    /// Pixels, as stored.
    pub height: u32,
    pub inks: Inks,
    /// The ICC profile as it stands in the file.
    pub profile: Option<Vec<u8>>,
}

impl<'a> Opened<'a> {
    pub fn new(file: &'a [u8], name: &'a str) -> Result<Self, DarkroomError> {
        Self::open(file, name, true)
    }

    /// A file that has at least the beginning of a picture.
    pub fn begun(file: &'a [u8], name: &'a str) -> Result<Self, DarkroomError> {
        Self::open(file, name, false)
    }

    fn open(file: &'a [u8], name: &'a str, must_be_whole: bool) -> Result<Self, DarkroomError> {
        let named = |refusal: Refusal| refusal.named(name);
        let general = |format| general::header(file, format).map_err(named);
        let media_type = MediaType::of(file).ok_or_else(|| match unread_kind(file) {
            Some(kind) => named(Refusal::Unsupported(kind.to_owned())),
            None => DarkroomError::NotAPhoto {
                name: name.to_owned(),
            },
        })?;
        let exif = ExifFields::read(file);
        let (header, jpeg, turn) = match media_type {
            MediaType::Jpeg => {
                let jpeg = if must_be_whole {
                    Jpeg::whole(file)
                } else {
                    Jpeg::begun(file)
                };
                let jpeg = jpeg.map_err(named)?;
                let (width, height) = jpeg.size();
                let header = Header {
                    width,
                    height,
                    inks: jpeg.inks(),
                    profile: jpeg.profile(),
                };
                (header, Some(jpeg), exif.turn)
            }
            MediaType::Png => (general(ImageFormat::Png)?, None, exif.turn),
            MediaType::WebP => (general(ImageFormat::WebP)?, None, exif.turn),
            MediaType::Tiff => {
                let header = Header {
                    profile: guarded(|| tiff_colours::profile(file)).map_err(named)?,
                    ..general(ImageFormat::Tiff)?
                };
                (header, None, exif.turn)
            }
            // The container of a HEIC turns its picture; its Exif only repeats that.
            #[cfg(feature = "heic")]
            MediaType::Heic => {
                let (header, turn) = heic::header(file).map_err(named)?;
                (header, None, turn)
            }
            #[cfg(not(feature = "heic"))]
            MediaType::Heic => return Err(named(Refusal::Unsupported("HEIC".to_owned()))),
        };
        check_size(name, header.width, header.height)?;
        if must_be_whole {
            wholeness::check(file, media_type).map_err(named)?;
        }
        Ok(Self {
            media_type,
            header,
            turn,
            exif,
            jpeg,
            file,
            name,
        })
    }

    /// Pixels, upright.
    pub fn upright_size(&self) -> (u32, u32) {
        self.turn.size((self.header.width, self.header.height))
    }

    /// Whether its colours are shown as they stand.
    pub fn is_srgb(&self) -> bool {
        self.header.inks != Inks::Cmyk && self.to_srgb().is_plain()
    }

    pub fn to_srgb(&self) -> ToSrgb {
        ToSrgb::new(self.header.profile.as_deref(), self.header.inks)
    }

    /// The pixels as stored: neither upright nor in sRGB yet. `share` of the size, from 0 to 1, is all that is needed;
    /// they may come at any size from that to the full one.
    pub fn decode(&self, share: f64) -> Result<Pixels, DarkroomError> {
        guarded(|| match (&self.jpeg, self.media_type) {
            (Some(jpeg), _) => turbo::decode(self.file, jpeg, share),
            (None, MediaType::Tiff) if self.header.inks == Inks::Cmyk => tiff_colours::decode(self.file),
            (None, MediaType::Tiff) => general::decode(self.file, ImageFormat::Tiff),
            (None, MediaType::WebP) => general::decode(self.file, ImageFormat::WebP),
            #[cfg(feature = "heic")]
            (None, MediaType::Heic) => heic::decode(self.file),
            (None, _) => general::decode(self.file, ImageFormat::Png),
        })
        .map_err(|refusal| refusal.named(self.name))
    }

    /// What can be decoded of a file that ends before its picture does; rows that are missing are of one level.
    pub fn salvage(&self) -> Result<Pixels, DarkroomError> {
        guarded(|| match (&self.jpeg, self.media_type) {
            (Some(jpeg), _) => turbo::attempt(self.file, jpeg, 1.0).map(|(pixels, _)| pixels),
            (None, MediaType::Tiff) => general::attempt(self.file, ImageFormat::Tiff),
            // Decoded as a whole or not at all.
            (None, MediaType::WebP | MediaType::Heic) => Err(Refusal::CutShort),
            (None, _) => general::attempt(self.file, ImageFormat::Png),
        })
        .map_err(|refusal| refusal.named(self.name))
    }
}
