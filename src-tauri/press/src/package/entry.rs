//! One file of a package.

use std::io::{self, Read, Write};

use newsroom::digest::{Digest, Hasher};

use crate::error::PressError;

/// Bytes of a file that are in memory at once.
const PIECE: usize = 1 << 18;

pub struct Entry<'a> {
    /// Relative, with `/` on every system.
    pub path: String,
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
    content: Content<'a>,
}

enum Content<'a> {
    Bytes(Vec<u8>),
    Elsewhere(Box<Open<'a>>),
}

/// Opens what lies elsewhere, when its turn comes.
pub type Open<'a> = dyn Fn() -> io::Result<Box<dyn Read + 'a>> + 'a;

/// Endings of files that do not get smaller.
const PACKED: [&str; 9] = ["jpg", "jpeg", "png", "webp", "heic", "avif", "tif", "docx", "pdf"];

impl<'a> Entry<'a> {
    #[must_use]
    pub fn of(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            sha256: Digest::of(&bytes),
            size: bytes.len() as u64,
            content: Content::Bytes(bytes),
        }
    }

    /// A file of this digest and size that is read only while the package is written.
    #[must_use]
    pub fn elsewhere(
        path: String,
        sha256: Digest,
        size: u64,
        open: impl Fn() -> io::Result<Box<dyn Read + 'a>> + 'a,
    ) -> Self {
        Self {
            path,
            sha256,
            size,
            content: Content::Elsewhere(Box::new(open)),
        }
    }

    pub(super) fn is_packed(&self) -> bool {
        let ending = self.path.rsplit('.').next().unwrap_or_default();
        PACKED.contains(&ending)
    }

    /// `unwritten` says what it means that the target cannot be written to.
    pub(super) fn copy(
        &self,
        to: &mut dyn Write,
        unwritten: impl Fn(io::Error) -> PressError,
    ) -> Result<(), PressError> {
        let open = match &self.content {
            Content::Bytes(bytes) => return to.write_all(bytes).map_err(unwritten),
            Content::Elsewhere(open) => open,
        };
        let unread = |source| PressError::Source {
            path: self.path.clone(),
            source,
        };
        let mut from = open().map_err(unread)?;
        let (mut hasher, mut size, mut piece) = (Hasher::default(), 0, vec![0; PIECE]);
        loop {
            match from.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => {
                    hasher.add(&piece[..read]);
                    size += read as u64;
                    to.write_all(&piece[..read]).map_err(&unwritten)?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(unread(error)),
            }
        }
        match hasher.digest() == self.sha256 && size == self.size {
            true => Ok(()),
            false => Err(PressError::Altered {
                path: self.path.clone(),
            }),
        }
    }
}
