//! Damaged archives made readable again in a place of their own.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use archive::{Archive, ArchiveError, Damage, Line, Loss, Repaired, repair};
use newsroom::article::ArticleId;
use newsroom::language::Bilingual as _;
use newsroom::photo::PhotoId;

use crate::desk::{Desk, desk, minute, photo, piece, piece_with_photo, tagged};
use crate::open_form::{exported, files_in, same};

const PAGE: usize = 4096;

fn repaired(from: &Path, to: &Path) -> Result<Repaired, ArchiveError> {
    repair(from, to, &|_| Some((3, 2)), &mut |_| ControlFlow::Continue(()))
}

/// A desk where much was written: articles kept twice and typed on, a branch, photos, tags, a choice.
fn worked_at() -> (Desk, Vec<ArticleId>, PhotoId) {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let mut articles = Vec::new();
    for number in 0..24 {
        let id = desk
            .archive
            .create(
                &piece_with_photo(&format!("Tin {number}"), picture),
                minute(number),
            )
            .unwrap();
        desk.kept(id, number + 1);
        desk.saved(id, &tagged(&["Đại hội", &format!("Thẻ {number}")]), number + 2);
        desk.kept(id, number + 2);
        if number % 3 == 0 {
            desk.typed(id, &format!("Tin {number} đang gõ"), number + 3);
        }
        articles.push(id);
    }
    let base = desk.archive.article(articles[0]).unwrap().base;
    desk.archive
        .branch(articles[0], &desk.lan, base, &piece("Nhánh"), minute(40))
        .unwrap();
    desk.archive.set_setting("choice", &"giữ").unwrap();
    (desk, articles, picture)
}

/// The folder of a desk that was closed.
fn closed(desk: Desk) -> tempfile::TempDir {
    drop(desk.archive);
    desk.folder
}

fn exported_whole(folder: &Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let archive = Archive::open(folder).unwrap();
    let place = tempfile::tempdir().unwrap();
    exported(&archive, place.path());
    files_in(place.path())
}

