//! Text without any form becomes paragraphs.

use super::flow::{Context, Flow};
use super::tally::Tally;
use crate::plain_text::lines::paragraphs;

/// A line is a paragraph, unless the text was clearly wrapped. A single line is a run of a line.
pub(super) fn read(text: &str, tally: &mut Tally) -> Flow {
    let mut flow = Flow::default();
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let paragraphs = paragraphs(&text);
    flow.has_blocks = paragraphs.len() > 1;
    for paragraph in paragraphs {
        flow.text(&paragraph, &Context::default());
        flow.flush(tally);
    }
    flow
}
