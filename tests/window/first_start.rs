//! The program's first start.

use super::screen::Screen;
use super::session::Session;
use crate::place::{Place, json_of};

#[tokio::test(flavor = "multi_thread")]
async fn three_things_are_asked_and_the_sample_is_opened() {
    let screen = Screen::take();
    let place = Place::new();
    let session = Session::start_at_home(&screen, &place).await;
    session.find("[data-testid='welcome']").await;
    let archive = place.path("data").join("toasoan").join("archive");
    session
        .sees(&format!("//*[contains(., '{}')]", archive.display()))
        .await;
    screen.screenshot("first-1-welcome");

    // Who gives no name is asked for it, in words.
    session.button("Bắt đầu").await.click().await.unwrap();
    session
        .sees("//*[@role='alert'][contains(., 'Hãy cho biết tên')]")
        .await;
    screen.screenshot("first-2-nameless");
    session.type_text("Nguyễn Thị Thu Hà").await;
    let editor = session.find("input[name='role'][value='editor']").await;
    editor.click().await.unwrap();
    session.button("Mở bài mẫu để thử").await.click().await.unwrap();
    session.count("[data-testid='photo-place'] img", 5).await;
    screen.screenshot("first-3-sample");
    session.close(&screen).await;

    let person = json_of(&archive, ["person"])["person"].clone();
    assert_eq!(person["name"], "Nguyễn Thị Thu Hà");
    assert_eq!(person["role"], "editor");

    // It is not asked again.
    let session = Session::start_at_home(&screen, &place).await;
    session.count("[data-testid='article-row']", 1).await;
    session.count("[data-testid='welcome']", 0).await;
    session.close(&screen).await;
}
