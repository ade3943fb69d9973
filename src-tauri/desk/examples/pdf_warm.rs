//! What the sample's pages cost in a running program that shows the article: prints `first_ms N`, its first PDF;
//! `median_ms N`,
//! the PDF again after one paragraph was edited; and `preview_ms N`, from such an edit to the new picture of the page on
//! which it is seen.

use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use std::time::Instant;

use darkroom::Size;
use desk::Desk;
use desk::export::order::{ExportFormat, ExportOrder};
use desk::photos::picture::WIDEST;
use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, Inline};
use press::pdf::Layout;

/// Edits measured, after one that is not.
const EDITS: usize = 31;
/// Pixels that a page is wide beside the editor of a large window.
const SHOWN: u32 = 800;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (desk, id) = desk_with_sample(&folder.path().join("archive"))?;
    // As the window asks for them when it opens the article.
    for photo in desk.open_article(id)?.content.body.photos() {
        desk.picture(&photo, Size::Width(WIDEST))?;
    }
    let export = || -> Result<f64, Box<dyn Error>> {
        let began = Instant::now();
        let order = ExportOrder::of(ExportFormat::Pdf).whatever_warns("đo");
        desk.export(id, &order, Some(&folder.path().join("out")))?;
        Ok(milliseconds(began))
    };
    println!("first_ms {:.2}", export()?);

    let mut exports = Vec::new();
    for number in 0..=EDITS {
        desk.revise(id, |article| {
            edit(article, number);
            Ok(())
        })?;
        exports.push(export()?);
    }
    println!("median_ms {:.2}", median(exports));

    let mut content = desk.open_article(id)?.content;
    let (mut known, mut previews) = (HashSet::new(), Vec::new());
    for number in 0..=EDITS {
        edit(&mut content, EDITS + number + 1);
        let began = Instant::now();
        let set = desk.preview_pages(id, content.clone(), Layout::PortalPage)?;
        let pages = set.ok_or("the preview was overtaken")?.pages;
        let new = pages.iter().find(|page| !known.contains(&page.name));
        desk.preview_page(&new.ok_or("no page changed")?.name, SHOWN)
            .ok_or("the page is not there")?;
        previews.push(milliseconds(began));
        known.extend(pages.into_iter().map(|page| page.name));
    }
    println!("preview_ms {:.2}", median(previews));
    Ok(())
}

fn desk_with_sample(archive: &Path) -> Result<(Desk, ArticleId), Box<dyn Error>> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let desk = Desk::open(archive)?;
    let id = desk
        .import_file(&fixtures.join("hoi-nghi-quan-triet.txt"))?
        .article;
    let mut files: Vec<_> = std::fs::read_dir(fixtures.join("photos"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "jpg"))
        .collect();
    files.sort();
    desk.place_photos(id, &desk.add_photos(&files)?.photos)?;
    desk.revise(id, |article| {
        let places = article.body.figures_mut().flat_map(|figure| &mut figure.photos);
        for (place, number) in places.zip(1..) {
            place.alt = format!("Ảnh thứ {number}");
        }
        Ok(())
    })?;
    Ok((desk, id))
}

fn edit(article: &mut Article, number: usize) {
    let paragraph = article.body.blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    });
    if let Some(text) = paragraph {
        *text = vec![Inline::plain(&format!("Đoạn văn được sửa lần thứ {number}."))];
    }
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Of all but the first.
fn median(mut figures: Vec<f64>) -> f64 {
    let mut measured = figures.split_off(1);
    measured.sort_by(f64::total_cmp);
    measured[measured.len() / 2]
}
