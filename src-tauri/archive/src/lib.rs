//! The archive: one SQLite file and the photo files beside it. Only this room speaks SQL.
//!
//! What is acknowledged is on the disk. A revision never changes. A photo's original never changes. What can be
//! derived can be thrown away.

/// The opened archive: one writer, readers beside it.
mod archive;
/// Pieces: making, listing, typing, moving on, trashing.
mod articles;
/// What is wrong with an archive, in words.
mod damage;
/// Why something could not be done, in words.
mod error;
/// Originals and what is derived from them.
mod photos;
/// What a person has kept, for good.
mod revisions;
/// Choices of the desk.
mod settings;
/// Whether everything is still as it was written.
mod verify;

/// How the newsroom's words stand in a column.
mod column;
/// A piece's content on its way into and out of the database.
mod content;
/// What can go wrong inside a job.
mod fault;
/// Where things lie in the folder, and how files get there whole.
mod files;
/// The schema's history.
mod migrations;
/// What is checked before an archive is opened.
mod opening;
/// Connections that read beside it.
mod readers;
/// A file per table: its rows and its SQL.
mod table;
/// The one thread that writes.
mod writer;

pub use archive::Archive;
pub use articles::StoredArticle;
pub use damage::Damage;
pub use error::ArchiveError;
pub use photos::PhotoOriginal;
pub use table::article::{ArticleFilter, ArticleRow};
pub use table::photo::PhotoRow;
pub use table::revision::RevisionRow;
pub use table::step::StepRow;
