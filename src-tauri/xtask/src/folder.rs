//! Folders that are made anew.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::Failure;

/// Leaves an empty folder at the path, whatever was in it before.
pub fn emptied(path: &Path) -> Result<(), Failure> {
    let failure = |doing, cause| Failure::File {
        doing,
        path: path.to_path_buf(),
        cause,
    };
    match fs::remove_dir_all(path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => return Err(failure("empty", cause)),
        _ => {}
    }
    fs::create_dir_all(path).map_err(|cause| failure("make", cause))
}
