//! The page as ProseMirror's JSON, both ways.
//!
//! Written: every attribute of a node, its content where there is any, the marks of a text in the order of the
//! schema. Read: the same, strictly; text is brought to NFC and neighbouring texts with the same marks are joined.

mod node;
mod read;
mod write;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::Body;

/// Why a document is not a page of the newsroom. `path` leads to the place, as in `content[3].content[0]`; it is
/// empty for the document itself.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the document does not fit the newsroom's schema at {}: {problem}", if path.is_empty() { "its root" } else { path })]
pub struct BodyError {
    pub path: String,
    pub problem: Problem,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Problem {
    #[error("a {wanted} is wanted here")]
    Shape { wanted: &'static str },
    #[error("node \"{name}\" is not known or not allowed here")]
    Node { name: String },
    #[error("mark \"{name}\" is not known or not allowed here")]
    Mark { name: String },
    #[error("member \"{name}\" is not known")]
    Member { name: String },
    #[error("attribute \"{name}\" is missing, not known or out of range")]
    Attribute { name: String },
    #[error("\"{address}\" is not an address of http, https, mailto or tel")]
    Address { address: String },
}

impl Body {
    /// The document as ProseMirror writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        write::body(self)
    }

    /// Reads a ProseMirror document; the error names the place.
    pub fn from_json(value: &Value) -> Result<Self, BodyError> {
        read::body(value)
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(&Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// Whether `address` may stand in a link: nothing that runs, nothing relative.
#[must_use]
pub fn is_address(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    known && !address.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests;
