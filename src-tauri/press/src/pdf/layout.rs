//! How a piece is laid out on paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A4, each with a template of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(rename = "PdfLayout")]
pub enum Layout {
    /// One column, as the portal shows the piece.
    #[default]
    PortalPage,
    /// Columns under a headline that spans them, as a newspaper has.
    NewspaperPage { columns: Columns },
    /// One column, and after it all that the archive knows of the piece.
    ArchiveCopy,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Columns {
    #[default]
    Two,
    Three,
}

impl Columns {
    pub(crate) fn count(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}
