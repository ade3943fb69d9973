//! Articles between two desks in the window: dropped, looked into, received, undone, and sent.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::accessibility::{Rules, set_light};
use super::comfort::by_palette;
use super::screen::Screen;
use super::session::Session;
use crate::place::{Place, program};

/// A button of the dialog.
async fn press_button(screen: &Screen, session: &Session, label: &str) {
    let button = format!("//dialog[@open]//button[normalize-space(.)='{label}']");
    let button = session.sees(&button).await;
    session.click(screen, &button).await;
}

async fn says(session: &Session, words: &str) {
    session
        .sees(&format!("//dialog[@open]//*[contains(., '{words}')]"))
        .await;
}

fn packed(place: &Place, id: &str, name: &str) -> PathBuf {
    let out = place.path(name).display().to_string();
    let packed = place.json(["pack", id, "--out", &out]);
    PathBuf::from(packed["path"].as_str().unwrap())
}

/// The program is started a second time, with what came.
fn start_again(place: &Place, file: &Path) {
    let second = Command::new(program("toasoan-desk"))
        .arg("--archive")
        .arg(place.archive())
        .arg(file)
        .status()
        .unwrap();
    assert!(second.success(), "{second}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_of_another_desk_is_looked_into_received_undone_and_sent_back() {
    let screen = Screen::take();
    let (here, there) = (Place::new(), Place::new());
    let own = here.import_sample();
    let id = there.finished_sample();
    let file = packed(&there, &id, "goi");
    let session = Session::start(&screen, &here).await;
    session.find(&format!("[data-article='{own}']")).await;
    let mut rules = Rules::bring(&session).await;

    // Let go over the window, wherever.
    screen.drag(std::slice::from_ref(&file), 800, 500);
    session.find("[data-testid='receive-dialog']").await;
    says(&session, "Chữ ký đúng").await;
    says(&session, "Lần đầu nhận của bàn này").await;
    says(&session, "Ở đây chưa có").await;
    screen.screenshot("exchange-1-inside");
    rules.look("a package looked into").await;
    press_button(&screen, &session, "Nhận bài").await;
    says(&session, "Đã nhận").await;
    screen.screenshot("exchange-2-received");
    rules.look("a package received").await;
    press_button(&screen, &session, "Bỏ bài vừa nhận vào thùng rác").await;
    session.sees("//body[not(.//dialog[@open])]").await;
    assert_eq!(here.json(["list", "--trash"])[0]["id"], json!(id));

    // By the dialog of files: it comes out of the trash.
    by_palette(&screen, &session, "nhan bai tu ban").await;
    session.choose(&screen, &file);
    says(&session, "Đang ở thùng rác").await;
    press_button(&screen, &session, "Nhận bài").await;
    says(&session, "Đã nhận").await;
    let open = session.sees("//dialog[@open]//button[starts-with(normalize-space(.),'Mở bài')]");
    session.click(&screen, &open.await).await;
    session
        .find(&format!("[data-article='{id}'][aria-current]"))
        .await;

    // Changed at both desks; the program is started a second time with what came.
    here.json(["--branch", "set", &own, "--headline", "Bài của đây"]);
    there.json(["set", &id, "--headline", "Tít của bàn kia"]);
    let newer = packed(&there, &id, "gói mới");
    start_again(&here, &newer);
    says(&session, "Mới hơn bản ở đây").await;
    screen.screenshot("exchange-3-newer");
    press_button(&screen, &session, "Nhận bài").await;
    says(&session, "Đã tiến lên bản mới").await;
    press_button(&screen, &session, "Đóng").await;
    session.sees("//main//*[contains(., 'Tít của bàn kia')]").await;

    by_palette(&screen, &session, "gui sang ban").await;
    session.find("[data-testid='send-dialog'] code").await;
    screen.screenshot("exchange-4-send");
    rules.look("sending to another desk").await;
    press_button(&screen, &session, "Đóng gói").await;
    says(&session, "Đã đóng gói").await;
    screen.screenshot("exchange-5-packed");
    press_button(&screen, &session, "Đóng").await;

    by_palette(&screen, &session, "cai dat").await;
    session.find("[data-testid='desks'] li").await;
    let desks = session.find("[data-testid='desks']").await;
    session
        .run(
            "arguments[0].scrollIntoView({ block: 'end' })",
            vec![serde_json::to_value(&desks).unwrap()],
        )
        .await;
    screen.screenshot("exchange-6-desks");
    rules.look("the desks that are known").await;
    press_button(&screen, &session, "Thôi").await;

    // In the dark, in a narrow window.
    set_light(&session, "dark").await;
    there.json(["set", &id, "--kicker", "Của kia"]);
    let size = session.size(&screen);
    session.resize(&screen, (360, 760));
    start_again(&here, &packed(&there, &id, "gói khác"));
    says(&session, "Mới hơn bản ở đây").await;
    screen.screenshot("exchange-7-dark-narrow");
    rules.look("a package in the dark").await;
    let wide = "const { scrollWidth, clientWidth } = document.querySelector('dialog[open]'); \
                return scrollWidth - clientWidth";
    assert_eq!(session.run(wide, Vec::new()).await, json!(0));
    press_button(&screen, &session, "Nhận bài").await;
    says(&session, "Đã tiến lên bản mới").await;
    press_button(&screen, &session, "Đóng").await;
    session.resize(&screen, size);
    assert_eq!(rules.objections, Vec::<String>::new());
    assert_eq!(here.json(["verify"])["damages"], json!([]));
    session.close(&screen).await;
}
