//! The portals in the window: one is told how it takes pieces, and an article is copied for it.

use super::comfort::by_palette;
use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

#[tokio::test(flavor = "multi_thread")]
async fn a_portal_is_kept_and_an_article_is_copied_in_its_form() {
    let screen = Screen::take();
    let place = Place::new();
    let id = place.finished_sample();
    let session = Session::start(&screen, &place).await;
    let article = session.find(&format!("[data-article='{id}']")).await;
    article.click().await.unwrap();
    session.find("[data-testid='page']").await;

    by_palette(&screen, &session, "Các cổng nhận bài").await;
    session.find("[data-testid='portals-dialog']").await;
    session.button("Thêm cổng").await.click().await.unwrap();
    session.button("Lưu").await.click().await.unwrap();
    session
        .find("[data-testid='portals-dialog'] [role='alert']")
        .await;
    session
        .find("[data-testid='portals-dialog'] .portal input.box")
        .await
        .send_keys("Cổng tỉnh Phú Thọ")
        .await
        .unwrap();
    session
        .find("[data-testid='portals-dialog'] input[value='inline']")
        .await
        .click()
        .await
        .unwrap();
    screen.screenshot("portals-1-dialog");
    session.button("Lưu").await.click().await.unwrap();
    session.count("[data-testid='portals-dialog']", 0).await;
    let portals = place.json(["portal", "list"]);
    assert_eq!(portals[0]["name"], "Cổng tỉnh Phú Thọ");
    assert_eq!(portals[0]["profile"], "inline");

    by_palette(&screen, &session, "Sao chép bài cho hệ quản trị").await;
    let script = "return document.body.textContent.includes('Đã sao chép bài');";
    until("the article is copied", || async {
        let said = session.run(script, Vec::new()).await;
        (said == serde_json::Value::Bool(true)).then_some(())
    })
    .await;
    screen.screenshot("portals-2-copied");
    // Pasted into the page it comes back with its structure.
    session
        .caret_at_end("[data-testid='page'] > p:last-of-type")
        .await;
    let figures = "return document.querySelectorAll('.ProseMirror figure').length;";
    let before = session.run(figures, Vec::new()).await.as_u64().unwrap();
    screen.press("ctrl+v");
    until("the article is pasted", || async {
        let now = session.run(figures, Vec::new()).await.as_u64();
        now.filter(|now| *now > before)
    })
    .await;
    session.close(&screen).await;
}
