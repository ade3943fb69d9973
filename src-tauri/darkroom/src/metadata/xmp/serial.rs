//! A packet as bytes: the same for the same properties.

use std::fmt::Write as _;
use std::rc::Rc;

use super::packet::{Packet, guid};
use super::property::{property, space};
use super::tree::{Element, Name, Node};
use newsroom::photo::Field;

/// The packet's identifier, of XMP Specification Part 1, 7.3.2.
const OPENING: &str = "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
const ENDING: &str = "\n<?xpacket end=\"w\"?>";
/// Bytes for saying that there is an extension.
const NOTE: usize = 200;

pub struct Serial {
    pub packet: Vec<u8>,
    /// What had no room in the packet.
    pub extension: Option<Extension>,
}

pub struct Extension {
    /// 32 letters.
    pub guid: String,
    pub bytes: Vec<u8>,
}

/// Within `longest` bytes, where that is asked for; what is too long goes to an extension, the words of the house last.
/// Empty where there is no property.
pub fn serialise(packet: &Packet, longest: Option<usize>) -> Serial {
    if packet.properties.is_empty() {
        return Serial {
            packet: Vec::new(),
            extension: None,
        };
    }
    let all: Vec<&Element> = packet.properties.iter().collect();
    let whole = enclosed(&rdf(packet, &all));
    let Some(longest) = longest.filter(|longest| whole.len() > *longest) else {
        return Serial {
            packet: whole.into_bytes(),
            extension: None,
        };
    };
    let namespaces = Namespaces::of(packet, &all);
    let ours = |element: &Element| {
        Field::ALL.iter().any(|field| {
            let (space, local, _) = property(*field);
            element.is(space, local)
        })
    };
    let mut sized: Vec<(usize, usize)> = Vec::new();
    for (index, element) in all.iter().enumerate() {
        let mut text = String::new();
        namespaces.write(element, &mut text);
        sized.push((index, text.len()));
    }
    sized.sort_by_key(|(index, length)| (ours(all[*index]), std::cmp::Reverse(*length)));
    let mut left = whole.len() + NOTE;
    let mut out = vec![false; all.len()];
    for (index, length) in sized {
        if left <= longest {
            break;
        }
        left -= length;
        out[index] = true;
    }
    let pick = |which| {
        all.iter()
            .zip(&out)
            .filter(move |(_, out)| **out == which)
            .map(|(element, _)| *element)
    };
    let moved: Vec<&Element> = pick(true).collect();
    let extension = rdf(packet, &moved).into_bytes();
    let guid = guid(&extension);
    let mut note = Element::new(space::NOTE, "HasExtendedXMP");
    note.children.push(Node::Text(guid.clone()));
    let stay: Vec<&Element> = pick(false).chain([&note]).collect();
    Serial {
        packet: enclosed(&rdf(packet, &stay)).into_bytes(),
        extension: Some(Extension {
            guid,
            bytes: extension,
        }),
    }
}

fn enclosed(rdf: &str) -> String {
    [OPENING, rdf, ENDING].concat()
}

fn rdf(packet: &Packet, properties: &[&Element]) -> String {
    let namespaces = Namespaces::of(packet, properties);
    let mut out = String::from("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"");
    out.push_str(space::RDF);
    out.push_str("\">\n<rdf:Description rdf:about=\"");
    escape(&packet.about, &mut out);
    out.push('"');
    for (space, prefix) in &namespaces.0 {
        if !matches!(&**space, space::RDF | space::XML) {
            // Writing into a String cannot fail.
            let _ = write!(out, "\n xmlns:{prefix}=\"");
            escape(space, &mut out);
            out.push('"');
        }
    }
    out.push('>');
    for property in properties {
        out.push('\n');
        namespaces.write(property, &mut out);
    }
    out.push_str("\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>");
    out
}

/// The namespaces that are used, each with a prefix of its own.
struct Namespaces(Vec<(Rc<str>, String)>);

impl Namespaces {
    fn of(packet: &Packet, properties: &[&Element]) -> Self {
        let mut namespaces = Self(Vec::new());
        for (prefix, space) in [("rdf", space::RDF), ("xml", space::XML)] {
            namespaces.0.push((space.into(), prefix.to_owned()));
        }
        for property in properties {
            namespaces.note(packet, property);
        }
        namespaces
    }

    fn note(&mut self, packet: &Packet, element: &Element) {
        self.name(packet, &element.name);
        for (name, _) in &element.attributes {
            self.name(packet, name);
        }
        for child in element.elements() {
            self.note(packet, child);
        }
    }

    /// Known namespaces go by the prefix that everybody knows, others by that of their writer.
    fn name(&mut self, packet: &Packet, name: &Name) {
        if name.space.is_empty() || self.0.iter().any(|(space, _)| *space == name.space) {
            return;
        }
        let known = space::PREFIXES.iter().find(|(_, space)| **space == *name.space);
        let written = packet.prefixes.iter().find(|(space, _)| *space == name.space);
        let prefix = known
            .map(|(prefix, _)| (*prefix).to_owned())
            .or_else(|| written.map(|(_, prefix)| prefix.clone()))
            .filter(|prefix| !prefix.is_empty())
            .unwrap_or_else(|| "ns".to_owned());
        let taken = |prefix: &String| {
            self.0.iter().any(|(_, taken)| taken == prefix)
                || space::PREFIXES
                    .iter()
                    .any(|(known, space)| known == prefix && **space != *name.space)
        };
        let numbered = (1..).map(|number| format!("{prefix}{number}"));
        let free = std::iter::once(prefix.clone())
            .chain(numbered)
            .find(|prefix| !taken(prefix));
        self.0.push((name.space.clone(), free.unwrap_or(prefix)));
    }

    fn write(&self, element: &Element, out: &mut String) {
        out.push('<');
        self.write_name(&element.name, out);
        for (name, value) in &element.attributes {
            out.push(' ');
            self.write_name(name, out);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if element.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &element.children {
            match child {
                Node::Element(child) => self.write(child, out),
                Node::Text(text) => escape(text, out),
            }
        }
        out.push_str("</");
        self.write_name(&element.name, out);
        out.push('>');
    }

    fn write_name(&self, name: &Name, out: &mut String) {
        if let Some((_, prefix)) = self.0.iter().find(|(space, _)| *space == name.space) {
            out.push_str(prefix);
            out.push(':');
        }
        out.push_str(&name.local);
    }
}

/// Text for between tags and between quotes. White space but the space would be folded by a reader; what XML 1.0 cannot
/// say at all is left out.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}
