use archive::{Line, Spot};

use crate::desk::{desk, minute, piece, seated};

fn spot(selection: u32, scroll: u32) -> Spot {
    Spot { selection, scroll }
}

#[test]
fn where_the_writer_was_is_kept_with_what_was_typed_a_line_each() {
    let desk = desk();
    let id = desk.written("Một");
    let branch = desk
        .archive
        .branch(id, &desk.lan, None, &piece("Nhánh"), minute(0))
        .unwrap();
    assert_eq!(desk.archive.spot(id).unwrap(), None);
    seated(&desk.archive, id, &desk.lan, 1);
    let save = |headline: &str, at: Spot, minute_| {
        desk.archive
            .save_draft(id, desk.lan.id, None, &piece(headline), Some(at), minute(minute_))
            .unwrap();
    };
    save("Hai", spot(12, 340), 2);
    desk.archive
        .remember_spot(Line::branch(id, branch), spot(5, 0))
        .unwrap();
    assert_eq!(desk.archive.spot(id).unwrap(), Some(spot(12, 340)));
    save("Hai", spot(14, 341), 3);
    assert_eq!(desk.archive.article(id).unwrap().changed, minute(2));
    let desk = desk.reopened();
    assert_eq!(desk.archive.spot(id).unwrap(), Some(spot(14, 341)));
    assert_eq!(
        desk.archive.spot(Line::branch(id, branch)).unwrap(),
        Some(spot(5, 0))
    );
}

#[test]
fn moving_about_is_no_change_of_the_piece() {
    let desk = desk();
    let id = desk.written("Một");
    let before = desk.archive.article(id).unwrap();
    desk.archive.remember_spot(id, spot(7, 80)).unwrap();
    assert_eq!(desk.archive.article(id).unwrap(), before);
    assert_eq!(desk.archive.spot(id).unwrap(), Some(spot(7, 80)));
}

#[test]
fn a_window_that_scrolls_by_fractions_of_a_pixel_is_understood() {
    let read = |json: &str| serde_json::from_str::<Spot>(json).unwrap();
    assert_eq!(read(r#"{"selection":3,"scroll":120.6}"#), spot(3, 121));
    assert_eq!(read(r#"{"selection":3.0,"scroll":-0.4}"#), spot(3, 0));
    assert_eq!(
        serde_json::to_string(&spot(3, 121)).unwrap(),
        r#"{"selection":3,"scroll":121}"#
    );
}
