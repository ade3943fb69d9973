//! The whole archive in an open form and back.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use archive::{Archive, ArchiveError, Line, OpenForm, OpenFormStep, PhotoTemplate, import_all};
use newsroom::directory::{Entry, PersonId};
use newsroom::photo::{PhotoWords, Recipe};
use newsroom::workflow::State;
use proptest::prelude::*;

use crate::desk::{Desk, all, desk, minute, photo, piece, piece_with_photo, rows, tagged};

/// Every file below a folder, by its place in it.
pub fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(current).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let place = path.strip_prefix(folder).unwrap().to_owned();
                files.insert(place, fs::read(&path).unwrap());
            }
        }
    }
    files
}

pub fn exported(archive: &Archive, to: &Path) -> OpenForm {
    archive
        .export_all(to, &mut |_| ControlFlow::Continue(()))
        .unwrap()
}

fn imported(from: &Path, to: &Path) -> Archive {
    import_all(from, to, &mut |_| ControlFlow::Continue(())).unwrap();
    Archive::open(to).unwrap()
}

#[track_caller]
pub fn same(left: &BTreeMap<PathBuf, Vec<u8>>, right: &BTreeMap<PathBuf, Vec<u8>>) {
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(left), names(right));
    for (name, bytes) in left {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert_eq!(text(bytes), text(&right[name]), "{}", name.display());
    }
}

/// What somebody does at a desk.
#[derive(Clone, Debug)]
enum Deed {
    Write(String),
    Type(usize, String),
    Keep(usize),
    Branch(usize, String),
    Show(usize, u8),
    Tag(usize),
    Step(usize),
    Trash(usize),
    Describe(u8, String),
    Prepare(u8),
    Person(String),
    Template(String),
    Choose(String),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let words = "[a-zàếộđ \"\\\\\u{1f600}]{0,12}";
    let deed = prop_oneof![
        words.prop_map(Deed::Write),
        (0..9_usize, words).prop_map(|(at, words)| Deed::Type(at, words)),
        (0..9_usize).prop_map(Deed::Keep),
        (0..9_usize, words).prop_map(|(at, words)| Deed::Branch(at, words)),
        (0..9_usize, 0..4_u8).prop_map(|(at, photo)| Deed::Show(at, photo)),
        (0..9_usize).prop_map(Deed::Tag),
        (0..9_usize).prop_map(Deed::Step),
        (0..9_usize).prop_map(Deed::Trash),
        (0..4_u8, words).prop_map(|(photo, words)| Deed::Describe(photo, words)),
        (0..4_u8).prop_map(Deed::Prepare),
        words.prop_map(Deed::Person),
        words.prop_map(Deed::Template),
        words.prop_map(Deed::Choose),
    ];
    proptest::collection::vec(deed, 1..40)
}

