use archive::{Archive, Brought, Coming, Origin, Prepared};
use newsroom::photo::PhotoId;
use newsroom::workflow::State;

use crate::desk::{Desk, all, desk, minute, piece, piece_with_photo, text};

fn coming(headline: &str, key: &str) -> Coming {
    Coming {
        content: piece(headline),
        origin: Origin {
            key: key.to_owned(),
            address: format!("https://{key}"),
        },
        created: minute(0),
        changed: minute(5),
        state: State::Exported,
        reason: "phutho.vn".to_owned(),
    }
}

fn bring(desk: &Desk, pieces: Vec<Coming>) -> Vec<Option<Brought>> {
    let prepared = pieces
        .into_iter()
        .map(|coming| Prepared::of(coming, &desk.lan).unwrap())
        .collect();
    let brought = desk.archive.bring(prepared, &desk.lan, minute(90)).unwrap();
    brought.into_iter().map(Result::ok).collect()
}

#[track_caller]
fn added(brought: Option<Brought>) -> newsroom::article::ArticleId {
    match brought {
        Some(Brought::Added(id)) => id,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_piece_that_comes_in_stands_where_it_was_and_on_its_day() {
    let desk = desk();
    let brought = bring(&desk, vec![coming("Một", "phutho.vn/?p=1")]);
    let id = added(brought[0]);
    let stored = desk.archive.article(id).unwrap();
    assert_eq!(stored.content, piece("Một"));
    assert_eq!(
        (stored.state, stored.changed, stored.draft),
        (State::Exported, minute(5), false)
    );
    let revision = desk.archive.revisions(id).unwrap().remove(0);
    assert_eq!(
        (revision.author.as_str(), revision.time, revision.is_head),
        ("Lan", minute(5), true)
    );
    let step = desk.archive.steps(id).unwrap().remove(0);
    assert_eq!(
        (step.to, step.time, step.reason.as_str()),
        (State::Exported, minute(90), "phutho.vn")
    );
    let found = text("nghi quyet");
    assert_eq!(desk.headlines(&found), ["Một"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn what_came_before_and_what_says_the_same_comes_no_second_time() {
    let desk = desk();
    let typed = desk.written("Hai");
    let brought = bring(
        &desk,
        vec![coming("Một", "a"), coming("Một", "b"), coming("Hai", "c")],
    );
    let first = added(brought[0]);
    assert_eq!(
        brought[1..],
        [Some(Brought::Double(first)), Some(Brought::Double(typed))]
    );
    let again = [coming("Một, sửa lại", "a"), coming("Hai", "c"), coming("Ba", "d")];
    let known = Some(Brought::Known(first));
    let looked = desk
        .archive
        .there_already(&again.iter().collect::<Vec<_>>())
        .unwrap();
    assert_eq!(looked, [known, Some(Brought::Double(typed)), None]);
    assert_eq!(bring(&desk, again.to_vec())[0], known);
    assert_eq!(desk.headlines(&all()).len(), 3);
}

#[test]
fn the_same_headline_over_other_words_is_another_piece() {
    let desk = desk();
    let mut other = coming("Một", "b");
    other.content.body.lead = Vec::new();
    let brought = bring(&desk, vec![coming("Một", "a"), other]);
    added(brought[1]);
}

#[test]
fn a_piece_whose_photo_is_not_there_stops_nobody() {
    let desk = desk();
    let mut lost = coming("Hai", "b");
    lost.content = piece_with_photo("Hai", PhotoId::of(b"nowhere"));
    let brought = bring(&desk, vec![coming("Một", "a"), lost, coming("Ba", "c")]);
    assert!(brought[0].is_some() && brought[1].is_none() && brought[2].is_some());
    let archive: &Archive = &desk.archive;
    assert_eq!(archive.verify().unwrap(), []);
    assert_eq!(desk.headlines(&all()).len(), 2);
}
