use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use archive::{Archive, Damage};
use newsroom::article::ArticleId;

use super::is_a_sentence;
use crate::desk::{desk, minute, photo, piece, seated, sitter};

const FOLDER: &str = "FAULT_FOLDER";
const ARTICLE: &str = "FAULT_ARTICLE";
const EIO: u32 = 5;
const ENOSPC: u32 = 28;

/// The library that makes the disk fail; `None` where there is no C compiler.
fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<(tempfile::TempDir, PathBuf)>> = OnceLock::new();
    let made = SHIM.get_or_init(|| {
        let place = tempfile::tempdir().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archive/faults/shim.c");
        let library = place.path().join("shim.so");
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .args([&library, &source])
            .arg("-ldl")
            .status();
        match compiled {
            Ok(status) => {
                assert!(status.success(), "the shim does not compile");
                Some((place, library))
            }
            Err(_) => None,
        }
    });
    made.as_ref().map(|(_, library)| library.as_path())
}

/// Not a test of its own: the program whose disk fails. It types, keeps, and takes a photo in; then the disk is well again
/// and it types once more.
#[test]
#[ignore = "is started by the tests below"]
fn a_writer_whose_disk_fails() {
    let (Ok(folder), Ok(id)) = (std::env::var(FOLDER), std::env::var(ARTICLE)) else {
        return;
    };
    let (folder, id): (PathBuf, ArticleId) = (folder.into(), id.parse().unwrap());
    let archive = Archive::open(&folder).unwrap();
    let lan = sitter("Lan", "máy 1");
    seated(&archive, id, &lan, 5);
    let base = archive.article(id).unwrap().base;
    fs::write(folder.join("arm"), "x").unwrap();
    let mut refused = 0;
    let mut told = |name: &str, done: Result<(), archive::ArchiveError>| match done {
        Ok(()) => println!("did {name}"),
        Err(error) => {
            is_a_sentence(&error);
            refused += 1;
            println!("refused {name}: {error}");
        }
    };
    told(
        "typing",
        archive.save_draft(id, lan.id, base, &piece("Gõ khi đĩa hỏng"), None, minute(6)),
    );
    told("keeping", archive.keep_revision(id, &lan, minute(7)).map(drop));
    told("photo", archive.add_photo(&photo(b"photo"), minute(8)).map(drop));
    fs::write(folder.join("disarm"), "x").unwrap();
    println!("refusals {refused}");
    let now = archive.article(id).unwrap();
    archive
        .save_draft(id, lan.id, now.base, &piece("Đĩa lành lại"), None, minute(9))
        .unwrap();
    archive.add_photo(&photo(b"photo"), minute(9)).unwrap();
    println!("did again");
}

/// Fails the nth write or fsync, for every n that there is. Gives how many there were and how many refusals.
fn through_all(errno: u32, forever: bool, step: usize) -> Option<(usize, usize)> {
    let shim = shim()?;
    let mut refusals = 0;
    for number in (1..).step_by(step) {
        let desk = desk();
        let id = desk.written("Trước");
        desk.kept(id, 1);
        desk.archive.leave_all(desk.lan.id).unwrap();
        drop(desk.archive);
        let folder = fs::canonicalize(desk.folder.path()).unwrap();
        let hit = tempfile::tempdir().unwrap();
        let hit = hit.path().join("hit");
        let mut writer = Command::new(std::env::current_exe().unwrap());
        writer
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "faults::shimmed::a_writer_whose_disk_fails",
            ])
            .env("LD_PRELOAD", shim)
            .env(FOLDER, &folder)
            .env(ARTICLE, id.to_string())
            .env("FAULT_AT", number.to_string())
            .env("FAULT_ERRNO", errno.to_string())
            .env("FAULT_HIT", &hit);
        if forever {
            writer.env("FAULT_FOREVER", "1");
        }
        let ran = writer.output().unwrap();
        let said = String::from_utf8_lossy(&ran.stdout).into_owned();
        let told = format!(
            "write {number}, error {errno}: {said}{}",
            String::from_utf8_lossy(&ran.stderr)
        );
        assert!(ran.status.success(), "{told}");
        assert!(said.contains("did again"), "{told}");
        refusals += said.matches("refused ").count();

        let archive = Archive::open(&folder).unwrap();
        let damages = archive.verify().unwrap();
        let is_left = |damage: &Damage| matches!(damage, Damage::Orphan { .. });
        assert!(damages.iter().all(is_left), "{told}: {damages:?}");
        assert_eq!(
            archive.article(id).unwrap().content,
            piece("Đĩa lành lại"),
            "{told}"
        );
        if said.contains("did keeping") {
            let rows = archive.revisions(id).unwrap();
            let kept = archive.revision(&rows[0].id).unwrap().content;
            assert!(
                kept == piece("Gõ khi đĩa hỏng") || said.contains("refused typing"),
                "{told}"
            );
        }
        if !hit.exists() {
            return Some((number, refusals));
        }
    }
    None
}

#[track_caller]
fn check(errno: u32, forever: bool, step: usize) {
    match through_all(errno, forever, step) {
        // A save writes its pages and waits for the disk; each of these fails once, and most are refusals.
        Some((writes, refusals)) => assert!(
            writes > 10 && refusals > writes / step / 3,
            "{writes}, {refusals}"
        ),
        None => eprintln!("skipped: there is no C compiler"),
    }
}

#[test]
fn whichever_write_of_a_save_fails_nothing_is_lost_and_it_works_again() {
    check(EIO, false, 1);
}

#[test]
fn whichever_write_of_a_save_finds_the_disk_full_nothing_is_lost_and_it_works_again() {
    check(ENOSPC, false, 3);
}

#[test]
fn a_drive_that_goes_away_in_the_middle_of_a_write_and_comes_back_has_lost_nothing() {
    check(EIO, true, 5);
}
