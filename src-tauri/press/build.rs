//! Finds the fonts that `npm ci` brought into `ui/node_modules` and hands their bytes to the crate.
//!
//! They are the static styles of Source Serif 4 and Be Vietnam Pro from the npm packages
//! `@expo-google-fonts/source-serif-4` and `@expo-google-fonts/be-vietnam-pro`, both under the SIL Open Font
//! License; its text stands in each package as `LICENSE_FONT`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// Only the styles that the page uses: every one more makes the program larger.
const SERIF: [&str; 5] = [
    "400Regular",
    "400Regular_Italic",
    "600SemiBold",
    "700Bold",
    "700Bold_Italic",
];
const SANS: [&str; 4] = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=TOASOAN_FONTS");
    match write_fonts() {
        Ok(()) => ExitCode::SUCCESS,
        Err(missing) => {
            println!("cargo::error={missing}");
            ExitCode::FAILURE
        }
    }
}

fn write_fonts() -> Result<(), String> {
    let packages = packages();
    let serif = SERIF.map(|style| font(&packages, "source-serif-4", "SourceSerif4", style));
    let sans = SANS.map(|style| font(&packages, "be-vietnam-pro", "BeVietnamPro", style));
    let mut source =
        "/// The bytes of every font file of the page.\npub(super) const FILES: &[&[u8]] = &[\n".to_owned();
    for file in serif.iter().chain(&sans) {
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            return Err(format!(
                "the font {} is missing; run `cargo xtask start`, which fetches it, or let TOASOAN_FONTS name a \
                 node_modules folder that holds it",
                file.display()
            ));
        }
        // Debug formatting escapes the backslashes of Windows.
        source.push_str(&format!(
            "    include_bytes!({:?}),\n",
            file.display().to_string()
        ));
    }
    source.push_str("];\n");
    write_generated(&source).map_err(|error| format!("the list of fonts cannot be written: {error}"))
}

fn packages() -> PathBuf {
    if let Some(chosen) = env::var_os("TOASOAN_FONTS").filter(|chosen| !chosen.is_empty()) {
        return PathBuf::from(chosen).join("@expo-google-fonts");
    }
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let house = here
        .parent()
        .and_then(Path::parent)
        .map(Path::to_path_buf)
        .unwrap_or_default();
    house.join("ui").join("node_modules").join("@expo-google-fonts")
}

fn font(packages: &Path, package: &str, family: &str, style: &str) -> PathBuf {
    packages
        .join(package)
        .join(style)
        .join(format!("{family}_{style}.ttf"))
}

fn write_generated(source: &str) -> io::Result<()> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("fonts.rs"), source)
}
