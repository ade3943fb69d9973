//! `cargo xtask storm`: the whole program is killed at random moments of typing, many times more often than in the
//! tests, and opened again each time. The seed that the test prints, given again as `TOASOAN_STORM_SEED`, repeats it.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::test;

const KILLS: u32 = 200;

pub fn storm(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let kills = kills(arguments)?;
    setup::ready(house, Purpose::Test)?;
    setup::built_ui(house)?;
    let mut storm = test::tests(house);
    storm.env("TOASOAN_STORM", kills.to_string()).args([
        "--test",
        "whole",
        "--",
        "--nocapture",
        "window::kill_storm::killed",
    ]);
    process::run(&mut storm, "come through the storm")
}

fn kills(arguments: &[String]) -> Result<u32, Failure> {
    match arguments {
        [] => Ok(KILLS),
        [kills] => kills.parse().map_err(|_| Failure::Usage {
            said: format!("`{kills}` is not a number of kills; leave it out for {KILLS}"),
        }),
        _ => Err(Failure::Usage {
            said: "`cargo xtask storm` takes one number of kills at most".into(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_kills_is_asked_for_or_two_hundred() {
        assert_eq!(kills(&[]).unwrap(), 200);
        assert_eq!(kills(&["3".into()]).unwrap(), 3);
        assert_eq!(kills(&["many".into()]).unwrap_err().exit_code(), 2);
        assert_eq!(kills(&["3".into(), "4".into()]).unwrap_err().exit_code(), 2);
    }
}
