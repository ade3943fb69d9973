use archive::{Arrived, ArticleRow, Line, SheetLack, SheetQuery, Trashing};
use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;

use crate::desk::{Desk, desk, minute, photo, piece, piece_with_photo, seated, sitter};

fn taken_in(desk: &Desk) -> PhotoId {
    desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap()
}

fn ids(rows: &[ArticleRow]) -> Vec<ArticleId> {
    rows.iter().map(|row| row.id).collect()
}

/// Tries to throw the photo away; the articles for which it stays.
#[track_caller]
fn kept_for(desk: &Desk, photo: PhotoId) -> Vec<ArticleId> {
    let tried = desk.archive.trash_photos(&[photo], minute(60)).unwrap();
    let uses = ids(&desk.archive.uses(&photo).unwrap());
    assert_eq!(desk.archive.photo(&photo).unwrap().uses as usize, uses.len());
    let unused = SheetQuery {
        lack: Some(SheetLack::Unused),
        ..SheetQuery::default()
    };
    let sheet = desk.archive.sheet(&unused, minute(60)).unwrap();
    match &tried.used[..] {
        [] => {
            assert_eq!(tried.trashed, [photo]);
            desk.archive.untrash_photos(&[photo]).unwrap();
        }
        [used] => {
            assert_eq!((used.photo, ids(&used.articles)), (photo, uses.clone()));
            assert_eq!((sheet.ids, sheet.counts.unused), (vec![], 0));
        }
        _ => panic!("one photo was asked for"),
    }
    assert_eq!(desk.archive.verify().unwrap(), []);
    uses
}

#[test]
fn an_unused_photo_goes_to_the_trash_and_comes_back() {
    let desk = desk();
    let id = taken_in(&desk);
    let gone = desk.archive.trash_photos(&[id], minute(1)).unwrap();
    assert_eq!(
        gone,
        Trashing {
            trashed: vec![id],
            used: vec![]
        }
    );
    let row = desk.archive.photo(&id).unwrap();
    assert_eq!(row.trashed, Some(minute(1)));
    let sheet = desk.archive.sheet(&SheetQuery::default(), minute(2)).unwrap();
    assert_eq!(
        (sheet.ids, sheet.counts.all, sheet.counts.trashed),
        (vec![], 0, 1)
    );
    desk.archive.untrash_photos(&[id]).unwrap();
    let sheet = desk.archive.sheet(&SheetQuery::default(), minute(2)).unwrap();
    assert_eq!((sheet.ids, sheet.counts.trashed), (vec![id], 0));
}

#[test]
fn a_photo_that_a_draft_a_branch_or_a_revision_shows_stays_and_its_articles_are_told() {
    let desk = desk();
    let id = taken_in(&desk);
    assert_eq!(kept_for(&desk, id), []);
    let article = desk.written("Một");
    desk.saved(article, &piece_with_photo("Một", id), 1);
    assert_eq!(kept_for(&desk, id), [article]);
    desk.saved(article, &piece("Một"), 2);
    assert_eq!(kept_for(&desk, id), [], "nobody ever kept it");

    let other = desk.written("Hai");
    let hoa = sitter("Hoa", "máy 2");
    let branch = desk
        .archive
        .branch(other, &hoa, None, &piece_with_photo("Nhánh", id), minute(3))
        .unwrap();
    assert_eq!(kept_for(&desk, id), [other]);
    let save = |content: &_, at| {
        desk.archive
            .save_draft(
                Line::branch(other, branch),
                hoa.id,
                None,
                content,
                None,
                minute(at),
            )
            .unwrap();
    };
    save(&piece("Nhánh"), 4);
    assert_eq!(kept_for(&desk, id), []);

    desk.saved(article, &piece_with_photo("Một", id), 5);
    desk.kept(article, 6);
    assert_eq!(kept_for(&desk, id), [article]);
    desk.saved(article, &piece("Một"), 7);
    desk.kept(article, 8);
    assert_eq!(kept_for(&desk, id), [article], "an older version shows it");
    desk.archive.trash(article, minute(9)).unwrap();
    assert_eq!(kept_for(&desk, id), [article], "the piece can be restored");
}

