//! What a person has kept, for good.

use chrono::{DateTime, SubsecRound as _, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::{FORMAT, Revision, RevisionId};

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::table::revision::{self, RevisionRow};
use crate::table::{article, draft};

impl Archive {
    /// Makes the draft an immutable revision, which becomes the head, and clears it. Where the draft says nothing
    /// that its base or the head does not say, there is no new revision: the head's id is given. Times are kept to
    /// the millisecond.
    pub fn keep_revision(
        &self,
        id: ArticleId,
        author: &str,
        device: &str,
        now: DateTime<Utc>,
    ) -> Result<RevisionId, ArchiveError> {
        let (author, device, time) = (author.to_owned(), device.to_owned(), now.trunc_subsecs(3));
        self.write(move |tx| {
            let standing = content::require(tx, id)?;
            let Some(draft) = draft::get(tx, id)? else {
                return Ok(standing.head.ok_or(ArchiveError::ArticleEmpty { article: id })?);
            };
            let content = content::of_draft(id, &draft)?;
            if let Some(head) = standing.head {
                let kept = content::of_revision(tx, &head)?.content;
                let is_base = match draft.base {
                    Some(base) if base != head => content::of_revision(tx, &base)?.content == content,
                    _ => false,
                };
                if content == kept || is_base {
                    draft::clear(tx, id)?;
                    content::show(tx, id, &standing, &kept)?;
                    return Ok(head);
                }
            }
            content::require_photos(tx, &content)?;
            let photos = content.body.photos();
            let parents = Vec::from_iter(draft.base);
            let revision = Revision {
                format: FORMAT,
                article: id,
                parents,
                author,
                device,
                time,
                content,
                photos,
            };
            let unreadable = |source| ArchiveError::Unreadable {
                what: id.to_string(),
                source,
            };
            let canonical = revision.canonical().map_err(unreadable)?;
            let name = RevisionId::of(&canonical);
            revision::insert(tx, name, &revision, &canonical)?;
            article::set_head(tx, id, name)?;
            draft::clear(tx, id)?;
            Ok(name)
        })
    }

    /// Newest first.
    pub fn revisions(&self, id: ArticleId) -> Result<Vec<RevisionRow>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(revision::of_article(tx, id)?)
        })
    }

    /// Its bytes are checked against its name.
    pub fn revision(&self, id: &RevisionId) -> Result<Revision, ArchiveError> {
        self.read(|tx| content::of_revision(tx, id))
    }

    /// The revisions that nothing follows, oldest first: more than one is a conflict for people to settle.
    pub fn leaves(&self, id: ArticleId) -> Result<Vec<RevisionId>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(revision::leaves(tx, id)?)
        })
    }
}
