use archive::{ArchiveError, NewPiece};
use chrono::NaiveDate;
use newsroom::photo::PhotoId;
use newsroom::workflow::State;

use crate::desk::{all, desk, minute, piece, piece_with_photo, text};

fn new(headline: &str, state: State) -> NewPiece {
    NewPiece {
        content: piece(headline),
        state,
        created: minute(0),
    }
}

#[test]
fn pieces_come_in_together_each_kept_in_its_state_and_found_at_once() {
    let desk = desk();
    let mut old = new("Lễ hội Đền Hùng", State::Exported);
    old.content.event_date = NaiveDate::from_ymd_opt(1998, 4, 6);
    let pieces: Vec<NewPiece> = (0..50)
        .map(|number| new(&format!("Tin {number}"), State::Draft))
        .chain([old])
        .collect();
    let ids = desk.archive.import_many(pieces, &desk.lan, minute(9)).unwrap();
    assert_eq!(ids.len(), 51);
    let last = desk.archive.article(ids[50]).unwrap();
    assert_eq!(
        (
            last.content.body.headline.as_str(),
            last.state,
            last.draft,
            last.changed
        ),
        ("Lễ hội Đền Hùng", State::Exported, false, minute(0))
    );
    assert_eq!(
        desk.archive.article(ids[7]).unwrap().content.body.headline,
        "Tin 7"
    );
    let kept = &desk.archive.revisions(ids[50]).unwrap()[0];
    assert_eq!(
        (kept.author.as_str(), kept.time, kept.is_head),
        ("Lan", minute(9), true)
    );
    let steps = desk.archive.steps(ids[50]).unwrap();
    assert_eq!((steps[0].to, steps[0].by.as_str()), (State::Exported, "Lan"));
    assert_eq!(desk.archive.steps(ids[0]).unwrap(), []);
    assert_eq!(desk.headlines(&text("den hung")), ["Lễ hội Đền Hùng"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn one_piece_that_cannot_come_in_keeps_all_of_them_out() {
    let desk = desk();
    let lost = PhotoId::of(b"lost");
    let broken = NewPiece {
        content: piece_with_photo("Hỏng", lost),
        ..new("", State::Draft)
    };
    let refused = desk
        .archive
        .import_many(vec![new("Lành", State::Draft), broken], &desk.lan, minute(0))
        .unwrap_err();
    assert!(
        matches!(refused, ArchiveError::NoSuchPhoto { photo } if photo == lost),
        "{refused}"
    );
    assert_eq!(desk.headlines(&all()), [""; 0]);
    assert_eq!(
        desk.archive
            .import_many(Vec::new(), &desk.lan, minute(0))
            .unwrap(),
        []
    );
}
