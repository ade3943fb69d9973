//! What `cargo xtask fuzz` runs: `fuzz SECONDS FOLDER [SEED]`.
//!
//! A process beside this one reads the damaged files, says each seed before it begins, and is watched: should it die, stand
//! still or grow, the seed and its file are kept in the folder, and another goes on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

#[path = "../../tests/darkroom/damage.rs"]
mod damage;
#[path = "../../tests/darkroom/pictures.rs"]
#[allow(dead_code)]
mod pictures;

/// One small file; the slowest sound one takes a hundredth of this.
const PATIENCE: Duration = Duration::from_secs(10);
/// Megabytes: a gigabyte is what one picture may ask for, and some for the rest.
const MEMORY: u64 = 1_500;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["read", from] => read(from.parse()?),
        [_, folder, seed] => {
            let seed = seed.parse()?;
            let file = keep(Path::new(folder), seed)?;
            println!("seed {seed} is {file}");
            damage::read_all(&damage::damaged(&damage::samples(), seed));
            println!("read or refused");
            Ok(())
        }
        [seconds, folder] => watch(Duration::from_secs(seconds.parse()?), Path::new(folder)),
        _ => Err("fuzz SECONDS FOLDER [SEED]".into()),
    }
}

/// Reads one damaged file after another, for ever.
fn read(from: u64) -> Result<(), Box<dyn Error>> {
    let samples = damage::samples();
    let mut out = std::io::stdout().lock();
    for seed in from.. {
        writeln!(out, "{seed}")?;
        damage::read_all(&damage::damaged(&samples, seed));
    }
    Ok(())
}

fn watch(time: Duration, folder: &Path) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    // Another stretch each time; a seed of a stretch is told where something is found.
    let first = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)?
        .as_secs()
        << 24;
    let (mut seed, mut found) = (first, 0);
    while began.elapsed() < time {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["read", &seed.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let (told, heard) = channel();
        let reader =
            std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| told.send(line)));
        let mut checked = Instant::now();
        let wrong = loop {
            match heard.recv_timeout(PATIENCE) {
                Ok(line) => seed = line.parse()?,
                Err(RecvTimeoutError::Timeout) => break Some("stands still"),
                Err(RecvTimeoutError::Disconnected) => break Some("ends the program"),
            }
            if checked.elapsed() > Duration::from_millis(200) {
                checked = Instant::now();
                if peak(child.id()).is_some_and(|peak| peak > MEMORY) {
                    break Some("takes too much memory");
                }
            }
            if began.elapsed() >= time {
                break None;
            }
        };
        let _ = child.kill();
        child.wait()?;
        drop(heard);
        let _ = reader.join();
        if let Some(wrong) = wrong {
            found += 1;
            println!("seed {seed} {wrong}: {}", keep(folder, seed)?);
            seed += 1;
        }
    }
    println!(
        "{} damaged photos, {found} that were neither read nor refused",
        seed - first
    );
    if found > 0 {
        Err("see the seeds above".into())
    } else {
        Ok(())
    }
}

fn keep(folder: &Path, seed: u64) -> Result<String, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let file = folder.join(format!("{seed}.photo"));
    fs::write(&file, damage::damaged(&damage::samples(), seed))?;
    Ok(file.display().to_string())
}

/// Megabytes, on Linux.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim()
        .strip_suffix(" kB")?
        .trim()
        .parse::<u64>()
        .ok()
        .map(|kilobytes| kilobytes / 1024)
}
