//! The documents of `fixtures/documents`: what ProseMirror made, Rust reads and writes again, to the letter. The
//! window's own tests check the same files from the other side.

use std::fs;

use newsroom::body::Body;
use serde_json::Value;

use crate::place::fixture;

#[test]
fn rust_reads_and_writes_every_document_as_the_editor_made_it() {
    let mut read = 0;
    for entry in fs::read_dir(fixture("documents")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let document: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let body = Body::from_json(&document).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(body.to_json(), document, "{}", path.display());
        read += 1;
    }
    assert!(read >= 6, "only {read} documents were found");
}

#[test]
fn rust_reads_and_writes_what_a_hand_made_in_the_editor_at_random() {
    let made = fs::read_to_string(fixture("documents").join("made-by-prosemirror.ndjson")).unwrap();
    let mut read = 0;
    for line in made.lines() {
        let document: Value = serde_json::from_str(line).unwrap();
        let body = Body::from_json(&document).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert_eq!(body.to_json(), document);
        read += 1;
    }
    assert!(read >= 40, "only {read} documents were found");
}
