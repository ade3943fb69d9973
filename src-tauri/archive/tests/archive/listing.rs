use archive::{ArticleRow, Finding};
use chrono::NaiveDate;
use newsroom::workflow::State;

use crate::desk::{all, desk, minute, photo, piece, piece_with_photo, rows, text};

#[test]
fn the_list_shows_what_the_draft_says_with_the_newest_change_first() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let first = desk.archive.create(&piece("Một"), minute(0)).unwrap();
    desk.archive.create(&piece("Hai"), minute(1)).unwrap();
    assert_eq!(desk.headlines(&all()), ["Hai", "Một"]);

    let content = piece_with_photo("Ba", picture);
    desk.saved(first, &content, 2);
    let row = ArticleRow {
        id: first,
        headline: "Ba".to_owned(),
        state: State::Draft,
        section: "Chính trị".to_owned(),
        byline: "Nguyễn Thị Lan".to_owned(),
        words: u32::try_from(content.body.word_count()).unwrap(),
        photos: 1,
        cover: Some(picture),
        changed: minute(2),
        trashed: None,
        day: "2021-01-11".parse().unwrap(),
        exported: None,
        changed_since_export: false,
    };
    assert_eq!(rows(&desk.archive, &all())[0], row);
}

#[test]
fn a_piece_is_found_by_the_words_of_its_headline_section_or_byline_blind_to_marks() {
    let desk = desk();
    desk.written("Đại hội Đảng bộ tỉnh");
    desk.written("Mùa vàng");
    for found in ["dai hoi", "ĐẠI HỘI", "bộ đản", "  đại "] {
        assert_eq!(desk.headlines(&text(found)), ["Đại hội Đảng bộ tỉnh"], "{found}");
    }
    for found in ["", "chinh tri", "thi lan"] {
        assert_eq!(desk.headlines(&text(found)).len(), 2, "{found}");
    }
    assert_eq!(desk.headlines(&text("mùa gặt")), [""; 0]);
}

#[test]
fn a_piece_is_found_by_the_words_of_its_lead_and_body_and_the_last_may_be_unfinished() {
    let desk = desk();
    desk.written("Một");
    for found in [
        "bi thu nghi quyet",
        "nghị quy",
        "tỉnh ủy dong chi",
        "Tỉnh ủy tổ ch",
    ] {
        assert_eq!(desk.headlines(&text(found)), ["Một"], "{found}");
    }
    for missed in ["nghi quyett", "quyet q", "nghị quy "] {
        assert_eq!(desk.headlines(&text(missed)), [""; 0], "{missed}");
    }
}

#[test]
fn nothing_typed_into_the_search_is_an_operator_or_an_error() {
    let desk = desk();
    desk.written("Một");
    let long = "a".repeat(200_000);
    for typed in [
        "\"",
        "a\"b",
        "* OR *",
        "NEAR(a b)",
        "headline:",
        "^",
        "-",
        "a AND NOT",
        "(((",
        "'; --",
        "%_",
        "\0",
        "🙂",
        &long,
    ] {
        rows(&desk.archive, &text(typed));
    }
}

#[test]
fn the_index_follows_what_is_typed_and_where_the_day_moves() {
    let desk = desk();
    let id = desk.written("Một");
    desk.written("Hai");
    let mut content = piece("Lễ hội Đền Hùng");
    content.event_date = NaiveDate::from_ymd_opt(1998, 4, 6);
    desk.saved(id, &content, 1);
    assert_eq!(desk.headlines(&text("đền hùng")), ["Lễ hội Đền Hùng"]);
    assert_eq!(desk.headlines(&text("mot")), [""; 0]);
    let sql = "SELECT headline FROM article ORDER BY place";
    let by_day = |desk: &crate::desk::Desk| -> Vec<String> {
        desk.sql()
            .prepare(sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    assert_eq!(by_day(&desk), ["Lễ hội Đền Hùng", "Hai"]);
    content.event_date = NaiveDate::from_ymd_opt(2030, 4, 6);
    desk.saved(id, &content, 2);
    assert_eq!(by_day(&desk), ["Hai", "Lễ hội Đền Hùng"]);
    assert_eq!(desk.headlines(&text("đền hùng")), ["Lễ hội Đền Hùng"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn the_list_is_narrowed_by_state_and_by_trash() {
    let desk = desk();
    let (submitted, trashed) = (desk.written("Chờ biên tập"), desk.written("Bỏ"));
    desk.archive
        .set_state(submitted, State::Draft, State::Submitted, "Lan", "", minute(1))
        .unwrap();
    desk.archive.trash(trashed, minute(2)).unwrap();
    let waiting = Finding {
        states: vec![State::Submitted],
        ..Finding::default()
    };
    let trash = Finding {
        trashed: true,
        ..Finding::default()
    };
    assert_eq!(desk.headlines(&waiting), ["Chờ biên tập"]);
    assert_eq!(desk.headlines(&all()), ["Chờ biên tập"]);
    assert_eq!(desk.headlines(&trash), ["Bỏ"]);
    assert_eq!(desk.archive.article(trashed).unwrap().trashed, Some(minute(2)));
    desk.archive.restore(trashed).unwrap();
    assert_eq!(desk.headlines(&trash), [""; 0]);
    assert_eq!(desk.headlines(&all()).len(), 2);
}
