//! Portals at the terminal: kept, changed, and what they make of a piece.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::place::Place;

#[test]
fn a_portal_is_kept_with_the_form_in_which_it_takes_pieces() {
    let place = Place::new();
    assert_eq!(place.json(["portal", "list"]), Value::Array(vec![]));
    place.json(["portal", "set", "Cổng tỉnh", "--profile", "inline"]);
    place.json([
        "portal",
        "set",
        "cong tinh",
        "--pictures",
        "https://phutho.gov.vn/anh/",
        "--fonts",
        "system",
    ]);
    let portals = place.json(["portal", "set", "Báo", "--profile", "plain"]);
    assert_eq!(portals.as_array().unwrap().len(), 2);
    assert_eq!(portals[0]["name"], "Cổng tỉnh");
    assert_eq!(portals[0]["profile"], "inline");
    assert_eq!(portals[0]["pictures"], "https://phutho.gov.vn/anh");
    let left = place.json(["portal", "remove", "Báo"]);
    assert_eq!(left.as_array().unwrap().len(), 1);
}

#[test]
fn the_first_portal_s_form_is_that_of_the_page_and_of_what_is_copied() {
    let place = Place::new();
    let id = place.finished_sample();
    // Pictures lie within what is copied where no portal keeps them.
    let copied = place.json(["copy", &id]);
    let html = copied["html"].as_str().unwrap();
    assert_eq!(html.matches("<figure").count(), 5);
    assert_eq!(html.matches("src=\"data:image/jpeg;base64,").count(), 5);
    assert!(copied["text"].as_str().unwrap().contains("Ảnh: Thanh Hòa"));

    place.json([
        "portal",
        "set",
        "Cổng tỉnh",
        "--profile",
        "inline",
        "--pictures",
        "https://phutho.gov.vn/anh",
    ]);
    let copied = place.json(["copy", &id, "--portal", "cổng tỉnh"]);
    let html = copied["html"].as_str().unwrap();
    assert!(html.starts_with("<div lang=\"vi\">"), "{html}");
    assert_eq!(html.matches("src=\"https://phutho.gov.vn/anh/").count(), 5);

    let out = place.exports();
    let made = place.json(["export", &id, "--format", "html", "--out", out.to_str().unwrap()]);
    let folder = Path::new(made["paths"][0].as_str().unwrap());
    let fragment = fs::read_to_string(folder.join("fragment.html")).unwrap();
    assert!(fragment.contains("src=\"https://phutho.gov.vn/anh/"));
    assert!(!fragment.contains("class="));
    let page = fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(page.contains("<img src=\"photos/"));
}

#[test]
fn a_document_of_word_and_a_news_object_are_written() {
    let place = Place::new();
    let id = place.finished_sample();
    let out = place.exports();
    let made = |format: &str| {
        let made = place.json(["export", &id, "--format", format, "--out", out.to_str().unwrap()]);
        std::path::PathBuf::from(made["paths"][0].as_str().unwrap())
    };
    assert!(fs::read(made("docx")).unwrap().starts_with(b"PK"));
    let folder = made("ninjs");
    let object = fs::read_to_string(folder.join("ninjs.json")).unwrap();
    let object: Value = serde_json::from_str(&object).unwrap();
    assert_eq!(object["associations"].as_array().unwrap().len(), 5);
    for photo in object["associations"].as_array().unwrap() {
        for rendition in photo["renditions"].as_array().unwrap() {
            let file = folder.join(rendition["title"].as_str().unwrap());
            assert_eq!(
                fs::metadata(file).unwrap().len(),
                rendition["sizeInBytes"].as_u64().unwrap()
            );
        }
    }
}

#[test]
fn what_is_no_portal_is_refused_in_a_sentence() {
    let place = Place::new();
    let refused = |arguments: &[&str]| {
        let output = place.run(arguments);
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap().trim_end().to_owned()
    };
    assert_eq!(
        refused(&["portal", "remove", "Báo"]),
        "toasoan: không có cổng nào là “Báo”; `toasoan portal list` cho biết các cổng"
    );
    assert_eq!(
        refused(&["portal", "set", " "]),
        "toasoan: cổng cần có tên; hãy đặt tên"
    );
    assert_eq!(
        refused(&["portal", "set", "Báo", "--pictures", "anh"]),
        "toasoan: “anh” không phải địa chỉ chứa ảnh; hãy ghi https://… hoặc để trống"
    );
}
