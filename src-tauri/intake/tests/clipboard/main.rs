//! What people copy, and what hostile pages put into a clipboard.

#![allow(
    clippy::unwrap_used,
    reason = "a test states what it expects by stopping when that is not so"
)]

mod golden;
mod hostile;
mod soup;

use intake::clipboard::Clipping;
use newsroom::body::json::is_address;
use newsroom::body::{Block, Body};
use serde_json::Value;

/// The window accepts the blocks as they are, every place that is to be filled is there and empty, and no address in
/// them runs anything.
#[track_caller]
fn check_sound(clipping: &Clipping) {
    let mut body = Body {
        blocks: clipping.blocks.clone(),
        ..Body::default()
    };
    if body.blocks.is_empty() {
        body = Body::blank();
    }
    // Through text, as it is stored: a reader of JSON takes only so many levels.
    let json: Value = serde_json::from_str(&body.to_json().to_string()).unwrap();
    assert_eq!(Body::from_json(&json).as_ref(), Ok(&body));
    check_addresses(&json);
    let places = body.figures().flat_map(|figure| &figure.photos).count();
    let mut filled: Vec<usize> = clipping.photos.iter().map(|photo| photo.place).collect();
    filled.dedup();
    assert_eq!(filled.len(), clipping.photos.len());
    assert!(filled.iter().all(|place| *place < places));
    assert!(!clipping.inline || matches!(clipping.blocks[..], [Block::Paragraph(_)]));
}

#[track_caller]
fn check_addresses(json: &Value) {
    match json {
        Value::Object(members) => {
            if let Some(href) = members.get("href") {
                assert!(href.as_str().is_some_and(is_address), "{href}");
            }
            members.values().for_each(check_addresses);
        }
        Value::Array(nodes) => nodes.iter().for_each(check_addresses),
        _ => {}
    }
}
