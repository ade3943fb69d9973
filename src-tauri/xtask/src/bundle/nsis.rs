//! The installer for Windows: `installer.nsi`, with what it is made of.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// Where NSIS's own installer puts it, out of PATH.
const USUAL: &str = r"C:\Program Files (x86)\NSIS\makensis.exe";

/// The stub that unpacks. Only Debian has the one for 64 bits; the other runs on every Windows, but not under a Wine for
/// 64 bits alone.
const STUB: &str = if cfg!(windows) {
    "x86-unicode"
} else {
    "amd64-unicode"
};

/// At most, in bytes.
const LARGEST: u64 = 20_000_000;

/// Makes the installer of the programs in a folder. One that grew past [`LARGEST`] is refused.
pub fn installer(house: &House, programs: &Path, out: &Path) -> Result<(), Failure> {
    let found = process::find("makensis").unwrap_or_else(|| PathBuf::from(USUAL));
    let mut nsis = house.command(found);
    let define = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    nsis.args(["-V2", "-INPUTCHARSET", "UTF8"])
        .arg(format!("-DTARGET={STUB}"))
        .arg(format!("-DVERSION={}", env!("CARGO_PKG_VERSION")))
        .arg(define("PROGRAMS", programs))
        .arg(define("ICON", &house.root.join("icons/icon.ico")))
        .arg(define("OUT", out));
    // A newsroom's own command, such as `signtool sign /fd sha256 /a`, which is given each file's name.
    if let Some(sign) = std::env::var_os("TOASOAN_SIGN").filter(|sign| !sign.is_empty()) {
        nsis.arg(define("SIGN", Path::new(&sign)));
    }
    nsis.arg(house.root.join("src-tauri/xtask/src/bundle/installer.nsi"));
    process::run(&mut nsis, "make the installer for Windows")?;
    small_enough(out)
}

/// Says how large an installer is, and refuses one that is too large.
pub fn small_enough(installer: &Path) -> Result<(), Failure> {
    let size = fs::metadata(installer).map_err(|cause| Failure::File {
        doing: "look at",
        path: installer.to_path_buf(),
        cause,
    })?;
    println!(
        "{}  {:.1} MB",
        installer.display(),
        size.len() as f64 / 1_000_000.0
    );
    if size.len() > LARGEST {
        return Err(Failure::TooLarge {
            file: installer.to_path_buf(),
            size: size.len(),
            most: LARGEST,
        });
    }
    Ok(())
}
