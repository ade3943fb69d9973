//! The property of each field (IPTC Photo Metadata Standard 2023.2).

use newsroom::photo::Field;

/// The namespaces of properties that the house speaks.
pub mod space {
    pub const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    pub const XML: &str = "http://www.w3.org/XML/1998/namespace";
    pub const META: &str = "adobe:ns:meta/";
    pub const DC: &str = "http://purl.org/dc/elements/1.1/";
    pub const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
    pub const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
    pub const CORE: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    pub const EXT: &str = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    pub const EXIF: &str = "http://ns.adobe.com/exif/1.0/";
    pub const TIFF: &str = "http://ns.adobe.com/tiff/1.0/";
    pub const NOTE: &str = "http://ns.adobe.com/xmp/note/";
    pub const XMP: &str = "http://ns.adobe.com/xap/1.0/";

    /// The prefix that everybody knows a namespace by.
    pub const PREFIXES: [(&str, &str); 12] = [
        ("rdf", RDF),
        ("xml", XML),
        ("x", META),
        ("dc", DC),
        ("photoshop", PHOTOSHOP),
        ("xmpRights", RIGHTS),
        ("Iptc4xmpCore", CORE),
        ("Iptc4xmpExt", EXT),
        ("exif", EXIF),
        ("tiff", TIFF),
        ("xmpNote", NOTE),
        ("xmp", XMP),
    ];
}

/// How a property keeps its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    /// One text in several languages.
    Alternatives,
    /// A list whose order says something.
    Sequence,
    Bag,
}

/// Namespace, name and form.
pub fn property(field: Field) -> (&'static str, &'static str, Form) {
    use Form::{Alternatives, Bag, Sequence, Text};
    match field {
        Field::Title => (space::DC, "title", Alternatives),
        Field::Headline => (space::PHOTOSHOP, "Headline", Text),
        Field::Caption => (space::DC, "description", Alternatives),
        Field::CaptionWriter => (space::PHOTOSHOP, "CaptionWriter", Text),
        Field::Creators => (space::DC, "creator", Sequence),
        Field::JobTitle => (space::PHOTOSHOP, "AuthorsPosition", Text),
        Field::Credit => (space::PHOTOSHOP, "Credit", Text),
        Field::Source => (space::PHOTOSHOP, "Source", Text),
        Field::Copyright => (space::DC, "rights", Alternatives),
        Field::UsageTerms => (space::RIGHTS, "UsageTerms", Alternatives),
        Field::Keywords => (space::DC, "subject", Bag),
        Field::Taken => (space::PHOTOSHOP, "DateCreated", Text),
        Field::Sublocation => (space::CORE, "Location", Text),
        Field::City => (space::PHOTOSHOP, "City", Text),
        Field::Province => (space::PHOTOSHOP, "State", Text),
        Field::Country => (space::PHOTOSHOP, "Country", Text),
        Field::CountryCode => (space::CORE, "CountryCode", Text),
        Field::Instructions => (space::PHOTOSHOP, "Instructions", Text),
        Field::JobId => (space::PHOTOSHOP, "TransmissionReference", Text),
        Field::Alt => (space::CORE, "AltTextAccessibility", Alternatives),
        Field::ExtendedDescription => (space::CORE, "ExtDescrAccessibility", Alternatives),
        Field::Persons => (space::EXT, "PersonInImage", Bag),
        Field::Event => (space::EXT, "Event", Alternatives),
        Field::DigitalSourceType => (space::EXT, "DigitalSourceType", Text),
    }
}
