use archive::{ArchiveError, BranchId, Line, Sitter};
use newsroom::article::ArticleId;

use crate::desk::{Desk, STALE, all, desk, minute, piece, seated, sitter, text};

/// Hoa branches off what she sees while Lan writes.
fn branched(desk: &Desk, id: ArticleId, hoa: &Sitter, minute_: i64) -> BranchId {
    let seen = desk.archive.article(id).unwrap();
    desk.archive
        .branch(id, hoa, seen.base, &seen.content, minute(minute_))
        .unwrap()
}

fn typed_by(desk: &Desk, line: impl Into<Line>, who: &Sitter, headline: &str, minute_: i64) {
    let line = line.into();
    let base = desk.archive.article(line).unwrap().base;
    desk.archive
        .save_draft(line, who.id, base, &piece(headline), None, minute(minute_))
        .unwrap();
}

#[test]
fn a_branch_goes_its_own_way_while_list_and_search_show_the_main_line() {
    let desk = desk();
    let (id, hoa) = (desk.written("Một"), sitter("Hoa", "máy 2"));
    let first = desk.kept(id, 1);
    seated(&desk.archive, id, &desk.lan, 1);
    let line = Line::branch(id, branched(&desk, id, &hoa, 2));
    assert!(!desk.archive.article(line).unwrap().draft);
    desk.typed(id, "Của Lan", 3);
    typed_by(&desk, line, &hoa, "Của Hoa", 4);

    let branch = desk.archive.article(line).unwrap();
    assert_eq!(
        (branch.branch, branch.base, branch.draft, branch.content),
        (line.branch, Some(first), true, piece("Của Hoa"))
    );
    let main = desk.archive.article(id).unwrap();
    assert_eq!(
        (main.branch, main.head, main.content, main.changed),
        (None, Some(first), piece("Của Lan"), minute(3))
    );
    assert_eq!(desk.headlines(&all()), ["Của Lan"]);
    assert_eq!(desk.headlines(&text("cua hoa")), [""; 0]);
    let branches = desk.archive.branches(id).unwrap();
    assert_eq!(branches.len(), 1);
    assert_eq!(
        (
            branches[0].name.as_str(),
            branches[0].device.as_str(),
            branches[0].has_draft
        ),
        ("Hoa", "máy 2", true)
    );
}

