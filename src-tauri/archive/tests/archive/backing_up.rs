//! Backups: made while others write, kept by a rule, taken back somewhere else.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use archive::{
    Archive, ArchiveError, BackedUp, BackupOrder, BackupStep, KeepRule, Progress, Restorable, RestoreStep,
    SheetQuery,
};
use chrono::{DateTime, TimeDelta, Utc};
use newsroom::language::Bilingual as _;
use newsroom::photo::PhotoId;

use crate::desk::{Desk, all, desk, minute, photo, piece, piece_with_photo, rows, seated};

const DAY: i64 = 24 * 60;

fn order(folder: &Path, now: DateTime<Utc>) -> BackupOrder<'_> {
    BackupOrder {
        folder,
        keep: KeepRule::default(),
        device: "máy 1",
        now,
    }
}

fn backed_up(archive: &Archive, folder: &Path, minute_: i64) -> BackedUp {
    let order = order(folder, minute(minute_));
    archive
        .back_up(&order, &mut |_| ControlFlow::Continue(()))
        .unwrap()
}

fn look(folder: &Path) -> Restorable {
    Restorable::look(folder).unwrap()
}

fn restored(from: &Path, to: &Path) -> Archive {
    let restored = look(from)
        .restore(to, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    assert_eq!(restored.verified.damages, []);
    assert!(restored.is_whole());
    Archive::open(to).unwrap()
}

/// A desk with a kept article that shows a photo and is being typed on, and a folder for backups.
fn worked_at() -> (Desk, PhotoId, tempfile::TempDir) {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Đã giữ", picture), minute(0))
        .unwrap();
    desk.kept(id, 1);
    desk.typed(id, "Đang gõ", 2);
    (desk, picture, tempfile::tempdir().unwrap())
}

fn originals_in(store: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in fs::read_dir(store.join("toasoan-backup").join("photos")).unwrap() {
        let entries = fs::read_dir(folder.unwrap().path()).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path()));
    }
    files
}

#[test]
fn a_backup_is_taken_back_somewhere_else_with_everything_in_it() {
    let (desk, picture, disk) = worked_at();
    let made = backed_up(&desk.archive, disk.path(), 10);
    assert!(!made.unchanged);
    let backup = &made.backup;
    assert_eq!(
        (
            backup.articles,
            backup.photos,
            backup.lacking,
            backup.verified,
            backup.time
        ),
        (1, 1, 0, true, minute(10))
    );
    // 8:40 in Việt Nam.
    assert_eq!(backup.name, "2021-01-11_08-40-00");
    assert_eq!(
        desk.archive.backups(disk.path()).unwrap(),
        std::slice::from_ref(backup)
    );

    let seen = look(disk.path());
    assert_eq!(seen.backup, *backup);
    assert_eq!(seen.fault, None);
    assert_eq!(seen.newest[0].headline, "Đang gõ");
    let place = tempfile::tempdir().unwrap();
    let again = restored(disk.path(), place.path());
    let row = &rows(&again, &all())[0];
    assert_eq!(row.headline, "Đang gõ");
    assert_eq!(
        again.article(row.id).unwrap().content,
        desk.archive.article(row.id).unwrap().content
    );
    assert_eq!(
        again.revisions(row.id).unwrap(),
        desk.archive.revisions(row.id).unwrap()
    );
    assert_eq!(again.photo_original(&picture).unwrap(), b"photo");
    // Nobody sits in a copy: the article is open to whoever comes.
    assert_eq!(again.seats().unwrap(), []);
    assert!(!desk.archive.seats().unwrap().is_empty());
}

