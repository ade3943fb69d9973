//! Articles between desks as people meet it: packed, looked into, received, undone, refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use desk::exchange::{Acquaintance, Inside, Receipt, WhatHappens};
use desk::{Desk, DeskError};
use newsroom::article::ArticleId;
use newsroom::person::{Person, Role};
use tempfile::TempDir;

use crate::{check_whole, read, write};

/// A desk with an archive and a key of its own.
struct Place {
    folder: TempDir,
    desk: Desk,
}

impl Place {
    fn new(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("archive"))
            .unwrap()
            .keyed_in(&folder.path().join("desk.key"))
            .called(name);
        let mut settings = desk.settings().unwrap();
        settings.person = Person {
            name: format!("Người của {name}"),
            role: Role::Editor,
        };
        settings.exports = folder.path().join("out").display().to_string();
        desk.save_settings(&settings).unwrap();
        Self { folder, desk }
    }

    fn piece(&self) -> ArticleId {
        let piece = self.desk.new_article().unwrap().id;
        write(&self.desk, piece, &["Đoạn một.", "Đoạn hai."]);
        self.desk.keep_revision(piece).unwrap();
        self.desk.leave_all().unwrap();
        piece
    }

    fn with_photo(&self, piece: ArticleId) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/photos/04-tra-chieu.jpg");
        let photo = self.desk.add_photo(&file).unwrap();
        self.desk.place_photos(piece, &[photo]).unwrap();
        self.desk.leave_all().unwrap();
    }

    fn pack(&self, pieces: &[ArticleId]) -> PathBuf {
        let never = AtomicBool::new(false);
        self.desk.pack(pieces, None, 1, &never, |_| ()).unwrap()
    }

    fn look(&self, file: &Path) -> Inside {
        self.desk.look_into(file).unwrap()
    }

    fn receive(&self, file: &Path) -> Result<Receipt, DeskError> {
        let never = AtomicBool::new(false);
        self.desk.receive(file, false, 1, &never, |_| ())
    }

    fn files(&self) -> Vec<PathBuf> {
        let folder = self.folder.path().join("archive").join("photos");
        let mut files: Vec<PathBuf> = walkdir(&folder);
        files.sort();
        files
    }
}

fn walkdir(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { walkdir(&path) } else { vec![path] }
        })
        .collect()
}

fn happened(receipt: &Receipt) -> Vec<WhatHappens> {
    receipt.articles.iter().map(|article| article.happened).collect()
}

#[test]
fn an_article_with_a_photo_goes_over_whole_and_back_again_as_two_versions() {
    let (here, there) = (Place::new("PT-01"), Place::new("PT-02"));
    let piece = here.piece();
    here.with_photo(piece);
    let file = here.pack(&[piece]);
    assert_eq!(file.file_name().unwrap(), "tit.toasoan");

    let inside = there.look(&file);
    assert_eq!(inside.acquaintance, Acquaintance::New);
    assert_eq!(
        (inside.from.desk.as_str(), inside.from.person.as_str()),
        ("PT-01", "Người của PT-01")
    );
    assert_eq!(inside.fingerprint, here.desk.identity().unwrap().fingerprint);
    let article = &inside.articles[0];
    assert_eq!(
        (article.headline.as_str(), article.photos, article.happens),
        ("Tít", 1, WhatHappens::Added)
    );
    check_whole(&there.desk);

    assert_eq!(happened(&there.receive(&file).unwrap()), [WhatHappens::Added]);
    let photo = here.desk.read_article(piece).unwrap().content.body.photos()[0];
    assert_eq!(
        here.desk.photo(&photo).unwrap().width,
        there.desk.photo(&photo).unwrap().width
    );
    assert_eq!(there.desk.identity().unwrap().known[0].name, "PT-01");
    assert!(matches!(
        there.look(&file).acquaintance,
        Acquaintance::Known { .. }
    ));
    assert_eq!(happened(&there.receive(&file).unwrap()), [WhatHappens::Nothing]);

    for (place, text) in [(&here, "Của đây."), (&there, "Của kia.")] {
        write(&place.desk, piece, &[text]);
        place.desk.keep_revision(piece).unwrap();
        place.desk.leave_all().unwrap();
    }
    let back = there.pack(&[piece]);
    assert_eq!(here.look(&back).articles[0].happens, WhatHappens::Beside);
    assert_eq!(happened(&here.receive(&back).unwrap()), [WhatHappens::Beside]);
    assert_eq!(read(&here.desk, piece), ["Của đây."]);
    assert_eq!(here.desk.read_article(piece).unwrap().leaves.len(), 2);
    let settling = here.desk.settling(piece).unwrap();
    assert_eq!(settling.right.device, "PT-02");
    check_whole(&here.desk);
    check_whole(&there.desk);
}

