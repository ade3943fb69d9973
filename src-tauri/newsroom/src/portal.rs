//! The portals that a house hands its pieces to, and how each of them wants them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::body::json::is_address;
use crate::vietnamese::nfc;

/// Names a portal for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct PortalId(Uuid);

impl PortalId {
    /// A new id. Unique without asking the archive.
    #[must_use]
    pub fn new_v7() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for PortalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not a portal's id; `toasoan portal list` shows the portals")]
pub struct NotAPortalId {
    pub text: String,
}

impl FromStr for PortalId {
    type Err = NotAPortalId;

    fn from_str(text: &str) -> Result<Self, NotAPortalId> {
        text.parse().map(Self).map_err(|_| NotAPortalId {
            text: text.to_owned(),
        })
    }
}

/// A portal, and the form in which it takes pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Portal {
    pub id: PortalId,
    /// "Cổng tỉnh"; as people call it.
    pub name: String,
    #[serde(default)]
    pub profile: Profile,
    #[serde(default)]
    pub fonts: Fonts,
    /// The address under which the portal keeps pictures, `https://…`; empty where they lie beside the page.
    #[serde(default)]
    pub pictures: String,
}

/// How the article alone is written for the portal's CMS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// Elements that say what they are, with classes for the portal's own stylesheet.
    #[default]
    Semantic,
    /// For an old CMS, which throws away classes and new elements: every element carries its look.
    Inline,
    /// The fewest elements and no look at all; the portal gives it one.
    Plain,
}

/// The letters of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fonts {
    /// The house's own, so much of them as the piece needs, within the page.
    #[default]
    Embedded,
    /// Those of the reader's machine.
    System,
}

impl Portal {
    /// Brings its texts to NFC without white space at their ends; the address ends without a slash.
    pub fn normalise(&mut self) {
        self.name = nfc(self.name.trim());
        self.pictures = nfc(self.pictures.trim()).trim_end_matches('/').to_owned();
    }

    /// Whether pictures can be kept there: an address of the web, or none.
    #[must_use]
    pub fn has_sound_pictures(&self) -> bool {
        let scheme = |scheme: &str| self.pictures.starts_with(scheme);
        self.pictures.is_empty()
            || (is_address(&self.pictures)
                && (scheme("https://") || scheme("http://"))
                && !self.pictures.contains(char::is_whitespace))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_pictures_is_of_the_web_and_ends_without_a_slash() {
        let at = |pictures: &str| {
            let mut portal = Portal {
                pictures: pictures.to_owned(),
                ..Portal::default()
            };
            portal.normalise();
            portal
        };
        assert_eq!(
            at(" https://phutho.gov.vn/anh/ ").pictures,
            "https://phutho.gov.vn/anh"
        );
        for sound in ["", "https://phutho.gov.vn/anh", "http://10.0.0.1/anh"] {
            assert!(at(sound).has_sound_pictures(), "{sound}");
        }
        for unsound in [
            "anh",
            "ftp://phutho.gov.vn",
            "mailto:a@b.vn",
            "javascript:alert(1)",
            "https://a b",
        ] {
            assert!(!at(unsound).has_sound_pictures(), "{unsound}");
        }
    }
}
