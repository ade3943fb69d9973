//! The program's first start, and an archive that is not where it was.

use std::fs;

use serde_json::Value;

use super::screen::Screen;
use super::session::Session;
use crate::place::{Place, json_of};

#[tokio::test(flavor = "multi_thread")]
async fn three_things_are_asked_and_the_sample_is_opened() {
    let screen = Screen::take();
    let place = Place::new();
    let session = Session::start_at_home(&screen, &place).await;
    session.find("[data-testid='welcome']").await;
    let archive = place.home().join("archive");
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

#[tokio::test(flavor = "multi_thread")]
async fn where_the_archive_is_gone_another_one_is_opened() {
    let screen = Screen::take();
    let place = Place::new();
    let (gone, other) = (place.path("kho"), place.path("kho năm 2025"));
    for archive in [&other, &gone] {
        let used = place.run_at_home(["archives".as_ref(), "use".as_ref(), archive.as_os_str()]);
        assert!(used.status.success(), "{used:?}");
    }
    fs::rename(&gone, place.path("kho moved")).unwrap();

    let session = Session::start_at_home(&screen, &place).await;
    session.find("[data-testid='fault-window']").await;
    session.sees("//*[contains(., 'Kho bài không còn ở')]").await;
    screen.screenshot("first-4-moved");
    let button = session.button("Mở kho khác").await;
    session.click(&screen, &button).await;
    session.find(".chosen button").await;
    screen.screenshot("first-5-others");
    let open = session.button("Mở: kho năm 2025").await;
    session.click(&screen, &open).await;

    // The program ends, and comes again with the other archive.
    let window = session.come_again().await;
    let told = place.run_at_home(["archives", "--json"]);
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(told["next"], other.display().to_string());
    screen.close(&window);
    assert!(!gone.exists(), "an empty archive was begun in its place");
}
