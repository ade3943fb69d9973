use newsroom::check::Concern;
use newsroom::person::Role;

use crate::{House, read};

#[test]
fn a_piece_from_the_house_s_template_has_its_form_and_tells_its_blanks() {
    let house = House::new();
    house.works("Thanh Hòa", Role::Reporter);
    let desk = house.desk();
    let open = desk.new_from_template("conference").unwrap();
    assert_eq!(open.content.byline(), "Thanh Hòa");
    assert!(open.content.body.figures().count() > 0);
    assert!(
        open.concerns
            .iter()
            .any(|line| matches!(line.concern, Concern::Blank { .. }))
    );
}

#[test]
fn a_saved_template_is_in_the_menu_until_it_is_dropped_and_again_when_restored() {
    let house = House::new();
    let desk = house.desk();
    assert!(desk.save_as_template(house.piece, "  ").is_err());
    let saved = desk.save_as_template(house.piece, "Tin xã").unwrap();
    let names = || -> Vec<String> {
        let rows = desk.templates().unwrap().into_iter();
        rows.filter(|row| !row.built_in).map(|row| row.name.vi).collect()
    };
    assert_eq!(names(), ["Tin xã"]);
    let made = desk.new_from_template(&saved.id).unwrap();
    assert_eq!(read(&desk, made.id), ["Đoạn một.", "Đoạn hai."]);

    desk.drop_template(&saved.id).unwrap();
    assert!(names().is_empty());
    desk.restore_template(&saved.id).unwrap();
    assert_eq!(names(), ["Tin xã"]);
    assert_eq!(
        desk.new_from_template("gì đó").unwrap_err().to_string(),
        "\"gì đó\" is not a template; open the list of templates again"
    );
}
