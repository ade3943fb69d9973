//! How much there is, and on how much of the disk.

use std::fs;
use std::path::Path;

use archive::ArchiveStatistics;
use serde::Serialize;
use sysinfo::{Disk, Disks};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Statistics {
    #[serde(flatten)]
    pub archive: ArchiveStatistics,
    /// Free on the disk that holds the archive; `None` where the system does not say.
    #[ts(type = "number | null")]
    pub free_bytes: Option<u64>,
}

impl Desk {
    pub fn statistics(&self) -> Result<Statistics, DeskError> {
        Ok(Statistics {
            archive: self.archive.statistics()?,
            free_bytes: free_at(self.archive_folder()),
        })
    }
}

/// Of the disk whose place is the nearest above `folder`.
fn free_at(folder: &Path) -> Option<u64> {
    let folder = fs::canonicalize(folder).ok()?;
    let disks = Disks::new_with_refreshed_list().ok()?;
    let place = |disk: &Disk| fs::canonicalize(disk.mount_point()).unwrap_or_default();
    let nearest = disks
        .iter()
        .filter(|disk| folder.starts_with(place(disk)))
        .max_by_key(|disk| place(disk).components().count());
    nearest.map(Disk::available_space)
}
