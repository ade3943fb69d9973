//! ExifTool, which writes what others write and judges what we write.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value};

/// A folder of its own for the files that go through ExifTool.
pub struct ExifTool {
    folder: tempfile::TempDir,
}

impl ExifTool {
    /// `None`, and a word of it, where the program is not installed.
    pub fn find() -> Option<Self> {
        if Command::new("exiftool").arg("-ver").output().is_err() {
            eprintln!("passed over: exiftool is not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        Some(Self { folder })
    }

    /// The picture with what `arguments` write into it.
    pub fn write(&self, picture: &[u8], arguments: &[&str]) -> Vec<u8> {
        let file = self.file(picture);
        // Arguments go by a file, one a line, so that they are UTF-8 on every system.
        let listed = self.folder.path().join("arguments");
        std::fs::write(&listed, arguments.join("\n")).unwrap();
        let output = Command::new("exiftool")
            .args([
                "-q",
                "-m",
                "-overwrite_original",
                "-charset",
                "filename=utf8",
                "-@",
            ])
            .arg(&listed)
            .arg(&file)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        std::fs::read(file).unwrap()
    }

    /// All that it reads, by names such as "XMP-dc:Description".
    pub fn read(&self, picture: &[u8]) -> Map<String, Value> {
        let file = self.file(picture);
        let output = Command::new("exiftool")
            .args([
                "-j",
                "-G1",
                "-a",
                "-s",
                "-struct",
                "-n",
                "-api",
                "largefilesupport=1",
            ])
            .arg(&file)
            .output()
            .unwrap();
        let mut read: Vec<Map<String, Value>> = serde_json::from_slice(&output.stdout).unwrap();
        read.remove(0)
    }

    /// What it finds wrong, sorted.
    pub fn warnings(&self, picture: &[u8]) -> Vec<String> {
        let file = self.file(picture);
        let output = Command::new("exiftool")
            .args(["-validate", "-warning", "-error", "-a", "-s3"])
            .arg(&file)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        // The first line is the count.
        let mut warnings: Vec<String> = said.lines().skip(1).map(str::to_owned).collect();
        warnings.sort();
        warnings
    }

    fn file(&self, picture: &[u8]) -> PathBuf {
        let ending = match picture {
            [0xff, 0xd8, ..] => "jpg",
            [0x89, ..] => "png",
            [b'R', ..] => "webp",
            [b'I' | b'M', ..] => "tif",
            [_, _, _, _, _, _, _, _, b'h', ..] => "heic",
            _ => "avif",
        };
        let file = self.folder.path().join(format!("photo.{ending}"));
        std::fs::write(&file, picture).unwrap();
        file
    }
}

/// What it read under a name, as text; of a list, with "; " between.
pub fn said(read: &Map<String, Value>, name: &str) -> String {
    fn text(value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
            other => other.to_string(),
        }
    }
    read.get(name).map(text).unwrap_or_default()
}
