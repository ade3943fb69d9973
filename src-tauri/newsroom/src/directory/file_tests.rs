//! The directory on its way through files.

use chrono::NaiveDate;

use super::tests::{day, person};
use super::*;
use crate::language::Bilingual as _;

fn people() -> Vec<Entry> {
    let son = person(
        "ths",
        "đồng chí",
        "Trịnh Hùng Sơn",
        &[("Phó Giám đốc", None), ("TUV, Giám đốc", day(2019, 7, 1))],
        "Sở Thông tin và Truyền thông",
    );
    let lan = Entry {
        forms: vec![String::new(), "chị Lan \"báo\"".to_owned()],
        ..person("Lan", "", "Nguyễn Thị Lan", &[], "")
    };
    vec![son, lan]
}

/// Ids are made anew by every reading.
fn without_ids(mut entries: Vec<Entry>) -> Vec<Entry> {
    let none: PersonId = "00000000-0000-7000-8000-000000000000".parse().unwrap();
    entries.iter_mut().for_each(|entry| entry.id = none);
    entries
}

fn losses(read: &Read) -> Vec<String> {
    read.losses.iter().map(ToString::to_string).collect()
}

#[test]
fn a_table_is_read_again_as_it_was_written() {
    let table = csv::write(&people());
    let read = csv::read(&table, "danh-ba.csv").unwrap();
    assert_eq!(losses(&read), [""; 0]);
    assert_eq!(without_ids(read.entries), without_ids(people()));
    assert_eq!(
        table.lines().collect::<Vec<_>>(),
        [
            "\u{feff}mã,họ tên,xưng hô,cơ quan,chức vụ,từ ngày,dạng 1,dạng 2",
            "ths,Trịnh Hùng Sơn,đồng chí,Sở Thông tin và Truyền thông,Phó Giám đốc,,,",
            "ths,Trịnh Hùng Sơn,đồng chí,Sở Thông tin và Truyền thông,\"TUV, Giám đốc\",2019-07-01,,",
            "Lan,Nguyễn Thị Lan,,,,,,\"chị Lan \"\"báo\"\"\"",
        ]
    );
}

#[track_caller]
fn titles(table: &str, expected: &[(&str, Option<NaiveDate>)]) {
    let read = csv::read(table, "x.csv").unwrap();
    let read: Vec<_> = read.entries[0]
        .titles
        .iter()
        .map(|title| (title.title.as_str(), title.from))
        .collect();
    assert_eq!(read, expected);
}

#[test]
fn headings_stand_in_either_language_and_order_and_any_spreadsheet_s_form() {
    titles(
        "name;CODE;Title;from\r\nLê A;a;Giám đốc;1/7/2019\r\n",
        &[("Giám đốc", day(2019, 7, 1))],
    );
    titles(
        "Danh bạ năm 2021,,\nHọ và tên,Mã,Chức vụ,Từ ngày\nLê A,a,Giám đốc,2019\n",
        &[("Giám đốc", day(2019, 1, 1))],
    );
    titles(
        "mã\thọ tên\tchức vụ\ttừ ngày\na\tLê A\tPhó\t7/2015\n\t\tTrưởng\t2019-07-01\n",
        &[("Phó", day(2015, 7, 1)), ("Trưởng", day(2019, 7, 1))],
    );
}

#[test]
fn what_a_table_does_not_say_as_it_must_is_told_with_its_row() {
    let table = "mã,họ tên,chức vụ,từ ngày,điện thoại\n\
                 a,Lê A,Giám đốc,hôm qua,0210\n\
                 ,Lê B,,,\n\
                 c c,Lê C,,,\n\
                 d,,,,\n\
                 ,,,,\n\
                 A,Lê Khác,,,\n";
    let read = csv::read(table, "x.csv").unwrap();
    assert_eq!(read.entries.len(), 1);
    assert_eq!(
        (read.entries[0].name.as_str(), read.entries[0].titles[0].from),
        ("Lê A", None)
    );
    let expected = [
        DirectoryLoss::Column {
            name: "điện thoại".to_owned(),
        },
        DirectoryLoss::NotADay {
            row: 2,
            text: "hôm qua".to_owned(),
        },
        DirectoryLoss::NoCode { row: 3 },
        DirectoryLoss::NotACode {
            row: 4,
            code: "c c".to_owned(),
        },
        DirectoryLoss::NoName {
            row: 5,
            code: "d".to_owned(),
        },
        DirectoryLoss::Otherwise {
            row: 7,
            code: "A".to_owned(),
        },
    ];
    assert_eq!(read.losses, expected);
    assert_eq!(
        expected[1].vietnamese(),
        "dòng 2: “hôm qua” không phải là ngày như 1/7/2019; chức vụ được coi là có từ trước đến nay"
    );
}

#[test]
fn a_file_without_headings_or_without_anybody_is_refused() {
    let refused = |text: &str| csv::read(text, "x.csv").unwrap_err().vietnamese();
    let headings = "“x.csv” không có dòng đầu với các cột “mã” và “họ tên”; hãy ghi tên cột lên trên";
    assert_eq!(refused(""), headings);
    assert_eq!(refused("\0\u{1}\u{feff},,\"\n\"\""), headings);
    assert_eq!(
        refused("mã,họ tên\n"),
        "không thấy ai trong “x.csv”; hãy chọn tệp khác"
    );
    assert!(photo_mechanic::read("\n \n", "x.txt").is_err());
}

#[test]
fn replacements_of_photo_mechanic_become_people_and_give_the_same_words_again() {
    let text = "\u{feff}ths\tđồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở TT&TT\tđồng chí Hùng Sơn\r\n\
                ub\tỦy ban nhân dân tỉnh\tUBND tỉnh\tỦy ban\r\n";
    assert!(photo_mechanic::looks_like_one(text));
    let read = photo_mechanic::read(text, "codes.txt").unwrap();
    assert_eq!(losses(&read), [""; 0]);
    let son = &read.entries[0];
    assert_eq!(
        (
            son.honorific.as_str(),
            son.name.as_str(),
            son.title(None),
            son.forms.len()
        ),
        ("đồng chí", "Trịnh Hùng Sơn", "TUV, Giám đốc Sở TT&TT", 0)
    );
    let written = photo_mechanic::write(&read.entries, day(2021, 1, 11).unwrap());
    assert_eq!(format!("\u{feff}{written}"), text);
}

#[test]
fn lines_that_replace_nothing_or_a_code_that_cannot_be_typed_are_told() {
    let text = "a\tLê A\nb Lê B\nst/1\tLê C\nA\tLê D\n\tLê E\n";
    let read = photo_mechanic::read(text, "codes.txt").unwrap();
    assert_eq!(read.entries.len(), 1);
    assert_eq!(
        read.losses,
        [
            DirectoryLoss::NoReplacement {
                row: 2,
                code: "b Lê B".to_owned()
            },
            DirectoryLoss::NotACode {
                row: 3,
                code: "st/1".to_owned()
            },
            DirectoryLoss::Otherwise {
                row: 4,
                code: "A".to_owned()
            },
            DirectoryLoss::NoCode { row: 5 },
        ]
    );
}

#[test]
fn a_table_with_tabs_is_told_from_replacements_by_its_headings() {
    assert!(!photo_mechanic::looks_like_one("mã\thọ tên\na\tLê A\n"));
    assert!(!photo_mechanic::looks_like_one("mã,họ tên\na,Lê A\n"));
    assert!(!photo_mechanic::looks_like_one(""));
}
