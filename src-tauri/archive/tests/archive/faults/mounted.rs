use std::fs;
use std::path::PathBuf;
use std::process::Command;

use archive::{Archive, ArchiveError};
use newsroom::article::Article;

use super::is_a_sentence;
use crate::desk::{all, minute, photo, piece, rows};

const DISK: &str = "FAULT_DISK";

/// Runs ignored tests of this module, one after the other, on a small disk in memory of their own; a step that begins
/// with "mount" is done to the disk. Says so where nobody may mount here.
fn on_a_disk(steps: &[&str]) {
    let place = tempfile::tempdir().unwrap();
    let disk = place.path().display().to_string();
    let program = std::env::current_exe().unwrap().display().to_string();
    let mut script = format!("set -e; mount -t tmpfs -o size=4m tmpfs '{disk}' || exit 77\n");
    for step in steps {
        script.push_str(&match step.strip_prefix("mount ") {
            Some(options) => format!("mount {options} '{disk}'\n"),
            None => format!("'{program}' --ignored --exact --nocapture faults::mounted::{step}\n"),
        });
    }
    let ran = Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh", "-c", &script])
        .env(DISK, &disk)
        .output();
    match ran {
        Ok(ran) if ran.status.success() => {}
        Ok(ran)
            if ran.status.code() == Some(77) || String::from_utf8_lossy(&ran.stderr).contains("unshare") =>
        {
            eprintln!("skipped: nobody may mount a disk here");
        }
        Ok(ran) => panic!(
            "{}{}",
            String::from_utf8_lossy(&ran.stdout),
            String::from_utf8_lossy(&ran.stderr)
        ),
        Err(_) => eprintln!("skipped: there is no unshare here"),
    }
}

fn disk() -> Option<PathBuf> {
    std::env::var_os(DISK).map(PathBuf::from)
}

#[test]
fn a_full_disk_is_told_loses_nothing_and_works_again_when_there_is_room() {
    on_a_disk(&["fills_the_disk"]);
}

#[test]
#[ignore = "runs on a disk of its own"]
fn fills_the_disk() {
    let Some(disk) = disk() else { return };
    let ballast = disk.join("ballast");
    fs::write(&ballast, vec![7; 1_500_000]).unwrap();
    let archive = Archive::open(&disk.join("archive")).unwrap();
    let mut long = Article::blank();
    long.note = "dài ".repeat(20_000);
    let mut kept = Vec::new();
    let refused = loop {
        match archive.create(&long, minute(0)) {
            Ok(id) => kept.push(id),
            Err(error) => break error,
        }
        assert!(kept.len() < 1000, "the disk is never full");
    };
    is_a_sentence(&refused);
    assert!(matches!(refused, ArchiveError::DiskFull { .. }), "{refused}");
    let picture = vec![1; 3_000_000];
    let refused = archive.add_photo(&photo(&picture), minute(1)).unwrap_err();
    assert!(matches!(refused, ArchiveError::DiskFull { .. }), "{refused}");
    assert!(!kept.is_empty());
    for id in &kept {
        assert_eq!(archive.article(*id).unwrap().content, long);
    }
    fs::remove_file(&ballast).unwrap();
    archive.create(&long, minute(2)).unwrap();
    assert_eq!(archive.verify().unwrap(), []);
    drop(archive);
    let again = Archive::open(&disk.join("archive")).unwrap();
    assert_eq!(rows(&again, &all()).len(), kept.len() + 1);
}

#[test]
fn a_disk_that_can_only_be_read_is_told_and_nothing_on_it_changes() {
    on_a_disk(&[
        "writes_something",
        "mount -o remount,ro",
        "finds_it_read_only",
        "mount -o remount,rw",
        "finds_it_again",
    ]);
}

#[test]
#[ignore = "runs on a disk of its own"]
fn writes_something() {
    let Some(disk) = disk() else { return };
    let archive = Archive::open(&disk.join("archive")).unwrap();
    archive.create(&piece("Trước"), minute(0)).unwrap();
}

#[test]
#[ignore = "runs on a disk of its own"]
fn finds_it_read_only() {
    let Some(disk) = disk() else { return };
    let refused = Archive::open(&disk.join("archive")).err().unwrap();
    is_a_sentence(&refused);
    assert!(
        matches!(
            refused,
            ArchiveError::NotWritable { .. } | ArchiveError::ReadOnly { .. }
        ),
        "{refused}"
    );
}

#[test]
#[ignore = "runs on a disk of its own"]
fn finds_it_again() {
    let Some(disk) = disk() else { return };
    let archive = Archive::open(&disk.join("archive")).unwrap();
    assert_eq!(rows(&archive, &all())[0].headline, "Trước");
    archive.create(&piece("Sau"), minute(1)).unwrap();
    assert_eq!(archive.verify().unwrap(), []);
}
