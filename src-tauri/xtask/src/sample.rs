//! The sample: one real article with its five photos, taken through the terminal program as a reporter
//! would. It is what `start` shows where there is no display, and what the benchmarks measure on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// What the sample's photos show and whose they are, in the order of their file names. The credits are
/// those of `tests/fixtures/photos/LICENCE.md`.
const PHOTOS: [(&str, &str); 5] = [
    (
        "Thuyền buồm neo bên bến, phía sau là xóm nhà mái lợp và dãy đồi",
        "Getty Open Content",
    ),
    (
        "Máy bay cánh đơn chụp từ phía trên, bên dưới là mây và đồng ruộng",
        "Getty Open Content",
    ),
    (
        "Rừng thông thẫm màu dưới chân dãy núi phủ tuyết",
        "Getty Open Content",
    ),
    (
        "Tách cà phê đỏ đặt trên đĩa, bên cạnh là chiếc thìa nhỏ",
        "Rachel Michetti",
    ),
    (
        "Tên lửa trắng đứng trên bệ phóng lúc chạng vạng, giữa bốn tháp chống sét",
        "SpaceX",
    ),
];

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

    /// Imports the sample text, attaches its photos in the order of their names, and says of each what it
    /// shows and where it comes from. Returns the article's id.
    pub fn file_sample(&self) -> Result<String, Failure> {
        let fixtures = self.house.root.join("tests/fixtures");
        let mut import = self.command();
        import
            .arg("import")
            .arg(fixtures.join("hoi-nghi-quan-triet.txt"))
            .arg("--json");
        let article = answer(&process::capture(&mut import, "import the sample")?)
            .and_then(|answer| answer["article"].as_str().map(String::from))
            .ok_or_else(|| Failure::Answer {
                program: "toasoan import".into(),
                lacks: "an article's id".into(),
            })?;

        let mut attach = self.command();
        attach
            .args(["photo", "attach", &article])
            .args(photos(&fixtures.join("photos"))?);
        process::capture(&mut attach, "attach the sample's photos")?;

        for (place, (alt, credit)) in (1..).zip(PHOTOS) {
            let mut caption = self.command();
            caption.args([
                "photo",
                "caption",
                &article,
                &place.to_string(),
                "--alt",
                alt,
                "--credit",
                credit,
            ]);
            process::capture(&mut caption, "say what a photo shows")?;
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

/// The photos of a folder in the order of their names.
fn photos(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failure = |cause| Failure::File {
        doing: "list",
        path: folder.to_path_buf(),
        cause,
    };
    let mut photos = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        if path.extension().is_some_and(|extension| extension == "jpg") {
            photos.push(path);
        }
    }
    photos.sort();
    Ok(photos)
}

fn answer(said: &str) -> Option<Value> {
    serde_json::from_str(said).ok()
}