#[test]
fn it_is_heard_how_far_a_backup_is_and_one_that_is_stopped_leaves_nothing() {
    let (desk, _, disk) = worked_at();
    let mut steps = Vec::new();
    desk.archive
        .back_up(&order(disk.path(), minute(10)), &mut |at| {
            steps.push(at.step);
            ControlFlow::Continue(())
        })
        .unwrap();
    steps.dedup();
    use BackupStep::{Database, Photos, Pruning, Verifying};
    assert_eq!(steps, [Database, Photos, Verifying, Pruning]);

    let other = tempfile::tempdir().unwrap();
    for stop_at in [Database, Photos, Verifying] {
        let stopped = desk
            .archive
            .back_up(&order(other.path(), minute(11)), &mut |at: Progress<
                BackupStep,
            >| {
                match at.step == stop_at {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            })
            .unwrap_err();
        assert!(matches!(stopped, ArchiveError::Cancelled), "{stopped}");
        assert_eq!(desk.archive.backups(other.path()).unwrap(), []);
    }
    let entries = fs::read_dir(other.path().join("toasoan-backup")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["README.txt", "lock", "photos"]);
    backed_up(&desk.archive, other.path(), 12);
    drop(restored(other.path(), tempfile::tempdir().unwrap().path()));
}

#[test]
fn an_unchanged_archive_is_not_copied_again_and_the_least_change_is_seen() {
    let (desk, _, disk) = worked_at();
    let first = backed_up(&desk.archive, disk.path(), 10);
    let again = backed_up(&desk.archive, disk.path(), 20);
    assert!(again.unchanged);
    assert_eq!(again.backup, first.backup);
    // Also after the desk was closed and opened.
    let desk = desk.reopened();
    assert!(backed_up(&desk.archive, disk.path(), 30).unchanged);

    desk.archive.set_setting("choice", &1).unwrap();
    let changed = backed_up(&desk.archive, disk.path(), 40);
    assert!(!changed.unchanged);
    assert!(backed_up(&desk.archive, disk.path(), 50).unchanged);
    // What somebody removed from the store is made again.
    fs::remove_file(changed.backup.path().join("toasoan.db")).unwrap();
    assert!(!backed_up(&desk.archive, disk.path(), 60).unchanged);
}

#[test]
fn only_new_originals_are_copied_and_each_lies_in_the_store_once() {
    let (desk, _, disk) = worked_at();
    backed_up(&desk.archive, disk.path(), 10);
    let [old] = &originals_in(disk.path())[..] else {
        panic!("one original")
    };
    let long_ago = SystemTime::UNIX_EPOCH;
    fs::File::options()
        .write(true)
        .open(old)
        .unwrap()
        .set_modified(long_ago)
        .unwrap();
    desk.archive.add_photo(&photo(b"another"), minute(11)).unwrap();
    assert_eq!(backed_up(&desk.archive, disk.path(), 20).backup.photos, 2);
    assert_eq!(originals_in(disk.path()).len(), 2);
    assert_eq!(fs::metadata(old).unwrap().modified().unwrap(), long_ago);
}

#[test]
fn backups_are_kept_by_the_rule_and_with_them_the_originals_that_they_name() {
    let (desk, gone, disk) = worked_at();
    let keep = KeepRule {
        daily: 2,
        weekly: 0,
        monthly: 0,
    };
    let made = |day: i64| {
        desk.archive.set_setting("day", &day).unwrap();
        let order = BackupOrder {
            keep,
            ..order(disk.path(), minute(day * DAY))
        };
        desk.archive
            .back_up(&order, &mut |_| ControlFlow::Continue(()))
            .unwrap()
    };
    let first = made(0);
    // The photo leaves the archive for good.
    desk.sql()
        .execute_batch(
            "DROP TRIGGER revision_photo_no_delete;
             PRAGMA foreign_keys = OFF;
             DELETE FROM revision_photo; DELETE FROM photo_use; DELETE FROM photo_creator; DELETE FROM photo;",
        )
        .unwrap();
    let stays = desk.archive.add_photo(&photo(b"stays"), minute(1)).unwrap();
    assert_eq!(made(1).pruned, Vec::<String>::new());
    assert_eq!(originals_in(disk.path()).len(), 2);
    assert_eq!(made(2).pruned, [first.backup.name]);
    let names: Vec<String> = originals_in(disk.path())
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, [stays.to_string()]);
    assert_ne!(names, [gone.to_string()]);
    assert_eq!(desk.archive.backups(disk.path()).unwrap().len(), 2);
}

