//! What a package says of itself, signed: whose it is, what kind, and every file that it holds.
//!
//! `manifest.json` is JSON in UTF-8; `manifest.sig` is the Ed25519 signature of exactly its bytes, as 128 hexadecimal
//! digits and a line feed. Any program that knows Ed25519 can check it with the key in the manifest.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::digest::Digest;
use crate::signature::{DeskKey, PublicKey, Signature};

/// The format that this program writes. Raised when a package is laid out so that older programs misread it.
pub const FORMAT: u32 = 1;
pub const MANIFEST: &str = "manifest.json";
pub const SIGNATURE: &str = "manifest.sig";
/// How a file for another desk ends.
pub const DESK_ENDING: &str = "toasoan";

/// Whom a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Page, PDF and pictures.
    Portal,
    /// Articles with their whole history, for another desk.
    Desk,
    /// Text and originals.
    Print,
}

/// Who made a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackageSender")]
pub struct Sender {
    /// The publisher; may be empty.
    pub house: String,
    /// The desk's name.
    pub desk: String,
    /// The person; may be empty.
    pub person: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: u32,
    pub kind: Kind,
    pub from: Sender,
    /// When what it holds was changed last, so that the same content gives the same bytes.
    pub time: DateTime<Utc>,
    /// Whose signature stands beside.
    pub key: PublicKey,
    /// Every file but the manifest and its signature, sorted by path.
    pub files: Vec<Listed>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Relative, with `/` on every system.
    pub path: String,
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
}

/// What a package is sealed with.
#[derive(Clone, Copy, Debug)]
pub struct Seal<'a> {
    pub kind: Kind,
    pub from: &'a Sender,
    pub time: DateTime<Utc>,
    pub key: &'a DeskKey,
}

impl Seal<'_> {
    /// The bytes of manifest and signature for these files.
    pub fn over(&self, mut files: Vec<Listed>) -> Result<(Vec<u8>, Vec<u8>), serde_json::Error> {
        files.sort();
        let manifest = Manifest {
            format: FORMAT,
            kind: self.kind,
            from: self.from.clone(),
            time: self.time,
            key: self.key.public(),
            files,
        };
        let mut bytes = serde_json::to_vec_pretty(&manifest)?;
        bytes.push(b'\n');
        let signature = format!("{}\n", self.key.sign(&bytes));
        Ok((bytes, signature.into_bytes()))
    }
}

/// Why a manifest is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    Unreadable,
    Newer {
        found: u32,
    },
    /// Its bytes are not those that were signed.
    Signature,
}

impl Manifest {
    /// Reads it and holds it against its signature. What a newer program wrote is told apart before anything else of it
    /// is read.
    pub fn verified(bytes: &[u8], signature: &[u8]) -> Result<Self, Doubt> {
        #[derive(Deserialize)]
        struct Versioned {
            format: u32,
        }
        let Versioned { format } = serde_json::from_slice(bytes).map_err(|_| Doubt::Unreadable)?;
        if format > FORMAT {
            return Err(Doubt::Newer { found: format });
        }
        let manifest: Self = serde_json::from_slice(bytes).map_err(|_| Doubt::Unreadable)?;
        let signature = std::str::from_utf8(signature).map_err(|_| Doubt::Signature)?;
        let signature: Signature = signature.trim_end().parse().map_err(|_| Doubt::Signature)?;
        match manifest.key.signed(bytes, &signature) {
            true => Ok(manifest),
            false => Err(Doubt::Signature),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> (Vec<u8>, Vec<u8>) {
        let from = Sender {
            house: "Cổng Phú Thọ".into(),
            desk: "PT-01".into(),
            person: "Thanh Hòa".into(),
        };
        let seal = Seal {
            kind: Kind::Desk,
            from: &from,
            time: DateTime::UNIX_EPOCH,
            key: &DeskKey::from_secret(&[1; 32]),
        };
        let listed = |path: &str| Listed {
            path: path.into(),
            sha256: Digest::of(path.as_bytes()),
            size: 1,
        };
        seal.over(vec![listed("b"), listed("a")]).unwrap()
    }

    #[test]
    fn what_is_sealed_is_read_again_and_the_same_every_time() {
        let (bytes, signature) = sealed();
        let manifest = Manifest::verified(&bytes, &signature).unwrap();
        assert_eq!(manifest.files[0].path, "a");
        assert_eq!(sealed(), (bytes, signature));
    }

    #[test]
    fn one_changed_letter_is_seen() {
        let (bytes, signature) = sealed();
        let altered = String::from_utf8(bytes.clone())
            .unwrap()
            .replace("PT-01", "PT-02");
        assert_eq!(
            Manifest::verified(altered.as_bytes(), &signature),
            Err(Doubt::Signature)
        );
        assert_eq!(Manifest::verified(&bytes, b"none"), Err(Doubt::Signature));
    }

    #[test]
    fn a_manifest_of_a_newer_program_is_told_apart() {
        let newer = br#"{"format":99,"what":"nobody knows yet"}"#;
        assert_eq!(Manifest::verified(newer, b""), Err(Doubt::Newer { found: 99 }));
        assert_eq!(Manifest::verified(b"{}", b""), Err(Doubt::Unreadable));
    }
}
