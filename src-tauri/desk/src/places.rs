//! Where a desk keeps things when nobody says otherwise.

use std::path::{Path, PathBuf};
use std::{fs, io};

use directories::{ProjectDirs, UserDirs};

use crate::error::DeskError;

/// The archive's folder: the one that was chosen after the usual one was damaged ([`use_archive`]), else the one in the
/// platform's place for a program's data; `None` where the person has no home.
#[must_use]
pub fn archive() -> Option<PathBuf> {
    let places = ProjectDirs::from("vn", "Toa Soan", "toasoan")?;
    let chosen = fs::read_to_string(places.data_local_dir().join(CHOSEN)).ok();
    let chosen = chosen.map(|chosen| PathBuf::from(chosen.trim()));
    let usual = || places.data_local_dir().join("archive");
    Some(chosen.filter(|folder| folder.is_absolute()).unwrap_or_else(usual))
}

/// Where the folder is written down that was chosen instead of the usual one.
const CHOSEN: &str = "archive-place.txt";

/// Makes `folder`, an absolute path, the archive that is opened where nobody says otherwise.
pub fn use_archive(folder: &Path) -> io::Result<()> {
    let places = ProjectDirs::from("vn", "Toa Soan", "toasoan");
    let places = places.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    fs::create_dir_all(places.data_local_dir())?;
    fs::write(places.data_local_dir().join(CHOSEN), folder.display().to_string())
}

/// The file of the desk's secret key, beside no archive; `None` where the person has no home.
#[must_use]
pub fn key() -> Option<PathBuf> {
    let places = ProjectDirs::from("vn", "Toa Soan", "toasoan")?;
    Some(places.data_local_dir().join("desk.key"))
}

/// Makes a folder for finished pieces, with those above it, where it is not there.
pub(crate) fn make_exports(folder: &Path) -> Result<(), DeskError> {
    fs::create_dir_all(folder).map_err(|source| DeskError::ExportsFolder {
        folder: folder.display().to_string(),
        source,
    })
}

/// The folder for finished pieces: "Tòa Soạn" among the person's documents; `None` where they have neither documents
/// nor a home.
#[must_use]
pub fn exports() -> Option<PathBuf> {
    let user = UserDirs::new()?;
    Some(
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .join("Tòa Soạn"),
    )
}
