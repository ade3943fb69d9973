//! The archives that were opened on this machine, of which one is opened where nobody says otherwise.

use std::path::{Path, PathBuf};
use std::{fs, io};

use chrono::{DateTime, Utc};
use newsroom::person::Person;
use press::PressError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::import::file_name;
use crate::places::{self, Home};
use crate::settings::Settings;

/// What is remembered of them, in the home.
const LIST: &str = "archives.json";
/// The archive's folder where none was chosen, in the home.
const USUAL: &str = "archive";

/// An archive as the person knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownArchive {
    /// Absolute.
    pub folder: String,
    /// The folder's, without what it lies in: a house may have an archive for each year.
    pub name: String,
    /// It lies where an archive is begun when nobody chooses a place.
    pub is_usual: bool,
    pub opened: DateTime<Utc>,
    /// Not moved, and its disk is here.
    pub is_there: bool,
}

/// The archives of this machine, for somebody who opens another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Archives {
    /// `None` where it could not be opened.
    pub open: Option<KnownArchive>,
    /// What was opened last comes first.
    pub others: Vec<KnownArchive>,
    /// The program lies on a disk with its archive and is carried along.
    pub is_carried: bool,
}

/// The list, and where it is kept.
#[derive(Debug)]
pub struct ArchiveList {
    home: Home,
    kept: Kept,
}

/// As it is written down. Folders inside the home are relative to it, so that a disk may be called E: today and F:
/// tomorrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    next: Option<PathBuf>,
    known: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    folder: PathBuf,
    opened: DateTime<Utc>,
}

impl ArchiveList {
    /// The list of this machine's person. One that cannot be read is begun anew: it says nothing that the archives do not
    /// say themselves.
    ///
    /// # Errors
    /// There is no home.
    pub fn read() -> Result<Self, DeskError> {
        let home = places::home().ok_or(DeskError::NoArchivePlace)?;
        let kept = fs::read(home.folder.join(LIST)).ok();
        let kept = kept.and_then(|json| serde_json::from_slice(&json).ok());
        Ok(Self {
            home,
            kept: kept.unwrap_or_default(),
        })
    }

    /// The folder of the archive that is opened where nobody says otherwise.
    ///
    /// # Errors
    /// One that was chosen and is not there any more: it would be wrong to begin an empty one in its place.
    pub fn next(&self) -> Result<PathBuf, DeskError> {
        let Some(next) = &self.kept.next else {
            return Ok(self.usual());
        };
        let folder = self.home.folder.join(next);
        if archive::is_archive(&folder) {
            Ok(folder)
        } else {
            Err(DeskError::ArchiveMoved { folder })
        }
    }

    /// The archive's folder where none was chosen.
    #[must_use]
    pub fn usual(&self) -> PathBuf {
        self.home.folder.join(USUAL)
    }

    /// What was opened last comes first.
    #[must_use]
    pub fn known(&self) -> Vec<KnownArchive> {
        let known = self.kept.known.iter();
        known
            .map(|entry| self.shown(&self.home.folder.join(&entry.folder), entry.opened))
            .collect()
    }

    fn shown(&self, folder: &Path, opened: DateTime<Utc>) -> KnownArchive {
        KnownArchive {
            folder: folder.display().to_string(),
            name: file_name(folder),
            is_usual: folder == self.usual(),
            opened,
            is_there: archive::is_archive(folder),
        }
    }

    /// The folder of one of them, as it is shown.
    ///
    /// # Errors
    /// None of them lies there.
    pub fn folder(&self, shown: &str) -> Result<PathBuf, DeskError> {
        let mut folders = self
            .kept
            .known
            .iter()
            .map(|entry| self.home.folder.join(&entry.folder));
        folders
            .find(|folder| folder.display().to_string() == shown)
            .ok_or_else(|| DeskError::NoSuchArchive {
                folder: shown.to_owned(),
            })
    }

    /// Remembers that the archive of a desk was opened.
    pub fn opened(&mut self, desk: &Desk) -> Result<(), DeskError> {
        let entry = Entry {
            folder: self.kept_as(desk.archive_folder()),
            opened: desk.now(),
        };
        self.kept.known.retain(|known| known.folder != entry.folder);
        self.kept.known.insert(0, entry);
        self.write()
    }

    /// From now on this archive is opened where nobody says otherwise; `None`: the one in the usual place.
    pub fn choose(&mut self, folder: Option<&Path>) -> Result<(), DeskError> {
        self.kept.next = folder.map(|folder| self.kept_as(folder));
        self.write()
    }

    /// Takes an archive from the list. The archive itself stays where and what it is.
    pub fn forget(&mut self, folder: &Path) -> Result<(), DeskError> {
        let folder = self.kept_as(folder);
        self.kept.known.retain(|known| known.folder != folder);
        self.write()
    }

    fn kept_as(&self, folder: &Path) -> PathBuf {
        let inside = folder.strip_prefix(&self.home.folder);
        inside.unwrap_or(folder).to_owned()
    }

    fn write(&self) -> Result<(), DeskError> {
        let file = self.home.folder.join(LIST);
        let unwritten = |source| DeskError::ArchiveList {
            file: file.display().to_string(),
            source,
        };
        fs::create_dir_all(&self.home.folder).map_err(unwritten)?;
        let json = serde_json::to_vec_pretty(&self.kept).map_err(|error| unwritten(error.into()))?;
        press::file::write(&file, &json).map_err(|error| match error {
            PressError::Write { source, .. } | PressError::Held { source, .. } => unwritten(source),
            error => error.into(),
        })
    }
}

/// The archive's folder: `named` where the person names one, else the one that was chosen, else the usual one.
pub fn place(named: Option<&Path>) -> Result<PathBuf, DeskError> {
    match named {
        Some(named) => Ok(std::path::absolute(named).unwrap_or_else(|_| named.to_owned())),
        None => ArchiveList::read()?.next(),
    }
}

/// Whether an archive lies in `folder` or may be begun there.
///
/// # Errors
/// Something else lies there.
pub fn may_hold(folder: &Path) -> Result<(), DeskError> {
    if archive::is_archive(folder) {
        return Ok(());
    }
    let is_empty = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if is_empty {
        Ok(())
    } else {
        Err(DeskError::NotForAnArchive {
            folder: folder.display().to_string(),
        })
    }
}

/// Opens the archive in `folder`, or begins one there, and gives it the person who chose it where it knows nobody yet.
pub fn begin(folder: &Path, person: &Person) -> Result<(), DeskError> {
    may_hold(folder)?;
    let desk = Desk::open(folder)?;
    let settings = desk.settings()?;
    if settings.person.name.is_empty() && !person.name.trim().is_empty() {
        desk.save_settings(&Settings {
            person: person.clone(),
            ..settings
        })?;
    }
    Ok(())
}

/// Which archive is open at `desk`, and which others there are.
pub fn around(desk: Option<&Desk>) -> Result<Archives, DeskError> {
    let list = ArchiveList::read()?;
    let open = desk.map(|desk| list.shown(desk.archive_folder(), desk.now()));
    let is_open = |known: &KnownArchive| open.as_ref().is_some_and(|open| open.folder == known.folder);
    Ok(Archives {
        others: list.known().into_iter().filter(|known| !is_open(known)).collect(),
        open,
        is_carried: list.home.is_carried,
    })
}
