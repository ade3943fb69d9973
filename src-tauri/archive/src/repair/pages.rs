//! The pages of the file, with those that stand in its log and were committed.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use crate::error::ArchiveError;
use crate::files;
use crate::migrations::APPLICATION_ID;

/// What our databases are made with, where the header cannot be read.
const USUAL: usize = 4096;

pub struct Pages {
    folder: PathBuf,
    path: PathBuf,
    file: File,
    log: Option<File>,
    /// Where in the log the newest committed state of a page begins.
    in_log: HashMap<u32, u64>,
    size: usize,
    count: u32,
}

impl Pages {
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let path = files::database(folder);
        let failed = |source| files::failed(folder, &path, source);
        let mut file = File::open(&path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let mut header = [0; 100];
        let size = match file.read_exact(&mut header) {
            Ok(()) => page_size(u16::from_be_bytes([header[16], header[17]])),
            Err(_) => USUAL,
        };
        let mut pages = Self {
            folder: folder.to_owned(),
            file,
            log: None,
            in_log: HashMap::new(),
            size,
            count: u32::try_from(length.div_ceil(size as u64)).unwrap_or(u32::MAX),
            path,
        };
        pages.read_log()?;
        Ok(pages)
    }

    pub fn count(&self) -> u32 {
        self.count
    }

    /// Counted from 1. `None` where there is no such page; what is cut off at the end of the file reads as zeros.
    pub fn page(&mut self, number: u32) -> Result<Option<Vec<u8>>, ArchiveError> {
        if number == 0 || number > self.count {
            return Ok(None);
        }
        let mut page = vec![0; self.size];
        let (file, at) = match (self.in_log.get(&number), &mut self.log) {
            (Some(at), Some(log)) => (log, *at),
            _ => (&mut self.file, u64::from(number - 1) * self.size as u64),
        };
        let mut read = || -> std::io::Result<()> {
            file.seek(SeekFrom::Start(at))?;
            let mut filled = 0;
            while filled < page.len() {
                match file.read(&mut page[filled..])? {
                    0 => break,
                    read => filled += read,
                }
            }
            Ok(())
        };
        match read() {
            Ok(()) => Ok(Some(page)),
            // A sector that the disk cannot read any more is a page that is lost, and not the end.
            Err(_) if self.file.metadata().is_ok() => Ok(None),
            Err(source) => Err(files::failed(&self.folder, &self.path, source)),
        }
    }

    /// `PRAGMA user_version` of the header, where the header is ours.
    pub fn format(&mut self) -> Option<i64> {
        let first = self.page(1).ok()??;
        let number = |at: usize| first.get(at..at + 4).map(big_endian);
        let is_ours = number(68) == u32::try_from(APPLICATION_ID).ok();
        number(60).filter(|_| is_ours).map(i64::from)
    }

    /// The pages of the list of free ones, which hold what was deleted.
    pub fn free(&mut self) -> Result<Vec<u32>, ArchiveError> {
        let mut free = Vec::new();
        let first = self.page(1)?.unwrap_or_default();
        let mut trunk = first.get(32..36).map_or(0, big_endian);
        while trunk != 0 && !free.contains(&trunk) && free.len() < self.count as usize {
            let Some(page) = self.page(trunk)? else { break };
            free.push(trunk);
            let leaves = (big_endian(&page[4..8]) as usize).min((self.size - 8) / 4);
            free.extend((0..leaves).map(|at| big_endian(&page[8 + 4 * at..12 + 4 * at])));
            trunk = big_endian(&page[..4]);
        }
        Ok(free)
    }

    /// Frames up to the last one that ends a transaction and whose checksums are right.
    fn read_log(&mut self) -> Result<(), ArchiveError> {
        let path = self.folder.join("toasoan.db-wal");
        let Ok(mut log) = File::open(&path) else {
            return Ok(());
        };
        let mut header = [0; 32];
        if log.read_exact(&mut header).is_err() {
            return Ok(());
        }
        let word = |at: usize| big_endian(&header[at..at + 4]);
        let is_big = match word(0) {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return Ok(()),
        };
        let size = word(8) as usize;
        let mut sums = [0, 0];
        add(&mut sums, &header[..24], is_big);
        if sums != [word(24), word(28)] || size != self.size {
            return Ok(());
        }
        let mut waiting = HashMap::new();
        let mut at = 32;
        let mut frame = vec![0; 24 + size];
        while log.read_exact(&mut frame).is_ok() {
            let said = |at: usize| big_endian(&frame[at..at + 4]);
            add(&mut sums, &frame[..8], is_big);
            add(&mut sums, &frame[24..], is_big);
            if frame[8..16] != header[16..24] || sums != [said(16), said(20)] {
                break;
            }
            waiting.insert(said(0), at + 24);
            let pages_after = said(4);
            if pages_after != 0 {
                self.in_log.extend(waiting.drain());
                self.count = pages_after;
            }
            at += 24 + size as u64;
        }
        self.log = Some(log);
        Ok(())
    }
}

/// 1 stands for 65,536; what is no power of two from 512 up is no size.
fn page_size(said: u16) -> usize {
    match usize::from(said) {
        1 => 65_536,
        size if size >= 512 && size.is_power_of_two() => size,
        _ => USUAL,
    }
}

pub fn big_endian(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// The log's running checksum.
fn add(sums: &mut [u32; 2], bytes: &[u8], is_big: bool) {
    for pair in bytes.chunks_exact(8) {
        let word = |at: usize| {
            let number = big_endian(&pair[at..at + 4]);
            if is_big { number } else { number.swap_bytes() }
        };
        sums[0] = sums[0].wrapping_add(word(0)).wrapping_add(sums[1]);
        sums[1] = sums[1].wrapping_add(word(4)).wrapping_add(sums[0]);
    }
}
