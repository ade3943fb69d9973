//! Where things stand: the checkout, the build folder, the programs that were built.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::process;

pub struct House {
    /// The checkout: the folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's build folder, wherever the environment or Cargo's configuration puts it.
    pub target: PathBuf,
}

impl House {
    pub fn find() -> Result<House, Failure> {
        // Cargo sets the variable for `cargo xtask`; the compiled-in path serves a direct call of the binary.
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.ancestors().nth(2).unwrap_or(&own).to_path_buf();
        let mut house = House {
            target: root.join("target"),
            root,
        };
        let metadata = process::capture(
            house
                .cargo()
                .args(["metadata", "--no-deps", "--format-version", "1"]),
            "ask Cargo where it builds",
        )?;
        house.target = serde_json::from_str::<serde_json::Value>(&metadata)
            .ok()
            .and_then(|metadata| metadata["target_directory"].as_str().map(PathBuf::from))
            .ok_or_else(|| Failure::Answer {
                program: "cargo metadata".into(),
                lacks: "a target directory".into(),
            })?;
        Ok(house)
    }

    /// The window's own folder, with its `package.json`.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Tools that the house installs for itself, out of the way of the machine's own.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program of the house as Cargo's release profile leaves it.
    pub fn released(&self, name: &str) -> PathBuf {
        self.target.join("release").join(program_name(name))
    }

    /// A command that runs in the checkout, as if it had been typed there.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // What `cargo run` sets for this program would make build scripts that watch those variables
        // run again, in turn, each time the same build is started from here and from a terminal.
        for (name, _) in std::env::vars_os() {
            let own = name.to_str().is_some_and(|name| {
                ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
                    .iter()
                    .any(|prefix| name.starts_with(prefix))
            });
            if own {
                command.env_remove(name);
            }
        }
        command
    }

    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// npm, in `ui/`.
    pub fn npm(&self) -> Command {
        let mut npm = self.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.current_dir(self.ui());
        npm
    }

    /// The Tauri CLI that `ui/package.json` names, run in the checkout. It is started through Node, since
    /// the link in `node_modules/.bin` is a shell script on Windows.
    pub fn tauri(&self) -> Command {
        let mut tauri = self.command("node");
        tauri.arg(self.ui().join("node_modules/@tauri-apps/cli/tauri.js"));
        tauri
    }
}

/// A program's file name on this system.
pub fn program_name(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// A path as people and `xdg-open` want it: absolute, and without Windows' `\\?\` prefix.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
