//! The main job in the real window, as a person does it: files dropped from another program, Vietnamese typed, the
//! window closed and opened again, the finished piece opened and read.

mod accessibility;
mod archive_story;
mod care_story;
mod comfort;
mod composing;
mod exchange_story;
mod family;
mod first_start;
mod guide_story;
mod ibus;
mod kill_storm;
mod page_story;
mod photo_story;
mod portal_story;
mod press_story;
mod preview_story;
mod print_story;
mod screen;
mod session;
mod two_desks;
mod vietnamese;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::place::{Place, photos, program, sample};
use crate::terminal::{check_package, pdf_text};
use screen::Screen;
use session::{Session, until};

/// Vietnamese with the capitals that reach highest, as a reporter types it.
const SENTENCE: &str = " Ẩm thực Đất Tổ, Ổi Phú Thọ và “Ỗ” được giới thiệu tại hội nghị.";
const CAPTION: &str = " sáng 11/1";

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_goes_from_text_to_portal_in_the_window() {
    let screen = Screen::take();
    let place = Place::new();
    let session = Session::start(&screen, &place).await;

    // Who only looks in need not say who they are. An empty archive teaches; the text is dropped on it.
    session.find("[data-testid='welcome']").await;
    session.button("Để sau").await.click().await.unwrap();
    let empty = session.find("#pane-list .empty").await;
    screen.screenshot("1-empty");
    let (x, y) = session.on_screen(&screen, &empty).await;
    screen.drag(&[sample()], x, y);
    session.count("[data-testid='article-row']", 1).await;

    let headline = session
        .find("[data-testid='page'] .headline")
        .await
        .text()
        .await
        .unwrap();
    assert!(
        headline.starts_with("Sở Thông tin và Truyền thông học tập"),
        "{headline}"
    );
    let lead = session.find("[data-testid='page'] .lead").await;
    assert!(
        lead.text()
            .await
            .unwrap()
            .starts_with("PhuthoPortal - Ngày 11/1, Đảng ủy")
    );
    session.count("[data-testid='photo-place']", 5).await;
    session.count("[data-testid='photo-place'] img", 0).await;
    screen.screenshot("2-imported");

    // The five photos are dropped on the first place and fill them all, in order.
    let first = session.find("[data-testid='photo-place']").await;
    let (x, y) = session.on_screen(&screen, &first).await;
    screen.drag(&photos(), x, y);
    session.count("[data-testid='photo-place'] img", 5).await;
    session.count("[data-testid='photo-place'] .loading", 0).await;

    // A caption and a sentence.
    type_at_end(&screen, &session, "[data-testid='page'] .caption", CAPTION).await;
    type_at_end(
        &screen,
        &session,
        "[data-testid='page'] > p:nth-of-type(3)",
        SENTENCE,
    )
    .await;
    screen.screenshot("3-written");
    // At once, before the next autosave: closing keeps what was typed.
    session.close(&screen).await;

    // Opened again, everything is there.
    let session = Session::start(&screen, &place).await;
    session.count("[data-testid='photo-place'] img", 5).await;
    let page = session.find("[data-testid='page']").await.text().await.unwrap();
    assert!(page.contains(SENTENCE.trim()), "{page}");
    assert!(
        page.contains(&format!("phát biểu kết luận hội nghị{CAPTION}")),
        "{page}"
    );

    export(&screen, &session).await;
    session.close(&screen).await;
    read_what_was_exported(&place);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_photo_is_named_and_the_piece_stays() {
    let screen = Screen::take();
    let place = Place::new();
    place.import_sample();
    let fake = place.path("giả.jpg");
    fs::write(&fake, b"not a photo").unwrap();
    let session = Session::start(&screen, &place).await;
    session.open_article().await;
    let first = session.find("[data-testid='photo-place']").await;
    let (x, y) = session.on_screen(&screen, &first).await;
    screen.drag(&[fake], x, y);
    let notice = session.find("[data-testid='notice']").await.text().await.unwrap();
    assert!(
        notice.contains("giả.jpg") && notice.contains("không phải là ảnh dùng được"),
        "{notice}"
    );
    screen.screenshot("refused");
    session.count("[data-testid='photo-place'] img", 0).await;
    session.close(&screen).await;
    assert_eq!(place.json(["list"]).as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_comes_back_as_large_as_it_was_left() {
    let screen = Screen::take();
    let place = Place::new();
    place.import_sample();
    let session = Session::start(&screen, &place).await;
    session.find("[data-testid='article-row']").await;
    let usual = session.size(&screen);
    session.resize(&screen, (1180, 760));
    session.close(&screen).await;
    let session = Session::start(&screen, &place).await;
    session.find("[data-testid='article-row']").await;
    assert_eq!(session.size(&screen), (1180, 760));
    session.resize(&screen, usual);
    session.close(&screen).await;
}

#[test]
fn an_archive_of_a_newer_program_is_said_in_a_dialog_and_the_program_ends() {
    let screen = Screen::take();
    let place = Place::new();
    place.import_sample();
    let database = place.archive().join("toasoan.db");
    let mut bytes = fs::read(&database).unwrap();
    // The number of its format, as SQLite keeps it: of a program that is still to be written.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    fs::write(&database, bytes).unwrap();
    let program = Command::new(program("toasoan-desk"))
        .arg("--archive")
        .arg(place.archive())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let dialog = screen.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Tòa Soạn$"]);
    screen.screenshot("no-archive");
    screen.xdotool(&["windowactivate", "--sync", &dialog, "key", "Return"]);
    let ended = program.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert!(said.contains("toasoan.db") && said.contains("999"), "{said}");
}

/// Puts the cursor at the end of a textblock and types.
async fn type_at_end(screen: &Screen, session: &Session, css: &str, text: &str) {
    let block = session.find(css).await;
    let before = block.text().await.unwrap();
    session.click(screen, &block).await;
    session.caret_at_end(css).await;
    session.type_text(text).await;
    let wanted = format!("{before}{text}");
    until(&format!("\"{wanted}\""), async || {
        (block.text().await.ok()? == wanted).then_some(())
    })
    .await;
}

/// Exports the package by the dialog, where the alt texts are asked for first, and a reason for each warning.
async fn export(screen: &Screen, session: &Session) {
    session.button("Xuất…").await.click().await.unwrap();
    for (number, alt) in [
        "Thuyền buồm",
        "Đồng lúa từ trên cao",
        "Núi tuyết",
        "Tách cà phê",
        "Tên lửa",
    ]
    .iter()
    .enumerate()
    {
        session
            .find(&format!("#export-alt-{}", number + 1))
            .await
            .send_keys(alt)
            .await
            .unwrap();
    }
    for reason in session
        .find_all("[data-testid='export-dialog'] input[id^='reason-']")
        .await
    {
        reason.send_keys("ảnh tư liệu").await.unwrap();
    }
    screen.screenshot("4-export");
    let start = session.button("Xuất").await;
    until("the export to be allowed", async || {
        start.is_enabled().await.ok()?.then_some(())
    })
    .await;
    start.click().await.unwrap();
    session.find("[data-testid='export-dialog'] .paths code").await;
    screen.screenshot("5-exported");
}

fn read_what_was_exported(place: &Place) {
    let package = fs::read_dir(place.exports())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    check_package(&package);
    let page = fs::read_to_string(package.join("index.html")).unwrap();
    let article: Value = serde_json::from_slice(&fs::read(package.join("article.json")).unwrap()).unwrap();
    let pdf = pdf_text(&package.join("article.pdf"));
    for (text, wanted) in [
        (&page, SENTENCE.trim()),
        (&pdf, SENTENCE.trim()),
        (&article.to_string(), SENTENCE.trim()),
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    assert_eq!(page.matches("<figure").count(), 5);
    assert!(Path::new(&package.join("photos")).is_dir());
}
