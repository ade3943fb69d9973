//! The photos of a PDF until they take their place in it: in memory while they are few, else on the disk. A bulletin of
//! 400 photos holds one of them at a time.

use std::collections::HashMap;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};

use tempfile::SpooledTempFile;

use super::plate;
use crate::error::PressError;

/// Bytes that are held in memory: all photos of most pieces.
const MOST: usize = 16 * 1024 * 1024;

pub(super) struct Spool {
    file: SpooledTempFile,
    end: u64,
    /// By what stands in for each: where it lies and how long it is.
    photos: HashMap<Vec<u8>, (u64, usize)>,
}

impl Spool {
    pub(super) fn new() -> Self {
        Self {
            file: tempfile::spooled_tempfile(MOST),
            end: 0,
            photos: HashMap::new(),
        }
    }

    /// Lays a JPEG down and answers what stands in for it.
    pub(super) fn put(&mut self, jpeg: &[u8]) -> Result<Vec<u8>, PressError> {
        let stand_in = plate::stand_in(jpeg);
        if !self.photos.contains_key(&stand_in) {
            self.file.seek(SeekFrom::Start(self.end)).map_err(failed)?;
            self.file.write_all(jpeg).map_err(failed)?;
            self.photos.insert(stand_in.clone(), (self.end, jpeg.len()));
            self.end += jpeg.len() as u64;
        }
        Ok(stand_in)
    }

    pub(super) fn count(&self) -> usize {
        self.photos.len()
    }

    /// Bytes of all of them.
    pub(super) fn bytes(&self) -> u64 {
        self.end
    }

    /// The photo for which this stands in; `None` where it stands in for none.
    pub(super) fn get(&mut self, stand_in: &[u8]) -> Result<Option<Vec<u8>>, PressError> {
        let Some((start, length)) = self.photos.get(stand_in).copied() else {
            return Ok(None);
        };
        let mut jpeg = vec![0; length];
        self.file.seek(SeekFrom::Start(start)).map_err(failed)?;
        self.file.read_exact(&mut jpeg).map_err(failed)?;
        Ok(Some(jpeg))
    }
}

fn failed(source: io::Error) -> PressError {
    PressError::write(&std::env::temp_dir(), source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_comes_back_by_its_stand_in_whether_it_lies_in_memory_or_on_the_disk() {
        let mut spool = Spool::new();
        let photos = [vec![1; 10], vec![2; MOST], vec![3; 20]];
        let stand_ins = photos.clone().map(|photo| spool.put(&photo).unwrap());
        spool.put(&photos[0]).unwrap();
        assert_eq!((spool.count(), spool.bytes()), (3, MOST as u64 + 30));
        for (photo, stand_in) in photos.iter().zip(&stand_ins) {
            assert_eq!(spool.get(stand_in).unwrap().as_ref(), Some(photo));
        }
        assert_eq!(spool.get(b"none").unwrap(), None);
    }
}
