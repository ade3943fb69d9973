//! What is known of a backup, written last into its folder.

use chrono::{DateTime, Utc};
use newsroom::digest::Digest;
use serde::{Deserialize, Serialize};

use crate::backup::unchanged::Standing;

pub const FILE: &str = "manifest.json";
/// Raised when a backup's folder is laid out otherwise.
pub const FORMAT: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// Whose backup it is.
    pub archive: String,
    /// Counts the archive's backups, so that their order does not depend on a clock.
    pub number: u64,
    pub name: String,
    pub time: DateTime<Utc>,
    /// The machine it was made on.
    pub device: String,
    pub database_bytes: u64,
    pub database_sha256: Digest,
    /// Of the list of originals.
    pub list_sha256: Digest,
    pub articles: u64,
    pub revisions: u64,
    /// Originals that the database names.
    pub photos: u64,
    pub photo_bytes: u64,
    /// Those of them that the archive no longer had.
    pub lacking: u64,
    /// How the archive's database stood, where that can be told apart from every later standing.
    pub source: Option<Standing>,
}
