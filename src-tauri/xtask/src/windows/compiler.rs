//! Rust for Windows on Linux: the compiler at hand where it has the target, else one out of Debian's packages, whose
//! standard library is compiled for Windows here. Kept in Cargo's build folder, made once.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;

/// What is built across. The release workflow builds on Windows, for MSVC.
pub const TARGET: &str = "x86_64-pc-windows-gnu";

/// Debian's newest Rust, and the sources of its standard library.
const PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];

const LINKER: &str = "x86_64-w64-mingw32-gcc";

/// A compiler that builds for [`TARGET`].
pub struct Compiler {
    /// Where Debian's was unpacked. `None`: the one that Cargo uses anyway.
    folder: Option<PathBuf>,
}

impl Compiler {
    pub fn ready(house: &House) -> Result<Compiler, Failure> {
        if knows_target(&mut house.command("rustc")) {
            return Ok(Compiler { folder: None });
        }
        let folder = house.tools().join("rust-for-windows");
        // The library is put there last, in one step.
        if !library(&folder).is_dir() {
            eprintln!("Making a Rust compiler for Windows …");
            make(house, &folder).map_err(|cause| Failure::Unmade {
                what: "a Rust compiler for Windows",
                cause: Box::new(cause),
                remedy: "connect this machine to its Debian package archive and to crates.io, or run `rustup target add \
                         x86_64-pc-windows-gnu`, then run the same command again",
            })?;
        }
        Ok(Compiler { folder: Some(folder) })
    }

    /// Cargo, building for Windows into a folder of its own.
    pub fn cargo(&self, house: &House, verb: &str) -> Command {
        let mut cargo = house.cargo();
        cargo.arg(verb).args(["--target", TARGET]);
        cargo.arg("--target-dir").arg(target(house));
        cargo.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", LINKER);
        if let Some(folder) = &self.folder {
            cargo.env("RUSTC", rustc(folder));
            enter(folder, &mut cargo);
        }
        cargo
    }
}

/// Apart from the native build, whose compiler is another.
pub fn target(house: &House) -> PathBuf {
    house.target.join("windows")
}

fn knows_target(rustc: &mut Command) -> bool {
    let ask = rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::capture(ask, "ask for the library for Windows").is_ok_and(|said| Path::new(said.trim()).is_dir())
}

fn root(folder: &Path) -> PathBuf {
    folder.join("root/usr")
}

fn rustc(folder: &Path) -> PathBuf {
    root(folder).join("bin/rustc")
}

/// Lets the compiler find what it is linked with. A script around it would do so too, but a shell drops variables of the
/// environment whose names are none to it, such as Cargo's for programs with a hyphen.
fn enter(folder: &Path, command: &mut Command) {
    command.env("LD_LIBRARY_PATH", root(folder).join("lib/x86_64-linux-gnu"));
}

/// Where the compiler looks for the standard library.
fn library(folder: &Path) -> PathBuf {
    root(folder).join("lib/rustlib").join(TARGET).join("lib")
}

fn make(house: &House, folder: &Path) -> Result<(), Failure> {
    folder::emptied(folder)?;
    unpack(house, folder)?;
    build_library(house, folder)
}

/// Fetches the packages, with what they need and this machine lacks, and unpacks them beside the machine's own.
fn unpack(house: &House, folder: &Path) -> Result<(), Failure> {
    let packages = folder.join("packages");
    folder::emptied(&packages)?;
    let mut plan = house.command("apt-get");
    plan.args(["install", "--print-uris", "-qq", "--no-install-recommends"]);
    let plan = process::capture(plan.args(PACKAGES), "find Debian's Rust")?;
    // 'http://…' name_version_arch.deb size digest
    let names = plan.lines().filter_map(|line| {
        let file = line.strip_prefix('\'')?.split(' ').nth(1)?;
        file.split('_').next()
    });
    let mut download = house.command("apt-get");
    download
        .args(["download", "-q"])
        .args(names)
        .current_dir(&packages);
    process::capture(&mut download, "fetch Debian's Rust")?;
    for package in entries(&packages)? {
        let mut unpack = house.command("dpkg-deb");
        unpack.arg("--extract").arg(package).arg(folder.join("root"));
        process::capture(&mut unpack, "unpack Debian's Rust")?;
    }
    fs::remove_dir_all(&packages).map_err(|cause| Failure::File {
        doing: "remove",
        path: packages,
        cause,
    })
}

/// Compiles the standard library for Windows, out of the sources that came with the compiler.
fn build_library(house: &House, folder: &Path) -> Result<(), Failure> {
    let root = root(folder);
    let sources = entries(&root.join("src"))?
        .into_iter()
        .find(|path| path.join("library").is_dir())
        .ok_or_else(|| Failure::Answer {
            program: PACKAGES[1].into(),
            lacks: "the sources of the standard library".into(),
        })?;
    let link = root.join("lib/rustlib/src");
    folder::emptied(&link)?;
    symlink(&sources, link.join("rust")).map_err(|cause| Failure::File {
        doing: "link the sources in",
        path: link,
        cause,
    })?;

    let made = folder.join("library");
    folder::emptied(&made)?;
    // What is linked first and last into every program.
    for object in ["rsbegin", "rsend"] {
        let mut compile = house.command(rustc(folder));
        enter(folder, &mut compile);
        compile.env("RUSTC_BOOTSTRAP", "1");
        compile.args(["--target", TARGET, "--emit=obj", "-o"]);
        compile.arg(made.join(format!("{object}.o")));
        compile.arg(sources.join(format!("library/rtstartup/{object}.rs")));
        process::capture(&mut compile, "compile what every program begins with")?;
    }
    let seed = folder.join("seed");
    folder::emptied(&seed.join("src"))?;
    write(
        &seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nedition = \"2021\"\n\n[workspace]\n",
    )?;
    write(&seed.join("src/main.rs"), "fn main() {}\n")?;
    let mut build = house.cargo();
    enter(folder, &mut build);
    build.current_dir(&seed).args(["build", "--quiet", "--release"]);
    build.args(["--target", TARGET, "--target-dir", "target"]);
    build
        .env("RUSTC", rustc(folder))
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "CARGO_UNSTABLE_BUILD_STD",
            "std,test,proc_macro,panic_unwind,panic_abort",
        )
        .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", LINKER);
    process::capture(&mut build, "compile the standard library for Windows")?;
    for part in entries(&seed.join("target").join(TARGET).join("release/deps"))? {
        let Some(name) = part
            .file_name()
            .filter(|_| part.extension().is_some_and(|kind| kind == "rlib"))
        else {
            continue;
        };
        let place = made.join(name);
        fs::rename(&part, &place).map_err(|cause| Failure::File {
            doing: "move the library to",
            path: place,
            cause,
        })?;
    }
    folder::emptied(&seed)?;
    let library = library(folder);
    let rename = library.parent().map_or(Ok(()), fs::create_dir_all);
    rename
        .and_then(|()| fs::rename(&made, &library))
        .map_err(|cause| Failure::File {
            doing: "put the library into",
            path: library,
            cause,
        })
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let listed = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    listed.map_err(|cause| Failure::File {
        doing: "list",
        path: folder.to_path_buf(),
        cause,
    })
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|cause| Failure::File {
        doing: "write",
        path: path.to_path_buf(),
        cause,
    })
}
