//! A table of any length as CSV, which any program of tables opens.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use tempfile::TempPath;

use crate::error::DeskError;

/// Tells programs of tables that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Written line by line into a temporary file.
pub struct TableFile {
    rows: csv::Writer<BufWriter<File>>,
    path: TempPath,
}

impl TableFile {
    pub fn begin<const CELLS: usize>(head: [&str; CELLS]) -> Result<Self, DeskError> {
        let (file, path) = tempfile::Builder::new()
            .prefix("toasoan-")
            .suffix(".csv")
            .tempfile()
            .map_err(unwritten)?
            .into_parts();
        let mut file = BufWriter::new(file);
        file.write_all(BYTE_ORDER_MARK.as_bytes()).map_err(unwritten)?;
        let rows = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(file);
        let mut table = Self { rows, path };
        table.row(head)?;
        Ok(table)
    }

    /// As many cells as the head has.
    pub fn row<const CELLS: usize>(&mut self, cells: [&str; CELLS]) -> Result<(), DeskError> {
        self.rows
            .write_record(cells.map(harmless))
            .map_err(|error| unwritten(std::io::Error::other(error)))
    }

    /// The whole table; the file goes when the answer is dropped.
    pub fn end(mut self) -> Result<TempPath, DeskError> {
        self.rows.flush().map_err(unwritten)?;
        Ok(self.path)
    }

    /// Writes the table where a person looks for it; a file of that name is replaced.
    pub fn lay_down(self, file: &Path) -> Result<(), DeskError> {
        let bytes = fs::read(self.end()?).map_err(unwritten)?;
        Ok(press::file::write(file, &bytes)?)
    }
}

/// A cell that opens like a formula is none.
fn harmless(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

fn unwritten(source: std::io::Error) -> DeskError {
    DeskError::Unwritable {
        file: "toasoan.csv".to_owned(),
        source,
    }
}
