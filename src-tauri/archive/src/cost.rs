//! What an autosave, and work on photos, make SQLite do: it may look things up, never walk through a table, so that it costs the same in
//! an archive of ten articles as in one of 200,000.

mod sheet;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, NaiveDate};
use newsroom::article::Article;
use newsroom::body::{Block, Figure};
use newsroom::photo::{Label, PhotoId, PhotoWords, Recipe};
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, StatementStatus};

use crate::archive::Archive;
use crate::id::SitterId;
use crate::line::Line;
use crate::opening::{open_reader, open_writer};
use crate::photo_intake::PhotoOriginal;
use crate::table::seat::Sitter;
use crate::table::spot::Spot;

fn piece(headline: &str, tags: &[&str]) -> Article {
    let mut article = Article::blank();
    article.body.headline = headline.to_owned();
    article.section = "Chính trị".to_owned();
    article.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    article
}

fn with_photo(mut article: Article, photo: PhotoId) -> Article {
    let mut figure = Figure::awaiting_photo("Quang cảnh");
    figure.photos[0].photo = Some(photo);
    article.body.blocks.push(Block::Figure(figure));
    article
}

/// A photo that consists of its number.
fn take_in(archive: &Archive, number: u32) -> PhotoId {
    let words = PhotoWords {
        caption: "Quang cảnh".to_owned(),
        creators: vec!["Thanh Hòa".to_owned()],
        ..PhotoWords::default()
    };
    let original = PhotoOriginal {
        bytes: &number.to_be_bytes(),
        name: "hop.jpg",
        media_type: "image/jpeg",
        width: 3,
        height: 2,
        words: &words,
    };
    archive.add_photo(&original, DateTime::UNIX_EPOCH).unwrap()
}

/// Every statement that ran, SQLite's own ones for the full-text index included, and the rows that it walked over in
/// search of others.
type Ran = Arc<Mutex<Vec<(String, i32)>>>;

/// An archive of a few articles with drafts, revisions, branches and seats, whose writer is listened to.
fn listened_to(folder: &std::path::Path, sitter: &Sitter) -> (Archive, Ran) {
    let now = DateTime::UNIX_EPOCH;
    let filled = Archive::open(folder).unwrap();
    for number in 0..20 {
        let content = piece(&format!("Tin {number}"), &["Đại hội", &number.to_string()]);
        let content = with_photo(content, take_in(&filled, number));
        let id = filled.create(&content, now).unwrap();
        let kept = filled.keep_revision(id, sitter, now).unwrap();
        let branch = filled.branch(id, sitter, Some(kept), &piece("Nhánh", &[]), now);
        filled
            .keep_revision(Line::branch(id, branch.unwrap()), sitter, now)
            .unwrap();
        filled.create(&content, now).unwrap();
    }
    drop(filled);
    let mut db = open_writer(folder).unwrap();
    let ran = Ran::default();
    let heard = Arc::clone(&ran);
    let hear = move |event: TraceEvent<'_>| {
        if let TraceEvent::Profile(statement, _) = event {
            let walked = statement.get_status(StatementStatus::FullscanStep);
            heard.lock().unwrap().push((statement.sql().into_owned(), walked));
        }
    };
    db.trace_v2(TraceEventCodes::SQLITE_TRACE_PROFILE, Some(hear))
        .unwrap();
    (Archive::of(folder.to_owned(), db).unwrap(), ran)
}

/// The steps of a statement's plan that walk through a whole table. The full-text index is asked by row number, which
/// its plan calls a scan.
fn walks(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // Nothing is bound: the plan does not ask for values.
    let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
    steps
        .map(Result::unwrap)
        .filter(|step| step.starts_with("SCAN") && !step.ends_with("VIRTUAL TABLE INDEX 0:="))
        .collect()
}