#[test]
fn what_is_typed_is_kept_before_it_goes_and_before_something_comes() {
    let (here, there) = (Place::new("PT-01"), Place::new("PT-02"));
    let piece = here.piece();
    there.receive(&here.pack(&[piece])).unwrap();
    write(&here.desk, piece, &["Đang gõ ở đây."]);
    write(&there.desk, piece, &["Đang gõ ở kia."]);
    let file = here.pack(&[piece]);
    assert_eq!(happened(&there.receive(&file).unwrap()), [WhatHappens::Beside]);
    assert_eq!(read(&there.desk, piece), ["Đang gõ ở kia."]);
    assert_eq!(there.desk.read_article(piece).unwrap().leaves.len(), 2);
    check_whole(&there.desk);
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let here = Place::new("PT-01");
    let pieces = [here.piece(), here.piece()];
    here.with_photo(pieces[0]);
    let file = here.pack(&pieces);
    let first = fs::read(&file).unwrap();
    assert_eq!(here.pack(&pieces), file);
    assert_eq!(fs::read(&file).unwrap(), first);
}

#[test]
fn a_desk_that_comes_with_another_key_is_not_believed_until_a_person_says_so() {
    let (here, there, stranger) = (Place::new("PT-01"), Place::new("PT-02"), Place::new("PT-01"));
    there.receive(&here.pack(&[here.piece()])).unwrap();
    let file = stranger.pack(&[stranger.piece()]);
    match there.look(&file).acquaintance {
        Acquaintance::Changed { fingerprint, .. } => {
            assert_eq!(fingerprint, here.desk.identity().unwrap().fingerprint);
        }
        other => panic!("{other:?}"),
    }
    let refused = there.receive(&file).unwrap_err();
    assert!(matches!(refused, DeskError::KeyChanged { .. }), "{refused}");
    let never = AtomicBool::new(false);
    there.desk.receive(&file, true, 1, &never, |_| ()).unwrap();
    assert!(matches!(
        there.look(&file).acquaintance,
        Acquaintance::Known { .. }
    ));
    assert_eq!(there.desk.identity().unwrap().known.len(), 2);
}

#[test]
fn an_original_that_was_altered_on_the_way_leaves_the_archive_untouched() {
    let (here, there) = (Place::new("PT-01"), Place::new("PT-02"));
    let piece = here.piece();
    here.with_photo(piece);
    let file = here.pack(&[piece]);
    let mut bytes = fs::read(&file).unwrap();
    // Originals lie in the package as they are: somewhere in the middle is one.
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    there.look(&file);
    let refused = there.receive(&file).unwrap_err();
    assert!(matches!(refused, DeskError::Package(_)), "{refused}");
    assert_eq!(there.files(), Vec::<PathBuf>::new());
    assert_eq!(there.desk.identity().unwrap().known.len(), 0);
    check_whole(&there.desk);
}

#[test]
fn what_is_stopped_leaves_no_file_and_the_archive_untouched() {
    let (here, there) = (Place::new("PT-01"), Place::new("PT-02"));
    let piece = here.piece();
    here.with_photo(piece);
    let file = here.pack(&[piece]);
    let stopped = AtomicBool::new(true);
    let refused = there.desk.receive(&file, false, 1, &stopped, |_| ()).unwrap_err();
    assert!(matches!(
        refused,
        DeskError::Archive(archive::ArchiveError::Cancelled)
    ));
    assert_eq!(there.files(), Vec::<PathBuf>::new());
    check_whole(&there.desk);
    fs::remove_file(&file).unwrap();
    let refused = here.desk.pack(&[piece], None, 1, &stopped, |_| ()).unwrap_err();
    assert!(matches!(
        refused,
        DeskError::Archive(archive::ArchiveError::Cancelled)
    ));
    assert_eq!(walkdir(file.parent().unwrap()), Vec::<PathBuf>::new());
}

#[test]
fn what_lies_in_the_trash_is_not_sent() {
    let here = Place::new("PT-01");
    let piece = here.piece();
    here.desk.trash_article(piece).unwrap();
    let never = AtomicBool::new(false);
    let refused = here.desk.pack(&[piece], None, 1, &never, |_| ()).unwrap_err();
    assert!(matches!(refused, DeskError::InTheTrash));
}

#[test]
fn the_secret_key_goes_into_no_package_and_lies_in_no_archive() {
    let here = Place::new("PT-01");
    let piece = here.piece();
    let file = here.pack(&[piece]);
    let secret = fs::read(here.folder.path().join("desk.key")).unwrap();
    let secret = &secret[..64];
    let mut all = walkdir(&here.folder.path().join("archive"));
    all.push(file);
    for path in all {
        let bytes = fs::read(&path).unwrap();
        assert!(
            !bytes.windows(secret.len()).any(|window| window == secret),
            "{}",
            path.display()
        );
    }
}
