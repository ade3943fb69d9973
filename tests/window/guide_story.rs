//! The guide: each of its jobs is done as it says, in a window of one size, and its pictures are made on the way; then
//! it is read in the window.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::accessibility::{Rules, set_light};
use super::archive_story::{exported, finds, look_for};
use super::care_story::{press_button, says};
use super::comfort::by_palette;
use super::print_story::redrawn;
use super::screen::Screen;
use super::session::{Session, until};
use crate::place::{Place, json_of};

const PAGE: &str = "[data-testid='page']";
const CELL: &str = "[data-testid='photo-cell']";
const HELP: &str = "[data-testid='help-dialog']";
/// As the guide's pictures are wide and high, in pixels: `ui/guide/render.ts` says so to browsers.
const SIZE: (u32, u32) = (1280, 800);

/// The pictures of the guide, written where `TOASOAN_GUIDE_PICTURES` names a folder.
struct Pictures<'window> {
    screen: &'window Screen,
    session: &'window Session,
    made: BTreeSet<String>,
}

impl Pictures<'_> {
    async fn take(&mut self, name: &str) {
        let notices = "[data-testid='notice']";
        let close = "for (const button of document.querySelectorAll(arguments[0])) button.click();";
        let buttons = json!(format!("{notices} > button"));
        self.session.run(close, vec![buttons]).await;
        self.session.count(notices, 0).await;
        // Pictures that are in sight are there, and the page has been painted with them.
        let script = "const done = arguments[arguments.length - 1];
            const all = [...document.images].filter((image) => image.loading !== 'lazy');
            Promise.allSettled(all.map((image) => image.decode()))
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.session
            .client
            .execute_async(script, Vec::new())
            .await
            .unwrap();
        if let Some(folder) = std::env::var_os("TOASOAN_GUIDE_PICTURES") {
            self.session
                .picture(&Path::new(&folder).join(format!("{name}.webp")));
        }
        self.screen.screenshot(&format!("guide-{name}"));
        self.made.insert(format!("{name}.webp"));
    }
}

/// The pictures that the pages of the guide show.
fn shown() -> BTreeSet<String> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join("guide");
    let mut shown = BTreeSet::new();
    for language in ["vi", "en"] {
        for page in fs::read_dir(guide.join(language)).unwrap() {
            let page = fs::read_to_string(page.unwrap().path()).unwrap();
            let named = page.split("](../pictures/").skip(1);
            shown.extend(named.map(|rest| rest.split(')').next().unwrap().to_owned()));
        }
    }
    shown
}

async fn escape(screen: &Screen, session: &Session) {
    screen.press("Escape");
    session.count("dialog[open]", 0).await;
}

/// Puts the cursor at the end of a textblock of the page.
async fn end_of(screen: &Screen, session: &Session, css: &str) {
    let css = format!("{PAGE} {css}");
    let block = session.find(&css).await;
    session.click(screen, &block).await;
    session.caret_at_end(&css).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_job_of_the_guide_is_done_and_pictured() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["photo", "caption", &id, "2", "--credit", ""]);
    let table = place.path("danh bạ.csv");
    let people = "mã,xưng hô,họ tên,chức danh,từ ngày,cơ quan\n\
                  ths,đồng chí,Trịnh Hùng Sơn,\"TUV, Giám đốc\",,Sở Thông tin và Truyền thông\n\
                  thh,đồng chí,Trần Thu Hà,Phó Giám đốc,,Sở Văn hóa\n";
    fs::write(&table, people).unwrap();
    place.json([Path::new("people"), Path::new("import"), &table]);
    let portal = exported(&place);

    let session = Session::start(&screen, &place).await;
    let usual = session.size(&screen);
    session.resize(&screen, SIZE);
    let row = format!("[data-article='{id}']");
    session.find(&row).await.click().await.unwrap();
    session.count("[data-testid='photo-place'] img", 5).await;
    session.count("[data-testid='photo-place'] .loading", 0).await;
    let mut pictures = Pictures {
        screen: &screen,
        session: &session,
        made: BTreeSet::new(),
    };
    compose(&mut pictures).await;
    bring_in_and_find(&mut pictures, &portal).await;
    screen.press("alt+1");
    session.find(&row).await.click().await.unwrap();
    session.count("[data-testid='photo-place'] img", 5).await;
    session.count("[data-testid='photo-place'] .loading", 0).await;
    pictures.take("window").await;
    export(&mut pictures).await;
    print(&mut pictures, &place, &id).await;
    portals_and_corrections(&mut pictures).await;
    photos(&mut pictures).await;
    margin(&mut pictures).await;
    receive(&mut pictures).await;
    back_up(&mut pictures, &place).await;

    assert_eq!(pictures.made, shown());
    session.resize(&screen, usual);
    session.close(&screen).await;
}

