//! The storm: known text is typed, the whole program is killed at a random moment, and the next start shows what had
//! been typed. `cargo xtask storm` does it many more times.

use std::time::{Duration, Instant};

use serde_json::json;

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

/// How often the program is killed where `TOASOAN_STORM` does not say.
const KILLS: usize = 10;
/// What may be lost: what was typed less than this before the kill.
const FRESH: Duration = Duration::from_secs(1);
/// The kill comes within this after the first key: before, during and after several autosaves.
const SPELL: Duration = Duration::from_millis(2500);
/// How far the caret may stand before the last letter: what is typed until a place is remembered.
const NEAR: usize = 60;
const PARAGRAPH: &str = "[data-testid='page'] > p:last-of-type";

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_the_program_comes_back_with_what_was_typed() {
    let kills = number("TOASOAN_STORM").unwrap_or(KILLS as u64) as usize;
    let seed = number("TOASOAN_STORM_SEED").unwrap_or_else(|| u64::from(std::process::id()) << 20 | 1);
    println!("{kills} kills, TOASOAN_STORM_SEED={seed}");
    let mut chance = Chance(seed);

    let screen = Screen::take();
    let place = Place::new();
    let id = place.import_sample();
    // Another piece, so that opening the same one again is no accident.
    place.import_sample();

    let mut session = Session::start(&screen, &place).await;
    session
        .find(&format!("[data-article='{id}']"))
        .await
        .click()
        .await
        .unwrap();
    let mut known = session.find(PARAGRAPH).await.text().await.unwrap();
    for kill in 1..=kills {
        let told = format!("kill {kill} of {kills}, TOASOAN_STORM_SEED={seed}");
        let moment = chance.below(SPELL);
        let typed = type_until(&screen, session, kill, moment).await;

        let verified = place.run(["verify"]);
        assert!(
            verified.status.success(),
            "{told}: {}",
            String::from_utf8_lossy(&verified.stdout)
        );

        session = Session::start(&screen, &place).await;
        let opened = session
            .find("[data-article][aria-current='true']")
            .await
            .attr("data-article")
            .await;
        assert_eq!(
            opened.unwrap().as_deref(),
            Some(id.as_str()),
            "{told}: the same article is open"
        );
        let text = session.find(PARAGRAPH).await.text().await.unwrap();
        let kept = text
            .strip_prefix(&known)
            .unwrap_or_else(|| panic!("{told}: {text:?} does not begin with {known:?}"));
        assert!(
            typed.text.starts_with(kept),
            "{told}: {kept:?} was not typed; {:?} was",
            typed.text
        );
        assert!(
            kept.chars().count() >= typed.safe,
            "{told}: {} letters were older than a second, {} are there",
            typed.safe,
            kept.chars().count()
        );
        // A place is remembered with the words, so it is as old as they may be.
        if typed.safe > 0 {
            the_same_place(&session, &text, &told).await;
        }
        known = text;
    }
    session.close(&screen).await;
}

/// The cursor stands near the end of what was typed last, in sight. The page takes the cursor over a moment after it has
/// the keyboard.
async fn the_same_place(session: &Session, text: &str, told: &str) {
    let focus = "document.querySelector('.ProseMirror').focus({ preventScroll: true });";
    session.run(focus, Vec::new()).await;
    let end = text.encode_utf16().count();
    until(&format!("{told}: the cursor near {end}, in sight"), async || {
        let caret = session
            .run(
                "const block = document.querySelector(arguments[0]);
                const seen = getSelection();
                if (!block.contains(seen.focusNode)) return null;
                const before = document.createRange();
                before.selectNodeContents(block);
                before.setEnd(seen.focusNode, seen.focusOffset);
                const box = block.getBoundingClientRect();
                return [before.toString().length, box.bottom > 0 && box.top < innerHeight];",
                vec![json!(PARAGRAPH)],
            )
            .await;
        let at = caret[0].as_u64()? as usize;
        (at + NEAR >= end && caret[1] == json!(true)).then_some(())
    })
    .await;
}

struct Typed {
    /// Everything whose keys the page had taken, or may have taken.
    text: String,
    /// How many letters of it were older than [`FRESH`] at the kill.
    safe: usize,
}

/// Types numbered words at the end of the paragraph, one key after the other, until the program is killed at this
/// moment after the first.
async fn type_until(screen: &Screen, session: Session, kill: usize, moment: Duration) -> Typed {
    let paragraph = session.find(PARAGRAPH).await;
    session.click(screen, &paragraph).await;
    session.caret_at_end(PARAGRAPH).await;
    let page = session.client.active_element().await.unwrap();
    let mut text = String::new();
    // When the page had taken each letter.
    let mut taken = Vec::new();
    let words = (1..).flat_map(|number| format!(" {kill}:{number}").chars().collect::<Vec<_>>());
    let typing = async {
        for letter in words {
            // A key on its way when the program dies may have arrived.
            text.push(letter);
            if page.send_keys(&letter.to_string()).await.is_err() {
                break;
            }
            taken.push(Instant::now());
        }
    };
    // The page is given up where it stands: whatever it is doing, it does no more.
    drop(tokio::time::timeout(moment, typing).await);
    let killed = Instant::now();
    session.kill();
    let safe = taken.iter().filter(|time| **time + FRESH <= killed).count();
    Typed { text, safe }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_process_dies_is_loaded_again_with_its_text() {
    let screen = Screen::take();
    let place = Place::new();
    let id = place.import_sample();
    let session = Session::start(&screen, &place).await;
    session
        .find(&format!("[data-article='{id}']"))
        .await
        .click()
        .await
        .unwrap();
    let paragraph = session.find(PARAGRAPH).await;
    let place_in_page = session.click(&screen, &paragraph).await;
    session.caret_at_end(PARAGRAPH).await;
    session.type_text(" Trước.").await;
    shows(&place, &id, " Trước.").await;

    let before = session.web_processes();
    super::family::kill(&before);
    // WebDriver's own way into the page has died with it, so a person's hand and the terminal go on.
    until("another process for the page", async || {
        let now = session.web_processes();
        (!now.is_empty() && now.iter().all(|process| !before.contains(process))).then_some(())
    })
    .await;
    until("a page that can be written in again", async || {
        session.point(&screen, place_in_page);
        screen.xdotool(&["click", "1"]);
        screen.xdotool(&["key", "End"]);
        screen.xdotool(&["type", "--delay", "20", "sau"]);
        let text = page_text(&place, &id);
        text.contains("sau").then_some(())
    })
    .await;
    screen.screenshot("web-process-died");
    let text = page_text(&place, &id);
    assert!(text.contains(" Trước."), "{text}");
    session.kill();
}

/// Waits until the archive holds these words.
async fn shows(place: &Place, id: &str, words: &str) {
    until(&format!("{words:?} on the disk"), async || {
        page_text(place, id).contains(words).then_some(())
    })
    .await;
}

fn page_text(place: &Place, id: &str) -> String {
    place.json(["show", id]).to_string()
}

fn number(variable: &str) -> Option<u64> {
    let value = std::env::var(variable).ok()?;
    Some(
        value
            .parse()
            .unwrap_or_else(|_| panic!("{variable}={value} is no number")),
    )
}

/// Moments by chance, the same for the same seed (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(self.0 % most.as_micros() as u64)
    }
}
