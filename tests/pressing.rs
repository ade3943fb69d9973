//! The press at the terminal: checked, exported by the night, corrected, withdrawn.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::place::Place;

fn page(exported: &Value) -> String {
    let folder = exported["paths"][0].as_str().unwrap();
    fs::read_to_string(Path::new(folder).join("index.html")).unwrap()
}

#[test]
fn a_warning_asks_for_a_reason_that_the_house_s_rules_can_spare() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    place.json(["set", &id, "--section", ""]);
    let out = place.exports();
    let out = out.to_str().unwrap();
    assert_eq!(place.json(["check", &id])[0]["concern"]["kind"], "section");
    let refused = place.run(["export", &id, "--format", "html", "--out", out]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("chưa chọn chuyên mục"));

    let exported = place.json([
        "export",
        &id,
        "--format",
        "html",
        "--out",
        out,
        "--reason",
        "chờ mở mục",
    ]);
    assert_eq!(exported["answered"][0]["reason"], "chờ mở mục");

    place.json(["rules", "--weigh", "section=off", "--headline", "0-10"]);
    let concerns = place.json(["check", &id]);
    assert_eq!(concerns[0]["concern"]["kind"], "headline_length");
    place.json(["rules", "--clear"]);
    assert_eq!(place.json(["check", &id])[0]["concern"]["kind"], "section");
}

#[test]
fn the_night_s_export_takes_what_is_finished_and_names_it_by_its_pattern() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    let out = place.exports();
    let nightly = |since: &str| {
        place.json([
            "export",
            "--since",
            since,
            "--format",
            "html",
            "--naming",
            "{chuyên mục}/{slug}",
            "--out",
            out.to_str().unwrap(),
        ])
    };
    assert_eq!(nightly("1/1/2021")["of"], 0);
    for step in ["submit", "take-up", "approve"] {
        place.json(["step", &id, step]);
    }
    assert_eq!(nightly("1/1/2999")["of"], 0);
    let news = nightly("1/1/2021");
    assert_eq!((&news["done"], &news["refusals"]), (&1.into(), &0.into()));
    assert!(out.join("chinh-tri").is_dir() && out.join("bao-cao.csv").is_file());
    assert_eq!(place.json(["show", &id])["state"], "exported");
}

#[test]
fn what_was_exported_is_corrected_and_withdrawn_and_leaves_again() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    let out = place.exports();
    place.json(["export", &id, "--format", "html", "--out", out.to_str().unwrap()]);
    place.json(["correct", &id, "--wrong", "2020 - 2020", "--right", "2020 - 2025"]);
    let told = page(&place.json(["export", &id, "--again"]));
    assert!(told.contains("Thông tin cải chính, xin lỗi") && told.contains("2020 - 2025"));
    let refused = place.run(["correct", &id, "--take-back"]);
    assert_eq!(refused.status.code(), Some(1));

    place.json(["withdraw", &id, "--reason", "chưa kiểm chứng"]);
    let told = page(&place.json(["export", "--changed", "--again"])[0]);
    assert!(told.contains("Thông báo gỡ bài") && !told.contains("<img"));
    let exports = place.json(["exports", &id]);
    assert_eq!(exports.as_array().unwrap().len(), 3);
    assert_eq!(exports[0]["withdrawn"], true);
}

#[test]
fn a_pdf_is_laid_out_as_it_is_asked_for_and_nothing_else_has_a_layout() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    let out = place.exports();
    let out = out.to_str().unwrap();
    let exported = |asked: &[&str]| {
        let made = place.json([&["export", &id, "--out", out], asked].concat());
        made["paths"][0].as_str().unwrap().to_owned()
    };
    let portal_page = exported(&["--format", "pdf"]);
    let newspaper = exported(&["--layout", "two-columns"]);
    let archive_copy = exported(&["--format", "pdf", "--layout", "archive-copy"]);
    assert!(newspaper.ends_with("-trang-bao.pdf") && archive_copy.ends_with("-luu-tru.pdf"));
    let made = [&portal_page, &newspaper, &archive_copy].map(|path| fs::read(path).unwrap());
    assert!(made.iter().all(|pdf| pdf.starts_with(b"%PDF")));
    assert!(made[0] != made[1] && made[1] != made[2] && made[0] != made[2]);

    let asked = place.json(["exports", &id]);
    assert_eq!(asked[1]["order"]["layout"]["columns"], "two");
    assert_eq!(asked[0]["order"]["layout"]["kind"], "archive_copy");

    // Many at once, each as one alone.
    let many = place.json([
        "export",
        "--find",
        "hội nghị",
        "--layout",
        "three-columns",
        "--naming",
        "nhieu/{slug}",
        "--out",
        out,
    ]);
    assert_eq!(many["done"], 1);
    let mut names = fs::read_dir(Path::new(out).join("nhieu")).unwrap();
    let name = names.next().unwrap().unwrap().file_name();
    assert!(name.to_str().unwrap().ends_with("-trang-bao.pdf"), "{name:?}");

    let refused = place.run(["export", &id, "--format", "html", "--layout", "two-columns"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("chỉ PDF mới có kiểu trang"));
}

#[test]
fn what_the_print_shop_gets_is_a_folder_or_one_file() {
    let place = Place::new();
    place.json(["person", "--name", "Minh Đức", "--role", "editor"]);
    let id = place.finished_sample();
    let out = place.exports();
    let exported = |format: &str| {
        let made = place.json(["export", &id, "--format", format, "--out", out.to_str().unwrap()]);
        made["paths"][0].as_str().unwrap().to_owned()
    };
    let (folder, file) = (exported("print"), exported("print-zip"));
    assert!(Path::new(&folder).join("text.txt").is_file());
    let zip = fs::read(&file).unwrap();
    assert!(file.ends_with("-in.zip") && zip.starts_with(b"PK"));
    let text = b"text.txt";
    assert!(zip.windows(text.len()).any(|name| name == text));
}
