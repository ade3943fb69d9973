//! A day at the composing desk, as a reporter and an editor spend it.

use serde_json::json;

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::{Place, photos};

const PAGE: &str = "[data-testid='page']";

async fn page_text(session: &Session) -> String {
    session.find(PAGE).await.text().await.unwrap()
}

async fn says(session: &Session, words: &str) {
    until(&format!("the page to say {words:?}"), async || {
        page_text(session).await.contains(words).then_some(())
    })
    .await;
}

/// Puts the cursor at the end of a textblock.
async fn go_to_end(screen: &Screen, session: &Session, css: &str) {
    let block = session.find(css).await;
    session.click(screen, &block).await;
    session.caret_at_end(css).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_is_composed_from_a_template_with_menus_and_keys() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa"]);
    let session = Session::start(&screen, &place).await;

    // A template, with its blanks told.
    session.find("#pane-list").await;
    screen.press("ctrl+shift+n");
    session.find("[data-testid='template-menu']").await;
    session.button("Tin hội nghị").await.click().await.unwrap();
    says(&session, "Dự hội nghị có [đại biểu và chức vụ].").await;

    // Headline, then a table by "/" at the end of the page, taken back by undo.
    let headline = format!("{PAGE} .headline");
    go_to_end(&screen, &session, &headline).await;
    session.type_text("Hội nghị Ẩm thực Đất Tổ").await;
    let last = format!("{PAGE} > p:last-of-type");
    go_to_end(&screen, &session, &last).await;
    screen.press("Return");
    session.type_text("/bang").await;
    let menu = session.find("#slash-menu").await;
    screen.screenshot("slash");
    assert!(menu.text().await.unwrap().contains("Bảng"));
    screen.press("Return");
    session.count(&format!("{PAGE} table"), 1).await;
    screen.press("ctrl+z");
    session.count(&format!("{PAGE} table"), 0).await;

    // Find and replace, blind to accents, over the whole page at once.
    screen.press("ctrl+h");
    let find = session
        .find("[data-testid='find-bar'] input[aria-label='Tìm']")
        .await;
    find.send_keys("hoi nghi").await.unwrap();
    let counted = session.find("[data-testid='find-count']").await;
    until("the places to be counted", async || {
        counted.text().await.ok()?.contains('/').then_some(())
    })
    .await;
    session
        .find("[data-testid='find-bar'] input[aria-label='Thay bằng']")
        .await
        .send_keys("lễ hội")
        .await
        .unwrap();
    screen.screenshot("find");
    session
        .find("[data-testid='replace-all']")
        .await
        .click()
        .await
        .unwrap();
    says(&session, "lễ hội Ẩm thực Đất Tổ").await;
    assert!(!page_text(&session).await.contains("hội nghị"));
    screen.press("Escape");
    session.count("[data-testid='find-bar']", 0).await;
    screen.press("ctrl+z");
    says(&session, "Hội nghị Ẩm thực Đất Tổ").await;

    // The palette finds an act without its marks.
    screen.press("ctrl+k");
    let palette = session.find("[data-testid='palette']").await;
    session
        .find("[data-testid='palette'] input")
        .await
        .send_keys("tap trung")
        .await
        .unwrap();
    until("the act to be found", async || {
        palette.text().await.ok()?.contains("ập trung").then_some(())
    })
    .await;
    screen.screenshot("palette");
    screen.press("Escape");
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pasted_from_word_arrives_clean_with_its_photo() {
    let screen = Screen::take();
    let place = Place::new();
    let id = place.import_sample();
    let session = Session::start(&screen, &place).await;
    session
        .find(&format!("[data-article='{id}']"))
        .await
        .click()
        .await
        .unwrap();
    let paragraph = format!("{PAGE} > p:nth-of-type(3)");
    go_to_end(&screen, &session, &paragraph).await;
    let script = "const data = new DataTransfer();
        data.setData('text/html', arguments[0]);
        data.setData('text/plain', 'x');
        const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.ProseMirror').dispatchEvent(paste);";
    // Word leaves the clipboard's pictures among the temporary files.
    let left = tempfile::tempdir().unwrap();
    let picture = left.path().join("clip_image001.jpg");
    std::fs::copy(&photos()[0], &picture).unwrap();
    let html = format!(
        "<h1 onclick='steal()'>Mục mới</h1><script>steal()</script>\
         <p class=MsoNormal>Chữ <b>đậm</b> và <a href='https://phutho.gov.vn/a?utm_source=zalo'>liên kết</a>.</p>\
         <p><img src='file://{}'></p>",
        picture.display()
    );
    session.run(script, vec![json!(html)]).await;
    says(&session, "Mục mới").await;
    session.count("[data-testid='photo-place'] img", 1).await;
    let link = session
        .find(&format!("{PAGE} a"))
        .await
        .attr("href")
        .await
        .unwrap();
    assert_eq!(link.as_deref(), Some("https://phutho.gov.vn/a"));
    assert!(
        !session
            .find(PAGE)
            .await
            .html(true)
            .await
            .unwrap()
            .contains("steal")
    );
    screen.press("ctrl+z");
    session.count("[data-testid='photo-place'] img", 0).await;
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_comments_suggests_returns_and_the_author_takes_it_over() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["step", &id, "submit"]);
    place.json(["step", &id, "take-up"]);
    let row = format!("[data-article='{id}']");
    let lead = format!("{PAGE} .lead");

    let session = Session::start(&screen, &place).await;
    session.find(&row).await.click().await.unwrap();
    // A comment on the word at the cursor.
    go_to_end(&screen, &session, &format!("{PAGE} .headline")).await;
    screen.press("ctrl+alt+m");
    let say = session.find("textarea[aria-label='Viết góp ý…']").await;
    say.send_keys("Viết đủ tên kỳ đại hội?").await.unwrap();
    session.button("Gửi").await.click().await.unwrap();
    session.count("li[id^='note-']", 1).await;
    // A change, proposed beside the author's words.
    go_to_end(&screen, &session, &lead).await;
    screen.press("ctrl+shift+e");
    session.caret_at_end(&lead).await;
    session.type_text(" Đề xuất.").await;
    screen.screenshot("suggesting");
    screen.press("ctrl+shift+e");
    session.count("li[id^='note-']", 2).await;
    screen.screenshot("margin");
    let kept = until("both on the disk", async || {
        let shown = place.json(["show", &id]);
        let content = shown["content"].clone();
        (content["suggestions"].as_array()?.len() == 1 && content["comments"].as_array()?.len() == 1)
            .then_some(content)
    })
    .await;
    assert!(!kept["body"].to_string().contains("Đề xuất."));

    // Returned with a reason, which the author reads on the page.
    session.button("Trả lại").await.click().await.unwrap();
    let reason = session.find("[data-testid='hand-on-dialog'] textarea").await;
    reason.send_keys("Thiếu nguồn tin.").await.unwrap();
    session
        .button("Trả lại cho người viết")
        .await
        .click()
        .await
        .unwrap();
    session.count("[data-testid='hand-on-dialog']", 0).await;
    session.close(&screen).await;

    place.json(["person", "--name", "Thanh Hòa", "--role", "reporter"]);
    let session = Session::start(&screen, &place).await;
    session.sees("//*[contains(., 'Thiếu nguồn tin.')]").await;
    screen.screenshot("returned");
    session.find("#tab-margin").await.click().await.unwrap();
    session.count("li[id^='note-']", 2).await;
    session.button("Nhận").await.click().await.unwrap();
    says(&session, "Đề xuất.").await;
    session.count("li[id^='note-']", 1).await;
    screen.press("ctrl+shift+h");
    session.find("[data-testid='history-dialog']").await;
    screen.screenshot("history");
    screen.press("Escape");
    session.count("[data-testid='history-dialog']", 0).await;
    session.close(&screen).await;
    let shown = place.json(["show", &id]);
    assert!(shown["content"]["body"].to_string().contains("Đề xuất."));
    assert_eq!(shown["content"]["suggestions"].as_array().unwrap().len(), 0);
}
