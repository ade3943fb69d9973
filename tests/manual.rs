//! What packages bring along for shells and for `man`.

use std::ffi::OsStr;
use std::fs;

use crate::place::Place;

#[test]
fn every_shell_learns_the_commands() {
    let place = Place::new();
    for (shell, sign) in [
        ("bash", "complete -F _toasoan"),
        ("zsh", "#compdef toasoan"),
        ("fish", "complete -c toasoan"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let output = place.run(["completions", shell]);
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(script.contains(sign) && script.contains("archives"), "{script}");
    }
    assert!(
        !place.archive().exists(),
        "an archive was begun for a list of commands"
    );
}

#[test]
fn the_manual_has_a_page_for_the_window_and_for_each_command() {
    let place = Place::new();
    let folder = place.path("manual");
    let output = place.run([OsStr::new("manual"), folder.as_os_str()]);
    assert!(output.status.success(), "{output:?}");
    let page = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    for name in [
        "toasoan-desk.1",
        "toasoan.1",
        "toasoan-import.1",
        "toasoan-photo-attach.1",
    ] {
        assert!(page(name).contains(".SH SYNOPSIS"), "{name}");
    }
    assert!(page("toasoan.1").contains("Tòa Soạn"));
    for name in ["toasoan.bash", "_toasoan", "toasoan.fish", "_toasoan.ps1"] {
        assert!(!page(name).is_empty(), "{name}");
    }
}

/// What a person copies for somebody who looks into a fault says where things are, and nothing of what was written.
#[test]
fn the_report_tells_versions_and_places_and_nothing_of_the_articles() {
    let place = Place::new();
    place.import_sample();
    let output = place.run(["report"]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(
        report.starts_with(concat!("Tòa Soạn ", env!("CARGO_PKG_VERSION"))),
        "{report}"
    );
    assert!(
        report.contains(&place.archive().display().to_string()),
        "{report}"
    );
    assert!(report.contains(&place.home().display().to_string()), "{report}");
    assert!(!report.contains("hội nghị"), "{report}");
}
