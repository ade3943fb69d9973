use archive::{PhotoOriginal, Sheet, SheetCounts, SheetDay, SheetLack, SheetOrder, SheetQuery};
use chrono::{NaiveDate, TimeDelta};
use newsroom::photo::{Label, PhotoId, PhotoWords};

use crate::desk::{Desk, desk, minute, photo, piece_with_photo};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, month, day).unwrap()
}

/// A photo, its file's name and the hour it was taken on a day of January 2021; hour 0 where nobody knows.
fn taken_in(desk: &Desk, name: &str, taken: (u32, u32), words: PhotoWords, added: i64) -> PhotoId {
    let (date, hour) = taken;
    let words = PhotoWords {
        taken: (hour > 0).then(|| day(1, date).and_hms_opt(hour, 0, 0).unwrap()),
        ..words
    };
    let original = PhotoOriginal {
        name,
        words: &words,
        ..photo(name.as_bytes())
    };
    desk.archive.add_photo(&original, minute(added)).unwrap()
}

fn said(caption: &str, creator: &str, alt: &str) -> PhotoWords {
    PhotoWords {
        caption: caption.to_owned(),
        creators: Some(creator.to_owned())
            .filter(|name| !name.is_empty())
            .into_iter()
            .collect(),
        alt: alt.to_owned(),
        ..PhotoWords::default()
    }
}

struct Shoot {
    desk: Desk,
    opening: PhotoId,
    speech: PhotoId,
    bare: PhotoId,
}

/// Three photos: of the morning and of the evening before, and one that nobody knows anything of, added last, on
/// 11 January 2021 at 8:40.
fn shoot() -> Shoot {
    let desk = desk();
    let opening = said("Lễ khai mạc Đại hội", "Thanh Hòa", "Hội trường đông người");
    let speech = said("Đồng chí Trịnh Hùng Sơn phát biểu", "Anh Tuấn", "");
    Shoot {
        opening: taken_in(&desk, "ảnh 10.jpg", (11, 8), opening, 0),
        speech: taken_in(&desk, "ảnh 9.jpg", (10, 19), speech, 5),
        bare: taken_in(&desk, "Đêm.jpg", (1, 0), PhotoWords::default(), 10),
        desk,
    }
}

impl Shoot {
    fn sheet(&self, query: SheetQuery) -> Sheet {
        self.desk.archive.sheet(&query, minute(20)).unwrap()
    }

    #[track_caller]
    fn check(&self, query: SheetQuery, expected: &[PhotoId]) {
        assert_eq!(self.sheet(query).ids, expected);
    }
}

fn all() -> SheetQuery {
    SheetQuery::default()
}

#[test]
fn photos_stand_by_the_time_they_were_taken_or_added_or_by_name() {
    let shoot = shoot();
    let Shoot {
        opening,
        speech,
        bare,
        ..
    } = shoot;
    let order = |order, descending| SheetQuery {
        order,
        descending,
        ..all()
    };
    shoot.check(all(), &[speech, opening, bare]);
    shoot.check(order(SheetOrder::Taken, true), &[bare, opening, speech]);
    shoot.check(order(SheetOrder::Added, false), &[opening, speech, bare]);
    shoot.check(order(SheetOrder::Added, true), &[bare, speech, opening]);
    shoot.check(order(SheetOrder::Name, false), &[speech, opening, bare]);
    shoot.check(order(SheetOrder::Name, true), &[bare, opening, speech]);
}

#[test]
fn photos_are_found_by_any_words_of_their_name_or_of_what_is_said_blind_to_marks() {
    let shoot = shoot();
    let text = |text: &str| SheetQuery {
        text: text.to_owned(),
        ..all()
    };
    shoot.check(text("dai hoi"), &[shoot.opening]);
    shoot.check(text("HÙNG phat"), &[shoot.speech]);
    shoot.check(text("dem.jpg"), &[shoot.bare]);
    shoot.check(text("thanh hoa khai"), &[shoot.opening]);
    shoot.check(text("dem.jpg "), &[shoot.bare]);
    shoot.check(text("khai phát"), &[]);
    // Neither letters nor digits: nothing is asked for.
    for nothing in ["%", "_", "'; --", "\0"] {
        shoot.check(text(nothing), &[shoot.speech, shoot.opening, shoot.bare]);
    }
    shoot
        .desk
        .archive
        .describe(vec![(shoot.bare, said("Pháo hoa", "", ""))], "Lan", minute(20))
        .unwrap();
    shoot.check(text("phao hoa"), &[shoot.bare]);
    assert_eq!(shoot.desk.archive.verify().unwrap(), []);
}

