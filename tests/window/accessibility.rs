//! What the rules of WCAG 2.2, levels A and AA, have to say of every part of the window, asked of axe-core inside it.

use fantoccini::key::Key;
use serde_json::json;

use super::comfort::by_palette;
use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

const RUN: &str = "const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.map(({ id, help, nodes }) => ({
            id,
            help,
            nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
        }))),
        (thrown) => done(String(thrown)),
    );";

/// Has the rules look at the window as it stands and keeps what they object to.
pub struct Rules<'window> {
    session: &'window Session,
    pub objections: Vec<String>,
}

impl<'window> Rules<'window> {
    pub async fn bring(session: &'window Session) -> Self {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
        let axe =
            std::fs::read_to_string(file).expect("`cargo xtask test` has installed the window's packages");
        session
            .run(&format!("{axe}\nwindow.axe = axe;"), Vec::new())
            .await;
        Self {
            session,
            objections: Vec::new(),
        }
    }

    pub async fn look(&mut self, at: &str) {
        let found = self.session.client.execute_async(RUN, Vec::new()).await.unwrap();
        let violations = found.as_array().unwrap_or_else(|| panic!("{at}: {found}"));
        let said = violations.iter().map(|violation| format!("{at}: {violation:#}"));
        self.objections.extend(said);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_the_window_keeps_the_rules_for_everybody_in_light_and_in_dark() {
    let screen = Screen::take();
    let place = Place::new();
    let session = Session::start(&screen, &place).await;
    session.find("[data-testid='welcome']").await;
    let mut rules = Rules::bring(&session).await;
    rules.look("the first start").await;
    session.button("Để sau").await.click().await.unwrap();
    session.find("#pane-list .empty").await;
    rules.look("an empty archive").await;

    let id = place.import_sample();
    let mut attach: Vec<std::ffi::OsString> = vec!["photo".into(), "attach".into(), id.into()];
    attach.extend(crate::place::photos().into_iter().take(2).map(Into::into));
    place.json(attach);
    session.run("location.reload();", Vec::new()).await;
    session.open_article().await;
    session.count("[data-testid='photo-place'] img", 2).await;
    session.count("[data-testid='photo-place'] .loading", 0).await;
    let objections = rules.objections;
    let mut rules = Rules {
        objections,
        ..Rules::bring(&session).await
    };
    for light in ["light", "dark"] {
        set_light(&session, light).await;
        walk(&screen, &session, &mut rules, light).await;
        walk_photos(&screen, &session, &mut rules, light).await;
        walk_archive(&screen, &session, &mut rules, light).await;
        screen.screenshot(&format!("accessibility-{light}"));
    }
    assert!(rules.objections.is_empty(), "{}", rules.objections.join("\n"));
    session.close(&screen).await;
}

/// Every part in turn, as the keyboard or the mouse brings it up.
async fn walk(screen: &Screen, session: &Session, rules: &mut Rules<'_>, light: &str) {
    for tab in session.find_all("[role='tab']").await {
        tab.click().await.unwrap();
        let name = tab.attr("id").await.unwrap().unwrap_or_default();
        rules.look(&format!("{light}, the inspector's {name}")).await;
    }
    for (part, button) in [("the export", "Xuất…"), ("the settings", "Cài đặt")] {
        session.button(button).await.click().await.unwrap();
        let dialog = session.find("dialog[open]").await;
        rules.look(&format!("{light}, {part}")).await;
        dialog
            .send_keys(&char::from(Key::Escape).to_string())
            .await
            .unwrap();
        session.count("dialog[open]", 0).await;
    }
    for (part, keys, css) in [
        ("the palette", "ctrl+k", "[data-testid='palette']"),
        ("the sheet of shortcuts", "ctrl+slash", "dialog[open]"),
        ("find and replace", "ctrl+h", "[data-testid='find-bar']"),
        (
            "the history",
            "ctrl+shift+h",
            "[data-testid='history-dialog'] [aria-selected]",
        ),
        ("the templates", "ctrl+shift+n", "[data-testid='template-menu']"),
    ] {
        screen.press(keys);
        session.find(css).await;
        rules.look(&format!("{light}, {part}")).await;
        screen.press("Escape");
        session.count(css, 0).await;
    }
    session.button("Gửi biên tập").await.click().await.unwrap();
    session.find("[data-testid='hand-on-dialog']").await;
    rules.look(&format!("{light}, handing on")).await;
    screen.press("Escape");
    session.count("[data-testid='hand-on-dialog']", 0).await;
}

/// The rooms of photos and people.
async fn walk_photos(screen: &Screen, session: &Session, rules: &mut Rules<'_>, light: &str) {
    screen.press("alt+3");
    session
        .find("[data-testid='photo-cell']")
        .await
        .click()
        .await
        .unwrap();
    session.find("#words-caption").await;
    rules.look(&format!("{light}, the photos")).await;
    screen.screenshot(&format!("accessibility-photos-{light}"));
    for (part, button, css) in [
        ("preparing", "Sửa ảnh…", "[data-testid='prepare-dialog']"),
        ("sending", "Gửi ảnh ra…", "[data-testid='sending-dialog']"),
        (
            "comparing",
            "So thông tin…",
            "[data-testid='fields-dialog'] table",
        ),
    ] {
        session.button(button).await.click().await.unwrap();
        session.find(css).await;
        rules.look(&format!("{light}, {part}")).await;
        screen.press("Escape");
        session.count(css, 0).await;
    }
    session
        .find("[data-testid='photo-cell']")
        .await
        .click()
        .await
        .unwrap();
    screen.press("Return");
    session.find("[data-testid='loupe']").await;
    rules.look(&format!("{light}, the loupe")).await;
    screen.press("Escape");
    session.count("[data-testid='loupe']", 0).await;
    screen.press("alt+4");
    session.count("[data-testid='photo-cell']", 0).await;
    rules.look(&format!("{light}, the directory")).await;
    screen.press("alt+1");
    session.find("[data-testid='page']").await;
}

/// The room of the archive, and its keeping.
async fn walk_archive(screen: &Screen, session: &Session, rules: &mut Rules<'_>, light: &str) {
    screen.press("alt+2");
    session.find("[data-testid='archive-row']").await;
    session.find("[data-testid='preview']").await;
    rules.look(&format!("{light}, the archive")).await;
    screen.screenshot(&format!("accessibility-archive-{light}"));
    for (part, words, css) in [
        ("statistics", "thong ke", "[data-testid='care-dialog'] table"),
        (
            "verifying",
            "kiem tra kho",
            "[data-testid='care-dialog'] .primary",
        ),
        ("backups", "sao luu kho", "[data-testid='care-dialog'] .primary"),
        (
            "the open form",
            "xuat va nhap",
            "[data-testid='care-dialog'] button",
        ),
        ("bringing in", "dua bai cu", "[data-testid='bringing-dialog']"),
    ] {
        by_palette(screen, session, words).await;
        session.find(css).await;
        rules.look(&format!("{light}, {part}")).await;
        screen.press("Escape");
        session.count("dialog[open]", 0).await;
    }
    screen.press("alt+1");
    session.find("[data-testid='page']").await;
}

pub async fn set_light(session: &Session, light: &str) {
    let script = "return document.documentElement.dataset.theme;";
    session.button("Cài đặt").await.click().await.unwrap();
    session
        .find(&format!("dialog[open] option[value='{light}']"))
        .await
        .click()
        .await
        .unwrap();
    session
        .find("dialog[open] footer .primary")
        .await
        .click()
        .await
        .unwrap();
    until("the light to change", async || {
        (session.run(script, Vec::new()).await == json!(light)).then_some(())
    })
    .await;
}
