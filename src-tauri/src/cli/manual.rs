//! The pages of the manual and the completions of shells, made of what may be asked.

use std::path::Path;
use std::{fs, io};

use clap::{Command, CommandFactory as _};
use clap_complete::Shell;
use desk::DeskError;

use crate::arguments::Arguments;
use crate::say::Said;

/// What the window is started with.
#[path = "../arguments.rs"]
mod window;

/// What the shell learns, to be read by it.
pub fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "toasoan", &mut script);
    String::from_utf8_lossy(&script).trim_end().to_owned()
}

/// Writes a page for each command and for the window, and a file of completions for each shell.
pub fn write(folder: &Path) -> Result<Said, DeskError> {
    write_all(folder).map_err(|source| DeskError::Unwritable {
        file: folder.display().to_string(),
        source,
    })?;
    Ok(Said::Written(folder.display().to_string()))
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Arguments::command(), folder)?;
    clap_mangen::generate_to(window_command(), folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        clap_complete::generate_to(shell, &mut Arguments::command(), "toasoan", folder)?;
        clap_complete::generate_to(shell, &mut window_command(), "toasoan-desk", folder)?;
    }
    Ok(())
}

fn window_command() -> Command {
    window::Arguments::command()
}
