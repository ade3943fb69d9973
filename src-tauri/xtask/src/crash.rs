//! `cargo xtask crash`: programs are killed at random moments of saving, importing, taking photos in, backing up,
//! migrating and emptying the trash, many times more often than in the tests. The seed that is told when it fails, given
//! again as `ARCHIVE_CRASH_SEED`, repeats it.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::start::FEATURES;

const KILLS: u32 = 500;

pub fn crash(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let kills = kills(arguments)?;
    setup::ready(house, Purpose::Test)?;
    let mut crash = house.cargo();
    crash
        .env("ARCHIVE_CRASH_KILLS", kills.to_string())
        .args([
            "test",
            "--workspace",
            "--features",
            FEATURES,
            "--test",
            "archive",
            "--",
            "--nocapture",
        ])
        .arg("storm::whatever_is_killed");
    process::run(&mut crash, "come through every crash")
}

fn kills(arguments: &[String]) -> Result<u32, Failure> {
    match arguments {
        [] => Ok(KILLS),
        [kills] => kills.parse().map_err(|_| Failure::Usage {
            said: format!("`{kills}` is not a number of kills; leave it out for {KILLS}"),
        }),
        _ => Err(Failure::Usage {
            said: "`cargo xtask crash` takes one number of kills at most".into(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_kills_is_asked_for_or_five_hundred() {
        assert_eq!(kills(&[]).unwrap(), 500);
        assert_eq!(kills(&["3".into()]).unwrap(), 3);
        assert_eq!(kills(&["many".into()]).unwrap_err().exit_code(), 2);
        assert_eq!(kills(&["3".into(), "4".into()]).unwrap_err().exit_code(), 2);
    }
}
