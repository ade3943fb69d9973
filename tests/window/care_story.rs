//! The keeping of an archive: counted, verified, backed up, restored, its trash emptied.

use std::path::Path;

use serde_json::json;

use super::comfort::by_palette;
use super::screen::Screen;
use super::session::Session;
use crate::place::{Place, json_of, photos};

/// A button of the dialog.
pub async fn press_button(screen: &Screen, session: &Session, label: &str) {
    let button = format!("//dialog[@open]//button[normalize-space(.)='{label}']");
    let button = session.sees(&button).await;
    session.click(screen, &button).await;
}

pub async fn says(session: &Session, words: &str) {
    session
        .sees(&format!("//dialog[@open]//*[contains(., '{words}')]"))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_is_counted_verified_backed_up_restored_and_its_trash_emptied() {
    let screen = Screen::take();
    let place = Place::new();
    let kept = place.import_sample();
    let gone = place.import_sample();
    place.json([Path::new("photo"), Path::new("import"), &photos()[0]]);
    place.json(["trash", &gone]);
    let session = Session::start(&screen, &place).await;
    session.find(&format!("[data-article='{kept}']")).await;

    by_palette(&screen, &session, "thong ke").await;
    session.find("[data-testid='care-dialog']").await;
    says(&session, "bài mỗi tháng").await;
    screen.screenshot("care-1-statistics");

    press_button(&screen, &session, "Kiểm tra").await;
    press_button(&screen, &session, "Bắt đầu kiểm tra").await;
    says(&session, "Kho bài lành lặn").await;
    screen.screenshot("care-2-verified");

    let disk = place.path("usb");
    std::fs::create_dir(&disk).unwrap();
    press_button(&screen, &session, "Sao lưu").await;
    screen.screenshot("care-3-no-backup");
    press_button(&screen, &session, "Chọn nơi sao lưu…").await;
    session.choose(&screen, &disk);
    press_button(&screen, &session, "Sao lưu ngay").await;
    says(&session, "Đã sao lưu và đọc lại").await;
    screen.screenshot("care-4-backed-up");

    let restored = place.path("restored");
    std::fs::create_dir(&restored).unwrap();
    press_button(&screen, &session, "Phục hồi").await;
    press_button(&screen, &session, "Chọn bản sao lưu…").await;
    session.choose(&screen, &disk);
    says(&session, "bản này lành lặn").await;
    screen.screenshot("care-5-restorable");
    press_button(&screen, &session, "Chọn thư mục trống và phục hồi").await;
    session.choose(&screen, &restored);
    says(&session, "Đã phục hồi xong").await;
    assert_eq!(json_of(&restored, ["list"]), place.json(["list"]));
    assert_eq!(
        json_of(&restored, ["list", "--trash"]),
        place.json(["list", "--trash"])
    );
    assert_eq!(json_of(&restored, ["verify"])["damages"], json!([]));

    press_button(&screen, &session, "Dọn thùng rác").await;
    screen.screenshot("care-6-trash");
    press_button(&screen, &session, "Dọn thùng rác…").await;
    session
        .sees("//label[contains(., 'Tôi hiểu là xóa rồi không lấy lại được')]")
        .await
        .click()
        .await
        .unwrap();
    press_button(&screen, &session, "Xóa hẳn").await;
    says(&session, "Đã dọn thùng rác").await;
    screen.screenshot("care-7-emptied");
    assert_eq!(place.json(["list", "--trash"]), json!([]));
    assert_eq!(place.json(["verify"])["damages"], json!([]));
    // The backup still has what is gone.
    assert_eq!(json_of(&restored, ["show", &gone])["id"], json!(gone));
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_archive_is_said_in_the_window_and_what_can_be_read_is_saved_elsewhere() {
    let screen = Screen::take();
    let place = Place::new();
    let id = place.import_sample();
    let before = place.json(["show", &id]);
    let database = place.archive().join("toasoan.db");
    let mut bytes = std::fs::read(&database).unwrap();
    // The page that tells which tables there are.
    bytes[..4096].fill(0x5a);
    std::fs::write(&database, &bytes).unwrap();

    let session = Session::start(&screen, &place).await;
    session.find("[data-testid='fault-window']").await;
    session.sees("//*[contains(., 'Không mở được kho bài')]").await;
    screen.screenshot("care-8-damaged");
    let saved = place.path("saved");
    std::fs::create_dir(&saved).unwrap();
    for label in ["Cứu phần còn đọc được", "Chọn thư mục trống và cứu"] {
        let button = session.button(label).await;
        session.click(&screen, &button).await;
    }
    session.choose(&screen, &saved);
    session.sees("//*[contains(., 'Đã cứu xong')]").await;
    screen.screenshot("care-9-saved");
    assert_eq!(json_of(&saved, ["show", &id])["content"], before["content"]);
    assert_eq!(std::fs::read(&database).unwrap(), bytes);
    session.close(&screen).await;
}
