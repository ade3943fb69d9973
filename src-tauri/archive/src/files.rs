//! Where things lie in the archive's folder, and how files get there whole.
//!
//! `toasoan.db`, `photos/ab/abcdef….jpg` (originals), `thumbnails/ab/abcdef…-400.jpg` and, by a recipe,
//! `abcdef…-400-0123456789abcdef.jpg` (derived).

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use newsroom::digest::{Digest, Hasher};
use newsroom::photo::PhotoId;
use tempfile::NamedTempFile;

use crate::error::ArchiveError;

/// Bytes of a large file that are in memory at once.
const PIECE: usize = 1 << 20;

pub fn database(folder: &Path) -> PathBuf {
    folder.join("toasoan.db")
}

/// The same, as SQLite is to be asked for it. On Windows SQLite opens a path longer than 260 characters only in the
/// form that `canonicalize` gives (`\\?\C:\…`), which is not for people's eyes. The folder is there.
pub fn database_to_open(folder: &Path) -> PathBuf {
    let whole = if cfg!(windows) {
        fs::canonicalize(folder).ok()
    } else {
        None
    };
    database(whole.as_deref().unwrap_or(folder))
}

pub fn photos(folder: &Path) -> PathBuf {
    folder.join("photos")
}

/// `None` for a media type that the archive does not keep.
pub fn extension(media_type: &str) -> Option<&'static str> {
    match media_type {
        "image/jpeg" => Some("jpg"),
        "image/png" => Some("png"),
        "image/webp" => Some("webp"),
        "image/tiff" => Some("tif"),
        "image/heic" => Some("heic"),
        "image/avif" => Some("avif"),
        _ => None,
    }
}

/// The media type of what [`extension`] ends.
pub fn media_type(ending: &str) -> Option<&'static str> {
    let known = [
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/tiff",
        "image/heic",
        "image/avif",
    ];
    known.into_iter().find(|kind| extension(kind) == Some(ending))
}

/// The place of an original. An unknown media type cannot have come past the table's check.
pub fn original(folder: &Path, photo: &PhotoId, media_type: &str) -> PathBuf {
    let id = photo.to_string();
    photos(folder)
        .join(&id[..2])
        .join(format!("{id}.{}", extension(media_type).unwrap_or("bin")))
}

pub fn thumbnail(folder: &Path, photo: &PhotoId, width: u32, recipe: Option<Digest>) -> PathBuf {
    let id = photo.to_string();
    // 16 digits tell the recipes of one photo apart, and leave room for Windows' paths of 260 letters.
    let recipe = recipe.map_or_else(String::new, |recipe| format!("-{}", &recipe.to_string()[..16]));
    folder
        .join("thumbnails")
        .join(&id[..2])
        .join(format!("{id}-{width}{recipe}.jpg"))
}

/// Takes away the pictures made of a photo, by whatever recipe.
pub fn remove_thumbnails(folder: &Path, photo: &PhotoId) -> Result<(), ArchiveError> {
    let id = photo.to_string();
    let lies_in = folder.join("thumbnails").join(&id[..2]);
    let entries = match fs::read_dir(&lies_in) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(folder, &lies_in, error)),
    };
    for entry in entries {
        let path = entry.map_err(|error| failed(folder, &lies_in, error))?.path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(&id))
        {
            fs::remove_file(&path).map_err(|error| failed(folder, &path, error))?;
        }
    }
    Ok(())
}

/// Whether a file survives the power going off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durable {
    /// It and its name are on the disk when the call returns.
    Yes,
    /// It can be made again: the call need not wait for the disk.
    No,
}

/// Writes beside, then renames: under the final name there is the whole file or none.
pub fn write(path: &Path, bytes: &[u8], durable: Durable) -> Result<(), ArchiveError> {
    let folder = path.parent().unwrap_or(path);
    try_write(folder, path, bytes, durable).map_err(|source| failed(folder, path, source))
}

fn try_write(folder: &Path, path: &Path, bytes: &[u8], durable: Durable) -> io::Result<()> {
    let is_new = !folder.exists();
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::Builder::new()
        .prefix(".part-")
        .make_in(folder, |path| File::create_new(path))?;
    beside.write_all(bytes)?;
    finish(beside, path, folder, is_new, durable)
}

