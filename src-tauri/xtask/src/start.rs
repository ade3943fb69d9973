//! `cargo xtask start`: the program as a person uses it. Where there is no display, its main job is done
//! from the terminal, so that the one command shows the program on any machine.

use std::path::Path;

use crate::failure::Failure;
use crate::folder;
use crate::house::{House, absolute};
use crate::process;
use crate::sample::Desk;
use crate::setup::{self, Purpose};

/// The features of a program that carries its own pages, as every verb but `dev` builds it, so that
/// nothing is built twice.
pub const FEATURES: &str = "toasoan/custom-protocol";

pub fn start(house: &House, arguments: &[String]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Build)?;
    if has_display() {
        setup::built_ui(house)?;
        build(house, "toasoan-desk")?;
        process::run(
            house.command(house.released("toasoan-desk")).args(arguments),
            "run the program",
        )
    } else {
        println!("There is no display here, so the sample goes from text to portal in the terminal.");
        build(house, "toasoan")?;
        file_sample(house, &house.root.join("out"))
    }
}

fn build(house: &House, program: &str) -> Result<(), Failure> {
    let mut build = house.cargo();
    build.args(["build", "--release", "--bin", program, "--features", FEATURES]);
    process::run_aside(&mut build, "build the program")
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Takes the sample through a fresh archive and leaves its exports in `out`, telling their paths.
fn file_sample(house: &House, out: &Path) -> Result<(), Failure> {
    let archive = out.join("archive");
    folder::emptied(&archive)?;
    let desk = Desk::at(house, &archive);
    let article = desk.file_sample()?;
    for format in ["html", "pdf", "package"] {
        for path in desk.exported(&article, format, out)? {
            println!("{format:<8} {}", absolute(&house.root.join(path)).display());
        }
    }
    Ok(())
}
