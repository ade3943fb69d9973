//! What people copy in Word, LibreOffice Writer, Google Docs and on news sites, and what becomes of it:
//! `tests/fixtures/clipboard/`. A page of HTML may have its text flavour beside it.

use std::fs;
use std::path::PathBuf;

use intake::clipboard::{Clipping, Source, read};
use newsroom::language::Bilingual as _;
use serde_json::{Value, json};

use super::check_sound;

#[track_caller]
fn check(name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/clipboard");
    let flavour =
        |ending: &str| fs::read_to_string(folder.join(format!("{name}.{ending}"))).unwrap_or_default();
    let (html, text) = (flavour("html"), flavour("txt"));
    assert!(!html.is_empty() || !text.is_empty(), "{name} is not there");
    let clipping = read(&html, &text);
    check_sound(&clipping);
    let made = format!("{:#}\n", shown(&clipping));
    let golden = folder.join(format!("{name}.json"));
    if std::env::var_os("TOASOAN_BLESS").is_some() {
        fs::write(&golden, made).unwrap();
        return;
    }
    // On Windows git may have given the file carriage returns.
    let wanted = fs::read_to_string(&golden)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    let pairs = wanted.lines().zip(made.lines()).enumerate();
    let different = pairs.into_iter().find(|(_, (wanted, made))| wanted != made);
    assert!(
        wanted == made,
        "{name}.json differs, first in {different:?}; TOASOAN_BLESS=1 accepts what was made"
    );
}

fn shown(clipping: &Clipping) -> Value {
    let photo = |source: &Source| match source {
        Source::Embedded { media_type, bytes } => format!("{} bytes of {media_type}", bytes.len()),
        Source::File { path } => path.to_string_lossy().into_owned(),
    };
    let photos = clipping
        .photos
        .iter()
        .map(|clipped| json!({ "place": clipped.place, "source": photo(&clipped.source) }));
    let losses = clipping.losses.iter().map(|loss| loss.vietnamese());
    json!({
        "inline": clipping.inline,
        "photos": photos.collect::<Vec<_>>(),
        "losses": losses.collect::<Vec<_>>(),
        "blocks": clipping.json(),
    })
}

#[test]
fn word() {
    check("word");
}

#[test]
fn word_in_tcvn3_and_vni() {
    check("word-tcvn3");
}

#[test]
fn libreoffice_writer() {
    check("libreoffice");
}

#[test]
fn google_docs() {
    check("google-docs");
}

#[test]
fn vnexpress() {
    check("vnexpress");
}

#[test]
fn tuoi_tre() {
    check("tuoitre");
}

#[test]
fn the_portal_of_a_province() {
    check("cong-thong-tin");
}

#[test]
fn plain_text() {
    check("van-ban-thuong");
}
