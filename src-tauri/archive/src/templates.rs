//! Pieces saved to begin others with.

use chrono::{DateTime, Utc};
use newsroom::article::Article;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::id::TemplateId;
use crate::table::template::{self, TemplateRow};

impl Archive {
    pub fn save_template(
        &self,
        name: &str,
        content: &Article,
        now: DateTime<Utc>,
    ) -> Result<TemplateId, ArchiveError> {
        let (json, _) = content::stored(content)?;
        let row = TemplateRow {
            id: TemplateId::new_v7(),
            name: name.to_owned(),
            created: now,
        };
        self.write(move |tx| {
            template::insert(tx, &row, &json)?;
            Ok(row.id)
        })
    }

    /// Those that are not dropped, oldest first.
    pub fn templates(&self) -> Result<Vec<TemplateRow>, ArchiveError> {
        self.read(|tx| Ok(template::all(tx)?))
    }

    /// What a piece made from it begins with.
    pub fn template(&self, id: TemplateId) -> Result<Article, ArchiveError> {
        let json = self.read(|tx| {
            let json = template::content(tx, id)?;
            Ok(json.ok_or(ArchiveError::NoSuchTemplate { template: id })?)
        })?;
        serde_json::from_str(&json).map_err(|source| ArchiveError::Unreadable {
            what: id.to_string(),
            source,
        })
    }

    /// Takes it out of the menu; nothing is removed.
    pub fn drop_template(&self, id: TemplateId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        self.set_dropped(id, Some(now))
    }

    /// Puts a dropped one back.
    pub fn restore_template(&self, id: TemplateId) -> Result<(), ArchiveError> {
        self.set_dropped(id, None)
    }

    fn set_dropped(&self, id: TemplateId, dropped: Option<DateTime<Utc>>) -> Result<(), ArchiveError> {
        self.write(move |tx| match template::set_dropped(tx, id, dropped)? {
            true => Ok(()),
            false => Err(ArchiveError::NoSuchTemplate { template: id }.into()),
        })
    }
}
