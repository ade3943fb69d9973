//! Choices of the desk: one JSON document per key.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::setting;

impl Archive {
    /// `None` where it was never set.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, ArchiveError> {
        let json = self.read(|tx| Ok(setting::get(tx, key)?))?;
        let unreadable = |source| ArchiveError::Unreadable {
            what: key.to_owned(),
            source,
        };
        json.map(|json| serde_json::from_str(&json).map_err(unreadable))
            .transpose()
    }

    pub fn set_setting<T: Serialize>(&self, key: &str, value: &T) -> Result<(), ArchiveError> {
        let unreadable = |source| ArchiveError::Unreadable {
            what: key.to_owned(),
            source,
        };
        let json = serde_json::to_string(value).map_err(unreadable)?;
        let key = key.to_owned();
        self.write(move |tx| Ok(setting::put(tx, &key, &json)?))
    }
}
