//! A piece written from nothing: every kind of block, every field, text of an old encoding, a template of one's own.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::comfort::by_palette;
use super::screen::Screen;
use super::session::{Session, until};
use crate::place::{Place, photos};

const PAGE: &str = "[data-testid='page']";
const EVENT_DATE: &str = ".facts label.field > input[inputmode='numeric']";

/// The window with a blank page, and the page's headline.
async fn blank(screen: &Screen, place: &Place) -> (Session, Element) {
    let session = Session::start(screen, place).await;
    session.find("#pane-list").await;
    screen.press("ctrl+n");
    let headline = session.find(&format!("{PAGE} .headline")).await;
    (session, headline)
}

/// Opens the menu of blocks by its button, as somebody who knows no shortcut does, and takes one.
async fn insert(session: &Session, block: &str) {
    session.button("Chèn").await.click().await.unwrap();
    let path = format!("//div[@role='menu']//button[normalize-space(.)='{block}']");
    session.sees(&path).await.click().await.unwrap();
}

/// What the archive has of the piece, once `is_it` says that this is what was meant.
async fn kept(place: &Place, id: &str, what: &str, is_it: impl Fn(&Value) -> bool) -> Value {
    until(what, async || {
        let content = place.json(["show", id])["content"].clone();
        is_it(&content).then_some(content)
    })
    .await
}

