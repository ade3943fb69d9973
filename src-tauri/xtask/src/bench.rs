//! `cargo xtask bench`: how fast the program is, each time beside a peer in the same run on the same
//! machine. Never a test: a busy machine must not fail anybody's change.
//!
//! Standard output carries the result alone, as a table or, with `--json`, as one object a line.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::start::FEATURES;

mod archive;
mod arrival;
mod driver;
mod hand;
mod measure;
mod memory;
mod minibrowser;
mod photos;
mod press;
mod report;
mod stage;
mod typing;
mod window;

use report::Row;

/// What all groups measure on.
struct Bench<'house> {
    house: &'house House,
    /// How often each contender runs, after one run that does not count.
    runs: usize,
    /// Whether what takes minutes is measured in full.
    long: bool,
    /// A folder for archives, exports and profiles, made anew by each bench.
    scratch: PathBuf,
}

type Group = (&'static str, fn(&Bench<'_>) -> Result<Vec<Row>, Failure>);

const GROUPS: &[Group] = &[
    ("archive", archive::rows),
    ("arrival", arrival::rows),
    ("photos", photos::rows),
    ("press", press::rows),
    ("typing", typing::rows),
    ("window", window::rows),
];

pub fn bench(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let asked = Asked::read(arguments)?;
    setup::ready(house, Purpose::Bench)?;
    setup::built_ui(house)?;
    let mut build = house.cargo();
    build.args([
        "build",
        "--release",
        "--package",
        "toasoan",
        "--package",
        "desk",
        "--bins",
        "--examples",
    ]);
    process::run_aside(build.args(["--features", FEATURES]), "build the program")?;

    let scratch = house.target.join("bench");
    folder::emptied(&scratch)?;
    let bench = Bench {
        house,
        runs: if asked.long { 21 } else { 7 },
        long: asked.long,
        scratch,
    };
    let mut rows = Vec::new();
    for (name, group) in GROUPS {
        if asked.groups.is_empty() || asked.groups.contains(name) {
            eprintln!("Measuring {name} …");
            let measured = group(&bench)?;
            if asked.json {
                measured.iter().for_each(|row| println!("{}", row.json()));
            }
            rows.extend(measured);
        }
    }
    if !asked.json {
        print!("{}", report::table(&rows));
    }
    Ok(())
}

struct Asked {
    /// None asked for means all.
    groups: Vec<&'static str>,
    json: bool,
    long: bool,
}

impl Asked {
    fn read(arguments: &[String]) -> Result<Asked, Failure> {
        let mut asked = Asked {
            groups: Vec::new(),
            json: false,
            long: false,
        };
        for argument in arguments {
            match argument.as_str() {
                "--json" => asked.json = true,
                "--long" => asked.long = true,
                name => match GROUPS.iter().find(|(group, _)| *group == name) {
                    Some((group, _)) => asked.groups.push(group),
                    None => {
                        let groups: Vec<&str> = GROUPS.iter().map(|(group, _)| *group).collect();
                        return Err(Failure::Usage {
                            said: format!("there is no bench `{name}`; there are {}", groups.join(", ")),
                        });
                    }
                },
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
    fn groups_and_flags_come_in_any_order() {
        let asked = read("--json window --long").unwrap();
        assert_eq!(asked.groups, ["window"]);
        assert!(asked.json && asked.long);
    }

    #[test]
    fn an_unknown_group_is_wrong_usage() {
        let failure = read("pres").err().unwrap();
        assert_eq!(failure.exit_code(), 2);
        assert_eq!(
            failure.to_string(),
            "there is no bench `pres`; there are archive, arrival, photos, press, typing, window"
        );
    }
}
