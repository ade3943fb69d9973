//! What files say of their photos: read, written, and judged by exiftool.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod carrying;
mod exiftool;
mod hostile;
mod pictures;
mod properties;
mod reading;
mod writing;
