//! The trash emptied: what goes, what stays, and that nothing of what went is left anywhere.

use std::fs;
use std::time::{Duration, SystemTime};

use archive::{Damage, Emptied};
use newsroom::workflow::State;

use crate::desk::{Desk, STALE, desk, minute, photo, piece, piece_with_photo, tagged};

fn emptied(desk: &Desk, minute_: i64) -> Emptied {
    desk.archive.empty_trash(minute(minute_), STALE).unwrap()
}

/// Every text in every table, for what should be nowhere.
fn texts(desk: &Desk) -> Vec<String> {
    let sql = desk.sql();
    let mut tables = sql
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut texts = Vec::new();
    for table in tables {
        let mut rows = sql.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                texts.push(format!(
                    "{:?}",
                    row.get::<_, rusqlite::types::Value>(column).unwrap()
                ));
            }
        }
    }
    texts
}

#[test]
fn what_is_emptied_is_nowhere_any_more_and_the_rest_stays_whole() {
    let desk = desk();
    let [shown, alone] =
        [b"shown" as &[u8], b"alone"].map(|bytes| desk.archive.add_photo(&photo(bytes), minute(0)).unwrap());
    let stays = desk
        .archive
        .create(&piece_with_photo("Ở lại", shown), minute(0))
        .unwrap();
    desk.saved(stays, &tagged(&["Đại hội"]), 1);
    desk.kept(stays, 1);
    let goes = desk
        .archive
        .create(&piece_with_photo("Bỏ đi", shown), minute(0))
        .unwrap();
    let first = desk.kept(goes, 1);
    desk.saved(goes, &tagged(&["Đại hội", "Thừa"]), 2);
    desk.kept(goes, 3);
    let branch = desk
        .archive
        .branch(goes, &desk.lan, Some(first), &piece("Nhánh"), minute(4))
        .unwrap();
    desk.kept(archive::Line::branch(goes, branch), 5);
    desk.archive
        .set_state(goes, State::Draft, State::Submitted, "Lan", "", minute(5))
        .unwrap();
    desk.archive
        .store_thumbnail(&alone, 400, None, b"\xff\xd8\xff\xd9")
        .unwrap();
    desk.archive.trash_photos(&[alone], minute(6)).unwrap();
    desk.archive.trash(goes, minute(6)).unwrap();
    desk.archive.leave_all(desk.lan.id).unwrap();

    let contents = desk.archive.trash_contents(minute(300), STALE).unwrap();
    assert_eq!((contents.photos, contents.bytes), (1, 5));
    assert_eq!(
        (contents.articles[0].row.id, contents.articles[0].kept),
        (goes, false)
    );
    // Nothing was taken by looking.
    assert_eq!(desk.archive.revisions(goes).unwrap().len(), 3);

    let done = emptied(&desk, 300);
    let expected = Emptied {
        articles: 1,
        photos: 1,
        bytes: 5,
        kept: 0,
    };
    assert_eq!(done, expected);
    assert_eq!(desk.archive.verify().unwrap(), []);
    let texts = texts(&desk);
    for gone in [
        goes.to_string(),
        branch.to_string(),
        alone.to_string(),
        first.to_string(),
        "Thừa".to_owned(),
    ] {
        assert!(
            !texts.iter().any(|text| text.contains(&gone)),
            "{gone} is still there"
        );
    }
    assert_eq!(desk.archive.tags("", 9).unwrap(), ["Đại hội"]);
    assert_eq!(desk.archive.article(stays).unwrap().content.tags, ["Đại hội"]);
    assert_eq!(desk.archive.photo_original(&shown).unwrap(), b"shown");
    let files: Vec<_> = ["photos", "thumbnails"]
        .map(|folder| desk.path().join(folder).join(&alone.to_string()[..2]))
        .iter()
        .flat_map(|folder| fs::read_dir(folder).into_iter().flatten())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains(&alone.to_string()))
        .collect();
    assert_eq!(files, Vec::<std::path::PathBuf>::new());
    assert_eq!(emptied(&desk, 301), Emptied::default());
}

#[test]
fn what_was_published_once_stays_in_the_trash_and_can_be_taken_out() {
    let desk = desk();
    let [published, reopened, draft] =
        ["Đã đăng", "Đăng rồi mở lại", "Nháp"].map(|headline| desk.written(headline));
    let step = |id, from, to| {
        desk.archive
            .set_state(id, from, to, "Hoa", "", minute(1))
            .unwrap()
    };
    step(published, State::Draft, State::Exported);
    step(reopened, State::Draft, State::Exported);
    step(reopened, State::Exported, State::Editing);
    for id in [published, reopened, draft] {
        desk.archive.trash(id, minute(2)).unwrap();
    }
    let contents = desk.archive.trash_contents(minute(3), STALE).unwrap();
    let kept: Vec<bool> = contents.articles.iter().map(|article| article.kept).collect();
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 2);
    let done = emptied(&desk, 3);
    assert_eq!((done.articles, done.kept), (1, 2));
    desk.archive.restore(reopened).unwrap();
    assert_eq!(desk.archive.article(reopened).unwrap().state, State::Editing);
}

#[test]
fn what_somebody_has_open_stays_until_they_have_gone() {
    let desk = desk();
    let id = desk.written("Đang mở");
    desk.typed(id, "Đang gõ", 1);
    desk.archive.trash(id, minute(1)).unwrap();
    assert_eq!(emptied(&desk, 1).articles, 0);
    // A seat that went stale is nobody's.
    assert_eq!(emptied(&desk, 60).articles, 1);
}

#[test]
fn a_photo_in_the_trash_that_an_article_outside_shows_stays() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Một", picture), minute(0))
        .unwrap();
    desk.kept(id, 1);
    desk.sql().execute("UPDATE photo SET trashed = 1", []).unwrap();
    assert_eq!(emptied(&desk, 2).photos, 0);
    // Nor does one go whose only article is in the trash and stays there.
    desk.archive
        .set_state(id, State::Draft, State::Exported, "Hoa", "", minute(3))
        .unwrap();
    desk.archive.trash(id, minute(4)).unwrap();
    assert_eq!(emptied(&desk, 200).photos, 0);
    assert_eq!(desk.archive.photo_original(&picture).unwrap(), b"photo");
}

#[test]
fn files_that_a_crash_left_behind_go_with_the_next_emptying_unless_they_are_on_their_way_in() {
    let desk = desk();
    desk.archive.add_photo(&photo(b"stays"), minute(0)).unwrap();
    let folder = desk.path().join("photos").join("ab");
    fs::create_dir_all(&folder).unwrap();
    let [old, young] = ["a", "b"].map(|digit| folder.join(format!("ab{}.jpg", digit.repeat(62))));
    fs::write(&old, "left behind").unwrap();
    fs::write(&young, "on its way").unwrap();
    let two_days_ago = SystemTime::now() - Duration::from_secs(2 * 24 * 60 * 60);
    let file = fs::File::options().write(true).open(&old).unwrap();
    file.set_modified(two_days_ago).unwrap();
    emptied(&desk, 1);
    assert!(!old.exists());
    assert_eq!(desk.archive.verify().unwrap(), [Damage::Orphan { path: young }]);
}

#[test]
fn nothing_else_may_take_a_revision_away() {
    let desk = desk();
    let id = desk.written("Một");
    desk.kept(id, 1);
    let sql = desk.sql();
    for table in ["revision", "revision_parent", "revision_photo"] {
        // Parents and photos have no rows here; the trigger of the first is what counts.
        let refused = sql.execute(&format!("DELETE FROM {table}"), []);
        assert_eq!(refused.is_err(), table == "revision");
    }
}