/// A piece from a template, and the menu of blocks.
async fn compose(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    screen.press("ctrl+shift+n");
    session.find("[data-testid='template-menu']").await;
    session.button("Tin hội nghị").await.click().await.unwrap();
    until("the template's page", async || {
        let page = session.find(PAGE).await.text().await.ok()?;
        page.contains("Dự hội nghị có").then_some(())
    })
    .await;
    end_of(screen, session, ".headline").await;
    session.type_text("Khai mạc lễ hội Đền Hùng").await;
    end_of(screen, session, "> p:last-of-type").await;
    screen.press("Return");
    session.type_text("/b").await;
    session.find("#slash-menu").await;
    pictures.take("insert").await;
    session.type_text("ang").await;
    screen.press("Return");
    session.count(&format!("{PAGE} table"), 1).await;
}

async fn bring_in_and_find(pictures: &mut Pictures<'_>, portal: &Path) {
    let (screen, session) = (pictures.screen, pictures.session);
    by_palette(screen, session, "dua bai cu").await;
    session.find("[data-testid='bringing-dialog']").await;
    press_button(screen, session, "Chọn tệp…").await;
    session.choose(screen, portal);
    says(session, "Những bài đầu tiên").await;
    pictures.take("bring-in").await;
    press_button(screen, session, "Đưa 24 bài vào kho").await;
    says(session, "Đã đưa 24 bài vào kho").await;
    escape(screen, session).await;

    screen.press("alt+2");
    // The piece that was begun, and the twelve that came in.
    look_for(screen, session, "le hoi den hung").await;
    finds(session, 13).await;
    let row = session
        .sees("//*[@data-testid='archive-row'][contains(., 'ngày thứ')]")
        .await;
    session.click(screen, &row).await;
    session
        .sees("//*[@data-testid='preview'][contains(., 'bà con trong tỉnh')]")
        .await;
    pictures.take("find").await;
}

async fn export(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    session.button("Xuất…").await.click().await.unwrap();
    session.find("#reason-0").await;
    for reason in session.find_all("input[id^='reason-']").await {
        reason.send_keys("ảnh do Sở cung cấp").await.unwrap();
    }
    pictures.take("check").await;
    session.button("Xuất").await.click().await.unwrap();
    session.find("[data-testid='export-dialog'] .paths code").await;
    escape(screen, session).await;
}

async fn print(pictures: &mut Pictures<'_>, place: &Place, id: &str) {
    let (screen, session) = (pictures.screen, pictures.session);
    screen.press("ctrl+alt+v");
    let portal = redrawn(session, "#pane-print", "").await;
    let choose = "const as = document.querySelector('#pane-print select'); as.value = 'two';
        as.dispatchEvent(new Event('change', { bubbles: true }));";
    session.run(choose, Vec::new()).await;
    redrawn(session, "#pane-print", &portal).await;
    pictures.take("preview").await;
    screen.press("ctrl+alt+v");
    session.count("#pane-print", 0).await;

    place.json([
        "bulletin",
        "new",
        id,
        "--title",
        "Bản tin Phú Thọ",
        "--issue",
        "Số 3",
    ]);
    by_palette(screen, session, "Bản tin").await;
    redrawn(session, "[data-testid='bulletin-dialog']", "").await;
    pictures.take("bulletin").await;
    escape(screen, session).await;
}

async fn portals_and_corrections(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    by_palette(screen, session, "Các cổng nhận bài").await;
    session.find("[data-testid='portals-dialog']").await;
    session.button("Thêm cổng").await.click().await.unwrap();
    session
        .find("[data-testid='portals-dialog'] .portal input.box")
        .await
        .send_keys("Cổng tỉnh Phú Thọ")
        .await
        .unwrap();
    session
        .find("[data-testid='portals-dialog'] input[value='inline']")
        .await
        .click()
        .await
        .unwrap();
    pictures.take("portals").await;
    session.button("Lưu").await.click().await.unwrap();
    session.count("dialog[open]", 0).await;

    by_palette(screen, session, "cai chinh bai").await;
    for (field, text) in [
        ("#correct-wrong", "nhiệm kỳ 2020 - 2020"),
        ("#correct-right", "nhiệm kỳ 2020 - 2025"),
    ] {
        session.find(field).await.send_keys(text).await.unwrap();
    }
    pictures.take("correct").await;
    session.button("Cải chính").await.click().await.unwrap();
    session.count("dialog[open]", 0).await;
}

