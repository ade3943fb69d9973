//! Node.js, which only its owner can choose: versions come from too many places to install one unasked.

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// The oldest Node.js that Vite 8 runs on.
const OLDEST: (u32, u32) = (20, 19);

pub fn check(house: &House) -> Result<(), Failure> {
    let said = process::capture(
        house.command("node").arg("--version"),
        "ask Node.js for its version",
    );
    match said {
        Ok(said) if version(&said).is_some_and(|version| version >= OLDEST) => Ok(()),
        Ok(said) => Err(missing(format!(
            "Node.js {}.{} or newer (found {})",
            OLDEST.0,
            OLDEST.1,
            said.trim()
        ))),
        Err(_) => Err(missing(format!("Node.js {}.{} or newer", OLDEST.0, OLDEST.1))),
    }
}

fn missing(what: String) -> Failure {
    Failure::Missing {
        what: vec![what],
        remedy: "install it from https://nodejs.org, then run the same command again".into(),
    }
}

/// Major and minor of `v20.19.4`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.19.4\n"), Some((20, 19)));
        assert!(version("v20.9.0").unwrap() < OLDEST);
        assert!(version("v22.0.0").unwrap() > OLDEST);
        assert_eq!(version("not a version"), None);
    }
}
