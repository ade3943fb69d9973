//! An old portal is brought in at the terminal, and many articles are acted on.

use std::fs;

use crate::place::{Place, fixture};

fn wxr() -> String {
    fixture("feeds/wordpress-wxr.xml").display().to_string()
}

#[test]
fn an_export_is_looked_through_brought_in_and_comes_no_second_time() {
    let place = Place::new();
    let plan = place.json(["bring", &wxr(), "--dry-run"]);
    assert_eq!(
        (&plan["kind"], &plan["found"], &plan["fresh"]),
        (&"wxr".into(), &3.into(), &3.into())
    );
    assert_eq!(place.json(["list"]).as_array().unwrap().len(), 0);

    let report = place.path("báo cáo.csv").display().to_string();
    let news = place.json(["bring", &wxr(), "--section", "Kho cũ", "--report", &report]);
    assert_eq!((&news["articles"], &news["doubles"]), (&3.into(), &0.into()));
    assert!(fs::read_to_string(&report).unwrap().contains("buoi-1.jpg"));
    let rows = place.json(["list", "--state", "exported"]);
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0]["section"], "Kho cũ");

    let again = place.json(["bring", &wxr()]);
    assert_eq!((&again["articles"], &again["doubles"]), (&0.into(), &3.into()));
    let said = place.run(["bring", &wxr(), "--dry-run"]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(
        said.starts_with(
            "wordpress-wxr.xml: 3 bài, 0 bài mới, 0 bài trùng, 3 bài đã đưa vào trước đây, 0 bài không nhận."
        ),
        "{said}"
    );
}

#[test]
fn what_is_no_export_is_refused_in_one_sentence() {
    let place = Place::new();
    let photo = fixture("photos/01-ben-thuyen.jpg").display().to_string();
    let refused = place.run(["bring", &photo]);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        said.contains("không phải RSS, Atom hay tệp xuất của WordPress"),
        "{said}"
    );
    let gone = place.run(["bring", "/khong/co.xml"]);
    assert_eq!(gone.status.code(), Some(1));
}

#[test]
fn many_articles_are_tagged_filed_moved_on_and_thrown_away_and_a_refusal_is_named() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    place.json(["bring", &wxr()]);
    let ids = |filter: &[&str]| -> Vec<String> {
        let rows = place.json([&["list"], filter].concat());
        let id = |row: &serde_json::Value| row["id"].as_str().unwrap().to_owned();
        rows.as_array().unwrap().iter().map(id).collect()
    };
    let exported = ids(&["--state", "exported"]);
    let act = |words: &[&str], ids: &[String]| {
        let words = words.iter().map(|word| (*word).to_owned());
        place.run(words.chain(ids.iter().cloned()))
    };
    assert!(act(&["tag", "kho cũ"], &ids(&[])).status.success());
    assert!(act(&["section", "Lưu trữ"], &exported).status.success());
    let show = |id: &String| place.json(["show", id]);
    assert_eq!(show(&exported[0])["content"]["section"], "Lưu trữ");
    assert!(
        show(&exported[0])["content"]["tags"]
            .to_string()
            .contains("kho cũ")
    );
    assert!(act(&["untag", "kho cũ"], &exported).status.success());

    let refused = act(&["state", "approved"], &exported);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stdout).unwrap();
    assert!(
        said.contains("✗ Được mùa bưởi Đoan Hùng: bài đang ở bước “đã xuất”"),
        "{said}"
    );
    assert!(act(&["state", "editing"], &exported).status.success());
    assert!(act(&["trash"], &exported).status.success());
    assert_eq!(ids(&["--trash"]).len(), 2);
    assert!(act(&["restore"], &exported).status.success());
    assert_eq!(ids(&[]).len(), 3);
}
