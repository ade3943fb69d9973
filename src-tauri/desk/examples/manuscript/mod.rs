//! A piece as long as a newsroom writes them: 10,000 words and 40 figures, made of the sample's words and photos, the
//! same each time.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use desk::Desk;
use desk::photos::PhotoInfo;
use newsroom::article::ArticleId;
use newsroom::body::{Block, Body, Figure, Heading, Inline, inline_text};

/// Of the whole page, captions included.
pub const WORDS: usize = 10_000;
pub const FIGURES: usize = 40;
/// Paragraphs between two headings.
const SECTION: usize = 12;

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// Files the piece with its photos in the archive.
pub fn file(desk: &Desk) -> Result<ArticleId, Box<dyn Error>> {
    let photos = photos(desk)?;
    let body = body(&photos)?;
    let id = desk.new_article()?.id;
    desk.revise(id, |article| {
        article.body = body;
        Ok(())
    })?;
    Ok(id)
}

/// Forty photos that are told apart by their bytes and so have to be fetched and decoded each on its own: a few bytes
/// behind the end of the picture change its name and nothing that is seen.
fn photos(desk: &Desk) -> Result<Vec<PhotoInfo>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(fixtures().join("photos"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "jpg"))
        .collect();
    files.sort();
    let folder = tempfile::tempdir()?;
    let mut copies = Vec::new();
    for (number, file) in files.iter().cycle().take(FIGURES).enumerate() {
        let copy = folder.path().join(format!("{number:02}.jpg"));
        let mut bytes = fs::read(file)?;
        bytes.extend_from_slice(&u32::try_from(number)?.to_be_bytes());
        fs::write(&copy, bytes)?;
        copies.push(copy);
    }
    let batch = desk.add_photos(&copies)?;
    match batch.failures.first() {
        Some(failure) => Err(format!("{failure:?}").into()),
        None => Ok(batch.photos),
    }
}

fn body(photos: &[PhotoInfo]) -> Result<Body, Box<dyn Error>> {
    let text = fs::read_to_string(fixtures().join("hoi-nghi-quan-triet.txt"))?;
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let (headline, lead) = match lines.as_slice() {
        [headline, lead, ..] => (*headline, *lead),
        _ => return Err("the sample has no headline and lead".into()),
    };
    // Paragraphs end with a full stop; captions and the byline do not.
    let (paragraphs, captions): (Vec<&str>, Vec<&str>) = lines
        .iter()
        .skip(2)
        .take(lines.len().saturating_sub(3))
        .partition(|line| line.ends_with(['.', '…']));
    let mut body = Body {
        headline: headline.to_owned(),
        lead: inline_text(lead),
        ..Body::blank()
    };
    body.blocks.clear();
    let mut shown = photos.iter().zip(captions.iter().cycle()).enumerate();
    for (number, paragraph) in paragraphs.iter().cycle().enumerate() {
        let words = body.word_count();
        if words >= WORDS {
            break;
        }
        if number % SECTION == 0 {
            body.blocks.push(Block::Heading(Heading {
                level: 2,
                text: inline_text(&format!("Phần {}", number / SECTION + 1)),
            }));
        }
        body.blocks.push(Block::Paragraph(vec![Inline::plain(paragraph)]));
        // Spread evenly; the last one stands well before the end.
        while let Some((at, _)) = shown.clone().next()
            && body.word_count() >= at * WORDS / FIGURES
            && let Some((at, (photo, caption))) = shown.next()
        {
            let mut figure = Figure::awaiting_photo(&format!("{caption} (ảnh {})", at + 1));
            for place in &mut figure.photos {
                place.photo = Some(photo.id);
                place.alt = format!("Ảnh thứ {}", at + 1);
            }
            body.blocks.push(Block::Figure(figure));
        }
    }
    Ok(body)
}
