//! A piece is checked, exported, changed and exported again; corrected, and the rules of the house are set.

use std::fs;

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

/// Opens an act by its name in the palette.
async fn act(session: &Session, name: &str) {
    session
        .run(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, bubbles: true}))",
            vec![],
        )
        .await;
    let field = session.find("dialog[open] input").await;
    field.send_keys(name).await.unwrap();
    session.find("dialog[open] [role='option']").await;
    field.send_keys("\u{e007}").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_is_checked_exported_changed_and_corrected() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["photo", "caption", &id, "2", "--credit", ""]);
    let session = Session::start(&screen, &place).await;
    session.open_article().await;

    // The warning asks for a reason before anything leaves.
    session.find("[data-testid='page']").await;
    session.button("Xuất…").await.click().await.unwrap();
    let reason = session.find("#reason-0").await;
    screen.screenshot("press-1-warning");
    session.button("Xuất").await.click().await.unwrap();
    session.find("#reason-0-missing").await;
    reason.send_keys("ảnh do Sở cung cấp").await.unwrap();
    for reason in session.find_all("input[id^='reason-']").await {
        if reason.prop("value").await.unwrap().unwrap_or_default().is_empty() {
            reason.send_keys("đã duyệt").await.unwrap();
        }
    }
    session.button("Xuất").await.click().await.unwrap();
    session.find("[data-testid='export-dialog'] .paths code").await;
    screen.screenshot("press-2-exported");
    session.button("Đóng").await.click().await.unwrap();
    let exports = place.json(["exports", &id]);
    assert_eq!(exports[0]["by"], "Minh Đức");
    assert_eq!(exports[0]["answered"][0]["reason"], "ảnh do Sở cung cấp");

    // A correction: the list says that the piece has changed since, and one click exports it again.
    act(&session, "Cải chính").await;
    session
        .find("#correct-wrong")
        .await
        .send_keys("nhiệm kỳ 2020 - 2020")
        .await
        .unwrap();
    session
        .find("#correct-right")
        .await
        .send_keys("nhiệm kỳ 2020 - 2025")
        .await
        .unwrap();
    screen.screenshot("press-3-correcting");
    session.button("Cải chính").await.click().await.unwrap();
    session.find("[data-testid='changed-since-export']").await;
    screen.screenshot("press-4-changed");
    session.button("Xuất…").await.click().await.unwrap();
    session.find("[data-testid='last-export']").await;
    screen.screenshot("press-5-again");
    session
        .button("Xuất lại như lần trước")
        .await
        .click()
        .await
        .unwrap();
    let path = session.find("[data-testid='export-dialog'] .paths code").await;
    let page = fs::read_to_string(format!("{}/index.html", path.text().await.unwrap())).unwrap();
    assert!(page.contains("Thông tin cải chính, xin lỗi") && page.contains("nhiệm kỳ 2020 - 2025"));
    session.button("Đóng").await.click().await.unwrap();
    session.count("[data-testid='changed-since-export']", 0).await;

    // The house looks for credits no more.
    act(&session, "Quy định").await;
    let credit = session.find("[data-testid='rule-credit']").await;
    screen.screenshot("press-6-rules");
    credit.select_by_value("off").await.unwrap();
    session.button("Lưu").await.click().await.unwrap();
    until("the rules to hold", async || {
        let concerns = place.json(["check", &id]);
        let concerns = concerns.as_array()?;
        let has = concerns.iter().any(|line| line["concern"]["kind"] == "credit");
        (!has).then_some(())
    })
    .await;
    session.close(&screen).await;
}
