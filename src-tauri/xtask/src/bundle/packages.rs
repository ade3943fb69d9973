//! Packages for Debian's and Fedora's families, made with their own tools.

use std::fs;
use std::path::{Path, PathBuf};

use super::linux::{DEBIAN, DESCRIPTION, FEDORA, SUMMARY, files, lay_out};
use super::nsis::small_enough;
use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Compiled in on purpose: the same letters and pictures come of them on every system.
const OVERRIDES: &str = "toasoan: embedded-library freetype *\ntoasoan: embedded-library libjpeg *\n\
                         toasoan: embedded-library libyaml *\n";
const MAINTAINER: &str = "The Toa Soan authors <toasoan@users.noreply.github.com>";

/// Makes `toasoan_…_amd64.deb` in a folder.
pub fn deb(house: &House, programs: &Path, out: &Path) -> Result<PathBuf, Failure> {
    let work = house.target.join("package");
    let root = work.join("deb");
    lay_out(house, programs, &root, &DEBIAN)?;
    write(&root.join("usr/share/lintian/overrides/toasoan"), OVERRIDES)?;
    // Debian's own, which tells of the package; what is new in the program stands beside it.
    let news = root.join("usr/share/doc/toasoan/changelog.Debian");
    write(
        &news,
        &format!(
            "toasoan ({VERSION}-1) unstable; urgency=medium\n\n  * What is new is told in changelog.gz.\n\n \
             -- {MAINTAINER}  Tue, 01 Dec 2026 00:00:00 +0000\n"
        ),
    )?;
    process::capture(
        house
            .command("gzip")
            .args(["--best", "--no-name", "--force"])
            .arg(&news),
        "compress the changelog",
    )?;
    let architecture = process::capture(
        house.command("dpkg").arg("--print-architecture"),
        "ask for the architecture",
    )?;
    let architecture = architecture.trim();
    let control = |depends: &str| {
        let description: String = DESCRIPTION.iter().map(|line| format!(" {line}\n")).collect();
        format!(
            "Package: toasoan\nVersion: {VERSION}-1\nSection: editors\nPriority: optional\nArchitecture: {architecture}\n\
             Maintainer: {MAINTAINER}\nDepends: {depends}\nDescription: {SUMMARY}\n{description}"
        )
    };
    let depends = depends(house, &work, &root, &control("libc6"))?;
    write(&root.join("DEBIAN/control"), &control(&depends))?;
    let digests: Vec<String> = files(&root)?
        .into_iter()
        .filter_map(|file| file.strip_prefix("/usr/").map(|file| format!("usr/{file}")))
        .collect();
    let mut sums = house.command("md5sum");
    let sums = process::capture(sums.current_dir(&root).args(digests), "sum the files")?;
    write(&root.join("DEBIAN/md5sums"), &sums)?;

    let package = out.join(format!("toasoan_{VERSION}-1_{architecture}.deb"));
    let mut build = house.command("dpkg-deb");
    build.args(["--root-owner-group", "-Zxz", "-z9", "--build"]);
    process::capture(build.arg(&root).arg(&package), "make the .deb")?;
    small_enough(&package)?;
    Ok(package)
}

/// The libraries that the programs are linked with, as this Debian names them, with the oldest versions that do.
fn depends(house: &House, work: &Path, root: &Path, control: &str) -> Result<String, Failure> {
    // It reads the source package's file, which there is not.
    let source = work.join("source");
    write(
        &source.join("debian/control"),
        &format!("Source: toasoan\n\n{control}"),
    )?;
    let mut ask = house.command("dpkg-shlibdeps");
    ask.current_dir(&source)
        .args(["-O", "--warnings=0"])
        .arg(root.join("usr/bin/toasoan"))
        .arg(root.join("usr/bin/toasoan-desk"));
    let said = process::capture(&mut ask, "find what the programs are linked with")?;
    said.trim()
        .strip_prefix("shlibs:Depends=")
        .map(String::from)
        .ok_or_else(|| Failure::Answer {
            program: "dpkg-shlibdeps".into(),
            lacks: "the libraries".into(),
        })
}

/// Makes `toasoan-…-1.x86_64.rpm` in a folder. What it needs is found by rpm, from the programs.
pub fn rpm(house: &House, programs: &Path, out: &Path) -> Result<PathBuf, Failure> {
    let work = house.target.join("package");
    let root = work.join("rpm");
    lay_out(house, programs, &root, &FEDORA)?;
    let list: String = files(&root)?
        .into_iter()
        .map(|file| {
            let mark = if file.contains("/doc/") { "%doc " } else { "" };
            format!("{mark}\"{file}\"\n")
        })
        .collect();
    let spec = format!(
        "Name: toasoan\nVersion: {VERSION}\nRelease: 1\nSummary: {SUMMARY}\nLicense: MIT OR Apache-2.0\n\n\
         %description\n{}\n\n%install\ncp -a '{}'/. %{{buildroot}}/\n\n%files\n{list}",
        DESCRIPTION.join("\n"),
        root.display(),
    );
    let file = work.join("toasoan.spec");
    write(&file, &spec)?;
    let top = work.join("rpmbuild");
    folder::emptied(&top)?;
    let mut build = house.command("rpmbuild");
    build.args(["-bb", "--quiet"]);
    for (name, value) in [
        ("_topdir", top.display().to_string()),
        ("_rpmdir", top.join("made").display().to_string()),
        ("_rpmfilename", "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm".into()),
        ("_binary_payload", "w9.xzdio".into()),
        // The programs are stripped and laid out already.
        ("debug_package", "%{nil}".into()),
        ("__os_install_post", "%{nil}".into()),
        ("_build_id_links", "none".into()),
    ] {
        build.arg("--define").arg(format!("{name} {value}"));
    }
    process::capture(build.arg(&file), "make the .rpm")?;
    let made = super::linux::entries(&top.join("made"))?;
    let made = made.first().ok_or_else(|| Failure::Answer {
        program: "rpmbuild".into(),
        lacks: "a package".into(),
    })?;
    let package = out.join(made.file_name().unwrap_or_default());
    fs::copy(made, &package).map_err(|cause| Failure::File {
        doing: "write",
        path: package.clone(),
        cause,
    })?;
    small_enough(&package)?;
    Ok(package)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    written
        .and_then(|()| fs::write(path, text))
        .map_err(|cause| Failure::File {
            doing: "write",
            path: path.to_path_buf(),
            cause,
        })
}
