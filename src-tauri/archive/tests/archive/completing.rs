use newsroom::article::Article;

use crate::desk::{desk, minute, piece, tagged};

fn in_section(section: &str) -> Article {
    Article {
        section: section.to_owned(),
        ..piece("Một")
    }
}

#[test]
fn tags_are_proposed_by_their_beginning_blind_to_marks_with_the_most_used_first() {
    let desk = desk();
    for tags in [
        &["Đại hội", "Phú Thọ"][..],
        &["đại biểu", "Phú Thọ", "Phú Thọ"],
        &["Đại hội", "phú quý"],
    ] {
        desk.archive.create(&tagged(tags), minute(0)).unwrap();
    }
    let tags = |prefix: &str, limit| desk.archive.tags(prefix, limit).unwrap();
    assert_eq!(tags("dai", 9), ["Đại hội", "đại biểu"]);
    assert_eq!(tags("ĐẠI H", 9), ["Đại hội"]);
    assert_eq!(tags("phu", 1), ["Phú Thọ"]);
    assert_eq!(tags("tho", 9), [""; 0]);
    assert_eq!(tags("", 9), ["Đại hội", "Phú Thọ", "đại biểu", "phú quý"]);
}

#[test]
fn a_tag_that_no_piece_bears_any_more_is_not_proposed() {
    let desk = desk();
    let id = desk
        .archive
        .create(&tagged(&["Sai chính tả"]), minute(0))
        .unwrap();
    desk.saved(id, &tagged(&["Đúng chính tả"]), 1);
    assert_eq!(desk.archive.tags("", 9).unwrap(), ["Đúng chính tả"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn what_is_typed_on_a_branch_is_not_proposed() {
    let desk = desk();
    let id = desk.archive.create(&tagged(&["Chính"]), minute(0)).unwrap();
    desk.archive
        .branch(id, &desk.lan, None, &tagged(&["Nhánh"]), minute(1))
        .unwrap();
    assert_eq!(desk.archive.tags("", 9).unwrap(), ["Chính"]);
}

#[test]
fn sections_in_use_are_proposed_with_the_most_used_first() {
    let desk = desk();
    let make = |section: &str| desk.archive.create(&in_section(section), minute(0)).unwrap();
    for section in ["Kinh tế", "Văn hóa", "Văn hóa", ""] {
        make(section);
    }
    let trashed = make("Bỏ");
    desk.archive.trash(trashed, minute(1)).unwrap();
    assert_eq!(desk.archive.sections().unwrap(), ["Văn hóa", "Kinh tế"]);
}
