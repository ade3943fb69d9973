//! Words against words.

use similar::{Algorithm, ChangeTag, capture_diff_slices};

use super::{Change, Run};

/// The runs from `older` to `newer`; what neighbours with the same change is one run.
pub(super) fn runs(older: &str, newer: &str) -> Vec<Run> {
    // Nothing is to be matched, as in all of a new piece.
    match (older, newer) {
        ("", "") => return Vec::new(),
        ("", text) => return vec![run(Change::Added, text)],
        (text, "") => return vec![run(Change::Removed, text)],
        _ => {}
    }
    let (older, newer) = (tokens(older), tokens(newer));
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |change: Change, text: &str| match runs.last_mut() {
        Some(last) if last.change == change => last.text.push_str(text),
        _ => runs.push(run(change, text)),
    };
    for op in capture_diff_slices(Algorithm::Myers, &older, &newer) {
        for change in op.iter_changes(&older, &newer) {
            let tag = match change.tag() {
                ChangeTag::Equal => Change::Same,
                ChangeTag::Insert => Change::Added,
                ChangeTag::Delete => Change::Removed,
            };
            push(tag, change.value());
        }
    }
    runs
}

fn run(change: Change, text: &str) -> Run {
    let text = text.to_owned();
    Run { change, text }
}

/// Words, runs of white space, and every other character by itself.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let this = kind(c);
        if last.is_some_and(|last| last != this || this == 2) {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(this);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}
