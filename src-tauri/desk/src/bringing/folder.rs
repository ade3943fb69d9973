//! Articles that lie in a folder, and the photos that lie beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone as _, Utc};
use newsroom::body::{Body, plain_text};
use newsroom::vietnamese::slug;
use walkdir::WalkDir;

use crate::photos::found::{DEEPEST, is_hidden, looks_like_a_photo};

/// Endings of texts.
const TEXTS: [&str; 3] = ["txt", "text", "md"];
/// Endings of what people keep articles in and what is no plain text: named as refused rather than passed over.
const OTHERS: [&str; 7] = ["doc", "docx", "odt", "rtf", "pdf", "htm", "html"];
/// Words that a photo's name must have in common with the beginning of a caption.
const FEWEST_WORDS: usize = 3;
/// Hours: noon of a day of which nothing else is known.
const NOON: u32 = 12;

/// A file of a folder that may be an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FolderFile {
    pub(super) path: PathBuf,
    pub(super) bytes: u64,
    pub(super) is_text: bool,
    pub(super) modified: DateTime<Utc>,
    /// The photos of its folder, by name.
    pub(super) photos: Arc<Vec<PathBuf>>,
    /// No other article lies in its folder.
    pub(super) alone: bool,
}

/// All of them, by folder and name; hidden ones are passed over, and links are not followed.
pub(super) fn files(folder: &Path, stop: &AtomicBool) -> Vec<FolderFile> {
    let mut texts: BTreeMap<PathBuf, Vec<FolderFile>> = BTreeMap::new();
    let mut photos: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    let walk = WalkDir::new(folder)
        .max_depth(DEEPEST)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.path()));
    // A folder that may not be read has no articles for this person.
    for entry in walk.filter_map(Result::ok) {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let Ok(metadata) = entry.metadata() else { continue };
        if !metadata.is_file() {
            continue;
        }
        let path = entry.into_path();
        let parent = path.parent().unwrap_or(folder).to_owned();
        if looks_like_a_photo(&path) {
            photos.entry(parent).or_default().push(path);
            continue;
        }
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        let is_text = TEXTS.iter().any(|known| ending == *known);
        if is_text || OTHERS.iter().any(|known| ending == *known) {
            texts.entry(parent).or_default().push(FolderFile {
                path,
                bytes: metadata.len(),
                is_text,
                modified: metadata.modified().map_or_else(|_| Utc::now(), DateTime::from),
                photos: Arc::default(),
                alone: false,
            });
        }
    }
    let mut files = Vec::new();
    for (parent, texts) in texts {
        let photos = Arc::new(photos.remove(&parent).unwrap_or_default());
        let alone = texts.iter().filter(|file| file.is_text).count() == 1;
        files.extend(texts.into_iter().map(|file| FolderFile {
            photos: Arc::clone(&photos),
            alone,
            ..file
        }));
    }
    files
}

/// Photos for an article of a folder: with a place where a caption names it, else for the first places that are free.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) placed: Vec<(usize, PathBuf)>,
    pub(super) others: Vec<PathBuf>,
}

/// Of the photos beside an article those that are its own: whose names open like its own, whose names are captions of
/// its page, and all of them where it is the only one in its folder.
pub(super) fn photos_of(file: &FolderFile, body: &Body) -> Beside {
    let mut beside = Beside::default();
    let own = stem(&file.path);
    let captions: Vec<String> = body
        .figures()
        .flat_map(|figure| {
            figure
                .photos
                .iter()
                .map(move |place| slug(&plain_text(figure.caption_of(place))))
        })
        .collect();
    for photo in file.photos.iter() {
        let name = stem(photo);
        let mut named = captions
            .iter()
            .enumerate()
            .filter(|(_, caption)| names(&slug(&name), caption));
        match (named.next(), named.next()) {
            (Some((place, _)), None) if beside.placed.iter().all(|(taken, _)| *taken != place) => {
                beside.placed.push((place, photo.clone()));
            }
            _ if file.alone || numbered(&name, &own) => beside.others.push(photo.clone()),
            _ => {}
        }
    }
    beside
}

/// A caption says the photo's name, or opens with it.
fn names(photo: &str, caption: &str) -> bool {
    !photo.is_empty()
        && (photo == caption
            || photo.split('-').count() >= FEWEST_WORDS
                && caption
                    .strip_prefix(photo)
                    .is_some_and(|rest| rest.starts_with('-')))
}

/// "bai-1", "bai_2", "bai (3)" and "bai" are photos of "bai".
fn numbered(photo: &str, text: &str) -> bool {
    let rest = photo.strip_prefix(text);
    rest.is_some_and(|rest| {
        let number = rest.trim_matches(|c: char| " -_().".contains(c));
        rest.is_empty() || rest.len() > number.len() && number.chars().all(|c| c.is_ascii_digit())
    })
}

/// The name without its ending, in NFC.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    newsroom::vietnamese::nfc(&stem)
}