#[test]
fn a_whole_archive_comes_through_to_the_last_byte_also_while_its_log_is_not_folded_in() {
    let (desk, ..) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let place = tempfile::tempdir().unwrap();
    // As after a crash: the files as they lie there while the program runs.
    let crashed = place.path().join("crashed");
    fs::create_dir(&crashed).unwrap();
    for name in ["toasoan.db", "toasoan.db-wal"] {
        fs::copy(desk.path().join(name), crashed.join(name)).unwrap();
    }
    assert!(fs::metadata(crashed.join("toasoan.db-wal")).unwrap().len() > 100_000);
    for (name, bytes) in files_in(&desk.path().join("photos")) {
        let to = crashed.join("photos").join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    let before = files_in(&crashed);
    let again = place.path().join("again");
    let done = repaired(&crashed, &again).unwrap();
    assert_eq!(done.losses, []);
    assert_eq!(done.verified.damages, []);
    assert_eq!((done.recovered.articles, done.recovered.revisions), (24, 48));
    same(&before, &files_in(&crashed));
    let folder = closed(desk);
    same(&exported_whole(folder.path()), &exported_whole(&again));
}

/// Whatever page is torn, what stands on the others comes through.
#[test]
fn a_torn_page_takes_with_it_only_what_stood_on_it() {
    let (desk, articles, _) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let folder = closed(desk);
    let file = folder.path().join("toasoan.db");
    let whole = fs::read(&file).unwrap();
    let place = tempfile::tempdir().unwrap();
    let stride = std::env::var("ARCHIVE_TEAR_EVERY").map_or(5, |every| every.parse().unwrap());
    let mut rows = 0;
    for number in (0..whole.len() / PAGE).step_by(stride) {
        let mut torn = whole.clone();
        torn[number * PAGE..(number + 1) * PAGE].fill(0x5a);
        // The header's first page keeps its second half: a sector that was not written.
        if number == 0 {
            torn[..512].copy_from_slice(&whole[..512]);
        }
        fs::write(&file, &torn).unwrap();
        let to = place.path().join(number.to_string());
        let done = repaired(folder.path(), &to).unwrap();
        let left = (done.recovered.articles, done.recovered.revisions);
        // A page holds few rows: of the largest kind about a dozen.
        assert!(
            left.0 == articles.len() as u64 && left.1 >= 48 - 6,
            "page {}: {left:?} {:?}",
            number + 1,
            done.losses
        );
        // Whatever is left stands: but for revisions that name a lost one, all is well.
        for damage in &done.verified.damages {
            let is_told = matches!(damage, Damage::Reference { table, .. } if table == "revision_parent");
            assert!(is_told || damage.is_harmless(), "page {}: {damage}", number + 1);
        }
        rows += left.1;
        fs::remove_dir_all(&to).unwrap();
    }
    assert!(rows > 0);
}

#[test]
fn rows_whose_tree_lost_its_root_come_through_by_what_they_say() {
    let (desk, ..) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let root: i64 = desk
        .sql()
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'revision'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let folder = closed(desk);
    let before = exported_whole(folder.path());
    let file = folder.path().join("toasoan.db");
    let mut torn = fs::read(&file).unwrap();
    let root = usize::try_from(root).unwrap();
    assert_eq!(torn[(root - 1) * PAGE], 5, "the tree has inner pages");
    torn[(root - 1) * PAGE..root * PAGE].fill(0);
    fs::write(&file, &torn).unwrap();
    let place = tempfile::tempdir().unwrap();
    let again = place.path().join("again");
    let done = repaired(folder.path(), &again).unwrap();
    assert_eq!(done.losses, [Loss::Pages { count: 1 }]);
    assert_eq!(done.verified.damages, []);
    same(&before, &exported_whole(&again));
}

#[test]
fn without_a_schema_every_article_and_revision_is_still_found() {
    let (desk, ..) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let folder = closed(desk);
    let before = exported_whole(folder.path());
    let file = folder.path().join("toasoan.db");
    let mut torn = fs::read(&file).unwrap();
    torn[..PAGE].fill(0);
    fs::write(&file, &torn).unwrap();
    let place = tempfile::tempdir().unwrap();
    let again = place.path().join("again");
    let done = repaired(folder.path(), &again).unwrap();
    assert_eq!((done.recovered.articles, done.recovered.revisions), (24, 48));
    assert_eq!(done.verified.damages, []);
    same(&before, &exported_whole(&again));
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn a_bit_that_flipped_in_a_revision_loses_that_one_and_names_it() {
    let (desk, articles, _) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let rows = desk.archive.revisions(articles[1]).unwrap();
    let first = rows[1].id;
    let folder = closed(desk);
    let file = folder.path().join("toasoan.db");
    let mut bytes = fs::read(&file).unwrap();
    let id = first.to_string();
    // The row begins with its name, and its bytes follow; elsewhere it is only named. Free space may hold it once more.
    let begins =
        |at: &usize| bytes[*at..].starts_with(id.as_bytes()) && holds(&bytes[*at..at + 200], b"{\"format\"");
    let rows: Vec<usize> = (0..bytes.len() - 200).filter(begins).collect();
    for at in rows {
        let in_row = bytes[at..]
            .windows(9)
            .position(|window| window == b"PhuthoPor")
            .unwrap();
        bytes[at + in_row] ^= 1;
    }
    fs::write(&file, &bytes).unwrap();
    let place = tempfile::tempdir().unwrap();
    let again = place.path().join("again");
    let done = repaired(folder.path(), &again).unwrap();
    assert_eq!(done.recovered.revisions, 47);
    let lost: Vec<&Loss> = done
        .losses
        .iter()
        .filter(|loss| matches!(loss, Loss::Revision { .. }))
        .collect();
    let [loss] = lost[..] else {
        panic!("{:?}", done.losses)
    };
    let lost = loss.vietnamese();
    assert_eq!(lost, format!("mất một phiên bản của bài “Một”: {first}"));
}

#[test]
fn what_lost_its_article_its_branch_or_its_photo_gets_one_again() {
    let (desk, articles, picture) = worked_at();
    desk.archive.leave_all(desk.lan.id).unwrap();
    let branch = desk.archive.branches(articles[0]).unwrap()[0].id;
    desk.sql()
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF;
             DELETE FROM article WHERE id IN ('{}', '{}');
             UPDATE draft SET content = '{{' WHERE article = '{}' AND branch = '';
             DELETE FROM branch;
             DELETE FROM photo;
             UPDATE article SET head = '{}' WHERE id = '{}';",
            articles[1],
            articles[3],
            articles[6],
            "0".repeat(64),
            articles[7],
        ))
        .unwrap();
    let folder = closed(desk);
    let place = tempfile::tempdir().unwrap();
    let again = place.path().join("again");
    let done = repaired(folder.path(), &again).unwrap();
    assert_eq!(done.verified.damages, []);
    let archive = Archive::open(&again).unwrap();
    let headline = |at: usize| archive.article(articles[at]).unwrap().content.body.headline;
    assert_eq!(headline(1), "Một");
    assert_eq!(headline(3), "Tin 3 đang gõ");
    assert_eq!(headline(6), "Một");
    assert_eq!(headline(7), "Một");
    let line = Line::branch(articles[0], branch);
    assert_eq!(archive.article(line).unwrap().content.body.headline, "Nhánh");
    let row = archive.photo(&picture).unwrap();
    assert_eq!((row.width, row.height), (3, 2));
    assert_eq!(archive.photo_original(&picture).unwrap(), b"photo");
    let told: Vec<String> = done.losses.iter().map(ToString::to_string).collect();
    for expected in [
        "what was typed last on \"Tin 6 đang gõ\" is lost; it stands as it was kept last",
        "the place of \"Một\" in the house is lost; it stands as a draft",
        "what was said of the photo \"",
    ] {
        assert!(
            told.iter().any(|told| told.starts_with(expected)),
            "{expected}: {told:?}"
        );
    }
}

#[test]
fn what_is_no_database_gives_a_sentence_and_no_archive() {
    let place = tempfile::tempdir().unwrap();
    let from = place.path().join("from");
    fs::create_dir(&from).unwrap();
    let file = from.join("toasoan.db");
    // As an encrypted file looks: any bytes.
    let mut noise: u32 = 1;
    let rubbish: Vec<u8> = std::iter::repeat_with(|| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.to_be_bytes()[0]
    })
    .take(64 * PAGE)
    .collect();
    for bytes in [Vec::new(), b"rubbish".to_vec(), rubbish] {
        fs::write(&file, &bytes).unwrap();
        let refused = repaired(&from, &place.path().join("to")).unwrap_err();
        assert!(
            matches!(refused, ArchiveError::NothingReadable { .. }),
            "{refused}"
        );
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
}
