//! Writing: open, save, keep, hand on, throw away and bring back.

use archive::{ArticleFilter, ArticleRow};
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::lack::{Lack, lacks};
use newsroom::language::Sentence;
use newsroom::revision::RevisionId;
use newsroom::workflow::{self, State, Step};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// An article as it is opened for writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenArticle {
    pub id: ArticleId,
    /// The draft where there is one, else the newest revision.
    pub content: Article,
    /// The revision that `content` grew from; goes back with every save, so that nobody's work is overwritten.
    pub base: Option<RevisionId>,
    pub state: State,
    /// The steps that this desk's person can take now.
    pub steps: Vec<Step>,
    pub changed: DateTime<Utc>,
    /// Whether there is something typed that no revision keeps yet.
    pub has_draft: bool,
    pub trashed: bool,
    pub lacks: Vec<LackLine>,
    pub address_slug: String,
}

/// What is missing, with the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LackLine {
    pub lack: Lack,
    pub sentence: Sentence,
    pub stops_the_press: bool,
    /// The steps that are refused while it is missing.
    pub stops: Vec<Step>,
}

/// The answer to a save: on disk since `at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    pub at: DateTime<Utc>,
    /// What the next save grows from.
    pub base: Option<RevisionId>,
    pub lacks: Vec<LackLine>,
    pub address_slug: String,
}

fn lack_lines(article: &Article) -> Vec<LackLine> {
    let line = |lack: Lack| LackLine {
        sentence: Sentence::of(&lack),
        stops_the_press: lack.stops_the_press(),
        stops: lack.stops().to_vec(),
        lack,
    };
    lacks(article).into_iter().map(line).collect()
}

impl Desk {
    /// The list on the left: newest change first.
    pub fn articles(&self, filter: &ArticleFilter) -> Result<Vec<ArticleRow>, DeskError> {
        Ok(self.archive.articles(filter)?)
    }

    /// A blank article, signed by this desk's person.
    pub fn new_article(&self) -> Result<OpenArticle, DeskError> {
        let mut article = Article::blank();
        let person = self.person()?;
        if !person.name.is_empty() {
            article.authors.push(newsroom::person::Author {
                name: person.name,
                part: newsroom::person::Part::Text,
            });
        }
        let id = self.archive.create(&article, self.now())?;
        self.open_article(id)
    }

    pub fn open_article(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        let stored = self.archive.article(id)?;
        Ok(OpenArticle {
            id,
            steps: workflow::steps(stored.state, self.person()?.role),
            state: stored.state,
            changed: stored.changed,
            has_draft: stored.draft,
            trashed: stored.trashed.is_some(),
            lacks: lack_lines(&stored.content),
            address_slug: stored.content.address_slug(),
            base: stored.base,
            content: stored.content,
        })
    }

    /// Writes what is being typed, grown from `base`. On disk when this returns.
    pub fn save_draft(
        &self,
        id: ArticleId,
        base: Option<RevisionId>,
        mut content: Article,
    ) -> Result<Saved, DeskError> {
        content.normalise();
        let at = self.now();
        self.archive.save_draft(id, base, &content, at)?;
        Ok(Saved {
            at,
            base,
            lacks: lack_lines(&content),
            address_slug: content.address_slug(),
        })
    }

    /// Makes a revision of the draft; the newest revision stays where nothing was changed.
    pub fn keep_revision(&self, id: ArticleId) -> Result<Saved, DeskError> {
        let at = self.now();
        let kept = self
            .archive
            .keep_revision(id, &self.person()?.name, &self.device, at)?;
        let content = self.archive.article(id)?.content;
        Ok(Saved {
            at,
            base: Some(kept),
            lacks: lack_lines(&content),
            address_slug: content.address_slug(),
        })
    }

    /// Moves the article on, with a revision of what it says at that moment.
    pub fn take_step(&self, id: ArticleId, step: Step) -> Result<OpenArticle, DeskError> {
        let person = self.person()?;
        let from = self.archive.article(id)?.state;
        let to = workflow::after(from, step, person.role).ok_or(DeskError::StepNotOpen {
            state: from,
            step,
            role: person.role,
        })?;
        self.keep_revision(id)?;
        self.archive.set_state(id, from, to, &person.name, self.now())?;
        self.open_article(id)
    }

    /// Changes an article in one go, as the terminal does: read, change, save, keep.
    pub fn revise<T>(
        &self,
        id: ArticleId,
        change: impl FnOnce(&mut Article) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let stored = self.archive.article(id)?;
        let mut content = stored.content;
        let answer = change(&mut content)?;
        self.save_draft(id, stored.base, content)?;
        self.keep_revision(id)?;
        Ok(answer)
    }

    /// Replaces words in the page and says how often they stood there.
    pub fn replace_text(&self, id: ArticleId, old: &str, new: &str) -> Result<usize, DeskError> {
        self.revise(id, |article| {
            match article.body.replace_text(&newsroom::vietnamese::nfc(old), new) {
                0 => Err(DeskError::TextNotFound { text: old.to_owned() }),
                replaced => Ok(replaced),
            }
        })
    }

    /// Moves the article to the trash, from where [`Desk::restore_article`] brings it back.
    pub fn trash_article(&self, id: ArticleId) -> Result<(), DeskError> {
        Ok(self.archive.trash(id, self.now())?)
    }

    pub fn restore_article(&self, id: ArticleId) -> Result<(), DeskError> {
        Ok(self.archive.restore(id)?)
    }
}
