//! WebKit's own MiniBrowser: the least that any window on this web view can cost.

use std::path::{Path, PathBuf};

use crate::house::House;
use crate::process;

/// MiniBrowser's program, or what this machine lacks for measuring beside it.
pub fn find(house: &House) -> Result<PathBuf, &'static str> {
    if !cfg!(target_os = "linux") {
        return Err("MiniBrowser is measured on Linux only");
    }
    if process::find("Xvfb").is_none() || process::find("dbus-daemon").is_none() {
        return Err("Xvfb or dbus-daemon is not installed");
    }
    let libdir = process::capture(
        house
            .command("pkg-config")
            .args(["--variable=libdir", "webkit2gtk-4.1"]),
        "find the web view's library",
    );
    // Debian keeps it beside the library, Fedora in libexec.
    [libdir.unwrap_or_default().trim(), "/usr/libexec"]
        .iter()
        .map(|folder| Path::new(folder).join("webkit2gtk-4.1/MiniBrowser"))
        .find(|program| program.is_file())
        .ok_or("MiniBrowser is not installed")
}

/// Its version is that of the web view that it comes with.
pub fn title(house: &House) -> String {
    let said = process::capture(
        house
            .command("pkg-config")
            .args(["--modversion", "webkit2gtk-4.1"]),
        "ask for the web view's version",
    );
    format!(
        "MiniBrowser {}",
        said.as_deref().map_or("of unknown version", str::trim)
    )
}
