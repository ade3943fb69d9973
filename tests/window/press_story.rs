//! A piece is checked, exported, changed and exported again; corrected, packed for another desk, and the rules of the
//! house are set. All of that in a narrow window too.

use std::fs;

use serde_json::json;

use super::accessibility::{Rules, set_light};
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

    // A package for another desk is a choice like the others, and nothing that was published.
    session.button("Xuất…").await.click().await.unwrap();
    session.find("[data-testid='last-export']").await;
    session
        .find("[data-testid='export-dialog'] input[value='toasoan']")
        .await
        .click()
        .await
        .unwrap();
    screen.screenshot("press-6-for-another-desk");
    let exports = place.json(["exports", &id]);
    session.button("Xuất").await.click().await.unwrap();
    session.find("[data-testid='send-dialog']").await;
    screen.screenshot("press-6-packing");
    let packed = session
        .find("[data-testid='send-dialog'] [role='status'] code")
        .await;
    let packed = packed.text().await.unwrap();
    assert!(
        packed.ends_with(".toasoan") && fs::exists(&packed).unwrap(),
        "{packed}"
    );
    assert_eq!(place.json(["exports", &id]), exports);
    session.button("Đóng").await.click().await.unwrap();
    session.count("dialog[open]", 0).await;

    // The house looks for credits no more.
    act(&session, "Quy định").await;
    let credit = session.find("[data-testid='rule-credit']").await;
    screen.screenshot("press-7-rules");
    credit.select_by_value("off").await.unwrap();
    session.button("Lưu").await.click().await.unwrap();
    let asks_for_credits = || {
        let concerns = place.json(["check", &id]);
        let mut concerns = concerns.as_array().into_iter().flatten();
        concerns.any(|line| line["concern"]["kind"] == "credit")
    };
    until("the rules to hold", async || (!asks_for_credits()).then_some(())).await;
    session
        .sees("//*[@data-testid='notice']//button[normalize-space(.)='Hoàn tác']")
        .await
        .click()
        .await
        .unwrap();
    until("the former rules to hold", async || {
        asks_for_credits().then_some(())
    })
    .await;
    session.close(&screen).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leaves_the_desk_is_asked_for_in_a_narrow_window_in_light_and_in_dark() {
    const NARROW: (u32, u32) = (320, 700);
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["photo", "caption", &id, "2", "--credit", ""]);
    place.json(["export", &id, "--format", "html", "--reason", "thử"]);
    place.json(["bulletin", "new", &id, "--title", "Bản tin Phú Thọ"]);
    let session = Session::start(&screen, &place).await;
    session.open_article().await;
    session.find("[data-testid='page']").await;
    let size = session.run("return [innerWidth, innerHeight];", Vec::new()).await;
    let usual = [0, 1].map(|side| u32::try_from(size[side].as_u64().unwrap()).unwrap());
    let mut rules = Rules::bring(&session).await;
    let mut too_wide = Vec::new();
    for light in ["light", "dark"] {
        set_light(&session, light).await;
        resized(&session, &screen, NARROW).await;
        for (name, words) in [
            ("export", "Xuất bài"),
            ("rules", "Quy định trước khi xuất"),
            ("correcting", "Cải chính bài"),
            ("withdrawing", "Gỡ bài đã xuất"),
            ("sending", "Gửi sang bàn khác"),
            ("house-style", "Kiểu dáng tòa soạn"),
            ("bulletin", "Bản tin"),
        ] {
            act(&session, words).await;
            session.count("[data-testid='palette']", 0).await;
            session.find("dialog[open] h2").await;
            screen.screenshot(&format!("press-narrow-{light}-{name}"));
            rules.look(&format!("{light}, {name}")).await;
            let wide = session.run(WIDE, Vec::new()).await;
            if wide != json!([]) {
                too_wide.push(format!("{light}, {name}: {wide:#}"));
            }
            screen.press("Escape");
            session.count("dialog[open]", 0).await;
        }
        resized(&session, &screen, (usual[0], usual[1])).await;
    }
    assert_eq!(too_wide, Vec::<String>::new());
    assert_eq!(rules.objections, Vec::<String>::new());
    session.close(&screen).await;
}

/// What of the open dialog scrolls sideways or stands beyond the window's edges.
const WIDE: &str = "const dialog = document.querySelector('dialog[open]');
    return [dialog, ...dialog.querySelectorAll('*')]
        .filter((each) => {
            const { left, right, width } = each.getBoundingClientRect();
            const over = getComputedStyle(each).overflowX;
            const scrolls = /auto|scroll/.test(over) && each.scrollWidth > each.clientWidth && each.clientWidth > 0;
            return width > 1 && (scrolls || left < -1 || right > innerWidth + 1);
        })
        .map((each) => each.outerHTML.slice(0, 120));";

async fn resized(session: &Session, screen: &Screen, (width, height): (u32, u32)) {
    session.resize(screen, (width, height));
    until("the window to have its size", async || {
        let inner = session.run("return innerWidth;", Vec::new()).await;
        (inner == json!(width)).then_some(())
    })
    .await;
}