/// The day that the path names, as "2021/01/11", "2021-01-11" or "11-01-2021"; else when the file was changed.
pub(super) fn day_of(file: &FolderFile) -> DateTime<Utc> {
    let named = day_in(&file.path).and_then(|day| {
        let vietnam = FixedOffset::east_opt(7 * 3600)?;
        let noon = day.and_hms_opt(NOON, 0, 0)?;
        vietnam
            .from_local_datetime(&noon)
            .single()
            .map(|noon| noon.to_utc())
    });
    named.unwrap_or(file.modified)
}

fn day_in(path: &Path) -> Option<NaiveDate> {
    let text = path.with_extension("").to_string_lossy().into_owned();
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    // The innermost folder, and the name, say best.
    numbers.windows(3).rev().find_map(|parts| {
        let number = |at: usize| parts[at].parse::<u32>().ok();
        let year = |at: usize| {
            parts[at]
                .parse()
                .ok()
                .filter(|year| parts[at].len() == 4 && (1990..2100).contains(year))
        };
        match (year(0), year(2)) {
            (Some(year), _) => NaiveDate::from_ymd_opt(year, number(1)?, number(2)?),
            (None, Some(year)) => NaiveDate::from_ymd_opt(year, number(1)?, number(0)?),
            _ => None,
        }
    })
}

/// The bytes of a text, where it is no larger than a piece may be.
pub(super) fn read(file: &FolderFile, name: &str) -> Result<Vec<u8>, crate::error::DeskError> {
    intake::decode::check_size(file.bytes, name)?;
    fs::read(&file.path).map_err(|source| crate::error::DeskError::Unreadable {
        file: file.path.display().to_string(),
        source,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use newsroom::body::{Block, Figure};

    use super::*;

    #[test]
    fn a_folder_gives_its_articles_in_order_and_what_is_no_text_to_be_refused() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "b/2.txt",
            "b/1.TXT",
            "b/a.jpg",
            "a/bai.docx",
            "a/.an.txt",
            "a/x.exe",
            "c.md",
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
        let found = files(folder.path(), &AtomicBool::new(false));
        let names: Vec<_> = found
            .iter()
            .map(|file| {
                (
                    crate::import::file_name(&file.path),
                    file.is_text,
                    file.alone,
                    file.photos.len(),
                )
            })
            .collect();
        assert_eq!(
            names,
            [
                ("c.md".to_owned(), true, true, 0),
                ("bai.docx".to_owned(), false, false, 0),
                ("1.TXT".to_owned(), true, false, 1),
                ("2.txt".to_owned(), true, false, 1)
            ]
        );
    }

    #[track_caller]
    fn check(photos: &[&str], alone: bool, placed: &[(usize, &str)], others: &[&str]) {
        let file = FolderFile {
            path: PathBuf::from("bai 7.txt"),
            bytes: 0,
            is_text: true,
            modified: DateTime::UNIX_EPOCH,
            photos: Arc::new(photos.iter().map(PathBuf::from).collect()),
            alone,
        };
        let mut body = Body::blank();
        for caption in ["Quang cảnh hội nghị", "Đại biểu biểu quyết thông qua nghị quyết"]
        {
            body.blocks.push(Block::Figure(Figure::awaiting_photo(caption)));
        }
        let found = photos_of(&file, &body);
        let placed: Vec<_> = placed
            .iter()
            .map(|(place, name)| (*place, PathBuf::from(name)))
            .collect();
        let others: Vec<_> = others.iter().map(PathBuf::from).collect();
        assert_eq!(found, Beside { placed, others });
    }

    #[test]
    fn photos_are_an_article_s_by_its_name_by_its_captions_or_by_being_alone() {
        check(
            &["bai 7.jpg", "bai 7-2.jpg", "bai 70.jpg", "khac.jpg"],
            false,
            &[],
            &["bai 7.jpg", "bai 7-2.jpg"],
        );
        check(
            &[
                "quang canh hoi nghi.jpg",
                "Đại biểu biểu quyết.jpg",
                "Đại biểu.jpg",
            ],
            false,
            &[(0, "quang canh hoi nghi.jpg"), (1, "Đại biểu biểu quyết.jpg")],
            &[],
        );
        check(
            &["IMG_1.jpg", "IMG_2.jpg"],
            true,
            &[],
            &["IMG_1.jpg", "IMG_2.jpg"],
        );
    }

    #[test]
    fn the_day_is_read_off_the_path() {
        for path in [
            "/kho/2021/01/11/bai.txt",
            "/kho/2021-01-11 hop.txt",
            "/kho 2019/11-1-2021/3.txt",
        ] {
            assert_eq!(
                day_in(Path::new(path)),
                NaiveDate::from_ymd_opt(2021, 1, 11),
                "{path}"
            );
        }
        assert_eq!(day_in(Path::new("/kho/bai 12.txt")), None);
        assert_eq!(day_in(Path::new("/kho/2021-13-45.txt")), None);
    }
}
