//! The archives of this machine at the terminal.

use std::fs;
use std::path::Path;

use desk::archives::{ArchiveList, may_hold, place};
use desk::{Desk, DeskError};

use crate::arguments::ArchivesCommand;
use crate::say::Said;

/// Asks for no open archive.
pub fn archives(command: Option<&ArchivesCommand>) -> Result<Said, DeskError> {
    let mut list = ArchiveList::read()?;
    match command {
        None => {}
        Some(ArchivesCommand::Folders { out }) => return folders(&list, out),
        Some(ArchivesCommand::Use { folder: None }) => list.choose(None)?,
        Some(ArchivesCommand::Use { folder: Some(folder) }) => {
            let folder = place(Some(folder))?;
            may_hold(&folder)?;
            // It is there from now on, so that choosing it can be taken at its word.
            list.opened(&Desk::open(&folder)?)?;
            list.choose(Some(&folder))?;
        }
        Some(ArchivesCommand::Forget { folder }) => list.forget(&place(Some(folder))?)?,
    }
    Ok(Said::Archives {
        next: list.next()?.display().to_string(),
        known: list.known(),
    })
}

/// For a program that asks which folders hold a person's archives: uninstalling tells them.
fn folders(list: &ArchiveList, out: &Path) -> Result<Said, DeskError> {
    let folders = list.known().into_iter().filter(|known| known.is_there);
    let lines: String = folders.map(|known| known.folder + "\n").collect();
    fs::write(out, lines).map_err(|source| DeskError::Unwritable {
        file: out.display().to_string(),
        source,
    })?;
    Ok(Said::Written(out.display().to_string()))
}
