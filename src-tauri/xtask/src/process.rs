//! Running other programs. A failure names the program, what it was run for, and how it ended.

use std::io;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use crate::failure::Failure;

/// Runs a command whose output belongs to the person who asked for it.
///
/// `purpose` completes the sentence "could not …".
pub fn run(command: &mut Command, purpose: &str) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|cause| not_started(command, purpose, cause))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Ended {
        command: spoken(command),
        purpose: purpose.into(),
        status,
        said: String::new(),
    })
}

/// Runs a command whose output is news on the side: it goes to standard error, so that standard output
/// carries only what was asked for (`cargo xtask bench --json` is read by programs).
pub fn run_aside(command: &mut Command, purpose: &str) -> Result<(), Failure> {
    run(command.stdout(io::stderr()), purpose)
}

/// Runs a command in silence and returns its standard output; on failure its standard error is told.
pub fn capture(command: &mut Command, purpose: &str) -> Result<String, Failure> {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| not_started(command, purpose, cause))?;
    if status.success() {
        return Ok(String::from_utf8_lossy(&stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&stderr).into_owned();
    Err(Failure::Ended {
        command: spoken(command),
        purpose: purpose.into(),
        status,
        said,
    })
}

/// Whether a command runs and succeeds, in silence. A program that is not there does not succeed.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The place of a program on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = crate::house::program_name(program);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

/// The command as a person would type it, short of quoting.
pub fn spoken(command: &Command) -> String {
    let mut words = vec![program(command)];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

pub fn not_started(command: &Command, purpose: &str, cause: io::Error) -> Failure {
    Failure::NotStarted {
        program: program(command),
        purpose: purpose.into(),
        cause,
    }
}

fn program(command: &Command) -> String {
    let path = PathBuf::from(command.get_program());
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo() -> Command {
        Command::new(std::env::var_os("CARGO").unwrap())
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run(&mut Command::new("no-such-program"), "weigh the moon").unwrap_err();
        assert!(
            failure
                .to_string()
                .starts_with("could not weigh the moon: `no-such-program` did not start ("),
            "{failure}"
        );
    }

    #[test]
    fn a_program_that_fails_is_quoted() {
        let failure = capture(cargo().arg("no-such-verb"), "obey")
            .unwrap_err()
            .to_string();
        assert!(failure.starts_with("could not obey: `cargo"), "{failure}");
        assert!(failure.contains("no-such-verb"), "{failure}");
        assert!(failure.contains(" and said: "), "{failure}");
    }

    #[test]
    fn a_program_that_succeeds_is_heard() {
        assert!(
            capture(cargo().arg("--version"), "ask")
                .unwrap()
                .starts_with("cargo ")
        );
        assert!(succeeds(cargo().arg("--version")));
        assert!(!succeeds(&mut Command::new("no-such-program")));
    }
}
