//! Elements, in memory. Their depth and number are bounded; entities but XML's own five mean nothing, so that none can
//! grow.

use std::rc::Rc;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};

use super::property::space;

/// Deeper elements are left out.
const DEEPEST: usize = 64;
/// Elements and attributes beyond so many are left out.
const MOST: usize = 200_000;
/// Namespaces beyond so many are left out; packets have about twenty.
const MOST_SPACES: usize = 256;
/// Attributes of one element beyond so many are left out.
const MOST_ATTRIBUTES: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The namespace's address; empty where there is none.
    pub space: Rc<str>,
    pub local: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: Name,
    pub attributes: Vec<(Name, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Name {
    pub fn is(&self, space: &str, local: &str) -> bool {
        *self.space == *space && self.local == local
    }
}

impl Element {
    pub fn new(space: &str, local: &str) -> Self {
        Self {
            name: Name {
                space: space.into(),
                local: local.to_owned(),
            },
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    pub fn is(&self, space: &str, local: &str) -> bool {
        self.name.is(space, local)
    }

    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn child(&self, space: &str, local: &str) -> Option<&Self> {
        self.elements().find(|element| element.is(space, local))
    }

    pub fn attribute(&self, space: &str, local: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(name, _)| name.is(space, local))?;
        Some(value)
    }

    pub fn language(&self) -> Option<&str> {
        self.attribute(space::XML, "lang")
    }

    /// The text right within it.
    pub fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }
}

/// A namespace, and the prefix by which its first writer called it.
pub type Prefixes = Vec<(Rc<str>, String)>;

/// The elements of a document that may be broken: those that are open at its end are closed.
pub fn parse(xml: &str, prefixes: &mut Prefixes) -> Vec<Element> {
    let mut reader = NsReader::from_str(xml);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut growing = Growing::default();
    let mut seen = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let element = element(&reader, &start, prefixes, &mut seen);
                growing.open(element);
            }
            Ok(Event::Empty(start)) => {
                let element = element(&reader, &start, prefixes, &mut seen);
                growing.open(element);
                growing.close();
            }
            Ok(Event::End(_)) => growing.close(),
            Ok(Event::Text(text)) => growing.text(&text.xml10_content()),
            Ok(Event::CData(text)) => growing.text(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let name = reference.xml10_content();
                let known = quick_xml::escape::resolve_predefined_entity(&name);
                match reference.resolve_char_ref() {
                    Ok(Some(c)) => growing.text(c.encode_utf8(&mut [0; 4])),
                    _ => growing.text(known.unwrap_or_default()),
                }
            }
            Ok(Event::Eof) | Err(_) => return growing.finish(),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
        }
    }
}

/// The elements that are open, outermost first, and those that are whole.
#[derive(Default)]
struct Growing {
    open: Vec<Element>,
    /// Elements that are open and left out.
    out: usize,
    whole: Vec<Element>,
}

impl Growing {
    fn open(&mut self, element: Option<Element>) {
        match element {
            Some(element) if self.out == 0 && self.open.len() < DEEPEST => self.open.push(element),
            _ => self.out += 1,
        }
    }

    fn close(&mut self) {
        if self.out > 0 {
            self.out -= 1;
            return;
        }
        let Some(mut element) = self.open.pop() else {
            return;
        };
        // White space between elements is the writer's layout.
        if element.elements().next().is_some() {
            let said = |node: &Node| !matches!(node, Node::Text(text) if text.trim().is_empty());
            element.children.retain(said);
        }
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None => self.whole.push(element),
        }
    }

    fn text(&mut self, more: &str) {
        if self.out > 0 || more.is_empty() {
            return;
        }
        if let Some(element) = self.open.last_mut() {
            match element.children.last_mut() {
                Some(Node::Text(text)) => text.push_str(more),
                _ => element.children.push(Node::Text(more.to_owned())),
            }
        }
    }

    fn finish(mut self) -> Vec<Element> {
        self.out = 0;
        while !self.open.is_empty() {
            self.close();
        }
        self.whole
    }
}

/// `None` where there are too many already, or its namespace is not to be found.
fn element(
    reader: &NsReader<&[u8]>,
    start: &BytesStart,
    prefixes: &mut Prefixes,
    seen: &mut usize,
) -> Option<Element> {
    *seen += 1;
    if *seen > MOST {
        return None;
    }
    let mut element = Element {
        name: name(reader, start.name(), true, prefixes)?,
        attributes: Vec::new(),
        children: Vec::new(),
    };
    for attribute in start.attributes().with_checks(false).flatten() {
        *seen += 1;
        if *seen > MOST || element.attributes.len() >= MOST_ATTRIBUTES {
            break;
        }
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let Some(name) = name(reader, attribute.key, false, prefixes) else {
            continue;
        };
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
        let again = element.attributes.iter().any(|(known, _)| *known == name);
        if let Ok(value) = value
            && !again
        {
            element.attributes.push((name, value.into_owned()));
        }
    }
    Some(element)
}

fn name(reader: &NsReader<&[u8]>, name: QName, is_element: bool, prefixes: &mut Prefixes) -> Option<Name> {
    let (local, prefix) = name.decompose();
    let prefix = prefix.map(|prefix| prefix.into_inner()).unwrap_or_default();
    let resolved = if is_element {
        reader.resolver().resolve_element(name).0
    } else {
        reader.resolver().resolve_attribute(name).0
    };
    let address: &str = match &resolved {
        ResolveResult::Bound(namespace) => namespace.into_inner(),
        ResolveResult::Unbound => "",
        // A writer that forgot to say what its prefix means.
        ResolveResult::Unknown(_) => {
            let known = space::PREFIXES.iter().find(|(known, _)| *known == prefix);
            known.map(|(_, address)| *address)?
        }
    };
    let space = match prefixes.iter().find(|(space, _)| **space == *address) {
        Some((space, _)) => space.clone(),
        None if prefixes.len() >= MOST_SPACES || address == XMLNS => return None,
        None => {
            let space: Rc<str> = address.into();
            let prefix = if is_name(prefix) { prefix } else { "" };
            prefixes.push((space.clone(), prefix.to_owned()));
            space
        }
    };
    let local = local.into_inner();
    is_name(local).then(|| Name {
        space,
        local: local.to_owned(),
    })
}

/// No element may be in the namespace of namespaces (Namespaces in XML 1.0, 3).
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// Whether every reader of XML takes it for a name (a subset of Namespaces in XML 1.0, NCName).
fn is_name(text: &str) -> bool {
    let opens = |c: char| c == '_' || c.is_ascii_alphabetic() || is_letter(c);
    text.starts_with(opens)
        && text
            .chars()
            .all(|c| opens(c) || c.is_ascii_digit() || matches!(c, '-' | '.'))
}

/// Letters beyond ASCII that are name characters from XML 1.0's first edition on.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{131}' | '\u{1ea0}'..='\u{1ef9}')
}
