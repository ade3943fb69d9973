//! A photographer's day at the terminal, judged by exiftool.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::place::{Place, photos};

const CAPTION: &str =
    "đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu tại Hội nghị";

/// What exiftool reads of a file, by group and tag; `None` where there is no exiftool on this machine.
fn judged(file: &Path) -> Option<Value> {
    let said = Command::new("exiftool")
        .args(["-json", "-G1", "-struct", "-charset", "filename=utf8"])
        .arg(file)
        .output()
        .ok()?;
    let read: Value = serde_json::from_slice(&said.stdout).unwrap();
    Some(read[0].clone())
}

fn ids(list: &Value) -> Vec<String> {
    let photos = list.as_array().unwrap().iter();
    photos
        .map(|photo| photo["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn photos_come_from_a_card_are_captioned_by_code_and_sent_with_their_words() {
    let place = Place::new();
    let table = place.path("danh bạ.csv");
    let people = "mã,xưng hô,họ tên,chức danh,từ ngày,cơ quan\n\
                  ths,đồng chí,Trịnh Hùng Sơn,\"TUV, Giám đốc\",,Sở Thông tin và Truyền thông\n";
    fs::write(&table, people).unwrap();
    assert_eq!(
        place.json([Path::new("people"), Path::new("import"), &table])["added"],
        1
    );
    let expanded = place.json(["people", "expand", "=ths# 2= và =ths#2="]);
    assert!(
        expanded["text"].as_str().unwrap().contains("đồng chí Hùng Sơn"),
        "{expanded}"
    );

    let card = place.path("thẻ nhớ");
    fs::create_dir_all(&card).unwrap();
    for photo in photos() {
        fs::copy(&photo, card.join(photo.file_name().unwrap())).unwrap();
    }
    let arrived = place.json([Path::new("photo"), Path::new("import"), &card]);
    assert_eq!((&arrived["taken"], &arrived["doubles"]), (&5.into(), &0.into()));
    let ids = ids(&place.json(["photo", "list"]));
    assert_eq!(ids.len(), 5);

    let mut describe = vec!["photo", "describe"];
    describe.extend(ids.iter().map(String::as_str));
    describe.extend([
        "--set",
        "event=Hội nghị",
        "--set",
        "creators=Thanh Hòa",
        "--set",
        "credit=Cổng Thông tin điện tử tỉnh Phú Thọ",
    ]);
    place.json(&describe);
    let caption = [
        "photo",
        "describe",
        &ids[0],
        "--set",
        "caption==ths= phát biểu tại {sự kiện}",
    ];
    assert_eq!(place.json(caption)[0]["words"]["caption"], CAPTION);
    place.json([
        "photo",
        "prepare",
        &ids[0],
        r#"{"crop":{"x":0,"y":0,"width":10000,"height":5000}}"#,
    ]);
    let rated = place.json(["photo", "rate", &ids[0], "--stars", "4", "--label", "red"]);
    assert_eq!(
        (&rated[0]["rating"], &rated[0]["label"]),
        (&4.into(), &"red".into())
    );

    let out = place.path("gửi");
    for format in ["jpeg", "web-p", "avif"] {
        let out = out.display().to_string();
        let sent = [
            "photo",
            "send",
            &ids[0],
            "--out",
            &out,
            "--format",
            format,
            "--size",
            "640",
            "--pattern",
            "{sự kiện}",
        ];
        let report = place.json(sent);
        let file = Path::new(&out).join(report["files"][0].as_str().unwrap());
        let Some(read) = judged(&file) else { continue };
        assert_eq!(read["XMP-dc:Description"], CAPTION, "{read}");
        assert_eq!(
            read["XMP-photoshop:Credit"],
            "Cổng Thông tin điện tử tỉnh Phú Thọ"
        );
        if format == "jpeg" {
            assert_eq!(read["IPTC:Caption-Abstract"], CAPTION);
            assert_eq!(read["IPTC:Credit"], "Cổng Thông tin điện tử t");
            assert_eq!(read["IFD0:ImageDescription"], CAPTION);
            assert_eq!(read["IFD0:Artist"], "Thanh Hòa");
        }
    }
    let fields = place.json(["photo", "fields", &ids[0]]);
    let caption = fields
        .as_array()
        .unwrap()
        .iter()
        .find(|field| field["field"] == "caption")
        .unwrap();
    assert_eq!(caption["archive"], CAPTION);
    assert_eq!(place.json(["verify"])["damages"], Value::Array(Vec::new()));
}

#[test]
fn what_cannot_be_done_with_photos_is_said_and_changes_nothing() {
    let place = Place::new();
    let refused = |arguments: &[&str], part: &str| {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(part), "{arguments:?}: {said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    };
    let missing = "0".repeat(64);
    refused(
        &["photo", "describe", "x", "--set", "caption=a"],
        "không phải mã ảnh",
    );
    refused(&["photo", "describe", &missing, "--set", "màu=đỏ"], "TRƯỜNG=CHỮ");
    refused(&["photo", "describe", &missing, "--set", "caption=a"], "không có");
    refused(&["photo", "prepare", &missing, "{turns}"], "cách sửa ảnh");
    refused(&["people", "import", "/không/có.csv"], "không đọc được");
    refused(&["photo", "send", &missing, "--out", "/dev/null/x"], "thư mục");
}

#[test]
fn words_in_an_encoding_before_unicode_are_read_and_told_to_be_repaired() {
    let place = Place::new();
    let photo = place.path("cũ.jpg");
    fs::copy(&photos()[0], &photo).unwrap();
    let bytes = place.path("chú thích.tcvn3");
    // "Đại hội Đảng bộ tỉnh" in TCVN3.
    fs::write(&bytes, b"\xa7\xb9i h\xe9i \xa7\xb6ng b\xe9 t\xd8nh").unwrap();
    let written = Command::new("exiftool")
        .args(["-q", "-overwrite_original", "-all="])
        .args([
            "-charset",
            "filename=utf8",
            "-charset",
            "exiftool=latin",
            "-charset",
            "iptc=latin",
        ])
        .arg(format!("-IPTC:Caption-Abstract<={}", bytes.display()))
        .arg(&photo)
        .status();
    // There is no exiftool on this machine.
    let Ok(written) = written else { return };
    assert!(written.success());
    place.json([Path::new("photo"), Path::new("import"), &photo]);
    let id = &ids(&place.json(["photo", "list"]))[0];
    let fields = place.json(["photo", "fields", id]);
    let mut fields = fields.as_array().unwrap().iter();
    let caption = fields.find(|field| field["field"] == "caption").unwrap();
    assert_eq!(caption["archive"], "Đại hội Đảng bộ tỉnh");
    assert_eq!(caption["repaired"], "TCVN3 (ABC)");
    let said = place.run(["photo", "fields", id]).stdout;
    assert!(
        String::from_utf8(said)
            .unwrap()
            .contains("đọc lại từ TCVN3 (ABC)")
    );
}
