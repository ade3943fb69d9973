//! An empty archive in a folder of its own, and the built programs run on it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

pub struct Place {
    folder: TempDir,
}

/// A program as it was just built, or as it is installed: `TOASOAN_PROGRAMS` is the folder it then lies in.
pub fn program(name: &str) -> PathBuf {
    match std::env::var_os("TOASOAN_PROGRAMS") {
        Some(folder) => Path::new(&folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX)),
        None if name == "toasoan" => env!("CARGO_BIN_EXE_toasoan").into(),
        None => env!("CARGO_BIN_EXE_toasoan-desk").into(),
    }
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join("fixtures")
        .join(name)
}

/// The beginning of a picture as they come from the web, of a kind that is not read.
pub const AVIF: &[u8] = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf";

/// The five photos of the sample, in the order of the captions.
pub fn photos() -> Vec<PathBuf> {
    let names = [
        "01-ben-thuyen",
        "02-tu-tren-khong",
        "03-dong-que",
        "04-tra-chieu",
        "05-be-phong",
    ];
    names
        .iter()
        .map(|name| fixture("photos").join(format!("{name}.jpg")))
        .collect()
}

pub fn sample() -> PathBuf {
    fixture("hoi-nghi-quan-triet.txt")
}

/// Runs `toasoan` on an archive.
fn run_on<A: AsRef<OsStr>>(archive: &Path, arguments: impl IntoIterator<Item = A>) -> Output {
    let mut command = Command::new(program("toasoan"));
    command
        .arg("--archive")
        .arg(archive)
        .args(arguments)
        // Its key is the place's own, not that of whoever runs the tests.
        .env("TOASOAN_HOME", archive.with_file_name("home"))
        .output()
        .unwrap()
}

/// The answer in JSON of a command on an archive, which must go well.
#[track_caller]
pub fn json_of<A: AsRef<OsStr>>(archive: &Path, arguments: impl IntoIterator<Item = A>) -> Value {
    let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
    let output = run_on(archive, arguments.chain(["--json".into()]));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

impl Place {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn archive(&self) -> PathBuf {
        self.path("kho bài")
    }

    pub fn exports(&self) -> PathBuf {
        self.path("xuất bản")
    }

    /// Where the person's own things are kept.
    pub fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// Runs `toasoan` on this place's archive.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Output {
        run_on(&self.archive(), arguments)
    }

    /// Runs `toasoan` with no archive named, for the person whose home lies in this place.
    pub fn run_at_home<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Output {
        let mut command = Command::new(program("toasoan"));
        command
            .args(arguments)
            .env("TOASOAN_HOME", self.home())
            .output()
            .unwrap()
    }

    /// The answer in JSON of a command that must go well.
    #[track_caller]
    pub fn json<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Value {
        json_of(&self.archive(), arguments)
    }

    /// Imports the sample and gives its id.
    #[track_caller]
    pub fn import_sample(&self) -> String {
        let imported = self.json([OsStr::new("import"), sample().as_os_str()]);
        imported["article"].as_str().unwrap().to_owned()
    }

    /// The sample with its five photos, each with credit and alt text, and a section: nothing lacks.
    #[track_caller]
    pub fn finished_sample(&self) -> String {
        let id = self.import_sample();
        let mut attach: Vec<std::ffi::OsString> = vec!["photo".into(), "attach".into(), id.clone().into()];
        attach.extend(photos().into_iter().map(Into::into));
        self.json(attach);
        for (number, alt) in [
            "Thuyền buồm",
            "Đồng lúa từ trên cao",
            "Núi tuyết",
            "Tách cà phê",
            "Tên lửa",
        ]
        .iter()
        .enumerate()
        {
            let number = (number + 1).to_string();
            self.json([
                "photo",
                "caption",
                &id,
                &number,
                "--credit",
                "Thanh Hòa",
                "--alt",
                alt,
            ]);
        }
        self.json(["set", &id, "--section", "Chính trị"]);
        id
    }

    /// Every file below the archive with its bytes, but for what SQLite keeps beside its database while it is open.
    pub fn state(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        gather(&self.archive(), &mut files);
        files.sort();
        files
    }
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
}
