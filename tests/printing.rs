//! House style and bulletins at the terminal.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::place::{Place, photos};

#[test]
fn the_house_style_is_set_and_stands_on_the_page() {
    let place = Place::new();
    let id = place.finished_sample();
    let logo = &photos()[0];
    let style = place.json([
        "house-style",
        "--name",
        "Báo Đất Tổ",
        "--address",
        "dato.vn",
        "--licence",
        "Giấy phép số 12/GP-TTĐT",
        "--accent",
        "#1b5e8c",
        "--text-font",
        "sans",
        "--logo",
        logo.to_str().unwrap(),
    ]);
    assert_eq!(style["address"], "https://dato.vn");
    assert_eq!(style["accent"], "#1b5e8c");
    assert_eq!(style["text_font"], "sans");
    assert_eq!(style["logo"].as_str().map(str::len), Some(64));
    assert_eq!(place.json(["house-style"]), style);
    let out = place.exports();
    let paths = place.json(["export", &id, "--format", "pdf", "--out", out.to_str().unwrap()]);
    let read = text_of(Path::new(paths["paths"][0].as_str().unwrap()));
    assert!(read.contains("Báo Đất Tổ"), "{read}");
    assert!(read.contains("Giấy phép số 12/GP-TTĐT"), "{read}");
}

#[test]
fn a_bulletin_is_made_ordered_printed_and_folded() {
    let place = Place::new();
    let id = place.finished_sample();
    let made = place.json([
        "bulletin",
        "new",
        &id,
        "--title",
        "Bản tin Phú Thọ",
        "--issue",
        "Số 3",
        "--paper",
        "a5",
        "--date",
        "2021-01-11",
    ]);
    let bulletin = made["id"].as_str().unwrap().to_owned();
    assert_eq!(made["articles"][0]["id"], id.as_str());
    let ordered = place.json(["bulletin", "order", &bulletin, "[Thời sự]", &id, &id]);
    assert_eq!(ordered["content"]["entries"].as_array().map(Vec::len), Some(2));
    assert_eq!(place.json(["bulletin", "list"])[0]["title"], "Bản tin Phú Thọ");
    let out = place.exports();
    let print = |more: &[&str]| -> Value {
        let mut arguments = vec!["bulletin", "export", &bulletin, "--out", out.to_str().unwrap()];
        arguments.extend(more);
        place.json(arguments)
    };
    let pages = print(&[]);
    let pages = Path::new(pages["paths"][0].as_str().unwrap());
    assert!(pages.ends_with("ban-tin-phu-tho-so-3.pdf"), "{}", pages.display());
    let read = text_of(pages);
    assert!(
        read.contains("Trong số này") && read.contains("Thời sự"),
        "{read}"
    );
    assert!(Path::new(print(&["--booklet"])["paths"][0].as_str().unwrap()).is_file());
    let left = place.json(["exports", &id]);
    assert_eq!(left.as_array().map(Vec::len), Some(2));
    assert_eq!(left[0]["bulletin"]["issue"], "Số 3");
    let said = place.run(["exports", &id]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("Bản tin Phú Thọ Số 3"));
    let printed = place.json(["bulletin", "show", &bulletin]);
    assert_eq!(printed["printed"].as_array().map(Vec::len), Some(2));
    assert_eq!(printed["printed"][0]["form"], "booklet");
    place.json(["bulletin", "trash", &bulletin]);
    assert_eq!(place.json(["bulletin", "list"]).as_array().map(Vec::len), Some(0));
    place.json(["bulletin", "restore", &bulletin]);
    assert_eq!(place.json(["bulletin", "list"]).as_array().map(Vec::len), Some(1));
}

fn text_of(pdf: &Path) -> String {
    let said = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    String::from_utf8(said.stdout).unwrap()
}
