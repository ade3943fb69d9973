//! Findings that a person gave a name, to have them again.

use archive::Finding;
use newsroom::vietnamese::{nfc, sort_key};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedFinding {
    pub name: String,
    pub finding: Finding,
}

const KEY: &str = "findings";

impl Desk {
    /// In Vietnamese order of their names.
    pub fn saved_findings(&self) -> Result<Vec<SavedFinding>, DeskError> {
        Ok(self.archive.setting(KEY)?.unwrap_or_default())
    }

    /// Another one of the same name is replaced; without a name it has that of what it looks for.
    pub fn save_finding(&self, name: &str, finding: Finding) -> Result<Vec<SavedFinding>, DeskError> {
        let name = match name.trim() {
            "" => nfc(finding.text.trim()),
            name => nfc(name),
        };
        let mut saved = self.saved_findings()?;
        saved.retain(|other| other.name != name);
        saved.push(SavedFinding { name, finding });
        saved.sort_by_cached_key(|saved| sort_key(&saved.name));
        self.archive.set_setting(KEY, &saved)?;
        Ok(saved)
    }

    pub fn forget_finding(&self, name: &str) -> Result<Vec<SavedFinding>, DeskError> {
        let mut saved = self.saved_findings()?;
        saved.retain(|other| other.name != name);
        self.archive.set_setting(KEY, &saved)?;
        Ok(saved)
    }
}