/// Gives what was written beside its final name.
fn finish(
    beside: NamedTempFile<File>,
    path: &Path,
    folder: &Path,
    is_new: bool,
    durable: Durable,
) -> io::Result<()> {
    if durable == Durable::Yes {
        beside.as_file().sync_all()?;
    }
    // Not `persist`, which on Windows knows no path longer than 260 characters and replaces nothing that is being read.
    fs::rename(beside.into_temp_path(), path)?;
    if durable == Durable::Yes {
        sync_folder(folder)?;
        if let (true, Some(above)) = (is_new, folder.parent()) {
            sync_folder(above)?;
        }
    }
    Ok(())
}

/// A name is on the disk when its folder is. Windows has no such call and needs none: NTFS journals names.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// A file's error in words; a full disk and one that can only be read are told apart.
pub fn failed(folder: &Path, path: &Path, source: io::Error) -> ArchiveError {
    let folder = folder.to_owned();
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ArchiveError::DiskFull { folder },
        io::ErrorKind::ReadOnlyFilesystem => ArchiveError::ReadOnly { folder },
        _ => ArchiveError::File {
            path: path.to_owned(),
            source,
        },
    }
}

/// `None` where there is no such file.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, ArchiveError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(path.parent().unwrap_or(path), path, error)),
    }
}

/// The digest and the size in bytes of a file, read piece by piece; `None` where there is no such file. `look` hears of
/// every piece and may end the reading.
pub fn digest(
    path: &Path,
    mut look: impl FnMut(u64) -> Result<(), ArchiveError>,
) -> Result<Option<(Digest, u64)>, ArchiveError> {
    let unreadable = |error| failed(path.parent().unwrap_or(path), path, error);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    let (mut hasher, mut size) = (Hasher::default(), 0);
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(Some((hasher.digest(), size))),
            Ok(read) => {
                hasher.add(&piece[..read]);
                size += read as u64;
                look(read as u64)?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
}

/// What became of a file that was to be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    Whole,
    /// What lies there has another digest; nothing was written.
    Altered,
    Missing,
}

/// Copies a file of this digest, piece by piece, beside and renamed. `look` hears how many bytes are copied and may end
/// the copying.
pub fn copy(
    from: &Path,
    to: &Path,
    digest: Digest,
    durable: Durable,
    mut look: impl FnMut(u64) -> Result<(), ArchiveError>,
) -> Result<Copied, ArchiveError> {
    let mut source = match File::open(from) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Copied::Missing),
        Err(error) => return Err(failed(from.parent().unwrap_or(from), from, error)),
    };
    let folder = to.parent().unwrap_or(to);
    let unwritten = |error| failed(folder, to, error);
    let is_new = !folder.exists();
    fs::create_dir_all(folder).map_err(unwritten)?;
    let mut beside = tempfile::Builder::new()
        .prefix(".part-")
        .make_in(folder, |path| File::create_new(path))
        .map_err(unwritten)?;
    let (mut hasher, mut done, mut piece) = (Hasher::default(), 0, vec![0; PIECE]);
    loop {
        match source.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => {
                hasher.add(&piece[..read]);
                beside.write_all(&piece[..read]).map_err(unwritten)?;
                done += read as u64;
                look(done)?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(from.parent().unwrap_or(from), from, error)),
        }
    }
    if hasher.digest() != digest {
        return Ok(Copied::Altered);
    }
    finish(beside, to, folder, is_new, durable).map_err(unwritten)?;
    Ok(Copied::Whole)
}

/// Every file under `photos/`, sorted.
pub fn originals(folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let mut files = Vec::new();
    let mut folders = vec![photos(folder)];
    while let Some(current) = folders.pop() {
        let entries = match fs::read_dir(&current) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failed(folder, &current, error)),
        };
        for entry in entries {
            let path = entry.map_err(|error| failed(folder, &current, error))?.path();
            if path.is_dir() {
                folders.push(path)
            } else {
                files.push(path)
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Makes the folder where there is none and tries whether it can be written to.
pub fn prepare(folder: &Path) -> Result<(), ArchiveError> {
    let tried = fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder).map(drop));
    tried.map_err(|source| ArchiveError::NotWritable {
        folder: folder.to_owned(),
        source,
    })
}
