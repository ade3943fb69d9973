//! Pictures to write into.

use std::path::PathBuf;

/// Pictures of 8 × 6 pixels without any metadata.
pub const JPEG: &[u8] = include_bytes!("pictures/tiny.jpg");
pub const PNG: &[u8] = include_bytes!("pictures/tiny.png");
pub const WEBP: &[u8] = include_bytes!("pictures/tiny.webp");
pub const AVIF: &[u8] = include_bytes!("pictures/tiny.avif");
pub const HEIC: &[u8] = include_bytes!("pictures/tiny.heic");
pub const TIFF: &[u8] = include_bytes!("pictures/tiny.tif");

/// The five photos of the house's own sample, by name.
pub fn sample() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/photos"
    ));
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut photos: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "jpg"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    photos.sort();
    photos
}
