//! The photo desk's day: a card is brought in, captioned by code, prepared, put on a page and printed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::{AVIF, Place, photos};

const CELL: &str = "[data-testid='photo-cell']";
const SHELF: &str = "[data-testid='shelf-photo']";
const TO_MIDDLE: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
const CAPTION: &str =
    "đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu tại Hội nghị";

/// A card with the sample's photos, half a photo, a text that calls itself one, and a picture of a kind that is not read.
fn card(place: &Place) -> PathBuf {
    let card = place.path("thẻ nhớ");
    fs::create_dir_all(&card).unwrap();
    for photo in photos() {
        fs::copy(&photo, card.join(photo.file_name().unwrap())).unwrap();
    }
    let whole = fs::read(&photos()[0]).unwrap();
    fs::write(card.join("06-nửa.jpg"), &whole[..whole.len() / 2]).unwrap();
    fs::write(card.join("07-chữ.jpg"), "không phải ảnh").unwrap();
    fs::write(card.join("08-mạng.avif"), AVIF).unwrap();
    card
}

/// The sheet is drawn anew as it learns of its photos: the cell that was found may have made room for another.
async fn choose_first(session: &Session) {
    until("a photo to be chosen", async || {
        let cell = session.client.find(Locator::Css(CELL)).await.ok()?;
        cell.click().await.ok()
    })
    .await;
}

/// The panel is drawn anew for every photo that is chosen: the field that was found may be the former one's.
async fn write_in(session: &Session, css: &str, text: &str) {
    until("a field to be written in", async || {
        let field = session.client.find(Locator::Css(css)).await.ok()?;
        field.click().await.ok()?;
        field.send_keys(text).await.ok()
    })
    .await;
}

fn kept(place: &Place, index: usize) -> Value {
    place.json(["photo", "list", "--order", "name"])[index].clone()
}

