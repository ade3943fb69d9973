//! The encodings that Vietnamese was written in before Unicode.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LegacyEncoding {
    /// TCVN 5712, the "ABC" of fonts named ".Vn…".
    Tcvn3,
    /// The two-character letters of fonts named "VNI-…".
    Vni,
    /// RFC 1456.
    Viscii,
}

impl std::fmt::Display for LegacyEncoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Viscii => "VISCII",
        })
    }
}
