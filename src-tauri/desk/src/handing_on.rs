//! An article goes from hand to hand: submitted, taken up, returned, approved.

use newsroom::article::ArticleId;
use newsroom::vietnamese::nfc;
use newsroom::workflow::{self, Step};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::writing::OpenArticle;

impl Desk {
    /// Moves the article on, with a revision of what it says at that moment; who and when is recorded. `reason` is
    /// asked for where the article is returned. Refused while something speaks against it that the step waits for, or while
    /// somebody else has the article open.
    pub fn take_step(&self, id: ArticleId, step: Step, reason: &str) -> Result<OpenArticle, DeskError> {
        let person = self.person()?;
        let standing = self.archive.article(id)?;
        let from = standing.state;
        let to = workflow::after(from, step, person.role).ok_or(DeskError::StepNotOpen {
            state: from,
            step,
            role: person.role,
        })?;
        self.may_step(&standing, step)?;
        let reason = nfc(reason.trim());
        if step == Step::Return && reason.is_empty() {
            return Err(DeskError::NoReason);
        }
        self.seated(id, || {
            self.archive.keep_revision(id, &self.sitter()?, self.now())?;
            Ok(self
                .archive
                .set_state(id, from, to, &person.name, &reason, self.now())?)
        })?;
        self.read_article(id)
    }
}
