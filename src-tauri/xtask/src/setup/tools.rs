//! Tools that come from a language's own registry, in versions that the house has tried, kept in Cargo's
//! build folder so that they neither need rights nor disturb the machine's own.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::house::{House, program_name};
use crate::process;

/// Drives the real window in the whole-program tests.
const TAURI_DRIVER: &str = "2.1.0";
/// A peer of the PDF benchmarks.
const WEASYPRINT: &str = "70.0";

/// A peer of the photo benchmarks.
const SHARP: &str = "0.35.5";

pub fn tauri_driver(house: &House) -> PathBuf {
    house.tools().join("bin").join(program_name("tauri-driver"))
}

pub fn install_tauri_driver(house: &House) -> Result<(), Failure> {
    // Cargo's own record of what is under the root, so that a new version here replaces an old one there.
    let record = std::fs::read_to_string(house.tools().join(".crates.toml")).unwrap_or_default();
    if tauri_driver(house).is_file() && record.contains(&format!("\"tauri-driver {TAURI_DRIVER} ")) {
        return Ok(());
    }
    eprintln!("Installing tauri-driver {TAURI_DRIVER} …");
    let mut cargo = house.cargo();
    cargo.args([
        "install",
        "--quiet",
        "--locked",
        "--force",
        "tauri-driver",
        "--version",
        TAURI_DRIVER,
    ]);
    process::run_aside(cargo.arg("--root").arg(house.tools()), "install tauri-driver")
}

/// WeasyPrint's program, or `None` where it could not be installed.
pub fn weasyprint(house: &House) -> Option<PathBuf> {
    let program = venv(house).join(if cfg!(windows) {
        "Scripts/weasyprint.exe"
    } else {
        "bin/weasyprint"
    });
    program.is_file().then_some(program)
}

pub fn install_weasyprint(house: &House) -> Result<(), Failure> {
    if weasyprint(house).is_some() {
        return Ok(());
    }
    eprintln!("Installing WeasyPrint {WEASYPRINT} …");
    let python = if cfg!(windows) { "python" } else { "python3" };
    let venv = venv(house);
    process::run_aside(
        house.command(python).args(["-m", "venv", "--clear"]).arg(&venv),
        "make a place for WeasyPrint",
    )?;
    let pip = venv.join(if cfg!(windows) {
        "Scripts/pip.exe"
    } else {
        "bin/pip"
    });
    process::run_aside(
        house
            .command(pip)
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .arg(format!("weasyprint=={WEASYPRINT}")),
        "install WeasyPrint",
    )
}

/// Named by its version, so that a new version here is installed beside an old one, never over it.
fn venv(house: &House) -> PathBuf {
    house.tools().join(format!("weasyprint-{WEASYPRINT}"))
}

/// The folder of sharp's module, or `None` where it could not be installed.
pub fn sharp(house: &House) -> Option<PathBuf> {
    let module = sharp_folder(house).join("node_modules/sharp");
    module.join("package.json").is_file().then_some(module)
}

pub fn install_sharp(house: &House) -> Result<(), Failure> {
    if sharp(house).is_some() {
        return Ok(());
    }
    eprintln!("Installing sharp {SHARP} …");
    let mut npm = house.npm();
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--no-save",
        "--prefix",
    ]);
    npm.arg(sharp_folder(house)).arg(format!("sharp@{SHARP}"));
    process::run_aside(&mut npm, "install sharp")
}

/// Named by its version, as the others are.
fn sharp_folder(house: &House) -> PathBuf {
    house.tools().join(format!("sharp-{SHARP}"))
}
