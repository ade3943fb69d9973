//! Processes and what they started, as Linux tells of them under `/proc`.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::screen::PATIENCE;

/// A process and all its descendants, the eldest first.
pub fn of(head: u32) -> Vec<u32> {
    let mut family = vec![head];
    let all = all();
    let mut seen = 0;
    while let Some(&parent) = family.get(seen) {
        family.extend(
            all.iter()
                .filter(|(_, of)| *of == parent)
                .map(|(process, _)| *process),
        );
        seen += 1;
    }
    family
}

/// The members of a process's family that run this program.
pub fn below(head: u32, program: &str) -> Vec<u32> {
    let runs = |process: &u32| {
        let path = fs::read_link(format!("/proc/{process}/exe")).unwrap_or_default();
        path.file_name().is_some_and(|name| name == program)
    };
    of(head).into_iter().filter(runs).collect()
}

/// At once, without a word (SIGKILL). Who has already ended needs none.
pub fn kill(family: &[u32]) {
    let mut kill = Command::new("kill");
    kill.arg("-9").args(family.iter().map(ToString::to_string));
    drop(kill.stderr(Stdio::null()).status());
}

pub fn await_end(family: &[u32]) {
    let began = Instant::now();
    while family.iter().any(|process| runs(*process)) {
        assert!(began.elapsed() < PATIENCE, "{family:?} does not end");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn all() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process| Some((process, stat(process)?.1)))
        .collect()
}

/// Whether it is there and not merely waiting for its parent to take note of its end.
fn runs(process: u32) -> bool {
    stat(process).is_some_and(|(state, _)| !matches!(state, 'Z' | 'X'))
}

/// State and parent (proc_pid_stat(5)); the program's name before them may hold brackets and spaces.
fn stat(process: u32) -> Option<(char, u32)> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut words = text.rsplit_once(") ")?.1.split(' ');
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}
