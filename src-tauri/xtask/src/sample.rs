//! The sample: one real article with its five photos, brought in by the terminal program. It is what `start` shows where
//! there is no display, and what the benchmarks measure on.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// The terminal program working on one archive.
pub struct Desk<'house> {
    house: &'house House,
    program: PathBuf,
    archive: PathBuf,
}

impl<'house> Desk<'house> {
    /// The released terminal program on the archive in `folder`, which need not exist yet.
    pub fn at(house: &'house House, folder: &Path) -> Desk<'house> {
        Desk {
            house,
            program: house.released("toasoan"),
            archive: folder.to_path_buf(),
        }
    }

    /// Brings the sample with its captioned photos in. Returns the article's id.
    pub fn file_sample(&self) -> Result<String, Failure> {
        let mut sample = self.command();
        sample.args(["sample", "--json"]);
        answer(&process::capture(&mut sample, "bring the sample in")?)
            .and_then(|answer| answer["article"].as_str().map(String::from))
            .ok_or_else(|| Failure::Answer {
                program: "toasoan sample".into(),
                lacks: "an article's id".into(),
            })
    }

    /// The command that exports an article into a folder.
    pub fn export(&self, article: &str, format: &str, out: &Path) -> Command {
        let mut export = self.command();
        export
            .args([
                "export",
                article,
                "--format",
                format,
                "--reason",
                "bài mẫu",
                "--out",
            ])
            .arg(out)
            .arg("--json");
        export
    }

    /// Exports an article and returns what was made.
    pub fn exported(&self, article: &str, format: &str, out: &Path) -> Result<Vec<PathBuf>, Failure> {
        let said = process::capture(&mut self.export(article, format, out), "export the sample")?;
        let paths: Option<Vec<PathBuf>> = answer(&said)
            .and_then(|answer| answer["paths"].as_array().cloned())
            .and_then(|paths| {
                paths
                    .iter()
                    .map(|path| path.as_str().map(PathBuf::from))
                    .collect()
            });
        paths
            .filter(|paths| !paths.is_empty())
            .ok_or_else(|| Failure::Answer {
                program: "toasoan export".into(),
                lacks: "the paths it made".into(),
            })
    }

    fn command(&self) -> Command {
        let mut command = self.house.command(&self.program);
        command.arg("--archive").arg(&self.archive);
        command
    }
}

fn answer(said: &str) -> Option<Value> {
    serde_json::from_str(said).ok()
}
