//! What a photo file is and says of itself.

use chrono::NaiveDateTime;

use crate::colour::profile_name;
use crate::decode::Opened;
use crate::error::DarkroomError;
use crate::media_type::MediaType;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    pub media_type: MediaType,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// What its colour profile calls itself; none where it has none.
    pub profile: Option<String>,
    /// By the camera's clock, which knows no time zone.
    pub taken: Option<NaiveDateTime>,
    pub embedded: Embedded,
}

/// What someone wrote into the file before it came here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedded {
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub alt: Option<String>,
}

impl Inspection {
    pub(crate) fn of(opened: &Opened<'_>) -> Self {
        let (width, height) = opened.upright_size();
        Self {
            media_type: opened.media_type,
            width,
            height,
            profile: opened.header.profile.as_deref().and_then(profile_name),
            taken: opened.exif.taken,
            embedded: Embedded {
                caption: opened.exif.description.clone(),
                credit: opened.exif.artist.clone(),
                alt: None,
            },
        }
    }
}

/// Reads the whole file, pixels included, at the smallest size that costs least: what passes here can be printed later.
/// `name` is the file's name, for the error's sentence.
pub fn inspect(bytes: &[u8], name: &str) -> Result<Inspection, DarkroomError> {
    let opened = Opened::new(bytes, name)?;
    opened.decode(0.0)?;
    Ok(Inspection::of(&opened))
}
