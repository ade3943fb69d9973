//! Whose something is: Ed25519 (RFC 8032), a key for each desk. What is signed is whole, and comes from who has the
//! secret half of the key; who that is, a person learns by comparing fingerprints.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::digest::Digest;

/// The secret half of a desk's key. It is never serialised and never shown.
pub struct DeskKey(SigningKey);

impl DeskKey {
    /// `secret` comes from the system's source of randomness, or from where it was kept.
    #[must_use]
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// The same bytes give the same signature.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for DeskKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeskKey({})", self.public().fingerprint())
    }
}

/// The half of a desk's key that others know it by, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Whether who has the secret half signed exactly these bytes. Strict: weak keys and second forms of a signature
    /// are refused.
    #[must_use]
    pub fn signed(&self, bytes: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
    }

    /// What two people compare, aloud if need be: 128 bits of the key's SHA-256 as eight groups of four digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits = Digest::of(&self.0).to_string();
        let groups = digits.as_bytes().chunks(4).take(8);
        let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
        groups.join(" ")
    }
}

/// A signature, written as 128 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; 64]);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{wanted} hexadecimal digits are wanted")]
pub struct NotHex {
    pub wanted: usize,
}

fn from_hex<const BYTES: usize>(text: &str) -> Result<[u8; BYTES], NotHex> {
    let refused = || NotHex { wanted: 2 * BYTES };
    if text.len() != 2 * BYTES || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(refused());
    }
    let mut bytes = [0; BYTES];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).map_err(|_| refused())?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| refused())?;
    }
    Ok(bytes)
}

macro_rules! hexadecimal {
    ($($name:ident),*) => {
        $(
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
                }
            }

            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(self, f)
                }
            }

            impl FromStr for $name {
                type Err = NotHex;

                fn from_str(text: &str) -> Result<Self, NotHex> {
                    from_hex(text).map(Self)
                }
            }

            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    String::deserialize(deserializer)?
                        .parse()
                        .map_err(serde::de::Error::custom)
                }
            }
        )*
    };
}

hexadecimal!(PublicKey, Signature);

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, test 2.
    const SECRET: &str = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    const PUBLIC: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    const SIGNED: &str = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                          085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    fn key() -> DeskKey {
        DeskKey::from_secret(&from_hex(SECRET).unwrap())
    }

    #[test]
    fn signatures_are_those_of_rfc_8032() {
        assert_eq!(key().public().to_string(), PUBLIC);
        assert_eq!(key().sign(&[0x72]).to_string(), SIGNED);
        assert!(key().public().signed(&[0x72], &SIGNED.parse().unwrap()));
    }

    #[test]
    fn other_bytes_and_other_keys_were_not_signed() {
        let signature = key().sign(b"toa soan");
        assert!(!key().public().signed(b"Toa soan", &signature));
        let other = DeskKey::from_secret(&[7; 32]).public();
        assert!(!other.signed(b"toa soan", &signature));
    }

    /// A key of small order, for which one signature fits many texts.
    #[test]
    fn a_weak_key_signs_nothing() {
        let weak = format!("01{}", "0".repeat(62)).parse::<PublicKey>().unwrap();
        let signature = format!("01{}", "0".repeat(126)).parse().unwrap();
        assert!(!weak.signed(b"anything", &signature));
    }

    #[test]
    fn a_fingerprint_can_be_read_aloud() {
        let fingerprint = key().public().fingerprint();
        assert_eq!(fingerprint.split(' ').count(), 8);
        assert!(fingerprint.split(' ').all(|group| group.len() == 4));
    }

    #[test]
    fn anything_but_hexadecimal_digits_is_refused() {
        for text in [
            "",
            "ab",
            &"A".repeat(64),
            &"g".repeat(64),
            "é".repeat(32).as_str(),
        ] {
            assert_eq!(text.parse::<PublicKey>(), Err(NotHex { wanted: 64 }));
        }
    }
}
