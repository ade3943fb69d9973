//! Words that say in which field to look: `tacgia:Lan`, `tu:2021`, each with its English name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::vietnamese::fold;
use crate::workflow::State;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FindField")]
pub enum Field {
    Author,
    Section,
    /// The first day.
    From,
    /// The last day.
    To,
    State,
    /// Whether there is a photo.
    Photo,
    Tag,
}

/// How a field word was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Said {
    pub field: Field,
    /// As it was typed.
    pub value: String,
    /// Whether the value says something in this field; else it was looked for as a plain word, or left aside where it
    /// ends what was typed so far.
    pub known: bool,
}

impl Field {
    /// By its name in either language, blind to case and marks: "tacgia", "Tác giả" with a hyphen or without space.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = fold(name).replace(['-', '_'], "");
        Some(match name.as_str() {
            "tacgia" | "author" | "by" => Self::Author,
            "chuyenmuc" | "section" => Self::Section,
            "tu" | "from" | "since" => Self::From,
            "den" | "to" | "until" => Self::To,
            "trangthai" | "state" | "status" => Self::State,
            "anh" | "photo" | "photos" => Self::Photo,
            "the" | "tag" => Self::Tag,
            _ => return None,
        })
    }
}

/// nhap, cho, sua, tra, duyet, xuat, their full names and the English ones.
pub(super) fn state(value: &str) -> Option<State> {
    let value = fold(value).replace([' ', '-', '_'], "");
    Some(match value.as_str() {
        "nhap" | "bannhap" | "draft" => State::Draft,
        "cho" | "chobientap" | "submitted" => State::Submitted,
        "sua" | "dangsua" | "dangbientap" | "bientap" | "editing" => State::Editing,
        "tra" | "tralai" | "returned" => State::Returned,
        "duyet" | "daduyet" | "approved" => State::Approved,
        "xuat" | "daxuat" | "exported" => State::Exported,
        _ => return None,
    })
}

pub(super) fn yes_or_no(value: &str) -> Option<bool> {
    match fold(value).as_str() {
        "co" | "yes" | "1" => Some(true),
        "khong" | "no" | "0" => Some(false),
        _ => None,
    }
}
