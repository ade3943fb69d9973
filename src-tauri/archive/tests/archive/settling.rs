use archive::{ArchiveError, Line, Sitter};
use newsroom::article::ArticleId;
use newsroom::language::Bilingual as _;
use newsroom::revision::RevisionId;

use crate::desk::{Desk, all, desk, minute, piece, seated, sitter};

/// A piece with two leaves: the head, by Lan, and the tip of a branch by Hoa, who sits there.
struct Two {
    desk: Desk,
    id: ArticleId,
    line: Line,
    hoa: Sitter,
    head: RevisionId,
    tip: RevisionId,
}

fn two() -> Two {
    let (desk, hoa) = (desk(), sitter("Hoa", "máy 2"));
    let id = desk.written("Một");
    let first = desk.kept(id, 1);
    let branch = desk
        .archive
        .branch(id, &hoa, Some(first), &piece("Của Hoa"), minute(2))
        .unwrap();
    let line = Line::branch(id, branch);
    let tip = desk.archive.keep_revision(line, &hoa, minute(3)).unwrap();
    desk.typed(id, "Của Lan", 4);
    let head = desk.kept(id, 5);
    assert_eq!(desk.archive.leaves(id).unwrap(), [tip, head]);
    Two {
        desk,
        id,
        line,
        hoa,
        head,
        tip,
    }
}

impl Two {
    fn settle(&self, leaves: [RevisionId; 2], who: &Sitter) -> Result<RevisionId, ArchiveError> {
        self.desk
            .archive
            .settle(self.id, leaves, &piece("Của cả hai"), who, minute(9))
    }
}

#[test]
fn two_leaves_become_one_head_with_two_parents_and_the_branch_is_closed() {
    let two = two();
    two.desk.archive.leave_all(two.hoa.id).unwrap();
    let settled = two.settle([two.head, two.tip], &two.desk.lan).unwrap();
    let archive = &two.desk.archive;
    let revision = archive.revision(&settled).unwrap();
    assert_eq!(
        (revision.parents, revision.author.as_str(), revision.content),
        (vec![two.head, two.tip], "Lan", piece("Của cả hai"))
    );
    assert_eq!(archive.leaves(two.id).unwrap(), [settled]);
    let now = archive.article(two.id).unwrap();
    assert_eq!(
        (now.head, now.base, now.draft, now.changed),
        (Some(settled), Some(settled), false, minute(9))
    );
    assert_eq!(two.desk.headlines(&all()), ["Của cả hai"]);
    let rows = archive.revisions(two.id).unwrap();
    assert_eq!(
        rows[0].change.map(|change| (change.added, change.removed)),
        Some((2, 1))
    );
    assert_eq!(archive.branches(two.id).unwrap(), []);
    let refused = archive.article(two.line).unwrap_err();
    assert!(matches!(refused, ArchiveError::BranchClosed { .. }), "{refused}");
    assert_eq!(archive.verify().unwrap(), []);
}

#[test]
fn who_settles_from_the_branch_closes_it_and_its_seat() {
    let two = two();
    two.desk.archive.leave_all(two.desk.lan.id).unwrap();
    two.settle([two.head, two.tip], &two.hoa).unwrap();
    assert_eq!(two.desk.archive.branches(two.id).unwrap(), []);
    assert_eq!(two.desk.archive.seats().unwrap(), []);
}

#[test]
fn a_branch_on_which_somebody_still_writes_stays_open_and_becomes_a_leaf_again() {
    let two = two();
    let archive = &two.desk.archive;
    let settled = two.settle([two.head, two.tip], &two.desk.lan).unwrap();
    archive
        .save_draft(
            two.line,
            two.hoa.id,
            Some(two.tip),
            &piece("Hoa viết tiếp"),
            None,
            minute(10),
        )
        .unwrap();
    let again = archive.keep_revision(two.line, &two.hoa, minute(11)).unwrap();
    assert_eq!(archive.revision(&again).unwrap().parents, [two.tip]);
    assert_eq!(archive.leaves(two.id).unwrap(), [settled, again]);

    archive
        .save_draft(
            two.line,
            two.hoa.id,
            Some(again),
            &piece("Chưa giữ"),
            None,
            minute(12),
        )
        .unwrap();
    archive.leave_all(two.hoa.id).unwrap();
    two.settle([settled, again], &two.desk.lan).unwrap();
    assert_eq!(
        archive.article(two.line).unwrap().content,
        piece("Chưa giữ"),
        "no word is closed away"
    );
    assert!(archive.branches(two.id).unwrap()[0].has_draft);
}

#[test]
fn only_two_leaves_of_the_piece_are_settled() {
    let two = two();
    let first = two.desk.archive.revision(&two.tip).unwrap().parents[0];
    for (leaves, wrong) in [
        ([two.head, two.head], two.head),
        ([two.head, first], first),
        ([first, two.tip], first),
    ] {
        let refused = two.settle(leaves, &two.desk.lan).unwrap_err();
        assert!(
            matches!(refused, ArchiveError::NotALeaf { revision } if revision == wrong),
            "{refused}"
        );
        assert_eq!(
            refused.vietnamese(),
            format!(
                "phiên bản {wrong} không phải một trong hai bản đang đứng song song; hãy xem lại bài rồi chọn hai \
                 bản như thế"
            )
        );
    }
    let other = two.desk.written("Khác");
    let stranger = two.desk.kept(other, 6);
    let refused = two.settle([two.head, stranger], &two.desk.lan).unwrap_err();
    assert!(
        matches!(refused, ArchiveError::NoSuchRevision { revision } if revision == stranger),
        "{refused}"
    );
}

#[test]
fn a_draft_that_is_not_kept_or_belongs_to_somebody_else_is_not_settled_away() {
    let two = two();
    let refused = two.settle([two.head, two.tip], &two.hoa).unwrap_err();
    assert!(
        matches!(&refused, ArchiveError::HeldElsewhere { holder, .. } if holder.name == "Lan"),
        "{refused}"
    );
    two.desk.typed(two.id, "Lan viết tiếp", 6);
    let refused = two.settle([two.head, two.tip], &two.desk.lan).unwrap_err();
    let id = two.id;
    assert_eq!(
        refused.to_string(),
        format!(
            "article {id} holds words that no revision keeps yet; keep them first, then settle the versions"
        )
    );
    two.desk.typed(two.id, "Của Lan", 7);
    two.settle([two.head, two.tip], &two.desk.lan).unwrap();
}

#[test]
fn the_main_line_goes_on_from_the_settled_revision() {
    let two = two();
    let settled = two.settle([two.head, two.tip], &two.desk.lan).unwrap();
    two.desk.typed(two.id, "Viết tiếp", 10);
    let next = two.desk.kept(two.id, 11);
    assert_eq!(two.desk.archive.revision(&next).unwrap().parents, [settled]);
    seated(&two.desk.archive, two.id, &two.desk.lan, 12);
    assert_eq!(two.desk.archive.leaves(two.id).unwrap(), [next]);
}