async fn photos(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    screen.press("alt+3");
    session.count(&format!("{CELL} img"), 5).await;
    until("a photo to be chosen", async || {
        let cell = session.find_all(CELL).await.into_iter().next()?;
        cell.click().await.ok()
    })
    .await;
    let caption = session.find("#words-caption").await;
    caption.click().await.unwrap();
    screen.press("ctrl+a");
    caption.send_keys("=t").await.unwrap();
    session.find("#words-caption-options [role='option']").await;
    pictures.take("captions").await;
    caption.send_keys("hs= phát biểu tại hội nghị").await.unwrap();
    until("the code to become a name", async || {
        let said = caption.prop("value").await.ok()??;
        said.contains("Trịnh Hùng Sơn").then_some(())
    })
    .await;

    session.button("Sửa ảnh…").await.click().await.unwrap();
    session.find("[data-testid='prepare-dialog']").await;
    session
        .sees("//label[normalize-space(.)='1:1']")
        .await
        .click()
        .await
        .unwrap();
    pictures.take("prepare").await;
    session.button("Lưu").await.click().await.unwrap();
    session.count("[data-testid='prepare-dialog']", 0).await;
    screen.press("alt+1");
    session.find(PAGE).await;
}

async fn margin(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    end_of(screen, session, ".headline").await;
    screen.press("ctrl+alt+m");
    let say = session.find("textarea[aria-label='Viết góp ý…']").await;
    say.send_keys("Viết đủ tên kỳ đại hội?").await.unwrap();
    session.button("Gửi").await.click().await.unwrap();
    session.count("li[id^='note-']", 1).await;
    end_of(screen, session, ".lead").await;
    screen.press("ctrl+shift+e");
    session.caret_at_end(&format!("{PAGE} .lead")).await;
    session
        .type_text(" Hội nghị kết nối trực tuyến đến 13 huyện.")
        .await;
    screen.press("ctrl+shift+e");
    session.count("li[id^='note-']", 2).await;
    pictures.take("margin").await;
    session.button("Nhận").await.click().await.unwrap();
    session.count("li[id^='note-']", 1).await;
}

async fn receive(pictures: &mut Pictures<'_>) {
    let (screen, session) = (pictures.screen, pictures.session);
    let there = Place::new();
    there.json(["person", "--name", "Minh Đức"]);
    let id = there.finished_sample();
    there.json(["set", &id, "--headline", "Tập huấn chuyển đổi số cho cán bộ xã"]);
    let out = there.path("gói").display().to_string();
    let packed = there.json(["pack", &id, "--out", &out]);
    let file = Path::new(packed["path"].as_str().unwrap()).to_owned();
    screen.drag(&[file], 640, 400);
    session.find("[data-testid='receive-dialog']").await;
    says(session, "Chữ ký đúng").await;
    pictures.take("receive").await;
    press_button(screen, session, "Nhận bài").await;
    says(session, "Đã nhận").await;
    press_button(screen, session, "Đóng").await;
    session.count("dialog[open]", 0).await;
}

async fn back_up(pictures: &mut Pictures<'_>, place: &Place) {
    let (screen, session) = (pictures.screen, pictures.session);
    let (disk, restored) = (place.path("usb"), place.path("restored"));
    fs::create_dir(&disk).unwrap();
    fs::create_dir(&restored).unwrap();
    by_palette(screen, session, "sao luu kho").await;
    press_button(screen, session, "Chọn nơi sao lưu…").await;
    session.choose(screen, &disk);
    press_button(screen, session, "Sao lưu ngay").await;
    says(session, "Đã sao lưu và đọc lại").await;
    pictures.take("back-up").await;

    press_button(screen, session, "Phục hồi").await;
    press_button(screen, session, "Chọn bản sao lưu…").await;
    session.choose(screen, &disk);
    says(session, "bản này lành lặn").await;
    pictures.take("restore").await;
    press_button(screen, session, "Chọn thư mục trống và phục hồi").await;
    session.choose(screen, &restored);
    says(session, "Đã phục hồi xong").await;
    escape(screen, session).await;
    assert_eq!(json_of(&restored, ["list"]), place.json(["list"]));
}

