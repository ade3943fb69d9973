//! Packages for and from other desks at the terminal.

use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::AtomicBool;

use desk::{Desk, DeskError};
use newsroom::article::ArticleId;

use crate::arguments::exchange::ExchangeCommand;
use crate::say::Said;

pub fn exchange(desk: &Desk, command: &ExchangeCommand) -> Result<Said, DeskError> {
    match command {
        ExchangeCommand::Pack { articles, out } => {
            let ids = articles.iter().map(|article| article.parse());
            let ids = ids.collect::<Result<Vec<ArticleId>, _>>()?;
            let path = desk.pack(&ids, out.as_deref(), 1, &AtomicBool::new(false), |news| {
                tell(news.done, news.of, news.finished);
            })?;
            Ok(Said::Written(path.display().to_string()))
        }
        ExchangeCommand::Receive {
            files, dry_run: true, ..
        } => {
            let inside = files.iter().map(|file| desk.look_into(file));
            inside.collect::<Result<_, _>>().map(Said::Inside)
        }
        ExchangeCommand::Receive {
            files, accept_key, ..
        } => {
            let never = AtomicBool::new(false);
            let receipts = files.iter().map(|file| {
                desk.receive(file, *accept_key, 1, &never, |news| {
                    tell(news.done, news.of, news.finished);
                })
            });
            receipts.collect::<Result<_, _>>().map(Said::Received)
        }
        ExchangeCommand::Desks => desk.identity().map(Said::Desks),
    }
}

/// How far it is, on standard error where that is a terminal.
fn tell(done: u64, of: u64, finished: bool) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        let share = (done * 100).checked_div(of).unwrap_or_default();
        let end = if finished { "\n" } else { "" };
        // A terminal that has gone away changes nothing.
        drop(write!(stderr, "\r{share:>3} %{end}"));
    }
}
