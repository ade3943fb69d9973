use std::fs;
use std::path::{Path, PathBuf};

use crate::House;

fn photo() -> PathBuf {
    let photos = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/photos");
    let mut files: Vec<PathBuf> = fs::read_dir(photos)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "jpg"));
    files.sort();
    files.remove(0)
}

fn page(path: &Path) -> String {
    let address = path.display().to_string().replace('\\', "/");
    let address = format!("file:///{}", address.trim_start_matches('/').replace(' ', "%20"));
    format!("<p>Trước ảnh.</p><p><img src=\"{address}\"></p><p>Sau ảnh.</p>")
}

#[test]
fn a_photo_that_an_office_program_left_for_the_clipboard_comes_into_the_archive() {
    let (house, temporary) = (House::new(), tempfile::tempdir().unwrap());
    let copy = temporary.path().join("clip_image001.jpg");
    fs::copy(photo(), &copy).unwrap();
    let pasted = house.desk().paste(&page(&copy), "", temporary.path());
    assert_eq!(pasted.losses, []);
    assert_eq!(pasted.photos.len(), 1);
    let figure = serde_json::to_string(&pasted.blocks).unwrap();
    assert!(figure.contains(&pasted.photos[0].id.to_string()), "{figure}");
}

#[test]
fn a_page_that_names_a_person_s_own_photo_is_not_obeyed() {
    let (house, temporary) = (House::new(), tempfile::tempdir().unwrap());
    let pasted = house.desk().paste(&page(&photo()), "", temporary.path());
    assert!(pasted.photos.is_empty());
    assert_eq!(pasted.losses.len(), 1, "{:?}", pasted.losses);
    let blocks = serde_json::to_string(&pasted.blocks).unwrap();
    assert!(blocks.contains("Trước ảnh.") && blocks.contains("Sau ảnh."));
}
