//! Whose the pages are, and how they look.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use newsroom::digest::Digest;
use newsroom::house_style::HouseStyle;
use press::Logo;

use crate::desk::Desk;
use crate::error::DeskError;

impl Desk {
    pub fn house_style(&self) -> Result<HouseStyle, DeskError> {
        Ok(self.archive.house_style()?)
    }

    /// Answers what is kept, tidied.
    pub fn save_house_style(&self, style: &HouseStyle) -> Result<HouseStyle, DeskError> {
        let style = style.tidied();
        self.archive.set_house_style(&style)?;
        Ok(style)
    }

    /// Keeps a file as a logo and answers its name, for a style to bear. Refused where no page could show it.
    pub fn keep_logo(&self, path: &Path) -> Result<Digest, DeskError> {
        let unreadable = |source| DeskError::Unreadable {
            file: path.display().to_string(),
            source,
        };
        // One byte more than is taken tells what is too heavy, however large it is.
        let mut bytes = Vec::new();
        let most = u64::try_from(press::logo::HEAVIEST).unwrap_or(u64::MAX);
        File::open(path)
            .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
            .map_err(unreadable)?;
        Logo::read(&bytes)?;
        Ok(self.archive.keep_house_file(&bytes)?)
    }

    /// The bytes of a kept logo and their media type.
    pub fn logo_file(&self, id: Digest) -> Result<Option<(Vec<u8>, &'static str)>, DeskError> {
        let bytes = self.archive.house_file(id)?;
        let logo = bytes.and_then(|bytes| Logo::read(&bytes).ok());
        Ok(logo.map(|logo| (logo.bytes().to_vec(), logo.media_type())))
    }
}
