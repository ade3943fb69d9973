//! Text with its marks, as runs.

use newsroom::body::{Inline, Marks, Script};

use super::parts::Parts;
use super::xml::Xml;
use crate::line::{self, Dashes};

/// A paragraph of a style of `styles.xml`; none where there is nothing in it.
pub(super) fn paragraph(xml: &mut Xml, parts: &mut Parts<'_>, style: &str, text: &[Inline]) {
    if !text.is_empty() {
        styled(xml, style, |xml| runs(xml, parts, text));
    }
}

/// A paragraph of plain text; none where there is none.
pub(super) fn plain(xml: &mut Xml, style: &str, text: &str) {
    if !text.trim().is_empty() {
        let text = line::plain(text.trim(), Dashes::HeldBothSides);
        styled(xml, style, |xml| run(xml, &text, &Marks::default(), false));
    }
}

/// A paragraph of this style around `content`.
pub(super) fn styled(xml: &mut Xml, style: &str, content: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", style)]));
        content(xml);
    });
}

pub(super) fn runs(xml: &mut Xml, parts: &mut Parts<'_>, text: &[Inline]) {
    for inline in line::inline(text, Dashes::HeldBothSides) {
        match inline {
            Inline::Text { text, marks } => match &marks.link {
                Some(address) => {
                    let id = parts.link(address);
                    xml.element("w:hyperlink", &[("r:id", &id)], |xml| {
                        run(xml, &text, &marks, true)
                    });
                }
                None => run(xml, &text, &marks, false),
            },
            Inline::HardBreak { .. } => xml.element("w:r", &[], |xml| xml.empty("w:br", &[])),
        }
    }
}

fn run(xml: &mut Xml, text: &str, marks: &Marks, linked: bool) {
    xml.element("w:r", &[], |xml| {
        let script = marks.script.map(|script| match script {
            Script::Superscript => "superscript",
            Script::Subscript => "subscript",
        });
        let style = match (linked, marks.dateline) {
            (true, _) => Some("Hyperlink"),
            (false, true) => Some("Dateline"),
            (false, false) => None,
        };
        if style.is_some() || marks.bold || marks.italic || script.is_some() {
            // In the order of CT_RPr (ISO/IEC 29500-1, 17.3.2.28).
            xml.element("w:rPr", &[], |xml| {
                if let Some(style) = style {
                    xml.empty("w:rStyle", &[("w:val", style)]);
                }
                if marks.bold {
                    xml.empty("w:b", &[]);
                }
                if marks.italic {
                    xml.empty("w:i", &[]);
                }
                if let Some(script) = script {
                    xml.empty("w:vertAlign", &[("w:val", script)]);
                }
            });
        }
        xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
    });
}
