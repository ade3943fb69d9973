//! Writing: open, save, keep, throw away and bring back.

use archive::{ArchiveError, BranchId, Holder, Line, Seating, Spot, StepRow, StoredArticle};
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use newsroom::workflow::{self, State, Step};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checking::ConcernLine;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::history::RevisionLine;
use crate::templates::sign;

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
    pub concerns: Vec<ConcernLine>,
    pub address_slug: String,
    /// Who has it open elsewhere: it can be read here, or written on a branch.
    pub holder: Option<Holder>,
    /// The branch that is written on here; `None` on the main line.
    pub branch: Option<BranchId>,
    /// Whether this desk's person may change it: nobody else has it open, it is not in the trash, and the workflow
    /// lets their role write.
    pub writable: bool,
    /// Where its writer was last.
    pub seat: Option<Spot>,
    /// The steps it has taken, oldest first.
    pub way: Vec<StepRow>,
    /// The versions that stand beside each other, newest first; more than one is to be settled.
    pub leaves: Vec<RevisionLine>,
}

/// The answer to a save: on disk since `at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    pub at: DateTime<Utc>,
    /// What the next save grows from.
    pub base: Option<RevisionId>,
    pub concerns: Vec<ConcernLine>,
    pub address_slug: String,
}

impl Desk {
    /// A blank article, signed by this desk's person.
    pub fn new_article(&self) -> Result<OpenArticle, DeskError> {
        let mut article = Article::blank();
        sign(&mut article, self.person()?);
        let id = self.archive.create(&article, self.now())?;
        self.open_article(id)
    }

    /// Opens an article for writing: nobody else may write on its line until it is left. Where somebody else has it
    /// open, it is opened for reading, and the answer says who that is. What a program that was killed left on a
    /// branch is kept first, so that it stands among the versions.
    pub fn open_article(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        self.keep_what_was_left(id)?;
        let line = self.line(id);
        let holder = match self.sit(line)? {
            Seating::Yours => None,
            Seating::Held(holder) => Some(holder),
        };
        self.opened(line, holder)
    }

    /// Opens an article to read it; whoever has it open is not disturbed.
    pub fn read_article(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        let line = self.line(id);
        let elsewhere = self.sits_elsewhere(line)?;
        self.opened(line, elsewhere.map(|seat| seat.holder()))
    }

    /// Opens a branch of an article that somebody else has open, beginning with what it says now. What is kept there
    /// stands beside the others' work as a version of its own.
    pub fn branch_article(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        let standing = self.archive.article(id)?;
        let sitter = self.sitter()?;
        let branch = self
            .archive
            .branch(id, &sitter, standing.base, &standing.content, self.now())?;
        if let Ok(mut branches) = self.branches.lock() {
            branches.insert(id, branch);
        }
        self.opened(Line::branch(id, branch), None)
    }

    fn opened(&self, line: Line, holder: Option<Holder>) -> Result<OpenArticle, DeskError> {
        let stored = self.archive.article(line)?;
        let (id, role) = (line.article, self.person()?.role);
        let trashed = stored.trashed.is_some();
        let leaves = self.versions(id)?;
        Ok(OpenArticle {
            id,
            steps: workflow::steps(stored.state, role),
            state: stored.state,
            changed: stored.changed,
            has_draft: stored.draft,
            trashed,
            concerns: self.concern_lines(id, &stored.content)?,
            address_slug: stored.content.address_slug(),
            base: stored.base,
            content: stored.content,
            writable: holder.is_none() && !trashed && workflow::may_write(stored.state, role),
            holder,
            branch: line.branch,
            seat: self.archive.spot(line)?,
            way: self.archive.steps(id)?,
            leaves,
        })
    }

    /// Branches at which nobody sits any more, but with something typed on them.
    pub(crate) fn keep_what_was_left(&self, id: ArticleId) -> Result<(), DeskError> {
        let own = self.line(id);
        for branch in self.archive.branches(id)? {
            let line = Line::branch(id, branch.id);
            if branch.has_draft && line != own && self.archive.seat(line)?.is_none() {
                self.archive.keep_revision(line, &self.sitter()?, self.now())?;
            }
        }
        Ok(())
    }

