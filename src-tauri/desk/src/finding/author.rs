//! The page of an author: what they wrote and photographed, and who the directory says they are.

use archive::AuthorShare;
use newsroom::directory::Entry;
use newsroom::vietnamese::nfc;
use serde::Serialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AuthorPage {
    pub name: String,
    /// Of this name in the directory.
    pub person: Option<Entry>,
    #[serde(flatten)]
    pub share: AuthorShare,
}

impl Desk {
    pub fn author_of_archive(&self, name: &str) -> Result<AuthorPage, DeskError> {
        let name = nfc(name.trim());
        let share = self.archive.author(&name)?;
        let person = self.people()?.into_iter().find(|person| person.name == name);
        Ok(AuthorPage { name, person, share })
    }
}
