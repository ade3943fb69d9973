//! Programs for Windows run on Linux, under Wine, in a Windows of their own that is made once.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup;

/// What Rust's standard library draws its randomness from, and Wine lacked until its ninth version.
const RANDOMNESS: &str = r#"
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
    while (count) {
        ULONG some = count > 0x10000000 ? 0x10000000 : (ULONG)count;
        if (!SystemFunction036(bytes, some)) return FALSE;
        bytes += some;
        count -= some;
    }
    return TRUE;
}
"#;

pub struct Wine {
    program: PathBuf,
    /// Where its drive C lies.
    prefix: PathBuf,
}

impl Wine {
    pub fn ready(house: &House) -> Result<Wine, Failure> {
        let program = setup::WINE.iter().map(PathBuf::from).find(|path| path.is_file());
        let wine = Wine {
            program: program.unwrap_or_else(|| "wine64".into()),
            prefix: house.tools().join("wine"),
        };
        let randomness = wine.drive().join("windows/system32/bcryptprimitives.dll");
        if randomness.is_file() {
            return Ok(wine);
        }
        eprintln!("Making a Windows for tests …");
        fs::create_dir_all(&wine.prefix).map_err(|cause| Failure::File {
            doing: "make",
            path: wine.prefix.clone(),
            cause,
        })?;
        // What it says of its own set-up (no sound, no browser) matters to no test; what it made is looked at.
        process::succeeds(&mut wine.command(house, 120, "cmd", &["/c", "exit", "0"]));
        if !randomness.is_file() {
            let source = wine.prefix.join("randomness.c");
            fs::write(&source, RANDOMNESS).map_err(|cause| Failure::File {
                doing: "write",
                path: source.clone(),
                cause,
            })?;
            let mut compile = house.command("x86_64-w64-mingw32-gcc");
            compile.args(["-shared", "-O2", "-s", "-o"]).arg(&randomness);
            process::capture(compile.arg(source).arg("-ladvapi32"), "make a Windows for tests")?;
        }
        Ok(wine)
    }

    /// Drive C, as Linux sees it.
    pub fn drive(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// A program in it, ended after `seconds`: one that waits for somebody to press a button would wait for good.
    pub fn command(&self, house: &House, seconds: u32, program: &str, arguments: &[&str]) -> Command {
        let mut command = house.command("timeout");
        command.arg(seconds.to_string()).arg(&self.program).arg(program);
        command.args(arguments);
        self.enter(&mut command);
        command
    }

    /// Waits until nothing runs in it any more: an uninstaller goes on in a copy of itself.
    pub fn await_end(&self, house: &House) {
        let mut server = house.command("timeout");
        server.arg("300").arg(self.program.with_file_name("wineserver"));
        self.enter(server.arg("--wait"));
        process::succeeds(&mut server);
    }

    /// Lets Cargo run what it has built for Windows.
    pub fn serve(&self, cargo: &mut Command, seconds: u32) {
        let runner = format!("timeout {seconds} {}", self.program.display());
        cargo.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", runner);
        self.enter(cargo);
    }

    fn enter(&self, command: &mut Command) {
        command
            .env("WINEPREFIX", &self.prefix)
            .env("WINEDEBUG", "-all")
            // Else letters of arguments beyond ASCII do not arrive.
            .env("LC_ALL", "C.UTF-8");
    }
}