    /// The article as it is written on here.
    pub(crate) fn standing(&self, id: ArticleId) -> Result<StoredArticle, DeskError> {
        Ok(self.archive.article(self.line(id))?)
    }

    /// Writes what is being typed, grown from `base`, and where on the page its writer is. On disk when this returns.
    /// A seat that was lost while this machine slept is taken again, unless somebody else has sat down meanwhile.
    pub fn save_draft(
        &self,
        id: ArticleId,
        base: Option<RevisionId>,
        mut content: Article,
        seat: Option<Spot>,
    ) -> Result<Saved, DeskError> {
        content.normalise();
        let line = self.line(id);
        let at = self.now();
        match self
            .archive
            .save_draft(line, self.sitter, base, &content, seat, at)
        {
            Err(ArchiveError::NotSeated { .. }) => {
                if let Seating::Held(holder) = self.sit(line)? {
                    return Err(ArchiveError::HeldElsewhere { article: id, holder }.into());
                }
                self.archive
                    .save_draft(line, self.sitter, base, &content, seat, at)?;
            }
            saved => saved?,
        }
        self.saved(id, at, base, &content)
    }

    fn saved(
        &self,
        id: ArticleId,
        at: DateTime<Utc>,
        base: Option<RevisionId>,
        content: &Article,
    ) -> Result<Saved, DeskError> {
        Ok(Saved {
            at,
            base,
            concerns: self.concern_lines(id, content)?,
            address_slug: content.address_slug(),
        })
    }

    /// Remembers where on the page the writer is, where nothing was typed.
    pub fn remember_seat(&self, id: ArticleId, seat: Spot) -> Result<(), DeskError> {
        Ok(self.archive.remember_spot(self.line(id), seat)?)
    }

    /// Makes a revision of the draft; the newest revision stays where nothing was changed.
    pub fn keep_revision(&self, id: ArticleId) -> Result<Saved, DeskError> {
        let (line, at) = (self.line(id), self.now());
        let kept = self.archive.keep_revision(line, &self.sitter()?, at)?;
        self.saved(id, at, Some(kept), &self.archive.article(line)?.content)
    }

    /// Changes an article in one go, as the terminal does: read, change, save, keep. Where somebody else has it open,
    /// the change goes to a branch ([`Desk::beside_others`]) or is refused.
    pub fn revise<T>(
        &self,
        id: ArticleId,
        change: impl FnOnce(&mut Article) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        if self.beside
            && let Seating::Held(_) = self.sit(self.line(id))?
        {
            self.branch_article(id)?;
        }
        self.seated(id, || self.revise_seated(id, change))
    }

    fn revise_seated<T>(
        &self,
        id: ArticleId,
        change: impl FnOnce(&mut Article) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let stored = self.standing(id)?;
        let role = self.person()?.role;
        if !workflow::may_write(stored.state, role) {
            return Err(DeskError::NotWritable {
                state: stored.state,
                role,
            });
        }
        let mut content = stored.content;
        let answer = change(&mut content)?;
        self.save_draft(id, stored.base, content, None)?;
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

    /// The tags in use that begin like this, blind to case and marks; the most used first.
    pub fn tags(&self, prefix: &str) -> Result<Vec<String>, DeskError> {
        /// More than fits a menu helps nobody.
        const MOST: u32 = 12;
        Ok(self.archive.tags(prefix, MOST)?)
    }

    /// The sections in use, the most used first.
    pub fn sections(&self) -> Result<Vec<String>, DeskError> {
        Ok(self.archive.sections()?)
    }

    /// Moves the article to the trash, from where [`Desk::restore_article`] brings it back.
    pub fn trash_article(&self, id: ArticleId) -> Result<(), DeskError> {
        self.seated(id, || Ok(self.archive.trash(id, self.now())?))
    }

    pub fn restore_article(&self, id: ArticleId) -> Result<(), DeskError> {
        Ok(self.archive.restore(id)?)
    }
}
