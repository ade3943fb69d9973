//! The window's packages and its build. Both are redone when the content of what they are made from
//! changed; times of files say nothing in a fresh clone or after a change of branch.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// Runs `npm ci` if the lock file is not the one that `node_modules` was made from.
pub fn packages(house: &House) -> Result<(), Failure> {
    let lock = house.ui().join("package-lock.json");
    let stamp = house.ui().join("node_modules/.stamp");
    let wanted = digest(&[lock])?;
    if is_stamped(&stamp, &wanted) {
        return Ok(());
    }
    eprintln!("Installing the window's packages …");
    process::run_aside(
        house
            .npm()
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
        "install the window's packages",
    )?;
    write(&stamp, &wanted)
}

/// Runs `npm run build` if a source of the UI changed since the last build.
pub fn build(house: &House) -> Result<(), Failure> {
    let ui = house.ui();
    // Inside node_modules, so that fresh packages mean a fresh build, and nothing strays into `dist`,
    // which is embedded in the program whole.
    let stamp = ui.join("node_modules/.build-stamp");
    // Taken before the build: what changes while it runs is built the next time.
    let wanted = digest(&sources(&ui)?)?;
    if ui.join("dist/index.html").is_file() && is_stamped(&stamp, &wanted) {
        return Ok(());
    }
    eprintln!("Building the window's pages …");
    process::run_aside(
        house.npm().args(["run", "--silent", "build"]),
        "build the window's pages",
    )?;
    write(&stamp, &wanted)
}

/// The files that the build is made from: all of `src`, `guide` and `public`, the guide's pages beside them, and the
/// files directly in `ui` (the page, the lock, the configurations). Sorted, so that their digest is repeatable.
fn sources(ui: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![
        ui.join("src"),
        ui.join("guide"),
        ui.join("public"),
        ui.with_file_name("docs").join("guide"),
    ];
    files.extend(entries(ui)?.into_iter().filter(|path| path.is_file()));
    while let Some(folder) = folders.pop() {
        if folder.is_dir() {
            let (inner, plain): (Vec<_>, Vec<_>) =
                entries(&folder)?.into_iter().partition(|path| path.is_dir());
            folders.extend(inner);
            files.extend(plain);
        }
    }
    files.sort();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failure = |cause| Failure::File {
        doing: "list",
        path: folder.to_path_buf(),
        cause,
    };
    let paths: Result<Vec<_>, _> = fs::read_dir(folder)
        .map_err(failure)?
        .map(|entry| Ok(entry?.path()))
        .collect();
    paths.map_err(failure)
}

/// Names and contents of the files as one number in hexadecimal. FNV-1a: a change is noticed, an
/// adversary is not expected, and no dependency is worth compiling for it before anything else.
fn digest(files: &[PathBuf]) -> Result<String, Failure> {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for path in files {
        let content = fs::read(path).map_err(|cause| Failure::File {
            doing: "read",
            path: path.clone(),
            cause,
        })?;
        take(path.as_os_str().as_encoded_bytes());
        take(&(content.len() as u64).to_le_bytes());
        take(&content);
    }
    Ok(format!("{hash:016x}"))
}

fn is_stamped(stamp: &Path, wanted: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|found| found == wanted)
}

fn write(stamp: &Path, digest: &str) -> Result<(), Failure> {
    fs::write(stamp, digest).map_err(|cause| Failure::File {
        doing: "write",
        path: stamp.to_path_buf(),
        cause,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder like `ui/`, with what belongs to the build and what does not.
    fn ui() -> tempfile::TempDir {
        let ui = tempfile::tempdir().unwrap();
        for file in [
            "index.html",
            "src/desk/Desk.svelte",
            "public/mark.svg",
            "dist/index.html",
            "node_modules/a/b.js",
        ] {
            let path = ui.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        ui
    }

    fn now(ui: &tempfile::TempDir) -> String {
        digest(&sources(ui.path()).unwrap()).unwrap()
    }

    #[test]
    fn a_changed_source_changes_the_digest() {
        let ui = ui();
        let before = now(&ui);
        assert_eq!(before, now(&ui));
        fs::write(ui.path().join("src/desk/Desk.svelte"), "changed").unwrap();
        assert_ne!(before, now(&ui));
    }

    #[test]
    fn a_changed_page_of_the_guide_changes_the_digest() {
        let house = tempfile::tempdir().unwrap();
        let (ui, pages) = (house.path().join("ui"), house.path().join("docs/guide/vi"));
        fs::create_dir_all(&ui).unwrap();
        fs::create_dir_all(&pages).unwrap();
        let now = || digest(&sources(&ui).unwrap()).unwrap();
        let before = now();
        fs::write(pages.join("find.md"), "# Tìm").unwrap();
        assert_ne!(before, now());
    }

    #[test]
    fn a_renamed_source_changes_the_digest() {
        let ui = ui();
        let before = now(&ui);
        fs::rename(ui.path().join("src/desk"), ui.path().join("src/table")).unwrap();
        assert_ne!(before, now(&ui));
    }

    #[test]
    fn what_the_build_makes_does_not_change_the_digest() {
        let ui = ui();
        let before = now(&ui);
        fs::write(ui.path().join("dist/index.html"), "built").unwrap();
        fs::write(ui.path().join("node_modules/a/b.js"), "installed").unwrap();
        assert_eq!(before, now(&ui));
    }

    #[test]
    fn a_stamp_holds_until_the_digest_changes() {
        let ui = ui();
        let stamp = ui.path().join("node_modules/.stamp");
        assert!(!is_stamped(&stamp, "1"));
        write(&stamp, "1").unwrap();
        assert!(is_stamped(&stamp, "1"));
        assert!(!is_stamped(&stamp, "2"));
    }
}
