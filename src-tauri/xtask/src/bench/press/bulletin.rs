//! A bulletin of 200 articles with 400 photos, beside WeasyPrint printing the same articles as one web page.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::Bench;
use super::super::measure::spent;
use super::super::memory;
use super::super::report::{Goal, Row};
use super::month::{ISSUE, Month};
use crate::failure::Failure;
use crate::process;
use crate::setup;

/// Pages a second.
const RATE: Goal = Goal::AtLeast(8.0);
/// Megabytes at the peak.
const MEMORY: Goal = Goal::Absolute(600.0);

pub fn rows(bench: &Bench<'_>, month: &Month) -> Result<Vec<Row>, Failure> {
    let out = month.scratch.join("bulletin");
    let export = || {
        let mut export = bench.house.command(bench.house.released("toasoan"));
        export.arg("--archive").arg(&month.archive);
        export
            .args(["bulletin", "export", &month.bulletin, "--out"])
            .arg(&out);
        export
    };
    let ours = spent(&mut export())?;
    let rate = |pages: f64, wall: f64| pages / wall;
    let row =
        Row::new("press-bulletin", "pages/s", RATE).ours(rate(pages(bench, &only_pdf(&out)?)?, ours.wall));
    let row = match setup::weasyprint(bench.house) {
        None => row.skipped(None, "weasyprint is not installed"),
        Some(program) => {
            let (page, pdf) = (web_page(bench, month)?, month.scratch.join("theirs.pdf"));
            // Once: it takes minutes.
            let theirs = spent(bench.house.command(program).arg(page).arg(&pdf))?;
            row.beside("weasyprint", rate(pages(bench, &pdf)?, theirs.wall))
        }
    };
    let held = Row::new("press-bulletin-memory", "MB", MEMORY);
    let held = match memory::peak(&mut export())? {
        Some(peak) => held.ours(peak),
        None => held.skipped(None, "this system does not tell the peak of a process"),
    };
    Ok(vec![row, held])
}

fn only_pdf(folder: &Path) -> Result<PathBuf, Failure> {
    let files = fs::read_dir(folder).map_err(|cause| failed("list", folder, cause))?;
    let mut files = files.filter_map(|entry| Some(entry.ok()?.path()));
    files.next().ok_or_else(|| Failure::Answer {
        program: "toasoan bulletin export".into(),
        lacks: "a PDF".into(),
    })
}

fn pages(bench: &Bench<'_>, pdf: &Path) -> Result<f64, Failure> {
    let said = process::capture(bench.house.command("pdfinfo").arg(pdf), "count the pages")?;
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|pages| pages.trim().parse().ok())
        .ok_or_else(|| Failure::Answer {
            program: "pdfinfo".into(),
            lacks: "a number of pages".into(),
        })
}

/// The articles one after the other in the page of the first of them, with the pictures that this program exports.
fn web_page(bench: &Bench<'_>, month: &Month) -> Result<PathBuf, Failure> {
    let out = month.scratch.join("web");
    let articles = month.articles.iter().take(ISSUE);
    let mut export = bench.house.command(bench.house.released("toasoan"));
    export.arg("--archive").arg(&month.archive);
    export.args([
        "export", "--format", "html", "--naming", "{số}", "--reason", "đo", "--out",
    ]);
    process::run_aside(
        export
            .arg(&out)
            .args(articles)
            .stdout(std::process::Stdio::null()),
        "export the bulletin's articles",
    )?;
    let mut whole = String::new();
    for number in 1..=ISSUE {
        let folder = format!("{number:03}-web");
        let file = out.join(&folder).join(if number == 1 {
            "index.html"
        } else {
            "fragment.html"
        });
        let text = fs::read_to_string(&file).map_err(|cause| failed("read", &file, cause))?;
        // What closes the page comes after them all.
        let text = text.split("</main>").next().unwrap_or_default();
        whole.push_str(&text.replace("photos/", &format!("{folder}/photos/")));
    }
    whole.push_str("</main></body></html>");
    let page = out.join("bulletin.html");
    fs::write(&page, whole).map_err(|cause| failed("write", &page, cause))?;
    Ok(page)
}

fn failed(doing: &'static str, path: &Path, cause: std::io::Error) -> Failure {
    Failure::File {
        doing,
        path: path.to_path_buf(),
        cause,
    }
}
