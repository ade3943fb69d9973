//! The press as its callers see it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test states what it expects by stopping when that is not so"
)]

/// Pages in Chromium; only on Linux does set-up bring its driver.
#[cfg(target_os = "linux")]
mod browser;
mod docx;
mod everything;
mod golden;
mod html;
mod layouts;
mod looks;
mod ninjs;
mod package;
mod pdf;
mod photos;
mod piece;
mod reading;
mod refusals;
mod sealed;
mod stories;
