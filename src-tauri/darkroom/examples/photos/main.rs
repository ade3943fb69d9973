//! What `cargo xtask bench photos` measures: whole batches of photos as one process, on all cores.
//!
//! `photos make FOLDER` · `photos thumbnails OUT FILE…` · `photos web OUT FILE…` · `photos previews FILE…` ·
//! `photos judge OURS THEIRS FILE…`

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use darkroom::{Format, Output, Size};
use newsroom::photo::Recipe;

mod judge;
mod make;

/// Pixels: the widths of the web set.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];
/// In both formats' own measures.
pub const QUALITY: u8 = 80;
/// Of a file, for its embedded preview.
const HEAD: usize = 256 << 10;

pub type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

fn main() -> Outcome {
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let verb = words.first().and_then(|word| word.to_str()).unwrap_or_default();
    match (verb, words.get(1..).unwrap_or_default()) {
        ("make", [folder]) => make::photos(folder),
        ("thumbnails", [out, files @ ..]) => each(files, |file| {
            let small = darkroom::thumbnail(&fs::read(file)?, "", &Recipe::default(), 320)?;
            Ok(fs::write(named(out, file, "jpg"), small.bytes)?)
        }),
        ("web", [out, files @ ..]) => each(files, |file| web(out, file)),
        ("previews", files) => previews(files),
        ("judge", [ours, theirs, files @ ..]) => judge::compared(ours, theirs, files),
        _ => Err("make, thumbnails, web, previews or judge".into()),
    }
}

fn web(out: &Path, file: &Path) -> Outcome {
    let wanted: Vec<Output> = WIDTHS
        .iter()
        .flat_map(|width| {
            [Format::Jpeg, Format::WebP].map(|format| Output {
                size: Size::Width(*width),
                format,
                quality: QUALITY,
            })
        })
        .collect();
    for (output, made) in wanted.iter().zip(darkroom::outputs(
        &fs::read(file)?,
        "",
        &Recipe::default(),
        &wanted,
    )?) {
        let ending = format!("{}.{}", made.width, output.format.extension());
        fs::write(named(out, file, &ending), made.bytes)?;
    }
    Ok(())
}

/// Prints `median_ms N`: from the file's name to the preview in memory.
fn previews(files: &[PathBuf]) -> Outcome {
    use std::io::Read;
    let mut spent = Vec::new();
    for file in files {
        let began = Instant::now();
        let mut head = Vec::with_capacity(HEAD);
        fs::File::open(file)?.take(HEAD as u64).read_to_end(&mut head)?;
        darkroom::embedded_preview(&head).ok_or("no preview")?;
        spent.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    spent.sort_by(f64::total_cmp);
    println!("median_ms {:.4}", spent.get(spent.len() / 2).ok_or("no photo")?);
    Ok(())
}

/// `photo.jpg` becomes `OUT/photo-ENDING`.
pub fn named(out: &Path, file: &Path, ending: &str) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    out.join(format!("{stem}-{ending}"))
}

/// Does the same with each file, as many at a time as there are cores; the first failure is told.
pub fn each(files: &[PathBuf], work: impl Fn(&Path) -> Outcome + Sync) -> Outcome {
    let next = AtomicUsize::new(0);
    let outcome = Mutex::new(Ok(()));
    let cores = std::thread::available_parallelism()?.get();
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(error) = work(file)
                        && let Ok(mut outcome) = outcome.lock()
                    {
                        *outcome = Err(error);
                        return;
                    }
                }
            });
        }
    });
    outcome.into_inner()?
}
