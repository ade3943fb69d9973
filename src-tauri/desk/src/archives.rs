//! The archives that were opened on this machine, of which one is opened where nobody says otherwise.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use newsroom::person::Person;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
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
    /// The house's name, or the folder's where the house has none.
    pub name: String,
    pub opened: DateTime<Utc>,
    /// Not moved, and its disk is here.
    pub is_there: bool,
}

/// The archives of this machine, for somebody who opens another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Archives {
    /// `None` where it could not be opened, or not be remembered.
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
    name: String,
    opened: DateTime<Utc>,
}

impl ArchiveList {
    /// The list of this machine's person; `None` where there is no home. A list that cannot be read is begun anew: it says
    /// nothing that the archives do not say themselves.
    #[must_use]
    pub fn read() -> Option<Self> {
        places::home().map(Self::of)
    }

    fn of(home: Home) -> Self {
        let kept = fs::read(home.folder.join(LIST)).ok();
        let kept = kept.and_then(|json| serde_json::from_slice(&json).ok());
        Self {
            home,
            kept: kept.unwrap_or_default(),
        }
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

    #[must_use]
    pub fn is_carried(&self) -> bool {
        self.home.is_carried
    }

    /// What was opened last comes first.
    #[must_use]
    pub fn known(&self) -> Vec<KnownArchive> {
        let known = self.kept.known.iter().map(|entry| {
            let folder = self.home.folder.join(&entry.folder);
            KnownArchive {
                is_there: archive::is_archive(&folder),
                folder: folder.display().to_string(),
                name: entry.name.clone(),
                opened: entry.opened,
            }
        });
        known.collect()
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

    /// Remembers that the archive of a desk was opened, and by which name it goes.
    pub fn opened(&mut self, desk: &Desk) -> Result<(), DeskError> {
        let house = desk.house_style()?.name;
        let folder = desk.archive_folder();
        let entry = Entry {
            folder: self.kept_as(folder),
            name: if house.is_empty() { name_of(folder) } else { house },
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
        let write = || -> io::Result<()> {
            fs::create_dir_all(&self.home.folder)?;
            let mut beside = NamedTempFile::new_in(&self.home.folder)?;
            serde_json::to_writer_pretty(&mut beside, &self.kept)?;
            beside.flush()?;
            beside.persist(self.home.folder.join(LIST))?;
            Ok(())
        };
        write().map_err(|source| DeskError::ArchiveList {
            file: self.home.folder.join(LIST).display().to_string(),
            source,
        })
    }
}

/// What a folder is called.
fn name_of(folder: &Path) -> String {
    folder
        .file_name()
        .unwrap_or(folder.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// The archive's folder: `named` where the person names one, else the one that was chosen, else the usual one.
pub fn place(named: Option<&Path>) -> Result<PathBuf, DeskError> {
    match named {
        Some(named) => Ok(std::path::absolute(named).unwrap_or_else(|_| named.to_owned())),
        None => ArchiveList::read().ok_or(DeskError::NoArchivePlace)?.next(),
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
#[must_use]
pub fn around(desk: Option<&Desk>) -> Archives {
    let list = ArchiveList::read();
    let shown = desk.map(|desk| desk.archive_folder().display().to_string());
    let known = list.as_ref().map(ArchiveList::known).unwrap_or_default();
    let (open, others) = known
        .into_iter()
        .partition::<Vec<_>, _>(|known| Some(&known.folder) == shown.as_ref());
    Archives {
        open: open.into_iter().next(),
        others,
        is_carried: list.is_some_and(|list| list.is_carried()),
    }
}
