//! The use cases of the newsroom, shared by the window and the terminal: whatever a button does, a command can do.
//! Everything here blocks; the window calls it off its own thread.

/// One act on many articles.
pub mod acting;
/// The archives of this machine.
pub mod archives;
/// Backups: when, where to, and how long they are kept.
pub mod backup;
/// The types that cross to the window, as TypeScript.
pub mod bindings;
/// What portals exported and folders of articles come in.
pub mod bringing;
/// Several articles as one publication.
pub mod bulletins;
/// What speaks against a piece before the press.
pub mod checking;
/// What is pasted.
pub mod clipboard;
/// What is said of a piece after it was published.
pub mod correcting;
/// The open archive with its person and settings.
pub mod desk;
/// The directory of people.
pub mod directory;
/// What is dropped on the window.
pub mod drop;
/// Pieces with all that their pages say.
pub mod edition;
/// What can go wrong, as it is said to a person.
pub mod error;
/// Articles go to other desks, and come from them.
pub mod exchange;
/// Articles leave: ordered, checked, printed, remembered.
pub mod export;
/// Patterns by which files are named.
mod filling;
/// Articles found again.
pub mod finding;
/// An article goes from hand to hand.
pub mod handing_on;
/// Work shared among a few threads.
mod hands;
/// What was kept of an article, compared and brought back.
pub mod history;
/// Whose the pages are, and how they look.
pub mod house_style;
/// Files come in as articles.
pub mod import;
/// What the program has been through, and its crashes.
pub mod journal;
/// The whole archive out in an open form, and in again.
pub mod open_form;
/// How often it is said how far long work is.
mod pace;
/// Photos come in, are placed and shown.
pub mod photos;
/// Where a desk keeps things when nobody says otherwise.
pub mod places;
/// The portals that the pieces go to.
pub mod portals;
/// Who has which article open.
pub mod presence;
/// Articles as they would be exported.
pub mod preview;
/// What goes to the print shop.
mod print_shop;
/// A damaged archive made readable again.
pub mod repairing;
/// An archive made from a backup.
pub mod restoring;
/// A piece to try the program with.
mod sample;
/// What a desk remembers of its person and its house.
pub mod settings;
/// How much there is, and on how much of the disk.
pub mod statistics;
/// A table of any length as a file.
mod table_file;
/// Pieces to begin with.
pub mod templates;
/// What the window is told without having asked for it.
pub mod told;
/// The trash and its emptying.
pub mod trash;
/// Whether everything is still as it was written.
pub mod verifying;
/// Two versions of one article made one.
pub mod versions;
/// Writing: open, save, keep.
pub mod writing;

pub use desk::Desk;
pub use error::DeskError;