async fn value(session: &Session, field: &Element) -> String {
    let value = session
        .run("return arguments[0].value;", vec![json!(field)])
        .await;
    value.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_go_from_the_card_to_the_printed_page() {
    let screen = Screen::take();
    let place = Place::new();
    let id = place.import_sample();
    let table = place.path("danh bạ.csv");
    let people = "mã,xưng hô,họ tên,chức danh,từ ngày,cơ quan\n\
                  ths,đồng chí,Trịnh Hùng Sơn,\"TUV, Giám đốc\",,Sở Thông tin và Truyền thông\n";
    fs::write(&table, people).unwrap();
    place.json([
        std::path::Path::new("people"),
        std::path::Path::new("import"),
        &table,
    ]);
    let card = card(&place);

    let session = Session::start(&screen, &place).await;
    session
        .find(&format!("[data-article='{id}']"))
        .await
        .click()
        .await
        .unwrap();
    session.find("[data-testid='page']").await;

    // The card falls on the empty room.
    screen.press("alt+3");
    let empty = session.find("#pane-sheet").await;
    screen.screenshot("photos-1-empty");
    let (x, y) = session.on_screen(&screen, &empty).await;
    screen.drag(&[card], x, y);
    session.count(CELL, 5).await;
    session.count(&format!("{CELL} img"), 5).await;
    session.button("Xem vì sao").await.click().await.unwrap();
    session.sees("//dialog//*[contains(., '06-nửa.jpg')]").await;
    session.sees("//dialog//*[contains(., '07-chữ.jpg')]").await;
    let avif = "“08-mạng.avif” thuộc loại chưa hỗ trợ (AVIF); hãy lưu lại thành JPEG sRGB rồi đính lại";
    session.sees(&format!("//dialog//*[contains(., '{avif}')]")).await;
    screen.screenshot("photos-2-refused");
    screen.press("Escape");
    session.count("dialog[open]", 0).await;

    // All five at once, then the first by code.
    choose_first(&session).await;
    screen.press("ctrl+a");
    write_in(&session, "#words-creators", "Thanh Hòa").await;
    write_in(&session, "#words-credit", "PhuthoPortal").await;
    screen.screenshot("photos-3-all");
    screen.press("ctrl+Return");
    until("credits of all five", async || {
        let list = place.json(["photo", "list"]);
        let all = list
            .as_array()?
            .iter()
            .all(|photo| photo["words"]["credit"] == "PhuthoPortal");
        all.then_some(())
    })
    .await;

    choose_first(&session).await;
    screen.press("4");
    let caption = session.find("#words-caption").await;
    caption.click().await.unwrap();
    // What the file said goes.
    screen.press("ctrl+a");
    caption.send_keys("=ths").await.unwrap();
    session.find("#words-caption-options [role='option']").await;
    screen.screenshot("photos-4-code");
    caption.send_keys("=").await.unwrap();
    until("the code to become a name", async || {
        value(&session, &caption)
            .await
            .contains("Trịnh Hùng Sơn")
            .then_some(())
    })
    .await;
    caption.send_keys(" phát biểu tại Hội nghị").await.unwrap();
    let number = until("the caption to be kept", async || {
        (0..5).find(|index| kept(&place, *index)["words"]["caption"] == CAPTION)
    })
    .await;
    assert_eq!(kept(&place, number)["rating"], 4);

    // Cut to a square, without a change to the original.
    session.button("Sửa ảnh…").await.click().await.unwrap();
    session.find("[data-testid='prepare-dialog']").await;
    session
        .sees("//label[normalize-space(.)='1:1']")
        .await
        .click()
        .await
        .unwrap();
    screen.screenshot("photos-5-prepare");
    session.button("Lưu").await.click().await.unwrap();
    session.count("[data-testid='prepare-dialog']", 0).await;
    until("a square picture", async || {
        let photo = kept(&place, number);
        (photo["width"].as_u64()?.abs_diff(photo["height"].as_u64()?) <= 2).then_some(())
    })
    .await;

    // One by hand, from the shelf beside the page into the page's first place, and taken back.
    screen.press("alt+1");
    session.find("#tab-photos").await.click().await.unwrap();
    for close in session.find_all("[data-testid='notice'] > .icon").await {
        close.click().await.unwrap();
    }
    session.count("[data-testid='notice']", 0).await;
    session.count(SHELF, 5).await;
    let shelf = session.find(SHELF).await;
    session.run(TO_MIDDLE, vec![json!(&shelf)]).await;
    let first = session.find("[data-testid='photo-place']").await;
    session.run(TO_MIDDLE, vec![json!(&first)]).await;
    let (from, to) = (session.middle(&shelf).await, session.middle(&first).await);
    session.carry(&screen, from, to);
    screen.screenshot("photos-6-carried");
    screen.xdotool(&["mouseup", "1"]);
    session.count("[data-testid='photo-place'] img", 1).await;
    session.count(SHELF, 4).await;
    screen.press("ctrl+z");
    session.count("[data-testid='photo-place'] img", 0).await;
    session.count(SHELF, 5).await;

    // Onto the page, where the article says something of its own.
    screen.press("alt+3");
    choose_first(&session).await;
    screen.press("ctrl+a");
    session
        .button("Gắn vào bài đang soạn")
        .await
        .click()
        .await
        .unwrap();
    screen.press("alt+1");
    session.count("[data-testid='photo-place'] img", 5).await;
    screen.screenshot("photos-7-page");
    assert_eq!(place.json(["verify"])["damages"], json!([]));
    session.close(&screen).await;

    let photo = kept(&place, number)["id"].as_str().unwrap().to_owned();
    assert_eq!(kept(&place, number)["uses"], 1);
    let used = place.run(["photo", "trash", &photo]);
    assert_eq!(used.status.code(), Some(1));
    let out = place.path("gửi").display().to_string();
    let sent = place.json(["photo", "send", &photo, "--out", &out, "--pattern", "{tên}-vuông"]);
    let file = std::path::Path::new(&out).join(sent["files"][0].as_str().unwrap());
    if let Ok(said) = Command::new("exiftool")
        .args(["-s3", "-XMP-dc:Description"])
        .arg(&file)
        .output()
    {
        assert_eq!(String::from_utf8(said.stdout).unwrap().trim_end(), CAPTION);
    }
}
