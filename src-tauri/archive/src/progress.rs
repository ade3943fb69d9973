//! How far long work is, and how it is stopped.

use std::ops::ControlFlow;

use crate::error::ArchiveError;

/// How far a step is. Where it cannot be known how much there is, `of` is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<S> {
    pub step: S,
    pub done: u64,
    pub of: u64,
}

/// Hears how far the work is; `Break` stops it at the next place where nothing is left half done.
pub type Tell<'a, S> = dyn FnMut(Progress<S>) -> ControlFlow<()> + 'a;

/// Says how far it is; stopped work ends as [`ArchiveError::Cancelled`].
pub fn tell<S>(to: &mut Tell<'_, S>, step: S, done: u64, of: u64) -> Result<(), ArchiveError> {
    match to(Progress { step, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ArchiveError::Cancelled),
    }
}
