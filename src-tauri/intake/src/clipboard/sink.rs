//! Takes the nodes as html5ever makes them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};

use super::dom::{DOCUMENT, Data, Dom, Element, Id};

/// What the tree builder holds of a node.
#[derive(Clone)]
pub(super) struct Handle {
    id: Id,
    name: Rc<QualName>,
    /// Where the content of a template goes: beside the page.
    contents: Option<Id>,
    is_integration_point: bool,
}

pub(super) struct Sink {
    dom: RefCell<Dom>,
    nameless: Rc<QualName>,
}

impl Sink {
    pub(super) fn new() -> Self {
        Self {
            dom: RefCell::new(Dom::empty()),
            nameless: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        }
    }

    /// How many nodes there are by now.
    pub(super) fn len(&self) -> usize {
        self.dom.borrow().len()
    }

    fn put(&self, parent: Id, next: Option<Id>, child: NodeOrText<Handle>) {
        let mut dom = self.dom.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => dom.insert(parent, next, child.id),
            NodeOrText::AppendText(text) => dom.insert_text(parent, next, &text),
        }
    }

    fn nameless(&self, id: Id) -> Handle {
        Handle {
            id,
            name: self.nameless.clone(),
            contents: None,
            is_integration_point: false,
        }
    }

    fn other(&self) -> Handle {
        let id = self.dom.borrow_mut().add(Data::Other);
        self.nameless(id)
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Dom {
        self.dom.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let mut dom = self.dom.borrow_mut();
        Handle {
            id: dom.add(Data::Element(Element::new(name.clone(), attrs))),
            name,
            contents: flags.template.then(|| dom.add(Data::Other)),
            is_integration_point: flags.mathml_annotation_xml_integration_point,
        }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        if text.trim() == "StartFragment" {
            let id = self.dom.borrow_mut().add(Data::FragmentStart);
            return self.nameless(id);
        }
        self.other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.other()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.id, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = self.dom.borrow().parent(element.id);
        match parent {
            Some(parent) => self.put(parent, Some(element.id), child),
            None => self.put(previous.id, None, child),
        }
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.dom.borrow().parent(sibling.id);
        if let Some(parent) = parent {
            self.put(parent, Some(sibling.id), child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A second html or body tag; its attributes say nothing of the text.
    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.nameless(target.contents.unwrap_or(target.id))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.dom.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut dom = self.dom.borrow_mut();
        while let Some(child) = dom.first_child(node.id) {
            dom.insert(new_parent.id, None, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        handle.is_integration_point
    }

    fn allow_declarative_shadow_roots(&self, _: &Handle) -> bool {
        false
    }
}
