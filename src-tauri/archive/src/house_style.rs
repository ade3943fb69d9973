//! The house style, and the logo that it names.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use newsroom::digest::Digest;
use newsroom::house_style::HouseStyle;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::house_file;

const KEY: &str = "house_style";

impl Archive {
    pub fn house_style(&self) -> Result<HouseStyle, ArchiveError> {
        Ok(self.setting(KEY)?.unwrap_or_default())
    }

    pub fn set_house_style(&self, style: &HouseStyle) -> Result<(), ArchiveError> {
        self.set_setting(KEY, style)
    }

    /// Keeps a file for good: a style may be put back to one that named it.
    pub fn keep_house_file(&self, bytes: &[u8]) -> Result<Digest, ArchiveError> {
        let (id, base64) = (Digest::of(bytes), STANDARD.encode(bytes));
        self.write(move |tx| {
            house_file::put(tx, id, &base64)?;
            Ok(id)
        })
    }

    /// `None` where it is not kept, and where what is kept is no longer what it was.
    pub fn house_file(&self, id: Digest) -> Result<Option<Vec<u8>>, ArchiveError> {
        let base64 = self.read(|tx| Ok(house_file::get(tx, id)?))?;
        let bytes = base64.and_then(|base64| STANDARD.decode(base64).ok());
        Ok(bytes.filter(|bytes| Digest::of(bytes) == id))
    }
}
