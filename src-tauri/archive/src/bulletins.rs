//! Bulletins: what stands on their covers, and which articles follow in which order.

use chrono::{DateTime, Utc};
use newsroom::bulletin::{Bulletin, BulletinId};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::bulletin::{self, BulletinJson};

/// A bulletin as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBulletin {
    pub id: BulletinId,
    pub content: Bulletin,
    pub changed: DateTime<Utc>,
}

impl Archive {
    /// A new bulletin where there is none of this id.
    pub fn save_bulletin(
        &self,
        id: BulletinId,
        content: &Bulletin,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let content = serde_json::to_string(content).map_err(|source| unreadable(id, source))?;
        self.write(move |tx| {
            let row = BulletinJson {
                id,
                content,
                changed: now,
            };
            Ok(bulletin::put(tx, &row)?)
        })
    }

    /// Also one that lies in the trash.
    pub fn bulletin(&self, id: BulletinId) -> Result<StoredBulletin, ArchiveError> {
        let row = self.read(|tx| {
            let row = bulletin::get(tx, id)?;
            Ok(row.ok_or(ArchiveError::NoSuchBulletin { bulletin: id })?)
        })?;
        stored(row)
    }

    /// Those outside of the trash, the one changed last first.
    pub fn bulletins(&self) -> Result<Vec<StoredBulletin>, ArchiveError> {
        let rows = self.read(|tx| Ok(bulletin::all(tx)?))?;
        rows.into_iter().map(stored).collect()
    }

    pub fn trash_bulletin(&self, id: BulletinId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        self.set_bulletin_trashed(id, Some(now))
    }

    pub fn restore_bulletin(&self, id: BulletinId) -> Result<(), ArchiveError> {
        self.set_bulletin_trashed(id, None)
    }

    fn set_bulletin_trashed(
        &self,
        id: BulletinId,
        trashed: Option<DateTime<Utc>>,
    ) -> Result<(), ArchiveError> {
        self.write(move |tx| match bulletin::set_trashed(tx, id, trashed)? {
            true => Ok(()),
            false => Err(ArchiveError::NoSuchBulletin { bulletin: id }.into()),
        })
    }
}

fn stored(row: BulletinJson) -> Result<StoredBulletin, ArchiveError> {
    let content = serde_json::from_str(&row.content).map_err(|source| unreadable(row.id, source))?;
    Ok(StoredBulletin {
        id: row.id,
        content,
        changed: row.changed,
    })
}

fn unreadable(id: BulletinId, source: serde_json::Error) -> ArchiveError {
    ArchiveError::Unreadable {
        what: id.to_string(),
        source,
    }
}
