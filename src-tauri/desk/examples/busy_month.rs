//! What a newsroom writes in a busy month: `busy_month ARTICLES PHOTOS BULLETIN FOLDER` fills an archive with so many
//! articles of two photos each out of so many, no two alike, and makes a bulletin of the first so many articles. Prints
//! the bulletin's id on the first line, then an article's on each.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use darkroom::{Format, Output, Size};
use desk::Desk;
use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, Inline};
use newsroom::photo::{PhotoId, Recipe, Tone};

const SECTIONS: [&str; 5] = ["Chính trị", "Kinh tế", "Văn hóa", "Xã hội", "Chuyển đổi số"];
const PHOTOS_OF_ONE: usize = 2;
/// Wider than a page shows, as photos are when they come in.
const PHOTO: Output = Output {
    size: Size::Width(1920),
    format: Format::Jpeg,
    quality: 85,
};

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: busy_month ARTICLES PHOTOS BULLETIN FOLDER";
    let mut arguments = std::env::args_os().skip(1);
    let mut number = || -> Option<usize> { arguments.next()?.to_str()?.parse().ok() };
    let [articles, photos, bulletin] = [number(), number(), number()].map(|number| number.ok_or(usage));
    let (articles, photos, bulletin) = (articles?, photos?, bulletin?);
    let folder = PathBuf::from(arguments.next().ok_or(usage)?);

    let desk = Desk::open(&folder)?;
    let sample = desk
        .import_file(&fixtures().join("hoi-nghi-quan-triet.txt"))?
        .article;
    let sample = desk.open_article(sample)?.content;
    let photos = taken(&desk, photos)?;
    let ids = written(&folder, &sample, articles, &photos)?;
    let of = ids
        .get(..bulletin)
        .ok_or("a bulletin has no more articles than there are")?;
    println!("{}", desk.new_bulletin(of)?.id);
    for id in ids {
        println!("{id}");
    }
    Ok(())
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// Photos of the sample, each in a light of its own.
fn taken(desk: &Desk, count: usize) -> Result<Vec<PhotoId>, Box<dyn Error>> {
    let mut originals: Vec<PathBuf> = fs::read_dir(fixtures().join("photos"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "jpg"))
        .collect();
    originals.sort();
    let originals = originals.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let card = tempfile::tempdir()?;
    let mut files = Vec::new();
    for (number, original) in originals.iter().cycle().take(count).enumerate() {
        let light = i16::try_from(number)?;
        let recipe = Recipe {
            tone: Tone {
                exposure: light % 20 * 5 - 50,
                temperature: light / 20 * 4 - 40,
                ..Tone::default()
            },
            ..Recipe::default()
        };
        let file = card.path().join(format!("{number:04}.jpg"));
        fs::write(&file, darkroom::output(original, "sample", &recipe, PHOTO)?.bytes)?;
        files.push(file);
    }
    let batch = desk.add_photos(&files)?;
    match batch.failures.first() {
        Some(failure) => Err(format!("{failure:?}").into()),
        None => Ok(batch.photos.into_iter().map(|photo| photo.id).collect()),
    }
}

/// Straight into the archive: how they are typed is not asked for.
fn written(
    folder: &Path,
    sample: &Article,
    count: usize,
    photos: &[PhotoId],
) -> Result<Vec<ArticleId>, Box<dyn Error>> {
    let archive = archive::Archive::open(folder)?;
    let now = chrono::Utc::now();
    let mut ids = Vec::new();
    for number in 1..=count {
        let mut article = sample.clone();
        article.body.headline =
            format!("Hội nghị lần thứ {number} của tỉnh bàn việc chuyển đổi số ở các xã, phường");
        article.section = SECTIONS[number % SECTIONS.len()].to_owned();
        let mut places = 0;
        article.body.blocks.retain(|block| {
            places += usize::from(matches!(block, Block::Figure(_)));
            !matches!(block, Block::Figure(_)) || places <= PHOTOS_OF_ONE
        });
        // No line is set twice, so that nothing is remembered from one article to the next.
        for block in &mut article.body.blocks {
            if let Block::Paragraph(text) = block {
                text.insert(0, Inline::plain(&format!("Hội nghị thứ {number}: ")));
            }
        }
        let shown = photos.iter().cycle().skip(number * PHOTOS_OF_ONE);
        for (figure, photo) in article.body.figures_mut().zip(shown) {
            figure.credit = "Thanh Hòa".to_owned();
            for place in &mut figure.photos {
                (place.photo, place.alt) = (Some(*photo), format!("Quang cảnh hội nghị thứ {number}"));
            }
        }
        ids.push(archive.create(&article, now)?);
    }
    Ok(ids)
}