#[test]
fn a_line_that_goes_back_to_what_was_kept_shows_its_photos_again() {
    let desk = desk();
    let id = taken_in(&desk);
    let article = desk
        .archive
        .create(&piece_with_photo("Một", id), minute(0))
        .unwrap();
    let shown = |line: Option<ArticleId>| {
        let query = SheetQuery {
            article: line,
            ..SheetQuery::default()
        };
        desk.archive.sheet(&query, minute(0)).unwrap().ids
    };
    let base = desk.kept(article, 1);
    desk.saved(article, &piece("Một"), 2);
    assert_eq!(shown(Some(article)), []);
    // The draft says what its base says: there is no new revision.
    desk.saved(article, &piece_with_photo("Một", id), 3);
    assert_eq!(desk.kept(article, 4), base);
    assert_eq!(shown(Some(article)), [id]);
    assert_eq!(desk.archive.verify().unwrap(), []);

    let hoa = sitter("Hoa", "máy 2");
    let content = piece_with_photo("Một", id);
    let branch = desk
        .archive
        .branch(article, &hoa, Some(base), &content, minute(5))
        .unwrap();
    let line = Line::branch(article, branch);
    seated(&desk.archive, line, &hoa, 6);
    let save = |content: &_, at| {
        desk.archive
            .save_draft(line, hoa.id, Some(base), content, None, minute(at))
            .unwrap();
        desk.archive.keep_revision(line, &hoa, minute(at)).unwrap()
    };
    let tip = save(&piece("Nhánh"), 6);
    // What the branch was opened at says nothing new beside its tip.
    assert_eq!(save(&content, 7), tip);
    assert_eq!(desk.archive.article(line).unwrap().content, piece("Nhánh"));
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_branch_that_is_settled_shows_its_photos_no_more() {
    let desk = desk();
    let id = taken_in(&desk);
    let article = desk.written("Một");
    let base = desk.kept(article, 1);
    let hoa = sitter("Hoa", "máy 2");
    let branch = desk
        .archive
        .branch(
            article,
            &hoa,
            Some(base),
            &piece_with_photo("Nhánh", id),
            minute(2),
        )
        .unwrap();
    let line = Line::branch(article, branch);
    let tip = desk.archive.keep_revision(line, &hoa, minute(3)).unwrap();
    desk.saved(article, &piece("Hai"), 4);
    let head = desk.kept(article, 5);
    desk.archive.leave_all(hoa.id).unwrap();
    let shown = || {
        let query = SheetQuery {
            article: Some(article),
            ..SheetQuery::default()
        };
        desk.archive.sheet(&query, minute(0)).unwrap().ids
    };
    assert_eq!(shown(), [id]);
    desk.archive
        .settle(article, [head, tip], &piece("Hai"), &desk.lan, minute(6))
        .unwrap();
    assert_eq!(shown(), []);
    assert_eq!(kept_for(&desk, id), [article], "a version of the branch shows it");
}

#[test]
fn a_photo_in_the_trash_comes_out_when_a_page_shows_it_or_it_is_brought_in_again() {
    let desk = desk();
    let id = taken_in(&desk);
    desk.archive.trash_photos(&[id], minute(1)).unwrap();
    let again = desk.archive.add_photos(&[photo(b"photo")], minute(2)).unwrap();
    assert_eq!(again, [Arrived::Added(id)]);
    assert_eq!(desk.archive.photo(&id).unwrap().trashed, None);
    assert_eq!(
        desk.archive.add_photos(&[photo(b"photo")], minute(2)).unwrap(),
        [Arrived::Double(id)]
    );

    desk.archive.trash_photos(&[id], minute(3)).unwrap();
    let article = desk.written("Một");
    desk.saved(article, &piece_with_photo("Một", id), 4);
    assert_eq!(desk.archive.photo(&id).unwrap().trashed, None);
}
