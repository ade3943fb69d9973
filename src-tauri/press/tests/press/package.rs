//! The package, as a folder and as a zip.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use newsroom::digest::Digest;
use newsroom::manifest::Manifest;
use press::PressError;
use press::package::entry::Entry;
use press::package::{Form, write};

use crate::everything::everything;
use crate::photos::TestPhotos;
use crate::piece::{edition, house};
use crate::sealed::{key, write_folder, write_zip};

/// Every file under a folder by its path with `/`.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(
                files(&entry.path())
                    .into_iter()
                    .map(|(path, bytes)| (format!("{name}/{path}"), bytes)),
            );
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    found
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_folder_holds_page_fragment_pdf_article_photos_and_manifest() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let folder = place.path().join("bài đã xuất");
    write_folder(&edition(&article, &house), &TestPhotos, &folder).unwrap();

    let files = files(&folder);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "article.json",
            "article.pdf",
            "fragment.html",
            "index.html",
            "manifest.json",
            "manifest.sig",
            "ninjs.json",
            "photos/moi-khoi-1-480.jpg",
            "photos/moi-khoi-1-480.webp",
            "photos/moi-khoi-1-800.jpg",
            "photos/moi-khoi-1-800.webp",
            "photos/moi-khoi-2-500.jpg",
            "photos/moi-khoi-2-500.webp",
            "photos/moi-khoi-6-500.jpg",
            "photos/moi-khoi-6-500.webp",
        ]
    );
    assert_eq!(self::names(place.path()), ["bài đã xuất"]);
}

#[test]
fn the_manifest_names_every_other_file_with_its_digest_and_size() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let folder = place.path().join("out");
    write_folder(&edition(&article, &house), &TestPhotos, &folder).unwrap();

    let mut files = files(&folder);
    let manifest: serde_json::Value =
        serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
    files.remove("manifest.sig").unwrap();
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len());
    for (listed, (path, bytes)) in listed.iter().zip(&files) {
        assert_eq!(listed["path"], path.as_str());
        assert_eq!(listed["sha256"], Digest::of(bytes).to_string());
        assert_eq!(listed["size"], bytes.len());
    }
}

#[test]
fn the_article_travels_whole_but_without_what_the_house_says_to_itself() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let folder = place.path().join("out");
    write_folder(&edition(&article, &house), &TestPhotos, &folder).unwrap();

    let exported: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("article.json")).unwrap()).unwrap();
    let read: newsroom::article::Article = serde_json::from_value(exported["article"].clone()).unwrap();
    assert_eq!(
        read,
        newsroom::article::Article {
            note: String::new(),
            sources: Vec::new(),
            comments: Vec::new(),
            ..article
        }
    );
    assert_eq!(exported["published"], "2021-01-11T14:05:00+07:00");
    assert_eq!(exported["house"]["name"], house.name);
}

#[test]
fn a_zip_holds_the_same_files_and_is_the_same_every_time() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let edition = edition(&article, &house);
    let (folder, first, second) = (
        place.path().join("out"),
        place.path().join("1.zip"),
        place.path().join("2.zip"),
    );
    write_folder(&edition, &TestPhotos, &folder).unwrap();
    write_zip(&edition, &TestPhotos, &first).unwrap();
    write_zip(&edition, &TestPhotos, &second).unwrap();
    assert_eq!(fs::read(&first).unwrap(), fs::read(&second).unwrap());

    let mut zip = zip::ZipArchive::new(fs::File::open(&first).unwrap()).unwrap();
    let mut unpacked = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        assert_eq!(file.last_modified().unwrap().to_string(), "2021-01-11 16:40:30");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        unpacked.insert(file.name().unwrap().into_owned(), bytes);
    }
    assert_eq!(unpacked, files(&folder));
}

#[test]
fn an_export_of_the_same_name_is_replaced_whole() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let edition = edition(&article, &house);
    let (folder, zip) = (place.path().join("out"), place.path().join("out.zip"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("cũ.txt"), "cũ").unwrap();
    fs::write(&zip, "cũ").unwrap();

    write_folder(&edition, &TestPhotos, &folder).unwrap();
    write_zip(&edition, &TestPhotos, &zip).unwrap();

    assert!(!folder.join("cũ.txt").exists());
    assert!(folder.join("index.html").exists());
    assert!(fs::read(&zip).unwrap().starts_with(b"PK"));
    assert_eq!(names(place.path()).len(), 2);
}

#[test]
fn the_manifest_is_signed_by_the_desk_that_made_the_package() {
    let (article, house, place) = (everything(), house(), tempfile::tempdir().unwrap());
    let folder = place.path().join("out");
    write_folder(&edition(&article, &house), &TestPhotos, &folder).unwrap();
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    let manifest = Manifest::verified(&read("manifest.json"), &read("manifest.sig")).unwrap();
    assert_eq!(manifest.key, key().public());
    assert_eq!(manifest.from.house, house.name);
}

/// What lies elsewhere is held against its digest while it is copied.
#[test]
fn a_file_that_is_not_what_it_was_makes_no_package() {
    let place = tempfile::tempdir().unwrap();
    let from = newsroom::manifest::Sender {
        house: String::new(),
        desk: "PT-01".to_owned(),
        person: String::new(),
    };
    let seal = newsroom::manifest::Seal {
        kind: newsroom::manifest::Kind::Desk,
        from: &from,
        time: chrono::DateTime::UNIX_EPOCH,
        key: &key(),
    };
    for form in [Form::Zip, Form::Folder] {
        let altered = Entry::elsewhere("a.jpg".to_owned(), Digest::of(b"before"), 6, || {
            Ok(Box::new(b"behind".as_slice()))
        });
        let refused = write(vec![altered], &seal, form, &place.path().join("out"));
        assert!(matches!(refused, Err(PressError::Altered { .. })), "{refused:?}");
        let missing = Entry::elsewhere("a.jpg".to_owned(), Digest::of(b"before"), 6, || {
            Err(std::io::ErrorKind::NotFound.into())
        });
        let refused = write(vec![missing], &seal, form, &place.path().join("out"));
        assert!(matches!(refused, Err(PressError::Source { .. })), "{refused:?}");
        assert_eq!(names(place.path()).len(), 0);
    }
}
