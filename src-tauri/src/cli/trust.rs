//! The archive as a whole at the terminal: verified, backed up, restored, emptied of its trash.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use desk::{Desk, DeskError, archives, open_form, repairing, restoring};

use crate::arguments::trust::TrustCommand;
use crate::say::Said;
use crate::say::trust::TrustSaid;

/// What asks for no open archive; `None` for what does.
pub fn without_desk(command: &TrustCommand, archive: Option<&Path>) -> Option<Result<Said, DeskError>> {
    let said = match command {
        TrustCommand::RestoreBackup { from, to: None } => restoring::look(from)
            .map(|found| TrustSaid::Restorable(restoring::preview(&found, String::new()))),
        TrustCommand::RestoreBackup { from, to: Some(to) } => restoring::look(from).and_then(|found| {
            let tell = |news: &restoring::Restoring| say_how_far(news.done, news.of, news.finished);
            restoring::restore(&found, to, 1, &never(), tell).map(TrustSaid::Restored)
        }),
        TrustCommand::Repair { to } => archives::place(archive).and_then(|from| {
            let tell = |news: &repairing::Repairing| say_how_far(news.done, news.of, news.finished);
            repairing::repair(&from, to, 1, &never(), tell).map(TrustSaid::Repaired)
        }),
        TrustCommand::ImportAll { from, to } => {
            let tell = |news: &open_form::OpenFormNews| say_how_far(news.done, news.of, news.finished);
            open_form::import_archive(from, to, 1, &never(), tell).map(TrustSaid::OpenForm)
        }
        _ => return None,
    };
    Some(said.map(|said| Said::Trust(Box::new(said))))
}

pub fn trust(desk: &Desk, command: &TrustCommand) -> Result<Said, DeskError> {
    let said = match command {
        TrustCommand::Verify => desk
            .verify(1, &never(), |news| say_how_far(news.done, news.of, news.finished))
            .map(TrustSaid::Verified)?,
        TrustCommand::Statistics => desk.statistics().map(TrustSaid::Statistics)?,
        TrustCommand::Backup { to, list: true } => desk.backups(to.as_deref()).map(TrustSaid::Backups)?,
        TrustCommand::Backup { to, list: false } => desk
            .back_up(to.as_deref(), 1, &never(), |news| {
                say_how_far(news.done, news.of, news.finished);
            })
            .map(TrustSaid::BackedUp)?,
        TrustCommand::EmptyTrash { yes: false } => desk.trash_contents().map(TrustSaid::Trash)?,
        TrustCommand::EmptyTrash { yes: true } => desk.empty_trash().map(TrustSaid::Emptied)?,
        TrustCommand::ExportAll { to } => desk
            .export_archive(to, 1, &never(), |news| {
                say_how_far(news.done, news.of, news.finished)
            })
            .map(TrustSaid::OpenForm)?,
        TrustCommand::RebuildIndex => return desk.rebuild_index().map(|()| Said::Done),
        // Answered before an archive was opened.
        TrustCommand::RestoreBackup { .. } | TrustCommand::Repair { .. } | TrustCommand::ImportAll { .. } => {
            return Ok(Said::Done);
        }
    };
    Ok(Said::Trust(Box::new(said)))
}

/// At the terminal work is stopped by ending the program.
fn never() -> AtomicBool {
    AtomicBool::new(false)
}

/// On standard error where it is a terminal; scripts hear nothing.
fn say_how_far(done: u64, of: u64, finished: bool) {
    let mut out = std::io::stderr();
    if !out.is_terminal() {
        return;
    }
    // A terminal that has gone away changes nothing.
    drop(match (finished, of) {
        (true, _) => write!(out, "\r{:>5}\r", ""),
        (false, 0) => write!(out, "\r  …  "),
        (false, of) => write!(out, "\r{:>3} %", done.min(of) * 100 / of),
    });
}
