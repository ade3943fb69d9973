//! Pieces that come in by the hundred, each with the place it came from, so that none comes twice.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::workflow::State;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::bulk::{NewPiece, Ready, index, know_words};
use crate::changing::each_by_itself;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::table::article;
use crate::table::origin::{self, Origin};
use crate::table::seat::Sitter;

/// A piece as it comes in.
#[derive(Clone, Debug)]
pub struct Coming {
    pub content: Article,
    pub origin: Origin,
    /// When it was published, or made; gives it its day.
    pub created: DateTime<Utc>,
    /// When it was changed last there.
    pub changed: DateTime<Utc>,
    /// Where it stands from now on.
    pub state: State,
    /// Why it stands there, where it is no draft: kept with the step.
    pub reason: String,
}

/// A piece that is ready to be written. Made beside the writer, as many at once as there are hands.
pub struct Prepared {
    coming: Coming,
    ready: Ready,
}

/// What became of a piece that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    Added(ArticleId),
    /// It came from there before.
    Known(ArticleId),
    /// One of the archive says the same, from the headline to the last line.
    Double(ArticleId),
}

impl Prepared {
    /// What cannot be read again is refused here. `by` signs its revision, which bears the day of its last change.
    pub fn of(coming: Coming, by: &Sitter) -> Result<Self, ArchiveError> {
        let piece = NewPiece {
            content: coming.content.clone(),
            state: coming.state,
            created: coming.created,
        };
        let ready = Ready::of(piece, by, coming.changed)?;
        Ok(Self { coming, ready })
    }

    #[must_use]
    pub fn content(&self) -> &Article {
        &self.coming.content
    }

    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.coming.origin
    }
}

impl Archive {
    /// Takes them in, and answers in their order: content, revision, index and the place each came from, all in one transaction. Those that are there already are told and left as they are, and so is one that says what another
    /// of the same batch says. One that cannot be taken, such as one whose photos are not in the archive, stops nobody.
    pub fn bring(
        &self,
        pieces: Vec<Prepared>,
        by: &Sitter,
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Brought, ArchiveError>>, ArchiveError> {
        self.note_bulk();
        let name = by.name.clone();
        self.write(move |tx| {
            know_words(tx, pieces.iter().map(|piece| &piece.ready))?;
            // In the order of their places, in which the index takes them most quickly.
            let mut order: Vec<usize> = (0..pieces.len()).collect();
            order.sort_by_key(|at| pieces[*at].ready.day);
            let (mut brought, mut added) = (Vec::new(), Vec::new());
            for at in order {
                let piece = &pieces[at];
                let answer = each_by_itself(tx, || match there(tx, &piece.coming)? {
                    Some(there) => Ok((there, None)),
                    None => add(tx, piece, &name, now).map(|(added, place)| (added, Some(place))),
                })?;
                let answer = answer.map(|(answer, place)| {
                    added.extend(place.map(|place| (&piece.ready, place)));
                    answer
                });
                brought.push((at, answer));
            }
            added.sort_by_key(|(_, place)| *place);
            index(tx, added)?;
            brought.sort_by_key(|(at, _)| *at);
            Ok(brought.into_iter().map(|(_, answer)| answer).collect())
        })
    }

    /// Which of these are there already, by their places and by their words; nothing is written.
    pub fn there_already(&self, pieces: &[&Coming]) -> Result<Vec<Option<Brought>>, ArchiveError> {
        self.read(|tx| pieces.iter().map(|coming| there(tx, coming)).collect())
    }
}

fn there(db: &Connection, coming: &Coming) -> Result<Option<Brought>, Fault> {
    if let Some(known) = origin::article(db, &coming.origin.key)? {
        return Ok(Some(Brought::Known(known)));
    }
    let words = coming.content.body.paragraphs();
    for twin in article::twins(db, &coming.content)? {
        let standing = content::require(db, twin)?;
        if content::readable(db, twin, &standing)?.is_some_and(|content| content.body.paragraphs() == words) {
            return Ok(Some(Brought::Double(twin)));
        }
    }
    Ok(None)
}

/// Everything but its place in the index, which is given.
fn add(db: &Connection, piece: &Prepared, by: &str, now: DateTime<Utc>) -> Result<(Brought, i64), Fault> {
    let Prepared { coming, ready } = piece;
    let place = ready.put(db, by, now, &coming.reason)?;
    article::set_changed(db, ready.id, coming.changed)?;
    origin::insert(db, ready.id, &coming.origin, now)?;
    Ok((Brought::Added(ready.id), place))
}
