//! What will be printed: seen beside the page while it is written, in a house style that is set by sight, and as a
//! bulletin that is put in order.

use serde_json::{Value, json};

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

/// The addresses of the pages that are drawn in sight, in their order.
async fn drawn(session: &Session, pane: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0] + ' img.page')]
        .filter((page) => page.complete && page.naturalWidth > 0).map((page) => page.src);";
    let said = session.run(script, vec![json!(pane)]).await;
    serde_json::from_value(said).unwrap()
}

/// Waits until the first page is drawn otherwise than before.
pub async fn redrawn(session: &Session, pane: &str, before: &str) -> String {
    until("the first page is drawn anew", || async {
        let first = drawn(session, pane).await.into_iter().next()?;
        (first != before).then_some(first)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_seen_as_it_will_be_printed() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    let session = Session::start(&screen, &place).await;
    let row = session
        .sees(
            "//*[@id='pane-list']//*[contains(., 'Sở Thông tin')][self::button or self::a or @role='option']",
        )
        .await;
    session.click(&screen, &row).await;
    session.find("[data-testid='page']").await;

    // The preview comes, follows what is typed, and shows other layouts.
    screen.press("ctrl+alt+v");
    let first = redrawn(&session, "#pane-print", "").await;
    screen.screenshot("print-1-portal");
    session.caret_at_end("[data-testid='page'] h1").await;
    session.type_text(" và Ỗ").await;
    let typed = redrawn(&session, "#pane-print", &first).await;
    screen.screenshot("print-2-typed");
    let choose = "const as = document.querySelector('#pane-print select'); as.value = arguments[0];
        as.dispatchEvent(new Event('change', { bubbles: true }));";
    session.run(choose, vec![json!("two")]).await;
    let newspaper = redrawn(&session, "#pane-print", &typed).await;
    screen.screenshot("print-3-newspaper");
    session.run(choose, vec![json!("archive")]).await;
    redrawn(&session, "#pane-print", &newspaper).await;
    screen.screenshot("print-4-archive");

    // The house style is seen before it is kept.
    let open = "document.querySelector('.to-settings').click();";
    session.run(open, vec![]).await;
    let button = session
        .sees("//dialog//button[contains(., 'Kiểu dáng tòa soạn')]")
        .await;
    session.click(&screen, &button).await;
    let plain = redrawn(&session, "[data-testid='house-style-dialog']", "").await;
    let name = session
        .sees("//dialog//label[contains(., 'Tên cơ quan')]//input")
        .await;
    session.click(&screen, &name).await;
    screen.press("ctrl+a");
    name.send_keys("Báo Đất Tổ").await.unwrap();
    redrawn(&session, "[data-testid='house-style-dialog']", &plain).await;
    screen.screenshot("print-5-style");
    let choose = "const as = document.querySelector(arguments[0] + ' .as select'); as.value = 'phone';
        as.dispatchEvent(new Event('change', { bubbles: true }));";
    session
        .run(choose, vec![json!("[data-testid='house-style-dialog']")])
        .await;
    session
        .find("[data-testid='house-style-dialog'] [data-testid='web-preview'][data-shown]")
        .await;
    screen.screenshot("print-5-style-web");
    session
        .button("Xem trên màn hình nền tối")
        .await
        .click()
        .await
        .unwrap();
    session
        .find("[data-testid='house-style-dialog'] [aria-pressed='true']")
        .await;
    screen.screenshot("print-5-style-dark");
    let save = session.sees("//dialog//footer//button[contains(., 'Lưu')]").await;
    session.click(&screen, &save).await;
    session.count("dialog[open]", 0).await;
    until("the style is kept", || async {
        (place.json(["house-style"])["name"] == "Báo Đất Tổ").then_some(())
    })
    .await;

    // A bulletin of the open article.
    place.json([
        "bulletin",
        "new",
        &id,
        "--title",
        "Bản tin Phú Thọ",
        "--issue",
        "Số 3",
    ]);
    screen.press("ctrl+k");
    let palette = session.find("dialog[open] input").await;
    palette.send_keys("Bản tin").await.unwrap();
    screen.press("Return");
    redrawn(&session, "[data-testid='bulletin-dialog']", "").await;
    screen.screenshot("print-6-bulletin");
    let print = session
        .sees("//dialog//footer//button[contains(., 'In ra PDF')]")
        .await;
    session.click(&screen, &print).await;
    session
        .sees("//dialog//footer//code[contains(., 'ban-tin-phu-tho-so-3.pdf')]")
        .await;
    screen.screenshot("print-7-printed");
    let listed: Value = place.json(["bulletin", "list"]);
    assert_eq!(listed[0]["articles"], 1);
    session.close(&screen).await;
}
