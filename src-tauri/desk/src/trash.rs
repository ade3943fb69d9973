//! The trash and its emptying.

use archive::{Emptied, TrashContents};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::presence::STALE;

impl Desk {
    /// What emptying the trash would take and keep.
    pub fn trash_contents(&self) -> Result<TrashContents, DeskError> {
        Ok(self.archive.trash_contents(self.now(), STALE)?)
    }

    /// Takes away for good what was never published and nobody has open.
    pub fn empty_trash(&self) -> Result<Emptied, DeskError> {
        Ok(self.archive.empty_trash(self.now(), STALE)?)
    }
}
