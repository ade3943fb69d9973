//! `cargo xtask guide`: the guide as a site of plain files, and its pictures, which the end-to-end run makes.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::house::{House, absolute};
use crate::process;
use crate::setup::{self, Purpose};
use crate::test;

/// The test that makes the pictures on its way.
const STORY: &str = "every_job_of_the_guide_is_done_and_pictured";

pub fn guide(house: &House, arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [] => setup::packages(house)?,
        [pictures] if pictures == "--pictures" => take_pictures(house)?,
        others => {
            let said = format!(
                "`cargo xtask guide` takes --pictures alone, not `{}`",
                others.join(" ")
            );
            return Err(Failure::Usage { said });
        }
    }
    process::run(
        house.npm().args(["run", "--silent", "guide"]),
        "build the guide's site",
    )?;
    println!("{}", absolute(&site(house)).display());
    Ok(())
}

/// Where `ui/guide/site/vite.config.ts` builds it.
fn site(house: &House) -> PathBuf {
    house.root.join("out").join("guide").join("index.html")
}

fn take_pictures(house: &House) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Missing {
            what: vec!["a window that a test can drive".into()],
            remedy: "make the guide's pictures on Linux".into(),
        });
    }
    setup::ready(house, Purpose::Test)?;
    setup::built_ui(house)?;
    let pictures = house.root.join("docs").join("guide").join("pictures");
    process::run(
        test::tests(house)
            .args(["--test", "whole", STORY])
            .env("TOASOAN_GUIDE_PICTURES", pictures),
        "make the guide's pictures",
    )
}
