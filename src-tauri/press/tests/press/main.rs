//! The press as its callers see it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test states what it expects by stopping when that is not so"
)]

mod docx;
mod everything;
mod golden;
mod html;
mod layouts;
mod ninjs;
mod package;
mod pdf;
mod photos;
mod piece;
mod refusals;
mod sealed;
mod stories;
