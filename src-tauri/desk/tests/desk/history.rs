use crate::{House, read, write};

#[test]
fn every_revision_is_told_with_its_person_and_words() {
    let house = House::new();
    let desk = house.desk();
    write(&desk, house.piece, &["Đoạn một.", "Đoạn hai dài hơn trước."]);
    desk.keep_revision(house.piece).unwrap();
    let history = desk.history(house.piece).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!((history[0].added, history[0].removed), (3, 0));
    assert!(history[0].is_head && history[0].is_leaf && !history[1].is_leaf);

    let compared = desk
        .compare(house.piece, &history[1].id, Some(&history[0].id))
        .unwrap();
    assert_eq!((compared.added, compared.removed), (3, 0));
    write(&desk, house.piece, &["Đoạn một."]);
    let now = desk.compare(house.piece, &history[1].id, None).unwrap();
    assert!(now.newer.is_none());
    assert_eq!((now.added, now.removed), (0, 2));
}

#[test]
fn restoring_makes_a_revision_and_is_undone_by_restoring_what_stood_there() {
    let house = House::new();
    let desk = house.desk();
    let first = desk.history(house.piece).unwrap()[0].id;
    write(&desk, house.piece, &["Viết lại hẳn, chưa lưu."]);

    let restored = desk.restore_revision(house.piece, &first).unwrap();
    assert_eq!(read(&desk, house.piece), ["Đoạn một.", "Đoạn hai."]);
    assert_eq!(restored.leaves.len(), 1);
    let history = desk.history(house.piece).unwrap();
    assert_eq!(history.len(), 3, "what was typed is kept before");

    desk.restore_revision(house.piece, &history[1].id).unwrap();
    assert_eq!(read(&desk, house.piece), ["Viết lại hẳn, chưa lưu."]);
}

#[test]
fn a_revision_of_another_piece_is_refused() {
    let house = House::new();
    let desk = house.desk();
    let first = desk.history(house.piece).unwrap()[0].id;
    let other = desk.new_article().unwrap().id;
    assert!(desk.restore_revision(other, &first).is_err());
}
