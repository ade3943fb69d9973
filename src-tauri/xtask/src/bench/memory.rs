//! The memory of a process and all that it started, as Linux tells it under `/proc`. Elsewhere there is
//! no such folder: a family is then its head alone, and holds nothing.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process;

/// A process and all its descendants.
pub fn family(head: u32) -> Vec<u32> {
    let mut family = vec![head];
    let processes = processes();
    let mut seen = 0;
    while let Some(&parent) = family.get(seen) {
        family.extend(
            processes
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(process, _)| *process),
        );
        seen += 1;
    }
    family
}

/// Proportional set size in megabytes: what is shared is counted once, divided among those who share it.
pub fn megabytes(family: &[u32]) -> f64 {
    let kilobytes: u64 = family.iter().filter_map(|process| pss(*process)).sum();
    kilobytes as f64 / 1024.0
}

/// The most that a process ever held, in megabytes, from its start to its end; `None` where the system does not say.
pub fn peak(command: &mut Command) -> Result<Option<f64>, Failure> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|cause| process::not_started(command, "measure the memory of a program", cause))?;
    let mut peak = None;
    // What is told only grows, so that the last look is the peak, short of the last milliseconds.
    while matches!(child.try_wait(), Ok(None)) {
        peak = high_water(child.id()).or(peak);
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(peak)
}

/// In megabytes.
fn high_water(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes: u64 = status.lines().find_map(|line| {
        let amount = line.strip_prefix("VmHWM:")?;
        amount.trim().strip_suffix(" kB")?.trim().parse().ok()
    })?;
    Some(kilobytes as f64 / 1024.0)
}

/// Waits until none of these processes runs any more, or until patience ends.
pub fn await_end(family: &[u32], patience: Duration) {
    let deadline = Instant::now() + patience;
    while family.iter().any(|process| runs(*process)) && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Every process with its parent.
fn processes() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process| Some((process, stat(process)?.1)))
        .collect()
}

/// Whether the process is there and not merely waiting for its parent to take note of its end.
fn runs(process: u32) -> bool {
    stat(process).is_some_and(|(state, _)| !matches!(state, 'Z' | 'X'))
}

/// State and parent, which follow the program's name in brackets (proc_pid_stat(5)). The name may itself
/// hold brackets and spaces.
fn stat(process: u32) -> Option<(char, u32)> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut words = text.rsplit_once(") ")?.1.split(' ');
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}

/// In kilobytes.
fn pss(process: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    rollup.lines().find_map(|line| {
        line.strip_prefix("Pss:")?
            .trim()
            .strip_suffix(" kB")?
            .trim()
            .parse()
            .ok()
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_family_holds_its_children_and_their_memory() {
        let own = std::process::id();
        let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
        let family = family(own);
        assert!(
            family.contains(&own) && family.contains(&child.id()),
            "{family:?}"
        );
        assert!(megabytes(&family) > 0.0);
        drop(child.stdin.take());
        child.wait().unwrap();
        await_end(&[child.id()], Duration::from_secs(5));
        assert!(!runs(child.id()));
    }
}
