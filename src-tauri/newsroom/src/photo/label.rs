//! The coloured label that a person gives a photo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    Red,
    Yellow,
    Green,
    Blue,
    Purple,
}
