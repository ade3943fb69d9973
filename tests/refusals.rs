//! Bad input: exit code 1 and one sentence that says what is wrong, in which file, and what to do; nothing half-done.

use std::fs;
use std::path::Path;

use crate::place::{AVIF, Place, photos};

/// Runs a command that must be refused with `code` and one line on standard error that holds every one of `words`.
#[track_caller]
fn refused(place: &Place, arguments: &[&str], code: i32, words: &[&str]) {
    let output = place.run(arguments.iter().copied().chain(["--lang", "en"]));
    let said =
        String::from_utf8_lossy(&[output.stderr.as_slice(), output.stdout.as_slice()].concat()).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "{said}");
    for word in words {
        assert!(said.contains(word), "\"{word}\" is not in: {said}");
    }
}

fn written(place: &Place, name: &str, bytes: &[u8]) -> String {
    let path = place.path(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_photo_is_no_piece_and_the_archive_stays_as_it_was() {
    let place = Place::new();
    place.import_sample();
    let before = place.json(["list"]);
    let photo = photos().remove(0);
    refused(
        &place,
        &["import", photo.to_str().unwrap()],
        1,
        &["01-ben-thuyen.jpg", "not a text file", "choose"],
    );
    assert_eq!(place.json(["list"]), before);
    assert_eq!(place.json(["verify"])["damages"].as_array().unwrap().len(), 0);
}

#[test]
fn a_missing_an_empty_and_a_huge_file_are_named() {
    let place = Place::new();
    refused(
        &place,
        &["import", "khong-co.txt"],
        1,
        &["khong-co.txt", "cannot be read"],
    );
    let empty = written(&place, "rỗng.txt", b" \n");
    refused(&place, &["import", &empty], 1, &["rỗng.txt", "empty"]);
    let huge = written(&place, "to.txt", &vec![b'a'; 20_000_001]);
    refused(&place, &["import", &huge], 1, &["to.txt", "20 MB"]);
}

#[test]
fn a_text_is_no_photo_and_the_article_stays_as_it_was() {
    let place = Place::new();
    let id = place.import_sample();
    let before = place.json(["show", &id]);
    let text = written(&place, "anh.jpg", b"not a photo");
    refused(
        &place,
        &["photo", "attach", &id, &text],
        1,
        &["anh.jpg", "not a photo"],
    );
    let half = fs::read(&photos()[0]).unwrap();
    let half = written(&place, "nửa.jpg", &half[..half.len() / 2]);
    refused(
        &place,
        &["photo", "attach", &id, &half],
        1,
        &["nửa.jpg", "not copied whole"],
    );
    let avif = written(&place, "mạng.avif", AVIF);
    refused(
        &place,
        &["photo", "attach", &id, &avif],
        1,
        &[
            "\"mạng.avif\" is a kind of picture that is not supported (AVIF); save it as an sRGB JPEG and attach it again",
        ],
    );
    assert_eq!(place.json(["show", &id])["content"], before["content"]);
}

#[test]
fn an_export_that_lacks_something_makes_no_file() {
    let place = Place::new();
    let id = place.import_sample();
    let out = place.exports();
    for format in ["html", "pdf", "package", "zip"] {
        let out = out.to_str().unwrap();
        refused(
            &place,
            &["export", &id, "--format", format, "--out", out],
            1,
            &["photo place 1 is empty"],
        );
    }
    assert!(files_in(&out).is_empty());
}

#[test]
fn an_export_onto_a_file_instead_of_a_folder_is_refused_and_the_file_stays() {
    let place = Place::new();
    let id = place.finished_sample();
    let file = written(&place, "không phải thư mục", b"x");
    refused(
        &place,
        &["export", &id, "--format", "pdf", "--out", &file],
        1,
        &["không phải thư mục"],
    );
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[test]
fn an_unknown_article_and_a_wrong_id_are_named() {
    let place = Place::new();
    refused(&place, &["show", "abc"], 1, &["abc", "toasoan list"]);
    let unknown = "0190a000-0000-7000-8000-000000000000";
    refused(&place, &["show", unknown], 1, &[unknown, "toasoan list"]);
}

#[test]
fn a_place_that_is_not_there_and_words_that_do_not_stand_are_named() {
    let place = Place::new();
    let id = place.import_sample();
    refused(
        &place,
        &["photo", "caption", &id, "9", "--alt", "x"],
        1,
        &["9", "it has 5"],
    );
    refused(
        &place,
        &["photo", "caption", &id, "0", "--alt", "x"],
        1,
        &["place 0"],
    );
    refused(
        &place,
        &["replace", &id, "chữ không có", "x"],
        1,
        &["chữ không có"],
    );
}

#[test]
fn a_file_that_is_no_archive_is_refused_and_stays() {
    let place = Place::new();
    fs::create_dir_all(place.archive()).unwrap();
    let database = place.archive().join("toasoan.db");
    fs::write(
        &database,
        b"this is no database, but it is long enough to be looked at",
    )
    .unwrap();
    refused(&place, &["list"], 1, &["toasoan.db", "is not an archive"]);
    assert!(fs::read(&database).unwrap().starts_with(b"this is no database"));
}

#[test]
fn wrong_usage_ends_with_code_2() {
    let place = Place::new();
    assert_eq!(place.run(["export"]).status.code(), Some(2));
    assert_eq!(place.run(["dance"]).status.code(), Some(2));
    assert!(!place.archive().exists());
}

#[test]
fn a_refusal_in_json_carries_code_and_both_languages() {
    let place = Place::new();
    let output = place.run(["show", "abc", "--json"]);
    let said: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(said["error"]["code"], "gone");
    assert!(
        said["error"]["message"]["vi"]
            .as_str()
            .unwrap()
            .contains("không phải mã bài")
    );
}

fn files_in(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}
