//! Who has what open for writing. A seat is a line's, and one sitter's at a time.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use rusqlite::Connection;
use std::time::Duration;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::id::SitterId;
use crate::line::Line;
use crate::table::seat::{self, Holder, SeatRow, Sitter};

/// The answer to who asks for a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seating {
    Yours,
    Held(Holder),
}

impl Archive {
    /// Seats the sitter where the seat is free, theirs already, or stale: its sitter has not shown to be there for
    /// longer than `stale_after`. Read the article after this: whoever sat here before may have changed it.
    pub fn take_seat(
        &self,
        line: impl Into<Line>,
        sitter: &Sitter,
        now: DateTime<Utc>,
        stale_after: Duration,
    ) -> Result<Seating, ArchiveError> {
        let (line, sitter) = (line.into(), sitter.clone());
        self.write(move |tx| {
            content::require_line(tx, line)?;
            match seat::get(tx, line)? {
                Some(taken) if taken.sitter.id == sitter.id => seat::beat(tx, sitter.id, now)?,
                Some(taken) if !is_stale(&taken, now, stale_after) => {
                    return Ok(Seating::Held(taken.holder()));
                }
                Some(_) | None => seat::put(tx, line, &sitter, now)?,
            }
            Ok(Seating::Yours)
        })
    }

    /// The sitter is still there, at each of their seats.
    pub fn keep_seats(&self, sitter: SitterId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        self.write(move |tx| Ok(seat::beat(tx, sitter, now)?))
    }

    /// Frees the line for others; who does not sit there changes nothing.
    pub fn leave_seat(&self, line: impl Into<Line>, sitter: SitterId) -> Result<(), ArchiveError> {
        let line = line.into();
        self.write(move |tx| Ok(seat::leave(tx, line, sitter)?))
    }

    /// Frees every seat of a sitter: of one who goes, or of one whose program is known to have ended.
    pub fn leave_all(&self, sitter: SitterId) -> Result<(), ArchiveError> {
        self.write(move |tx| Ok(seat::leave_all(tx, sitter)?))
    }

    /// Who has the line open for writing; stale or not.
    pub fn seat(&self, line: impl Into<Line>) -> Result<Option<SeatRow>, ArchiveError> {
        let line = line.into();
        self.read(|tx| Ok(seat::get(tx, line)?))
    }

    /// Every seat that is taken, stale ones included.
    pub fn seats(&self) -> Result<Vec<SeatRow>, ArchiveError> {
        self.read(|tx| Ok(seat::all(tx)?))
    }
}

/// A beat from ahead of our clock is not stale.
pub fn is_stale(taken: &SeatRow, now: DateTime<Utc>, stale_after: Duration) -> bool {
    let silent = now.signed_duration_since(taken.beat);
    silent.to_std().is_ok_and(|silent| silent > stale_after)
}

fn held(article: ArticleId, taken: &SeatRow) -> Fault {
    let holder = taken.holder();
    ArchiveError::HeldElsewhere { article, holder }.into()
}

/// What is typed is taken only from the one who sits at the line.
pub fn require_seat(db: &Connection, line: Line, sitter: SitterId) -> Result<(), Fault> {
    match seat::get(db, line)? {
        Some(taken) if taken.sitter.id == sitter => Ok(()),
        Some(taken) => Err(held(line.article, &taken)),
        None => Err(ArchiveError::NotSeated {
            article: line.article,
        }
        .into()),
    }
}

/// What is done at once may be done at a free seat too. Whether `sitter` sits there.
pub fn require_nobody_else(db: &Connection, line: Line, sitter: SitterId) -> Result<bool, Fault> {
    match seat::get(db, line)? {
        Some(taken) if taken.sitter.id != sitter => Err(held(line.article, &taken)),
        taken => Ok(taken.is_some()),
    }
}
