//! `cargo xtask fuzz`: photos of every kind are damaged at random and given to all that reads them. Each must be refused
//! with a sentence or read, in time and within memory. What is not is kept under `target/fuzz`, with its seed.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};

const MINUTES: u64 = 10;

pub fn fuzz(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let Asked { minutes, seed } = Asked::read(arguments)?;
    setup::ready(house, Purpose::Build)?;
    let mut fuzz = house.cargo();
    fuzz.args([
        "run",
        "--release",
        "--package",
        "darkroom",
        "--example",
        "fuzz",
        "--",
    ]);
    fuzz.arg((minutes * 60).to_string());
    fuzz.arg(house.target.join("fuzz"));
    fuzz.args(seed.map(|seed| seed.to_string()));
    process::run(&mut fuzz, "come through the damage")
}

struct Asked {
    minutes: u64,
    /// Of one file, to see it again.
    seed: Option<u64>,
}

impl Asked {
    fn read(arguments: &[String]) -> Result<Asked, Failure> {
        let mut asked = Asked {
            minutes: MINUTES,
            seed: None,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let number = words.next().and_then(|word| word.parse().ok());
            match (word.as_str(), number) {
                ("--minutes", Some(minutes)) => asked.minutes = minutes,
                ("--seed", Some(seed)) => asked.seed = Some(seed),
                _ => {
                    return Err(Failure::Usage {
                        said: format!("`{word}` is not understood; say `--minutes N` or `--seed N`"),
                    });
                }
            }
        }
        Ok(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Asked, Failure> {
        Asked::read(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn minutes_and_seed_are_asked_for_by_name() {
        assert_eq!(read("").unwrap().minutes, MINUTES);
        assert_eq!(read("--minutes 3").unwrap().minutes, 3);
        assert_eq!(read("--seed 7").unwrap().seed, Some(7));
        assert_eq!(read("--minutes many").err().unwrap().exit_code(), 2);
    }
}
