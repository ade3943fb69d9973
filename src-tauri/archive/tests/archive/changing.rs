use archive::{Change, ChangeRefused, Changed, StoredArticle};
use newsroom::article::ArticleId;
use newsroom::workflow::State;

use crate::desk::{Desk, STALE, desk, minute, seated, sitter};

type Answer = Result<Changed, ChangeRefused<&'static str>>;

fn change(
    desk: &Desk,
    ids: &[ArticleId],
    decide: impl FnMut(&StoredArticle) -> Result<Option<Change>, &'static str> + Send + 'static,
) -> Vec<Answer> {
    let answers = desk
        .archive
        .change_many(ids, &desk.lan, minute(10), STALE, decide)
        .unwrap();
    answers.into_iter().map(|(_, answer)| answer).collect()
}

fn tag(piece: &StoredArticle) -> Result<Option<Change>, &'static str> {
    let mut content = piece.content.clone();
    content.tags.push("Đại hội".to_owned());
    Ok(Some(Change::Content(Box::new(content))))
}

#[test]
fn each_piece_gets_its_own_change_and_a_revision_of_it() {
    let desk = desk();
    let ids = [desk.written("Một"), desk.written("Hai")];
    desk.kept(ids[0], 1);
    let answers = change(&desk, &ids, tag);
    assert!(answers.iter().all(Result::is_ok));
    for id in ids {
        let stored = desk.archive.article(id).unwrap();
        assert_eq!(
            (stored.content.tags.as_slice(), stored.draft),
            (&["Đại hội".to_owned()][..], false)
        );
    }
    assert_eq!(desk.archive.revisions(ids[0]).unwrap().len(), 2);
    assert_eq!(desk.archive.leaves(ids[0]).unwrap().len(), 1);
    assert_eq!(desk.archive.tags("dai", 5).unwrap(), ["Đại hội"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn what_somebody_has_open_what_is_refused_and_what_is_gone_stop_nobody() {
    let desk = desk();
    let (open, mine, refused, free) = (
        desk.written("Mở"),
        desk.written("Của tôi"),
        desk.written("Không"),
        desk.written("Được"),
    );
    let hoa = sitter("Hoa", "máy 2");
    seated(&desk.archive, open, &hoa, 10);
    seated(&desk.archive, mine, &desk.lan, 10);
    let gone = ArticleId::new_v7();
    desk.archive.keep_seats(desk.lan.id, minute(10)).unwrap();
    let answers = change(&desk, &[open, mine, gone, refused, free], move |piece| {
        if piece.id == refused {
            Err("không")
        } else {
            tag(piece)
        }
    });
    assert!(matches!(
        answers[0],
        Err(ChangeRefused::Archive(
            archive::ArchiveError::HeldElsewhere { .. }
        ))
    ));
    assert!(matches!(answers[1], Err(ChangeRefused::OpenHere)));
    assert!(matches!(
        answers[2],
        Err(ChangeRefused::Archive(
            archive::ArchiveError::NoSuchArticle { .. }
        ))
    ));
    assert!(matches!(answers[3], Err(ChangeRefused::Said("không"))));
    assert!(answers[4].is_ok());
    for id in [open, mine, refused] {
        assert!(desk.archive.article(id).unwrap().content.tags.is_empty());
    }
}

#[test]
fn a_seat_whose_sitter_has_not_shown_for_long_holds_nothing() {
    let desk = desk();
    let id = desk.written("Một");
    seated(&desk.archive, id, &sitter("Hoa", "máy 2"), 0);
    assert!(change(&desk, &[id], tag)[0].is_ok());
}

#[test]
fn a_piece_that_moves_on_keeps_what_was_typed_and_tells_who_moved_it() {
    let desk = desk();
    let id = desk.written("Một");
    let answers = change(&desk, &[id], |_| {
        Ok(Some(Change::State {
            to: State::Submitted,
            reason: "đủ".to_owned(),
        }))
    });
    let changed = answers[0].as_ref().unwrap();
    assert_eq!(changed.former.state, State::Draft);
    let stored = desk.archive.article(id).unwrap();
    assert_eq!(
        (stored.state, stored.draft, stored.head.is_some()),
        (State::Submitted, false, true)
    );
    let step = desk.archive.steps(id).unwrap().remove(0);
    assert_eq!((step.by.as_str(), step.reason.as_str()), ("Lan", "đủ"));
}
