//! Whole-program tests: what a person meets at the terminal and in the real window.

// A test that cannot go on has failed, in its helping functions as in itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

/// The archives of a machine, and a program that is carried along.
mod archives;
/// An old portal is brought in.
mod bringing;
/// The documents that the window's editor and Rust must read alike.
mod documents;
/// Articles between desks.
mod exchange;
/// The manual and the completions.
mod manual;
/// A photographer's day at the terminal.
mod photo_desk;
/// An empty archive in a folder of its own, and the built programs run on it.
mod place;
/// Portals, and what they make of a piece.
mod portals;
/// The press: checked, exported, corrected.
mod pressing;
/// House style and bulletins at the terminal.
mod printing;
/// Bad input: one sentence, nothing half-done.
mod refusals;
/// The archive searched from the terminal.
mod searching;
/// The main job from the terminal.
mod terminal;
mod trust;
/// The main job in the real window.
#[cfg(target_os = "linux")]
mod window;
