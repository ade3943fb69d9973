//! Which list an element is an item of, at which depth, with which number.

use std::cell::Cell;
use std::rc::Rc;

use super::dom::{Element, Id};
use super::flow::{Context, Item, ListKey, Role};
use super::list::{Marker, Open};
use super::style::{Style, WordList, WordPart};
use super::walk::Walk;

/// Nodes that are searched for the marker of an item, which comes first in it.
const MARKER_WITHIN: usize = 100;

impl Walk<'_> {
    pub(super) fn open_list(&mut self, element: &Element, ordered: bool, inner: &Context) -> Open {
        let start = element.attr("start").trim().parse().unwrap_or(1);
        Open {
            key: ListKey::Element(self.number()),
            depth: inner.list.as_ref().map_or(0, |list| list.depth).saturating_add(1),
            next: ordered.then(|| Rc::new(Cell::new(start))),
        }
    }

    pub(super) fn item(&mut self, element: &Element, inner: &Context) -> Item {
        let list = match &inner.list {
            Some(list) => list.clone(),
            None => self.open_list(element, false, inner),
        };
        // Word on the web puts every item into a list of its own, and says here which one it is of.
        let known = element.attr("data-listid").parse().map(ListKey::Word);
        let level = element
            .attr("aria-level")
            .parse()
            .ok()
            .filter(|level| (1..=9).contains(level));
        Item {
            list: known.unwrap_or(list.key),
            item: self.number(),
            depth: level.unwrap_or(list.depth),
            number: list.number(element.attr("value").trim().parse().ok()),
        }
    }

    /// A paragraph of Word that is an item by its style.
    pub(super) fn word_item(&mut self, id: Id, list: WordList, inner: &mut Context) {
        let dom = self.dom;
        let marker = dom.below(id).take(MARKER_WITHIN).find(|below| {
            let style = dom
                .element(*below)
                .map(|element| Style::read(element.attr("style")));
            style.is_some_and(|style| style.part == Some(WordPart::Marker))
        });
        let number = match marker.map(|marker| Marker::read(&dom.text(marker))) {
            Some(Marker::Words) => return,
            Some(Marker::Number(number)) => Some(number),
            Some(Marker::Bullet) | None => None,
        };
        inner.role = Role::Item(Item {
            list: ListKey::Word(list.list),
            item: self.number(),
            depth: list.level,
            number,
        });
    }
}
