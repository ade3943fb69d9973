//! What people say of a photo: the fields of the IPTC Photo Metadata Standard that a newsroom fills in.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::photo::field::{Field, Slot, tidy};
use crate::vietnamese::nfc;

/// Empty where nothing is said. NFC, without white space at its ends, once [`PhotoWords::normalise`] has been called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PhotoWords {
    /// dc:title; often the file's or the series' name.
    pub title: String,
    /// photoshop:Headline.
    pub headline: String,
    /// chú thích; dc:description.
    pub caption: String,
    /// photoshop:CaptionWriter.
    pub caption_writer: String,
    /// tác giả ảnh; dc:creator, in order.
    pub creators: Vec<String>,
    /// photoshop:AuthorsPosition.
    pub job_title: String,
    /// nguồn ảnh, as printed; photoshop:Credit.
    pub credit: String,
    /// photoshop:Source.
    pub source: String,
    /// dc:rights.
    pub copyright: String,
    /// xmpRights:UsageTerms.
    pub usage_terms: String,
    /// dc:subject.
    pub keywords: Vec<String>,
    /// When it was taken, by the camera's clock; photoshop:DateCreated.
    pub taken: Option<NaiveDateTime>,
    /// Iptc4xmpCore:Location.
    pub sublocation: String,
    /// photoshop:City.
    pub city: String,
    /// photoshop:State.
    pub province: String,
    /// photoshop:Country.
    pub country: String,
    /// ISO 3166; Iptc4xmpCore:CountryCode.
    pub country_code: String,
    /// photoshop:Instructions.
    pub instructions: String,
    /// photoshop:TransmissionReference.
    pub job_id: String,
    /// What is to be seen, for those who do not see it; Iptc4xmpCore:AltTextAccessibility.
    pub alt: String,
    /// Iptc4xmpCore:ExtDescrAccessibility.
    pub extended_description: String,
    /// Iptc4xmpExt:PersonInImage.
    pub persons: Vec<String>,
    /// Iptc4xmpExt:Event.
    pub event: String,
    /// An address of the vocabulary cv.iptc.org/newscodes/digitalsourcetype; Iptc4xmpExt:DigitalSourceType.
    pub digital_source_type: String,
}

impl PhotoWords {
    /// Brings every field to NFC and takes white space off its ends; names and keywords that are empty or there twice
    /// go.
    pub fn normalise(&mut self) {
        for field in Field::ALL {
            match self.slot(field) {
                Slot::Text(text) => *text = nfc(text.trim()),
                Slot::List(items) => *items = tidy(items.iter().map(String::as_str)),
                Slot::Time(_) => {}
            }
        }
    }

    /// The source as it is printed under the picture: the credit line, else who took it.
    #[must_use]
    pub fn printed_credit(&self) -> String {
        match self.credit.as_str() {
            "" => self.creators.join(", "),
            credit => credit.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_to_nfc_and_names_stand_once() {
        let mut words = PhotoWords {
            caption: " Lễ khai mạc ".to_owned(),
            keywords: vec!["hội nghị".into(), " hội nghị".into(), " ".into()],
            ..PhotoWords::default()
        };
        words.normalise();
        assert_eq!(words.caption, "Lễ khai mạc");
        assert_eq!(words.keywords, ["hội nghị"]);
    }

    #[test]
    fn the_photographer_stands_for_a_missing_credit_line() {
        let mut words = PhotoWords {
            creators: vec!["Thanh Hòa".into(), "Anh Tuấn".into()],
            ..PhotoWords::default()
        };
        assert_eq!(words.printed_credit(), "Thanh Hòa, Anh Tuấn");
        words.credit = "PhuthoPortal".into();
        assert_eq!(words.printed_credit(), "PhuthoPortal");
    }
}
