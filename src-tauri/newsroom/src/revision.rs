//! An immutable state of an article, named by the SHA-256 of its canonical bytes.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::article::{Article, ArticleId};
use crate::body::PlacedPhoto;
use crate::digest::{Digest, NotADigest};
use crate::photo::PhotoId;

/// The format of the canonical bytes. Raised when their shape changes; older bytes stay readable.
///
/// 1: body, authors, section, tags, slug, event date, note. 2: with the further members of [`Article`]. 3: with crops
/// and captions of single photos. 4: with corrections and withdrawals. 5: with crops that say how the photo stood.
pub const FORMAT: u32 = 5;

/// The first format that can say this: what needs nothing newer keeps the bytes, and so the name, that it always had.
#[must_use]
pub fn format_of(content: &Article) -> u32 {
    let photos: Vec<&PlacedPhoto> = (content.body.figures())
        .flat_map(|figure| &figure.photos)
        .collect();
    let stance = |place: &PlacedPhoto| place.crop.and_then(|crop| crop.stance);
    if photos.iter().any(|place| stance(place).is_some()) {
        FORMAT
    } else if !content.corrections.is_empty() || content.withdrawal.is_some() {
        4
    } else if photos
        .iter()
        .any(|place| place.crop.is_some() || place.caption.is_some())
    {
        3
    } else {
        2
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct RevisionId(Digest);

impl RevisionId {
    /// The id of a revision with these canonical bytes.
    #[must_use]
    pub fn of(canonical: &[u8]) -> Self {
        Self(Digest::of(canonical))
    }
}

/// What the canonical bytes answer to.
impl From<RevisionId> for Digest {
    fn from(revision: RevisionId) -> Self {
        revision.0
    }
}

impl fmt::Display for RevisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RevisionId {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        text.parse().map(Self)
    }
}

/// What a revision says. Two parents settle a conflict, one follows, none begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// [`format_of`] the content.
    pub format: u32,
    pub article: ArticleId,
    /// 0 to 2.
    pub parents: Vec<RevisionId>,
    /// The name of the person who made it; may be empty.
    pub author: String,
    /// The desk it was made at.
    pub device: String,
    pub time: DateTime<Utc>,
    pub content: Article,
    /// The photos of the page, in reading order.
    pub photos: Vec<PhotoId>,
}

impl Revision {
    /// The bytes that name the revision and that the archive keeps: JSON in UTF-8 without white space, members in
    /// the order of the structs, text in NFC (the body's parser and the desk see to that).
    pub fn canonical(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    pub fn parse(canonical: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(canonical)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Block, Figure};
    use crate::photo::{PageCrop, Stance};

    #[test]
    fn a_revision_of_the_first_format_is_still_read() {
        let first = r#"{"format":1,"article":"0190e6a2-7f3c-7c6b-9b7e-0a4f0a4f0a4f","parents":[],"author":"Thanh Hòa","device":"PT-01","time":"2024-01-11T07:02:00Z","content":{"body":{"type":"doc","content":[{"type":"kicker"},{"type":"headline"},{"type":"lead"},{"type":"paragraph"}]},"authors":[],"section":"","tags":[],"slug":"","event_date":null,"note":""},"photos":[]}"#;
        let read = Revision::parse(first.as_bytes()).unwrap();
        assert_eq!(read.content, Article::blank());
    }

    #[test]
    fn what_needs_nothing_newer_keeps_the_format_it_always_had() {
        let mut content = Article::blank();
        content
            .body
            .blocks
            .push(Block::Figure(Figure::awaiting_photo("Quang cảnh")));
        assert_eq!(format_of(&content), 2);
        for figure in content.body.figures_mut() {
            figure.photos[0].caption = Some(Vec::new());
        }
        assert_eq!(format_of(&content), 3);
        content.withdrawal = Some(crate::correction::Withdrawal {
            at: DateTime::UNIX_EPOCH,
            by: String::new(),
            work: crate::correction::Work {
                headline: String::new(),
                section: String::new(),
                published: DateTime::UNIX_EPOCH,
            },
            reason: String::new(),
        });
        assert_eq!(format_of(&content), 4);
        let mut crop = PageCrop {
            x: 0,
            y: 0,
            width: 5_000,
            height: 5_000,
            stance: None,
        };
        let mut cut = |crop| {
            for figure in content.body.figures_mut() {
                figure.photos[0].crop = Some(crop);
            }
            format_of(&content)
        };
        assert_eq!(cut(crop), 4);
        crop.stance = Some(Stance {
            turns: 0,
            straighten: 0,
        });
        assert_eq!(cut(crop), FORMAT);
    }
}
