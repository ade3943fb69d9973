//! The main job from the terminal: import, attach, caption, edit, export.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::place::{Place, photos, sample};

#[test]
fn the_sample_goes_from_text_to_portal() {
    let place = Place::new();
    let id = place.finished_sample();

    place.json([
        "photo",
        "caption",
        &id,
        "5",
        "--caption",
        "Quang cảnh hội nghị sáng 11/1",
    ]);
    let replaced = place.json(["replace", &id, "nhiệm kỳ 2020 - 2020", "nhiệm kỳ 2020 - 2025"]);
    assert_eq!(replaced["replaced"], 2);

    let shown = place.json(["show", &id]);
    assert_eq!(shown["concerns"], Value::Array(vec![]));
    let text = shown["content"].to_string();
    assert!(text.contains("Quang cảnh hội nghị sáng 11/1") && !text.contains("2020 - 2020"));

    let out = place.exports();
    let paths = place.json([
        "export",
        &id,
        "--format",
        "package",
        "--out",
        out.to_str().unwrap(),
    ]);
    let package = Path::new(paths["paths"][0].as_str().unwrap());
    check_package(package);
    let page = fs::read_to_string(package.join("index.html")).unwrap();
    assert!(page.contains("Quang cảnh hội nghị sáng 11/1"));
    assert_eq!(page.matches("<figure").count(), 5);
}

/// Every file that the manifest names is there with that SHA-256, and no other file but the manifest's signature is.
pub fn check_package(package: &Path) {
    let manifest: Value = serde_json::from_slice(&fs::read(package.join("manifest.json")).unwrap()).unwrap();
    let mut named = BTreeSet::new();
    for file in manifest["files"].as_array().unwrap() {
        let path = file["path"].as_str().unwrap();
        let bytes = fs::read(package.join(path)).unwrap();
        let sha: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(file["sha256"], Value::String(sha), "{path}");
        named.insert(path.to_owned());
    }
    for wanted in ["index.html", "fragment.html", "article.pdf", "article.json"] {
        assert!(named.contains(wanted), "{wanted} is missing from {named:?}");
    }
    let mut there = BTreeSet::new();
    list(package, package, &mut there);
    there.remove("manifest.json");
    assert!(there.remove("manifest.sig"), "the package is not signed");
    assert_eq!(there, named);
}

fn list(root: &Path, folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(root, &path, names);
        } else {
            names.insert(
                path.strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/"),
            );
        }
    }
}

#[test]
fn the_pdf_says_what_the_article_says() {
    let place = Place::new();
    let id = place.finished_sample();
    let paths = place.json([
        "export",
        &id,
        "--format",
        "pdf",
        "--out",
        place.exports().to_str().unwrap(),
    ]);
    let text = pdf_text(Path::new(paths["paths"][0].as_str().unwrap()));
    let source = fs::read_to_string(sample()).unwrap();
    let headline = source.lines().next().unwrap();
    assert!(text.contains(headline), "{text}");
    assert!(text.contains("phát triển kinh tế - xã hội của tỉnh"), "{text}");
}

/// The words of a PDF, one space between them.
pub fn pdf_text(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success());
    let text = newsroom::vietnamese::nfc(&String::from_utf8(output.stdout).unwrap());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_zip_holds_what_the_folder_holds() {
    let place = Place::new();
    let id = place.finished_sample();
    let out = place.exports();
    let folder = place.json([
        "export",
        &id,
        "--format",
        "package",
        "--out",
        out.to_str().unwrap(),
    ]);
    let zip = place.json(["export", &id, "--format", "zip", "--out", out.to_str().unwrap()]);
    let mut names = BTreeSet::new();
    let package = Path::new(folder["paths"][0].as_str().unwrap());
    list(package, package, &mut names);
    let mut archive = zip::ZipArchive::new(File::open(zip["paths"][0].as_str().unwrap()).unwrap()).unwrap();
    let mut zipped = BTreeSet::new();
    for index in 0..archive.len() {
        zipped.insert(archive.by_index(index).unwrap().name().unwrap().into_owned());
    }
    assert_eq!(zipped, names);
}

#[test]
fn a_piece_goes_through_the_house_as_the_roles_allow() {
    let place = Place::new();
    let id = place.finished_sample();
    assert_eq!(place.json(["step", &id, "submit"])["state"], "submitted");
    let refused = place.run(["step", &id, "take-up", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(1));
    place.json(["person", "--name", "Thu Hà", "--role", "editor"]);
    assert_eq!(place.json(["step", &id, "take-up"])["state"], "editing");
    place.json(["set", &id, "--section", "Chính trị"]);
    assert_eq!(place.json(["step", &id, "approve"])["state"], "approved");
}

#[test]
fn what_is_trashed_leaves_the_list_and_comes_back() {
    let place = Place::new();
    let id = place.import_sample();
    let count = |place: &Place, arguments: &[&str]| place.json(arguments).as_array().unwrap().len();
    place.json(["trash", &id]);
    assert_eq!(
        (count(&place, &["list"]), count(&place, &["list", "--trash"])),
        (0, 1)
    );
    place.json(["restore", &id]);
    assert_eq!(
        (count(&place, &["list"]), count(&place, &["list", "--trash"])),
        (1, 0)
    );
}

#[test]
fn an_article_is_found_without_its_marks() {
    let place = Place::new();
    place.import_sample();
    assert_eq!(
        place
            .json(["list", "--text", "dai hoi dang bo"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        place
            .json(["list", "--text", "kangaroo"])
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn an_archive_with_photos_verifies_as_whole() {
    let place = Place::new();
    place.finished_sample();
    assert_eq!(place.json(["verify"])["damages"], Value::Array(vec![]));
    let original = photos().remove(0);
    let bytes = fs::read(&original).unwrap();
    let (path, _) = place
        .state()
        .into_iter()
        .find(|(_, kept)| *kept == bytes)
        .unwrap();
    fs::write(&path, b"altered").unwrap();
    let output = place.run(["verify", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("01-ben-thuyen.jpg"));
}
