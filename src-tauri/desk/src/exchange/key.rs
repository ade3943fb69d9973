//! The desk's own key: a file in the person's own place for the program's data, beside no archive, so that it goes into
//! no backup, no package and no copy of an archive's folder. Made when it is first needed.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use newsroom::signature::DeskKey;

use crate::error::DeskError;

/// A copy of the archive may be given away; the key tells whose a package is. So only its owner may read it.
pub fn at(path: &Path) -> Result<DeskKey, DeskError> {
    let failed = |source| DeskError::KeyFile {
        file: path.display().to_string(),
        source,
    };
    loop {
        match fs::read_to_string(path) {
            Ok(text) => return read(&text).ok_or_else(|| failed(io::ErrorKind::InvalidData.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        match make(path) {
            // Another program of this desk was quicker: its key is ours.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map_err(failed),
        }
    }
}

fn read(text: &str) -> Option<DeskKey> {
    let digits = text.trim_end();
    let mut secret = [0; 32];
    if digits.len() != 64 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in secret.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(DeskKey::from_secret(&secret))
}

/// Under its name there is the whole key or none.
fn make(path: &Path) -> io::Result<DeskKey> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(io::Error::other)?;
    // Of the owner alone, as the crate makes every file.
    let mut beside = tempfile::Builder::new().prefix(".part-").tempfile_in(folder)?;
    for byte in secret {
        write!(beside, "{byte:02x}")?;
    }
    beside.write_all(b"\n")?;
    beside.as_file().sync_all()?;
    beside.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(DeskKey::from_secret(&secret))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_key_is_made_once_and_kept() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("toasoan").join("desk.key");
        let made = at(&path).unwrap().public();
        assert_eq!(at(&path).unwrap().public(), made);
        let other = place.path().join("other.key");
        assert_ne!(at(&other).unwrap().public(), made);
    }

    #[test]
    #[cfg(unix)]
    fn nobody_but_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt as _;

        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("desk.key");
        at(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
    }

    #[test]
    fn a_file_that_holds_no_key_is_told_and_left_as_it_is() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("desk.key");
        for text in ["", "half a key", &"é".repeat(32)] {
            fs::write(&path, text).unwrap();
            assert!(matches!(at(&path), Err(DeskError::KeyFile { .. })));
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn programs_that_start_at_once_come_to_one_key() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("desk.key");
        let keys: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| at(&path).unwrap().public()))
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
    }
}