/// Waits until the guide is open at this page.
async fn reads(session: &Session, title: &str) {
    session
        .sees(&format!("//dialog[@open]//article/h3[.='{title}']"))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_is_read_searched_and_walked_through_by_keyboard() {
    let screen = Screen::take();
    let place = Place::new();
    place.import_sample();
    let session = Session::start(&screen, &place).await;
    session.find("[data-testid='article-row']").await;
    let usual = session.size(&screen);
    session.resize(&screen, SIZE);
    let mut rules = Rules::bring(&session).await;

    // It opens where one is, with the keyboard in its search.
    screen.press("F1");
    reads(&session, "Bắt đầu").await;
    session.count(&format!("{HELP} article img"), 1).await;
    screen.screenshot("help-1-light");
    rules.look("the guide").await;

    // Typed without marks; the first that is found is opened where it says so.
    session.type_text("tu sao luu").await;
    session
        .sees("//dialog[@open]//nav/button[1]/b[.='Tự sao lưu mỗi ngày']")
        .await;
    screen.screenshot("help-2-found");
    rules.look("the guide, searched").await;
    screen.press("Return");
    reads(&session, "Sao lưu").await;
    let seen =
        "const { top, bottom } = document.getElementById('tu-sao-luu-moi-ngay').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;";
    until("the section to be in sight", async || {
        (session.run(seen, Vec::new()).await == Value::Bool(true)).then_some(())
    })
    .await;

    // A link leads to another page, at its section.
    let link = session
        .sees("//dialog[@open]//article//a[.='Phục hồi và cứu kho']")
        .await;
    session.click(&screen, &link).await;
    reads(&session, "Phục hồi và cứu kho").await;

    // Escape empties the search, then closes; it opens again where it was left, and elsewhere in another room.
    screen.press("Escape");
    session.count(HELP, 0).await;
    screen.press("F1");
    reads(&session, "Phục hồi và cứu kho").await;
    session.type_text("kangaroo").await;
    session
        .sees("//dialog[@open]//nav/p[contains(., 'kangaroo')]")
        .await;
    screen.press("Escape");
    session.count(&format!("{HELP} nav .hit, {HELP} nav p"), 0).await;
    // The contents by arrows.
    screen.press("Down");
    screen.press("Return");
    reads(&session, "Bắt đầu").await;
    screen.press("Escape");
    session.count(HELP, 0).await;
    screen.press("alt+3");
    session.find("#pane-sheet").await;
    screen.press("F1");
    reads(&session, "Lấy ảnh và chú thích").await;
    screen.press("Escape");
    session.count(HELP, 0).await;
    screen.press("alt+1");

    // In the dark and in the narrowest window, where the contents lie over the page.
    set_light(&session, "dark").await;
    by_palette(&screen, &session, "huong dan").await;
    reads(&session, "Bắt đầu").await;
    screen.screenshot("help-3-dark");
    rules.look("the guide in the dark").await;
    session.resize(&screen, (320, 700));
    let wide = format!(
        "const all = [document.querySelector(\"{HELP}\"), document.querySelector(\"{HELP} .sheet\")];
         return Math.max(...all.map((each) => each.scrollWidth - each.clientWidth));"
    );
    until("the window to be narrow", async || {
        let inner = session.run("return innerWidth;", Vec::new()).await;
        (inner == json!(320)).then_some(())
    })
    .await;
    assert_eq!(session.run(&wide, Vec::new()).await, json!(0));
    screen.screenshot("help-4-narrow");
    rules.look("the guide in a narrow window").await;
    session.button("Mục lục").await.click().await.unwrap();
    screen.screenshot("help-5-narrow-contents");
    press_button(&screen, &session, "Phím tắt").await;
    reads(&session, "Phím tắt").await;
    assert_eq!(session.run(&wide, Vec::new()).await, json!(0));
    screen.screenshot("help-6-narrow-keys");
    screen.press("Escape");
    session.count(HELP, 0).await;
    assert_eq!(rules.objections, Vec::<String>::new());
    session.resize(&screen, usual);
    session.close(&screen).await;
}
