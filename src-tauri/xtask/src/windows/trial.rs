//! The installer tried as a person would meet it, under Wine: installed in silence, used, removed. Exit codes say little
//! there, so what counts is which files are where.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::wine::Wine;
use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;

/// Where it is installed. Without spaces, since Wine puts an argument with some into quotes, which `/D=` does not take, and
/// in ASCII, since its `reg` tells of no other letters.
const FOLDER: &str = r"C:\Toa-Soan";
/// Where the person keeps things.
const HOME: &str = r"C:\Người dùng\Hoà";
/// What is installed at least.
const FILES: [&str; 3] = ["toasoan-desk.exe", "toasoan.exe", "uninstall.exe"];

pub fn trial(house: &House, wine: &Wine, installer: &Path) -> Result<(), Failure> {
    let trial = Trial { house, wine };
    trial.clear()?;
    trial.install(installer)?;
    trial.work()?;
    trial.uninstall()?;
    println!("installed, used and removed under Wine");
    Ok(())
}

struct Trial<'a> {
    house: &'a House,
    wine: &'a Wine,
}

impl Trial<'_> {
    /// What an earlier trial left.
    fn clear(&self) -> Result<(), Failure> {
        for folder in [FOLDER, HOME] {
            folder::emptied(&self.here(folder))?;
        }
        Ok(())
    }

    fn install(&self, installer: &Path) -> Result<(), Failure> {
        let program = installer.display().to_string();
        // The folder comes last and takes all that follows, without quotes.
        let folder = format!("/D={FOLDER}");
        self.run(&program, &["/S", "/PATH", &folder]);
        for file in FILES {
            self.expect(&self.here(FOLDER).join(file), true)?;
        }
        self.expect(&self.shortcut(), true)?;
        let opens = self.registry(r"HKCU\Software\Classes\ToaSoan.Package\shell\open\command");
        self.assert(
            opens.contains(&format!(r#""{FOLDER}\toasoan-desk.exe" "%1""#)),
            "the way to open packages",
        )?;
        self.assert(
            self.registry(r"HKCU\Environment").contains(FOLDER),
            "its folder on PATH",
        )
    }

    /// The sample goes from one archive to another in a package, and is printed.
    fn work(&self) -> Result<(), Failure> {
        let version = self.toasoan(&["--version"])?;
        self.assert(version.contains(env!("CARGO_PKG_VERSION")), "its version")?;
        let article = self.toasoan(&["sample", "--json"])?;
        let article = serde_json::from_str::<Value>(&article).ok();
        let article = article.as_ref().and_then(|said| said["article"].as_str());
        let Some(article) = article else {
            return self.assert(false, "the sample's id");
        };
        let out = format!(r"{HOME}\Bài xuất");
        fs::create_dir_all(self.here(&out)).map_err(|cause| Failure::File {
            doing: "make",
            path: self.here(&out),
            cause,
        })?;
        for format in ["html", "pdf", "package"] {
            self.toasoan(&[
                "export",
                article,
                "--format",
                format,
                "--reason",
                "bài mẫu",
                "--out",
                &out,
            ])?;
        }
        self.assert(self.holds(&out, "pdf"), "the finished piece")?;
        self.toasoan(&["pack", article, "--out", &out])?;
        let package = self.find(&out, "toasoan");
        let Some(package) = package.and_then(|path| path.file_name().map(|name| name.display().to_string()))
        else {
            return self.assert(false, "a package");
        };
        let other = format!(r"{HOME}\Kho khác");
        self.toasoan(&["--archive", &other, "receive", &format!(r"{out}\{package}")])?;
        let received = self.toasoan(&["--archive", &other, "list", "--json"])?;
        self.assert(received.contains(article), "the piece in the other archive")?;
        // Known from now on, so that uninstalling tells of it.
        self.toasoan(&["archives", "use", &other])?;
        Ok(())
    }

    fn uninstall(&self) -> Result<(), Failure> {
        self.run(&format!(r"{FOLDER}\uninstall.exe"), &["/S"]);
        self.wine.await_end(self.house);
        for file in FILES {
            self.expect(&self.here(FOLDER).join(file), false)?;
        }
        self.expect(&self.shortcut(), false)?;
        self.assert(
            !self.registry(r"HKCU\Environment").contains(FOLDER),
            "PATH as it was",
        )?;
        self.assert(
            self.registry(r"HKCU\Software\Classes\ToaSoan.Package").is_empty(),
            "the way to open packages taken back",
        )?;
        for archive in ["archive", "Kho khác"] {
            self.assert(
                self.holds(&format!(r"{HOME}\{archive}"), "db"),
                "the archive left as it was",
            )?;
        }
        Ok(())
    }

    fn shortcut(&self) -> PathBuf {
        let user = std::env::var("USER").unwrap_or_else(|_| "root".into());
        let menu = r"AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Tòa Soạn.lnk";
        self.here(&format!(r"C:\users\{user}\{menu}"))
    }

    /// A path of that Windows, as Linux sees it.
    fn here(&self, path: &str) -> PathBuf {
        let path = path.strip_prefix(r"C:\").unwrap_or(path);
        self.wine.drive().join(path.replace('\\', "/"))
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = self.wine.command(self.house, 300, program, arguments);
        process::succeeds(command.env("TOASOAN_HOME", HOME));
    }

    fn toasoan(&self, arguments: &[&str]) -> Result<String, Failure> {
        let program = format!(r"{FOLDER}\toasoan.exe");
        let mut command = self.wine.command(self.house, 300, &program, arguments);
        process::capture(
            command.env("TOASOAN_HOME", HOME),
            "use the program that was installed",
        )
    }

    fn registry(&self, key: &str) -> String {
        let mut query = self.wine.command(self.house, 60, "reg", &["query", key, "/s"]);
        process::capture(&mut query, "read the registry").unwrap_or_default()
    }

    fn find(&self, folder: &str, ending: &str) -> Option<PathBuf> {
        let entries = fs::read_dir(self.here(folder)).ok()?;
        let mut paths = entries.flatten().map(|entry| entry.path());
        paths.find(|path| path.extension().is_some_and(|found| found == ending))
    }

    fn holds(&self, folder: &str, ending: &str) -> bool {
        self.find(folder, ending).is_some()
    }

    fn expect(&self, path: &Path, there: bool) -> Result<(), Failure> {
        let told = if there { "" } else { "the removal of " };
        self.assert(path.exists() == there, &format!("{told}{}", path.display()))
    }

    fn assert(&self, holds: bool, what: &str) -> Result<(), Failure> {
        if holds {
            return Ok(());
        }
        Err(Failure::Answer {
            program: "the installed program".into(),
            lacks: what.into(),
        })
    }
}
