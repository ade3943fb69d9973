//! What stands below each element, itself not counted; counted once for the whole page.

use super::dom::{DOCUMENT, Data, Dom, Id};

#[derive(Clone, Copy, Default)]
pub(super) struct Facts {
    pub photos: u32,
    pub tables: u32,
    /// Visible characters of text.
    pub letters: usize,
}

/// The facts of every node, by its number.
pub(super) fn count(dom: &Dom) -> Vec<Facts> {
    let mut facts = vec![Facts::default(); dom.len()];
    let order: Vec<Id> = dom.below(DOCUMENT).collect();
    // Children come after their parents, so backwards they are done before them.
    for id in order.into_iter().rev() {
        let mut own = facts[id];
        match dom.data(id) {
            Data::Element(element) => {
                own.photos += u32::from(matches!(element.name(), "img" | "v:imagedata"));
                own.tables += u32::from(element.name() == "table");
            }
            Data::Text(text) => own.letters = text.chars().filter(|c| !c.is_whitespace()).count(),
            _ => {}
        }
        if let Some(parent) = dom.parent(id) {
            facts[parent].photos += own.photos;
            facts[parent].tables += own.tables;
            facts[parent].letters += own.letters;
        }
    }
    facts
}
