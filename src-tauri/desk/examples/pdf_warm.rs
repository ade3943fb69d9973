//! How long the PDF of the sample takes again in the running program after one paragraph was edited: prints
//! `median_ms N`.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use desk::Desk;
use desk::export::order::{ExportFormat, ExportOrder};
use newsroom::body::{Block, Inline};

/// Edits measured, after one that is not.
const EDITS: usize = 31;

fn main() -> Result<(), Box<dyn Error>> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let folder = tempfile::tempdir()?;
    let desk = Desk::open(&folder.path().join("archive"))?;
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
        for (number, place) in article
            .body
            .figures_mut()
            .flat_map(|figure| &mut figure.photos)
            .enumerate()
        {
            place.alt = format!("Ảnh thứ {}", number + 1);
        }
        Ok(())
    })?;

    let mut milliseconds = Vec::new();
    for edit in 0..=EDITS {
        desk.revise(id, |article| {
            let paragraph = article.body.blocks.iter_mut().find_map(|block| match block {
                Block::Paragraph(text) => Some(text),
                _ => None,
            });
            if let Some(text) = paragraph {
                *text = vec![Inline::plain(&format!("Đoạn văn được sửa lần thứ {edit}."))];
            }
            Ok(())
        })?;
        let began = Instant::now();
        desk.export(
            id,
            &ExportOrder::of(ExportFormat::Pdf).whatever_warns("đo"),
            Some(&folder.path().join("out")),
        )?;
        milliseconds.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    let mut measured = milliseconds.split_off(1);
    measured.sort_by(f64::total_cmp);
    println!("median_ms {:.2}", measured[EDITS / 2]);
    Ok(())
}
