//! The parsed page: nodes in one list, linked by their numbers, so that neither walking it nor dropping it takes stack.

use std::rc::Rc;

use html5ever::{Attribute, QualName, ns};

/// A node's place in the list.
pub(super) type Id = usize;

/// The root.
pub(super) const DOCUMENT: Id = 0;

pub(super) enum Data {
    Element(Element),
    Text(String),
    /// Where the copied part begins; what stands around it is its context.
    FragmentStart,
    /// The document, comments, and what stands in templates.
    Other,
}

pub(super) struct Element {
    name: Rc<QualName>,
    attrs: Vec<Attribute>,
}

impl Element {
    pub(super) fn new(name: Rc<QualName>, attrs: Vec<Attribute>) -> Self {
        Self { name, attrs }
    }

    /// Its name in small letters, as in "p" or "o:p".
    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    /// Whether it is HTML, not SVG or MathML.
    pub(super) fn is_html(&self) -> bool {
        self.name.ns == ns!(html)
    }

    /// The value of an attribute; empty where there is none.
    pub(super) fn attr(&self, name: &str) -> &str {
        let found = self.attrs.iter().find(|attr| &*attr.name.local == name);
        found.map_or("", |attr| &attr.value)
    }

    pub(super) fn has_attr(&self, name: &str) -> bool {
        self.attrs.iter().any(|attr| &*attr.name.local == name)
    }
}

struct Node {
    parent: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    data: Data,
}

pub(super) struct Dom {
    nodes: Vec<Node>,
}

impl Dom {
    /// A page without anything on it.
    pub(super) fn empty() -> Self {
        let mut dom = Self { nodes: Vec::new() };
        dom.add(Data::Other);
        dom
    }

    /// A node that stands nowhere yet.
    pub(super) fn add(&mut self, data: Data) -> Id {
        self.nodes.push(Node {
            parent: None,
            previous: None,
            next: None,
            first: None,
            last: None,
            data,
        });
        self.nodes.len() - 1
    }

    /// How many nodes there are; their numbers go from 0 to one less.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn data(&self, id: Id) -> &Data {
        &self.nodes[id].data
    }

    pub(super) fn element(&self, id: Id) -> Option<&Element> {
        match self.data(id) {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.nodes[id].parent
    }

    pub(super) fn first_child(&self, id: Id) -> Option<Id> {
        self.nodes[id].first
    }

    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].first, |child| self.nodes[*child].next)
    }

    /// The node after `id` in document order, within the subtree of `root`; without its own subtree where `skip`.
    pub(super) fn following(&self, id: Id, root: Id, skip: bool) -> Option<Id> {
        if !skip && let Some(first) = self.nodes[id].first {
            return Some(first);
        }
        let mut at = id;
        while at != root {
            if let Some(next) = self.nodes[at].next {
                return Some(next);
            }
            at = self.nodes[at].parent?;
        }
        None
    }

    /// What stands below `root`, in document order.
    pub(super) fn below(&self, root: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.following(root, root, false), move |id| {
            self.following(*id, root, false)
        })
    }

    /// All text below `root`.
    pub(super) fn text(&self, root: Id) -> String {
        let texts = self.below(root).filter_map(|id| match self.data(id) {
            Data::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    pub(super) fn detach(&mut self, id: Id) {
        let (parent, previous, next) = (
            self.nodes[id].parent,
            self.nodes[id].previous,
            self.nodes[id].next,
        );
        match (previous, parent) {
            (Some(previous), _) => self.nodes[previous].next = next,
            (None, Some(parent)) => self.nodes[parent].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => self.nodes[next].previous = previous,
            (None, Some(parent)) => self.nodes[parent].last = previous,
            (None, None) => {}
        }
        let node = &mut self.nodes[id];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts `child` under `parent`, before `next` or at the end, and takes it from where it stood.
    pub(super) fn insert(&mut self, parent: Id, next: Option<Id>, child: Id) {
        self.detach(child);
        let previous = self.before(parent, next);
        let node = &mut self.nodes[child];
        (node.parent, node.previous, node.next) = (Some(parent), previous, next);
        match previous {
            Some(previous) => self.nodes[previous].next = Some(child),
            None => self.nodes[parent].first = Some(child),
        }
        match next {
            Some(next) => self.nodes[next].previous = Some(child),
            None => self.nodes[parent].last = Some(child),
        }
    }

    /// The same for text, which joins the text before it.
    pub(super) fn insert_text(&mut self, parent: Id, next: Option<Id>, more: &str) {
        if let Some(previous) = self.before(parent, next)
            && let Data::Text(text) = &mut self.nodes[previous].data
        {
            text.push_str(more);
            return;
        }
        let text = self.add(Data::Text(more.to_owned()));
        self.insert(parent, next, text);
    }

    fn before(&self, parent: Id, next: Option<Id>) -> Option<Id> {
        match next {
            Some(next) => self.nodes[next].previous,
            None => self.nodes[parent].last,
        }
    }
}
