//! Corrections and withdrawals of what was published: an editor's to make, and to take back until they are exported.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::correction::{Correction, Withdrawal, Work};
use newsroom::vietnamese::nfc;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::writing::OpenArticle;

impl Desk {
    /// Says what was false in what was published and what is right. The notice goes out with the next export, after the
    /// text; the text itself stays as it is, for an editor to change.
    pub fn correct(&self, id: ArticleId, wrong: &str, right: &str) -> Result<OpenArticle, DeskError> {
        let [wrong, right] = [wrong, right].map(|text| nfc(text.trim()));
        if wrong.is_empty() || right.is_empty() {
            return Err(DeskError::HalfCorrection);
        }
        let correction = Correction {
            at: self.now(),
            by: self.person()?.name,
            work: self.published_work(id)?,
            wrong,
            right,
        };
        self.say_after(id, |content| {
            content.corrections.push(correction);
            Ok(())
        })
    }

    /// Takes back the correction that was made at this moment, as long as no export told of it.
    pub fn take_back_correction(&self, id: ArticleId, at: DateTime<Utc>) -> Result<OpenArticle, DeskError> {
        let is_it = |correction: &Correction| correction.at == at;
        if self.was_told(id, |told| told.corrections.iter().any(is_it))? {
            return Err(DeskError::SaidInPublic);
        }
        self.say_after(id, |content| {
            let before = content.corrections.len();
            content.corrections.retain(|correction| !is_it(correction));
            match content.corrections.len() < before {
                true => Ok(()),
                false => Err(DeskError::NothingToTakeBack),
            }
        })
    }

    /// Takes the article down (gỡ bài): its next export is a notice in place of the text. What was published stays in the
    /// archive, as the revision that was exported.
    pub fn withdraw(&self, id: ArticleId, reason: &str) -> Result<OpenArticle, DeskError> {
        let reason = nfc(reason.trim());
        if reason.is_empty() {
            return Err(DeskError::NoReasonToWithdraw);
        }
        let withdrawal = Withdrawal {
            at: self.now(),
            by: self.person()?.name,
            work: self.published_work(id)?,
            reason,
        };
        self.say_after(id, |content| {
            // The first withdrawal stands.
            content.withdrawal.get_or_insert(withdrawal);
            Ok(())
        })
    }

    /// Puts the article back, as long as no export told that it was withdrawn.
    pub fn take_back_withdrawal(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        let standing = self.archive.article(id)?.content.withdrawal;
        let withdrawal = standing.ok_or(DeskError::NothingToTakeBack)?;
        if self.was_told(id, |told| told.withdrawal.as_ref() == Some(&withdrawal))? {
            return Err(DeskError::SaidInPublic);
        }
        self.say_after(id, |content| {
            content.withdrawal = None;
            Ok(())
        })
    }

    /// The work as it was published first. What never left the house is changed, not corrected.
    fn published_work(&self, id: ArticleId) -> Result<Work, DeskError> {
        let exports = self.archive.exports(id)?;
        let (Some(first), Some(last)) = (exports.last(), exports.first()) else {
            return Err(DeskError::NeverExported);
        };
        let told = self.archive.exported(last.id)?;
        Ok(Work {
            headline: told.body.headline,
            section: told.section,
            published: first.time,
        })
    }

    /// Changes what is said beside the page, whatever step the article stands at, and keeps it as a revision. What is
    /// typed and not kept yet is kept before, as a revision of its own.
    fn say_after(
        &self,
        id: ArticleId,
        say: impl FnOnce(&mut Article) -> Result<(), DeskError>,
    ) -> Result<OpenArticle, DeskError> {
        self.require_editor()?;
        self.seated(id, || {
            if self.standing(id)?.draft {
                self.keep_revision(id)?;
            }
            let standing = self.standing(id)?;
            let mut content = standing.content;
            say(&mut content)?;
            self.save_draft(id, standing.base, content, None)?;
            self.keep_revision(id)
        })?;
        self.read_article(id)
    }
}
