//! What the newsroom speaks of. Pure: no files, no database, no clock of its own, no heavy crate.

/// The piece: its page, its authors, its section.
pub mod article;
/// The page: kicker, headline, lead and blocks, whose JSON is ProseMirror's.
pub mod body;
/// Several pieces as one publication.
pub mod bulletin;
/// What speaks against a piece before it leaves the house.
pub mod check;
/// Two states of a piece made one.
pub mod combine;
/// Two states of a piece side by side, word by word.
pub mod compare;
/// What is said of a piece after it was published.
pub mod correction;
/// The opening of a lead: outlet or place, then a dash.
pub mod dateline;
/// SHA-256 as a name.
pub mod digest;
/// The directory of people, and captions written with their codes.
pub mod directory;
/// Whose the pages are, and how they look.
pub mod house_style;
/// Vietnamese and English sentences.
pub mod language;
/// What could not be kept when something came in.
pub mod loss;
/// What a package says of itself, signed.
pub mod manifest;
/// Comments and suggested changes, beside the page.
pub mod margin;
/// Moments on the clocks of the house.
pub mod moment;
/// People and their parts.
pub mod person;
/// A photo's name, and where pictures come from.
pub mod photo;
/// The portals that take the pieces.
pub mod portal;
/// An immutable state of a piece.
pub mod revision;
/// What a house asks of its pieces.
pub mod rules;
/// What somebody looks for, and where it stands in a text.
pub mod search;
/// Whose something is: a key for each desk.
pub mod signature;
/// Pieces with their form filled in.
pub mod template;
/// Vietnamese text: NFC, folding, slugs, words.
pub mod vietnamese;
/// The way of a piece from draft to portal.
pub mod workflow;
