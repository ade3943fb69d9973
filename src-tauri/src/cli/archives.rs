//! The archives of this machine at the terminal.

use std::path::{Path, PathBuf};

use desk::archives::{ArchiveList, may_hold};
use desk::{Desk, DeskError};

use crate::arguments::ArchivesCommand;
use crate::say::Said;

/// Asks for no open archive.
pub fn archives(command: Option<&ArchivesCommand>) -> Result<Said, DeskError> {
    let mut list = ArchiveList::read().ok_or(DeskError::NoArchivePlace)?;
    match command {
        None => {}
        Some(ArchivesCommand::Use { folder: None }) => list.choose(None)?,
        Some(ArchivesCommand::Use { folder: Some(folder) }) => {
            let folder = whole(folder);
            may_hold(&folder)?;
            // It is there from now on, so that choosing it can be taken at its word.
            list.opened(&Desk::open(&folder)?)?;
            list.choose(Some(&folder))?;
        }
        Some(ArchivesCommand::Forget { folder }) => list.forget(&whole(folder))?,
    }
    Ok(Said::Archives {
        next: list.next()?.display().to_string(),
        known: list.known(),
    })
}

fn whole(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
}
