//! The packages for Linux tried: judged by the distributions' own tools, installed into a root of their own, and the window
//! opened from there for the whole story of an article.

use std::fs;
use std::path::{Path, PathBuf};

use super::linux::{IDENTIFIER, entries};
use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::test;

/// The story of an article, in the window.
const STORY: &str = "the_sample_goes_from_text_to_portal_in_the_window";

pub fn trial(house: &House, out: &Path) -> Result<(), Failure> {
    setup::ready(house, Purpose::Trial)?;
    let rpm = made(out, "rpm")?;
    inspect(house, &rpm)?;
    let deb = made(out, "deb")?;
    let mut lintian = house.command("lintian");
    lintian.args(["--fail-on", "error", "--allow-root", "--tag-display-limit", "0"]);
    process::run(lintian.arg(&deb), "have the .deb judged by lintian")?;

    let root = house.target.join("package").join("root");
    install(house, &deb, &root)?;
    associated(house, &root)?;
    let mut story = test::tests(house);
    story
        .args(["--test", "whole", STORY])
        .env("TOASOAN_PROGRAMS", root.join("usr/bin"))
        .env(
            "XDG_DATA_DIRS",
            format!("{}:/usr/local/share:/usr/share", root.join("usr/share").display()),
        );
    process::run(&mut story, "tell the story with the installed program")
}

fn made(out: &Path, ending: &str) -> Result<PathBuf, Failure> {
    let found = entries(out)?
        .into_iter()
        .find(|path| path.extension().is_some_and(|found| found == ending));
    found.ok_or_else(|| Failure::Missing {
        what: vec![format!("a package .{ending} in {}", out.display())],
        remedy: "make it where there are the tools for it: dpkg-dev, rpmbuild".into(),
    })
}

/// Whole, with what it needs and what it holds.
fn inspect(house: &House, rpm: &Path) -> Result<(), Failure> {
    let mut check = house.command("rpm");
    process::capture(check.arg("--checksig").arg(rpm), "check the .rpm")?;
    let ask = |question: &str| {
        let mut rpm_ = house.command("rpm");
        process::capture(
            rpm_.args(["--query", question, "--package"]).arg(rpm),
            "look into the .rpm",
        )
    };
    let (files, needs) = (ask("--list")?, ask("--requires")?);
    for file in [
        "/usr/bin/toasoan",
        "/usr/bin/toasoan-desk",
        "/usr/share/man/man1/toasoan.1.gz",
        "/usr/share/zsh/site-functions/_toasoan",
        &format!("/usr/share/applications/{IDENTIFIER}.desktop"),
        &format!("/usr/share/mime/packages/{IDENTIFIER}.xml"),
    ] {
        expect(files.lines().any(|line| line == file), "the .rpm", file)?;
    }
    expect(
        needs.contains("libwebkit2gtk-4.1.so.0"),
        "the .rpm",
        "its need of the web view",
    )
}

/// Into a root of its own, whose packages are this package alone: what it needs is the machine's, and is asked for here.
fn install(house: &House, deb: &Path, root: &Path) -> Result<(), Failure> {
    let mut simulate = house.command("apt-get");
    simulate.args(["install", "--simulate", "-qq"]).arg(deb);
    process::capture(&mut simulate, "find all that the .deb needs")?;
    folder::emptied(&root.join("var/lib/dpkg/info"))?;
    folder::emptied(&root.join("var/lib/dpkg/updates"))?;
    for file in ["status", "available"] {
        let file = root.join("var/lib/dpkg").join(file);
        fs::write(&file, "").map_err(|cause| Failure::File {
            doing: "write",
            path: file,
            cause,
        })?;
    }
    let mut dpkg = house.command("dpkg");
    dpkg.arg(format!("--root={}", root.display()));
    dpkg.args(["--force-depends", "--force-not-root", "--install"])
        .arg(deb);
    process::capture(&mut dpkg, "install the .deb")?;
    expect(
        root.join("usr/bin/toasoan-desk").is_file(),
        "dpkg",
        "the installed program",
    )
}

/// A package of articles is known by its name, and opened with the program.
fn associated(house: &House, root: &Path) -> Result<(), Failure> {
    let share = root.join("usr/share");
    let entry = share.join(format!("applications/{IDENTIFIER}.desktop"));
    for (program, argument) in [
        ("desktop-file-validate", &entry),
        ("update-mime-database", &share.join("mime")),
        ("update-desktop-database", &share.join("applications")),
    ] {
        process::capture(house.command(program).arg(argument), "read the desktop entry")?;
    }
    let package = root.join("bài.toasoan");
    fs::write(&package, "PK").map_err(|cause| Failure::File {
        doing: "write",
        path: package.clone(),
        cause,
    })?;
    let gio = |arguments: &[&str]| {
        let mut gio = house.command("gio");
        // The desktop's own data comes after, so that the program's is seen to be enough.
        gio.args(arguments)
            .env("XDG_DATA_DIRS", format!("{}:/usr/share", share.display()));
        gio.env("XDG_DATA_HOME", root.join("home"))
            .env("XDG_CONFIG_HOME", root.join("home"));
        process::capture(&mut gio, "ask the desktop about packages")
    };
    let told = gio(&[
        "info",
        "-a",
        "standard::content-type",
        &package.display().to_string(),
    ])?;
    expect(
        told.contains("application/x-toasoan"),
        "gio",
        "the kind of a .toasoan file",
    )?;
    let told = gio(&["mime", "application/x-toasoan"])?;
    expect(
        told.contains(&format!("{IDENTIFIER}.desktop")),
        "gio",
        "the program that opens packages",
    )
}

fn expect(holds: bool, program: &str, lacks: &str) -> Result<(), Failure> {
    if holds {
        return Ok(());
    }
    Err(Failure::Answer {
        program: program.into(),
        lacks: lacks.into(),
    })
}