#[test]
fn two_archives_share_a_store_and_neither_takes_the_other_s_backups_away() {
    let (one, _, disk) = worked_at();
    let (two, ..) = worked_at();
    let keep = KeepRule {
        daily: 1,
        weekly: 0,
        monthly: 0,
    };
    let backed_up = |desk: &Desk, day: i64| {
        desk.archive.set_setting("day", &day).unwrap();
        let order = BackupOrder {
            keep,
            ..order(disk.path(), minute(day * DAY))
        };
        desk.archive
            .back_up(&order, &mut |_| ControlFlow::Continue(()))
            .unwrap()
    };
    backed_up(&one, 0);
    backed_up(&two, 0);
    assert_eq!(backed_up(&two, 1).pruned.len(), 1);
    assert_eq!(one.archive.backups(disk.path()).unwrap().len(), 1);
    assert_eq!(look(disk.path()).others.len(), 1);
}

#[test]
fn a_backup_made_after_the_clock_was_set_back_a_year_is_kept_and_told_as_the_last() {
    let (desk, _, disk) = worked_at();
    for day in 0..9 {
        desk.archive.set_setting("day", &day).unwrap();
        backed_up(&desk.archive, disk.path(), day * DAY);
    }
    desk.archive.set_setting("day", &9).unwrap();
    let made = backed_up(&desk.archive, disk.path(), -365 * DAY);
    assert!(!made.pruned.contains(&made.backup.name));
    assert_eq!(desk.archive.backups(disk.path()).unwrap()[0], made.backup);
}

