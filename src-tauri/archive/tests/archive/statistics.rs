use archive::{MonthBytes, MonthCount};
use chrono::{NaiveDate, TimeDelta};
use newsroom::workflow::State;

use crate::desk::{desk, minute, photo, piece};

#[test]
fn articles_are_counted_by_the_month_of_their_day_and_their_section_and_photos_by_the_month_they_came() {
    let desk = desk();
    let on = |section: &str, day: Option<(i32, u32, u32)>| {
        let mut article = piece("Tin");
        article.section = section.to_owned();
        article.event_date = day.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        desk.archive.create(&article, minute(0)).unwrap()
    };
    on("Văn hóa", None);
    on("Chính trị", Some((2020, 12, 31)));
    let submitted = on("Chính trị", Some((2020, 12, 1)));
    on("Lịch sử", Some((1954, 5, 7)));
    let trashed = on("Chính trị", None);
    desk.archive.trash(trashed, minute(1)).unwrap();
    desk.archive
        .set_state(submitted, State::Draft, State::Submitted, "Lan", "", minute(1))
        .unwrap();
    desk.kept(submitted, 2);
    // 31 December in London is 1 January in Việt Nam.
    let evening = minute(0) - TimeDelta::days(10) - TimeDelta::hours(8);
    desk.archive.add_photo(&photo(b"12345"), evening).unwrap();
    desk.archive
        .add_photo(&photo(b"123"), minute(0) + TimeDelta::days(40))
        .unwrap();

    let told = desk.archive.statistics().unwrap();
    assert_eq!((told.articles, told.trashed, told.revisions), (4, 1, 1));
    assert_eq!((told.photos, told.photo_bytes), (2, 8));
    assert!(told.words > 40 && told.database_bytes > 4096);
    let month = |month: &str, section: &str, articles| (month.to_owned(), section.to_owned(), articles);
    let by_month = [
        month("1954-05", "Lịch sử", 1),
        month("2020-12", "Chính trị", 2),
        month("2021-01", "Văn hóa", 1),
    ];
    let words: u64 = told.by_month.iter().map(|month| month.words).sum();
    assert_eq!(words, told.words);
    assert!(told.by_month.iter().all(|month| month.words > 0));
    let counted = told.by_month.into_iter().map(
        |MonthCount {
             month,
             section,
             articles,
             ..
         }| (month, section, articles),
    );
    assert!(counted.eq(by_month));
    let states: Vec<u64> = told.by_state.iter().map(|state| state.articles).collect();
    assert_eq!(states, [3, 1, 0, 0, 0, 0]);
    let grew = [("2021-01", 5), ("2021-02", 3)].map(|(month, bytes)| MonthBytes {
        month: month.to_owned(),
        bytes,
        photos: 1,
    });
    assert_eq!(told.growth, grew);
}
