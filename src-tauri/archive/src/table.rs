//! One table, one file: the row, its queries and its SQL side by side.

pub mod article;
pub mod article_search;
pub mod draft;
pub mod photo;
pub mod revision;
pub mod revision_parent;
pub mod revision_photo;
pub mod setting;
pub mod step;