#[test]
fn what_is_kept_on_a_branch_is_a_leaf_beside_the_head_and_the_branch_grows_on_from_it() {
    let desk = desk();
    let (id, hoa) = (desk.written("Một"), sitter("Hoa", "máy 2"));
    let first = desk.kept(id, 1);
    let line = Line::branch(id, branched(&desk, id, &hoa, 2));
    typed_by(&desk, line, &hoa, "Hai", 3);
    let second = desk.archive.keep_revision(line, &hoa, minute(4)).unwrap();
    assert_eq!(desk.archive.article(id).unwrap().head, Some(first));
    let branch = desk.archive.article(line).unwrap();
    assert_eq!((branch.base, branch.draft), (Some(second), false));
    desk.typed(id, "Của Lan", 5);
    let head = desk.kept(id, 6);
    typed_by(&desk, line, &hoa, "Ba", 7);
    let third = desk.archive.keep_revision(line, &hoa, minute(8)).unwrap();

    assert_eq!(desk.archive.leaves(id).unwrap(), [head, third]);
    assert_eq!(desk.archive.revision(&third).unwrap().parents, [second]);
    assert_eq!(desk.archive.revision(&second).unwrap().parents, [first]);
    assert_eq!(desk.archive.article(id).unwrap().content, piece("Của Lan"));
    let rows = desk.archive.revisions(id).unwrap();
    let marks: Vec<_> = rows
        .iter()
        .map(|row| (row.id, row.is_head, row.is_leaf))
        .collect();
    assert_eq!(
        marks,
        [
            (third, false, true),
            (head, true, true),
            (second, false, false),
            (first, false, false)
        ]
    );
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_branch_shows_the_unkept_words_it_was_opened_at() {
    let desk = desk();
    let (id, hoa) = (desk.written("Chưa giữ lần nào"), sitter("Hoa", "máy 2"));
    seated(&desk.archive, id, &desk.lan, 1);
    let line = Line::branch(id, branched(&desk, id, &hoa, 2));
    desk.typed(id, "Lan viết tiếp", 3);
    let branch = desk.archive.article(line).unwrap();
    assert_eq!(
        (branch.base, branch.draft, branch.content),
        (None, true, piece("Chưa giữ lần nào"))
    );
}

#[test]
fn words_left_on_a_branch_are_kept_by_anyone_in_the_name_of_who_opened_it() {
    let desk = desk();
    let (id, hoa) = (desk.written("Một"), sitter("Hoa", "máy 2"));
    let first = desk.kept(id, 1);
    let line = Line::branch(id, branched(&desk, id, &hoa, 2));
    typed_by(&desk, line, &hoa, "Của Hoa", 3);

    let refused = desk
        .archive
        .keep_revision(line, &desk.lan, minute(4))
        .unwrap_err();
    assert!(matches!(refused, ArchiveError::HeldElsewhere { .. }), "{refused}");
    // Hoa's program has died: her seat grows stale, Lan takes it and leaves it.
    seated(&desk.archive, line, &desk.lan, 5);
    desk.archive.leave_all(desk.lan.id).unwrap();
    let left = desk.kept(line, 6);
    let revision = desk.archive.revision(&left).unwrap();
    assert_eq!(
        (
            revision.author.as_str(),
            revision.device.as_str(),
            revision.parents
        ),
        ("Hoa", "máy 2", vec![first])
    );
    assert_eq!(revision.content, piece("Của Hoa"));
    assert_eq!(desk.archive.leaves(id).unwrap(), [left]);
    let branches = desk.archive.branches(id).unwrap();
    assert_eq!((branches[0].tip, branches[0].has_draft), (Some(left), false));
}

#[test]
fn a_branch_that_says_nothing_new_makes_no_leaf_and_is_forgotten_when_it_is_left() {
    let desk = desk();
    let (id, hoa) = (desk.written("Một"), sitter("Hoa", "máy 2"));
    let first = desk.kept(id, 1);
    let line = Line::branch(id, branched(&desk, id, &hoa, 2));
    typed_by(&desk, line, &hoa, "Hai", 3);
    typed_by(&desk, line, &hoa, "Một", 4);
    assert_eq!(desk.archive.keep_revision(line, &hoa, minute(5)).unwrap(), first);
    assert_eq!(
        desk.archive.branches(id).unwrap().len(),
        1,
        "Hoa still sits there"
    );
    desk.archive.leave_seat(line, hoa.id).unwrap();
    assert_eq!(desk.archive.branches(id).unwrap(), []);
}

#[test]
fn a_branch_that_says_what_the_head_says_goes_on_from_the_head() {
    let desk = desk();
    let (id, hoa) = (desk.written("Một"), sitter("Hoa", "máy 2"));
    let lines = [Line::branch(id, branched(&desk, id, &hoa, 1)), {
        desk.kept(id, 2);
        Line::branch(id, branched(&desk, id, &hoa, 2))
    }];
    desk.typed(id, "Hai", 3);
    let head = desk.kept(id, 4);
    for line in lines {
        typed_by(&desk, line, &hoa, "Hai", 5);
        assert_eq!(desk.archive.keep_revision(line, &hoa, minute(6)).unwrap(), head);
        let branch = desk.archive.article(line).unwrap();
        assert_eq!(
            (branch.base, branch.draft, branch.content),
            (Some(head), false, piece("Hai"))
        );
    }
    assert_eq!(desk.archive.leaves(id).unwrap(), [head]);
}

#[test]
fn a_branch_of_another_piece_is_no_branch_of_this_one() {
    let desk = desk();
    let (id, other, hoa) = (desk.written("Một"), desk.written("Khác"), sitter("Hoa", "máy 2"));
    let branch = branched(&desk, id, &hoa, 1);
    for line in [Line::branch(other, branch), Line::branch(id, BranchId::new_v7())] {
        let refusals = [
            desk.archive.article(line).map(|_| ()),
            desk.archive.take_seat(line, &hoa, minute(2), STALE).map(|_| ()),
            desk.archive
                .save_draft(line, hoa.id, None, &piece("Hai"), None, minute(2)),
            desk.archive.keep_revision(line, &hoa, minute(2)).map(|_| ()),
        ];
        for refused in refusals.map(Result::unwrap_err) {
            assert!(
                matches!(refused, ArchiveError::NoSuchBranch { .. }) && refused.is_gone(),
                "{refused}"
            );
        }
    }
}
