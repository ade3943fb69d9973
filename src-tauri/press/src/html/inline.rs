//! Text with its marks.

use newsroom::body::{Inline, Marks, Script};

use super::dress::Part;
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

/// The dateline outermost, then the link, then what it looks like.
fn run(w: &mut Writer, text: &str, marks: &Marks) {
    let script = marks.script.map(|script| match script {
        Script::Superscript => "sup",
        Script::Subscript => "sub",
    });
    let looks = [
        marks.bold.then_some("strong"),
        marks.italic.then_some("em"),
        script,
    ];
    let looks: Vec<&'static str> = looks.into_iter().flatten().collect();
    let linked = |w: &mut Writer| match &marks.link {
        Some(address) => w.span("a", &[("href", address)], |w| looking(w, &looks, text)),
        None => looking(w, &looks, text),
    };
    match marks.dateline {
        true => w.span(Part::Dateline, &[], linked),
        false => linked(w),
    }
}

fn looking(w: &mut Writer, looks: &[&'static str], text: &str) {
    match looks.split_first() {
        Some((look, inner)) => w.span(*look, &[], |w| looking(w, inner, text)),
        None => w.text(text),
    }
}
