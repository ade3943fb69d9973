//! Packages that come from other desks. Whoever made one may have meant harm: nothing of it is believed before it was
//! held against the manifest, the manifest against its signature, and the whole against what a package may be. Nothing is
//! unpacked to the disk here, and no name in it becomes a path.

/// Why a package is refused.
mod error;
#[cfg(test)]
mod hostile;
/// Which names files of a package may have.
mod name;

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use newsroom::digest::Digest;
use newsroom::manifest::{Doubt, FORMAT, Kind, MANIFEST, Manifest, SIGNATURE};
use zip::{CompressionMethod, ZipArchive};

pub use error::PackageError;

/// Bytes of a manifest at most: that of a hundred thousand files.
const LARGEST_MANIFEST: u64 = 32 << 20;
/// Bytes of a signature at most.
const LARGEST_SIGNATURE: u64 = 1 << 10;
/// Files at most.
const MOST_FILES: usize = 200_000;
/// How many times larger than in the package files may become all together: prose becomes four times larger, and nothing
/// honest a hundred times. What takes no more than this many bytes harms nobody.
const MOST_GROWTH: u64 = 100;
const HARMLESS: u64 = 64 << 20;

/// A package whose manifest is signed and names exactly the files that are there. Their bytes are held against it when
/// they are read.
pub struct Package {
    /// The file's name as the person knows it.
    name: String,
    zip: ZipArchive<BufReader<File>>,
    manifest: Manifest,
    listed: BTreeMap<String, (Digest, u64)>,
}

impl Package {
    /// Opens a package for a desk.
    pub fn open(path: &Path) -> Result<Self, PackageError> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let unreadable = |source| PackageError::Unreadable {
            name: name.clone(),
            source,
        };
        let file = File::open(path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        let mut zip =
            ZipArchive::new(BufReader::new(file)).map_err(|error| PackageError::zip(&name, error))?;
        let sizes = sizes(&mut zip, &name, size)?;
        let manifest = manifest(&mut zip, &name)?;
        if manifest.kind != Kind::Desk {
            let kind = manifest.kind;
            return Err(PackageError::OtherKind { name, kind });
        }
        let mut listed = BTreeMap::new();
        for file in &manifest.files {
            if sizes.get(&file.path) != Some(&file.size) {
                let path = file.path.clone();
                return Err(PackageError::Altered { name, path });
            }
            listed.insert(file.path.clone(), (file.sha256, file.size));
        }
        let own = |path: &String| path == MANIFEST || path == SIGNATURE;
        if let Some(path) = sizes
            .into_keys()
            .find(|path| !own(path) && !listed.contains_key(path))
        {
            return Err(PackageError::Unlisted { name, path });
        }
        Ok(Self {
            name,
            zip,
            manifest,
            listed,
        })
    }

    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Bytes; `None` where there is no such file.
    #[must_use]
    pub fn size(&self, path: &str) -> Option<u64> {
        self.listed.get(path).map(|(_, size)| *size)
    }

    /// A whole file, held against the manifest; refused where it has more than `most` bytes.
    pub fn read(&mut self, path: &str, most: u64) -> Result<Vec<u8>, PackageError> {
        let altered = || PackageError::Altered {
            name: self.name.clone(),
            path: path.to_owned(),
        };
        let Some((digest, size)) = self.listed.get(path).copied() else {
            return Err(PackageError::Missing {
                name: self.name.clone(),
                path: path.to_owned(),
            });
        };
        if size > most {
            return Err(PackageError::TooLarge {
                name: self.name.clone(),
                path: path.to_owned(),
            });
        }
        let bytes = bytes(&mut self.zip, &self.name, path, size)?;
        match bytes.len() as u64 == size && Digest::of(&bytes) == digest {
            true => Ok(bytes),
            false => Err(altered()),
        }
    }
}

/// The size of each file, by its path, once all of them are what files of a package may be.
fn sizes(
    zip: &mut ZipArchive<BufReader<File>>,
    name: &str,
    size: u64,
) -> Result<BTreeMap<String, u64>, PackageError> {
    let hostile = |path: &str| PackageError::Hostile {
        name: name.to_owned(),
        path: path.to_owned(),
    };
    if zip.len() > MOST_FILES {
        return Err(PackageError::Bomb {
            name: name.to_owned(),
        });
    }
    let (mut sizes, mut folded, mut grown) = (BTreeMap::new(), HashSet::new(), 0_u64);
    for index in 0..zip.len() {
        let file = zip
            .by_index_raw(index)
            .map_err(|error| PackageError::zip(name, error))?;
        let path = file.name().map_err(|error| PackageError::zip(name, error))?;
        let path = path.into_owned();
        let is_plain = file.is_file()
            && !file.is_symlink()
            && !file.encrypted()
            && matches!(
                file.compression(),
                CompressionMethod::Stored | CompressionMethod::Deflated
            );
        // Two names that are one on some system's disk are one here too.
        if !is_plain || !name::is_safe(&path) || !folded.insert(name::folded(&path)) {
            return Err(hostile(&path));
        }
        grown = grown.saturating_add(file.size());
        sizes.insert(path, file.size());
    }
    if grown > size.saturating_mul(MOST_GROWTH).max(HARMLESS) {
        return Err(PackageError::Bomb {
            name: name.to_owned(),
        });
    }
    let doubled = zip.has_duplicate_names()
        || zip
            .has_overlapping_entries()
            .map_err(|error| PackageError::zip(name, error))?;
    match doubled {
        true => Err(PackageError::Bomb {
            name: name.to_owned(),
        }),
        false => Ok(sizes),
    }
}

fn manifest(zip: &mut ZipArchive<BufReader<File>>, name: &str) -> Result<Manifest, PackageError> {
    if zip.index_for_name(MANIFEST).is_none() {
        return Err(PackageError::NoPackage {
            name: name.to_owned(),
        });
    }
    if zip.index_for_name(SIGNATURE).is_none() {
        return Err(PackageError::Signature {
            name: name.to_owned(),
        });
    }
    let manifest = bytes(zip, name, MANIFEST, LARGEST_MANIFEST)?;
    let signature = bytes(zip, name, SIGNATURE, LARGEST_SIGNATURE)?;
    let name = name.to_owned();
    Manifest::verified(&manifest, &signature).map_err(|doubt| match doubt {
        Doubt::Unreadable => PackageError::NoPackage { name },
        Doubt::Newer { found } => PackageError::Newer {
            name,
            found,
            known: FORMAT,
        },
        Doubt::Signature => PackageError::Signature { name },
    })
}

/// At most one byte more than `most`, whatever the file says of its size.
fn bytes(
    zip: &mut ZipArchive<BufReader<File>>,
    name: &str,
    path: &str,
    most: u64,
) -> Result<Vec<u8>, PackageError> {
    let file = zip
        .by_name(path)
        .map_err(|error| PackageError::zip(name, error))?;
    let mut bytes = Vec::new();
    match file.take(most.saturating_add(1)).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() as u64 > most => Err(PackageError::TooLarge {
            name: name.to_owned(),
            path: path.to_owned(),
        }),
        Ok(_) => Ok(bytes),
        // A checksum that does not fit, or an end that comes too soon.
        Err(_) => Err(PackageError::Altered {
            name: name.to_owned(),
            path: path.to_owned(),
        }),
    }
}
