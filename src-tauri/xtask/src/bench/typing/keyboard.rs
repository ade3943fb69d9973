//! A hand at the stage's keyboard: real key events from the display, through the toolkit, to the page.

use std::time::Duration;

use crate::bench::hand::xdotool;
use crate::bench::stage::Stage;
use crate::failure::Failure;
use crate::house::House;

/// Words without marks, so that each letter is one key on any layout.
const WORDS: &str =
    "hoi nghi trien khai nhiem vu trong tam cua tinh trong nam toi va nhung giai phap chu yeu ";

/// Gives the keyboard to the window with this in its title.
pub fn focus(house: &House, stage: &Stage, title: &str) -> Result<(), Failure> {
    xdotool(
        house,
        stage,
        &[
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            title,
            "windowfocus",
            "--sync",
        ],
    )
    .map(drop)
}

/// Strikes so many keys, one after every `pause`, whatever the page makes of them.
pub fn strike(house: &House, stage: &Stage, keys: usize, pause: Duration) -> Result<(), Failure> {
    let text: String = WORDS.chars().cycle().take(keys).collect();
    xdotool(
        house,
        stage,
        &["type", "--delay", &pause.as_millis().to_string(), &text],
    )
    .map(drop)
}
