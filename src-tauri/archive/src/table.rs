//! One table, one file: the row, its queries and its SQL side by side.

pub mod article;
pub mod article_search;
pub mod article_tag;
pub mod branch;
pub mod draft;
pub mod emptying;
pub mod former_words;
pub mod origin;
pub mod person;
pub mod photo;
pub mod photo_creator;
pub mod photo_sheet;
pub mod photo_template;
pub mod photo_use;
pub mod revision;
pub mod revision_change;
pub mod revision_parent;
pub mod revision_photo;
pub mod seat;
pub mod setting;
pub mod spot;
pub mod step;
pub mod tag;
pub mod template;
