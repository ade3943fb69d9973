//! Files come in as articles.

use std::fs;
use std::path::Path;

use intake::{decode, plain_text};
use newsroom::article::ArticleId;
use newsroom::language::Sentence;
use newsroom::vietnamese::nfc;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// An article that came in, with what could not be kept of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Imported {
    pub article: ArticleId,
    pub headline: String,
    pub losses: Vec<Sentence>,
}

/// A file that was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// The file's name without its folder.
    pub file: String,
    pub sentence: Sentence,
}

/// What became of several files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportBatch {
    pub articles: Vec<Imported>,
    pub failures: Vec<Failure>,
}

impl Failure {
    pub(crate) fn of(file: &Path, error: &DeskError) -> Self {
        Self {
            file: file_name(file),
            sentence: Sentence::of(error),
        }
    }
}

/// The file's name as the person knows it, in NFC: macOS writes letters and marks apart.
pub(crate) fn file_name(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    nfc(&name.to_string_lossy())
}

impl Desk {
    /// Makes an article of a text file. A file that is refused leaves the archive as it was.
    pub fn import_file(&self, file: &Path) -> Result<Imported, DeskError> {
        let name = file_name(file);
        let unreadable = |source| DeskError::Unreadable {
            file: file.display().to_string(),
            source,
        };
        let metadata = fs::metadata(file).map_err(unreadable)?;
        decode::check_size(metadata.len(), &name)?;
        let (mut article, losses) = plain_text::read(&fs::read(file).map_err(unreadable)?, &name)?;
        article.normalise();
        let id = self.archive.create(&article, self.now())?;
        self.archive.keep_revision(id, &self.sitter()?, self.now())?;
        let losses = losses.iter().map(|loss| Sentence::of(loss)).collect();
        Ok(Imported {
            article: id,
            headline: article.body.headline,
            losses,
        })
    }

    /// Makes an article of each file; one that is refused does not stop the rest.
    pub fn import_files<P: AsRef<Path>>(&self, files: impl IntoIterator<Item = P>) -> ImportBatch {
        let mut batch = ImportBatch::default();
        for file in files {
            match self.import_file(file.as_ref()) {
                Ok(imported) => batch.articles.push(imported),
                Err(error) => batch.failures.push(Failure::of(file.as_ref(), &error)),
            }
        }
        batch
    }
}
