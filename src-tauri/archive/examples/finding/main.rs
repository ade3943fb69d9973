//! How fast a large archive is: `finding build ARTICLES FOLDER` fills one, `open`, `save`, `search` and `backup` measure
//! what is done with it, each in a process of its own. Prints a name and a figure a line.

mod peer;
mod queries;
mod search;
mod texts;

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use archive::{Archive, BackupOrder, Finding, KeepRule, NewPiece, Order, Seating, Sitter, SitterId};
use chrono::Utc;
use newsroom::body::{Block, inline_text};

use crate::texts::Texts;

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// Pieces of one transaction.
const BATCH: u64 = 1_000;
const SAVES: usize = 201;

fn main() -> Done {
    let usage = "usage: finding build|open|save|search|peer|backup ARTICLES FOLDER";
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [verb, articles, folder] = &arguments[..] else {
        return Err(usage.into());
    };
    let (articles, folder) = (articles.parse()?, PathBuf::from(folder));
    match verb.as_str() {
        "build" => build(articles, &folder),
        "open" => open(&folder),
        "save" => save(&folder),
        "search" => search::measure(articles, &folder),
        "peer" => peer::measure(articles, &folder),
        "backup" => back_up(&folder),
        _ => Err(usage.into()),
    }
}

pub fn say(name: &str, figure: f64) {
    println!("{name} {figure:.4}");
}

/// The figure that so large a share do not exceed.
pub fn percentile(figures: &mut [f64], share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    let rank = (figures.len() as f64 * share).ceil() as usize;
    figures.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

fn sitter() -> Sitter {
    Sitter {
        id: SitterId::new_v7(),
        name: "Thanh Hòa".to_owned(),
        device: "máy 1".to_owned(),
        process: String::new(),
    }
}

fn build(articles: u64, folder: &Path) -> Done {
    let archive = Archive::open(folder)?;
    let texts = Texts::new();
    let (mut bytes, mut spent) = (0, Duration::ZERO);
    for first in (0..articles).step_by(BATCH as usize) {
        let pieces: Vec<NewPiece> = (first..articles.min(first + BATCH))
            .map(|number| {
                let (content, state, created) = texts.article(number);
                bytes += content.body.paragraphs().iter().map(String::len).sum::<usize>();
                NewPiece {
                    content,
                    state,
                    created,
                }
            })
            .collect();
        let began = Instant::now();
        archive.import_many(pieces, &sitter(), Utc::now())?;
        spent += began.elapsed();
    }
    say("import_rate", articles as f64 / spent.as_secs_f64());
    let began = Instant::now();
    while archive.tidy()? {}
    say("tidy_s", began.elapsed().as_secs_f64());
    drop(archive);
    let db = rusqlite::Connection::open(folder.join("toasoan.db"))?;
    for index in ["article_search", "article_marks"] {
        let sql = format!(
            "SELECT (SELECT sum(length(block)) FROM {index}_data) + (SELECT sum(length(sz)) + 4 * count(*) FROM {index}_docsize)"
        );
        let size: f64 = db.query_row(&sql, [], |row| row.get(0))?;
        say(&format!("{index}_share"), size / bytes as f64);
    }
    say("text_bytes", bytes as f64 / articles as f64);
    Ok(())
}

/// To the first list, as the window asks for it.
fn open(folder: &Path) -> Done {
    let began = Instant::now();
    let archive = Archive::open(folder)?;
    let first = Finding {
        order: Order::Changed,
        ..Finding::default()
    };
    let found = archive.find(&first, None, 200, None)?.ok_or("nothing stops it")?;
    say("open_ms", began.elapsed().as_secs_f64() * 1_000.0);
    if found.hits.len() < 200 {
        return Err("the list is shorter than it should be".into());
    }
    Ok(())
}

/// Once to have one, and once more with nothing changed since.
fn back_up(folder: &Path) -> Done {
    let archive = Archive::open(folder)?;
    let disk = folder.join("disk");
    std::fs::create_dir_all(&disk)?;
    for name in ["backup_first_ms", "backup_unchanged_ms"] {
        let order = BackupOrder {
            folder: &disk,
            keep: KeepRule::default(),
            device: "máy 1",
            now: Utc::now(),
        };
        let began = Instant::now();
        archive.back_up(&order, &mut |_| ControlFlow::Continue(()))?;
        say(name, began.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(std::fs::remove_dir_all(disk)?)
}

fn save(folder: &Path) -> Done {
    let archive = Archive::open(folder)?;
    let newest = archive
        .find(&Finding::default(), None, 1, None)?
        .ok_or("nothing stops it")?;
    let id = newest.hits.first().ok_or("it is not empty")?.row.id;
    let sitter = sitter();
    match archive.take_seat(id, &sitter, Utc::now(), Duration::from_secs(60))? {
        Seating::Yours => {}
        Seating::Held(_) => return Err("somebody sits there".into()),
    }
    let stored = archive.article(id)?;
    let mut content = stored.content;
    let (mut saves, mut syncs) = (Vec::new(), Vec::new());
    let mut file = File::create(folder.join("sync"))?;
    for number in 0..SAVES {
        content.body.blocks.pop();
        let typed = format!("Đồng chí Bí thư kết luận lần thứ {number}.");
        content.body.blocks.push(Block::Paragraph(inline_text(&typed)));
        let began = Instant::now();
        archive.save_draft(id, sitter.id, stored.base, &content, None, Utc::now())?;
        saves.push(began.elapsed().as_secs_f64() * 1_000.0);
        // What a commit writes is about so large.
        let began = Instant::now();
        file.write_all(&[number as u8; 64 << 10])?;
        file.sync_data()?;
        syncs.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    say("save_p50_ms", percentile(&mut saves, 0.5));
    say("save_p95_ms", percentile(&mut saves, 0.95));
    say("fsync_p95_ms", percentile(&mut syncs, 0.95));
    archive.leave_all(sitter.id)?;
    std::fs::remove_file(folder.join("sync"))?;
    Ok(())
}
