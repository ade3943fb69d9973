//! The directory of people (danh bạ): who is who, and how captions name them.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use intake::decode;
use newsroom::directory::{Completion, Entry, Expanded, PersonId, csv, photo_mechanic};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::import::file_name;

/// The forms in which a directory comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryForm {
    /// A table for spreadsheets.
    Csv,
    /// Photo Mechanic's code replacements: a code, then what stands for it.
    PhotoMechanic,
}

/// What became of a directory that came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeopleReport {
    /// People who are new.
    pub added: u32,
    /// People whose code was known; what the file says of them holds now.
    pub changed: u32,
    pub losses: Vec<Sentence>,
}

impl Desk {
    /// In Vietnamese order, by given name.
    pub fn people(&self) -> Result<Vec<Entry>, DeskError> {
        Ok(self.archive.directory()?.entries().to_vec())
    }

    pub fn save_person(&self, entry: Entry) -> Result<Entry, DeskError> {
        Ok(self.archive.save_person(entry)?)
    }

    /// [`Desk::save_person`] brings them back.
    pub fn remove_person(&self, id: PersonId) -> Result<(), DeskError> {
        Ok(self.archive.remove_person(id)?)
    }

    /// People whose code or name begins like this, as they are named on that day.
    pub fn complete_code(&self, prefix: &str, on: Option<NaiveDate>) -> Result<Vec<Completion>, DeskError> {
        Ok(self.archive.directory()?.complete(prefix, on))
    }

    /// Puts people in the place of their codes.
    pub fn expand_codes(&self, text: &str, on: Option<NaiveDate>) -> Result<Expanded, DeskError> {
        Ok(self.archive.directory()?.expand(text, on))
    }

    /// Takes in a table or a file of code replacements; which of the two it is, its text tells. All of it or nothing.
    pub fn import_people(&self, file: &Path) -> Result<PeopleReport, DeskError> {
        let name = file_name(file);
        let unreadable = |source| DeskError::Unreadable {
            file: file.display().to_string(),
            source,
        };
        decode::check_size(fs::metadata(file).map_err(unreadable)?.len(), &name)?;
        let (text, broken) = decode::decode(&fs::read(file).map_err(unreadable)?, &name)?;
        let read = match photo_mechanic::looks_like_one(&text) {
            true => photo_mechanic::read(&text, &name)?,
            false => csv::read(&text, &name)?,
        };
        let merged = self.archive.save_people(read.entries)?;
        let mut losses: Vec<Sentence> = broken.iter().map(|loss| Sentence::of(loss)).collect();
        losses.extend(read.losses.iter().map(|loss| Sentence::of(loss)));
        Ok(PeopleReport {
            added: merged.added,
            changed: merged.replaced,
            losses,
        })
    }

    /// Writes the whole directory to a file, which is replaced whole or left as it was.
    pub fn export_people(&self, form: DirectoryForm, file: &Path) -> Result<PathBuf, DeskError> {
        let people = self.people()?;
        let text = match form {
            DirectoryForm::Csv => csv::write(&people),
            DirectoryForm::PhotoMechanic => photo_mechanic::write(&people, self.now().date_naive()),
        };
        press::file::write(file, text.as_bytes())?;
        Ok(std::path::absolute(file).unwrap_or_else(|_| file.to_owned()))
    }
}
