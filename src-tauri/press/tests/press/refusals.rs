//! What the press refuses, in its words, and that it leaves nothing behind.

use std::fs;

use newsroom::article::Article;
use newsroom::language::Bilingual as _;
use press::pdf::Layout;
use press::{PressError, html, pdf};

use crate::photos::{TestPhotos, lost};
use crate::piece::{edition, house, options, portal, sample};
use crate::sealed::{write_folder, write_zip};

/// The sample with something changed at its third photo.
fn spoilt(spoil: impl FnOnce(&mut newsroom::body::PlacedPhoto)) -> Article {
    let mut article = sample();
    spoil(&mut article.body.figures_mut().nth(2).unwrap().photos[0]);
    article
}

#[track_caller]
fn check(article: &Article, vietnamese: &str, english: &str) {
    let (house, place) = (house(), tempfile::tempdir().unwrap());
    let edition = edition(article, &house);
    let folder = place.path().join("out");
    let zip = place.path().join("out.zip");
    fs::write(&zip, "cũ").unwrap();
    let errors: [PressError; 4] = [
        html::page(&edition, &options(&portal()), &TestPhotos).unwrap_err(),
        pdf::pdf(&edition, Layout::PortalPage, &TestPhotos).unwrap_err(),
        write_folder(&edition, &TestPhotos, &folder).unwrap_err(),
        write_zip(&edition, &TestPhotos, &zip).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.vietnamese(), vietnamese);
        assert_eq!(error.to_string(), english);
    }
    let left: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["out.zip"]);
    assert_eq!(fs::read(&zip).unwrap(), "cũ".as_bytes());
}

#[test]
fn a_missing_alt_text_is_refused_and_its_photo_named() {
    check(
        &spoilt(|place| place.alt = " ".to_owned()),
        "Bài chưa xuất được: ảnh 3 chưa có mô tả thay thế; hãy bổ sung rồi xuất lại",
        "the piece cannot go out yet: photo 3 has no alt text; complete it and export again",
    );
}

#[test]
fn an_empty_photo_place_and_a_missing_headline_are_named_together() {
    let mut article = spoilt(|place| place.photo = None);
    article.body.headline.clear();
    check(
        &article,
        "Bài chưa xuất được: thiếu tít, chỗ ảnh 3 còn trống; hãy bổ sung rồi xuất lại",
        "the piece cannot go out yet: the headline is missing, photo place 3 is empty; complete it and export again",
    );
}

#[test]
fn a_photo_that_cannot_be_read_is_named_and_nothing_is_left_behind() {
    let id = lost();
    check(
        &spoilt(|place| place.photo = Some(id)),
        &format!(
            "Không đưa được ảnh 3 lên trang (photo {id} cannot be read: its file is gone); hãy đính lại ảnh này"
        ),
        &format!("photo 3 cannot be printed: photo {id} cannot be read: its file is gone; attach it again"),
    );
}

#[test]
fn a_place_that_is_not_there_is_named() {
    let (article, house, place) = (sample(), house(), tempfile::tempdir().unwrap());
    let edition = edition(&article, &house);
    let nowhere = place.path().join("không có").join("out");
    for error in [
        write_folder(&edition, &TestPhotos, &nowhere).unwrap_err(),
        write_zip(&edition, &TestPhotos, &nowhere).unwrap_err(),
    ] {
        assert!(matches!(error, PressError::Write { .. }), "{error}");
        assert!(error.to_string().contains("không có"), "{error}");
    }
}

#[test]
fn a_file_is_never_replaced_by_a_folder() {
    let (article, house, place) = (sample(), house(), tempfile::tempdir().unwrap());
    let file = place.path().join("out");
    fs::write(&file, "của người khác").unwrap();
    let error = write_folder(&edition(&article, &house), &TestPhotos, &file).unwrap_err();
    assert!(matches!(error, PressError::Place { .. }), "{error}");
    assert_eq!(fs::read(&file).unwrap(), "của người khác".as_bytes());
}

#[test]
fn a_folder_is_never_replaced_by_a_file() {
    let (article, house, place) = (sample(), house(), tempfile::tempdir().unwrap());
    let taken = place.path().join("out.zip");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("khác"), "của người khác").unwrap();
    let error = write_zip(&edition(&article, &house), &TestPhotos, &taken).unwrap_err();
    assert!(matches!(error, PressError::Place { .. }), "{error}");
    assert!(taken.join("khác").exists());
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

/// As a reader of PDF opens it: nobody else may replace the file meanwhile.
#[cfg(windows)]
#[test]
fn a_file_that_another_program_has_open_is_left_as_it_was() {
    use std::os::windows::fs::OpenOptionsExt as _;

    const FILE_SHARE_READ: u32 = 1;
    let (article, house, place) = (sample(), house(), tempfile::tempdir().unwrap());
    let file = place.path().join("out.zip");
    fs::write(&file, "bản cũ").unwrap();
    let _reader = fs::OpenOptions::new()
        .read(true)
        .share_mode(FILE_SHARE_READ)
        .open(&file)
        .unwrap();
    let error = write_zip(&edition(&article, &house), &TestPhotos, &file).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "another program has {} open; close it there and export again",
            file.display()
        )
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "bản cũ");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}
