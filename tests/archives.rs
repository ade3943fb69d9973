//! The archives of a machine: which one is opened, and a program that is carried along with its own.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::place::{Place, program};

#[track_caller]
fn answered(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
fn at_home<A: AsRef<OsStr>>(place: &Place, arguments: impl IntoIterator<Item = A>) -> Value {
    let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
    answered(&place.run_at_home(arguments.chain(["--json".into()])))
}

#[track_caller]
fn refusal<A: AsRef<OsStr>>(place: &Place, arguments: impl IntoIterator<Item = A>) -> String {
    let output = place.run_at_home(arguments);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn articles(told: &Value) -> usize {
    told.as_array().unwrap().len()
}

#[test]
fn the_archive_that_was_chosen_is_opened_until_another_one_is() {
    let place = Place::new();
    at_home(&place, ["sample"]);
    assert_eq!(articles(&at_home(&place, ["list"])), 1);

    let other = place.path("Ổ đĩa/Kho năm 2025");
    at_home(
        &place,
        [OsStr::new("archives"), OsStr::new("use"), other.as_os_str()],
    );
    assert_eq!(articles(&at_home(&place, ["list"])), 0);
    at_home(&place, ["sample"]);
    at_home(&place, ["sample"]);
    let told = at_home(&place, ["archives"]);
    assert_eq!(told["next"], other.display().to_string());

    at_home(&place, ["archives", "use"]);
    assert_eq!(articles(&at_home(&place, ["list"])), 1);
}

#[test]
fn an_archive_that_is_gone_is_told_and_no_empty_one_is_begun_in_its_place() {
    let place = Place::new();
    let (before, after) = (place.path("usb/kho"), place.path("ổ khác/kho"));
    at_home(
        &place,
        [OsStr::new("archives"), OsStr::new("use"), before.as_os_str()],
    );
    at_home(&place, ["sample"]);
    fs::create_dir_all(after.parent().unwrap()).unwrap();
    fs::rename(&before, &after).unwrap();

    let said = refusal(&place, ["list"]);
    assert!(said.contains("kho bài không còn ở"), "{said}");
    assert!(said.contains(&before.display().to_string()), "{said}");
    assert!(!before.exists());

    at_home(
        &place,
        [OsStr::new("archives"), OsStr::new("use"), after.as_os_str()],
    );
    assert_eq!(articles(&at_home(&place, ["list"])), 1);
}

#[test]
fn a_folder_with_other_things_is_no_place_for_an_archive() {
    let place = Place::new();
    let folder = place.path("Ảnh");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("một.jpg"), b"photo").unwrap();
    let said = refusal(
        &place,
        [OsStr::new("archives"), OsStr::new("use"), folder.as_os_str()],
    );
    assert!(said.contains("đang chứa thứ khác"), "{said}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

/// The terminal program as it lies on a disk, with a folder for what it carries along.
fn carried(disk: &Path) -> std::path::PathBuf {
    fs::create_dir_all(disk.join("toasoan-data")).unwrap();
    let built = program("toasoan");
    let carried = disk.join(built.file_name().unwrap());
    // The same file where the disk is the same, which is all the faster.
    if fs::hard_link(&built, &carried).is_err() {
        fs::copy(&built, &carried).unwrap();
    }
    carried
}

#[test]
fn a_program_that_is_carried_along_keeps_everything_beside_itself_wherever_its_disk_is() {
    let place = Place::new();
    let home = place.path("home");
    let run = |program: &Path, arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).arg("--json").env("TOASOAN_HOME", &home);
        answered(&command.output().unwrap())
    };
    let (one, other) = (place.path("E"), place.path("F"));
    let program = carried(&one);
    run(&program, &["sample"]);
    let second = one.join("toasoan-data").join("kho hai");
    run(&program, &["archives", "use", second.to_str().unwrap()]);
    run(&program, &["sample"]);
    run(&program, &["sample"]);
    assert!(!home.exists(), "something was written to the machine");

    // The disk goes by another letter on the next machine.
    fs::rename(&one, &other).unwrap();
    let program = other.join(program.file_name().unwrap());
    assert_eq!(articles(&run(&program, &["list"])), 2);
    run(&program, &["archives", "use"]);
    assert_eq!(articles(&run(&program, &["list"])), 1);
    assert!(!home.exists(), "something was written to the machine");
}

#[test]
fn the_folders_of_the_archives_that_are_there_are_written_down_for_a_program_that_asks() {
    let place = Place::new();
    let (kept, gone) = (place.path("Kho năm 2025"), place.path("usb/kho"));
    for folder in [&kept, &gone] {
        at_home(
            &place,
            [OsStr::new("archives"), OsStr::new("use"), folder.as_os_str()],
        );
    }
    at_home(&place, ["archives", "use"]);
    fs::remove_dir_all(&gone).unwrap();
    let list = place.path("kho.txt");
    at_home(
        &place,
        [OsStr::new("archives"), OsStr::new("folders"), list.as_os_str()],
    );
    assert_eq!(
        fs::read_to_string(&list).unwrap(),
        format!("{}\n", kept.display())
    );

    let nowhere = place.path("không có/kho.txt");
    let said = refusal(
        &place,
        [OsStr::new("archives"), OsStr::new("folders"), nowhere.as_os_str()],
    );
    assert!(said.contains("không ghi được"), "{said}");
}
