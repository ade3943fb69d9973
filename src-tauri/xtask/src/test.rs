//! `cargo xtask test`: every check and every test, the quick ones first, stopping at the first that fails.
//!
//! The checks and the tests build the workspace with one set of features, so that the window that the
//! whole-program tests drive is linked once, with its pages inside, by the same build as the tests.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::house::House;
use crate::licences;
use crate::process;
use crate::setup::{self, Purpose, tauri_driver};
use crate::start::FEATURES;

type Step = (&'static str, fn(&House) -> Result<(), Failure>);

const STEPS: &[Step] = &[
    ("Rust formatting", |house| {
        process::run(
            house.cargo().args(["fmt", "--all", "--check"]),
            "check the formatting",
        )
    }),
    ("window lint", |house| {
        process::run(house.npm().args(["run", "--silent", "lint"]), "lint the window")
    }),
    ("window tests", |house| {
        process::run(house.npm().args(["test", "--silent"]), "test the window")
    }),
    ("window build", setup::built_ui),
    ("licences", licences::check),
    ("clippy", |house| {
        process::run(&mut clippy(house), "lint the Rust sources")
    }),
    ("build of the tests", |house| {
        process::run(cargo_test(house.cargo()).arg("--no-run"), "build the tests")
    }),
    ("tests", |house| process::run(&mut tests(house), "run the tests")),
];

pub fn test(house: &House, _: &[String]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Test)?;
    let mut durations: Vec<(&str, Duration)> = Vec::new();
    for (name, step) in STEPS {
        println!("── {name}");
        let began = Instant::now();
        step(house).map_err(|cause| Failure::Step {
            name,
            cause: Box::new(cause),
        })?;
        durations.push((name, began.elapsed()));
    }
    println!("── every step passed");
    for (name, duration) in durations {
        println!("{name:<20} {:>7.1} s", duration.as_secs_f64());
    }
    Ok(())
}

fn clippy(house: &House) -> Command {
    let mut clippy = house.cargo();
    clippy.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        FEATURES,
        "--",
        "-D",
        "warnings",
    ]);
    clippy
}

/// All Rust tests, run where a window can be opened.
///
/// On Linux that is always a display and a session bus of their own, also on a desktop: the tests type
/// on the keyboard, and on the person's bus a window under test would hand itself over to the program
/// that the person has open.
pub fn tests(house: &House) -> Command {
    let mut command = if cfg!(target_os = "linux") {
        let mut apart = house.command("dbus-run-session");
        apart.args(["--", "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]);
        apart.arg(house.cargo().get_program());
        // There is no GPU to share buffers with under Xvfb, and GTK would prefer a Wayland display.
        apart
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
        apart
    } else {
        house.cargo()
    };
    command.env("TOASOAN_TAURI_DRIVER", tauri_driver(house));
    cargo_test(command)
}

fn cargo_test(mut cargo: Command) -> Command {
    cargo.args(["test", "--workspace", "--no-fail-fast", "--features", FEATURES]);
    cargo
}
