//! The archive from outside: what is kept, what is refused, what is found again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod beside;
mod desk;
mod keeping;
mod listing;
mod opening;
mod photos;
mod verifying;
