//! A real input method: ibus with its engine Unikey, which types Telex.

use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::screen::PATIENCE;

pub struct Ibus {
    daemon: Child,
    address: String,
}

impl Ibus {
    pub fn start() -> Self {
        let daemon = Command::new("ibus-daemon")
            .args(["--replace", "--panel=disable", "--config=disable"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("ibus is installed by `cargo xtask test`");
        let mut ibus = Self {
            daemon,
            address: String::new(),
        };
        let began = Instant::now();
        // It takes no engine before it has found out which there are.
        while !said(&["engine"]).ends_with("Unikey") {
            assert!(began.elapsed() < PATIENCE, "waited in vain for Unikey");
            std::thread::sleep(std::time::Duration::from_millis(50));
            said(&["engine", "Unikey"]);
        }
        ibus.address = said(&["address"]);
        ibus
    }

    pub fn address(&self) -> &str {
        &self.address
    }
}

fn said(arguments: &[&str]) -> String {
    let output = Command::new("ibus").args(arguments).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

impl Drop for Ibus {
    fn drop(&mut self) {
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}
