//! Twenty photos of 24 megapixels as whole batches: thumbnails, embedded previews, and the web set of six files each,
//! beside libvips and sharp on the same cores.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Bench;
use super::measure::{Contender, Spent, in_turn, median, spent};
use super::memory;
use super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::house::{House, program_name};
use crate::process;
use crate::setup;

/// Photos a second, beside either peer.
const THUMBNAILS: [Goal; 2] = [Goal::AtLeast(1.2), Goal::AtLeast(1.25)];
/// Megabytes at the peak of the batch.
const MEMORY: Goal = Goal::Absolute(64.0);
/// Milliseconds a photo.
const PREVIEW: Goal = Goal::Absolute(6.0);
/// Wall time of the batch.
const WEB: Goal = Goal::Ratio(0.85);
/// Points of SSIMULACRA2 under the peer.
const POINTS: Goal = Goal::Absolute(1.0);
const SIZE: Goal = Goal::Ratio(1.05);

/// Ours, given the verb, the folder for what is made, and the photos.
struct Batch<'bench> {
    bench: &'bench Bench<'bench>,
    ours: PathBuf,
    photos: Vec<PathBuf>,
}

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let (ours, photos) = photos(bench.house)?;
    let batch = Batch { bench, ours, photos };
    let mut rows = batch.thumbnails()?;
    rows.push(batch.previews());
    rows.extend(batch.web()?);
    Ok(rows)
}

/// The program that makes the photos and handles them, and twenty photos of 24 megapixels.
pub fn photos(house: &House) -> Result<(PathBuf, Vec<PathBuf>), Failure> {
    let mut build = house.cargo();
    build.args([
        "build",
        "--release",
        "--package",
        "darkroom",
        "--example",
        "photos",
    ]);
    process::run_aside(build.args(["--features", "bench"]), "build the darkroom's bench")?;
    let ours = house.target.join("release/examples").join(program_name("photos"));
    let photos = made_once(house, &ours)?;
    Ok((ours, photos))
}

/// The photos outlive a bench: making them takes longer than measuring.
fn made_once(house: &House, ours: &Path) -> Result<Vec<PathBuf>, Failure> {
    let folder = house.target.join("bench-photos");
    let photos: Vec<PathBuf> = (1..=20)
        .map(|number| folder.join(format!("{number:02}.jpg")))
        .collect();
    if !photos.iter().all(|photo| photo.is_file()) {
        eprintln!("Making twenty photos …");
        process::run_aside(
            house.command(ours).arg("make").arg(&folder),
            "make photos to measure with",
        )?;
    }
    Ok(photos)
}

