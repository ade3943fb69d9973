//! What saving the same article costs in a small archive and in a large one: `save_draft ARTICLES FOLDER` fills an
//! archive below the folder with so many articles and prints `small_ms N` and `large_ms N`, medians of saves in turn.

mod manuscript;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use desk::Desk;
use newsroom::article::ArticleId;
use newsroom::body::{Block, Inline};

const SMALL: usize = 10;
/// Saves measured in each archive, after one that is not.
const SAVES: usize = 41;

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: save_draft ARTICLES FOLDER";
    let mut arguments = std::env::args_os().skip(1);
    let articles: usize = arguments
        .next()
        .and_then(|number| number.to_str()?.parse().ok())
        .ok_or(usage)?;
    let folder = PathBuf::from(arguments.next().ok_or(usage)?);

    let archives = [
        filled(&folder.join("small"), SMALL)?,
        filled(&folder.join("large"), articles)?,
    ];
    let mut milliseconds = [Vec::new(), Vec::new()];
    for save in 0..=SAVES {
        for ((desk, id), record) in archives.iter().zip(&mut milliseconds) {
            let spent = save_once(desk, *id, save)?;
            if save > 0 {
                record.push(spent);
            }
        }
    }
    for (name, mut record) in ["small_ms", "large_ms"].into_iter().zip(milliseconds) {
        record.sort_by(f64::total_cmp);
        println!("{name} {:.3}", record[SAVES / 2]);
    }
    Ok(())
}

/// An archive of so many articles, the last of which is the long one.
fn filled(folder: &Path, articles: usize) -> Result<(Desk, ArticleId), Box<dyn Error>> {
    let desk = Desk::open(folder)?;
    let sample = desk
        .import_file(&manuscript::fixtures().join("hoi-nghi-quan-triet.txt"))?
        .article;
    let mut article = desk.open_article(sample)?.content;
    drop(desk);
    // Straight into the archive: nothing but the number of articles is asked for.
    let archive = archive::Archive::open(folder)?;
    let now = chrono::Utc::now();
    for number in 2..articles {
        article.body.headline = format!("Hội nghị lần thứ {number}");
        article.event_date = chrono::NaiveDate::from_ymd_opt(2015, 1, 1)
            .and_then(|first| first.checked_add_days(chrono::Days::new(number as u64 / 50)));
        archive.create(&article, now)?;
    }
    drop(archive);
    let desk = Desk::open(folder)?;
    let long = manuscript::file(&desk)?;
    Ok((desk, long))
}

/// Milliseconds that one save takes, of a text that was changed in its middle.
fn save_once(desk: &Desk, id: ArticleId, number: usize) -> Result<f64, Box<dyn Error>> {
    let open = desk.open_article(id)?;
    let mut content = open.content;
    let middle = content.body.blocks.len() / 2;
    let paragraph = content
        .body
        .blocks
        .iter_mut()
        .skip(middle)
        .find_map(|block| match block {
            Block::Paragraph(text) => Some(text),
            _ => None,
        });
    if let Some(text) = paragraph {
        text.push(Inline::plain(&format!(" Lần thứ {number}.")));
    }
    let began = Instant::now();
    desk.save_draft(id, open.base, content, None)?;
    Ok(began.elapsed().as_secs_f64() * 1000.0)
}
