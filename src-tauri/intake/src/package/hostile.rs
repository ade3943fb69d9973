//! Packages of those who mean harm, and of disks that fail: each is refused with a sentence.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use chrono::DateTime;
use newsroom::digest::Digest;
use newsroom::language::Bilingual as _;
use newsroom::manifest::{Kind, Listed, MANIFEST, SIGNATURE, Seal, Sender};
use newsroom::signature::DeskKey;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Package, PackageError};

/// A package in the making.
struct Making {
    kind: Kind,
    /// Signed.
    listed: Vec<(String, Vec<u8>)>,
    /// As they lie in the zip.
    files: Vec<(String, Vec<u8>, SimpleFileOptions)>,
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

fn making() -> Making {
    Making {
        kind: Kind::Desk,
        listed: Vec::new(),
        files: Vec::new(),
    }
    .with("articles/1/article.json", b"{}")
    .with("photos/a.jpg", b"an original")
}

impl Making {
    /// Signed and there.
    fn with(mut self, path: &str, bytes: &[u8]) -> Self {
        self.listed.push((path.to_owned(), bytes.to_vec()));
        self.there(path, bytes)
    }

    /// There and not signed.
    fn there(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.push((path.to_owned(), bytes.to_vec(), stored()));
        self
    }

    fn sealed(&self) -> (Vec<u8>, Vec<u8>) {
        let from = Sender {
            house: "Cổng Phú Thọ".into(),
            desk: "PT-02".into(),
            person: "Hoa".into(),
        };
        let seal = Seal {
            kind: self.kind,
            from: &from,
            time: DateTime::UNIX_EPOCH,
            key: &DeskKey::from_secret(&[2; 32]),
        };
        let listed = self.listed.iter().map(|(path, bytes)| Listed {
            path: path.clone(),
            sha256: Digest::of(bytes),
            size: bytes.len() as u64,
        });
        seal.over(listed.collect()).unwrap()
    }

