//! The house style and bulletins, kept.

use archive::{Archive, ArchiveError};
use newsroom::bulletin::{Bulletin, BulletinId, Entry};
use newsroom::digest::Digest;
use newsroom::house_style::HouseStyle;

use crate::desk::minute;

#[test]
fn the_name_of_the_house_comes_out_of_the_settings_of_an_older_archive() {
    let folder = tempfile::tempdir().unwrap();
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format-6.db");
    let database = folder.path().join("toasoan.db");
    std::fs::copy(kept, &database).unwrap();
    let db = rusqlite::Connection::open(&database).unwrap();
    let settings =
        r#"{"language":"vi","house_name":"Báo Đất Tổ","house_address":"https://dato.vn","zoom":110}"#;
    db.execute("INSERT INTO setting (key, value) VALUES ('desk', ?1)", [settings])
        .unwrap();
    drop(db);
    let archive = Archive::open(folder.path()).unwrap();
    assert_eq!(
        archive.house_style().unwrap(),
        HouseStyle {
            name: "Báo Đất Tổ".to_owned(),
            address: "https://dato.vn".to_owned(),
            ..HouseStyle::default()
        }
    );
    assert_eq!(
        archive.setting::<serde_json::Value>("desk").unwrap().unwrap(),
        serde_json::json!({ "language": "vi", "zoom": 110 })
    );
}

#[test]
fn a_style_and_its_logo_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    assert_eq!(archive.house_style().unwrap(), HouseStyle::default());
    let logo = archive.keep_house_file(b"\x89PNG\xff\x00").unwrap();
    assert_eq!(logo, Digest::of(b"\x89PNG\xff\x00"));
    assert_eq!(archive.keep_house_file(b"\x89PNG\xff\x00").unwrap(), logo);
    let style = HouseStyle {
        logo: Some(logo),
        ..HouseStyle::default()
    };
    archive.set_house_style(&style).unwrap();
    drop(archive);
    let archive = Archive::open(folder.path()).unwrap();
    assert_eq!(archive.house_style().unwrap(), style);
    assert_eq!(
        archive.house_file(logo).unwrap().as_deref(),
        Some(&b"\x89PNG\xff\x00"[..])
    );
    assert_eq!(archive.house_file(Digest::of(b"other")).unwrap(), None);
}

#[test]
fn a_bulletin_is_kept_trashed_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    let (id, other) = (BulletinId::new_v7(), BulletinId::new_v7());
    let section = Entry::Section {
        title: "Thời sự".to_owned(),
    };
    let content = Bulletin {
        title: "Bản tin Phú Thọ".to_owned(),
        entries: vec![section],
        ..Bulletin::default()
    };
    archive.save_bulletin(id, &content, minute(1)).unwrap();
    archive
        .save_bulletin(other, &Bulletin::default(), minute(2))
        .unwrap();
    let ids = || -> Vec<BulletinId> { archive.bulletins().unwrap().iter().map(|all| all.id).collect() };
    assert_eq!(ids(), [other, id]);
    archive.save_bulletin(id, &content, minute(3)).unwrap();
    assert_eq!(ids(), [id, other]);
    archive.trash_bulletin(id, minute(4)).unwrap();
    assert_eq!(ids(), [other]);
    archive.restore_bulletin(id).unwrap();
    assert_eq!(archive.bulletin(id).unwrap().content, content);
    let gone = archive.bulletin(BulletinId::new_v7()).unwrap_err();
    assert!(matches!(gone, ArchiveError::NoSuchBulletin { .. }));
}
