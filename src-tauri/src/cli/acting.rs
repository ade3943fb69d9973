//! One act on many articles at the terminal.

use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::AtomicBool;

use desk::acting::{Act, ActNews};
use desk::{Desk, DeskError};
use newsroom::article::ArticleId;

use crate::say::Said;

pub fn act(desk: &Desk, articles: &[String], act: Act) -> Result<Said, DeskError> {
    let ids = articles
        .iter()
        .map(|article| article.parse())
        .collect::<Result<Vec<ArticleId>, _>>()?;
    let never = AtomicBool::new(false);
    desk.act(&ids, act, 1, &never, tell).map(Said::Acted)
}

/// How far it is, on standard error where that is a terminal.
pub fn tell(news: &ActNews) {
    let mut stderr = std::io::stderr();
    if news.of > 1 && stderr.is_terminal() {
        let end = if news.finished { "\n" } else { "" };
        // A terminal that has gone away changes nothing.
        drop(write!(stderr, "\r{}/{}{end}", news.done, news.of));
    }
}
