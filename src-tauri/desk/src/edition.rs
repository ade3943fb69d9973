//! A piece of the archive with all that its pages say of it.

use std::sync::Arc;

use archive::{RevisionRow, StoredArticle};
use chrono::{DateTime, FixedOffset};
use newsroom::article::Article;
use newsroom::house_style::HouseStyle;
use newsroom::moment::in_vietnam;
use press::pdf::Layout;
use press::record::{Kept, PhotoFile, Record, Taken};
use press::{Edition, Logo};

use crate::desk::Desk;
use crate::error::DeskError;

/// The house as its pages show it.
#[derive(Clone, Debug)]
pub(crate) struct House {
    pub style: HouseStyle,
    pub logo: Option<Logo>,
}

/// What the press is given, held.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub content: Article,
    pub house: Arc<House>,
    /// For an archive copy.
    pub record: Option<Record>,
    pub published: DateTime<FixedOffset>,
    pub modified: DateTime<FixedOffset>,
}

impl Piece {
    pub fn edition(&self) -> Edition<'_> {
        Edition {
            article: &self.content,
            house: &self.house.style,
            logo: self.house.logo.as_ref(),
            record: self.record.as_ref(),
            published: self.published,
            modified: self.modified,
        }
    }
}

impl Desk {
    /// The house style with its logo read. A logo that is lost is left out: a page without it is a page still.
    pub(crate) fn house(&self) -> Result<House, DeskError> {
        let style = self.archive.house_style()?;
        let logo = self.logo(&style)?;
        Ok(House { style, logo })
    }

    pub(crate) fn logo(&self, style: &HouseStyle) -> Result<Option<Logo>, DeskError> {
        let Some(id) = style.logo else { return Ok(None) };
        let bytes = self.archive.house_file(id)?;
        Ok(bytes.and_then(|bytes| Logo::read(&bytes).ok()))
    }

    /// An article as the archive has it now, to be laid out so.
    pub(crate) fn piece(&self, stored: StoredArticle, layout: Layout) -> Result<Piece, DeskError> {
        self.piece_of(Arc::new(self.house()?), stored, layout)
    }

    /// The same, of a house that is read already.
    pub(crate) fn piece_of(
        &self,
        house: Arc<House>,
        stored: StoredArticle,
        layout: Layout,
    ) -> Result<Piece, DeskError> {
        let revisions = self.archive.revisions(stored.id)?;
        let time = |revision: Option<&RevisionRow>| {
            in_vietnam(revision.map_or(stored.changed, |revision| revision.time))
        };
        let (published, modified) = (time(revisions.last()), time(revisions.first()));
        let record = match layout {
            Layout::ArchiveCopy => Some(self.record(&stored, revisions)?),
            Layout::PortalPage | Layout::NewspaperPage { .. } => None,
        };
        Ok(Piece {
            house,
            record,
            published,
            modified,
            // Notices of what was false stand on every page.
            content: stored.content.as_published(),
        })
    }

    /// What an archive copy says beside the page.
    fn record(&self, stored: &StoredArticle, revisions: Vec<RevisionRow>) -> Result<Record, DeskError> {
        let kept = revisions.into_iter().map(|revision| Kept {
            id: revision.id,
            author: revision.author,
            device: revision.device,
            time: in_vietnam(revision.time),
        });
        let steps = self.archive.steps(stored.id)?.into_iter().map(|step| Taken {
            from: step.from,
            to: step.to,
            by: step.by,
            time: in_vietnam(step.time),
            reason: step.reason,
        });
        let shown = stored.content.body.photos();
        let photos = self.archive.photos(&shown)?.into_iter().map(|photo| PhotoFile {
            name: photo.name,
            id: photo.id,
            credit: photo.words.credit,
        });
        Ok(Record {
            article: stored.id,
            // What is typed since is in no revision.
            revision: stored.base.filter(|_| !stored.draft),
            state: stored.state,
            revisions: kept.collect(),
            steps: steps.collect(),
            photos: photos.collect(),
        })
    }
}
