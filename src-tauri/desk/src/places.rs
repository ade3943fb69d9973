//! Where a desk keeps things when nobody says otherwise.

use std::path::{Path, PathBuf};
use std::{env, fs};

use directories::{ProjectDirs, UserDirs};

use crate::error::DeskError;

/// The folder that makes a program portable where it lies beside it.
const CARRIED: &str = "toasoan-data";
/// Names another home, for a person whose own is read-only, or for a test.
const NAMED: &str = "TOASOAN_HOME";

/// Where a program keeps what is its person's and no archive's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub folder: PathBuf,
    /// It lies beside the program and is carried along with it: nothing is written to the machine.
    pub is_carried: bool,
}

/// `None` where the person has no home and the program carries none.
#[must_use]
pub fn home() -> Option<Home> {
    if let Some(folder) = carried() {
        return Some(Home {
            folder,
            is_carried: true,
        });
    }
    if let Some(named) = env::var_os(NAMED).filter(|named| !named.is_empty()) {
        return Some(Home {
            folder: std::path::absolute(&named).unwrap_or_else(|_| named.into()),
            is_carried: false,
        });
    }
    let places = ProjectDirs::from("vn", "Toa Soan", "toasoan")?;
    Some(Home {
        folder: places.data_local_dir().to_owned(),
        is_carried: false,
    })
}

fn carried() -> Option<PathBuf> {
    // An AppImage runs from a place of its own, and says where its file lies.
    let program = env::var_os("APPIMAGE").map(PathBuf::from);
    let program = program.or_else(|| env::current_exe().ok())?;
    let folder = program.parent()?.join(CARRIED);
    folder.is_dir().then_some(folder)
}

/// The file of the desk's secret key, beside no archive; `None` where there is no home.
#[must_use]
pub fn key() -> Option<PathBuf> {
    Some(home()?.folder.join("desk.key"))
}

/// Makes a folder for finished pieces, with those above it, where it is not there.
pub(crate) fn make_exports(folder: &Path) -> Result<(), DeskError> {
    fs::create_dir_all(folder).map_err(|source| DeskError::ExportsFolder {
        folder: folder.display().to_string(),
        source,
    })
}

/// The folder for finished pieces: "Tòa Soạn" among the person's documents, or in what is carried along; `None` where
/// there is neither.
#[must_use]
pub fn exports() -> Option<PathBuf> {
    if let Some(folder) = carried() {
        return Some(folder.join("Tòa Soạn"));
    }
    let user = UserDirs::new()?;
    Some(
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .join("Tòa Soạn"),
    )
}
