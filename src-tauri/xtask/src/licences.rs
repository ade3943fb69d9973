//! The licence check: the crates in the program and the packages of the window must be under licences
//! that `deny.toml` allows. The list has one place, which `cargo deny` reads as well; cargo-deny itself
//! takes longer to build than all of this project's checks take to run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// The systems that the program ships for. Crates for others are in the lock file and in no binary.
const SHIPPED_FOR: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"];

pub fn check(house: &House) -> Result<(), Failure> {
    let list = house.root.join("deny.toml");
    let text = fs::read_to_string(&list).map_err(|cause| Failure::File {
        doing: "read the allowed licences in",
        path: list,
        cause,
    })?;
    let allowed = allowed(&text);

    let mut metadata = house.cargo();
    metadata.args(["metadata", "--format-version", "1", "--locked"]);
    for platform in SHIPPED_FOR {
        metadata.args(["--filter-platform", platform]);
    }
    let crates = read(
        "cargo metadata",
        &process::capture(&mut metadata, "list the crates")?,
    )?;
    let lock = house.ui().join("package-lock.json");
    let packages = fs::read_to_string(&lock).map_err(|cause| Failure::File {
        doing: "list the window's packages in",
        path: lock,
        cause,
    })?;
    let packages = read("ui/package-lock.json", &packages)?;

    let mut shipped = shipped_crates(&crates);
    shipped.extend(window_packages(&packages));
    let offenders: Vec<String> = shipped
        .iter()
        .filter(|(_, licence)| !permits(licence, &allowed))
        .map(|(name, licence)| {
            format!(
                "{name} ({})",
                if licence.is_empty() {
                    "no licence named"
                } else {
                    licence
                }
            )
        })
        .collect();
    if !offenders.is_empty() {
        return Err(Failure::Licence { offenders });
    }
    println!(
        "{} crates and packages, all under allowed licences",
        shipped.len()
    );
    Ok(())
}

fn read(source: &str, text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::Answer {
        program: source.into(),
        lacks: "readable JSON".into(),
    })
}

/// Name and licence of each crate that the root package reaches through normal dependencies: what builds
/// or tests the program is not part of it.
fn shipped_crates(metadata: &Value) -> BTreeMap<String, String> {
    let items = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let id = |item: &Value| item["id"].as_str().unwrap_or_default().to_string();
    let packages: BTreeMap<String, Value> = items(&metadata["packages"])
        .into_iter()
        .map(|package| (id(&package), package))
        .collect();
    let nodes: BTreeMap<String, Value> = items(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (id(&node), node))
        .collect();

    let mut reached = BTreeSet::new();
    let mut ahead: Vec<String> = metadata["resolve"]["root"]
        .as_str()
        .map(String::from)
        .into_iter()
        .collect();
    while let Some(package) = ahead.pop() {
        let dependencies = nodes
            .get(&package)
            .map(|node| items(&node["deps"]))
            .unwrap_or_default();
        if reached.insert(package) {
            ahead.extend(
                dependencies
                    .iter()
                    .filter(|dependency| {
                        items(&dependency["dep_kinds"])
                            .iter()
                            .any(|kind| kind["kind"].is_null())
                    })
                    .filter_map(|dependency| dependency["pkg"].as_str().map(String::from)),
            );
        }
    }
    reached
        .iter()
        .filter_map(|id| packages.get(id))
        .map(|package| {
            let text = |field: &str| package[field].as_str().unwrap_or_default();
            (
                format!("{} {}", text("name"), text("version")),
                text("license").to_string(),
            )
        })
        .collect()
}

/// Name and licence of each npm package. Those for development too: a compiler or bundler among them
/// leaves its own runtime in the window, as Svelte does.
fn window_packages(lock: &Value) -> BTreeMap<String, String> {
    let packages = lock["packages"].as_object().cloned().unwrap_or_default();
    packages
        .into_iter()
        .filter_map(|(path, package)| {
            // The window's own entry has the empty path.
            let (_, name) = path.rsplit_once("node_modules/")?;
            Some((
                format!("npm {name}"),
                package["license"].as_str().unwrap_or_default().to_string(),
            ))
        })
        .collect()
}

