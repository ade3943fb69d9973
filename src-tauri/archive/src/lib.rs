//! The archive: one SQLite file and the photo files beside it. Only this room speaks SQL.
//!
//! What is acknowledged is on the disk. A revision never changes. A photo's original never changes. What can be
//! derived can be thrown away.

/// The opened archive: one writer, readers beside it.
mod archive;
/// Pieces: making, listing, typing, moving on, trashing.
mod articles;
/// What a person has kept, for good.
mod revisions;
/// Originals and what is derived from them.
mod photos;
/// Choices of the desk.
mod settings;
/// Whether everything is still as it was written.
mod verify;
/// What is wrong with an archive, in words.
mod damage;
/// Why something could not be done, in words.
mod error;

pub use archive::Archive;
pub use articles::StoredArticle;
pub use damage::Damage;
pub use error::ArchiveError;
pub use table::article::{ArticleFilter, ArticleRow};
pub use photos::PhotoOriginal;
pub use table::photo::PhotoRow;
pub use table::revision::RevisionRow;
pub use table::step::StepRow;

/// A file per table: its rows and its SQL.
mod table;
