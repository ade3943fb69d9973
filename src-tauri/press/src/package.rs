//! Packages: files in a folder or a zip, with a manifest that says whose they are and that they are all there.
//!
//! For the portal:
//!
//! | file | |
//! |---|---|
//! | `index.html` | the page, showing `photos/…` |
//! | `fragment.html` | the article alone, for pasting into a CMS |
//! | `article.pdf` | |
//! | `article.json` | the article and what its page says of it |
//! | `ninjs.json` | the same as a news object: see [`crate::ninjs`] |
//! | `photos/…` | the renditions that the page shows |
//! | `manifest.json` | whose it is, and path, SHA-256 and size of every other file |
//! | `manifest.sig` | the signature of the manifest's bytes: see [`newsroom::manifest`] |
//!
//! What goes to another desk is laid out by who sends it.

mod article_json;
/// One file of a package.
pub mod entry;
mod folder;
/// Text and pictures for the print shop.
pub mod print;
mod remembered;
mod zipped;

use std::path::Path;

use newsroom::manifest::{Listed, MANIFEST, SIGNATURE, Seal};
use newsroom::photo::PhotoSource;

use crate::edition::Edition;
use crate::error::PressError;
use crate::html;
use crate::html::PageOptions;
use crate::ninjs::{self, Status};
use crate::pdf::{self, Layout};
use entry::Entry;
use remembered::Remembered;

/// As what a package is put down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Folder,
    /// One file.
    Zip,
}

/// Writes a package for the portal, replacing a folder or file of that name. The same edition, signed by the same desk,
/// gives the same bytes.
///
/// # Errors
/// As [`html::page`], [`pdf::pdf`] and [`write`].
pub fn write_portal(
    edition: &Edition<'_>,
    options: &PageOptions<'_>,
    photos: &dyn PhotoSource,
    seal: &Seal<'_>,
    form: Form,
    to: &Path,
) -> Result<(), PressError> {
    write(portal_entries(edition, options, photos)?, seal, form, to)
}

/// Writes the page alone as a folder, with its fragment and its photos, replacing a folder of that name.
///
/// # Errors
/// As [`html::page`], and [`PressError::Write`]; after an error nothing new is left on the disk.
pub fn write_page(
    edition: &Edition<'_>,
    options: &PageOptions<'_>,
    photos: &dyn PhotoSource,
    folder: &Path,
) -> Result<(), PressError> {
    let mut entries = page_entries(html::page(edition, options, photos)?);
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    folder::write(folder, &entries)
}

/// Writes the news object as a folder, with the photos that it names, replacing a folder of that name.
///
/// # Errors
/// As [`html::page`] and [`ninjs::news_object`], and [`PressError::Write`]; after an error nothing new is left on the
/// disk.
pub fn write_ninjs(
    edition: &Edition<'_>,
    options: &PageOptions<'_>,
    photos: &dyn PhotoSource,
    folder: &Path,
) -> Result<(), PressError> {
    let page = html::page(edition, options, photos)?;
    let object = ninjs::news_object(edition, Status::of(edition.article), &page, photos)?;
    let photos = page.photos.into_iter();
    let mut entries = vec![Entry::of("ninjs.json".to_owned(), object)];
    entries.extend(photos.map(|photo| Entry::of(photo.name, photo.bytes)));
    folder::write(folder, &entries)
}

/// Writes files with their manifest and its signature, replacing a folder or file of that name. What lies elsewhere is
/// copied piece by piece, however large, and held against its digest.
///
/// # Errors
/// [`PressError::Source`], [`PressError::Altered`], [`PressError::Write`] and [`PressError::Zip`]; after an error
/// nothing new is left on the disk.
pub fn write(mut entries: Vec<Entry<'_>>, seal: &Seal<'_>, form: Form, to: &Path) -> Result<(), PressError> {
    let listed = |entry: &Entry<'_>| Listed {
        path: entry.path.clone(),
        sha256: entry.sha256,
        size: entry.size,
    };
    let sealed = seal.over(entries.iter().map(listed).collect());
    let (manifest, signature) = sealed.map_err(|source| PressError::Json {
        document: MANIFEST,
        source,
    })?;
    entries.push(Entry::of(MANIFEST.to_owned(), manifest));
    entries.push(Entry::of(SIGNATURE.to_owned(), signature));
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    match form {
        Form::Folder => folder::write(to, &entries),
        Form::Zip => zipped::write(to, &entries, seal.time),
    }
}

fn portal_entries(
    edition: &Edition<'_>,
    options: &PageOptions<'_>,
    photos: &dyn PhotoSource,
) -> Result<Vec<Entry<'static>>, PressError> {
    let photos = Remembered::new(photos);
    let page = html::page(edition, options, &photos)?;
    let object = ninjs::news_object(edition, Status::of(edition.article), &page, &photos)?;
    let mut entries = page_entries(page);
    entries.push(Entry::of("ninjs.json".to_owned(), object));
    entries.push(Entry::of(
        "article.pdf".to_owned(),
        pdf::pdf(edition, Layout::PortalPage, &photos)?,
    ));
    entries.push(Entry::of(
        "article.json".to_owned(),
        article_json::bytes(edition)?,
    ));
    Ok(entries)
}

/// The page, its fragment and its photos.
fn page_entries(page: html::WebPage) -> Vec<Entry<'static>> {
    let mut entries = vec![
        Entry::of("index.html".to_owned(), page.html.into_bytes()),
        Entry::of("fragment.html".to_owned(), page.fragment.into_bytes()),
    ];
    let photos = page.photos.into_iter();
    entries.extend(photos.map(|photo| Entry::of(photo.name, photo.bytes)));
    entries
}
