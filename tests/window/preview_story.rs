//! The web page beside the editor: as it will be exported, on every screen, while it is written.

use serde_json::{Value, json};

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

const FRAME: &str = "[data-testid='web-preview']";

/// Waits until another page is shown than before.
async fn shown(session: &Session, before: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.dataset.shown ?? '';";
    until("the web page is shown", || async {
        let name = session.run(script, vec![json!(FRAME)]).await;
        let name = name.as_str()?.to_owned();
        (!name.is_empty() && name != before).then_some(name)
    })
    .await
}

/// Asks the frame that shows the page, which the window itself cannot look into.
async fn in_frame(session: &Session, script: &str) -> Value {
    let frame = session.find(FRAME).await;
    frame.enter_frame().await.unwrap();
    let said = session.run(script, Vec::new()).await;
    session.client.enter_parent_frame().await.unwrap();
    said
}

const PAGE: &str = "const page = document.querySelector('iframe').contentWindow;";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_seen_as_the_web_page_that_will_be_exported() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    place.finished_sample();
    let session = Session::start(&screen, &place).await;
    session.open_article().await;
    session.find("[data-testid='page']").await;

    screen.press("ctrl+alt+v");
    session.find("#pane-print select").await;
    let choose = "const as = document.querySelector('#pane-print select'); as.value = arguments[0];
        as.dispatchEvent(new Event('change', { bubbles: true }));";
    session.run(choose, vec![json!("phone")]).await;
    let first = shown(&session, "").await;
    screen.screenshot("preview-1-phone");

    // It shows what is typed, where it was scrolled to; the cursor stays in the headline.
    let scroll = format!("{PAGE} page.scrollTo(0, 600); return page.scrollY;");
    assert_eq!(in_frame(&session, &scroll).await, 600);
    session.caret_at_end("[data-testid='page'] h1").await;
    session.type_text(" và Ỗ").await;
    shown(&session, &first).await;
    let told = until("the headline is as it was typed", || async {
        let script = format!(
            "{PAGE} return [page.document.querySelector('h1').textContent, page.scrollY, page.innerWidth];"
        );
        let said = in_frame(&session, &script).await;
        said[0].as_str()?.ends_with(" và Ỗ").then_some(said)
    })
    .await;
    assert_eq!((&told[1], &told[2]), (&json!(600), &json!(390)));
    screen.screenshot("preview-2-typed");

    // Photos are there, no script runs, and a link leads nowhere.
    let seen = in_frame(
        &session,
        &format!(
            "{PAGE} const photos = [...page.document.images];
            photos[0].loading = 'eager';
            return [photos.length, photos[0].complete && photos[0].naturalWidth > 0,
                document.querySelector('iframe').sandbox.value, page.document.fonts.status];"
        ),
    )
    .await;
    assert_eq!(seen, json!([5, true, "allow-same-origin", "loaded"]));

    // The end of the article comes into sight with the cursor.
    session
        .caret_at_end("[data-testid='page'] > p:last-of-type")
        .await;
    until("the page follows the cursor", || async {
        let script = format!("{PAGE} return page.scrollY;");
        let at = in_frame(&session, &script).await.as_f64()?;
        (at > 1_000.0).then_some(())
    })
    .await;
    session.run(choose, vec![json!("tablet")]).await;
    screen.screenshot("preview-3-tablet");
    session.run(choose, vec![json!("desktop")]).await;
    let width = format!("{PAGE} return page.innerWidth;");
    until("the page is as wide as a desktop", || async {
        (in_frame(&session, &width).await == 1280).then_some(())
    })
    .await;
    screen.screenshot("preview-4-desktop");

    // Nobody who reads this page reads the desk: the frame is of another origin than the window.
    let reached = "try { return String(document.querySelector(arguments[0]).contentDocument?.title); }
        catch (fault) { return fault.name; }";
    let reached = session.run(reached, vec![json!(FRAME)]).await;
    assert!(reached == "undefined" || reached == "SecurityError", "{reached}");
    session.close(&screen).await;
}
