//! Choices of the desk: one JSON document per key.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::archive::Archive;
use crate::error::ArchiveError;

#[allow(unused_variables)]
impl Archive {
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, ArchiveError> {
        todo!()
    }

    pub fn set_setting<T: Serialize>(&self, key: &str, value: &T) -> Result<(), ArchiveError> {
        todo!()
    }
}
