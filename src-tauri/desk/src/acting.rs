//! One act on many articles: tags, section, state, trash. Each article by itself: one that is refused is named and
//! stops nobody. What was changed can be undone for as long as this desk runs.

/// What an act makes of one article.
mod deciding;
/// What the desk remembers of acts, to undo them.
mod former;
/// How far it is.
mod news;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use archive::{ArchiveError, Change, ChangeRefused, Changed, StoredArticle};
use newsroom::article::ArticleId;
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checking::Around;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::presence::STALE;

use former::Former;
pub(crate) use former::Formers;
pub(crate) use news::Tally;
pub use news::{ActNews, ActRefused};

/// Articles that are changed in one transaction: few enough that nobody waits long for them.
const BATCH: usize = 64;

/// What is done to each of many articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Gives it a tag; one that has it stays as it is.
    Tag(String),
    Untag(String),
    /// Puts it into a section; empty takes it out of any.
    Section(String),
    /// Moves it on, by one step of the workflow's table. `reason` is asked for where articles are returned.
    State {
        to: State,
        reason: String,
    },
    Trash,
    Restore,
}

impl Desk {
    /// Does the same to each of these, some at once, until all are done or `stop` is set; what was done stays. `tell`
    /// hears how far it is, some times a second and once at the end; the answer is the end.
    pub fn act(
        &self,
        articles: &[ArticleId],
        act: Act,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ActNews),
    ) -> Result<ActNews, DeskError> {
        let act = act.tidied()?;
        let (person, rules, now) = (self.person()?, self.rules()?.rules, self.now());
        let mut tally = Tally::begin(job, articles.len(), tell);
        let mut former = Vec::new();
        let moves = matches!(act, Act::State { .. });
        // Of a batch at a time: read before it is changed, because within a change nobody reads.
        let around: Arc<Mutex<HashMap<ArticleId, Around>>> = Arc::default();
        let known = Arc::clone(&around);
        let done = self.change_each(
            articles,
            stop,
            &mut tally,
            |batch| {
                if moves {
                    *known.lock().unwrap_or_else(PoisonError::into_inner) = self.around_each(batch)?;
                }
                Ok(())
            },
            |id, changed| {
                former.extend(Former::of(id, &changed));
            },
            move |piece| {
                let mut around = around.lock().unwrap_or_else(PoisonError::into_inner);
                deciding::decide(piece, || around.remove(&piece.id), &act, &person, &rules, now)
            },
        );
        let token = self.formers.keep(former);
        tally.end(done, token)
    }

    /// Makes everything that an act changed as it was before it. What was changed again since is left as it is, and
    /// named. An act is undone once, whole or in parts; to undo the undoing, the answer has a token of its own.
    pub fn undo_act(
        &self,
        token: &str,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ActNews),
    ) -> Result<ActNews, DeskError> {
        let formers = self.formers.take(token).ok_or(DeskError::NothingToUndo)?;
        let articles: Vec<ArticleId> = formers.iter().map(|former| former.article).collect();
        let mut tally = Tally::begin(job, articles.len(), tell);
        let mut again = Vec::new();
        let mut waiting = formers.clone().into_iter();
        let done = self.change_each(
            &articles,
            stop,
            &mut tally,
            |_| Ok(()),
            |id, changed| {
                again.extend(Former::of(id, &changed));
            },
            move |piece| {
                // The articles come in the order in which they are remembered.
                let former = waiting.by_ref().find(|former| former.article == piece.id);
                former.map_or(Ok(None), |former| former.put_back(piece))
            },
        );
        if !matches!(done, Ok(true)) {
            // What was not seen to can still be undone, by the same token.
            let rest = formers.get(tally.seen()..).unwrap_or_default();
            self.formers.put(token.to_owned(), rest.to_vec());
        }
        let token = self.formers.keep(again);
        tally.end(done, token)
    }

    /// What is known of each beside its page; one that is not there is refused when it is its turn.
    fn around_each(&self, batch: &[ArticleId]) -> Result<HashMap<ArticleId, Around>, DeskError> {
        let mut all = HashMap::new();
        for id in batch {
            match self.archive.article(*id) {
                Ok(stored) => drop(all.insert(*id, self.around(*id, &stored.content)?)),
                Err(ArchiveError::NoSuchArticle { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(all)
    }

    /// `before` sees the articles that are changed next.
    fn change_each(
        &self,
        articles: &[ArticleId],
        stop: &AtomicBool,
        tally: &mut Tally<impl FnMut(&ActNews)>,
        mut before: impl FnMut(&[ArticleId]) -> Result<(), DeskError>,
        mut note: impl FnMut(ArticleId, Changed),
        decide: impl FnMut(&StoredArticle) -> Result<Option<Change>, DeskError> + Send + 'static,
    ) -> Result<bool, DeskError> {
        self.free_dead_seats()?;
        let sitter = self.sitter()?;
        let decide = Arc::new(Mutex::new(decide));
        for batch in articles.chunks(BATCH) {
            if stop.load(Ordering::Relaxed) {
                return Ok(false);
            }
            before(batch)?;
            let decide = Arc::clone(&decide);
            let answers = self
                .archive
                .change_many(batch, &sitter, self.now(), STALE, move |piece| {
                    let mut decide = decide.lock().unwrap_or_else(PoisonError::into_inner);
                    decide(piece)
                })?;
            for (id, (headline, answer)) in batch.iter().zip(answers) {
                match answer {
                    Ok(changed) => {
                        note(*id, changed);
                        tally.done();
                    }
                    Err(refused) => tally.refused(*id, headline, &said(refused)),
                }
            }
        }
        Ok(true)
    }
}

fn said(refused: ChangeRefused<DeskError>) -> DeskError {
    match refused {
        ChangeRefused::Archive(error) => error.into(),
        ChangeRefused::OpenHere => DeskError::OpenHere,
        ChangeRefused::Said(error) => error,
    }
}

impl Act {
    /// In NFC, without white space around. A tag needs a name, and a reason is needed to return.
    fn tidied(self) -> Result<Self, DeskError> {
        let tidy = |text: String| newsroom::vietnamese::nfc(text.trim());
        Ok(match self {
            Self::Tag(tag) | Self::Untag(tag) if tag.trim().is_empty() => return Err(DeskError::NamelessTag),
            Self::Tag(tag) => Self::Tag(tidy(tag)),
            Self::Untag(tag) => Self::Untag(tidy(tag)),
            Self::Section(section) => Self::Section(tidy(section)),
            Self::State { to, reason } => {
                let reason = tidy(reason);
                if to == State::Returned && reason.is_empty() {
                    return Err(DeskError::NoReason);
                }
                Self::State { to, reason }
            }
            Self::Trash => Self::Trash,
            Self::Restore => Self::Restore,
        })
    }
}
