//! The news object. That it keeps to the schema of ninjs 3.1 is checked where the window's tests are
//! (`ui/tests/ninjs.test.ts`), on the golden file.

use newsroom::article::Article;
use newsroom::portal::Portal;
use press::html;
use press::ninjs::{Status, news_object};
use serde_json::Value;

use crate::everything::everything;
use crate::golden;
use crate::photos::TestPhotos;
use crate::piece::{HOSTILE, edition, hostile, house, options, portal};

fn object(article: &Article, portal: &Portal, status: Status) -> String {
    let house = house();
    let edition = edition(article, &house);
    let page = html::page(&edition, &options(portal), &TestPhotos).unwrap();
    String::from_utf8(news_object(&edition, status, &page, &TestPhotos).unwrap()).unwrap()
}

fn read(article: &Article, portal: &Portal, status: Status) -> Value {
    serde_json::from_str(&object(article, portal, status)).unwrap()
}

fn with_pictures() -> Portal {
    Portal {
        pictures: "https://phutho.gov.vn/anh".to_owned(),
        ..portal()
    }
}

#[test]
fn the_object_is_as_it_was_last_looked_at() {
    golden::check(
        "everything.ninjs.json",
        &object(&everything(), &with_pictures(), Status::Usable),
    );
}

#[test]
fn a_photo_says_whose_it_is_where_its_renditions_lie_and_what_must_stay_in_sight() {
    let object = read(&everything(), &with_pictures(), Status::Usable);
    let photos = object["associations"].as_array().unwrap();
    assert_eq!(photos.len(), 3);
    let wide = &photos[0];
    assert_eq!(wide["by"], "Nguyễn Thị Ánh");
    assert_eq!(wide["copyrightNotice"], "© Sở Văn hóa");
    assert_eq!(wide["usageTerms"], "Chỉ dùng cho tin bài");
    assert!(wide["uri"].as_str().unwrap().starts_with("ni:///sha-256;"));
    let widest = wide["renditions"].as_array().unwrap().last().unwrap();
    assert_eq!(widest["title"], "photos/moi-khoi-1-800.jpg");
    assert_eq!(widest["href"], "https://phutho.gov.vn/anh/moi-khoi-1-800.jpg");
    assert_eq!((&widest["width"], &widest["height"]), (&800.into(), &500.into()));
    assert_eq!(widest["poi"], serde_json::json!({ "x": 200, "y": 300 }));
    assert!(photos[1]["renditions"][0]["poi"].is_null());
}

#[test]
fn a_photo_without_an_address_at_the_portal_has_none_here() {
    let object = read(&everything(), &portal(), Status::Usable);
    let rendition = &object["associations"][0]["renditions"][0];
    assert!(rendition["href"].is_null());
    assert_eq!(rendition["title"], "photos/moi-khoi-1-480.webp");
}

#[test]
fn a_withdrawn_piece_says_so_under_the_same_name() {
    let usable = read(&everything(), &portal(), Status::Usable);
    let canceled = read(&everything(), &portal(), Status::Canceled);
    assert_eq!(canceled["pubStatus"], "canceled");
    assert_eq!(canceled["uri"], usable["uri"]);
    assert_eq!(usable["uri"], "urn:newsml:phutho.gov.vn:20210111:moi-khoi");
}

#[test]
fn hostile_text_stays_text_and_the_house_s_own_words_stay_in_the_house() {
    let object = read(&hostile(), &portal(), Status::Usable);
    assert_eq!(object["title"], HOSTILE);
    let object = self::object(&everything(), &portal(), Status::Usable);
    assert!(!object.contains("Chỉ biên tập viên đọc"));
    assert!(!object.contains("0912"));
    assert!(!object.contains("Viết đủ tên làng?"));
}
