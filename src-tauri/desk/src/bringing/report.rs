//! What did not come, as a table that any program of tables opens.

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use newsroom::language::Sentence;
use tempfile::TempPath;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::table_file::TableFile;

/// Reports that are kept until the desk ends.
const KEPT: usize = 8;

/// Written line by line into a file for as long as the desk runs, so that it may be of any length.
pub(super) struct Table(TableFile);

impl Table {
    pub(super) fn begin() -> Result<Self, DeskError> {
        let head = ["tít", "địa chỉ", "mã bài", "loại", "điều cần biết", "in English"];
        TableFile::begin(head).map(Self)
    }

    /// `kind`: "mất", "trùng" or "không nhận".
    pub(super) fn line(
        &mut self,
        headline: &str,
        address: &str,
        article: &str,
        kind: &str,
        said: &Sentence,
    ) -> Result<(), DeskError> {
        self.0.row([headline, address, article, kind, &said.vi, &said.en])
    }
}

/// The reports of the last runs, by the numbers of their jobs.
#[derive(Default)]
pub(crate) struct Reports(Mutex<VecDeque<(u32, TempPath)>>);

impl Reports {
    pub(super) fn keep(&self, job: u32, table: Table) -> Result<(), DeskError> {
        let path = table.0.end()?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != job);
        kept.push_back((job, path));
        while kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(())
    }
}

impl Desk {
    /// Writes the report of a run as CSV; a file of that name is replaced.
    pub fn save_bringing_report(&self, job: u32, file: &Path) -> Result<(), DeskError> {
        let kept = self.reports.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, report) = kept
            .iter()
            .find(|(known, _)| *known == job)
            .ok_or(DeskError::NoSuchReport)?;
        let written = fs::read(report).and_then(|bytes| fs::write(file, bytes));
        written.map_err(|source| DeskError::Unwritable {
            file: file.display().to_string(),
            source,
        })
    }
}
