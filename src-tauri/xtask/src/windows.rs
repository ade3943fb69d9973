//! `cargo xtask windows`: the program for Windows, built and tried on Linux.

use crate::bundle::{self, nsis};
use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::start::FEATURES;

/// Rust for Windows.
mod compiler;
/// The installer, tried.
mod trial;
/// Programs for Windows, run here.
mod wine;

use compiler::Compiler;
use wine::Wine;

/// How long one program of tests may run under Wine, in seconds.
const PATIENCE: u32 = 1500;

/// The crates that have tests which need no window.
const WITHOUT_WINDOW: [&str; 7] = [
    "newsroom", "archive", "darkroom", "intake", "press", "desk", "toasoan",
];

pub fn windows(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check"] => check(house),
        ["test", filter @ ..] => test(house, filter),
        ["bundle"] => bundle(house),
        _ => Err(Failure::Usage {
            said: "`cargo xtask windows` takes `check`, `test [FILTER…]` or `bundle`".into(),
        }),
    }
}

/// Checks the types of everything that is built for Windows, tests too.
pub fn check(house: &House) -> Result<(), Failure> {
    setup::ready(house, Purpose::Cross)?;
    setup::built_ui(house)?;
    let mut check = Compiler::ready(house)?.cargo(house, "check");
    check.args(["--workspace", "--all-targets", "--features", FEATURES]);
    // Of all that is compiled, only macros and build scripts run, and those briefly.
    check.args(["--config", "profile.dev.package.\"*\".opt-level = 0"]);
    check.args(["--config", "profile.dev.debug = false"]);
    process::run(&mut check, "check the program for Windows")
}

fn test(house: &House, filter: &[&str]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Wine)?;
    setup::built_ui(house)?;
    let mut test = Compiler::ready(house)?.cargo(house, "test");
    Wine::ready(house)?.serve(&mut test, PATIENCE);
    test.args(["--no-fail-fast", "--features", FEATURES, "--lib", "--tests"]);
    for package in WITHOUT_WINDOW {
        test.args(["--package", package]);
    }
    test.arg("--").args(filter);
    process::run(&mut test, "test the program for Windows")
}

/// Makes the installer out of programs that were built here, and tries it. What newsrooms install comes from the release
/// workflow, which builds with Microsoft's tools.
fn bundle(house: &House) -> Result<(), Failure> {
    setup::ready(house, Purpose::Wine)?;
    setup::built_ui(house)?;
    let mut build = Compiler::ready(house)?.cargo(house, "build");
    build.args(["--profile", bundle::PROFILE, "--package", "toasoan", "--bins"]);
    process::run(
        build.args(["--features", FEATURES]),
        "build the program for Windows",
    )?;
    let programs = compiler::target(house)
        .join(compiler::TARGET)
        .join(bundle::PROFILE);
    let installer = bundle::place(house)?.join(format!(
        "toasoan_{}_x64-mingw-setup.exe",
        env!("CARGO_PKG_VERSION")
    ));
    nsis::installer(house, &programs, &installer)?;
    trial::trial(house, &Wine::ready(house)?, &installer)
}
