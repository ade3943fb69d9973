//! What did not come, as a table that any program of tables opens.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use newsroom::language::Sentence;
use tempfile::TempPath;

use crate::desk::Desk;
use crate::error::DeskError;

/// Reports that are kept until the desk ends.
const KEPT: usize = 8;
/// Tells programs of tables that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Written line by line into a file for as long as the desk runs, so that it may be of any length.
pub(super) struct Table {
    rows: csv::Writer<BufWriter<File>>,
    path: TempPath,
}

impl Table {
    pub(super) fn begin() -> Result<Self, DeskError> {
        let (file, path) = tempfile::Builder::new()
            .prefix("toasoan-")
            .suffix(".csv")
            .tempfile()
            .map_err(|source| unwritable("toasoan.csv", source))?
            .into_parts();
        let mut file = BufWriter::new(file);
        file.write_all(BYTE_ORDER_MARK.as_bytes())
            .map_err(|source| unwritable("toasoan.csv", source))?;
        let rows = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(file);
        let mut table = Self { rows, path };
        table.row(["tít", "địa chỉ", "mã bài", "loại", "điều cần biết", "in English"])?;
        Ok(table)
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
        self.row([headline, address, article, kind, &said.vi, &said.en])
    }

    fn row(&mut self, cells: [&str; 6]) -> Result<(), DeskError> {
        self.rows
            .write_record(cells.map(harmless))
            .map_err(|error| unwritable("toasoan.csv", std::io::Error::other(error)))
    }
}

/// A cell that opens like a formula is none.
fn harmless(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

fn unwritable(file: &str, source: std::io::Error) -> DeskError {
    DeskError::Unwritable {
        file: file.to_owned(),
        source,
    }
}

/// The reports of the last runs, by the numbers of their jobs.
#[derive(Default)]
pub(crate) struct Reports(Mutex<VecDeque<(u32, TempPath)>>);

impl Reports {
    pub(super) fn keep(&self, job: u32, mut table: Table) -> Result<(), DeskError> {
        table
            .rows
            .flush()
            .map_err(|source| unwritable("toasoan.csv", source))?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != job);
        kept.push_back((job, table.path));
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
        written.map_err(|source| unwritable(&file.display().to_string(), source))
    }
}
