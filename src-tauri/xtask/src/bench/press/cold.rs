//! The sample with its five photos as a PDF, as a whole process from a cold start, beside programs that print a web
//! page.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::Bench;
use super::super::measure::{Contender, Spent, in_turn, median, spent};
use super::super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;
use crate::sample::Desk;
use crate::setup;

/// A program that turns the exported page into a PDF.
struct Peer {
    /// What it is called where it is not installed.
    name: &'static str,
    program: Option<PathBuf>,
    /// Its wall and processor time.
    goal: Goal,
    arguments: fn(&mut Command, page: &Path, pdf: &Path, profile: &Path),
}

impl Peer {
    /// Name and version as the program itself says them, in short: `chromium 156.0.8078.79`.
    fn title(&self, house: &House, program: &Path) -> String {
        let said = process::capture(
            house.command(program).arg("--version"),
            "ask a peer for its version",
        );
        let version = said.ok().and_then(|said| {
            said.split_whitespace()
                .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
                .map(String::from)
        });
        format!(
            "{} {}",
            self.name,
            version.as_deref().unwrap_or("of unknown version")
        )
    }
}

fn peers(house: &House) -> [Peer; 3] {
    [
        Peer {
            name: "weasyprint",
            program: setup::weasyprint(house),
            goal: Goal::Ratio(0.12),
            arguments: |command, page, pdf, _| {
                command.arg(page).arg(pdf);
            },
        },
        Peer {
            name: "chromium",
            program: ["chromium", "chromium-browser", "google-chrome", "chrome"]
                .into_iter()
                .find_map(process::find),
            goal: Goal::Ratio(0.12),
            arguments: |command, page, pdf, profile| {
                command
                    .args([
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                    ])
                    .args([
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ])
                    .arg(format!("--user-data-dir={}", profile.display()))
                    .arg(format!("--print-to-pdf={}", pdf.display()))
                    .arg("--no-pdf-header-footer")
                    .arg(format!("file://{}", page.display()));
            },
        },
        Peer {
            name: "libreoffice",
            program: ["libreoffice", "soffice"].into_iter().find_map(process::find),
            goal: Goal::Ratio(0.10),
            arguments: |command, page, pdf, profile| {
                command
                    .arg(format!("-env:UserInstallation=file://{}", profile.display()))
                    .args(["--headless", "--convert-to", "pdf", "--outdir"])
                    .arg(pdf.parent().unwrap_or(pdf))
                    .arg(page);
            },
        },
    ]
}

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let scratch = &bench.scratch.join("press-cold");
    folder::emptied(scratch)?;
    let desk = Desk::at(bench.house, &scratch.join("archive"));
    let article = desk.file_sample()?;
    let made = desk.exported(&article, "package", &scratch.join("package"))?;
    // The peers print the page that this program itself exports, with the same photos.
    let page = made
        .iter()
        .find_map(|path| page_in(path))
        .ok_or_else(|| Failure::Answer {
            program: "toasoan export --format package".into(),
            lacks: "an index.html among its paths".into(),
        })?;

    let peers = peers(bench.house);
    let mut turn: Vec<Contender<'_, Spent>> = vec![Box::new(|| {
        spent(&mut desk.export(&article, "pdf", &scratch.join("ours")))
    })];
    let mut running = Vec::new();
    let mut rows = Vec::new();
    for peer in &peers {
        let Some(program) = &peer.program else {
            let why = format!("{} is not installed", peer.name);
            rows.extend(both().map(|(bench, unit)| Row::new(bench, unit, peer.goal).skipped(None, &why)));
            continue;
        };
        running.push((peer.title(bench.house, program), peer.goal));
        let page = &page;
        turn.push(Box::new(move || {
            // A profile of its own for each run: a browser's second start from one is another matter.
            let theirs = scratch.join("theirs");
            folder::emptied(&theirs)?;
            // What LibreOffice makes is named after the page.
            let pdf = theirs.join("index.pdf");
            let mut command = bench.house.command(program);
            (peer.arguments)(&mut command, page, &pdf, &theirs.join("profile"));
            let spent = spent(&mut command)?;
            match pdf.is_file() {
                true => Ok(spent),
                false => Err(Failure::Answer {
                    program: peer.name.into(),
                    lacks: "a PDF".into(),
                }),
            }
        }));
    }
    let mut records = in_turn(bench.runs, turn).into_iter();
    let ours = records.next().transpose()?.unwrap_or_default();
    for ((peer, goal), theirs) in running.iter().zip(records) {
        rows.extend(compared(peer, *goal, &ours, theirs));
    }
    Ok(rows)
}

/// Names and units of the two rows that each peer has: wall time and processor time.
fn both() -> [(&'static str, &'static str); 2] {
    [("press-pdf", "s"), ("press-pdf-cpu", "s")]
}

fn compared(peer: &str, goal: Goal, ours: &[Spent], theirs: Result<Vec<Spent>, Failure>) -> [Row; 2] {
    let wall = |runs: &[Spent]| median(runs.iter().map(|spent| spent.wall));
    let cpu = |runs: &[Spent]| {
        runs.iter()
            .map(|spent| spent.cpu)
            .collect::<Option<Vec<_>>>()
            .map(median)
    };
    let [wall_row, cpu_row] = both().map(|(bench, unit)| Row::new(bench, unit, goal));
    let wall_row = wall_row.ours(wall(ours));
    let cpu_row = match cpu(ours) {
        Some(ours) => cpu_row.ours(ours),
        None => cpu_row,
    };
    match theirs {
        Ok(theirs) => [
            wall_row.beside(peer, wall(&theirs)),
            match cpu(&theirs) {
                Some(theirs) => cpu_row.beside(peer, theirs),
                None => cpu_row.skipped(
                    Some(peer),
                    "this system does not tell the processor time of children",
                ),
            },
        ],
        Err(failure) => [
            wall_row.skipped(Some(peer), &failure),
            cpu_row.skipped(Some(peer), &failure),
        ],
    }
}

/// The page of a package, given the package's folder or the page itself.
fn page_in(path: &Path) -> Option<PathBuf> {
    let page = if path.is_dir() {
        path.join("index.html")
    } else {
        path.to_path_buf()
    };
    (page.is_file() && page.ends_with("index.html")).then_some(page)
}
