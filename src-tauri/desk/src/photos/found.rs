//! Which files of a card or a folder are photos.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::WalkDir;

/// Endings of the files that a folder's photos have. Raw files are among them, so that they are named as not
/// supported rather than passed over in silence.
const ENDINGS: [&str; 19] = [
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "heic", "heif", "hif", "avif", "cr2", "cr3",
    "nef", "arw", "raf", "orf", "dng",
];
/// Folders within folders; a link that leads back ends here.
pub(crate) const DEEPEST: usize = 32;

/// Every file that is named, and of every folder those that look like photos, by name; hidden ones are passed over.
/// A file that is named twice is there once.
pub fn photo_files(paths: &[PathBuf], stop: &AtomicBool) -> Vec<PathBuf> {
    let mut seen = HashSet::new();
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let walk = WalkDir::new(path)
            .max_depth(DEEPEST)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.path()));
        // A folder that may not be read has no photos for this person.
        for entry in walk.filter_map(Result::ok) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            if entry.file_type().is_file() && looks_like_a_photo(entry.path()) {
                files.push(entry.into_path());
            }
        }
    }
    files.retain(|file| seen.insert(file.clone()));
    files
}

pub(crate) fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

pub(crate) fn looks_like_a_photo(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    ENDINGS.iter().any(|known| ending == *known)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use super::*;

    #[test]
    fn a_folder_gives_its_photos_by_name_and_nothing_hidden_or_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("DCIM/.Trashes")).unwrap();
        for name in [
            "DCIM/b.JPG",
            "DCIM/a.jpg",
            "DCIM/.c.jpg",
            "DCIM/.Trashes/d.jpg",
            "DCIM/e.mov",
            "f.NEF",
        ] {
            fs::write(at(name), name).unwrap();
        }
        let paths = [at("DCIM/b.JPG"), folder.path().to_owned(), at("notes.txt")];
        let found = photo_files(&paths, &AtomicBool::new(false));
        assert_eq!(
            found,
            [at("DCIM/b.JPG"), at("DCIM/a.jpg"), at("f.NEF"), at("notes.txt")]
        );
        assert!(photo_files(&[folder.path().to_owned()], &AtomicBool::new(true)).is_empty());
    }
}