#[test]
fn what_is_typed_while_a_backup_is_made_is_saved_at_once_and_the_backup_is_of_one_moment() {
    let (desk, _, disk) = worked_at();
    let id = rows(&desk.archive, &all())[0].id;
    let mut number = 0;
    desk.archive
        .back_up(&order(disk.path(), minute(10)), &mut |_| {
            number += 1;
            desk.typed(id, &format!("Lần {number}"), 10 + number);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(number > 3);
    let headline = desk.archive.article(id).unwrap().content.body.headline;
    assert_eq!(headline, format!("Lần {number}"));
    let place = tempfile::tempdir().unwrap();
    let again = restored(disk.path(), place.path());
    // The moment is that of the first page.
    assert_eq!(again.article(id).unwrap().content.body.headline, "Lần 1");
}

#[test]
fn an_original_that_the_archive_lost_does_not_keep_the_rest_from_being_backed_up() {
    let (desk, picture, disk) = worked_at();
    let path = desk
        .path()
        .join("photos")
        .join(&picture.to_string()[..2])
        .join(format!("{picture}.jpg"));
    fs::write(&path, "altered").unwrap();
    let made = backed_up(&desk.archive, disk.path(), 10);
    assert_eq!(made.backup.lacking, 1);
    assert!(
        look(disk.path())
            .fault
            .unwrap()
            .vietnamese()
            .contains("đã thiếu sẵn 1 ảnh")
    );
    // Once it is back, there is something to back up.
    fs::write(&path, "photo").unwrap();
    let made = backed_up(&desk.archive, disk.path(), 20);
    assert_eq!((made.unchanged, made.backup.lacking), (false, 0));
}

#[test]
fn a_place_that_is_away_or_taken_or_in_the_archive_itself_is_told() {
    let (desk, _, disk) = worked_at();
    let refused = |folder: &Path| {
        let order = order(folder, minute(10));
        let made = desk.archive.back_up(&order, &mut |_| ControlFlow::Continue(()));
        made.unwrap_err()
    };
    let away = disk.path().join("away");
    assert_eq!(
        refused(&away).vietnamese(),
        format!(
            "không thấy thư mục sao lưu {}; hãy cắm ổ đĩa hoặc chọn thư mục khác",
            away.display()
        )
    );
    assert!(!away.exists());
    let inside = refused(desk.path());
    assert!(matches!(inside, ArchiveError::BackupInArchive { .. }), "{inside}");

    let mut taken = None;
    desk.archive
        .back_up(&order(disk.path(), minute(10)), &mut |_| {
            taken.get_or_insert_with(|| refused(disk.path()));
            ControlFlow::Continue(())
        })
        .unwrap();
    let taken = taken.unwrap().to_string();
    // Windows shows nobody what a locked file holds.
    let who = if cfg!(windows) {
        "another program"
    } else {
        "máy 1"
    };
    assert!(
        taken.starts_with(&format!("{who} makes a backup into ")),
        "{taken}"
    );
}

#[test]
fn a_restored_archive_never_goes_over_anything_and_a_damaged_backup_is_refused_whole() {
    let (desk, _, disk) = worked_at();
    let made = backed_up(&desk.archive, disk.path(), 10);
    let seen = look(disk.path());
    let mut hear = |_: Progress<RestoreStep>| ControlFlow::Continue(());
    let over = seen.restore(desk.path(), &mut hear).unwrap_err();
    assert!(matches!(over, ArchiveError::NotEmpty { .. }), "{over}");

    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(
        Restorable::look(empty.path()),
        Err(ArchiveError::NotABackup { .. })
    ));

    // A bit in the middle of a page, which its size does not tell.
    let database = made.backup.path().join("toasoan.db");
    let mut bytes = fs::read(&database).unwrap();
    let at = bytes
        .windows(4)
        .rposition(|window| window == "Đang".as_bytes()[..4].as_ref())
        .unwrap();
    bytes[at] ^= 1;
    fs::write(&database, &bytes).unwrap();
    let place = empty.path().join("mới");
    let altered = seen.restore(&place, &mut hear).unwrap_err();
    assert!(
        matches!(
            altered,
            ArchiveError::CopyDiffers { .. } | ArchiveError::Damaged { .. }
        ),
        "{altered}"
    );
    assert!(!place.exists());
    fs::write(&database, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(
        look(disk.path()).fault.unwrap().vietnamese(),
        "cơ sở dữ liệu của bản sao lưu này không còn như lúc ghi; hãy chọn bản khác"
    );
}

#[test]
fn photos_that_the_store_lost_are_told_before_and_after_and_the_rest_is_restored() {
    let (desk, picture, disk) = worked_at();
    backed_up(&desk.archive, disk.path(), 10);
    fs::remove_file(&originals_in(disk.path())[0]).unwrap();
    let seen = look(disk.path());
    assert!(
        seen.fault
            .as_ref()
            .unwrap()
            .to_string()
            .starts_with("1 photos of this backup are missing")
    );
    let place = tempfile::tempdir().unwrap();
    let restored = seen
        .restore(place.path(), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    assert!(!restored.is_whole());
    assert!(restored.verified.damages[0].to_string().contains("is missing at"));
    let again = Archive::open(place.path()).unwrap();
    assert_eq!(
        again.sheet(&SheetQuery::default(), minute(0)).unwrap().ids,
        [picture]
    );
}

#[test]
fn a_restoring_that_is_stopped_leaves_no_archive() {
    let (desk, _, disk) = worked_at();
    backed_up(&desk.archive, disk.path(), 10);
    for stop_at in [RestoreStep::Reading, RestoreStep::Photos, RestoreStep::Verifying] {
        let place = tempfile::tempdir().unwrap();
        let stopped = look(disk.path()).restore(place.path(), &mut |at| match at.step == stop_at {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        });
        assert!(matches!(stopped, Err(ArchiveError::Cancelled)), "{stopped:?}");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "{stop_at:?}");
    }
}

/// As the README of a store says.
#[test]
fn a_backup_s_database_beside_the_store_s_photos_is_an_archive_without_any_program() {
    let (desk, picture, disk) = worked_at();
    let made = backed_up(&desk.archive, disk.path(), 10);
    let place = tempfile::tempdir().unwrap();
    fs::copy(
        made.backup.path().join("toasoan.db"),
        place.path().join("toasoan.db"),
    )
    .unwrap();
    fs::rename(
        disk.path().join("toasoan-backup").join("photos"),
        place.path().join("photos"),
    )
    .unwrap();
    let archive = Archive::open(place.path()).unwrap();
    assert_eq!(archive.photo_original(&picture).unwrap(), b"photo");
    assert_eq!(archive.verify().unwrap(), []);
    // And it is worked on.
    let id = rows(&archive, &all())[0].id;
    seated(&archive, id, &desk.lan, 20);
    let base = archive.article(id).unwrap().base;
    archive
        .save_draft(
            id,
            desk.lan.id,
            base,
            &piece("Viết tiếp"),
            None,
            minute(20) + TimeDelta::seconds(1),
        )
        .unwrap();
}
