//! What is being typed, and where on the page.

use chrono::{DateTime, Utc};
use newsroom::article::Article;
use newsroom::revision::RevisionId;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::id::SitterId;
use crate::line::Line;
use crate::seats::require_seat;
use crate::table::draft::{self, DraftRow};
use crate::table::spot::{self, Spot};
use crate::table::{article, photo_use};

impl Archive {
    /// Keeps what is being typed by the one who has the line's seat; nobody else's words are taken. `base` is the
    /// revision that it grew from ([`crate::StoredArticle::base`], or what [`Archive::keep_revision`] last gave):
    /// should another have been kept in the meantime, both will stand beside each other as leaves, and nothing is
    /// overwritten. Content that says nothing new changes nothing but the spot.
    ///
    /// One transaction, whose cost does not grow with the archive. List, index and tags follow the main line.
    pub fn save_draft(
        &self,
        line: impl Into<Line>,
        sitter: SitterId,
        base: Option<RevisionId>,
        content: &Article,
        spot: Option<Spot>,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let line = line.into();
        let (json, content) = content::stored(content)?;
        self.write(move |tx| {
            let standing = content::require_line(tx, line)?;
            require_seat(tx, line, sitter)?;
            if let Some(base) = base {
                content::require_own(tx, line.article, base)?;
            }
            if let Some(spot) = spot {
                spot::put(tx, line, spot)?;
            }
            let is_known = match (draft::get(tx, line)?, standing.top()) {
                (Some(draft), _) => draft.base == base && draft.content == json,
                (None, Some(top)) => base == Some(top) && content::of_revision(tx, &top)?.content == content,
                (None, None) => false,
            };
            if is_known {
                return Ok(());
            }
            draft::put(tx, line, &DraftRow { base, content: json }, now)?;
            if line.is_main() {
                content::show(tx, line.article, &standing.article, &content)?;
                article::set_changed(tx, line.article, now)?;
            } else {
                photo_use::set(tx, line, &content.body.photos())?;
            }
            Ok(())
        })
    }

    /// Where the line's writer was last, as [`Archive::save_draft`] or [`Archive::remember_spot`] was told.
    pub fn spot(&self, line: impl Into<Line>) -> Result<Option<Spot>, ArchiveError> {
        let line = line.into();
        self.read(|tx| Ok(spot::get(tx, line)?))
    }

    /// Where the line's writer is, where nothing is typed. Does not count as a change of the article.
    pub fn remember_spot(&self, line: impl Into<Line>, spot: Spot) -> Result<(), ArchiveError> {
        let line = line.into();
        self.write(move |tx| {
            content::require_line(tx, line)?;
            Ok(spot::put(tx, line, spot)?)
        })
    }
}
