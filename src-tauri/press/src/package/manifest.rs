//! What the package holds, so that whoever receives it can see that nothing is missing or changed.

use newsroom::digest::Digest;
use serde::Serialize;

use super::Entry;
use crate::error::PressError;

#[derive(Serialize)]
struct Manifest<'a> {
    files: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Listed<'a> {
    path: &'a str,
    sha256: Digest,
    /// Bytes.
    size: usize,
}

/// Every file but the manifest itself, sorted by path.
pub(super) fn bytes(entries: &[Entry]) -> Result<Vec<u8>, PressError> {
    let listed = |entry: &'_ Entry| -> (String, Digest, usize) {
        (entry.path.clone(), Digest::of(&entry.bytes), entry.bytes.len())
    };
    let mut all: Vec<_> = entries.iter().map(listed).collect();
    all.sort();
    let files = all
        .iter()
        .map(|(path, sha256, size)| Listed {
            path,
            sha256: *sha256,
            size: *size,
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&Manifest { files }).map_err(|source| PressError::Json {
        document: "manifest.json",
        source,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