fn kinds(content: &Value) -> Vec<String> {
    let blocks = content["body"]["content"].as_array().unwrap().iter();
    blocks
        .map(|block| block["type"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_block_is_written_by_a_hand_that_knows_no_shortcut() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa"]);
    let (session, headline) = blank(&screen, &place).await;
    screen.screenshot("page-blank");
    session.click(&screen, &headline).await;
    session
        .type_text("ỦY BAN NHÂN DÂN TỈNH HỌP PHIÊN THƯỜNG KỲ")
        .await;
    screen.press("Return");
    session
        .type_text("PhuthoPortal - Sáng 11/1, phiên họp bàn về kinh tế - xã hội.")
        .await;
    screen.press("Return");
    session.type_text("Đoạn đầu của bài.").await;

    insert(&session, "Tít xen").await;
    session.type_text("Kết quả nổi bật").await;
    screen.press("Return");
    session.type_text("Xem thêm ở cổng thông tin.").await;

    // A word is chosen; the bar above it makes it bold, then a link, whose address is looked at.
    screen.press("ctrl+shift+Left");
    let bold = "//*[contains(@class, 'bubble')]//button[@aria-label='Đậm']";
    session.sees(bold).await.click().await.unwrap();
    screen.screenshot("page-bubble");
    screen.press("ctrl+shift+k");
    let address = session.find("dialog input[inputmode='url']").await;
    address.send_keys("javascript:alert(1)").await.unwrap();
    session.button("Đặt liên kết").await.click().await.unwrap();
    session
        .sees("//*[@id='link-help' and contains(., 'Chưa phải địa chỉ')]")
        .await;
    screen.screenshot("page-link-refused");
    address.clear().await.unwrap();
    address.send_keys("phutho.gov.vn").await.unwrap();
    session.button("Đặt liên kết").await.click().await.unwrap();
    session
        .count(&format!("{PAGE} a[href='https://phutho.gov.vn']"), 1)
        .await;
    screen.press("End");

    insert(&session, "Danh sách").await;
    session.type_text("Một việc").await;
    screen.press("Return");
    session.type_text("Hai việc").await;
    screen.press("Return");
    screen.press("Return");

    insert(&session, "Lời trích").await;
    session.type_text("Chúng ta phải làm tốt hơn.").await;
    let said_by = session.find(&format!("{PAGE} .attribution")).await;
    session.click(&screen, &said_by).await;
    session.type_text("Ông Nguyễn Văn A, Chủ tịch UBND tỉnh").await;

    insert(&session, "Hộp thông tin").await;
    session.type_text("Vài con số").await;
    screen.press("Down");
    session.type_text("Tăng 8,6% so với cùng kỳ.").await;

    insert(&session, "Bảng").await;
    session.type_text("Chỉ tiêu").await;
    screen.press("Tab");
    session.type_text("Kết quả").await;

    insert(&session, "Ảnh").await;
    session.count("[data-testid='photo-place']", 1).await;
    screen.screenshot("page-blocks");
    let id = place.json(["list"])[0]["id"].as_str().unwrap().to_owned();
    let content = kept(&place, &id, "every block on the disk", |content| {
        kinds(content).iter().any(|kind| kind == "figure")
    })
    .await;
    for kind in ["heading", "bullet_list", "quote", "info_box", "table", "figure"] {
        assert!(
            kinds(&content).iter().any(|each| each == kind),
            "{kind}: {:?}",
            kinds(&content)
        );
    }
    let page = content["body"].to_string();
    for words in [
        "Kết quả nổi bật",
        "https://phutho.gov.vn",
        "Hai việc",
        "Ông Nguyễn Văn A, Chủ tịch UBND tỉnh",
        "Vài con số",
        "Tăng 8,6% so với cùng kỳ.",
        "Kết quả",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }

    // Two photos into the place, beside each other; what is said of them is written below them.
    let middle = session.find("[data-testid='photo-place']").await;
    session
        .run(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });",
            vec![json!(&middle)],
        )
        .await;
    let (x, y) = session.on_screen(&screen, &middle).await;
    screen.drag(&photos()[..2], x, y);
    session.count("[data-testid='photo-place'] img", 2).await;
    let caption = session.find(&format!("{PAGE} [data-caption]")).await;
    session.click(&screen, &caption).await;
    // The caption alone is selected, not the page.
    screen.press("ctrl+a");
    session.type_text("Quang cảnh phiên họp.").await;
    screen.screenshot("page-figure");
    kept(&place, &id, "the caption on the disk", |content| {
        let page = content["body"].to_string();
        page.contains("Quang cảnh phiên họp.") && page.contains("Hai việc")
    })
    .await;
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_beside_the_page_is_kept_as_it_was_set() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa"]);
    let other = place.import_sample();
    place.json([
        "set",
        &other,
        "--tag",
        "hội nghị",
        "--section",
        "Chính trị - Xã hội",
    ]);
    let (session, headline) = blank(&screen, &place).await;
    session.click(&screen, &headline).await;
    session.type_text("Đường về Đất Tổ").await;

    let write = async |css: &str, words: &str| {
        let field = session.find(css).await;
        session.click(&screen, &field).await;
        field.send_keys(words).await.unwrap();
    };
    // What the archive has had is offered, without its marks too.
    write("#fact-section", "chinh tri").await;
    session
        .sees("//*[@role='option' and contains(., 'Chính trị - Xã hội')]")
        .await;
    screen.press("Down");
    screen.press("Return");
    write("#fact-tags", "hoi").await;
    session
        .sees("//*[@role='option' and contains(., 'hội nghị')]")
        .await;
    screen.screenshot("fields-completion");
    screen.press("Down");
    screen.press("Return");
    write("#fact-tags", "du lịch").await;
    screen.press("Return");
    session.find("#fact-author-add").await.click().await.unwrap();
    session.find("#fact-author-add").await.click().await.unwrap();
    write("#fact-author-1", "Văn Bình").await;
    let part = session.find("select[aria-label='Phần việc của Văn Bình']").await;
    part.select_by_value("photo").await.unwrap();
    write(EVENT_DATE, "31/2/2026").await;
    screen.press("Tab");
    session
        .sees("//*[@role='alert' and contains(., 'Ngày chưa đúng')]")
        .await;
    screen.screenshot("fields-wrong-day");
    session.find(EVENT_DATE).await.clear().await.unwrap();
    write(EVENT_DATE, "11/1/2026").await;
    screen.press("Tab");
    session
        .find("#fact-priority")
        .await
        .select_by_value("urgent")
        .await
        .unwrap();
    write("#fact-note", "Chờ ảnh của anh Bình.").await;
    // It stays as it was left the last time.
    let more = "document.querySelector('details:has(#fact-slug)').open = true;";
    session.run(more, Vec::new()).await;
    let slug = session.find("#fact-slug").await;
    assert_eq!(
        slug.attr("placeholder").await.unwrap().as_deref(),
        Some("duong-ve-dat-to")
    );
    write("#fact-slug", "ve-dat-to").await;
    write("#fact-place", "Việt Trì, Phú Thọ").await;
    session.find("#fact-source-add").await.click().await.unwrap();
    write("#fact-source-0", "Báo cáo của Sở Du lịch").await;
    write("#fact-embargo", "12/1/2030").await;
    write("input[aria-label='Giờ hết cấm vận']", "18:00").await;
    screen.press("Tab");
    session
        .find("#fact-language")
        .await
        .select_by_value("en")
        .await
        .unwrap();
    session
        .find("#fact-language")
        .await
        .select_by_value("vi")
        .await
        .unwrap();
    screen.screenshot("fields-all");

    let rows = place.json(["list"]);
    let id = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap())
        .find(|id| *id != other);
    let content = kept(&place, id.unwrap(), "every field on the disk", |content| {
        content["embargo"] == "2030-01-12T11:00:00Z" && content["language"] == "vi"
    })
    .await;
    for (name, value) in [
        ("section", json!("Chính trị - Xã hội")),
        ("tags", json!(["hội nghị", "du lịch"])),
        (
            "authors",
            json!([{ "name": "Thanh Hòa", "part": "text" }, { "name": "Văn Bình", "part": "photo" }]),
        ),
        ("event_date", json!("2026-01-11")),
        ("priority", json!("urgent")),
        ("note", json!("Chờ ảnh của anh Bình.")),
        ("slug", json!("ve-dat-to")),
        ("place", json!("Việt Trì, Phú Thọ")),
        ("sources", json!(["Báo cáo của Sở Du lịch"])),
        ("embargo", json!("2030-01-12T11:00:00Z")),
        ("language", json!("vi")),
    ] {
        assert_eq!(content[name], value, "{name}");
    }
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_an_old_encoding_is_offered_and_a_piece_becomes_a_template() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa"]);
    let (session, headline) = blank(&screen, &place).await;
    session.click(&screen, &headline).await;
    session.type_text("Bản tin thời tiết").await;
    screen.press("Return");
    screen.press("Return");
    let script = "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.ProseMirror').dispatchEvent(paste);";
    let old = "§¹i héi §¶ng bé tØnh Phó Thä lÇn thø XIX";
    session.run(script, vec![json!(old)]).await;
    session.sees("//*[contains(., 'bảng mã cũ TCVN3')]").await;
    session
        .sees("//*[contains(., 'Đại hội Đảng bộ tỉnh Phú Thọ lần thứ XIX')]")
        .await;
    screen.screenshot("legacy-offer");
    session.button("Chuyển sang Unicode").await.click().await.unwrap();
    let page = session.find(PAGE).await;
    until("the text in Unicode", async || {
        let text = page.text().await.ok()?;
        (text.contains("Đại hội Đảng bộ tỉnh Phú Thọ lần thứ XIX") && !text.contains('§')).then_some(())
    })
    .await;

    by_palette(&screen, &session, "luu lam mau").await;
    let name = session.find("#template-name").await;
    screen.screenshot("template-save");
    name.send_keys("Tin thời tiết").await.unwrap();
    screen.press("Return");
    session.count("[data-testid='save-template']", 0).await;
    screen.press("ctrl+shift+n");
    session.find("[data-testid='template-menu']").await;
    screen.screenshot("template-menu");
    session.button("Tin thời tiết").await.click().await.unwrap();
    until("the new piece to have the template's words", async || {
        let rows = place.json(["list"]);
        (rows.as_array()?.len() == 2).then_some(())
    })
    .await;
    until("its page", async || {
        let text = session.find(PAGE).await.text().await.ok()?;
        text.contains("Đại hội Đảng bộ").then_some(())
    })
    .await;
    session.close(&screen).await;
}
