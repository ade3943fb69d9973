//! The properties of a packet, its extension joined.

use std::borrow::Cow;

use md5::{Digest as _, Md5};

use super::property::space;
use super::tree::{Element, Node, Prefixes, parse};
use crate::metadata::container::{Blocks, Extension};

/// An extension that is longer, in bytes, is not read.
const LONGEST_EXTENSION: usize = 16 << 20;
/// Properties beyond so many are not read; packets have some hundreds.
const MOST: usize = 5_000;

#[derive(Debug, Default)]
pub struct Packet {
    /// What is described; empty for the file itself.
    pub about: String,
    pub properties: Vec<Element>,
    pub prefixes: Prefixes,
}

impl Packet {
    pub fn read(blocks: &Blocks) -> Self {
        let mut packet = Self::default();
        if let Some(xmp) = &blocks.xmp {
            packet.add(xmp);
        }
        let named = packet.take(space::NOTE, "HasExtendedXMP");
        if let Some(extension) = named.and_then(|named| joined(&named.text(), &blocks.extension)) {
            packet.add(&extension);
        }
        packet
    }

    pub fn get(&self, space: &str, local: &str) -> Option<&Element> {
        self.properties.iter().find(|property| property.is(space, local))
    }

    /// Takes a property out, however often it is there.
    pub fn take(&mut self, space: &str, local: &str) -> Option<Element> {
        let mut taken = None;
        self.properties.retain(|property| {
            let stays = !property.is(space, local);
            if !stays && taken.is_none() {
                taken = Some(property.clone());
            }
            stays
        });
        taken
    }

    /// Puts a property in the place of the one of that name, else at the end; or none.
    pub fn put(&mut self, space: &str, local: &str, new: Option<Element>) {
        let at = self
            .properties
            .iter()
            .position(|property| property.is(space, local));
        self.take(space, local);
        if let Some(new) = new {
            self.properties.insert(at.unwrap_or(self.properties.len()), new);
        }
    }

    /// Adds the properties of one serialisation. One that is there stays as it is.
    fn add(&mut self, xml: &[u8]) {
        let xml = text(xml);
        for root in parse(&xml, &mut self.prefixes) {
            let Some(rdf) = rdf(root) else {
                continue;
            };
            for node in rdf.children {
                if let Node::Element(description) = node {
                    self.add_description(description);
                }
            }
        }
    }

    /// A property stands within a description or is one of its attributes (ISO 16684-1, 7.9.2.2).
    fn add_description(&mut self, description: Element) {
        if self.about.is_empty() {
            self.about = description
                .attribute(space::RDF, "about")
                .unwrap_or_default()
                .to_owned();
        }
        let attributes = description
            .attributes
            .into_iter()
            .filter(|(name, _)| !matches!(&*name.space, "" | space::RDF | space::XML));
        let shorthand = attributes.map(|(name, value)| Element {
            name,
            attributes: Vec::new(),
            children: vec![Node::Text(value)],
        });
        let written_out = description.children.into_iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
        let known = self.properties.len();
        let added: Vec<Element> = shorthand.chain(written_out).collect();
        for property in added {
            let there = self.properties[..known]
                .iter()
                .any(|old| old.name == property.name);
            if !there && !property.name.space.is_empty() && self.properties.len() < MOST {
                self.properties.push(property);
            }
        }
    }
}

/// UTF-8, or UTF-16 of either order; letters that are broken become U+FFFD.
fn text(xml: &[u8]) -> Cow<'_, str> {
    let encoding = match xml {
        [0xfe, 0xff, ..] | [0, b'<', ..] => encoding_rs::UTF_16BE,
        [0xff, 0xfe, ..] | [b'<', 0, ..] => encoding_rs::UTF_16LE,
        _ => encoding_rs::UTF_8,
    };
    encoding.decode_with_bom_removal(xml).0
}

/// The element of all descriptions, by itself or within Adobe's own.
fn rdf(root: Element) -> Option<Element> {
    if root.is(space::RDF, "RDF") {
        return Some(root);
    }
    root.children.into_iter().find_map(|node| match node {
        Node::Element(element) if element.is(space::RDF, "RDF") => Some(element),
        _ => None,
    })
}

/// The pieces of the extension of this name, if they are all there and are what its name says.
fn joined(name: &str, pieces: &[Extension]) -> Option<Vec<u8>> {
    let name = name.trim();
    let mut pieces: Vec<_> = pieces
        .iter()
        .filter(|piece| piece.name == name.as_bytes())
        .collect();
    pieces.sort_by_key(|piece| piece.offset);
    let length = crate::metadata::bytes::place(pieces.first()?.length);
    let mut whole = Vec::new();
    for piece in pieces {
        let offset = crate::metadata::bytes::place(piece.offset);
        if offset != whole.len() {
            // A piece that is there twice adds nothing; one that is missing leaves no sense.
            if offset < whole.len() {
                continue;
            }
            return None;
        }
        whole.extend_from_slice(piece.piece);
        if whole.len() > length.min(LONGEST_EXTENSION) {
            return None;
        }
    }
    let is_whole = whole.len() == length && guid(&whole).eq_ignore_ascii_case(name);
    is_whole.then_some(whole)
}

/// The name of an extension: its MD5.
pub fn guid(extension: &[u8]) -> String {
    Md5::digest(extension)
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect()
}
