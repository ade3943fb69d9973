//! What file, archive and article say of a photo, side by side.

use newsroom::article::ArticleId;
use newsroom::photo::{Field, PhotoId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::placing::said_at;

/// One field, wherever it stands. `None` where a place has no such field or says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldCompared {
    pub field: Field,
    pub xmp: Option<String>,
    pub iim: Option<String>,
    pub exif: Option<String>,
    /// The encoding that the file's text was really in, where it had to be repaired.
    pub repaired: Option<String>,
    pub archive: Option<String>,
    pub article: Option<String>,
}

impl Desk {
    /// `article`: the piece whose own words for the photo are shown too.
    pub fn photo_fields(
        &self,
        id: &PhotoId,
        article: Option<ArticleId>,
    ) -> Result<Vec<FieldCompared>, DeskError> {
        let row = self.archive.photo(id)?;
        let original = self.archive.photo_original(id)?;
        let there = match article {
            Some(article) => said_at(&self.standing(article)?.content, id),
            None => None,
        };
        let repaired = darkroom::metadata::read(&original).repaired;
        let repaired = |field| repaired.iter().find(|mended| mended.field == field);
        let fields = darkroom::metadata::fields(&original).into_iter();
        let fields = fields.map(|seen| FieldCompared {
            field: seen.field,
            xmp: seen.xmp,
            iim: seen.iim,
            exif: seen.exif,
            repaired: repaired(seen.field).map(|mended| mended.encoding.to_string()),
            archive: said(row.words.text(seen.field)),
            article: there.as_ref().and_then(|there| there.field(seen.field)),
        });
        Ok(fields.collect())
    }
}

fn said(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
