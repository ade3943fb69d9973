use newsroom::language::Bilingual as _;
use newsroom::person::Role;
use newsroom::workflow::{State, Step};

use crate::{House, write};

#[test]
fn a_piece_is_handed_in_returned_with_a_reason_and_handed_in_again() {
    let house = House::new();
    house.works("Thanh Hòa", Role::Reporter);
    let desk = house.desk();
    let handed_in = desk.take_step(house.piece, Step::Submit, "").unwrap();
    assert_eq!(handed_in.state, State::Submitted);
    assert!(!handed_in.writable);

    house.works("Minh Đức", Role::Editor);
    assert!(desk.take_step(house.piece, Step::Return, " ").is_err());
    desk.take_step(house.piece, Step::Return, "Thiếu tên địa điểm")
        .unwrap();

    house.works("Thanh Hòa", Role::Reporter);
    let open = desk.open_article(house.piece).unwrap();
    assert!(open.writable);
    let way: Vec<_> = open
        .way
        .iter()
        .map(|step| (step.by.as_str(), step.to, step.reason.as_str()))
        .collect();
    assert_eq!(
        way,
        [
            ("Thanh Hòa", State::Submitted, ""),
            ("Minh Đức", State::Returned, "Thiếu tên địa điểm")
        ]
    );
}

#[test]
fn a_piece_without_a_headline_is_not_handed_in_and_an_incomplete_one_not_approved() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let nameless = desk.new_article().unwrap().id;
    let refused = desk.take_step(nameless, Step::Submit, "").unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the step \"submit\" waits for what is missing: the headline is missing"
    );

    desk.take_step(house.piece, Step::Submit, "").unwrap();
    desk.take_step(house.piece, Step::TakeUp, "").unwrap();
    let refused = desk.take_step(house.piece, Step::Approve, "").unwrap_err();
    assert!(
        refused.vietnamese().contains("thiếu sa-pô"),
        "{}",
        refused.vietnamese()
    );
    assert_eq!(desk.read_article(house.piece).unwrap().state, State::Editing);
}

#[test]
fn nobody_hands_on_what_somebody_else_has_open() {
    let house = House::new();
    let (first, second) = (house.desk(), house.desk());
    write(&first, house.piece, &["Đang viết."]);
    assert!(second.take_step(house.piece, Step::Submit, "").is_err());
    assert_eq!(second.read_article(house.piece).unwrap().state, State::Draft);
}
