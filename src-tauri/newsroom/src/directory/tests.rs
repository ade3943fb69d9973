use chrono::NaiveDate;

use super::*;

pub fn person(
    code: &str,
    honorific: &str,
    name: &str,
    titles: &[(&str, Option<NaiveDate>)],
    organisation: &str,
) -> Entry {
    Entry {
        id: PersonId::new_v7(),
        code: code.to_owned(),
        name: name.to_owned(),
        honorific: honorific.to_owned(),
        organisation: organisation.to_owned(),
        titles: titles
            .iter()
            .map(|(title, from)| Title {
                title: (*title).to_owned(),
                from: *from,
            })
            .collect(),
        forms: Vec::new(),
    }
}

pub fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

const DEPARTMENT: &str = "Sở Thông tin và Truyền thông";

fn directory() -> Directory {
    let son = person(
        "ths",
        "đồng chí",
        "Trịnh Hùng Sơn",
        &[
            ("Phó Giám đốc", day(2015, 1, 1)),
            ("TUV, Giám đốc", day(2019, 7, 1)),
        ],
        DEPARTMENT,
    );
    let thuy = person(
        "nhthuy",
        "đồng chí",
        "Nguyễn Thị Hồng Thúy",
        &[("Phó Giám đốc", None)],
        DEPARTMENT,
    );
    let lan = Entry {
        forms: vec![String::new(), "chị Lan".to_owned(), "nhà báo Lan".to_owned()],
        ..person("Lan", "", "Nguyễn Thị Lan", &[], "")
    };
    Directory::new(vec![son, thuy, lan])
}

const SON: &str = "đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông";

#[track_caller]
fn check(text: &str, expanded: &str, unknown: &[&str]) {
    let made = directory().expand(text, day(2021, 1, 11));
    assert_eq!(
        (made.text.as_str(), &made.unknown[..]),
        (
            expanded,
            &unknown.iter().map(ToString::to_string).collect::<Vec<_>>()[..]
        )
    );
}

#[test]
fn a_code_becomes_the_person_in_full_and_number_two_the_short_form() {
    check("=ths=", SON, &[]);
    check("=ths#2= phát biểu", "đồng chí Hùng Sơn phát biểu", &[]);
    check(
        "(=THS#1=, =nhthuy#2=)",
        &format!("({SON}, đồng chí Hồng Thúy)"),
        &[],
    );
    check("=lan#2==lan#3=", "chị Lannhà báo Lan", &[]);
    check("=lan=", "Nguyễn Thị Lan", &[]);
}

#[test]
fn an_unknown_code_stays_and_is_told_once() {
    check(
        "=abc= và =abc=, =ths#9=",
        "=abc= và =abc=, =ths#9=",
        &["abc", "ths#9"],
    );
}

#[test]
fn an_equals_sign_in_prose_is_left_alone() {
    for text in [
        "1 + 1 = 2 = 2",
        "a=b=c",
        "https://x.vn/?a=ths=",
        "==ths==",
        "=",
        "=ths",
        "= ths =",
        "=ths#0=",
        "=ths#-1=",
        "=ths#hai=",
        "x == y",
    ] {
        check(text, text, &[]);
    }
}

#[test]
fn the_title_is_the_one_that_was_held_on_the_photo_s_day() {
    let full = |on| directory().form("ths", 1, on).unwrap();
    assert_eq!(
        full(day(2019, 6, 30)),
        "đồng chí Trịnh Hùng Sơn - Phó Giám đốc Sở Thông tin và Truyền thông"
    );
    assert_eq!(full(day(2019, 7, 1)), SON);
    assert_eq!(full(None), SON);
    assert_eq!(full(day(2014, 12, 31)), "đồng chí Trịnh Hùng Sơn");
}

#[test]
fn a_title_that_names_the_organisation_already_does_not_name_it_twice() {
    let chair = person(
        "a",
        "ông",
        "Lê Văn A",
        &[("Chủ tịch UBND tỉnh", None)],
        "UBND tỉnh",
    );
    assert_eq!(chair.form(1, None).unwrap(), "ông Lê Văn A - Chủ tịch UBND tỉnh");
    let member = person("b", "bà", "Lê Thị B", &[], "UBND tỉnh");
    assert_eq!(member.form(1, None).unwrap(), "bà Lê Thị B - UBND tỉnh");
    let retired = person(
        "c",
        "ông",
        "Lê C",
        &[("Giám đốc", None), ("", day(2020, 1, 1))],
        "Sở Y tế",
    );
    assert_eq!(retired.form(1, day(2021, 1, 1)).unwrap(), "ông Lê C");
}

#[test]
fn the_short_form_is_middle_and_given_name_or_the_given_name_of_two() {
    for (name, short) in [
        ("Trịnh Hùng Sơn", "Hùng Sơn"),
        ("Trịnh Sơn", "Sơn"),
        ("Nguyễn Thị Lan", "Lan"),
        ("Nguyễn Thị Hồng Thúy", "Hồng Thúy"),
        ("Sơn", "Sơn"),
    ] {
        assert_eq!(person("x", "", name, &[], "").form(2, None).unwrap(), short);
    }
}

#[test]
fn a_code_is_proposed_by_its_beginning_and_by_the_person_s_name_blind_to_marks() {
    let codes = |prefix: &str| -> Vec<String> {
        let forms = directory().complete(prefix, None);
        forms
            .iter()
            .map(|form| format!("{}#{}", form.code, form.number))
            .collect()
    };
    assert_eq!(codes("THÚ"), ["nhthuy#1", "nhthuy#2"]);
    assert_eq!(codes("th")[..2], ["ths#1", "ths#2"]);
    assert_eq!(codes("hung son"), ["ths#1", "ths#2"]);
    assert_eq!(codes("thúy"), ["nhthuy#1", "nhthuy#2"]);
    assert_eq!(codes("lan"), ["Lan#1", "Lan#2", "Lan#3"]);
    assert_eq!(codes("xyz"), [""; 0]);
    assert_eq!(directory().complete("ths", day(2021, 1, 11))[0].text, SON);
}

#[test]
fn texts_of_an_entry_come_to_nfc_and_titles_into_order() {
    let mut entry = person(
        " ths ",
        "đồng  chí",
        "So\u{31b}n",
        &[("B", day(2020, 1, 1)), ("A", None)],
        "",
    );
    entry.forms = vec!["một".to_owned(), " ".to_owned()];
    entry.normalise();
    assert_eq!(
        (entry.code.as_str(), entry.honorific.as_str(), entry.name.as_str()),
        ("ths", "đồng chí", "Sơn")
    );
    assert_eq!(entry.titles[0].title, "A");
    assert_eq!(entry.forms, ["một"]);
}
