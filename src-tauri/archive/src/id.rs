//! Names of what this room makes: UUIDs, a type for each kind, so that none is taken for another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is no id: a UUID is wanted")]
pub struct NotAnId {
    pub text: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
            #[serde(transparent)]
            #[ts(type = "string")]
            pub struct $name(Uuid);

            impl $name {
                /// A new id. Unique without asking the archive; ids sort by the time of their making.
                #[must_use]
                pub fn new_v7() -> Self {
                    Self(Uuid::now_v7())
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }

            impl FromStr for $name {
                type Err = NotAnId;

                fn from_str(text: &str) -> Result<Self, NotAnId> {
                    let wrong = |_| NotAnId { text: text.to_owned() };
                    text.parse().map(Self).map_err(wrong)
                }
            }
        )*
    };
}

ids! {
    /// Names a branch of an article for good.
    BranchId;
    /// Names an export for good.
    ExportId;
    /// Names a running program that writes, from its start to its end.
    SitterId;
    /// Names a template that somebody saved.
    TemplateId;
}
