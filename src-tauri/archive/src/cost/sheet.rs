//! What a contact sheet makes SQLite do: as much a photo, however many there are.

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta};
use newsroom::article::ArticleId;
use newsroom::photo::{Label, PhotoId, PhotoWords, Recipe};
use newsroom::search::Query;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{StatementStatus, Transaction};

use crate::archive::Archive;
use crate::opening::open_reader;
use crate::table::photo::{self, PhotoRow};
use crate::table::photo_sheet::{self, SheetLack, SheetOrder, SheetQuery};

#[test]
fn a_sheet_reads_its_order_from_an_index_and_looks_up_the_rest_photo_by_photo() {
    let folder = tempfile::tempdir().unwrap();
    drop(Archive::open(folder.path()).unwrap());
    let db = open_reader(folder.path()).unwrap();
    let steps = |query: SheetQuery| -> Vec<String> {
        let (sql, _) = photo_sheet::selection(&query, &Query::parse(&query.text), &[]);
        let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
        steps.map(Result::unwrap).collect()
    };
    let all = SheetQuery::default;
    for (query, index) in [
        (all(), "photo_taken"),
        (
            SheetQuery {
                descending: true,
                text: "dai hoi".to_owned(),
                rating: 3,
                ..all()
            },
            "photo_taken",
        ),
        (
            SheetQuery {
                order: SheetOrder::Added,
                lack: Some(SheetLack::Alt),
                label: Some(Label::Red),
                ..all()
            },
            "photo_added",
        ),
        (
            SheetQuery {
                lack: Some(SheetLack::Unused),
                from: NaiveDate::from_ymd_opt(2021, 1, 11),
                ..all()
            },
            "photo_taken",
        ),
        (
            SheetQuery {
                trashed: true,
                ..all()
            },
            "photo_trash",
        ),
    ] {
        let steps = steps(query);
        let [order, others @ ..] = &steps[..] else {
            panic!("a plan has steps");
        };
        assert!(order.contains(index), "{steps:#?}");
        let sorted_or_walked =
            |step: &&String| step.starts_with("SCAN") || step.contains("TEMP B-TREE FOR ORDER");
        assert_eq!(others.iter().find(sorted_or_walked), None, "{steps:#?}");
    }
    for query in [
        SheetQuery {
            photographer: Some("Thanh Hòa".to_owned()),
            ..all()
        },
        SheetQuery {
            article: Some(ArticleId::new_v7()),
            ..all()
        },
    ] {
        let steps = steps(query);
        let walked = steps.iter().find(|step| step.starts_with("SCAN"));
        assert_eq!(walked, None, "{steps:#?}");
    }
}

/// An archive of so many photos, of which files nothing is asked.
fn stocked(folder: &Path, photos: u32) -> Archive {
    let archive = Archive::open(folder).unwrap();
    let fill = move |tx: &Transaction<'_>| {
        for number in 0..photos {
            let words = PhotoWords {
                caption: format!("Hội nghị thứ {number}"),
                creators: vec![["Thanh Hòa", "Anh Tuấn"][number as usize % 2].to_owned()],
                ..PhotoWords::default()
            };
            let row = PhotoRow {
                id: PhotoId::of(&number.to_be_bytes()),
                name: format!("DSC_{number}.jpg"),
                media_type: "image/jpeg".to_owned(),
                width: 3,
                height: 2,
                size: 4,
                added: DateTime::UNIX_EPOCH + TimeDelta::minutes(number.into()),
                words,
                rating: 0,
                label: None,
                recipe: Recipe::default(),
                trashed: None,
                uses: 0,
            };
            photo::insert(tx, &row)?;
        }
        Ok(())
    };
    archive.write(fill).unwrap();
    archive
}

#[test]
fn a_sheet_takes_as_many_steps_a_photo_of_a_thousand_as_of_a_hundred() {
    let steps_of = |photos: u32| -> Vec<i32> {
        let folder = tempfile::tempdir().unwrap();
        drop(stocked(folder.path(), photos));
        let mut db = open_reader(folder.path()).unwrap();
        let steps = Arc::new(Mutex::new(0));
        let counted = Arc::clone(&steps);
        let count = move |event: TraceEvent<'_>| {
            if let TraceEvent::Profile(statement, _) = event {
                *counted.lock().unwrap() += statement.get_status(StatementStatus::VmStep);
            }
        };
        db.trace_v2(TraceEventCodes::SQLITE_TRACE_PROFILE, Some(count))
            .unwrap();
        let all = SheetQuery::default;
        let queries = [
            all(),
            SheetQuery {
                text: "hoi nghi thu".to_owned(),
                ..all()
            },
            SheetQuery {
                lack: Some(SheetLack::Alt),
                ..all()
            },
            SheetQuery {
                lack: Some(SheetLack::Unused),
                ..all()
            },
            SheetQuery {
                photographer: Some("Thanh Hòa".to_owned()),
                ..all()
            },
            SheetQuery {
                order: SheetOrder::Name,
                ..all()
            },
        ];
        let of = |query: &SheetQuery| {
            let sheet = photo_sheet::sheet(&db, query, DateTime::UNIX_EPOCH).unwrap();
            assert_eq!(sheet.counts.all, photos);
            std::mem::take(&mut *steps.lock().unwrap())
        };
        queries.iter().map(of).collect()
    };
    let (few, many) = (steps_of(100), steps_of(1_000));
    for (few, many) in few.iter().zip(&many) {
        assert!(*few > 100 && *many <= few * 10, "{few} steps became {many}");
    }
}
