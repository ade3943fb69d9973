//! Installing packages: apt-get on Debian and its kin, dnf on Fedora. Anywhere else the missing things
//! are named, and installing them is left to the owner.

use std::process::Command;
use std::time::Duration;

use super::{Need, has};
use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// How often a package list that another program holds locked is tried again, five seconds apart.
const TRIES: u32 = 24;

pub fn install(house: &House, needs: &[&Need]) -> Result<(), Failure> {
    if has("/usr/bin/apt-get") {
        apt(house, &names(needs, |need| need.debian))
    } else if has("/usr/bin/dnf") {
        dnf(house, &names(needs, |need| need.fedora))
    } else {
        let remedy = format!(
            "install them with this system's package manager (Debian calls the packages {}), then run \
             the same command again",
            names(needs, |need| need.debian).join(" ")
        );
        Err(Failure::Missing {
            what: needs.iter().map(|need| need.name().to_string()).collect(),
            remedy,
        })
    }
}

/// Each package once, in the order of the needs.
fn names(needs: &[&Need], name: impl Fn(&Need) -> &'static str) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for package in needs.iter().map(|need| name(need)) {
        if !names.contains(&package) {
            names.push(package);
        }
    }
    names
}

fn apt(house: &House, packages: &[&str]) -> Result<(), Failure> {
    eprintln!("Installing {} …", packages.join(" "));
    let mut tries = 1;
    // A fresh machine has no package lists yet. The lists' lock, unlike dpkg's, is not waited for.
    while let Err(failure) = process::run_aside(
        as_root(house, "apt-get", packages)?.args(["-q", "update"]),
        "fetch package lists",
    ) {
        if tries == TRIES {
            return Err(failure);
        }
        tries += 1;
        std::thread::sleep(Duration::from_secs(5));
    }
    let mut apt = as_root(house, "apt-get", packages)?;
    apt.args([
        "-q",
        "-y",
        "-o",
        "DPkg::Lock::Timeout=600",
        "install",
        "--no-install-recommends",
    ]);
    process::run_aside(apt.args(packages), "install what the machine lacks")
}

fn dnf(house: &House, packages: &[&str]) -> Result<(), Failure> {
    eprintln!("Installing {} …", packages.join(" "));
    let mut dnf = as_root(house, "dnf", packages)?;
    dnf.args(["-q", "-y", "--setopt=install_weak_deps=False", "install"]);
    process::run_aside(dnf.args(packages), "install what the machine lacks")
}

/// The package manager with the rights that it needs, asking nothing.
fn as_root(house: &House, manager: &str, packages: &[&str]) -> Result<Command, Failure> {
    let is_root = process::capture(house.command("id").arg("-u"), "ask who is running this")?.trim() == "0";
    if !is_root && process::find("sudo").is_none() {
        return Err(Failure::Missing {
            what: packages.iter().map(|package| package.to_string()).collect(),
            remedy: format!("run as root: {manager} install {}", packages.join(" ")),
        });
    }
    // `env`, since sudo drops the environment.
    let mut command = house.command(if is_root { "env" } else { "sudo" });
    if !is_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", manager]);
    Ok(command)
}