    fn zip(mut self) -> Vec<u8> {
        let (manifest, signature) = self.sealed();
        for (name, bytes) in [(MANIFEST, manifest), (SIGNATURE, signature)] {
            if !self.files.iter().any(|(path, _, _)| path == name) {
                self.files.push((name.to_owned(), bytes, stored()));
            }
        }
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes, options) in &self.files {
            zip.start_file(path.as_str(), *options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

struct Put {
    _place: TempDir,
    path: PathBuf,
}

fn put(bytes: &[u8]) -> Put {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("bài.toasoan");
    std::fs::write(&path, bytes).unwrap();
    Put { _place: place, path }
}

/// Opens it and gives everything in it.
fn read(bytes: &[u8]) -> Result<Vec<Vec<u8>>, PackageError> {
    let put = put(bytes);
    let mut package = Package::open(&put.path)?;
    let paths: Vec<String> = package
        .manifest()
        .files
        .iter()
        .map(|file| file.path.clone())
        .collect();
    paths.iter().map(|path| package.read(path, 1 << 20)).collect()
}

/// Refused, in words of both languages that name the file.
#[track_caller]
fn refused(bytes: &[u8]) -> PackageError {
    let error = read(bytes).unwrap_err();
    assert!(error.to_string().contains("bài.toasoan"), "{error}");
    assert!(error.vietnamese().contains("bài.toasoan"), "{error}");
    error
}

#[test]
fn an_honest_package_is_read() {
    read(&making().zip()).unwrap();
}

#[test]
fn names_that_lead_elsewhere_or_are_no_file_s_are_refused() {
    for path in [
        "../outside.jpg",
        "photos/../../outside.jpg",
        "/etc/passwd",
        "C:/Windows/system.ini",
        "C:\\Windows\\system.ini",
        "photos\\b.jpg",
        "\\\\server\\share",
        "photos/con.jpg",
        "photos/LPT1",
        "photos/aux",
        "photos/a.jpg ",
        "photos/a.",
        "photos/a:b",
        "photos//b",
        "photos/a\u{0}b",
        "photos/hoa\u{300}.jpg",
    ] {
        let error = refused(&making().with(path, b"bytes").zip());
        assert!(matches!(error, PackageError::Hostile { .. }), "{path:?}: {error}");
    }
}

#[test]
fn names_that_are_one_on_some_disk_are_refused() {
    for (one, other) in [
        ("photos/B.jpg", "photos/b.jpg"),
        ("photos/HOÀ.jpg", "photos/hoà.jpg"),
    ] {
        let error = refused(&making().with(one, b"1").with(other, b"2").zip());
        assert!(matches!(error, PackageError::Hostile { .. }), "{one}: {error}");
    }
}

/// The writer refuses it; so the name of one file is changed into that of another, wherever it stands.
#[test]
fn a_name_that_is_there_twice_is_refused() {
    let mut bytes = making().there("photos/b.jpg", b"an original").zip();
    let (name, other) = (b"photos/b.jpg".as_slice(), b"photos/a.jpg".as_slice());
    let mut changed = 0;
    for at in 0..bytes.len() - name.len() {
        if &bytes[at..at + name.len()] == name {
            bytes[at..at + name.len()].copy_from_slice(other);
            changed += 1;
        }
    }
    assert_eq!(changed, 2);
    let error = refused(&bytes);
    assert!(
        matches!(error, PackageError::Bomb { .. } | PackageError::NoPackage { .. }),
        "{error}"
    );
}

#[test]
fn a_symbolic_link_is_refused() {
    let honest = making();
    let (manifest, signature) = honest.sealed();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes, options) in &honest.files {
        if path == "photos/a.jpg" {
            zip.add_symlink(path.as_str(), "/etc/passwd", stored()).unwrap();
        } else {
            zip.start_file(path.as_str(), *options).unwrap();
            zip.write_all(bytes).unwrap();
        }
    }
    for (path, bytes) in [(MANIFEST, manifest), (SIGNATURE, signature)] {
        zip.start_file(path, stored()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    let error = refused(&zip.finish().unwrap().into_inner());
    assert!(matches!(error, PackageError::Hostile { .. }), "{error}");
}

#[test]
fn what_grows_beyond_reason_is_refused_before_it_grows() {
    let mut bomb = making();
    let nothing = vec![0; 70 << 20];
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    bomb.listed.push(("photos/b.jpg".into(), nothing.clone()));
    bomb.files.push(("photos/b.jpg".into(), nothing, deflated));
    let error = refused(&bomb.zip());
    assert!(matches!(error, PackageError::Bomb { .. }), "{error}");
}

#[test]
fn a_file_larger_than_its_kind_may_be_is_not_read() {
    let error = refused(&making().with("photos/b.jpg", &vec![1; (1 << 20) + 1]).zip());
    assert!(matches!(error, PackageError::TooLarge { .. }), "{error}");
}

#[test]
fn bytes_that_were_not_signed_are_refused() {
    let mut altered = making();
    altered.files[1].1 = b"an ORIGINAL".to_vec();
    assert!(matches!(refused(&altered.zip()), PackageError::Altered { .. }));
    let mut shorter = making();
    shorter.files[1].1.pop();
    assert!(matches!(refused(&shorter.zip()), PackageError::Altered { .. }));
    let stray = making().there("photos/stray.jpg", b"?");
    assert!(matches!(refused(&stray.zip()), PackageError::Unlisted { .. }));
    let mut missing = making();
    missing.files.remove(1);
    assert!(matches!(refused(&missing.zip()), PackageError::Altered { .. }));
}

#[test]
fn a_signature_that_fails_is_refused() {
    let forged = making();
    let (manifest, _) = forged.sealed();
    let other = DeskKey::from_secret(&[3; 32]).sign(&manifest).to_string();
    let forged = forged.there(SIGNATURE, other.as_bytes());
    assert!(matches!(refused(&forged.zip()), PackageError::Signature { .. }));

    let rewritten = making();
    let (manifest, _) = rewritten.sealed();
    let manifest = String::from_utf8(manifest).unwrap().replace("PT-02", "PT-01");
    let rewritten = rewritten.there(MANIFEST, manifest.as_bytes());
    assert!(matches!(
        refused(&rewritten.zip()),
        PackageError::Signature { .. }
    ));
}

#[test]
fn packages_of_a_newer_program_and_of_another_kind_are_told_apart() {
    let newer = making().there(MANIFEST, br#"{"format":99}"#);
    assert!(matches!(
        refused(&newer.zip()),
        PackageError::Newer { found: 99, .. }
    ));
    let mut portal = making();
    portal.kind = Kind::Portal;
    assert!(matches!(refused(&portal.zip()), PackageError::OtherKind { .. }));
}

#[test]
fn a_package_cut_short_anywhere_is_refused() {
    let whole = making().zip();
    for length in (0..whole.len()).step_by(7) {
        refused(&whole[..length]);
    }
}

#[test]
fn one_flipped_bit_anywhere_is_seen_or_harmless() {
    let whole = making().zip();
    let honest = read(&whole).unwrap();
    for at in (0..whole.len()).step_by(3) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        // Times and flags of the zip itself are nobody's words: what is read all the same is what was signed.
        if let Ok(read) = read(&flipped) {
            assert_eq!(read, honest, "byte {at}");
        }
    }
}

#[test]
fn what_is_no_package_is_refused() {
    for bytes in [b"".as_slice(), b"not a zip", b"PK\x05\x06"] {
        refused(bytes);
    }
    let place = tempfile::tempdir().unwrap();
    let nowhere = Package::open(&place.path().join("bài.toasoan"));
    assert!(matches!(nowhere.err(), Some(PackageError::Unreadable { .. })));
}
