//! Exports in the shapes of real portals, and what becomes of them: `tests/fixtures/feeds/`.

use std::fs;
use std::path::PathBuf;

use intake::feed::{FeedError, Made, Piece};
use newsroom::body::Body;
use newsroom::language::Bilingual as _;
use serde_json::{Value, json};

use super::read;

#[track_caller]
fn check(name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/feeds");
    let made = read(&fs::read(folder.join(format!("{name}.xml"))).unwrap());
    let made = format!("{:#}\n", Value::Array(made.iter().map(shown).collect()));
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

fn shown(made: &Result<Made, FeedError>) -> Value {
    match made {
        Ok(Made::Piece(piece)) => shown_piece(piece),
        Ok(Made::PassedOver { what }) => json!({ "passed_over": what }),
        Err(error) => json!({ "refused": error.vietnamese() }),
    }
}

fn shown_piece(piece: &Piece) -> Value {
    let json = piece.article.body.to_json();
    assert_eq!(Body::from_json(&json).as_ref(), Ok(&piece.article.body));
    let places = piece
        .article
        .body
        .figures()
        .flat_map(|figure| &figure.photos)
        .count();
    assert!(piece.pictures.iter().all(|picture| picture.place < places));
    json!({
        "key": piece.key,
        "address": piece.address,
        "published": piece.published,
        "modified": piece.modified,
        "status": format!("{:?}", piece.status),
        "authors": piece.article.byline(),
        "section": piece.article.section,
        "tags": piece.article.tags,
        "slug": piece.article.slug,
        "pictures": piece.pictures.iter().map(|picture| format!("{} {}", picture.place, picture.address)).collect::<Vec<_>>(),
        "losses": piece.losses.iter().map(|loss| loss.vietnamese()).collect::<Vec<_>>(),
        "body": json["content"],
    })
}

#[test]
fn the_rss_of_a_provincial_portal() {
    check("cong-thong-tin");
}

#[test]
fn the_rss_of_wordpress() {
    check("wordpress-rss");
}

#[test]
fn atom() {
    check("atom");
}

#[test]
fn the_export_of_wordpress() {
    check("wordpress-wxr");
}

#[test]
fn an_old_portal_in_tcvn3() {
    check("tcvn3");
}
