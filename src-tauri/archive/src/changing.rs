//! One change made to many pieces: a batch of them in one transaction, each by itself or not at all.

use std::time::Duration;

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::workflow::State;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::articles::{StoredArticle, stored};
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::line::Line;
use crate::revisions::keep;
use crate::seats::is_stale;
use crate::table::seat::{self, Sitter};
use crate::table::step::{self, StepRow};
use crate::table::{article, draft};

/// What is to become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It says this from now on; kept as a revision.
    Content(Box<Article>),
    /// It moves on; what was typed and not kept is kept first. `reason` may be empty.
    State {
        to: State,
        reason: String,
    },
    Trash,
    Restore,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// `None` where it was to stay as it is.
    pub change: Option<Change>,
    /// As it was.
    pub former: StoredArticle,
}

/// Why one piece was left as it is.
#[derive(Debug)]
pub enum ChangeRefused<R> {
    Archive(ArchiveError),
    /// The one who changes has it open too, and would write over it.
    OpenHere,
    /// By who was asked.
    Said(R),
}

/// The headline of a piece, empty where it could not be read, and what became of it.
pub type ChangeAnswer<R> = (String, Result<Changed, ChangeRefused<R>>);

impl Archive {
    /// Asks `decide` of each piece what is to become of its main line and does it, in one transaction for all of
    /// them; the answers are in the order of `ids`, with the headlines where the pieces could be read. A piece that is
    /// refused, is not there, or has somebody sitting at it who showed to be there within `stale_after`, is left as it
    /// is and stops nobody; to take one out of the trash no seat is asked for.
    pub fn change_many<R: Send + 'static>(
        &self,
        ids: &[ArticleId],
        sitter: &Sitter,
        now: DateTime<Utc>,
        stale_after: Duration,
        mut decide: impl FnMut(&StoredArticle) -> Result<Option<Change>, R> + Send + 'static,
    ) -> Result<Vec<ChangeAnswer<R>>, ArchiveError> {
        let (ids, sitter) = (ids.to_vec(), sitter.clone());
        self.write(move |tx| {
            let mut done = Vec::new();
            for id in ids {
                let mut headline = String::new();
                let tried = each_by_itself(tx, || {
                    let piece = stored(tx, Line::main(id))?;
                    headline.clone_from(&piece.content.body.headline);
                    change(tx, piece, &sitter, now, stale_after, &mut decide)
                })?;
                let answer = tried.unwrap_or_else(|error| Err(ChangeRefused::Archive(error)));
                done.push((headline, answer));
            }
            Ok(done)
        })
    }
}

/// Undoes what one piece began where it failed by itself, so that the others of its transaction stand. A fault of the
/// database is one of all of them.
pub fn each_by_itself<T>(
    db: &Connection,
    piece: impl FnOnce() -> Result<T, Fault>,
) -> Result<Result<T, ArchiveError>, Fault> {
    db.execute_batch("SAVEPOINT piece")?;
    let done = match piece() {
        Ok(done) => Ok(done),
        Err(Fault::Said(error)) => {
            db.execute_batch("ROLLBACK TO piece")?;
            Err(error)
        }
        Err(fault) => return Err(fault),
    };
    db.execute_batch("RELEASE piece")?;
    Ok(done)
}

fn change<R>(
    db: &Connection,
    piece: StoredArticle,
    sitter: &Sitter,
    now: DateTime<Utc>,
    stale_after: Duration,
    decide: &mut impl FnMut(&StoredArticle) -> Result<Option<Change>, R>,
) -> Result<Result<Changed, ChangeRefused<R>>, Fault> {
    let change = match decide(&piece) {
        Ok(change) => change,
        Err(refused) => return Ok(Err(ChangeRefused::Said(refused))),
    };
    let id = piece.id;
    let seat = seat::get(db, Line::main(id))?.filter(|seat| !is_stale(seat, now, stale_after));
    match (&change, seat) {
        (None | Some(Change::Restore), _) | (_, None) => {}
        (_, Some(seat)) if seat.sitter.id == sitter.id => return Ok(Err(ChangeRefused::OpenHere)),
        (_, Some(seat)) => {
            let holder = seat.holder();
            let held = ArchiveError::HeldElsewhere { article: id, holder };
            return Ok(Err(ChangeRefused::Archive(held)));
        }
    }
    match &change {
        None => {}
        Some(Change::Content(content)) => say(db, &piece, (**content).clone(), sitter, now)?,
        Some(Change::State { to, reason }) => {
            if piece.draft {
                say(db, &piece, piece.content.clone(), sitter, now)?;
            }
            content::stand(db, id, |db| {
                article::set_state(db, id, *to)?;
                article::set_changed(db, id, now)
            })?;
            let step = StepRow {
                from: piece.state,
                to: *to,
                by: sitter.name.clone(),
                time: step::time_after(db, id, now)?,
                reason: reason.clone(),
            };
            step::insert(db, id, &step)?;
        }
        Some(Change::Trash) => {
            content::stand(db, id, |db| article::set_trashed(db, id, Some(now)))?;
        }
        Some(Change::Restore) => {
            content::stand(db, id, |db| article::set_trashed(db, id, None))?;
        }
    }
    let former = piece;
    Ok(Ok(Changed { change, former }))
}

/// Makes the main line say this, in a revision that follows what it grew from.
fn say(
    db: &Connection,
    piece: &StoredArticle,
    content: Article,
    sitter: &Sitter,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let id = piece.id;
    let (_, content) = content::stored(&content)?;
    let signed = [sitter.name.clone(), sitter.device.clone()];
    let kept = keep(db, id, Vec::from_iter(piece.base), signed, now, content.clone())?;
    article::set_head(db, id, kept)?;
    article::set_changed(db, id, now)?;
    draft::clear(db, Line::main(id))?;
    Ok(content::show(db, id, &content::require(db, id)?, &content)?)
}
