//! `cargo xtask bundle`: the installers that this system can make.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};

pub fn bundle(house: &House, arguments: &[String]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Build)?;
    let kinds = if cfg!(windows) { "nsis" } else { "deb,rpm" };
    process::run(
        house.tauri().args(["build", "--bundles", kinds]).args(arguments),
        "make the installers",
    )
}