/// The licences in the `allow` array of `[licenses]`.
fn allowed(deny: &str) -> BTreeSet<String> {
    let section = deny
        .split("\n[")
        .find_map(|section| section.trim_start_matches('[').strip_prefix("licenses]"));
    let array = section
        .and_then(|section| section.split_once("\nallow = ["))
        .map(|(_, rest)| rest);
    let lines = array
        .and_then(|rest| rest.split_once("\n]"))
        .map(|(lines, _)| lines)
        .unwrap_or_default();
    lines
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split('"').next().map(String::from))
        .collect()
}

/// Whether a licence expression can be met with allowed licences alone: SPDX's OR, AND (which binds
/// tighter) and brackets, and the `/` that older crates write for OR. A licence WITH an exception is
/// allowed by that whole name.
fn permits(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest, allowed) == Some(true) && rest.is_empty()
}

fn any(words: &mut &[&str], allowed: &BTreeSet<String>) -> Option<bool> {
    let mut met = all(words, allowed)?;
    while let ["OR", rest @ ..] = *words {
        *words = rest;
        met |= all(words, allowed)?;
    }
    Some(met)
}

fn all(words: &mut &[&str], allowed: &BTreeSet<String>) -> Option<bool> {
    let mut met = one(words, allowed)?;
    while let ["AND", rest @ ..] = *words {
        *words = rest;
        met &= one(words, allowed)?;
    }
    Some(met)
}

fn one(words: &mut &[&str], allowed: &BTreeSet<String>) -> Option<bool> {
    match *words {
        ["(", rest @ ..] => {
            *words = rest;
            let met = any(words, allowed)?;
            let [")", rest @ ..] = *words else { return None };
            *words = rest;
            Some(met)
        }
        [licence, "WITH", exception, rest @ ..] => {
            *words = rest;
            Some(allowed.contains(&format!("{licence} WITH {exception}")))
        }
        [licence, rest @ ..] => {
            *words = rest;
            Some(allowed.contains(*licence))
        }
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expression: &str, expected: bool) {
        let list = "[graph]\nall-features = true\n\n[licenses]\n# why\nallow = [\n    \"MIT\", # plain\n    \"Unicode-3.0\",\n    \"Apache-2.0 WITH LLVM-exception\",\n]\n\n[bans]\nmultiple-versions = \"allow\"\n";
        assert_eq!(permits(expression, &allowed(list)), expected, "{expression}");
    }

    #[test]
    fn one_allowed_choice_is_enough() {
        check("MIT", true);
        check("GPL-3.0-only OR MIT", true);
        check("GPL-3.0-only/MIT", true);
        check("GPL-3.0-only", false);
    }

    #[test]
    fn every_joined_licence_must_be_allowed() {
        check("MIT AND Unicode-3.0", true);
        check("(MIT OR GPL-2.0-only) AND Unicode-3.0", true);
        check("MIT AND AGPL-3.0-only", false);
        check("MIT AND AGPL-3.0-only OR Unicode-3.0", true);
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        check("Apache-2.0 WITH LLVM-exception", true);
        check("Apache-2.0", false);
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        check("", false);
        check("(MIT", false);
        check("MIT MIT", false);
        check("SEE LICENSE IN LICENSE.txt", false);
    }

    #[test]
    fn only_what_ships_is_checked() {
        let metadata = serde_json::json!({
            "packages": [
                { "id": "root", "name": "toasoan", "version": "1.0.0", "license": "MIT" },
                { "id": "a", "name": "a", "version": "1.0.0", "license": null },
                { "id": "b", "name": "b", "version": "1.0.0", "license": "GPL-3.0-only" },
            ],
            "resolve": { "root": "root", "nodes": [
                { "id": "root", "deps": [
                    { "pkg": "a", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "b", "dep_kinds": [{ "kind": "dev" }, { "kind": "build" }] },
                ] },
                { "id": "a", "deps": [] },
                { "id": "b", "deps": [] },
            ] },
        });
        let shipped = shipped_crates(&metadata);
        assert_eq!(shipped.get("a 1.0.0").map(String::as_str), Some(""));
        assert!(!shipped.contains_key("b 1.0.0"));

        let lock = serde_json::json!({ "packages": {
            "": { "name": "ui" },
            "node_modules/svelte": { "license": "MIT" },
            "node_modules/svelte/node_modules/esrap": { "dev": true },
        } });
        assert_eq!(
            window_packages(&lock).into_keys().collect::<Vec<_>>(),
            ["npm esrap", "npm svelte"]
        );
    }
}
