use archive::PhotoTemplate;
use newsroom::photo::{Change, Field, How};

use crate::desk::desk;

fn template(name: &str, text: &str) -> PhotoTemplate {
    PhotoTemplate {
        name: name.to_owned(),
        changes: vec![Change {
            field: Field::Caption,
            how: How::Replace,
            text: text.to_owned(),
        }],
    }
}

#[test]
fn caption_templates_stand_by_name_and_one_name_stands_once() {
    let desk = desk();
    for (name, text) in [
        ("Lễ hội", "a"),
        ("Đại hội", "b"),
        (" Lễ hội ", "{sự kiện} tại {nơi}"),
    ] {
        desk.archive.save_photo_template(&template(name, text)).unwrap();
    }
    let desk = desk.reopened();
    let expected = [
        template("Đại hội", "b"),
        template("Lễ hội", "{sự kiện} tại {nơi}"),
    ];
    assert_eq!(desk.archive.photo_templates().unwrap(), expected);
    desk.archive.forget_photo_template("Đại hội").unwrap();
    desk.archive.forget_photo_template("Không có").unwrap();
    assert_eq!(desk.archive.photo_templates().unwrap(), expected[1..]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_caption_template_without_a_name_is_refused() {
    let refused = desk()
        .archive
        .save_photo_template(&template(" ", "a"))
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the template has no name; give it one to save it"
    );
}
