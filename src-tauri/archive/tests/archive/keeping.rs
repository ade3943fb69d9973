use archive::{ArchiveError, RevisionRow, StepRow, WordChange};
use newsroom::article::{Article, ArticleId};
use newsroom::compare;
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use proptest::prelude::*;

use crate::desk::{desk, minute, photo, piece, piece_with_photo, seated};

#[test]
fn opening_again_finds_everything() {
    let desk = desk();
    let bytes = b"the bytes of a photo";
    let picture = desk.archive.add_photo(&photo(bytes), minute(0)).unwrap();
    let content = piece_with_photo("Hội nghị quán triệt", picture);
    let id = desk.archive.create(&content, minute(1)).unwrap();
    let first = desk.kept(id, 2);
    desk.typed(id, "Hội nghị quán triệt nghị quyết", 3);
    desk.archive
        .set_state(
            id,
            State::Draft,
            State::Submitted,
            "Lan",
            "Xin anh xem giúp",
            minute(4),
        )
        .unwrap();
    desk.archive.set_setting("language", &"vi").unwrap();
    let before = desk.archive.article(id).unwrap();

    let desk = desk.reopened();
    assert_eq!(desk.archive.article(id).unwrap(), before);
    assert_eq!(
        (before.state, before.head, before.draft),
        (State::Submitted, Some(first), true)
    );
    assert_eq!(before.content, piece("Hội nghị quán triệt nghị quyết"));
    assert_eq!(desk.archive.revision(&first).unwrap().content, content);
    assert_eq!(desk.archive.revision(&first).unwrap().photos, [picture]);
    assert_eq!(desk.archive.photo_original(&picture).unwrap(), bytes);
    assert_eq!(
        desk.archive.setting::<String>("language").unwrap(),
        Some("vi".to_owned())
    );
    assert_eq!(desk.archive.setting::<String>("unset").unwrap(), None);
    let step = StepRow {
        from: State::Draft,
        to: State::Submitted,
        by: "Lan".to_owned(),
        time: minute(4),
        reason: "Xin anh xem giúp".to_owned(),
    };
    assert_eq!(desk.archive.steps(id).unwrap(), [step]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn each_kept_revision_follows_the_one_before() {
    let desk = desk();
    let id = desk.written("Một");
    let first = desk.kept(id, 1);
    desk.typed(id, "Hai", 2);
    let second = desk.kept(id, 3);
    let row = |id, parents: &[RevisionId], time, change| RevisionRow {
        id,
        parents: parents.to_vec(),
        author: "Lan".to_owned(),
        device: "máy 1".to_owned(),
        time,
        change: Some(change),
        is_head: parents.len() == 1,
        is_leaf: parents.len() == 1,
    };
    let all = compare::counts(&compare::compare(&Article::blank(), &piece("Một")));
    let changes = [(1, 1), all].map(|(added, removed)| WordChange { added, removed });
    let rows = [
        row(second, &[first], minute(3), changes[0]),
        row(first, &[], minute(1), changes[1]),
    ];
    assert_eq!(desk.archive.revisions(id).unwrap(), rows);
    assert_eq!(desk.archive.leaves(id).unwrap(), [second]);
    let now = desk.archive.article(id).unwrap();
    assert_eq!(
        (now.head, now.base, now.draft, now.content),
        (Some(second), Some(second), false, piece("Hai"))
    );
}

#[test]
fn content_that_says_nothing_new_makes_no_revision() {
    let desk = desk();
    let id = desk.written("Một");
    let first = desk.kept(id, 1);
    assert_eq!(desk.kept(id, 2), first);
    desk.typed(id, "Một", 3);
    assert!(
        !desk.archive.article(id).unwrap().draft,
        "the same words again are no draft"
    );
    desk.typed(id, "Hai", 4);
    desk.typed(id, "Một", 5);
    assert_eq!(desk.kept(id, 6), first, "there and back again");
    assert!(!desk.archive.article(id).unwrap().draft);
    assert_eq!(desk.archive.revisions(id).unwrap().len(), 1);
}

#[test]
fn an_older_text_that_is_put_back_is_a_new_revision() {
    let desk = desk();
    let id = desk.written("Một");
    let first = desk.kept(id, 1);
    desk.typed(id, "Hai", 2);
    let second = desk.kept(id, 3);
    desk.typed(id, "Một", 4);
    let third = desk.kept(id, 5);
    assert_ne!(third, first);
    let restored = desk.archive.revision(&third).unwrap();
    assert_eq!((restored.parents, restored.content), (vec![second], piece("Một")));
    let now = desk.archive.article(id).unwrap();
    assert_eq!((now.head, now.draft), (Some(third), false));
    assert_eq!(desk.archive.revisions(id).unwrap().len(), 3);
}

#[test]
fn revisions_and_what_belongs_to_them_refuse_to_be_changed_or_deleted() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Một", picture), minute(0))
        .unwrap();
    desk.kept(id, 1);
    desk.typed(id, "Hai", 2);
    desk.kept(id, 3);
    let sql = desk.sql();
    for change in [
        "UPDATE revision SET author = 'x'",
        "DELETE FROM revision",
        "UPDATE revision_parent SET position = 1",
        "DELETE FROM revision_parent",
        "UPDATE revision_photo SET position = 9",
        "DELETE FROM revision_photo",
    ] {
        let refused = sql.execute(change, []).unwrap_err().to_string();
        assert!(
            refused.starts_with("a revision never changes")
                || refused.starts_with("a revision is never deleted")
        );
    }
    assert_eq!(desk.archive.revisions(id).unwrap().len(), 2);
}

#[test]
fn a_revision_has_at_most_two_parents_and_they_are_of_its_own_article() {
    let desk = desk();
    let (one, other) = (desk.written("Một"), desk.written("Khác"));
    let (first, stranger) = (desk.kept(one, 1), desk.kept(other, 1));
    desk.typed(one, "Hai", 2);
    let second = desk.kept(one, 3);
    let sql = desk.sql();
    let insert = |position: i64, parent: RevisionId| {
        let row = (second.to_string(), position, parent.to_string());
        sql.execute(
            "INSERT INTO revision_parent (revision, position, parent) VALUES (?1, ?2, ?3)",
            row,
        )
    };
    assert!(insert(2, first).is_err(), "a third place");
    assert!(insert(1, first).is_err(), "the same parent twice");
    assert!(insert(1, second).is_err(), "its own parent");
    assert!(
        insert(1, stranger)
            .unwrap_err()
            .to_string()
            .starts_with("a parent belongs to the same article")
    );
}

#[test]
fn an_altered_revision_is_not_given_out() {
    let desk = desk();
    let id = desk.written("Một");
    let first = desk.kept(id, 1);
    desk.sql()
        .execute_batch("DROP TRIGGER revision_no_update; UPDATE revision SET canonical = CAST(replace(canonical, 'Lan', 'Hoa') AS BLOB)")
        .unwrap();
    let refused = desk.archive.revision(&first).unwrap_err();
    assert!(
        matches!(refused, ArchiveError::RevisionAltered { revision } if revision == first),
        "{refused}"
    );
}

#[test]
fn a_piece_moves_on_only_from_where_it_stands() {
    let desk = desk();
    let id = desk.written("Một");
    desk.archive
        .set_state(id, State::Draft, State::Submitted, "Lan", "", minute(1))
        .unwrap();
    let refused = desk
        .archive
        .set_state(id, State::Draft, State::Submitted, "Hoa", "", minute(2))
        .unwrap_err();
    assert!(
        matches!(
            refused,
            ArchiveError::StateMoved {
                found: State::Submitted,
                ..
            }
        ),
        "{refused}"
    );
    assert_eq!(desk.archive.steps(id).unwrap().len(), 1);
}

#[test]
fn what_is_not_there_is_named() {
    let desk = desk();
    let stranger = ArticleId::new_v7();
    let refused = desk.archive.article(stranger).unwrap_err().to_string();
    assert_eq!(
        refused,
        format!("there is no article {stranger} in the archive; `toasoan list` shows those there are")
    );
    assert!(
        desk.archive
            .save_draft(stranger, desk.lan.id, None, &piece("a"), None, minute(0))
            .is_err()
    );
    assert!(desk.archive.trash(stranger, minute(0)).is_err());
    let id = desk.written("Một");
    seated(&desk.archive, id, &desk.lan, 0);
    let nowhere = RevisionId::of(b"nowhere");
    let refused = desk
        .archive
        .save_draft(id, desk.lan.id, Some(nowhere), &piece("a"), None, minute(0))
        .unwrap_err();
    assert!(
        matches!(refused, ArchiveError::NoSuchRevision { revision } if revision == nowhere),
        "{refused}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is typed and kept in whatever order: the piece is what was typed last, every revision is what it was
    /// when it was kept, and all is well.
    #[test]
    fn whatever_is_typed_and_kept_is_found_again(acts in prop::collection::vec((any::<bool>(), 0..4_u8), 1..20)) {
        let desk = desk();
        let id = desk.written("0");
        let (mut last, mut kept) = ("0".to_owned(), Vec::new());
        for (time, (keeps, word)) in (1..).zip(acts) {
            if keeps {
                kept.push((desk.kept(id, time), last.clone()));
            } else {
                last = word.to_string();
                desk.typed(id, &last, time);
            }
        }
        prop_assert_eq!(desk.archive.article(id).unwrap().content, piece(&last));
        prop_assert_eq!(&desk.headlines(&crate::desk::all())[0], &last);
        for (revision, headline) in kept {
            prop_assert_eq!(desk.archive.revision(&revision).unwrap().content, piece(&headline));
        }
        prop_assert!(desk.archive.leaves(id).unwrap().len() <= 1);
        prop_assert_eq!(desk.archive.verify().unwrap(), []);
    }
}
