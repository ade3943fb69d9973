//! What a telephone fetches to show the sample with all its pictures.

use std::fs;
use std::path::Path;

use super::super::Bench;
use super::super::report::{Goal, Row};
use crate::failure::Failure;
use crate::folder;
use crate::sample::Desk;

/// Kilobytes.
const WEIGHT: Goal = Goal::Absolute(350.0);
/// Pixels: the column of a telephone of 390 CSS pixels, at two pixels to one.
const PIXELS: u32 = 2 * 358;

pub fn row(bench: &Bench<'_>) -> Result<Row, Failure> {
    let scratch = bench.scratch.join("press-phone");
    folder::emptied(&scratch)?;
    let desk = Desk::at(bench.house, &scratch.join("archive"));
    let article = desk.file_sample()?;
    let made = desk.exported(&article, "html", &scratch.join("page"))?;
    let lacking = |lacks: &str| Failure::Answer {
        program: "toasoan export --format html".into(),
        lacks: lacks.into(),
    };
    let folder = made.first().ok_or_else(|| lacking("a folder"))?;
    let html = fs::read_to_string(folder.join("index.html")).map_err(|cause| Failure::File {
        doing: "read",
        path: folder.join("index.html"),
        cause,
    })?;
    let pictures: Vec<&str> = html.split("<source ").skip(1).filter_map(chosen).collect();
    if pictures.is_empty() {
        return Err(lacking("pictures"));
    }
    let mut bytes = html.len() as u64;
    for picture in pictures {
        bytes += size(&folder.join(picture))?;
    }
    Ok(Row::new("press-phone", "KB", WEIGHT).ours(bytes as f64 / 1000.0))
}

/// The picture that a browser takes for so many pixels: the narrowest that is wide enough, else the widest.
fn chosen(source: &str) -> Option<&str> {
    let set = source.split("srcset=\"").nth(1)?.split('"').next()?;
    let candidates = set.split(", ").filter_map(|candidate| {
        let (path, width) = candidate.rsplit_once(' ')?;
        Some((path, width.strip_suffix('w')?.parse::<u32>().ok()?))
    });
    let enough = candidates.clone().find(|(_, width)| *width >= PIXELS);
    enough.or_else(|| candidates.last()).map(|(path, _)| path)
}

fn size(path: &Path) -> Result<u64, Failure> {
    let about = fs::metadata(path).map_err(|cause| Failure::File {
        doing: "look at",
        path: path.to_owned(),
        cause,
    })?;
    Ok(about.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_takes_the_narrowest_picture_that_is_wide_enough() {
        let source = "type=\"image/webp\" srcset=\"a-480.webp 480w, a-720.webp 720w, a-1080.webp 1080w\">";
        assert_eq!(chosen(source), Some("a-720.webp"));
        assert_eq!(
            chosen("srcset=\"a-300.webp 300w, a-480.webp 480w\""),
            Some("a-480.webp")
        );
        assert_eq!(chosen("type=\"image/webp\""), None);
    }
}
