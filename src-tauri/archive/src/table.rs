//! One table, one file: the row, its queries and its SQL side by side.

pub mod article;
pub mod photo;
pub mod revision;
pub mod step;
