//! What was before an act, kept in memory for as long as the desk runs.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use archive::{Change, Changed, StoredArticle};
use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::workflow::State;

use crate::error::DeskError;

/// Articles of all acts that are remembered: some hundred bytes each. An act on more cannot be undone; older acts are
/// forgotten for newer ones.
const MOST: usize = 200_000;

/// What an article was, and what it must still be for that to be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Former {
    pub(super) article: ArticleId,
    was: Was,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Was {
    Filed {
        tags: [Vec<String>; 2],
        section: [String; 2],
    },
    In {
        state: State,
        after: State,
    },
    OutOfTheTrash,
    InTheTrash {
        since: DateTime<Utc>,
    },
}

impl Former {
    /// `None` where nothing was changed.
    pub(super) fn of(article: ArticleId, changed: &Changed) -> Option<Self> {
        let former = &changed.former;
        let was = match changed.change.as_ref()? {
            Change::Content(content) => Was::Filed {
                tags: [former.content.tags.clone(), content.tags.clone()],
                section: [former.content.section.clone(), content.section.clone()],
            },
            Change::State { to, .. } => Was::In {
                state: former.state,
                after: *to,
            },
            Change::Trash => Was::OutOfTheTrash,
            Change::Restore => Was::InTheTrash {
                since: former.trashed?,
            },
        };
        Some(Self { article, was })
    }

    /// What makes the article as it was; refused where what the act changed is no longer as the act left it.
    pub(super) fn put_back(self, piece: &StoredArticle) -> Result<Option<Change>, DeskError> {
        let stored = piece;
        let since = Err(DeskError::ChangedSince);
        match self.was {
            Was::Filed {
                tags: [tags, tags_after],
                section: [section, section_after],
            } => {
                let mut content = stored.content.clone();
                let moved = |from, to, now| from != to && now != to;
                if stored.trashed.is_some()
                    || moved(&tags, &tags_after, &content.tags)
                    || section != section_after && content.section != section_after
                {
                    return since;
                }
                if tags != tags_after {
                    content.tags = tags;
                }
                if section != section_after {
                    content.section = section;
                }
                Ok(Some(Change::Content(Box::new(content))))
            }
            Was::In { state, after } if stored.state == after && stored.trashed.is_none() => {
                Ok(Some(Change::State {
                    to: state,
                    reason: String::new(),
                }))
            }
            Was::OutOfTheTrash if stored.trashed.is_some() => Ok(Some(Change::Restore)),
            Was::InTheTrash { .. } if stored.trashed.is_none() => Ok(Some(Change::Trash)),
            _ => since,
        }
    }
}

/// The acts that can be undone.
#[derive(Default)]
pub(crate) struct Formers(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    begun: u64,
    /// Oldest first.
    acts: VecDeque<Remembered>,
}

struct Remembered {
    token: String,
    former: Vec<Former>,
}

impl Formers {
    /// A token to undo with; `None` where nothing was changed, or too much.
    pub(super) fn keep(&self, former: Vec<Former>) -> Option<String> {
        if former.is_empty() || former.len() > MOST {
            return None;
        }
        let token = {
            let mut kept = self.locked();
            kept.begun += 1;
            format!("act-{}", kept.begun)
        };
        self.put(token.clone(), former);
        Some(token)
    }

    pub(super) fn put(&self, token: String, former: Vec<Former>) {
        let acts = &mut self.locked().acts;
        acts.push_back(Remembered { token, former });
        while acts.iter().map(|act| act.former.len()).sum::<usize>() > MOST {
            acts.pop_front();
        }
    }

    pub(super) fn take(&self, token: &str) -> Option<Vec<Former>> {
        let acts = &mut self.locked().acts;
        let at = acts.iter().position(|act| act.token == token)?;
        acts.remove(at).map(|act| act.former)
    }

    fn locked(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