/// Everything that is done to a photo, the trash included.
fn work_on_photos(archive: &Archive, photos: &[PhotoId]) {
    let now = DateTime::UNIX_EPOCH;
    let said = photos
        .iter()
        .map(|photo| (*photo, PhotoWords::default()))
        .collect();
    archive.describe(said, "Lan", now).unwrap();
    let former = archive.rate(photos, Some(3), Some(Some(Label::Red))).unwrap();
    archive.put_back_ratings(former).unwrap();
    let turned = Recipe {
        turns: 1,
        ..Recipe::default()
    };
    archive.prepare(&photos[0], turned).unwrap();
    let (used, unused) = (take_in(archive, 0), take_in(archive, 102));
    let done = archive.trash_photos(&[used, unused], now).unwrap();
    assert_eq!((done.trashed, done.used.len()), (vec![unused], 1));
    archive.untrash_photos(&[unused]).unwrap();
}

#[test]
fn an_autosave_looks_things_up_and_never_walks_through_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let lan = Sitter {
        id: SitterId::new_v7(),
        name: "Lan".to_owned(),
        device: "máy 1".to_owned(),
        process: String::new(),
    };
    let (archive, ran) = listened_to(folder.path(), &lan);
    let now = DateTime::UNIX_EPOCH;
    let article = {
        let found = archive
            .find(&crate::Finding::default(), None, 40, None)
            .unwrap()
            .unwrap();
        found.hits[20].row.id
    };
    let main = archive.article(article).unwrap();
    archive
        .take_seat(article, &lan, now, Duration::from_secs(60))
        .unwrap();
    let branch = archive
        .branch(article, &lan, main.base, &piece("Nhánh khác", &[]), now)
        .unwrap();

    let spot = Some(Spot {
        selection: 1,
        scroll: 2,
    });
    let [one, two] = [100, 101].map(|number| take_in(&archive, number));
    let moved = Article {
        event_date: NaiveDate::from_ymd_opt(1998, 4, 6),
        ..piece("Ngày khác", &["Mới"])
    };
    for line in [Line::main(article), Line::branch(article, branch)] {
        for content in [
            &piece("Một", &["Đại hội"]),
            &piece("Hai", &["Đại hội"]),
            &piece("Hai", &["Đại hội"]),
            &with_photo(piece("Ba", &["Phú Thọ"]), one),
            &with_photo(piece("Ba", &["Phú Thọ"]), two),
            &moved,
        ] {
            archive
                .save_draft(line, lan.id, main.base, content, spot, now)
                .unwrap();
        }
        archive.keep_revision(line, &lan, now).unwrap();
    }
    work_on_photos(&archive, &[one, two]);
    archive.keep_seats(lan.id, now).unwrap();
    archive.leave_all(lan.id).unwrap();

    let ran = ran.lock().unwrap();
    let plain: BTreeSet<&str> = ran
        .iter()
        .map(|(sql, _)| sql.trim_start_matches("-- "))
        .filter(|sql| {
            ["SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE"]
                .iter()
                .any(|verb| sql.starts_with(verb))
        })
        .collect();
    for table in [
        "draft",
        "seat",
        "spot",
        "article_tag",
        "tag",
        "article_search_data",
        "article_marks_data",
        "article_count",
        "word",
        "revision",
        "photo",
        "photo_use",
        "photo_creator",
        "former_words",
    ] {
        assert!(
            plain.iter().any(|sql| sql.contains(table)),
            "{table} was not heard of: {plain:#?}"
        );
    }
    let db = open_reader(folder.path()).unwrap();
    // An index's settings are a few rows, whatever the archive holds.
    let of_settings = |sql: &str| sql.contains("_search_config") || sql.contains("_marks_config");
    for sql in plain.into_iter().filter(|sql| !of_settings(sql)) {
        assert_eq!(walks(&db, sql), [""; 0], "{sql}");
    }
    for (sql, walked) in ran.iter().filter(|(sql, _)| !of_settings(sql)) {
        assert_eq!(*walked, 0, "{sql}");
    }
}
