//! Vietnamese as typing engines write it. Unikey and its kin take letters back and write others in their place, at the
//! speed of a machine; that is done here with real keys. Ibus and fcitx compose: once with ibus itself, and once more
//! with its events and its changes to the page made by a script, which reaches every order of them.

use fantoccini::key::Key;
use serde_json::json;

use super::ibus::Ibus;
use super::screen::Screen;
use super::session::{Session, until};
use crate::place::{Place, photos};

/// What Unikey sends for "tieengs Vieetj, ddoongf baof Suwowngf, Phus Thoj", each `<` taking a letter back.
const STROKES: &str = "tie<êng<<<ếng Vie<êt<<ệt, d<đo<ông<<<ồng ba<ào Su<ưo<<ương<<<<ường, Phu<ú Tho<ọ";

/// The page as the strokes leave it.
fn written(strokes: &str) -> String {
    let mut text = String::new();
    for stroke in strokes.chars() {
        match stroke {
            '<' => drop(text.pop()),
            letter => text.push(letter),
        }
    }
    text
}

fn keys(strokes: &str) -> String {
    strokes.replace('<', &char::from(Key::Backspace).to_string())
}

/// Where Vietnamese is typed: what it is called, as CSS, and whether at the start or at the end of what is there.
const PLACES: [(&str, &str, bool); 7] = [
    ("the kicker", ".kicker", false),
    ("the headline", ".headline", false),
    ("the lead", ".lead", false),
    ("the start of a paragraph", "figure + p + p", true),
    ("a paragraph beside a figure", "figure + p", true),
    ("a caption", "figure .caption", false),
    ("a credit", "figure .credit", false),
];

