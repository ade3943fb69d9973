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
        id(
            &process::capture(&mut sample, "bring the sample in")?,
            "toasoan sample",
        )
    }

    /// Imports the sample's text with other photos in its places. Returns the article's id.
    pub fn file(&self, photos: &[PathBuf]) -> Result<String, Failure> {
        let text = self.house.root.join("tests/fixtures/hoi-nghi-quan-triet.txt");
        let mut import = self.command();
        import.arg("import").arg(text).arg("--json");
        let article = id(
            &process::capture(&mut import, "import the sample")?,
            "toasoan import",
        )?;

        let mut attach = self.command();
        attach.args(["photo", "attach", &article]).args(photos);
        process::capture(&mut attach, "attach the photos")?;
        for (place, _) in (1..).zip(photos) {
            let (place, alt) = (format!("{place}"), format!("Ảnh thứ {place}"));
            let mut words = self.command();
            words.args([
                "photo",
                "caption",
                &article,
                &place,
                "--alt",
                &alt,
                "--credit",
                "Thanh Hòa",
            ]);
            process::capture(&mut words, "say what a photo shows")?;
        }
        Ok(article)
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

/// The article's id in what a program answered.
fn id(said: &str, program: &str) -> Result<String, Failure> {
    answer(said)
        .and_then(|answer| answer["article"].as_str().map(String::from))
        .ok_or_else(|| Failure::Answer {
            program: program.into(),
            lacks: "an article's id".into(),
        })
}

fn answer(said: &str) -> Option<Value> {
    serde_json::from_str(said).ok()
}
