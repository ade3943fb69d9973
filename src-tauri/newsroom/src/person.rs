//! People of the newsroom: who they are and what part they had in a piece.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;

/// What a person does in the house; decides which steps of the workflow are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    #[default]
    Reporter,
    Photographer,
    Editor,
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Reporter => "reporter",
            Self::Photographer => "photographer",
            Self::Editor => "editor",
        })
    }
}

impl Bilingual for Role {
    fn vietnamese(&self) -> String {
        let name = match self {
            Self::Reporter => "phóng viên",
            Self::Photographer => "phóng viên ảnh",
            Self::Editor => "biên tập viên",
        };
        name.to_owned()
    }
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
