//! People of the newsroom: who they are and what part they had in a piece.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person does in the house; decides which steps of the workflow are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    #[default]
    Reporter,
    Photographer,
    Editor,
}

/// Who works at this desk. Signed under every revision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// Empty until it has been asked for.
    pub name: String,
    pub role: Role,
}

/// One line of a byline: a name and the part that person had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Author {
    pub name: String,
    pub part: Part,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    #[default]
    Text,
    Photo,
    Edit,
}
