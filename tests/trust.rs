//! The archive as a whole at the terminal: verified, backed up, restored, repaired, taken out and in, emptied.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::place::{Place, json_of};

fn code(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = place.run(arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn an_archive_is_backed_up_looked_at_and_restored_somewhere_else() {
    let place = Place::new();
    let id = place.finished_sample();
    let disk = place.path("ổ USB");
    let to = disk.display().to_string();
    let (away, said) = code(&place, &["backup", "--to", &to]);
    assert_eq!(away, Some(1));
    assert!(said.contains("không thấy thư mục sao lưu"), "{said}");
    fs::create_dir(&disk).unwrap();
    let made = place.json(["backup", "--to", &to]);
    assert_eq!(
        (&made["unchanged"], &made["backup"]["photos"]),
        (&Value::Bool(false), &5.into())
    );
    assert_eq!(place.json(["backup", "--to", &to])["unchanged"], true);
    assert_eq!(
        place
            .json(["backup", "--to", &to, "--list"])
            .as_array()
            .unwrap()
            .len(),
        1
    );

    let found = place.json(["restore-backup", &to]);
    assert_eq!(found["sound"], true);
    assert_eq!(found["newest"].as_array().unwrap().len(), 1);
    let new = place.path("kho khôi phục").display().to_string();
    let restored = place.json(["restore-backup", &to, &new]);
    assert_eq!(restored["verified"]["damages"], Value::Array(vec![]));
    let [here, there] = [place.json(["show", &id]), json_of(Path::new(&new), ["show", &id])];
    assert_eq!(here["content"], there["content"]);
    let (over, said) = code(&place, &["restore-backup", &to, &new]);
    assert_eq!(over, Some(1));
    assert!(said.contains("không trống"), "{said}");
}

#[test]
fn the_whole_archive_goes_out_in_an_open_form_and_in_again() {
    let place = Place::new();
    let id = place.finished_sample();
    let [out, new] = ["dạng mở", "kho mới"].map(|name| place.path(name).display().to_string());
    let told = place.json(["export-all", &out]);
    assert_eq!((&told["articles"], &told["photos"]), (&1.into(), &5.into()));
    place.json(["import-all", &out, &new]);
    let [here, there] = [place.json(["show", &id]), json_of(Path::new(&new), ["show", &id])];
    assert_eq!(here["content"], there["content"]);
    assert_eq!(
        json_of(Path::new(&new), ["verify"])["damages"],
        Value::Array(vec![])
    );
}

#[test]
fn a_damaged_archive_is_refused_with_a_way_out_and_repaired_beside() {
    let place = Place::new();
    let id = place.finished_sample();
    let file = place.archive().join("toasoan.db");
    let mut bytes = fs::read(&file).unwrap();
    // The page that tells which tables there are.
    bytes[..4096].fill(0x5a);
    fs::write(&file, &bytes).unwrap();
    let (refused, said) = code(&place, &["list"]);
    assert_eq!(refused, Some(1));
    assert!(said.contains("toasoan.db"), "{said}");
    let new = place.path("kho đã sửa").display().to_string();
    // Something is lost, be it a page that held nothing of anybody's.
    let output = place.run(["repair", &new, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let repaired: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (
            &repaired["recovered"]["articles"],
            &repaired["recovered"]["photos"]
        ),
        (&1.into(), &5.into())
    );
    assert_eq!(fs::read(&file).unwrap(), bytes);
    let shown = json_of(Path::new(&new), ["show", &id]);
    assert!(shown["content"].to_string().len() > 1000);
}

#[test]
fn the_trash_says_what_it_would_take_before_it_is_emptied() {
    let place = Place::new();
    let id = place.finished_sample();
    place.json(["trash", &id]);
    let contents = place.json(["empty-trash"]);
    assert_eq!(contents["articles"][0]["kept"], false);
    assert_eq!(place.json(["empty-trash", "--yes"])["articles"], 1);
    assert_eq!(code(&place, &["show", &id]).0, Some(1));
    assert_eq!(place.json(["verify"])["damages"], Value::Array(vec![]));
    let told = place.json(["statistics"]);
    assert_eq!((&told["articles"], &told["photos"]), (&0.into(), &5.into()));
    place.json(["rebuild-index"]);
}
