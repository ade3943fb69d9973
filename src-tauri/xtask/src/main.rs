//! The habits of the house, as `cargo xtask VERB`: one command each, the same on every system, from a
//! fresh clone on a fresh machine. Every verb first does the set-up that it needs and still lacks.
//!
//! Exit codes: 0 done, 1 something failed, 2 the command line is wrong.

use std::process::ExitCode;

mod bench;
mod bless;
mod bundle;
mod crash;
mod dev;
mod failure;
mod folder;
mod fuzz;
mod guide;
mod house;
mod licences;
mod process;
mod sample;
mod setup;
mod start;
mod storm;
mod test;
#[cfg(target_os = "linux")]
mod windows;

use failure::Failure;
use house::House;

struct Verb {
    name: &'static str,
    arguments: &'static str,
    help: &'static str,
    run: fn(&House, &[String]) -> Result<(), Failure>,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "start",
        arguments: "[ARGUMENT…]",
        help: "open the program; without a display, do the main job from the terminal into out/",
        run: start::start,
    },
    Verb {
        name: "test",
        arguments: "",
        help: "run every check and every test",
        run: test::test,
    },
    Verb {
        name: "dev",
        arguments: "[ARGUMENT…]",
        help: "open the program and reload it as its sources change",
        run: dev::dev,
    },
    Verb {
        name: "bench",
        arguments: "[GROUP…] [--json] [--long]",
        help: "measure against the peers; groups: arrival, pdf, photos, typing, window",
        run: bench::bench,
    },
    Verb {
        name: "storm",
        arguments: "[KILLS]",
        help: "kill the program as somebody types, 200 times unless told otherwise, and see what is kept",
        run: storm::storm,
    },
    Verb {
        name: "crash",
        arguments: "[KILLS]",
        help: "kill programs in the middle of the archive's work, 500 times unless told otherwise, and see what is kept",
        run: crash::crash,
    },
    Verb {
        name: "fuzz",
        arguments: "[--minutes N] [--seed N]",
        help: "damage photos at random and see that each is refused or read, ten minutes unless told otherwise",
        run: fuzz::fuzz,
    },
    Verb {
        name: "guide",
        arguments: "[--pictures]",
        help: "build the guide's site into out/guide; with --pictures, after the window has made its pictures anew",
        run: guide::guide,
    },
    Verb {
        name: "bundle",
        arguments: "[test]",
        help: "make the installers: deb and rpm on Linux, NSIS on Windows; with test, try those for Linux",
        run: bundle::bundle,
    },
    #[cfg(target_os = "linux")]
    Verb {
        name: "windows",
        arguments: "check|test [FILTER…]|bundle",
        help: "check, test or package the program for Windows from here",
        run: windows::windows,
    },
    Verb {
        name: "bless",
        arguments: "[FILTER]",
        help: "refresh the golden files, to be read with git diff",
        run: bless::bless,
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn obey(words: &[String]) -> Result<(), Failure> {
    let Some((name, arguments)) = words.split_first() else {
        print!("{}", overview());
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", overview());
        return Ok(());
    }
    let verb = VERBS
        .iter()
        .find(|verb| verb.name == name)
        .ok_or_else(|| Failure::Usage {
            said: format!("`{name}` is not something the house does; run `cargo xtask` to see what is"),
        })?;
    if verb.arguments.is_empty() && !arguments.is_empty() {
        let said = format!(
            "`cargo xtask {name}` takes no arguments; leave out `{}`",
            arguments.join(" ")
        );
        return Err(Failure::Usage { said });
    }
    (verb.run)(&House::find()?, arguments)
}

fn overview() -> String {
    let mut text = String::from("cargo xtask VERB\n\n");
    for verb in VERBS {
        let usage = format!("{} {}", verb.name, verb.arguments);
        text.push_str(&format!("  {usage:<35} {}\n", verb.help));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(String::from).collect()
    }

    #[test]
    fn every_verb_is_listed_with_its_help() {
        let text = overview();
        for verb in VERBS {
            let line = text.lines().find(|line| line.trim_start().starts_with(verb.name));
            assert!(line.is_some_and(|line| line.ends_with(verb.help)), "{text}");
        }
    }

    #[test]
    fn an_unknown_verb_is_wrong_usage() {
        let failure = obey(&words("publish")).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("`publish`"));
    }

    #[test]
    fn a_verb_without_arguments_takes_none() {
        let failure = obey(&words("test --fast")).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "`cargo xtask test` takes no arguments; leave out `--fast`"
        );
    }
}