fn done(desk: &Desk, deeds: &[Deed]) {
    let archive = &desk.archive;
    let mut articles = vec![desk.written("Đầu tiên")];
    let taken = |number: u8| {
        archive
            .add_photo(
                &photo(format!("photo {number}").as_bytes()),
                minute(number.into()),
            )
            .unwrap()
    };
    for (number, deed) in (1..).zip(deeds) {
        let at = |at: &usize| articles[at % articles.len()];
        match deed {
            Deed::Write(words) => articles.push(archive.create(&piece(words), minute(number)).unwrap()),
            Deed::Type(article, words) => desk.typed(at(article), words, number),
            Deed::Keep(article) => drop(desk.kept(at(article), number)),
            Deed::Branch(article, words) => {
                let id = at(article);
                let base = archive.article(id).unwrap().base;
                let branch = archive
                    .branch(id, &desk.lan, base, &piece(words), minute(number))
                    .unwrap();
                if words.len() % 2 == 0 {
                    desk.kept(Line::branch(id, branch), number);
                }
            }
            Deed::Show(article, picture) => {
                let picture = taken(*picture);
                desk.saved(at(article), &piece_with_photo("Có ảnh", picture), number);
            }
            Deed::Tag(article) => desk.saved(at(article), &tagged(&["Đại hội", "Phú Thọ"]), number),
            Deed::Step(article) => {
                let from = archive.article(at(article)).unwrap().state;
                archive
                    .set_state(
                        at(article),
                        from,
                        State::Submitted,
                        "Lan",
                        "vì \"thế\"",
                        minute(number),
                    )
                    .unwrap();
            }
            Deed::Trash(article) => archive.trash(at(article), minute(number)).unwrap(),
            Deed::Describe(picture, words) => {
                let words = PhotoWords {
                    caption: words.clone(),
                    creators: vec!["Thanh Hòa".to_owned()],
                    ..PhotoWords::default()
                };
                archive
                    .describe(vec![(taken(*picture), words)], "Lan", minute(number))
                    .unwrap();
            }
            Deed::Prepare(picture) => {
                let recipe: Recipe = serde_json::from_str(r#"{"turns":1}"#).unwrap();
                archive.prepare(&taken(*picture), recipe).unwrap();
            }
            Deed::Person(name) => {
                let entry = Entry {
                    id: PersonId::new_v7(),
                    code: format!("m{number}"),
                    name: format!("Ông {name}"),
                    honorific: String::new(),
                    organisation: name.clone(),
                    titles: vec![],
                    forms: vec![],
                };
                archive.save_person(entry).unwrap();
            }
            Deed::Template(name) => {
                archive
                    .save_template(&format!("Mẫu {name}"), &piece(name), minute(number))
                    .unwrap();
                archive
                    .save_photo_template(&PhotoTemplate {
                        name: format!("Chú thích {name}"),
                        changes: vec![],
                    })
                    .unwrap();
            }
            Deed::Choose(words) => archive.set_setting(words, &(words, number, 1.5)).unwrap(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_exported_imported_and_exported_is_the_same_to_the_last_byte(deeds in deeds()) {
        let desk = desk();
        done(&desk, &deeds);
        let place = tempfile::tempdir().unwrap();
        let [first, again, second] = ["first", "again", "second"].map(|name| place.path().join(name));
        let told = exported(&desk.archive, &first);
        prop_assert_eq!(told.lacking, Vec::<String>::new());
        let other = imported(&first, &again);
        prop_assert_eq!(other.verify().unwrap(), vec![]);
        exported(&other, &second);
        same(&files_in(&first), &files_in(&second));
        // And it is the same to whoever works on it.
        let lists = [&desk.archive, &other].map(|archive| rows(archive, &all()));
        prop_assert_eq!(&lists[0], &lists[1]);
        for row in &lists[0] {
            let [left, right] = [&desk.archive, &other].map(|archive| archive.revisions(row.id).unwrap());
            prop_assert_eq!(left, right);
        }
    }
}

#[test]
fn the_folders_can_be_read_without_any_program() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Hội nghị", picture), minute(0))
        .unwrap();
    let revision = desk.kept(id, 1);
    desk.typed(id, "Đang gõ", 2);
    let place = tempfile::tempdir().unwrap();
    let told = exported(&desk.archive, place.path());
    assert_eq!((told.articles, told.photos), (1, 1));
    let folder = place
        .path()
        .join("articles")
        .join("2021")
        .join("01")
        .join(id.to_string());
    let article: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("article.json")).unwrap()).unwrap();
    assert_eq!(article["article"]["state"], "draft");
    let headline = &article["drafts"][0]["content"]["body"]["content"][1];
    assert_eq!(headline["content"][0]["text"], "Đang gõ");
    let bytes = fs::read(folder.join("revisions").join(format!("{revision}.json"))).unwrap();
    assert_eq!(newsroom::revision::RevisionId::of(&bytes), revision);
    let original = place
        .path()
        .join("photos")
        .join(&picture.to_string()[..2])
        .join(format!("{picture}.jpg"));
    assert_eq!(fs::read(original).unwrap(), b"photo");
    assert!(place.path().join("README.md").exists());
}

#[test]
fn unfinished_altered_and_newer_folders_are_refused_and_leave_nothing() {
    let desk = desk();
    let id = desk.written("Hội nghị");
    let revision = desk.kept(id, 1);
    let place = tempfile::tempdir().unwrap();
    let from = place.path().join("from");
    exported(&desk.archive, &from);
    let refused = |number: u32| {
        let to = place.path().join(number.to_string());
        let error = import_all(&from, &to, &mut |_| ControlFlow::Continue(())).unwrap_err();
        assert!(!to.join("toasoan.db").exists(), "{error}");
        error
    };
    let label = fs::read(from.join("archive.json")).unwrap();
    fs::write(from.join("archive.json"), r#"{"format":1,"database_format":999}"#).unwrap();
    assert!(matches!(refused(1), ArchiveError::NewerFormat { found: 999, .. }));
    fs::remove_file(from.join("archive.json")).unwrap();
    assert!(matches!(refused(2), ArchiveError::NotOpenForm { .. }));
    fs::write(from.join("archive.json"), label).unwrap();
    let folder = from.join("articles").join("2021").join("01").join(id.to_string());
    let path = folder.join("revisions").join(format!("{revision}.json"));
    let bytes = String::from_utf8(fs::read(&path).unwrap()).unwrap();
    fs::write(&path, bytes.replace("Hội nghị", "Hội nghĩ")).unwrap();
    assert!(matches!(refused(3), ArchiveError::RevisionAltered { .. }));
    fs::write(&path, bytes).unwrap();
    fs::write(folder.join("article.json"), r#"{"article":{"place":"x"}}"#).unwrap();
    let error = refused(4).to_string();
    assert!(error.contains("article.json cannot be read"), "{error}");
}

#[test]
fn an_export_and_an_import_that_are_stopped_leave_nothing() {
    let desk = desk();
    desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk.written("Một");
    desk.kept(id, 1);
    let place = tempfile::tempdir().unwrap();
    let whole = place.path().join("whole");
    exported(&desk.archive, &whole);
    for stop_at in [OpenFormStep::Articles, OpenFormStep::Photos, OpenFormStep::Index] {
        let mut stop = |at: archive::Progress<OpenFormStep>| match at.step == stop_at {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let [out, back] = ["out", "in"].map(|name| place.path().join(format!("{name}-{stop_at:?}")));
        if stop_at != OpenFormStep::Index {
            let stopped = desk.archive.export_all(&out, &mut stop).unwrap_err();
            assert!(matches!(stopped, ArchiveError::Cancelled), "{stopped}");
            assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
        }
        let stopped = import_all(&whole, &back, &mut stop).unwrap_err();
        assert!(matches!(stopped, ArchiveError::Cancelled), "{stopped}");
        assert_eq!(fs::read_dir(&back).unwrap().count(), 0);
    }
}

#[test]
fn an_index_is_built_anew_in_place() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Một", picture), minute(0))
        .unwrap();
    desk.saved(id, &tagged(&["Đại hội"]), 1);
    desk.sql()
        .execute_batch(
            "DELETE FROM article_search; DELETE FROM article_tag; UPDATE tag SET used = 7; DELETE FROM photo_creator;
             UPDATE photo SET folded = 'khac'; INSERT INTO photo_use VALUES ((SELECT id FROM article), '', 'khac')",
        )
        .unwrap();
    assert_ne!(desk.archive.verify().unwrap(), []);
    desk.archive.rebuild_index().unwrap();
    assert_eq!(desk.archive.verify().unwrap(), []);
    assert_eq!(desk.archive.tags("", 9).unwrap(), ["Đại hội"]);
}
