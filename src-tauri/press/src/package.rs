//! Everything that the portal is handed: page, fragment, PDF, article and photos, with a manifest.
//!
//! | file | |
//! |---|---|
//! | `index.html` | the page, showing `photos/…` |
//! | `fragment.html` | the article alone, for pasting into a CMS |
//! | `article.pdf` | |
//! | `article.json` | the article and what its page says of it |
//! | `photos/…` | the renditions that the page shows |
//! | `manifest.json` | path, SHA-256 and size of every other file |

mod article_json;
mod folder;
mod manifest;
mod remembered;
mod zipped;

use std::path::Path;

use newsroom::photo::PhotoSource;

use crate::edition::Edition;
use crate::error::PressError;
use crate::{file, html, pdf};
use remembered::Remembered;

/// One file of a package. `path` is relative and has `/` on every system.
struct Entry {
    path: String,
    bytes: Vec<u8>,
}

/// Writes the package as a folder, replacing a folder of that name.
///
/// # Errors
/// As [`html::page`] and [`pdf::pdf`], and [`PressError::Write`]; after an error nothing new is left on the disk.
pub fn write_folder(
    edition: &Edition<'_>,
    photos: &dyn PhotoSource,
    folder: &Path,
) -> Result<(), PressError> {
    folder::write(folder, &entries(edition, photos)?)
}

/// Writes the page alone as a folder, with its fragment and its photos, replacing a folder of that name.
///
/// # Errors
/// As [`html::page`], and [`PressError::Write`]; after an error nothing new is left on the disk.
pub fn write_page(edition: &Edition<'_>, photos: &dyn PhotoSource, folder: &Path) -> Result<(), PressError> {
    let mut entries = page_entries(html::page(edition, photos)?);
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    folder::write(folder, &entries)
}

/// Writes the package as a zip, replacing a file of that name. The same edition gives the same bytes.
///
/// # Errors
/// As [`write_folder`], and [`PressError::Zip`].
pub fn write_zip(edition: &Edition<'_>, photos: &dyn PhotoSource, file: &Path) -> Result<(), PressError> {
    let bytes =
        zipped::bytes(&entries(edition, photos)?, edition.modified).map_err(|source| PressError::Zip {
            path: file.to_owned(),
            source,
        })?;
    file::write(file, &bytes)
}

/// Sorted by path.
fn entries(edition: &Edition<'_>, photos: &dyn PhotoSource) -> Result<Vec<Entry>, PressError> {
    let photos = Remembered::new(photos);
    let mut entries = page_entries(html::page(edition, &photos)?);
    entries.push(Entry {
        path: "article.pdf".to_owned(),
        bytes: pdf::pdf(edition, &photos)?,
    });
    entries.push(Entry {
        path: "article.json".to_owned(),
        bytes: article_json::bytes(edition)?,
    });
    let manifest = manifest::bytes(&entries)?;
    entries.push(Entry {
        path: "manifest.json".to_owned(),
        bytes: manifest,
    });
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(entries)
}

/// The page, its fragment and its photos.
fn page_entries(page: html::WebPage) -> Vec<Entry> {
    let mut entries = vec![
        Entry {
            path: "index.html".to_owned(),
            bytes: page.html.into_bytes(),
        },
        Entry {
            path: "fragment.html".to_owned(),
            bytes: page.fragment.into_bytes(),
        },
    ];
    entries.extend(page.photos.into_iter().map(|photo| Entry {
        path: photo.name,
        bytes: photo.bytes,
    }));
    entries
}
