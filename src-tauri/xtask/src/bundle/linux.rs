//! What a package for Linux holds, laid out as it will lie on the machine.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;

/// The program's name to the desktop: of its entry, its icon and its kind of file.
pub const IDENTIFIER: &str = "vn.toasoan.desk";

const DESKTOP_ENTRY: &str = include_str!("linux/vn.toasoan.desk.desktop");
const MIME_TYPE: &str = include_str!("linux/vn.toasoan.desk.xml");
const COPYRIGHT: &str = include_str!("linux/copyright");

/// What is said of the program where packages are listed.
pub const SUMMARY: &str = "desktop newsroom of Vietnamese news portals";
pub const DESCRIPTION: [&str; 3] = [
    "Articles are written, illustrated, checked, kept in one archive and exported",
    "as web pages, PDF and packages, with no server and no network.",
    "Soạn bài, chú thích ảnh, lưu kho và xuất bản cho cổng thông tin điện tử.",
];

/// Where systems look for completions.
pub struct Completions {
    zsh: &'static str,
}

pub const DEBIAN: Completions = Completions {
    zsh: "usr/share/zsh/vendor-completions",
};
pub const FEDORA: Completions = Completions {
    zsh: "usr/share/zsh/site-functions",
};

/// Lays everything out in `root`, out of programs that were built.
pub fn lay_out(
    house: &House,
    programs: &Path,
    root: &Path,
    completions: &Completions,
) -> Result<(), Failure> {
    folder::emptied(root)?;
    let stage = Stage { house, root };
    for program in ["toasoan", "toasoan-desk"] {
        stage.copy(&programs.join(program), &format!("usr/bin/{program}"), "755")?;
    }
    stage.write(
        &format!("usr/share/applications/{IDENTIFIER}.desktop"),
        DESKTOP_ENTRY,
    )?;
    stage.write(&format!("usr/share/mime/packages/{IDENTIFIER}.xml"), MIME_TYPE)?;
    for (size, file) in [
        ("32x32", "32x32.png"),
        ("128x128", "128x128.png"),
        ("256x256", "128x128@2x.png"),
        ("scalable", "icon.svg"),
    ] {
        let ending = if size == "scalable" { "svg" } else { "png" };
        stage.copy(
            &house.root.join("icons").join(file),
            &format!("usr/share/icons/hicolor/{size}/apps/{IDENTIFIER}.{ending}"),
            "644",
        )?;
    }
    let mit = read(&house.root.join("LICENSE-MIT"))?;
    let indented: String = mit
        .lines()
        .map(|line| match line {
            "" => " .\n".to_owned(),
            line => format!(" {line}\n"),
        })
        .collect();
    stage.write(
        "usr/share/doc/toasoan/copyright",
        &(COPYRIGHT.to_owned() + &indented),
    )?;
    stage.copy(
        &house.root.join("CHANGELOG.md"),
        "usr/share/doc/toasoan/changelog",
        "644",
    )?;
    stage.squeeze("usr/share/doc/toasoan/changelog")?;
    stage.manual(programs, completions)
}

struct Stage<'a> {
    house: &'a House,
    root: &'a Path,
}

impl Stage<'_> {
    /// The pages of the manual and the completions, as the program itself writes them.
    fn manual(&self, programs: &Path, completions: &Completions) -> Result<(), Failure> {
        let manual = self.root.with_extension("manual");
        folder::emptied(&manual)?;
        let mut write = self.house.command(programs.join("toasoan"));
        process::capture(write.arg("manual").arg(&manual), "write the manual")?;
        for page in entries(&manual)? {
            let Some(name) = page.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            let place = match name {
                "toasoan.bash" | "toasoan-desk.bash" => {
                    format!(
                        "usr/share/bash-completion/completions/{}",
                        name.trim_end_matches(".bash")
                    )
                }
                "_toasoan" | "_toasoan-desk" => format!("{}/{name}", completions.zsh),
                "toasoan.fish" | "toasoan-desk.fish" => {
                    format!("usr/share/fish/vendor_completions.d/{name}")
                }
                page if page.ends_with(".1") => format!("usr/share/man/man1/{page}"),
                // PowerShell's, for Windows.
                _ => continue,
            };
            self.copy(&page, &place, "644")?;
            if place.ends_with(".1") {
                self.squeeze(&place)?;
            }
        }
        Ok(())
    }

    fn copy(&self, from: &Path, to: &str, mode: &str) -> Result<(), Failure> {
        let mut install = self.house.command("install");
        install
            .args(["-D", "--mode", mode])
            .arg(from)
            .arg(self.root.join(to));
        process::capture(&mut install, "lay out the package").map(drop)
    }

    fn write(&self, to: &str, text: &str) -> Result<(), Failure> {
        let place = self.root.join(to);
        let written = place.parent().map_or(Ok(()), fs::create_dir_all);
        written
            .and_then(|()| fs::write(&place, text))
            .map_err(|cause| Failure::File {
                doing: "write",
                path: place,
                cause,
            })
    }

    /// As packages have what is read seldom; the same bytes each time.
    fn squeeze(&self, file: &str) -> Result<(), Failure> {
        let mut gzip = self.house.command("gzip");
        gzip.args(["--best", "--no-name", "--force"]);
        process::capture(gzip.arg(self.root.join(file)), "compress the manual").map(drop)
    }
}

/// Every file below a folder, as it will be named on the machine.
pub fn files(root: &Path) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(inside) = path.strip_prefix(root) {
                files.push(format!("/{}", inside.display()));
            }
        }
    }
    files.sort();
    Ok(files)
}

pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let listed = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    listed.map_err(|cause| Failure::File {
        doing: "list",
        path: folder.to_path_buf(),
        cause,
    })
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|cause| Failure::File {
        doing: "read",
        path: path.to_path_buf(),
        cause,
    })
}
