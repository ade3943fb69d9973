//! The archive: one SQLite file and the photo files beside it. Only this room speaks SQL.
//!
//! What is acknowledged is on the disk. A revision never changes. A photo's original never changes. Nobody writes
//! over what somebody else typed. What can be derived can be thrown away.

/// The opened archive: one writer, readers beside it.
mod archive;
/// Pieces: making, listing, reading, moving on, trashing.
mod articles;
/// Copies of the archive in another place, and the way back.
mod backup;
/// Lines beside the main one.
mod branches;
/// Pieces that come in by the hundred.
mod bringing;
/// Pieces that come in by the thousand.
mod bulk;
/// Several pieces as one publication.
mod bulletins;
/// One change made to many pieces.
mod changing;
/// What the archive proposes while a field is filled in.
mod completion;
/// What is wrong with an archive, in words.
mod damage;
/// What is derived, made anew.
mod derived;
/// People and the codes that captions are written with.
mod directory;
/// What is being typed, and where on the page.
mod drafts;
/// The trash emptied.
mod emptying;
/// Why something could not be done, in words.
mod error;
/// Articles on their way between desks.
mod exchange;
/// What left the house.
mod exports;
/// The house style, and the logo that it names.
mod house_style;
/// The archive as folders that any program can read.
mod open_form;
/// Originals on their way in.
mod photo_intake;
/// Captions' templates.
mod photo_templates;
/// Photos on their way out.
mod photo_trash;
/// What people say of photos and do with them.
mod photo_work;
/// Photos, looked at and looked for, and what is derived from them.
mod photos;
/// How far long work is.
mod progress;
/// A damaged archive made readable again.
mod repair;
/// What a person has kept, for good.
mod revisions;
/// Articles found again.
mod search;
/// Who has what open for writing.
mod seats;
/// Choices of the desk.
mod settings;
/// Two leaves of an article made one.
mod settling;
/// How much there is, of what.
mod statistics;
/// Pieces saved to begin others with.
mod templates;
/// What is put off while somebody works.
mod tidying;
/// Whether everything is still as it was written.
mod verify;

/// The clocks of Việt Nam.
mod clock;
/// How the newsroom's words stand in a column.
mod column;
/// A piece's content on its way into and out of the database.
mod content;
/// What can go wrong inside a job.
mod fault;
/// Where things lie in the folder, and how files get there whole.
mod files;
/// Names of what this room makes.
mod id;
/// What one person at a time writes on.
mod line;
/// The schema's history.
mod migrations;
/// What is checked before an archive is opened.
mod opening;
/// Where an article stands in the order of days.
mod place;
/// Connections that read beside it.
mod readers;
/// What is derived from the articles, made anew.
mod reindex;
/// Who writes for long.
mod sign;
/// A file per table: its rows and its SQL.
mod table;
/// The one thread that writes.
mod writer;

/// What an autosave makes SQLite do.
#[cfg(test)]
mod cost;

pub use archive::{Archive, Held, is_archive};
pub use articles::StoredArticle;
pub use backup::{
    BackedUp, Backup, BackupFault, BackupOrder, BackupStep, KeepRule, LastBackup, Newest, Restorable,
    RestoreStep, Restored,
};
pub use bringing::{Brought, Coming, Prepared};
pub use bulk::NewPiece;
pub use bulletins::StoredBulletin;
pub use changing::{Change, ChangeAnswer, ChangeRefused, Changed};
pub use damage::Damage;
pub use directory::PeopleSaved;
pub use emptying::{Emptied, TrashContents, TrashedArticle};
pub use error::{ArchiveError, Unfit};
pub use exchange::{Came, Delivered, Laid, Received, Sendable, SentArticle, SentPhoto, SizedRevision};
pub use id::{BranchId, ExportId, NotAnId, SitterId, TemplateId};
pub use line::Line;
pub use open_form::{OpenForm, OpenFormStep, import_all};
pub use photo_intake::{Arrived, PhotoOriginal};
pub use photo_templates::PhotoTemplate;
pub use photo_trash::{Trashing, UsedPhoto};
pub use photo_work::{FormerWords, Rating};
pub use progress::{Progress, Tell};
pub use repair::{Loss, Measure, Recovered, RepairStep, Repaired, repair};
pub use search::finding::{Count, Counts, Finding, Found, Hit, Order, Snippet, SnippetField};
pub use search::when_and_who::{AuthorShare, DayTotal, MonthTotal, YearTotal};
pub use seats::Seating;
pub use statistics::{ArchiveStatistics, MonthBytes, MonthCount, StateCount};
pub use table::article::ArticleRow;
pub use table::branch::BranchRow;
pub use table::export::ExportRow;
pub use table::known_desk::KnownDesk;
pub use table::origin::Origin;
pub use table::photo::PhotoRow;
pub use table::photo_creator::Photographer;
pub use table::photo_sheet::{Sheet, SheetCounts, SheetDay, SheetLack, SheetOrder, SheetQuery};
pub use table::revision::RevisionRow;
pub use table::revision_change::WordChange;
pub use table::seat::{Holder, SeatRow, Sitter};
pub use table::spot::Spot;
pub use table::step::StepRow;
pub use table::template::TemplateRow;
pub use verify::{Checked, Verified, VerifyNews, VerifyStep};
