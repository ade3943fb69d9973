//! Articles go to another desk and come from one, as files that end in `.toasoan`.
//!
//! | file | |
//! |---|---|
//! | `articles/<id>/article.json` | [`archive::SentArticle`]: where it stands, its steps, the names of its revisions |
//! | `articles/<id>/revisions/<sha256>.json` | the bytes that name the revision: page, fields, comments, suggestions |
//! | `photos/<sha256>.json` | [`archive::SentPhoto`]: what is said of it |
//! | `photos/<sha256>.<jpg, …>` | the original |
//! | `manifest.json`, `manifest.sig` | whose it is, and that it is all there: [`newsroom::manifest`] |
//!
//! The file is a zip. Names are ids and digests in small letters, the same on every system.

/// The desk's own key.
mod key;
/// Where things lie in a package.
mod layout;
/// Packages made.
mod packing;
/// Packages looked at and received.
mod receiving;
/// Desks that are known.
mod senders;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

pub(crate) use layout::ending;
pub use packing::PackingNews;
pub use receiving::{
    ArticleInside, ArticleReceived, Inside, LookedInto, Receipt, ReceivingNews, WhatHappens,
};
pub use senders::{Acquaintance, DeskIdentity, KnownDeskLine};

/// Whether a file is named as a package for a desk.
#[must_use]
pub fn is_package(file: &Path) -> bool {
    file.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(newsroom::manifest::DESK_ENDING))
}

/// Packages that were looked at, by numbers that the window is told instead of paths.
#[derive(Default)]
pub(crate) struct Looked {
    begun: AtomicU32,
    files: Mutex<HashMap<u32, PathBuf>>,
}

impl Looked {
    fn remember(&self, file: PathBuf) -> u32 {
        let number = self.begun.fetch_add(1, Ordering::Relaxed) + 1;
        if let Ok(mut files) = self.files.lock() {
            files.insert(number, file);
        }
        number
    }

    pub(crate) fn file(&self, number: u32) -> Option<PathBuf> {
        self.files.lock().ok()?.get(&number).cloned()
    }
}
