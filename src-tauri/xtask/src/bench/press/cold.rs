//! The sample with its five photos as a PDF: the whole process from a cold start, beside programs that
//! print a web page, and once more in the running program after an edit.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Bench;
use super::measure::{Contender, Spent, in_turn, median, spent};
use super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::house::{House, program_name};
use crate::process;
use crate::sample::Desk;
use crate::setup;

/// Wall and processor time of either peer.
const COLD: Goal = Goal::Ratio(0.15);
/// Milliseconds.
const WARM: Goal = Goal::Absolute(30.0);

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let mut rows = cold(bench)?;
    rows.push(warm(bench.house));
    Ok(rows)
}

/// A program that turns the exported page into a PDF.
struct Peer {
    /// What it is called where it is not installed.
    name: &'static str,
    program: Option<PathBuf>,
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

fn peers(house: &House) -> [Peer; 2] {
    [
        Peer {
            name: "weasyprint",
            program: setup::weasyprint(house),
            arguments: |command, page, pdf, _| {
                command.arg(page).arg(pdf);
            },
        },
        Peer {
            name: "chromium",
            program: ["chromium", "chromium-browser", "google-chrome", "chrome"]
                .into_iter()
                .find_map(process::find),
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
    ]
}

fn cold(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let scratch = &bench.scratch.join("pdf");
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
            rows.extend(both().map(|(bench, unit)| Row::new(bench, unit, COLD).skipped(None, &why)));
            continue;
        };
        running.push(peer.title(bench.house, program));
        let page = &page;
        turn.push(Box::new(move || {
            // A profile of its own for each run: a browser's second start from one is another matter.
            let theirs = scratch.join("theirs");
            folder::emptied(&theirs)?;
            let pdf = theirs.join("page.pdf");
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
    for (peer, theirs) in running.iter().zip(records) {
        rows.extend(compared(peer, &ours, theirs));
    }
    Ok(rows)
}

/// Names and units of the two rows that each peer has: wall time and processor time.
fn both() -> [(&'static str, &'static str); 2] {
    [("pdf-cold", "s"), ("pdf-cold-cpu", "s")]
}

fn compared(peer: &str, ours: &[Spent], theirs: Result<Vec<Spent>, Failure>) -> [Row; 2] {
    let wall = |runs: &[Spent]| median(runs.iter().map(|spent| spent.wall));
    let cpu = |runs: &[Spent]| {
        runs.iter()
            .map(|spent| spent.cpu)
            .collect::<Option<Vec<_>>>()
            .map(median)
    };
    let [wall_row, cpu_row] = both().map(|(bench, unit)| Row::new(bench, unit, COLD));
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

/// Measured inside a running program: the example of the desk that edits a paragraph and exports again,
/// and prints `median_ms N`.
fn warm(house: &House) -> Row {
    let row = Row::new("pdf-warm", "ms", WARM);
    let example = house
        .target
        .join("release/examples")
        .join(program_name("pdf_warm"));
    if !example.is_file() {
        return row.skipped(None, "the desk has no example pdf_warm");
    }
    match process::capture(&mut house.command(example), "measure the export after an edit") {
        Ok(said) => match said
            .lines()
            .find_map(|line| line.strip_prefix("median_ms ")?.trim().parse().ok())
        {
            Some(median) => row.ours(median),
            None => row.skipped(None, "the example pdf_warm printed no median_ms"),
        },
        Err(failure) => row.skipped(None, failure),
    }
}
