//! Text with its marks.

use newsroom::body::{Inline, Marks, Script};

use super::writer::Writer;
use crate::line::{self, Dashes};

pub(super) fn inlines(w: &mut Writer, inlines: &[Inline]) {
    for inline in line::inline(inlines, Dashes::HeldBefore) {
        match inline {
            Inline::Text { text, marks } => run(w, &text, &marks),
            Inline::HardBreak { .. } => w.open("br", &[]),
        }
    }
}

/// Plain text, escaped and with its dashes held.
pub(super) fn plain(w: &mut Writer, text: &str) {
    w.text(&line::plain(text.trim(), Dashes::HeldBefore));
}

fn run(w: &mut Writer, text: &str, marks: &Marks) {
    let script = marks.script.map(|script| match script {
        Script::Superscript => "sup",
        Script::Subscript => "sub",
    });
    let mut open = Vec::new();
    if marks.dateline {
        w.open("span", &[("class", "dateline")]);
        open.push("span");
    }
    if let Some(address) = &marks.link {
        w.open("a", &[("href", address)]);
        open.push("a");
    }
    let plain_marks = [
        marks.bold.then_some("strong"),
        marks.italic.then_some("em"),
        script,
    ];
    for tag in plain_marks.into_iter().flatten() {
        w.open(tag, &[]);
        open.push(tag);
    }
    w.text(text);
    for tag in open.into_iter().rev() {
        w.close(tag);
    }
}
