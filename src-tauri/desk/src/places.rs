//! Where a desk keeps things when nobody says otherwise.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// The archive's folder in the platform's place for a program's data; `None` where the person has no home.
#[must_use]
pub fn archive() -> Option<PathBuf> {
    ProjectDirs::from("vn", "Toa Soan", "toasoan").map(|places| places.data_local_dir().join("archive"))
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
