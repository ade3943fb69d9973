//! Disks that fail, are full, can only be read or go away: a sentence, nothing lost, and all works again afterwards.

/// Disks of the tests' own.
#[cfg(target_os = "linux")]
mod mounted;
/// Every write and fsync of a save, failing one after the other.
#[cfg(target_os = "linux")]
mod shimmed;

use std::fs;

use archive::{Archive, ArchiveError};
use chrono::TimeDelta;
use newsroom::language::Bilingual as _;

use crate::desk::{desk, minute, piece};

/// A sentence for a person: neither SQLite's words for its own state nor the program's.
#[track_caller]
pub fn is_a_sentence(error: &ArchiveError) {
    for said in [error.to_string(), error.vietnamese()] {
        for inner in ["database is locked", "SQLITE", "Sql(", "panicked"] {
            assert!(!said.contains(inner), "{said}");
        }
        assert!(
            said.contains("; ") || said.contains(": "),
            "it says what to do: {said}"
        );
    }
}

#[test]
fn a_clock_that_is_set_back_a_year_loses_nothing_and_keeps_the_order_of_what_was_kept() {
    let desk = desk();
    let id = desk.written("Năm nay");
    let first = desk.kept(id, 10);
    let year_ago = -365 * 24 * 60;
    desk.typed(id, "Đồng hồ lùi một năm", year_ago);
    let second = desk.kept(id, year_ago + 1);
    let article = desk.archive.article(id).unwrap();
    assert_eq!(
        (article.head, article.content.body.headline.as_str()),
        (Some(second), "Đồng hồ lùi một năm")
    );
    assert_eq!(desk.archive.revision(&second).unwrap().parents, [first]);
    assert_eq!(desk.archive.leaves(id).unwrap(), [second]);
    let other = desk.archive.create(&piece("Bài mới"), minute(year_ago)).unwrap();
    assert_eq!(desk.headlines(&crate::desk::all()).len(), 2);
    desk.archive.trash(other, minute(year_ago)).unwrap();
    assert_eq!(desk.archive.verify().unwrap(), []);
    // The clock is right again.
    desk.typed(id, "Đúng giờ", 20);
    let third = desk.kept(id, 20 + TimeDelta::minutes(1).num_minutes());
    assert_eq!(desk.archive.leaves(id).unwrap(), [third]);
}

#[test]
fn what_lies_where_the_database_should_is_told_apart_and_left_alone() {
    let place = tempfile::tempdir().unwrap();
    let folder = |name: &str| {
        let folder = place.path().join(name);
        fs::create_dir(&folder).unwrap();
        folder
    };
    let refused = |folder: &std::path::Path| {
        let error = Archive::open(folder).err().unwrap();
        is_a_sentence(&error);
        error
    };
    // Encrypted: any bytes from the first on.
    let encrypted = folder("encrypted");
    let bytes: Vec<u8> = (0..40_000_u32)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    fs::write(encrypted.join("toasoan.db"), &bytes).unwrap();
    assert!(matches!(refused(&encrypted), ArchiveError::NotAnArchive { .. }));
    assert_eq!(fs::read(encrypted.join("toasoan.db")).unwrap(), bytes);
    // A folder of that name.
    let strange = folder("strange");
    fs::create_dir(strange.join("toasoan.db")).unwrap();
    assert!(matches!(refused(&strange), ArchiveError::NotAnArchive { .. }));
    // Nothing at all: a beginning.
    let zero = folder("zero");
    fs::write(zero.join("toasoan.db"), "").unwrap();
    assert_eq!(Archive::open(&zero).unwrap().verify().unwrap(), []);
}

/// Only where the tests do not run as the one who may do everything.
#[test]
#[cfg(unix)]
fn a_folder_that_may_no_longer_be_written_to_is_told_and_works_again_when_it_may() {
    use std::os::unix::fs::PermissionsExt as _;

    use crate::desk::photo;

    let desk = desk();
    desk.archive.add_photo(&photo(b"before"), minute(0)).unwrap();
    let photos = desk.path().join("photos");
    let allow = |mode: u32| fs::set_permissions(&photos, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    if fs::write(photos.join("probe"), "").is_ok() {
        fs::remove_file(photos.join("probe")).unwrap();
        allow(0o755);
        eprintln!("skipped: whoever runs this test may write everywhere");
        return;
    }
    let refused = desk.archive.add_photo(&photo(b"while"), minute(1)).unwrap_err();
    is_a_sentence(&refused);
    allow(0o755);
    desk.archive.add_photo(&photo(b"while"), minute(1)).unwrap();
    assert_eq!(desk.archive.verify().unwrap(), []);
}
