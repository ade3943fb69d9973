//! What comes in. Reading never fails whole: it returns the article and the list of what could not be kept. Only
//! a file that is no text at all, or too large to be a piece, is refused.

/// What was copied in another program becomes blocks.
pub mod clipboard;
mod credit;
/// Bytes of unknown encoding become text.
pub mod decode;
/// Why a file is refused.
pub mod error;
/// What portals export of themselves: RSS, Atom, WordPress.
pub mod feed;
/// Packages of other desks, looked at with suspicion.
pub mod package;
/// Plain text becomes an article.
pub mod plain_text;
/// Letters in half-composed or look-alike form are made whole.
pub mod repair;
