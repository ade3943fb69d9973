//! The files that a document is made of, beside its text (ISO/IEC 29500-2, Open Packaging Conventions).

use std::collections::HashMap;

use newsroom::photo::{Cut, Encoding, PhotoSource};

use super::xml::{Attributes, Xml};
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;

pub(super) const NAMESPACES: Attributes<'static> = &[
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    ("xmlns:r", RELATIONS),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const STYLES: &str = include_str!("styles.xml");

/// The list of bullets; ordered lists are counted from here on.
const BULLETS: u32 = 1;

/// What the text refers to, gathered while it is written.
pub(super) struct Parts<'a> {
    pub(super) edition: &'a Edition<'a>,
    source: &'a dyn PhotoSource,
    /// The number of the photo that stands next, over the whole page.
    number: u32,
    media: Vec<Media>,
    known: HashMap<Cut, usize>,
    links: Vec<String>,
    /// Of every ordered list its depth and its first number.
    lists: Vec<(usize, u32)>,
}

struct Media {
    name: String,
    bytes: Vec<u8>,
    /// Pixels.
    width: u32,
    /// Pixels.
    height: u32,
}

/// A picture of the document.
pub(super) struct Picture {
    /// Unique in the document.
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) relation: String,
    /// Pixels.
    width: u32,
    /// Pixels.
    height: u32,
}

impl Picture {
    /// Width to height.
    pub(super) fn shape(&self) -> f64 {
        f64::from(self.width.max(1)) / f64::from(self.height.max(1))
    }
}

impl<'a> Parts<'a> {
    pub(super) fn new(edition: &'a Edition<'a>, source: &'a dyn PhotoSource) -> Self {
        Self {
            edition,
            source,
            number: 0,
            media: Vec::new(),
            known: HashMap::new(),
            links: Vec::new(),
            lists: Vec::new(),
        }
    }

    pub(super) fn next_photo(&mut self) {
        self.number += 1;
    }

    /// The picture of the photo that is counted now. One that stands twice is packed once.
    pub(super) fn picture(
        &mut self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Picture, PressError> {
        let number = self.number;
        let index = match self.known.get(cut) {
            Some(index) => *index,
            None => {
                let rendition = self
                    .source
                    .rendition(cut, max_width, encoding)
                    .map_err(|source| PressError::Photo { number, source })?;
                self.media.push(Media {
                    name: format!("photo-{number}.{}", encoding.extension()),
                    bytes: rendition.bytes,
                    width: rendition.width,
                    height: rendition.height,
                });
                self.known.insert(*cut, self.media.len() - 1);
                self.media.len() - 1
            }
        };
        // Known, because it was found or pushed above.
        let (width, height, name) = match self.media.get(index) {
            Some(media) => (media.width, media.height, media.name.clone()),
            None => (1, 1, String::new()),
        };
        Ok(Picture {
            number,
            name,
            relation: format!("photo{index}"),
            width,
            height,
        })
    }

    /// The relation by which a run is linked to an address.
    pub(super) fn link(&mut self, address: &str) -> String {
        let index = match self.links.iter().position(|known| known == address) {
            Some(index) => index,
            None => {
                self.links.push(address.to_owned());
                self.links.len() - 1
            }
        };
        format!("link{index}")
    }

    pub(super) fn bullets(&self) -> u32 {
        BULLETS
    }

    /// A list that counts from `start` at this depth, apart from every other.
    pub(super) fn numbers(&mut self, depth: usize, start: u32) -> u32 {
        self.lists.push((depth, start));
        // There are fewer lists than that.
        BULLETS + u32::try_from(self.lists.len()).unwrap_or(u32::MAX - BULLETS)
    }

    /// Every file, in an order that does not change; what tells the kinds of the others is first.
    pub(super) fn files(self, document: Xml) -> Vec<(String, Vec<u8>)> {
        let mut files = vec![
            ("[Content_Types].xml".to_owned(), kinds()),
            ("_rels/.rels".to_owned(), beginning()),
            ("docProps/core.xml".to_owned(), properties(self.edition)),
            ("word/_rels/document.xml.rels".to_owned(), self.relations()),
            ("word/document.xml".to_owned(), document.into_bytes()),
            ("word/numbering.xml".to_owned(), self.numbering()),
            ("word/settings.xml".to_owned(), settings(self.edition)),
            ("word/styles.xml".to_owned(), STYLES.as_bytes().to_vec()),
        ];
        let media = self.media.into_iter();
        files.extend(media.map(|media| (format!("word/media/{}", media.name), media.bytes)));
        files
    }

    fn relations(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.element("Relationships", &[("xmlns", PACKAGE_RELATIONS)], |xml| {
            for part in ["numbering", "settings", "styles"] {
                relation(xml, part, &format!("{RELATIONS}/{part}"), &format!("{part}.xml"));
            }
            for (index, media) in self.media.iter().enumerate() {
                let (id, target) = (format!("photo{index}"), format!("media/{}", media.name));
                relation(xml, &id, &format!("{RELATIONS}/image"), &target);
            }
            for (index, address) in self.links.iter().enumerate() {
                let (id, kind) = (format!("link{index}"), format!("{RELATIONS}/hyperlink"));
                let link = [
                    ("Id", id.as_str()),
                    ("Type", &kind),
                    ("Target", address),
                    ("TargetMode", "External"),
                ];
                xml.empty("Relationship", &link);
            }
        });
        xml.into_bytes()
    }

    /// Two kinds of lists, each nine levels deep, and a count of its own for every ordered list.
    fn numbering(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.element("w:numbering", NAMESPACES, |xml| {
            for (id, format) in [("0", "bullet"), ("1", "decimal")] {
                xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                    xml.empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
                    (0..9).for_each(|level| list_level(xml, level, format));
                });
            }
            numbered(xml, BULLETS, "0", None);
            for (number, list) in (BULLETS + 1..).zip(&self.lists) {
                numbered(xml, number, "1", Some(*list));
            }
        });
        xml.into_bytes()
    }
}

