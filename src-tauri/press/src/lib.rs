//! What goes out: one finished piece as a web page, as a PDF, and as a package that holds both.
//!
//! Text is data here: it is escaped into HTML and handed to typst as values, never as markup. Pictures are asked
//! from a [`newsroom::photo::PhotoSource`]. The same edition gives the same bytes, always.
//!
//! The PDF embeds Source Serif 4 and Be Vietnam Pro, both under the SIL Open Font License 1.1
//! (<https://openfontlicense.org>); the licence stands as `LICENSE_FONT` in the npm packages
//! `@expo-google-fonts/source-serif-4` and `@expo-google-fonts/be-vietnam-pro` that the fonts are taken from.

/// Several pieces in one publication.
pub mod bulletin;
/// Whether a piece may leave the house.
pub mod check;
/// The document of Word.
pub mod docx;
/// A piece with all that its page says of it.
pub mod edition;
/// Why something could not go out.
pub mod error;
/// Files that are whole or not there.
pub mod file;
/// The web page, and its body alone for pasting into a CMS.
pub mod html;
/// The house's sign.
pub mod logo;
/// The news object for programs.
pub mod ninjs;
/// Page, PDF, article and photos in one folder or zip, with a manifest.
pub mod package;
/// The PDF: tagged, PDF/UA-1 and PDF/A-2a.
pub mod pdf;
/// What the archive knows of a piece.
pub mod record;
/// The article as plain text.
pub mod text;

mod line;
mod object;
mod outline;
mod rows;
mod words;

pub use check::check;
pub use edition::Edition;
pub use error::PressError;
pub use logo::Logo;
pub use record::Record;
