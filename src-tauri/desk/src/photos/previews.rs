//! The small pictures of photos that are on their way, in memory.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Pictures kept at most; the oldest goes. Each is some ten kilobytes.
const KEPT: usize = 256;

#[derive(Default)]
pub struct Previews(Mutex<VecDeque<(String, Vec<u8>)>>);

impl Previews {
    pub fn keep(&self, key: String, jpeg: Vec<u8>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((key, jpeg));
    }

    pub fn get(&self, key: &str) -> Option<Vec<u8>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(known, _)| known == key);
        found.map(|(_, jpeg)| jpeg.clone())
    }
}