impl Batch<'_> {
    fn house(&self) -> &House {
        self.bench.house
    }

    /// A fresh folder for what a contender makes.
    fn out(&self, name: &str) -> Result<PathBuf, Failure> {
        let out = self.bench.scratch.join("photos").join(name);
        folder::emptied(&out)?;
        Ok(out)
    }

    fn own(&self, verb: &str, out: &Path) -> Command {
        let mut command = self.house().command(&self.ours);
        command.arg(verb).arg(out).args(&self.photos);
        command
    }

    fn vips(&self, program: &Path, out: &Path) -> Command {
        let mut command = self.house().command(program);
        command.args(["--size", "320x320"]);
        command.arg("--output").arg(out.join("%s.jpg[Q=80,strip]"));
        command.args(&self.photos);
        command
    }

    fn sharp(&self, module: &Path, verb: &str, out: &Path) -> Command {
        sharp(self.house(), module, verb, out, &self.photos)
    }

    fn thumbnails(&self) -> Result<Vec<Row>, Failure> {
        let row = |goal| Row::new("photos-thumbnails", "photos/s", goal);
        let memory = Row::new("photos-memory", "MB", MEMORY);
        let (vips, sharp) = (process::find("vipsthumbnail"), setup::sharp(self.house()));
        let [our_out, vips_out, sharp_out] = ["ours", "vips", "sharp"].map(|name| self.out(name));
        let (our_out, vips_out, sharp_out) = (our_out?, vips_out?, sharp_out?);

        let mut turn: Vec<Contender<'_, Spent>> =
            vec![Box::new(|| spent(&mut self.own("thumbnails", &our_out)))];
        if let Some(program) = &vips {
            turn.push(Box::new(|| spent(&mut self.vips(program, &vips_out))));
        }
        if let Some(module) = &sharp {
            turn.push(Box::new(|| {
                spent(&mut self.sharp(module, "thumbnails", &sharp_out))
            }));
        }
        let mut records = in_turn(self.bench.runs, turn).into_iter();
        let rate = |runs: Vec<Spent>| self.photos.len() as f64 / median(runs.iter().map(|spent| spent.wall));
        let ours = rate(records.next().transpose()?.unwrap_or_default());

        let names = [
            vips.is_some().then(|| self.vips_title()),
            sharp.as_deref().map(sharp_title),
        ];
        let mut rows = Vec::new();
        for ((name, goal), lacking) in names.iter().zip(THUMBNAILS).zip(["vipsthumbnail", "sharp"]) {
            let row = row(goal).ours(ours);
            rows.push(match name {
                None => row.skipped(None, format!("{lacking} is not installed")),
                Some(name) => match records.next() {
                    Some(Ok(theirs)) => row.beside(name, rate(theirs)),
                    Some(Err(failure)) => row.skipped(Some(name), failure),
                    None => row.skipped(Some(name), "it did not run"),
                },
            });
        }
        let peak = memory::peak(&mut self.own("thumbnails", &our_out))?;
        let peaks = match peak {
            None => memory.skipped(None, "this system does not tell the peak of a process"),
            Some(peak) => match &sharp {
                Some(module) => {
                    let theirs = memory::peak(&mut self.sharp(module, "thumbnails", &sharp_out))?;
                    let memory = memory.ours(peak);
                    theirs.map_or_else(
                        || Row::new("photos-memory", "MB", MEMORY).ours(peak),
                        |theirs| memory.beside(&sharp_title(module), theirs),
                    )
                }
                None => memory.ours(peak),
            },
        };
        rows.push(peaks);
        Ok(rows)
    }

    /// Measured inside one process, photo by photo: starting a process is most of what it would take.
    fn previews(&self) -> Row {
        let row = Row::new("photos-preview", "ms", PREVIEW);
        let mut command = self.house().command(&self.ours);
        command.arg("previews").args(&self.photos);
        match process::capture(&mut command, "measure embedded previews") {
            Ok(said) => match said.trim().strip_prefix("median_ms ").map(str::parse) {
                Some(Ok(median)) => row.ours(median),
                _ => row.skipped(None, "the example photos printed no median_ms"),
            },
            Err(failure) => row.skipped(None, failure),
        }
    }

    fn web(&self) -> Result<Vec<Row>, Failure> {
        let row = Row::new("photos-web", "s", WEB);
        let Some(module) = setup::sharp(self.house()) else {
            return Ok(vec![row.skipped(None, "sharp is not installed")]);
        };
        let peer = sharp_title(&module);
        let (our_out, their_out) = (self.out("our-web")?, self.out("their-web")?);
        let turn: Vec<Contender<'_, Spent>> = vec![
            Box::new(|| spent(&mut self.own("web", &our_out))),
            Box::new(|| spent(&mut self.sharp(&module, "web", &their_out))),
        ];
        let mut records = in_turn(self.bench.runs.div_ceil(3), turn).into_iter();
        let wall = |runs: Vec<Spent>| median(runs.iter().map(|spent| spent.wall));
        let row = row.ours(wall(records.next().transpose()?.unwrap_or_default()));
        let theirs = match records.next() {
            Some(Ok(theirs)) => wall(theirs),
            Some(Err(failure)) => return Ok(vec![row.skipped(Some(&peer), failure)]),
            None => return Ok(vec![row.skipped(Some(&peer), "it did not run")]),
        };
        let mut rows = vec![row.beside(&peer, theirs)];
        rows.extend(self.looks(&peer, &our_out, &their_out)?);
        Ok(rows)
    }

    /// Quality and size of what was just made, of four photos: judging takes longer than making.
    fn looks(&self, peer: &str, ours: &Path, theirs: &Path) -> Result<Vec<Row>, Failure> {
        let mut command = self.house().command(&self.ours);
        command
            .arg("judge")
            .arg(ours)
            .arg(theirs)
            .args(self.photos.iter().take(4));
        let said = process::capture(&mut command, "judge the pictures")?;
        let mut rows = Vec::new();
        for line in said.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let [
                "jpg" | "webp",
                "points",
                our_points,
                their_points,
                "bytes",
                our_bytes,
                their_bytes,
            ] = words[..]
            else {
                continue;
            };
            let number = |word: &str| word.parse::<f64>().unwrap_or(f64::NAN);
            let (points, size) = match words[0] {
                "jpg" => ("photos-web-jpeg-points-under", "photos-web-jpeg-size"),
                _ => ("photos-web-webp-points-under", "photos-web-webp-size"),
            };
            let under = (number(their_points) - number(our_points)).max(0.0);
            rows.push(Row::new(points, "points", POINTS).ours(under));
            rows.push(
                Row::new(size, "MB", SIZE)
                    .ours(number(our_bytes) / 1e6)
                    .beside(peer, number(their_bytes) / 1e6),
            );
        }
        Ok(rows)
    }

    fn vips_title(&self) -> String {
        let said = process::capture(
            self.house().command("vipsthumbnail").arg("--vips-version"),
            "ask a peer",
        );
        let version = said
            .ok()
            .and_then(|said| said.split_whitespace().nth(1).map(String::from));
        format!(
            "vipsthumbnail {}",
            version.as_deref().unwrap_or("of unknown version")
        )
    }
}

/// The peer, handling photos as `verb` says.
pub fn sharp(house: &House, module: &Path, verb: &str, out: &Path, photos: &[PathBuf]) -> Command {
    let mut command = house.command("node");
    command.args(["--eval", include_str!("photos/sharp.js"), "--"]);
    command.arg(module).arg(verb).arg(out).args(photos);
    command
}

/// The module's folder is named by its version.
pub fn sharp_title(module: &Path) -> String {
    let folder = module
        .ancestors()
        .nth(2)
        .and_then(Path::file_name)
        .unwrap_or_default();
    folder.to_string_lossy().replacen('-', " ", 1)
}
