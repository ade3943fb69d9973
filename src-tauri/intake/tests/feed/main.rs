//! What portals export, and what hostile files do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test states what it expects by stopping when that is not so"
)]

mod golden;
mod hostile;

use std::io::Read;

use intake::feed::{Attachments, Feed, FeedError, Made, Piece, make};

/// All that a file gives, as the desk reads it: its photos first, then its items.
fn read(bytes: &[u8]) -> Vec<Result<Made, FeedError>> {
    let mut attachments = Attachments::default();
    let mut feed = Feed::new(bytes, "xuat.xml");
    while let Some(item) = feed.next() {
        if let Ok(raw) = item {
            attachments.note(&raw);
        }
    }
    items(bytes, &attachments)
}

fn items(source: impl Read, attachments: &Attachments) -> Vec<Result<Made, FeedError>> {
    let mut feed = Feed::new(source, "xuat.xml");
    let mut made = Vec::new();
    while let Some(item) = feed.next() {
        made.push(item.and_then(|raw| make(&raw, feed.head(), attachments)));
    }
    made
}

fn pieces(bytes: &[u8]) -> Vec<Piece> {
    let pieces = read(bytes).into_iter().filter_map(|made| match made {
        Ok(Made::Piece(piece)) => Some(*piece),
        _ => None,
    });
    pieces.collect()
}

fn headlines(bytes: &[u8]) -> Vec<String> {
    pieces(bytes)
        .into_iter()
        .map(|piece| piece.article.body.headline)
        .collect()
}
