use archive::{ArchiveError, TemplateId};

use crate::desk::{desk, minute, piece};

#[test]
fn a_template_is_found_again_as_it_was_saved() {
    let desk = desk();
    let save = |name: &str, at| {
        desk.archive
            .save_template(name, &piece(name), minute(at))
            .unwrap()
    };
    let (one, two) = (save("Tin hội nghị", 1), save("Phóng sự ảnh", 2));
    let desk = desk.reopened();
    let rows = desk.archive.templates().unwrap();
    let names: Vec<_> = rows
        .iter()
        .map(|row| (row.id, row.name.as_str(), row.created))
        .collect();
    assert_eq!(
        names,
        [(one, "Tin hội nghị", minute(1)), (two, "Phóng sự ảnh", minute(2))]
    );
    assert_eq!(desk.archive.template(two).unwrap(), piece("Phóng sự ảnh"));
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_dropped_template_is_out_of_the_menu_and_can_be_put_back() {
    let desk = desk();
    let id = desk
        .archive
        .save_template("Tin vắn", &piece("Tin vắn"), minute(1))
        .unwrap();
    desk.archive.drop_template(id, minute(2)).unwrap();
    assert_eq!(desk.archive.templates().unwrap(), []);
    let refused = desk.archive.template(id).unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("there is no template {id} in the archive; choose another")
    );
    desk.archive.restore_template(id).unwrap();
    assert_eq!(desk.archive.templates().unwrap().len(), 1);
    assert_eq!(desk.archive.template(id).unwrap(), piece("Tin vắn"));
    let stranger = desk
        .archive
        .drop_template(TemplateId::new_v7(), minute(3))
        .unwrap_err();
    assert!(
        matches!(stranger, ArchiveError::NoSuchTemplate { .. }) && stranger.is_gone(),
        "{stranger}"
    );
}
