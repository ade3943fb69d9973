//! What portals export of themselves becomes articles: RSS 2.0 (and 1.0), Atom 1.0 and WordPress's export file (WXR).
//!
//! A file is a stream, of whatever length; in memory is one item. An item that is broken or too large is named, and the
//! reading goes on with the next; what was read before the file breaks off stands. Nothing outside of the file is
//! looked up, and entities that a file defines of its own are not followed. The HTML of an item goes the way of
//! everything copied: through [`crate::clipboard`].
//!
//! Names are known by their usual prefixes: `content:encoded`, `dc:creator`, `media:content`, `wp:post_type`.

/// The photos that a WordPress export tells of.
mod attachment;
/// The photo over the text.
mod cover;
/// Days and times as feeds write them.
mod date;
/// Why an item, or the rest of a file, is refused.
mod error;
/// Authors, section and tags.
mod filing;
/// What stands before the items.
mod head;
/// Lead, dateline and byline found in the text.
mod layout;
/// Key, address and slug.
mod naming;
/// The element that is being read.
mod open;
/// An item becomes an article.
mod piece;
/// Events of XML become items.
mod raw;
/// Bytes of whatever encoding become UTF-8, a stretch at a time.
mod stream;
/// Shortcodes and paragraphs as WordPress keeps them.
mod wordpress;
/// Words out of HTML.
mod words;

pub use attachment::Attachments;
pub use cover::without_size;
pub use error::FeedError;
pub use head::{Form, Head};
pub use piece::{Made, Picture, Piece, Status, make};
pub use raw::{Feed, Raw};