fn list_level(xml: &mut Xml, level: u32, format: &str) {
    xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.empty("w:start", &[("w:val", "1")]);
        xml.empty("w:numFmt", &[("w:val", format)]);
        let mark = match format {
            "bullet" => "•".to_owned(),
            _ => format!("%{}.", level + 1),
        };
        xml.empty("w:lvlText", &[("w:val", &mark)]);
        xml.empty("w:lvlJc", &[("w:val", "left")]);
        xml.element("w:pPr", &[], |xml| {
            let left = (360 * (level + 1)).to_string();
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "360")]);
        });
    });
}

fn numbered(xml: &mut Xml, number: u32, kind: &str, counted: Option<(usize, u32)>) {
    xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
        xml.empty("w:abstractNumId", &[("w:val", kind)]);
        if let Some((depth, start)) = counted {
            let level = depth.min(8).to_string();
            xml.element("w:lvlOverride", &[("w:ilvl", &level)], |xml| {
                xml.empty("w:startOverride", &[("w:val", &start.to_string())]);
            });
        }
    });
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

fn kinds() -> Vec<u8> {
    let mut xml = Xml::part();
    let space = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.element("Types", &[("xmlns", space)], |xml| {
        for (extension, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("jpg", "image/jpeg"),
        ] {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        }
        for (part, kind) in [
            ("document", "document.main"),
            ("numbering", "numbering"),
            ("settings", "settings"),
            ("styles", "styles"),
        ] {
            let (part, kind) = (format!("/word/{part}.xml"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
        xml.empty(
            "Override",
            &[
                ("PartName", "/docProps/core.xml"),
                (
                    "ContentType",
                    "application/vnd.openxmlformats-package.core-properties+xml",
                ),
            ],
        );
    });
    xml.into_bytes()
}

fn beginning() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("Relationships", &[("xmlns", PACKAGE_RELATIONS)], |xml| {
        relation(
            xml,
            "document",
            &format!("{RELATIONS}/officeDocument"),
            "word/document.xml",
        );
        let kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        relation(xml, "properties", kind, "docProps/core.xml");
    });
    xml.into_bytes()
}

fn properties(edition: &Edition<'_>) -> Vec<u8> {
    let article = edition.article;
    let mut xml = Xml::part();
    let spaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        for (tag, text) in [
            ("dc:title", edition.title()),
            ("dc:creator", line::clean(&article.byline())),
            ("dc:description", edition.description()),
            ("cp:category", line::clean(&article.section)),
            ("cp:keywords", line::clean(&article.tags.join(", "))),
            ("dc:language", edition.language_tag().to_owned()),
        ] {
            if !text.is_empty() {
                xml.element(tag, &[], |xml| xml.text(&text));
            }
        }
        for (tag, time) in [
            ("dcterms:created", edition.published),
            ("dcterms:modified", edition.modified),
        ] {
            let time = time.to_rfc3339();
            xml.element(tag, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&time));
        }
    });
    xml.into_bytes()
}

fn settings(edition: &Edition<'_>) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.element("w:settings", NAMESPACES, |xml| {
        xml.empty("w:themeFontLang", &[("w:val", edition.language_tag())]);
    });
    xml.into_bytes()
}
