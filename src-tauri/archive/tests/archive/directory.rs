use archive::{ArchiveError, PeopleSaved};
use chrono::NaiveDate;
use newsroom::directory::{Entry, PersonId, Title};
use newsroom::language::Bilingual as _;

use crate::desk::desk;

fn person(code: &str, name: &str) -> Entry {
    Entry {
        id: PersonId::new_v7(),
        code: code.to_owned(),
        name: name.to_owned(),
        honorific: "đồng chí".to_owned(),
        organisation: "Sở Y tế".to_owned(),
        titles: vec![Title {
            title: "Giám đốc".to_owned(),
            from: None,
        }],
        forms: Vec::new(),
    }
}

fn since(year: i32, entry: Entry) -> Entry {
    let mut entry = entry;
    entry.titles[0].from = NaiveDate::from_ymd_opt(year, 1, 1);
    entry
}

#[test]
fn people_are_found_again_by_given_name_as_they_were_saved() {
    let desk = desk();
    let (son, an) = (person(" ths ", "Trịnh Hùng Sơn"), person("nva", "Nguyễn Văn An"));
    let saved = desk.archive.save_person(son.clone()).unwrap();
    assert_eq!(saved.code, "ths");
    desk.archive.save_person(an.clone()).unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.archive.directory().unwrap().entries(), [an, saved.clone()]);

    let renamed = Entry {
        code: "son".to_owned(),
        ..saved
    };
    desk.archive.save_person(renamed.clone()).unwrap();
    let directory = desk.archive.directory().unwrap();
    assert_eq!(
        (directory.of_code("SON"), directory.of_code("ths")),
        (Some(&renamed), None)
    );
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_person_without_name_or_with_a_code_that_is_taken_or_cannot_be_typed_is_refused() {
    let desk = desk();
    desk.archive.save_person(person("ths", "Trịnh Hùng Sơn")).unwrap();
    let refused = |code: &str, name: &str| {
        let refused = desk.archive.save_person(person(code, name)).unwrap_err();
        refused.vietnamese()
    };
    assert_eq!(
        refused("THS", "Trần Hồng Sơn"),
        "mã “THS” đã là của người khác trong danh bạ; hãy chọn mã khác"
    );
    assert_eq!(
        refused("t=s", "Trần Hồng Sơn"),
        "mã “t=s” của Trần Hồng Sơn không gõ được giữa hai dấu bằng; hãy dùng chữ, số, “-”, “_” và “.”"
    );
    assert_eq!(
        refused("abc", " "),
        "người có mã “abc” chưa có tên; hãy ghi đủ họ tên"
    );
    assert_eq!(desk.archive.directory().unwrap().entries().len(), 1);
}

#[test]
fn people_who_are_brought_in_replace_those_with_their_code_all_or_none() {
    let desk = desk();
    let there = desk.archive.save_person(person("ths", "Trịnh Sơn")).unwrap();
    let bad = vec![person("moi", "Lê Mới"), person("a b", "Lê Sai")];
    assert!(desk.archive.save_people(bad).is_err());
    assert_eq!(desk.archive.directory().unwrap().entries().len(), 1);

    let good = vec![person("moi", "Lê Mới"), person("THS", "Trịnh Hùng Sơn")];
    let saved = desk.archive.save_people(good).unwrap();
    assert_eq!(
        saved,
        PeopleSaved {
            added: 1,
            replaced: 1
        }
    );
    let directory = desk.archive.directory().unwrap();
    let son = directory.of_code("ths").unwrap();
    assert_eq!((son.id, son.name.as_str()), (there.id, "Trịnh Hùng Sơn"));
}

#[test]
fn people_from_a_file_that_knows_no_days_take_no_days_away() {
    let desk = desk();
    let there = since(2019, person("ths", "Trịnh Hùng Sơn"));
    desk.archive.save_person(there.clone()).unwrap();
    let saved = desk
        .archive
        .save_people(vec![person("ths", "Trịnh Hùng Sơn")])
        .unwrap();
    assert_eq!(saved, PeopleSaved::default());
    assert_eq!(
        desk.archive.directory().unwrap().entries(),
        std::slice::from_ref(&there)
    );

    let later = since(2020, person("ths", "Trịnh Hùng Sơn"));
    desk.archive.save_people(vec![later.clone()]).unwrap();
    assert_eq!(
        desk.archive.directory().unwrap().entries()[0].titles,
        later.titles
    );
}

#[test]
fn a_removed_person_is_gone_and_can_be_saved_again() {
    let desk = desk();
    let son = desk.archive.save_person(person("ths", "Trịnh Hùng Sơn")).unwrap();
    desk.archive.remove_person(son.id).unwrap();
    assert_eq!(desk.archive.directory().unwrap().entries(), []);
    let gone = desk.archive.remove_person(son.id).unwrap_err();
    assert!(
        matches!(gone, ArchiveError::NoSuchPerson { .. }) && gone.is_gone(),
        "{gone}"
    );
    desk.archive.save_person(son.clone()).unwrap();
    assert_eq!(desk.archive.directory().unwrap().entries(), [son]);
}
