//! `cargo xtask bless`: writes what the golden tests get today over what they expected. The only way in
//! which golden files change; reading the difference is the test.

use crate::failure::Failure;
use crate::house::House;
use crate::process;
use crate::setup::{self, Purpose};
use crate::test;

pub fn bless(house: &House, arguments: &[String]) -> Result<(), Failure> {
    setup::ready(house, Purpose::Test)?;
    setup::built_ui(house)?;
    process::run(
        test::tests(house).env("TOASOAN_BLESS", "1").args(arguments),
        "run the golden tests",
    )?;
    process::run(
        house.npm().args(["test", "--silent"]).env("TOASOAN_BLESS", "1"),
        "run the window's golden tests",
    )?;
    println!("The golden files are refreshed. Read what changed in them before you commit:");
    process::run(
        house
            .command("git")
            .args(["status", "--short", "--", "tests", "src-tauri", "ui", "docs"]),
        "list the changes",
    )?;
    println!("git diff -- tests src-tauri ui docs");
    Ok(())
}
