//! Everything that was ever written: brought in, found, read, acted upon and undone.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

const ROW: &str = "[data-testid='archive-row']";
const SEARCH: &str = "#find-archive";

/// What WordPress exports of a small portal: a dozen pieces of each of two sections, over two years.
pub fn exported(place: &Place) -> PathBuf {
    let mut items = String::new();
    for number in 1..=24 {
        let (section, author, headline) = if number % 2 == 0 {
            (
                "Văn hóa",
                "Thanh Hòa",
                format!("Lễ hội Đền Hùng, ngày thứ {number}"),
            )
        } else {
            (
                "Kinh tế",
                "Minh Đức",
                format!("Được mùa ở đồng chiêm, vụ {number}"),
            )
        };
        let (year, month) = (2019 + number / 13, 1 + number % 12);
        write!(
            items,
            "<item><title>{headline}</title><guid isPermaLink=\"false\">https://portal.vn/?p={number}</guid>
             <dc:creator>{author}</dc:creator><wp:post_id>{number}</wp:post_id><wp:post_type>post</wp:post_type>
             <wp:status>publish</wp:status><wp:post_date>{year}-{month:02}-05 08:00:00</wp:post_date>
             <category domain=\"category\">{section}</category>
             <content:encoded><![CDATA[<p>Sáng nay, bà con trong tỉnh về dự rất đông.</p><p>Bài số {number} kể \
             lại những gì người viết đã thấy và nghe.</p>]]></content:encoded></item>"
        )
        .unwrap();
    }
    let file = place.path("portal.xml");
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" \
                xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
                xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\
                <title>Cổng</title><link>https://portal.vn</link><wp:wxr_version>1.2</wp:wxr_version>";
    fs::write(&file, format!("{head}{items}</channel></rss>")).unwrap();
    file
}

/// A button by the beginning of its name; counts and shortcuts may follow.
async fn press_button(screen: &Screen, session: &Session, label: &str) {
    let path = format!("//button[starts-with(normalize-space(.), '{label}')][not(ancestor::*[@hidden])]");
    let button = session.sees(&path).await;
    session.click(screen, &button).await;
}

/// Puts other words into the search.
pub async fn look_for(screen: &Screen, session: &Session, words: &str) -> Element {
    let search = session.find(SEARCH).await;
    session.click(screen, &search).await;
    screen.press("ctrl+a");
    search.send_keys(words).await.unwrap();
    search
}

/// Waits until so many are found. Of long lists only what is in sight is there.
pub async fn finds(session: &Session, articles: usize) {
    let told = format!("//*[@id='pane-archive-foot']//*[normalize-space(.)='{articles} bài']");
    session.sees(&told).await;
}

/// What is marked in the list, once so many are found.
async fn marked(session: &Session, articles: usize) -> Vec<String> {
    finds(session, articles).await;
    let script =
        "return [...document.querySelectorAll(arguments[0] + ' mark')].map((mark) => mark.textContent);";
    let said = session.run(script, vec![json!(ROW)]).await;
    serde_json::from_value(said).unwrap()
}

fn tagged(place: &Place, tag: &str) -> u64 {
    let found = place.json(["search", &format!("the:\"{tag}\"")]);
    found["total"].as_u64().unwrap_or_else(|| panic!("{found}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn old_pieces_are_brought_in_found_read_tagged_trashed_and_put_back() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let portal = exported(&place);
    let session = Session::start(&screen, &place).await;
    session.find("#find").await;
    screen.press("alt+2");
    session.sees("//*[contains(., 'Kho chưa có bài nào')]").await;
    screen.screenshot("archive-1-empty");

    press_button(&screen, &session, "Đưa bài cũ vào kho").await;
    session.find("[data-testid='bringing-dialog']").await;
    press_button(&screen, &session, "Chọn tệp").await;
    session.choose(&screen, &portal);
    session
        .sees("//dialog//*[contains(., 'Những bài đầu tiên')]")
        .await;
    screen.screenshot("archive-2-plan");
    press_button(&screen, &session, "Đưa 24 bài vào kho").await;
    session
        .sees("//dialog//*[contains(., 'Đã đưa 24 bài vào kho')]")
        .await;
    screen.screenshot("archive-3-brought");
    screen.press("Escape");
    session.count("dialog[open]", 0).await;

    // Typed without marks, found with them.
    look_for(&screen, &session, "le hoi den hung").await;
    let marks = marked(&session, 12).await;
    assert!(marks.iter().any(|mark| mark.contains("Lễ")), "{marks:?}");
    screen.screenshot("archive-4-found");
    look_for(&screen, &session, "\"ngày thứ 2\"").await;
    finds(&session, 1).await;
    look_for(&screen, &session, "tacgia:\"Minh Đức\" -vụ").await;
    finds(&session, 0).await;
    look_for(&screen, &session, "tacgia:\"Minh Đức\" tu:2020").await;
    finds(&session, 6).await;
    look_for(&screen, &session, "le hoi den hunggg").await;
    finds(&session, 0).await;
    screen.screenshot("archive-5-nothing");
    press_button(&screen, &session, "le hoi den").await;
    finds(&session, 12).await;

    // A filter, with its count.
    look_for(&screen, &session, "bà con").await;
    finds(&session, 24).await;
    let section = session.sees("//*[@id='pane-filters']//*[self::button or self::label][contains(., 'Kinh tế')][contains(., '12')]").await;
    session.click(&screen, &section).await;
    finds(&session, 12).await;
    screen.screenshot("archive-6-filtered");

    // Read beside the list, then opened on the desk with what was looked for marked.
    let row = session.find(ROW).await;
    session.click(&screen, &row).await;
    session
        .sees("//*[@data-testid='preview'][contains(., 'bà con trong tỉnh')]")
        .await;
    screen.screenshot("archive-7-preview");
    screen.press("Return");
    session.find("[data-testid='page'] .sought").await;
    screen.screenshot("archive-8-opened");
    screen.press("alt+2");
    finds(&session, 12).await;

    // All that was found at once, and taken back.
    let row = session.find(ROW).await;
    session.click(&screen, &row).await;
    screen.press("ctrl+a");
    press_button(&screen, &session, "Gắn thẻ").await;
    let field = session.find("#ask-text").await;
    field.send_keys("vụ mùa").await.unwrap();
    screen.screenshot("archive-9-asked");
    screen.press("Return");
    session.count("dialog[open]", 0).await;
    screen.screenshot("archive-9-tagging");
    until("tags", async || (tagged(&place, "vụ mùa") >= 11).then_some(())).await;
    screen.screenshot("archive-9-tagged");
    press_button(&screen, &session, "Hoàn tác").await;
    until("no tags", async || (tagged(&place, "vụ mùa") == 0).then_some(())).await;

    // To the trash and back.
    press_button(&screen, &session, "Bỏ vào thùng rác").await;
    until("the trash to be full", async || {
        let trash = place.json(["list", "--trash"]);
        (trash.as_array()?.len() >= 11).then_some(())
    })
    .await;
    press_button(&screen, &session, "Hoàn tác").await;
    until("the trash to be empty", async || {
        (place.json(["list", "--trash"]) == json!([])).then_some(())
    })
    .await;
    session.close(&screen).await;
    assert_eq!(place.json(["verify"])["damages"], Value::Array(Vec::new()));
}
