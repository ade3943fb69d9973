//! A large archive: searches beside tantivy, opening, saving, taking thousands of articles in, and what it costs in space
//! and memory.

use std::collections::BTreeMap;

use super::Bench;
use super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::house::program_name;
use crate::process;

const PEER: &str = "tantivy 0.27";

/// What is measured by itself: name, figure, unit and goal at 200,000 articles, and at 1,000,000.
const ALONE: [(&str, &str, &str, f64, f64); 9] = [
    ("archive-search-p95", "find_p95_ms", "ms", 10.0, 25.0),
    ("archive-counts-p95", "counts_p95_ms", "ms", 10.0, 25.0),
    ("archive-disagreement", "disagreement", "of searches", 0.0, 0.0),
    ("archive-open", "open_ms", "ms", 300.0, 300.0),
    ("archive-save-p95", "save_less_fsync_ms", "ms", 10.0, 10.0),
    ("archive-index", "index_share", "of the text", 1.3, 1.3),
    ("archive-memory", "memory_mb", "MB", 50.0, 50.0),
    ("archive-import", "import_ms", "ms an article", 0.5, 0.5),
    (
        "archive-backup-unchanged",
        "backup_unchanged_ms",
        "ms",
        2_000.0,
        2_000.0,
    ),
];

pub fn rows(bench: &Bench<'_>) -> Result<Vec<Row>, Failure> {
    let house = bench.house;
    let mut build = house.cargo();
    build.args([
        "build",
        "--release",
        "--package",
        "archive",
        "--example",
        "finding",
    ]);
    process::run_aside(build.args(["--features", "bench"]), "build the archive's bench")?;
    let ours = house
        .target
        .join("release/examples")
        .join(program_name("finding"));
    let place = bench.scratch.join("archive");
    folder::emptied(&place)?;
    let articles = if bench.long { "1000000" } else { "200000" };

    let mut figures = BTreeMap::new();
    for verb in ["build", "open", "search", "peer", "save", "backup"] {
        eprintln!("  {verb} …");
        let mut command = house.command(&ours);
        command.arg(verb).arg(articles).arg(&place);
        let said = process::capture(&mut command, "measure the archive")?;
        eprint!("{said}");
        figures.extend(said.lines().filter_map(figure));
    }
    let of = |name: &str| figures.get(name).copied().unwrap_or(f64::NAN);
    let derived = BTreeMap::from([
        ("disagreement", 1.0 - of("agreement")),
        ("save_less_fsync_ms", of("save_p95_ms") - of("fsync_p95_ms")),
        (
            "index_share",
            of("article_search_share") + of("article_marks_share"),
        ),
        ("import_ms", 1_000.0 / of("import_rate")),
    ]);
    let mut rows: Vec<Row> = ALONE
        .iter()
        .map(|(bench_, name, unit, goal, long)| {
            let figure = derived.get(name).copied().unwrap_or_else(|| of(name));
            Row::new(
                bench_,
                unit,
                Goal::Absolute(if bench.long { *long } else { *goal }),
            )
            .ours(figure)
        })
        .collect();
    let faster = Row::new("archive-search-p95", "ms", Goal::Ratio(1.0));
    rows.insert(1, faster.ours(of("find_p95_ms")).beside(PEER, of("peer_p95_ms")));
    // Of the twenty best by a full ranking, how many are among the twenty that are answered: the newest thousand alone are
    // ranked, which has its price where words are as common as the generator's.
    let recall = Row::new("archive-recall", "of the best 20", Goal::None);
    rows.push(recall.ours(of("recall_of_20")));
    folder::emptied(&place)?;
    Ok(rows)
}

/// "name 12.5".
fn figure(line: &str) -> Option<(String, f64)> {
    let (name, figure) = line.split_once(' ')?;
    Some((name.to_owned(), figure.parse().ok()?))
}
