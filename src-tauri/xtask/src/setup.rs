//! Set-up: everything a verb needs and this machine or checkout still lacks, and nothing else.
//!
//! Silent and instant when nothing is missing: what is there is found by looking, never by running an
//! installer to see what it would do. What set-up does print goes to standard error.

use crate::failure::Failure;
use crate::house::House;

mod node;
mod system;
mod tools;
mod ui;

pub use system::WINE;
pub use tools::{sharp, tauri_driver, weasyprint};

/// What the set-up is for. Each purpose includes what building the program needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Building the program: compilers, the web view's development files, the UI's packages.
    Build,
    /// Running every test: also a virtual display, the window's driver, readers of PDF and photos.
    Test,
    /// Measuring: also the peers. A peer that cannot be had is not a failure; its rows say so.
    Bench,
    /// Making installers: also what packs them.
    Bundle,
    /// Trying installers: also what judges them, and all that tests need.
    Trial,
    /// Checking on Linux what is built for Windows: also a C compiler for it.
    Cross,
    /// Trying on Linux what is built for Windows: also Wine, and what makes the installer.
    Wine,
}

impl Purpose {
    fn includes(self, other: Purpose) -> bool {
        let within: &[Purpose] = match self {
            Purpose::Trial => &[Purpose::Test, Purpose::Bundle],
            Purpose::Wine => &[Purpose::Cross],
            _ => &[],
        };
        other == self || other == Purpose::Build || within.contains(&other)
    }
}

/// Makes the machine and the checkout ready, short of building the UI.
pub fn ready(house: &House, purpose: Purpose) -> Result<(), Failure> {
    node::check(house)?;
    system::ready(house, purpose)?;
    ui::packages(house)?;
    match purpose {
        Purpose::Build | Purpose::Bundle | Purpose::Cross | Purpose::Wine => Ok(()),
        Purpose::Test | Purpose::Trial => tools::install_tauri_driver(house),
        Purpose::Bench => {
            for installed in [tools::install_weasyprint(house), tools::install_sharp(house)] {
                if let Err(failure) = installed {
                    eprintln!("note: {failure}");
                }
            }
            Ok(())
        }
    }
}

/// Makes the window's packages ready, and nothing that compiles the program.
pub fn packages(house: &House) -> Result<(), Failure> {
    node::check(house)?;
    ui::packages(house)
}

/// Builds the UI into `ui/dist` if its sources changed since the last time.
pub fn built_ui(house: &House) -> Result<(), Failure> {
    ui::build(house)
}