#[test]
fn photos_are_narrowed_by_what_they_lack_by_day_person_label_and_stars() {
    let shoot = shoot();
    let Shoot {
        opening,
        speech,
        bare,
        ..
    } = shoot;
    let lack = |lack| SheetQuery {
        lack: Some(lack),
        ..all()
    };
    shoot.check(lack(SheetLack::Caption), &[bare]);
    shoot.check(lack(SheetLack::Credit), &[bare]);
    shoot.check(lack(SheetLack::Alt), &[speech, bare]);
    let days = |from, to| SheetQuery { from, to, ..all() };
    shoot.check(days(Some(day(1, 11)), None), &[opening, bare]);
    shoot.check(days(None, Some(day(1, 10))), &[speech]);
    shoot.check(days(Some(day(1, 10)), Some(day(1, 10))), &[speech]);
    let by = |name: &str| SheetQuery {
        photographer: Some(name.to_owned()),
        ..all()
    };
    shoot.check(by("Anh Tuấn"), &[speech]);
    shoot.check(by("Anh"), &[]);

    let archive = &shoot.desk.archive;
    archive.rate(&[opening], Some(4), Some(Some(Label::Red))).unwrap();
    archive.rate(&[speech], Some(2), None).unwrap();
    let stars = |rating| SheetQuery { rating, ..all() };
    shoot.check(stars(2), &[speech, opening]);
    shoot.check(stars(3), &[opening]);
    let label = |label| SheetQuery {
        label: Some(label),
        ..all()
    };
    shoot.check(label(Label::Red), &[opening]);
    shoot.check(label(Label::Blue), &[]);
    let both = SheetQuery {
        text: "khai".to_owned(),
        ..by("Anh Tuấn")
    };
    shoot.check(both, &[]);

    let article = archive
        .create(&piece_with_photo("Một", speech), minute(20))
        .unwrap();
    let of = SheetQuery {
        article: Some(article),
        ..all()
    };
    shoot.check(of, &[speech]);
    shoot.check(lack(SheetLack::Unused), &[opening, bare]);
}

#[test]
fn the_counts_days_and_photographers_are_of_everything_outside_of_the_trash() {
    let shoot = shoot();
    let nothing = SheetQuery {
        text: "không có".to_owned(),
        ..all()
    };
    let sheet = shoot.sheet(nothing);
    assert_eq!(
        sheet.counts,
        SheetCounts {
            all: 3,
            today: 2,
            caption: 1,
            credit: 1,
            alt: 2,
            unused: 3,
            trashed: 0,
        }
    );
    let days = [(day(1, 11), 2), (day(1, 10), 1)].map(|(day, photos)| SheetDay { day, photos });
    assert_eq!(sheet.days, days);
    let names = |sheet: &Sheet| -> Vec<String> {
        sheet
            .photographers
            .iter()
            .map(|one| format!("{} {}", one.name, one.photos))
            .collect()
    };
    assert_eq!(names(&sheet), ["Thanh Hòa 1", "Anh Tuấn 1"]);

    shoot
        .desk
        .archive
        .trash_photos(&[shoot.opening], minute(20))
        .unwrap();
    let trash = shoot.sheet(SheetQuery {
        trashed: true,
        ..all()
    });
    assert_eq!(
        (trash.ids, trash.counts.all, trash.counts.trashed),
        (vec![shoot.opening], 2, 1)
    );
    assert_eq!(names(&shoot.sheet(all())), ["Anh Tuấn 1"]);
}

#[test]
fn a_day_ends_at_midnight_in_viet_nam_and_photos_may_be_older_than_computers() {
    let desk = desk();
    // 8:30 + 15:29 is 23:59 of the same day.
    let late = taken_in(&desk, "a", (1, 0), PhotoWords::default(), 15 * 60 + 29);
    let next = taken_in(&desk, "b", (1, 0), PhotoWords::default(), 15 * 60 + 30);
    let old = PhotoWords {
        taken: NaiveDate::from_ymd_opt(1931, 2, 3).and_then(|day| day.and_hms_opt(23, 59, 59)),
        ..PhotoWords::default()
    };
    let original = PhotoOriginal {
        words: &old,
        ..photo(b"old")
    };
    let old = desk.archive.add_photo(&original, minute(0)).unwrap();
    let of = |day| {
        let query = SheetQuery {
            from: Some(day),
            to: Some(day),
            ..all()
        };
        desk.archive.sheet(&query, minute(0)).unwrap().ids
    };
    assert_eq!((of(day(1, 11)), of(day(1, 12))), (vec![late], vec![next]));
    assert_eq!(of(NaiveDate::from_ymd_opt(1931, 2, 3).unwrap()), [old]);
    let today = desk
        .archive
        .sheet(&all(), minute(0) + TimeDelta::hours(16))
        .unwrap()
        .counts
        .today;
    assert_eq!(today, 1);
}

#[test]
fn photos_are_looked_for_as_articles_are() {
    let desk = desk();
    let taken = |name: &str, caption: &str, creator: &str, day: &str| {
        let words = PhotoWords {
            caption: caption.to_owned(),
            creators: vec![creator.to_owned()],
            taken: Some(format!("{day}T08:00:00").parse().unwrap()),
            ..PhotoWords::default()
        };
        let original = PhotoOriginal {
            name,
            words: &words,
            ..photo(name.as_bytes())
        };
        desk.archive.add_photo(&original, minute(0)).unwrap()
    };
    let one = taken(
        "DSC_1.jpg",
        "Lễ khai mạc hội Xoan",
        "Trần Thanh Hòa",
        "2021-01-11",
    );
    let two = taken("DSC_2.jpg", "Hội khai bút", "Anh Tuấn", "2021-02-12");
    let found = |text: &str| {
        let query = SheetQuery {
            text: text.to_owned(),
            ..SheetQuery::default()
        };
        desk.archive.sheet(&query, minute(0)).unwrap().ids
    };
    assert_eq!(found("khai"), [one, two]);
    assert_eq!(found("\"khai mac\" "), [one]);
    assert_eq!(found("khai -xoan"), [two]);
    assert_eq!(found("xoan OR \"khai bút\" "), [one, two]);
    assert_eq!(found("tacgia:hoa "), [one]);
    assert_eq!(found("-tacgia:\"thanh hòa\" "), [two]);
    assert_eq!(found("tacgia:nobody "), []);
    assert_eq!(found("tu:2/2021 "), [two]);
    assert_eq!(found("den:1/2021 hội"), [one]);
}
