//! Who a package comes from. A desk is known by its key; the name is what it calls itself.

use archive::KnownDesk;
use chrono::{DateTime, Utc};
use newsroom::manifest::{Kind, Seal, Sender};
use newsroom::signature::{DeskKey, PublicKey};
use press::PressError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::key;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::places;

/// What is known of the desk that made a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Acquaintance {
    /// This very desk.
    Own,
    /// Nobody of this name or key was here before.
    New,
    Known {
        since: DateTime<Utc>,
    },
    /// A desk of this name was here with another key: somebody else, or the same desk with a new key.
    Changed {
        /// Of the key known last.
        fingerprint: String,
        since: DateTime<Utc>,
    },
    /// The key is known under another name.
    Renamed {
        name: String,
        since: DateTime<Utc>,
    },
}

/// A desk that packages came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownDeskLine {
    pub name: String,
    pub fingerprint: String,
    pub since: DateTime<Utc>,
}

/// How this desk is known to others, and whom it knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskIdentity {
    pub name: String,
    pub fingerprint: String,
    pub known: Vec<KnownDeskLine>,
}

impl Desk {
    /// Name and fingerprint of this desk, and the desks that packages came from.
    pub fn identity(&self) -> Result<DeskIdentity, DeskError> {
        let line = |desk: KnownDesk| KnownDeskLine {
            fingerprint: desk.key.fingerprint(),
            name: desk.name,
            since: desk.since,
        };
        Ok(DeskIdentity {
            name: self.device.clone(),
            fingerprint: self.key()?.public().fingerprint(),
            known: self.archive.known_desks()?.into_iter().map(line).collect(),
        })
    }

    pub(crate) fn key(&self) -> Result<DeskKey, DeskError> {
        match &self.key_file {
            Some(file) => key::at(file),
            None => key::at(&places::key().ok_or(DeskError::NoKeyPlace)?),
        }
    }

    /// Does something with this desk's seal.
    pub(crate) fn sealed<T>(
        &self,
        kind: Kind,
        time: DateTime<Utc>,
        act: impl FnOnce(&Seal<'_>) -> Result<T, PressError>,
    ) -> Result<T, DeskError> {
        let (key, from) = (self.key()?, self.signs_as()?);
        let seal = Seal {
            kind,
            from: &from,
            time,
            key: &key,
        };
        Ok(act(&seal)?)
    }

    fn signs_as(&self) -> Result<Sender, DeskError> {
        let settings = self.settings()?;
        Ok(Sender {
            house: self.house_style()?.name,
            desk: self.device.clone(),
            person: settings.person.name,
        })
    }

    pub(super) fn acquaintance(&self, name: &str, key: &PublicKey) -> Result<Acquaintance, DeskError> {
        if self.key()?.public() == *key {
            return Ok(Acquaintance::Own);
        }
        let known = self.archive.known_desks()?;
        if let Some(desk) = known.iter().find(|desk| desk.key == *key) {
            let since = desk.since;
            return Ok(match desk.name == name {
                true => Acquaintance::Known { since },
                false => Acquaintance::Renamed {
                    name: desk.name.clone(),
                    since,
                },
            });
        }
        // Of one name, the one seen last stands first.
        let named = known.iter().find(|desk| desk.name == name);
        Ok(named.map_or(Acquaintance::New, |desk| Acquaintance::Changed {
            fingerprint: desk.key.fingerprint(),
            since: desk.since,
        }))
    }
}
