//! What makes writing light: blocks moved by hand, Telex without an input method, zoom, focus, and the way back.

use serde_json::json;

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

const PAGE: &str = "[data-testid='page']";

/// The first letters of the page's blocks, in order.
async fn blocks(session: &Session) -> Vec<String> {
    let script = "return [...document.querySelector('.ProseMirror').children].map((block) => block.textContent.slice(0, 24));";
    let blocks = session.run(script, Vec::new()).await;
    serde_json::from_value(blocks).unwrap()
}

pub async fn by_palette(screen: &Screen, session: &Session, name: &str) {
    screen.press("ctrl+k");
    session
        .find("[data-testid='palette'] input")
        .await
        .send_keys(name)
        .await
        .unwrap();
    session.find("[data-testid='palette'] [role='option']").await;
    screen.press("Return");
    session.count("[data-testid='palette']", 0).await;
}

async fn opened(screen: &Screen, place: &Place) -> Session {
    let id = place.import_sample();
    let session = Session::start(screen, place).await;
    session
        .find(&format!("[data-article='{id}']"))
        .await
        .click()
        .await
        .unwrap();
    session.find(PAGE).await;
    session
}

#[tokio::test(flavor = "multi_thread")]
async fn a_block_is_moved_by_its_handle_and_taken_back() {
    let screen = Screen::take();
    let place = Place::new();
    let session = opened(&screen, &place).await;
    let before = blocks(&session).await;
    let paragraph = session.find(&format!("{PAGE} > p:nth-of-type(3)")).await;
    session.click(&screen, &paragraph).await;
    let moved = session
        .run(
            "return arguments[0].textContent.slice(0, 24);",
            vec![json!(&paragraph)],
        )
        .await;
    let handle = session.button("Kéo để dời khối").await;
    let other = session.find(&format!("{PAGE} > p:nth-of-type(4)")).await;
    // Below its middle, so that the gap behind it is meant.
    let height = "return arguments[0].getBoundingClientRect().height;";
    let height = session.run(height, vec![json!(&other)]).await.as_f64().unwrap() as i64;
    let from = session.middle(&handle).await;
    let to = session.middle(&other).await.1 + height / 4;
    session.carry(&screen, from, (from.0, to));
    screen.screenshot("dragging");
    screen.xdotool(&["mouseup", "1"]);
    let after = until("the block to have moved", async || {
        let after = blocks(&session).await;
        (after != before).then_some(after)
    })
    .await;
    let place_of = |blocks: &[String]| blocks.iter().position(|block| *block == moved.as_str().unwrap());
    assert!(place_of(&after) > place_of(&before), "{before:?}\n{after:?}");
    screen.press("ctrl+z");
    until("the block to be back", async || {
        (blocks(&session).await == before).then_some(())
    })
    .await;
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn telex_zoom_and_focus_come_and_go_by_the_palette_and_keys() {
    let screen = Screen::take();
    let place = Place::new();
    let session = opened(&screen, &place).await;
    let lead = format!("{PAGE} .lead");
    let block = session.find(&lead).await;
    session.click(&screen, &block).await;
    session.caret_at_end(&lead).await;
    by_palette(&screen, &session, "telex").await;
    session.caret_at_end(&lead).await;
    session.type_text(" Tieengs Vieetj ddoongf baof").await;
    until("Telex to be written", async || {
        block
            .text()
            .await
            .ok()?
            .ends_with(" Tiếng Việt đồng bào")
            .then_some(())
    })
    .await;

    let size = "return parseFloat(getComputedStyle(document.querySelector('.ProseMirror .lead')).fontSize);";
    let usual = session.run(size, Vec::new()).await.as_f64().unwrap();
    screen.press("ctrl+plus");
    until("larger text", async || {
        (session.run(size, Vec::new()).await.as_f64()? > usual).then_some(())
    })
    .await;
    screen.press("ctrl+0");
    until("the usual text", async || {
        (session.run(size, Vec::new()).await.as_f64()? == usual).then_some(())
    })
    .await;

    screen.press("ctrl+shift+f");
    let shown = "return document.getElementById('pane-list').getClientRects().length > 0;";
    until("the list to step back", async || {
        (session.run(shown, Vec::new()).await == json!(false)).then_some(())
    })
    .await;
    screen.screenshot("focus");
    screen.press("Escape");
    until("the list to come back", async || {
        (session.run(shown, Vec::new()).await == json!(true)).then_some(())
    })
    .await;
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_revision_is_compared_restored_and_the_restoring_undone() {
    let screen = Screen::take();
    let place = Place::new();
    let session = opened(&screen, &place).await;
    let lead = format!("{PAGE} .lead");
    let block = session.find(&lead).await;
    session.click(&screen, &block).await;
    session.caret_at_end(&lead).await;
    session.type_text(" Câu mới.").await;
    screen.press("ctrl+s");
    screen.press("ctrl+shift+h");
    session
        .count("[data-testid='history-dialog'] [role='option']", 3)
        .await;
    screen.press("Return");
    let added = session.find("[data-testid='history-dialog'] ins").await;
    assert!(added.text().await.unwrap().contains("Câu mới"));
    screen.screenshot("compared");
    screen.press("End");
    screen.press("r");
    session.count("[data-testid='history-dialog']", 0).await;
    until("the older words", async || {
        let lead = session.find(&lead).await.text().await.ok()?;
        (!lead.contains("Câu mới")).then_some(())
    })
    .await;
    session
        .sees("//*[@data-testid='notice']//button[normalize-space(.)='Hoàn tác']")
        .await
        .click()
        .await
        .unwrap();
    until("the newer words again", async || {
        session
            .find(&lead)
            .await
            .text()
            .await
            .ok()?
            .contains("Câu mới")
            .then_some(())
    })
    .await;
    session.close(&screen).await;
}
