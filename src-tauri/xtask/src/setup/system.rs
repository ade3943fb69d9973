//! What the operating system must provide, found by looking for the thing itself (a program on PATH, a
//! library known to pkg-config), so that the check holds on every distribution, and installed by the
//! package manager where there is one the house knows.

use std::path::Path;

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::Purpose;

mod packages;

/// One thing to be found on the machine.
pub struct Need {
    purpose: Purpose,
    proof: Proof,
    debian: &'static str,
    fedora: &'static str,
}

/// What shows that a need is met.
enum Proof {
    Program(&'static str),
    /// A pkg-config module: the library with its headers.
    Library(&'static str),
    /// Modules that Python imports.
    Python(&'static str),
    /// One of these files, the first being its name.
    File(&'static [&'static str]),
}

use Proof::{File, Library, Program, Python};

const fn need(purpose: Purpose, proof: Proof, debian: &'static str, fedora: &'static str) -> Need {
    Need {
        purpose,
        proof,
        debian,
        fedora,
    }
}

const IBUS_FOR_GTK: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/gtk-3.0/3.0.0/immodules/im-ibus.so",
    "/usr/lib/aarch64-linux-gnu/gtk-3.0/3.0.0/immodules/im-ibus.so",
    "/usr/lib64/gtk-3.0/3.0.0/immodules/im-ibus.so",
];

/// Debian keeps it out of PATH.
pub const WINE: &[&str] = &["/usr/lib/wine/wine64", "/usr/bin/wine64"];

#[rustfmt::skip]
const LINUX: &[Need] = &[
    need(Purpose::Build, Program("c++"), "build-essential", "gcc-c++"),
    need(Purpose::Build, Program("make"), "build-essential", "make"),
    need(Purpose::Build, Program("pkg-config"), "pkg-config", "pkgconf-pkg-config"),
    // For libjpeg-turbo.
    need(Purpose::Build, Program("cmake"), "cmake", "cmake"),
    need(Purpose::Build, Program("nasm"), "nasm", "nasm"),
    need(Purpose::Build, Library("webkit2gtk-4.1"), "libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel"),
    need(Purpose::Build, Library("gtk+-3.0"), "libgtk-3-dev", "gtk3-devel"),
    need(Purpose::Build, Library("librsvg-2.0"), "librsvg2-dev", "librsvg2-devel"),
    // dnf resolves the path of a program to the package that has it.
    need(Purpose::Test, Program("WebKitWebDriver"), "webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    need(Purpose::Test, Program("xvfb-run"), "xvfb", "/usr/bin/xvfb-run"),
    need(Purpose::Test, Program("xauth"), "xauth", "/usr/bin/xauth"),
    need(Purpose::Test, Program("xdotool"), "xdotool", "xdotool"),
    need(Purpose::Test, Program("openbox"), "openbox", "openbox"),
    need(Purpose::Test, Program("dbus-run-session"), "dbus", "dbus-daemon"),
    need(Purpose::Test, Program("pdftotext"), "poppler-utils", "poppler-utils"),
    need(Purpose::Test, Program("qpdf"), "qpdf", "qpdf"),
    // Opens exported pages.
    need(Purpose::Test, Program("chromedriver"), "chromium-driver", "chromedriver"),
    // Opens the document of Word.
    need(Purpose::Test, Program("soffice"), "libreoffice-writer-nogui", "libreoffice-writer"),
    need(Purpose::Test, Program("exiftool"), "libimage-exiftool-perl", "perl-Image-ExifTool"),
    need(Purpose::Test, Program("identify"), "imagemagick", "ImageMagick"),
    // A real input method for Vietnamese, and what GTK programs reach it by.
    need(Purpose::Test, Program("ibus-daemon"), "ibus", "ibus"),
    need(Purpose::Test, File(&["/usr/share/ibus/component/unikey.xml"]), "ibus-unikey", "ibus-unikey"),
    need(Purpose::Test, File(IBUS_FOR_GTK), "ibus-gtk3", "ibus-gtk3"),
    need(Purpose::Bench, Program("Xvfb"), "xvfb", "/usr/bin/Xvfb"),
    need(Purpose::Bench, Program("dbus-daemon"), "dbus", "dbus-daemon"),
    need(Purpose::Bench, Program("WebKitWebDriver"), "webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    need(Purpose::Bench, Program("xdotool"), "xdotool", "xdotool"),
    need(Purpose::Bench, Program("openbox"), "openbox", "openbox"),
    need(Purpose::Bench, Program("chromium"), "chromium", "chromium"),
    need(Purpose::Bench, Program("libreoffice"), "libreoffice-writer-nogui", "libreoffice-writer"),
    need(Purpose::Bench, Python("venv, ensurepip"), "python3-venv", "python3"),
    need(Purpose::Bench, Program("vipsthumbnail"), "libvips-tools", "vips-tools"),
    need(Purpose::Bench, Program("pdfinfo"), "poppler-utils", "poppler-utils"),
    need(Purpose::Bundle, Program("rpmbuild"), "rpm", "rpm-build"),
    need(Purpose::Trial, Program("lintian"), "lintian", "lintian"),
    need(Purpose::Trial, Program("desktop-file-validate"), "desktop-file-utils", "desktop-file-utils"),
    need(Purpose::Trial, Program("update-mime-database"), "shared-mime-info", "shared-mime-info"),
    need(Purpose::Trial, Program("gio"), "libglib2.0-bin", "glib2"),
    need(Purpose::Cross, Program("x86_64-w64-mingw32-gcc"), "gcc-mingw-w64-x86-64", "mingw64-gcc"),
    need(Purpose::Cross, Program("x86_64-w64-mingw32-g++"), "g++-mingw-w64-x86-64", "mingw64-gcc-c++"),
    need(Purpose::Wine, File(WINE), "wine64", "wine-core"),
    need(Purpose::Wine, Program("makensis"), "nsis", "mingw32-nsis"),
];

pub fn ready(house: &House, purpose: Purpose) -> Result<(), Failure> {
    if cfg!(windows) {
        return windows(house);
    }
    let (peers, must): (Vec<&Need>, Vec<&Need>) = missing(house, purpose)
        .into_iter()
        .partition(|need| need.purpose == Purpose::Bench);
    if !must.is_empty() {
        packages::install(house, &must)?;
        let still = missing(house, purpose)
            .into_iter()
            .filter(|need| need.purpose != Purpose::Bench);
        let still: Vec<String> = still.map(|need| need.name().to_string()).collect();
        if !still.is_empty() {
            let remedy = "the packages that should bring them are installed; put them where the \
                          system looks (PATH, PKG_CONFIG_PATH), then run the same command again";
            return Err(Failure::Missing {
                what: still,
                remedy: remedy.into(),
            });
        }
    }
    // A peer that cannot be had is not a failure: its rows say that they did not run.
    if !peers.is_empty()
        && let Err(failure) = packages::install(house, &peers)
    {
        eprintln!("note: {failure}");
    }
    Ok(())
}

fn missing(house: &House, purpose: Purpose) -> Vec<&'static Need> {
    LINUX
        .iter()
        .filter(|need| purpose.includes(need.purpose))
        .filter(|need| !need.is_met(house))
        .collect()
}

impl Need {
    /// What is looked for, as a person would name it.
    fn name(&self) -> &'static str {
        match self.proof {
            Program(name) | Library(name) | Python(name) => name,
            File(paths) => paths.first().copied().unwrap_or_default(),
        }
    }

    fn is_met(&self, house: &House) -> bool {
        match self.proof {
            Program(name) => process::find(name).is_some(),
            Library(name) => process::succeeds(house.command("pkg-config").args(["--exists", name])),
            File(paths) => paths.iter().copied().any(has),
            Python(modules) => process::succeeds(
                house
                    .command("python3")
                    .args(["-c", &format!("import {modules}")]),
            ),
        }
    }
}

/// On Windows nothing is installed unasked. The linker is there, since it linked this program; the web
/// view's runtime is part of Windows 11 and of most Windows 10.
fn windows(house: &House) -> Result<(), Failure> {
    /// Edge Update's name for the WebView2 runtime, the same on every machine.
    const RUNTIME: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let found = [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"]
        .iter()
        .any(|hive| {
            process::succeeds(
                house
                    .command("reg")
                    .args(["query", &format!(r"{hive}\{RUNTIME}")]),
            )
        });
    let mut lacking: Vec<(&str, &str)> = Vec::new();
    if !found {
        lacking.push((
            "the WebView2 runtime",
            "install the Evergreen runtime from https://developer.microsoft.com/microsoft-edge/webview2 (building also \
             needs the MSVC build tools of Visual Studio, with the Windows SDK)",
        ));
    }
    // For libjpeg-turbo.
    for (program, remedy) in [
        ("cmake", "run `winget install Kitware.CMake`"),
        (
            "nasm",
            "run `winget install NASM.NASM` and put its folder on PATH",
        ),
    ] {
        if process::find(program).is_none() {
            lacking.push((program, remedy));
        }
    }
    if lacking.is_empty() {
        return Ok(());
    }
    let remedies: Vec<&str> = lacking.iter().map(|(_, remedy)| *remedy).collect();
    Err(Failure::Missing {
        what: lacking.iter().map(|(what, _)| (*what).into()).collect(),
        remedy: format!("{}, then run the same command again", remedies.join("; ")),
    })
}

/// Whether this is a system with the given program in its usual place.
fn has(path: &str) -> bool {
    Path::new(path).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_names_a_package_on_each_distribution() {
        for need in LINUX {
            assert!(!need.name().is_empty() && !need.debian.is_empty() && !need.fedora.is_empty());
        }
    }
}
