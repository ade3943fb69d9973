//! `cargo xtask bundle`: the installers that this system can make, and a trial of them.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::start::FEATURES;

/// What a package for Linux holds.
#[cfg(target_os = "linux")]
mod linux;
/// The installer for Windows.
pub mod nsis;
/// Debian's and Fedora's packages.
#[cfg(target_os = "linux")]
mod packages;
/// The packages tried.
#[cfg(target_os = "linux")]
mod trial;

/// Cargo's profile of what is installed.
pub const PROFILE: &str = "bundle";

pub fn bundle(house: &House, arguments: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => make(house),
        #[cfg(target_os = "linux")]
        ["test"] => {
            make(house)?;
            trial::trial(house, &place(house)?)
        }
        _ => Err(Failure::Usage {
            said: "`cargo xtask bundle` takes nothing, or on Linux `test`".into(),
        }),
    }
}

/// Where the installers lie.
pub fn place(house: &House) -> Result<PathBuf, Failure> {
    let place = house.root.join("out").join("bundle");
    if !place.is_dir() {
        folder::emptied(&place)?;
    }
    Ok(place)
}

fn make(house: &House) -> Result<(), Failure> {
    setup::ready(house, Purpose::Bundle)?;
    setup::built_ui(house)?;
    let mut build = house.cargo();
    build.args(["build", "--profile", PROFILE, "--package", "toasoan", "--bins"]);
    process::run(build.args(["--features", FEATURES]), "build the program")?;
    let programs = house.target.join(PROFILE);
    let out = place(house)?;
    #[cfg(target_os = "linux")]
    {
        if process::find("dpkg-shlibdeps").is_some() {
            packages::deb(house, &programs, &out)?;
        }
        packages::rpm(house, &programs, &out)?;
    }
    #[cfg(not(target_os = "linux"))]
    {
        let name = format!("toasoan_{}_x64-setup.exe", env!("CARGO_PKG_VERSION"));
        nsis::installer(house, &programs, &out.join(name))?;
    }
    Ok(())
}