#[tokio::test(flavor = "multi_thread")]
async fn letters_taken_back_and_written_anew_at_speed_stand_once_in_every_field() {
    assert_eq!(written(STROKES), "tiếng Việt, đồng bào Sường, Phú Thọ");
    let screen = Screen::take();
    let (place, id, session) = opened(&screen, None).await;
    for (name, css, start) in PLACES {
        let css = format!("[data-testid='page'] {css}");
        let before = text_of(&session, &css).await;
        caret(&session, &css, start).await;
        session.type_text(&keys(STROKES)).await;
        let written = written(STROKES);
        let wanted = if start {
            written + &before
        } else {
            before + &written
        };
        until(&format!("{name} to say {wanted:?}"), async || {
            (text_of(&session, &css).await == wanted).then_some(())
        })
        .await;
    }
    // Once more for longer than an autosave waits, so that saves begin and end between the letters.
    let css = "[data-testid='page'] figure + p";
    let before = text_of(&session, css).await;
    caret(&session, css, false).await;
    let mut saves = 0;
    let mut wanted = before;
    while saves < 3 {
        let state = session.find("[data-testid='save-state']").await;
        let was = state.attr("data-state").await.unwrap();
        session.type_text(&keys(STROKES)).await;
        wanted += &written(STROKES);
        if state.attr("data-state").await.unwrap() != was {
            saves += 1;
        }
    }
    until(&format!("{wanted:?}"), async || {
        (text_of(&session, css).await == wanted).then_some(())
    })
    .await;
    session.close(&screen).await;
    let kept = place.json(["show", &id]).to_string();
    assert!(kept.contains(&wanted), "{kept}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_through_ibus_stands_as_it_was_meant() {
    let screen = Screen::take();
    let ibus = Ibus::start();
    let (place, id, session) = opened(&screen, Some(&ibus)).await;
    // As fast as no hand types, and as a hand does.
    for (delay, places) in [("8", &PLACES[..4]), ("70", &PLACES[4..])] {
        for (name, css, start) in places {
            let css = format!("[data-testid='page'] {css}");
            let before = text_of(&session, &css).await;
            caret(&session, &css, *start).await;
            // The space ends what is composed.
            screen.xdotool(&[
                "type",
                "--delay",
                delay,
                "tieengs Vieetj, ddoongf baof Phus Thoj ",
            ]);
            let written = "tiếng Việt, đồng bào Phú Thọ ";
            let wanted = if *start {
                written.to_owned() + &before
            } else {
                before + written
            };
            until(&format!("{name} to say {wanted:?}"), async || {
                (text_of(&session, &css).await == wanted).then_some(())
            })
            .await;
        }
    }
    let search = session.find("#find").await;
    session.click(&screen, &search).await;
    screen.xdotool(&["type", "--delay", "70", "ddoongf baof "]);
    until("the search to be in Vietnamese", async || {
        let typed = session
            .run("return arguments[0].value;", vec![json!(&search)])
            .await;
        (typed == "đồng bào ").then_some(())
    })
    .await;
    screen.screenshot("vietnamese-ibus");
    session.close(&screen).await;
    let kept = place.json(["show", &id]).to_string();
    assert_eq!(
        kept.matches("tiếng Việt, đồng bào Phú Thọ").count(),
        PLACES.len(),
        "{kept}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn composed_letters_stand_once_in_every_field() {
    let screen = Screen::take();
    let (place, id, session) = opened(&screen, None).await;
    for (name, css, start) in PLACES {
        let css = format!("[data-testid='page'] {css}");
        let before = text_of(&session, &css).await;
        caret(&session, &css, start).await;
        for word in [
            ["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"],
            ["V", "Vi", "Vie", "Viê", "Viêt", "Việt", "Việt"],
        ] {
            session
                .client
                .execute_async(COMPOSE, vec![json!(word)])
                .await
                .unwrap();
        }
        let wanted = if start {
            format!("tiếngViệt{before}")
        } else {
            format!("{before}tiếngViệt")
        };
        until(&format!("{name} to say {wanted:?}"), async || {
            (text_of(&session, &css).await == wanted).then_some(())
        })
        .await;
    }
    session.close(&screen).await;
    let kept = place.json(["show", &id]).to_string();
    assert_eq!(kept.matches("tiếngViệt").count(), PLACES.len(), "{kept}");
}

/// Composes a word at the caret as an input method does: each step replaces what the last one wrote, in the page and
/// in the events around it, a frame apart.
const COMPOSE: &str = "const [steps, done] = arguments;
    const page = document.querySelector('.ProseMirror');
    const event = (type, data) => page.dispatchEvent(new CompositionEvent(type, { bubbles: true, data }));
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    (async () => {
        page.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Process', keyCode: 229, isComposing: true }));
        event('compositionstart', '');
        let node = null, from = 0, length = 0;
        for (const step of steps) {
            event('compositionupdate', step);
            page.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, inputType: 'insertCompositionText', data: step, isComposing: true }));
            if (!node) {
                const seen = getSelection();
                node = seen.focusNode;
                from = seen.focusOffset;
                if (node.nodeType !== Node.TEXT_NODE) {
                    const text = document.createTextNode('');
                    node.insertBefore(text, node.childNodes[from] ?? null);
                    [node, from] = [text, 0];
                }
            }
            node.replaceData(from, length, step);
            length = step.length;
            getSelection().collapse(node, from + length);
            page.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText', data: step, isComposing: true }));
            await frame();
        }
        event('compositionend', steps.at(-1));
        await frame();
        await frame();
        done(null);
    })();";

/// The sample with its photos, its kicker and one credit still empty, open in the window.
async fn opened(screen: &Screen, ibus: Option<&Ibus>) -> (Place, String, Session) {
    let place = Place::new();
    let id = place.import_sample();
    let mut attach: Vec<std::ffi::OsString> = vec!["photo".into(), "attach".into(), id.clone().into()];
    attach.extend(photos().into_iter().map(Into::into));
    place.json(attach);
    let session = match ibus {
        Some(ibus) => Session::start_with(ibus, screen, &place).await,
        None => Session::start(screen, &place).await,
    };
    session.open_article().await;
    session.count("[data-testid='photo-place'] .loading", 0).await;
    let lead = session.find("[data-testid='page'] .lead").await;
    session.click(screen, &lead).await;
    (place, id, session)
}

/// Puts the caret before the first or behind the last letter of the first element that matches.
async fn caret(session: &Session, css: &str, start: bool) {
    let script = "const block = document.querySelector(arguments[0]);
        block.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.selectNodeContents(block);
        range.collapse(arguments[1]);
        getSelection().removeAllRanges();
        getSelection().addRange(range);";
    session.run(script, vec![json!(css), json!(start)]).await;
}

async fn text_of(session: &Session, css: &str) -> String {
    let text = session
        .run(
            "return document.querySelector(arguments[0]).textContent;",
            vec![json!(css)],
        )
        .await;
    text.as_str()
        .unwrap_or_else(|| panic!("{css}: {text}"))
        .to_owned()
}
