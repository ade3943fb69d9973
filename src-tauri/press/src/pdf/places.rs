//! Where things came to stand, by the marks that the templates set.

use typst::foundations::Label;
use typst::introspection::Introspector as _;
use typst::introspection::PagedPosition;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

pub(super) fn of_mark(document: &PagedDocument, name: &str) -> Option<PagedPosition> {
    let label = Label::new(PicoStr::intern(name))?;
    let introspector = document.introspector();
    let marked = introspector.query_label(label).ok()?;
    introspector.position(marked.location()?)
}

/// Of each block of the piece, where it begins; `None` for one that shows nothing.
pub(super) fn of_blocks(document: &PagedDocument, count: usize) -> Vec<Option<PagedPosition>> {
    (0..count)
        .map(|number| of_mark(document, &format!("before-{number}")))
        .collect()
}
