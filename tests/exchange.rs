//! Articles between desks at the terminal: packed, looked into, received, refused.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::place::{Place, program};

fn code(place: &Place, arguments: &[&OsStr]) -> (Option<i32>, String) {
    let output = place.run(arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

fn pack(place: &Place, ids: &[&str]) -> PathBuf {
    let out = place.exports();
    let mut arguments = vec![OsStr::new("pack"), OsStr::new("--out"), out.as_os_str()];
    arguments.extend(ids.iter().map(OsStr::new));
    let packed = place.json(arguments);
    PathBuf::from(packed["path"].as_str().unwrap())
}

fn receive(place: &Place, file: &Path) -> Value {
    place.json([OsStr::new("receive"), file.as_os_str()])
}

fn dry(place: &Place, file: &Path) -> Value {
    let inside = place.json([OsStr::new("receive"), OsStr::new("--dry-run"), file.as_os_str()]);
    inside[0].clone()
}

#[test]
fn an_article_goes_to_another_desk_and_comes_back_beside_what_was_changed_here() {
    let (here, there) = (Place::new(), Place::new());
    let id = here.finished_sample();
    let file = pack(&here, &[&id]);
    there.json(["list"]);
    let before = there.state();
    let inside = dry(&there, &file);
    assert_eq!(inside["acquaintance"]["kind"], "new");
    assert_eq!(inside["articles"][0]["happens"], "added");
    assert_eq!(inside["articles"][0]["photos"], 5);
    assert_eq!(inside["fingerprint"], here.json(["desks"])["fingerprint"]);
    assert!(there.state() == before, "something was written");

    assert_eq!(receive(&there, &file)[0]["articles"][0]["happened"], "added");
    let [ours, theirs] = [&here, &there].map(|place| place.json(["show", &id]));
    assert_eq!(ours["content"], theirs["content"]);
    assert_eq!(
        here.json(["history", &id]).as_array().unwrap().len(),
        there.json(["history", &id]).as_array().unwrap().len()
    );
    assert_eq!(there.json(["verify"])["damages"], Value::Array(vec![]));
    assert_eq!(
        there.json(["desks"])["known"][0]["fingerprint"],
        here.json(["desks"])["fingerprint"]
    );

    here.json(["set", &id, "--headline", "Tít của đây"]);
    there.json(["set", &id, "--headline", "Tít của kia"]);
    let back = pack(&there, &[&id]);
    assert_eq!(receive(&here, &back)[0]["articles"][0]["happened"], "beside");
    assert_eq!(
        here.json(["show", &id])["content"]["body"]["content"][1]["content"][0]["text"],
        "Tít của đây"
    );
    assert_eq!(receive(&here, &back)[0]["articles"][0]["happened"], "nothing");
    here.json(["settle", &id, "--take", "right"]);
    let settled = pack(&here, &[&id]);
    assert_eq!(receive(&there, &settled)[0]["articles"][0]["happened"], "forward");
    assert_eq!(
        here.json(["show", &id])["base"],
        there.json(["show", &id])["base"]
    );
}

/// All desks of one machine have its name; here each has a key of its own.
#[test]
#[cfg(target_os = "linux")]
fn a_desk_with_another_key_is_asked_about() {
    let (here, there, stranger) = (Place::new(), Place::new(), Place::new());
    receive(&there, &pack(&here, &[&here.import_sample()]));
    let file = pack(&stranger, &[&stranger.import_sample()]);
    let (refused, said) = code(&there, &[OsStr::new("receive"), file.as_os_str()]);
    assert_eq!(refused, Some(1));
    assert!(said.contains("hãy hỏi bàn ấy"), "{said}");
    assert_eq!(there.json(["list"]).as_array().unwrap().len(), 1);
    there.json([
        OsStr::new("receive"),
        OsStr::new("--accept-key"),
        file.as_os_str(),
    ]);
    assert_eq!(there.json(["list"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_package_that_is_not_whole_is_refused_and_the_archive_untouched() {
    let (here, there) = (Place::new(), Place::new());
    let file = pack(&here, &[&here.finished_sample()]);
    there.json(["list"]);
    let before = there.state();
    let whole = fs::read(&file).unwrap();
    let middle = whole.len() / 2;
    let mut altered = whole.clone();
    altered[middle] ^= 1;
    for bytes in [&whole[..middle], &altered, b"no package at all"] {
        fs::write(&file, bytes).unwrap();
        let (refused, said) = code(&there, &[OsStr::new("receive"), file.as_os_str()]);
        assert_eq!(refused, Some(1));
        assert!(said.contains("hãy"), "{said}");
        assert!(there.state() == before, "something was written");
    }
}

/// Killed as soon as there is something of the package on the disk.
#[test]
fn a_program_that_is_killed_while_it_packs_leaves_no_half_file_under_its_name() {
    let place = Place::new();
    let id = place.finished_sample();
    let out = place.exports();
    fs::create_dir(&out).unwrap();
    let mut packing = Command::new(program("toasoan"))
        .arg("--archive")
        .arg(place.archive())
        .args(["pack", &id, "--out"])
        .arg(&out)
        .env("TOASOAN_HOME", place.home())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while packing.try_wait().unwrap().is_none() && fs::read_dir(&out).unwrap().next().is_none() {
        std::thread::yield_now();
    }
    packing.kill().unwrap();
    packing.wait().unwrap();
    for entry in fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toasoan") {
            assert_eq!(dry(&Place::new(), &path)["articles"][0]["photos"], 5);
        }
    }
}

#[test]
fn the_print_shop_gets_the_text_and_the_pictures_in_full_size() {
    let place = Place::new();
    let id = place.finished_sample();
    let out = place.exports();
    let exported = place.json([
        OsStr::new("export"),
        OsStr::new(&id),
        OsStr::new("--format"),
        OsStr::new("print"),
        OsStr::new("--out"),
        out.as_os_str(),
    ]);
    let folder = PathBuf::from(exported["paths"][0].as_str().unwrap());
    let text = fs::read_to_string(folder.join("text.txt")).unwrap();
    let mut names: Vec<String> = fs::read_dir(folder.join("photos"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 5);
    for name in &names {
        assert!(text.contains(&format!("[photos/{name}]")), "{name}\n{text}");
    }
    assert!(text.contains("Ảnh: Thanh Hòa"));
    assert!(folder.join("manifest.sig").exists());
}
