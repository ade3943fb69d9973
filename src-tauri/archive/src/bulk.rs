//! Pieces that come in by the thousand.

use std::collections::HashSet;
use std::thread;

use chrono::{DateTime, SubsecRound as _, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::workflow::State;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::place;
use crate::revisions::{Made, made};
use crate::table::article;
use crate::table::article_count::Counted;
use crate::table::article_search::{self, Entry};
use crate::table::seat::Sitter;
use crate::table::step::{self, StepRow};
use crate::table::word::{self, Word};

/// A piece on its way in, to be kept at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPiece {
    pub content: Article,
    /// Where it stands from the beginning.
    pub state: State,
    /// When it was made, which for what was published long ago is long ago. It counts as its last change too.
    pub created: DateTime<Utc>,
}

impl Archive {
    /// Takes pieces in, all of them or none, each with its first revision, kept by `sitter` at `now`; gives their ids
    /// in the same order. Photos that they show must be in the archive. A state other than draft is recorded as a step
    /// by the sitter.
    ///
    /// One transaction: whoever has many thousands hands them over in batches of some hundreds, so that others can
    /// write in between and memory stays small. All that needs no database is done on every core beforehand.
    pub fn import_many(
        &self,
        pieces: Vec<NewPiece>,
        sitter: &Sitter,
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleId>, ArchiveError> {
        let now = now.trunc_subsecs(3);
        let mut ready = on_every_core(pieces, |piece| Ready::of(piece, sitter, now))?;
        let ids = ready.iter().map(|piece| piece.id).collect();
        // In the order of their places, in which the index takes them most quickly.
        ready.sort_by_key(|piece| piece.day);
        let by = sitter.name.clone();
        self.write(move |tx| {
            know_words(tx, &ready)?;
            let places: Vec<i64> = ready
                .iter()
                .map(|piece| piece.put(tx, &by, now, ""))
                .collect::<Result<_, _>>()?;
            index(tx, ready.iter().zip(places))
        })?;
        self.note_bulk();
        Ok(ids)
    }
}

/// A piece with everything that can be made of it without the database.
pub(crate) struct Ready {
    pub(crate) id: ArticleId,
    content: Article,
    state: State,
    created: DateTime<Utc>,
    /// See [`place::day`].
    pub(crate) day: i64,
    entry: Entry,
    made: Made,
}

impl Ready {
    pub(crate) fn of(piece: NewPiece, sitter: &Sitter, now: DateTime<Utc>) -> Result<Self, ArchiveError> {
        let NewPiece {
            content,
            state,
            created,
        } = piece;
        let (_, content) = content::stored(&content)?;
        let id = ArticleId::new_v7();
        let signed = [sitter.name.clone(), sitter.device.clone()];
        let made = made(id, Vec::new(), signed, now, content.clone(), &Article::blank())?;
        Ok(Self {
            id,
            day: place::day(&content, created),
            entry: Entry::of(&content),
            content,
            state,
            created,
            made,
        })
    }

    /// Everything but its place in the index ([`index`]), which is given. Its words are known ([`know_words`]). `reason`
    /// stands with the step, where the piece is no draft.
    pub(crate) fn put(
        &self,
        db: &Connection,
        by: &str,
        now: DateTime<Utc>,
        reason: &str,
    ) -> Result<i64, Fault> {
        content::require_photos(db, &self.content)?;
        let place = article::free_place(db, self.day)?;
        article::insert(db, self.id, place, self.state, self.created)?;
        self.made.store(db)?;
        article::set_head(db, self.id, self.made.name)?;
        if self.state != State::Draft {
            let step = StepRow {
                from: State::Draft,
                to: self.state,
                by: by.to_owned(),
                time: now,
                reason: reason.to_owned(),
            };
            step::insert(db, self.id, &step)?;
        }
        let standing = content::require(db, self.id)?;
        Ok(content::list(
            db,
            self.id,
            &standing,
            &Counted::default(),
            &self.content,
            self.entry.lacks,
        )?)
    }
}

/// To be called before any of the pieces is put: most words are those of all of them.
pub(crate) fn know_words<'a>(
    db: &Connection,
    pieces: impl IntoIterator<Item = &'a Ready>,
) -> rusqlite::Result<()> {
    let words: HashSet<&Word> = pieces.into_iter().flat_map(|piece| &piece.entry.words).collect();
    word::add(db, words)
}

/// Puts pieces into the index, in the order of their places. After everything else of their transaction: whatever
/// statement SQLite may have to undo by itself makes the index write what it has gathered so far, however little.
pub(crate) fn index<'a>(
    db: &Connection,
    pieces: impl IntoIterator<Item = (&'a Ready, i64)>,
) -> Result<(), Fault> {
    article_search::in_bulk(db, || {
        for (piece, place) in pieces {
            article_search::put(db, place, &piece.entry, piece.state, false)?;
        }
        Ok(())
    })
}

/// Does the same to each, on as many threads as there are cores; the answers keep the order. The first that fails
/// fails all.
fn on_every_core<T: Send, U: Send, E: Send>(
    mut all: Vec<T>,
    each: impl Fn(T) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(cores).max(1);
    let mut shares = Vec::new();
    while !all.is_empty() {
        let rest = all.split_off(share.min(all.len()));
        shares.push(std::mem::replace(&mut all, rest));
    }
    let each = &each;
    thread::scope(|scope| {
        let threads: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || share.into_iter().map(each).collect::<Result<Vec<U>, E>>()))
            .collect();
        let mut done = Vec::new();
        for thread in threads {
            match thread.join() {
                Ok(share) => done.extend(share?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(done)
    })
}
