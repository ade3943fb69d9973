//! The archive searched from the terminal.

use serde_json::{Value, json};

use crate::place::{Place, sample};

#[test]
fn a_piece_is_found_by_its_words_narrowed_counted_and_proposed() {
    let place = Place::new();
    let id = place.json(["import", sample().to_str().unwrap()])["article"].clone();
    place.json([
        "set",
        id.as_str().unwrap(),
        "--section",
        "Chính trị",
        "--tag",
        "Chuyển đổi số",
    ]);

    let found = place.json(["search", "chinh quyen so", "the:chuyển"]);
    assert_eq!(
        (&found["total"], &found["hits"][0]["row"]["id"]),
        (&json!(1), &id)
    );
    assert_eq!(
        found["read"][0],
        json!({"field": "tag", "value": "chuyển", "known": true})
    );
    for nothing in [
        ["search", "quyết -nghị"],
        ["search", "nghị quyết tu:2999"],
        ["search", "\"quyết nghị\""],
    ] {
        assert_eq!(place.json(nothing)["total"], 0, "{nothing:?}");
    }
    assert_eq!(
        place.json(["search", "quyet", "--section", "Kinh tế"])["total"],
        0
    );
    let counts = place.json(["search", "quyết", "--count"]);
    assert_eq!(counts["sections"], json!([{"value": "Chính trị", "articles": 1}]));
    let misspelt = place.json(["search", "nghj quyết"]);
    assert_eq!(misspelt["hits"], Value::Array(vec![]));
    assert!(
        misspelt["instead"]
            .as_array()
            .is_some_and(|instead| !instead.is_empty()),
        "{misspelt}"
    );
}
