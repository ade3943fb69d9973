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

#[tokio::test(flavor = "multi_thread")]
async fn a_layout_and_a_portal_are_chosen_where_one_exports_and_remembered() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["portal", "set", "Cổng tỉnh", "--profile", "inline"]);
    let portals = place.json(["portal", "set", "Báo Phú Thọ", "--profile", "plain"]);
    let session = Session::start(&screen, &place).await;
    let article = session.find(&format!("[data-article='{id}']")).await;
    article.click().await.unwrap();
    session.find("[data-testid='page']").await;

    session.button("Xuất…").await.click().await.unwrap();
    let format = |format: &str| format!("[data-testid='export-dialog'] input[value='{format}']");
    session.find(&format("html")).await.click().await.unwrap();
    let portal = session.find("[data-testid='portal-choice']").await;
    portal.select_by_label("Báo Phú Thọ").await.unwrap();
    screen.screenshot("portals-3-chosen");
    session.button("Xuất").await.click().await.unwrap();
    session.find("[data-testid='export-dialog'] .paths code").await;
    session.button("Xuất dạng khác").await.click().await.unwrap();
    session.find(&format("pdf")).await.click().await.unwrap();
    session.count("[data-testid='portal-choice']", 0).await;
    let layout = session.find("#export-layout").await;
    layout.select_by_label("Trang báo hai cột").await.unwrap();
    screen.screenshot("portals-4-layout");
    session.button("Xuất").await.click().await.unwrap();
    session.find("[data-testid='export-dialog'] .paths code").await;
    session.button("Đóng").await.click().await.unwrap();
    let exports = place.json(["exports", &id]);
    assert_eq!(exports[0]["order"]["layout"]["columns"], "two");
    assert_eq!(exports[1]["order"]["portal"], portals[1]["id"]);

    // Another article begins with what was asked for last, in the archive's form for many too.
    let script = "return JSON.parse(localStorage.getItem('toasoan.export'));";
    let kept = session.run(script, Vec::new()).await;
    assert_eq!((&kept["format"], &kept["layout"]), (&"pdf".into(), &"two".into()));
    assert_eq!(kept["portal"], portals[1]["id"]);
    session.close(&screen).await;
}
