//! `cargo xtask dev`: the program with its pages served by Vite, reloaded as their sources change and
//! restarted as the Rust sources change.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};

pub fn dev(house: &House, arguments: &[String]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Build)?;
    process::run(
        house.tauri().arg("dev").args(arguments),
        "run the program from its sources",
    )
}
