//! A photographer's and an editor's day with photos.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use desk::Desk;
use desk::photos::arrival::{ArrivalNews, Fresh, Stage};
use desk::photos::picture::SMALL;
use desk::photos::sending::{Sending, SentFormat};
use newsroom::directory::{Entry, PersonId, Title};
use newsroom::photo::{Change, Crop, Field, How, PhotoId, Recipe};
use tempfile::TempDir;

use crate::House;

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/photos");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "jpg"))
        .collect();
    files.sort();
    files
}

/// A card with the sample's photos.
fn card() -> TempDir {
    let card = tempfile::tempdir().unwrap();
    let folder = card.path().join("DCIM/100 ẢNH");
    fs::create_dir_all(&folder).unwrap();
    for file in samples() {
        fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    card
}

fn damages(desk: &Desk) -> Vec<archive::Damage> {
    let never = AtomicBool::new(false);
    desk.verify(1, &never, |_| ()).unwrap().damages
}

fn bring_in(desk: &Desk, path: &Path) -> ArrivalNews {
    desk.bring_in(&[path.to_owned()], 1, &AtomicBool::new(false), |_| ())
}

fn arrived(desk: &Desk) -> Vec<PhotoId> {
    let card = card();
    bring_in(desk, card.path());
    desk.photo_sheet(&archive::SheetQuery::default()).unwrap().ids
}

fn change(field: Field, how: How, text: &str) -> Change {
    Change {
        field,
        how,
        text: text.to_owned(),
    }
}

#[test]
fn a_card_is_brought_in_with_its_failures_named_and_doubles_told() {
    let house = House::new();
    let desk = house.desk();
    let card = card();
    let whole = fs::read(&samples()[0]).unwrap();
    fs::write(card.path().join("nửa.jpg"), &whole[..whole.len() / 2]).unwrap();
    fs::write(card.path().join("chữ.jpg"), "không phải ảnh").unwrap();
    fs::write(card.path().join("rỗng.jpg"), "").unwrap();
    fs::write(card.path().join("phim.mov"), "không lấy").unwrap();
    let mut shown = Vec::new();
    let never = AtomicBool::new(false);
    let end = desk.bring_in(&[card.path().to_owned()], 7, &never, |news| {
        shown.extend(news.fresh.clone());
    });
    assert_eq!(end.stage, Stage::Done);
    assert_eq!((end.found, end.taken, end.doubles), (8, 5, 0));
    let mut refused: Vec<_> = end.failures.iter().map(|failure| failure.file.as_str()).collect();
    refused.sort_unstable();
    assert_eq!(refused, ["chữ.jpg", "nửa.jpg", "rỗng.jpg"]);
    assert_eq!(shown.iter().filter(|fresh| fresh.photo.is_some()).count(), 5);

    let again = bring_in(&desk, card.path());
    assert_eq!((again.taken, again.doubles), (0, 5));
    assert_eq!(damages(&desk), []);
}

/// A photo with the small picture that cameras put beside the large one: here another photo of the sample.
fn with_thumbnail(photo: &[u8], small: &[u8]) -> Vec<u8> {
    // A first directory of nothing, and a second with the offset and the length of the picture (Exif 3.0, 4.6.5.2).
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\x0e\0\x02".to_vec();
    for (tag, value) in [(0x0201_u16, 44), (0x0202, u32::try_from(small.len()).unwrap())] {
        exif.extend(tag.to_be_bytes());
        exif.extend(b"\0\x04\0\0\0\x01");
        exif.extend(value.to_be_bytes());
    }
    exif.extend([0; 4]);
    exif.extend(small);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [b"\xff\xd8\xff\xe1", &length[..], &exif, &photo[2..]].concat()
}

#[test]
fn the_first_photo_is_shown_before_the_second_is_looked_at_and_all_before_any_is_taken_in() {
    let house = House::new();
    let desk = house.desk();
    let card = tempfile::tempdir().unwrap();
    for (number, file) in samples().iter().enumerate() {
        let photo = fs::read(file).unwrap();
        let small = darkroom::thumbnail(&photo, "", &Recipe::default(), 160).unwrap();
        let camera = with_thumbnail(&photo, &small.bytes);
        fs::write(card.path().join(format!("{number}.jpg")), camera).unwrap();
    }
    let mut told = Vec::new();
    let never = AtomicBool::new(false);
    desk.bring_in(&[card.path().to_owned()], 3, &never, |news| {
        let small = |fresh: &Fresh| desk.arriving(&fresh.key).is_some();
        told.push((
            news.taken,
            news.fresh
                .iter()
                .map(|fresh| (fresh.photo.is_some(), small(fresh)))
                .collect::<Vec<_>>(),
        ));
    });
    let shown: Vec<_> = told.iter().filter(|(_, fresh)| !fresh.is_empty()).collect();
    assert_eq!(*shown[0], (0, vec![(false, true)]));
    let ahead = shown.iter().take_while(|(taken, _)| *taken == 0);
    assert_eq!(ahead.map(|(_, fresh)| fresh.len()).sum::<usize>(), 5);
}

#[test]
fn photos_are_taken_in_whatever_their_files_are_called() {
    let house = House::new();
    let desk = house.desk();
    let card = tempfile::tempdir().unwrap();
    let longest = format!("{}.jpg", "a".repeat(251));
    let names = [
        // As macOS and some cameras write it: letters and marks apart.
        "Ho\u{302}\u{323}i nghi\u{323}.jpg",
        "…'ngoặc' “kép” & 100 %;.jpg",
        "😀 ảnh chụp 👨\u{200d}👩\u{200d}👧.jpg",
        "--out=gốc..JPG",
        &longest,
    ];
    for (name, photo) in names.iter().zip(samples()) {
        fs::copy(photo, card.path().join(name)).unwrap();
    }
    let end = bring_in(&desk, card.path());
    assert_eq!((end.taken, end.failures), (5, Vec::new()));
    let ids = desk.photo_sheet(&archive::SheetQuery::default()).unwrap().ids;
    let mut kept: Vec<String> = desk
        .photos(&ids)
        .unwrap()
        .into_iter()
        .map(|photo| photo.name)
        .collect();
    kept.sort();
    let mut expected = names.map(String::from);
    expected[0] = "Hội nghị.jpg".to_owned();
    expected.sort();
    assert_eq!(kept, expected);

    // By their own names they leave as what every system takes.
    let out = tempfile::tempdir().unwrap();
    let sending = Sending {
        longest_side: Some(80),
        format: SentFormat::Jpeg,
        quality: 85,
        pattern: "{tên}".to_owned(),
        keep_place: false,
        keep_serials: false,
    };
    let report = desk
        .send_photos(&ids, &sending, out.path(), &AtomicBool::new(false), |_| ())
        .unwrap();
    assert!(report.failures.is_empty(), "{report:?}");
    for file in &report.files {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
        assert!(file.chars().all(plain) && !file.starts_with('.'), "{file}");
        assert!(out.path().join(file).is_file(), "{file}");
    }
    assert_eq!(damages(&desk), []);
}

#[test]
fn an_arrival_that_is_stopped_leaves_whole_photos_and_goes_on_later() {
    let house = House::new();
    let desk = house.desk();
    let card = card();
    let stop = AtomicBool::new(false);
    let end = desk.bring_in(&[card.path().to_owned()], 1, &stop, |news| {
        if news.found > 0 {
            stop.store(true, Ordering::Relaxed);
        }
    });
    assert_eq!(end.stage, Stage::Stopped);
    assert!(end.taken < 5);
    assert_eq!(damages(&desk), []);
    let rest = bring_in(&desk, card.path());
    assert_eq!(
        (rest.stage, rest.taken, rest.doubles),
        (Stage::Done, 5 - end.taken, end.taken)
    );
}

#[test]
fn codes_and_variables_are_filled_in_for_each_photo_and_taken_back() {
    let house = House::new();
    house.works("Thanh Hòa", newsroom::person::Role::Photographer);
    let desk = house.desk();
    desk.save_person(Entry {
        id: PersonId::new_v7(),
        code: "ths".to_owned(),
        name: "Trịnh Hùng Sơn".to_owned(),
        honorific: "đồng chí".to_owned(),
        organisation: "Sở Thông tin và Truyền thông".to_owned(),
        titles: vec![Title {
            title: "TUV, Giám đốc".to_owned(),
            from: None,
        }],
        forms: Vec::new(),
    })
    .unwrap();
    let ids = arrived(&desk);
    desk.describe_photos(&ids, &[change(Field::Event, How::Replace, "hội nghị")])
        .unwrap();
    let changes = [
        change(Field::Caption, How::Replace, "=ths= phát biểu tại {sự kiện}"),
        change(Field::Keywords, How::Append, "Đảng bộ; nghị quyết"),
    ];
    let foretold = desk.foretell_words(&ids, &changes).unwrap();
    let former = desk.describe_photos(&ids, &changes).unwrap();
    for (photo, foretold) in desk.photos(&ids).unwrap().iter().zip(&foretold) {
        assert_eq!(
            photo.words.caption,
            "đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu tại hội nghị"
        );
        assert_eq!(photo.words, foretold.words);
        assert!(photo.words.keywords.contains(&"nghị quyết".to_owned()));
    }
    desk.say_of_photos(&former).unwrap();
    for photo in desk.photos(&ids).unwrap() {
        assert!(!photo.words.caption.contains("Trịnh Hùng Sơn"));
        assert_eq!(photo.words.event, "hội nghị");
    }
}

#[test]
fn a_photo_that_an_article_shows_is_not_thrown_away() {
    let house = House::new();
    let desk = house.desk();
    let ids = arrived(&desk);
    let shown = desk.photos(&ids[..1]).unwrap();
    desk.place_photos(house.piece, &shown).unwrap();
    assert_eq!(desk.photo(&ids[0]).unwrap().uses, 1);
    let trashed = desk.trash_photos(&ids).unwrap();
    assert_eq!(trashed.trashed.len(), 4);
    assert_eq!(trashed.used.len(), 1);
    assert_eq!(trashed.used[0].photo, ids[0]);
    assert_eq!(trashed.used[0].articles[0].id, house.piece);
    desk.untrash_photos(&trashed.trashed).unwrap();
    assert_eq!(arrived(&desk).len(), 5);
}

#[test]
fn what_is_sent_out_is_prepared_named_and_told_but_never_replaces_a_file() {
    let house = House::new();
    let desk = house.desk();
    let ids = arrived(&desk);
    let caption = "Đồng chí Trịnh Hùng Sơn phát biểu; Ẩn, Ổn, Ỗ";
    let credit = "Cổng Thông tin điện tử tỉnh Phú Thọ";
    let changes = [
        change(Field::Caption, How::Replace, caption),
        change(Field::Credit, How::Replace, credit),
        change(Field::Event, How::Replace, "Hội nghị"),
    ];
    desk.describe_photos(&ids, &changes).unwrap();
    let half = Recipe {
        crop: Some(Crop {
            x: 0,
            y: 0,
            width: 5_000,
            height: 10_000,
        }),
        ..Recipe::default()
    };
    let before = desk.photo(&ids[0]).unwrap();
    let prepared = desk.prepare_photo(&ids[0], half).unwrap();
    assert!(prepared.width.abs_diff(before.width / 2) <= 1);

    let folder = tempfile::tempdir().unwrap();
    let sending = Sending {
        longest_side: Some(400),
        format: SentFormat::Jpeg,
        quality: 85,
        pattern: "{sự kiện}-{số}".to_owned(),
        keep_place: false,
        keep_serials: false,
    };
    fs::write(folder.path().join("hoi-nghi-001.jpg"), "đã có").unwrap();
    let report = desk
        .send_photos(&ids, &sending, folder.path(), &AtomicBool::new(false), |_| ())
        .unwrap();
    assert!(report.failures.is_empty(), "{report:?}");
    assert_eq!(report.files[0], "hoi-nghi-001-2.jpg");
    assert_eq!(report.files[4], "hoi-nghi-005.jpg");
    assert!(
        report
            .cut
            .iter()
            .any(|cut| cut.field == Field::Credit && cut.limit_bytes == 32)
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("hoi-nghi-001.jpg")).unwrap(),
        "đã có"
    );
    for file in &report.files {
        let bytes = fs::read(folder.path().join(file)).unwrap();
        let words = darkroom::metadata::read(&bytes).words;
        assert_eq!((words.caption.as_str(), words.credit.as_str()), (caption, credit));
        let seen = darkroom::inspect(&bytes, file).unwrap();
        assert_eq!(seen.width.max(seen.height), 400);
    }
}

#[test]
fn a_picture_is_made_by_the_recipe_and_the_original_stays() {
    let house = House::new();
    let desk = house.desk();
    let id = arrived(&desk)[0];
    let plain = desk.picture(&id, darkroom::Size::LongestSide(SMALL)).unwrap();
    let turned = Recipe {
        turns: 1,
        ..Recipe::default()
    };
    desk.prepare_photo(&id, turned).unwrap();
    let now = desk.picture(&id, darkroom::Size::LongestSide(SMALL)).unwrap();
    let sides = |jpeg: &[u8]| {
        let seen = darkroom::inspect(jpeg, "").unwrap();
        (seen.width, seen.height)
    };
    let (width, height) = sides(&plain);
    assert_eq!(sides(&now), (height, width));
    desk.prepare_photo(&id, Recipe::default()).unwrap();
    assert_eq!(
        desk.picture(&id, darkroom::Size::LongestSide(SMALL)).unwrap(),
        plain
    );
    assert_eq!(damages(&desk), []);
}
