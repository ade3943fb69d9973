use newsroom::combine::Side;
use newsroom::language::Bilingual as _;
use newsroom::person::Role;

use crate::{House, read, write};

#[test]
fn the_second_is_told_who_has_the_piece_open_and_can_only_read() {
    let house = House::new();
    house.works("Thanh Hòa", Role::Reporter);
    let (first, second) = (house.desk(), house.desk());
    assert!(first.open_article(house.piece).unwrap().writable);

    let open = second.open_article(house.piece).unwrap();
    assert!(!open.writable);
    assert_eq!(open.holder.unwrap().name, "Thanh Hòa");
    let refused = second
        .save_draft(house.piece, open.base, open.content, None)
        .unwrap_err();
    assert!(
        refused.vietnamese().contains("Thanh Hòa"),
        "{}",
        refused.vietnamese()
    );

    first.leave_article(house.piece).unwrap();
    assert!(second.open_article(house.piece).unwrap().writable);
}

#[test]
fn what_is_written_on_a_branch_stands_beside_and_is_settled_into_one() {
    let house = House::new();
    let (first, second) = (house.desk(), house.desk());
    write(
        &first,
        house.piece,
        &["Đoạn một.", "Đoạn hai của người thứ nhất."],
    );
    second.open_article(house.piece).unwrap();
    let branch = second.branch_article(house.piece).unwrap();
    assert!(branch.writable && branch.branch.is_some());
    write(
        &second,
        house.piece,
        &["Đoạn một của người thứ hai.", "Đoạn hai."],
    );
    assert_eq!(read(&first, house.piece)[1], "Đoạn hai của người thứ nhất.");

    first.keep_revision(house.piece).unwrap();
    second.keep_revision(house.piece).unwrap();
    assert_eq!(first.read_article(house.piece).unwrap().leaves.len(), 2);

    let settling = first.settling(house.piece).unwrap();
    let open: Vec<_> = settling.pieces.iter().filter(|piece| !piece.same).collect();
    assert_eq!(open.len(), 2, "{open:?}");
    let settled = first
        .settle(
            house.piece,
            &settling.left.id,
            &settling.right.id,
            &[Side::Right, Side::Left],
        )
        .unwrap();
    assert_eq!(settled.leaves.len(), 1);
    assert_eq!(
        read(&first, house.piece),
        ["Đoạn một của người thứ hai.", "Đoạn hai của người thứ nhất."]
    );
}

#[test]
fn a_change_made_at_once_is_refused_while_another_writes_or_goes_to_a_branch() {
    let house = House::new();
    let (first, second) = (house.desk(), house.desk());
    first.open_article(house.piece).unwrap();
    assert!(second.replace_text(house.piece, "Đoạn hai", "Đoạn cuối").is_err());
    assert_eq!(read(&first, house.piece), ["Đoạn một.", "Đoạn hai."]);

    let beside = house.desk().beside_others(true);
    assert_eq!(
        beside.replace_text(house.piece, "Đoạn hai", "Đoạn cuối").unwrap(),
        1
    );
    assert_eq!(read(&first, house.piece), ["Đoạn một.", "Đoạn hai."]);
    write(&first, house.piece, &["Đoạn một."]);
    first.keep_revision(house.piece).unwrap();
    assert_eq!(first.read_article(house.piece).unwrap().leaves.len(), 2);
}

#[test]
fn a_branch_that_was_left_with_words_on_it_becomes_a_version() {
    let house = House::new();
    let (first, second) = (house.desk(), house.desk());
    first.open_article(house.piece).unwrap();
    second.branch_article(house.piece).unwrap();
    write(&second, house.piece, &["Chữ trên nhánh."]);
    second.leave_all().unwrap();
    drop(second);

    write(&first, house.piece, &["Chữ trên bài chính."]);
    first.keep_revision(house.piece).unwrap();
    assert_eq!(first.open_article(house.piece).unwrap().leaves.len(), 2);
}

#[test]
fn a_branch_that_went_on_from_the_article_is_a_version_beside_it_too() {
    let house = House::new();
    let (first, second) = (house.desk(), house.desk());
    first.open_article(house.piece).unwrap();
    second.branch_article(house.piece).unwrap();
    write(&second, house.piece, &["Chữ trên nhánh."]);
    second.leave_all().unwrap();
    let open = first.open_article(house.piece).unwrap();
    assert_eq!(open.leaves.len(), 2);

    let settling = first.settling(house.piece).unwrap();
    let picks = vec![Side::Right; settling.pieces.iter().filter(|piece| !piece.same).count()];
    first
        .settle(house.piece, &settling.left.id, &settling.right.id, &picks)
        .unwrap();
    assert_eq!(read(&first, house.piece), ["Chữ trên nhánh."]);
    assert_eq!(first.open_article(house.piece).unwrap().leaves.len(), 1);
}

#[test]
fn a_seat_that_nobody_has_taken_meanwhile_is_taken_again_with_the_next_words() {
    let house = House::new();
    let desk = house.desk();
    let open = desk.open_article(house.piece).unwrap();
    desk.leave_article(house.piece).unwrap();
    let mut content = open.content;
    content.section = "Chính trị".to_owned();
    desk.save_draft(house.piece, open.base, content, None).unwrap();
    assert_eq!(
        desk.read_article(house.piece).unwrap().content.section,
        "Chính trị"
    );
}
