//! The photos that a WordPress export tells of: items of their own, which may stand before or after the posts that
//! show them.

use std::collections::HashMap;

use super::raw::Raw;

/// Bytes of all that is remembered; photos beyond have no caption of their own.
const MOST: usize = 64 * 1_000_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Attachment {
    pub address: String,
    /// HTML.
    pub caption: String,
    pub alt: String,
}

/// By their numbers in WordPress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachments {
    known: HashMap<u64, Attachment>,
    bytes: usize,
}

impl Attachments {
    /// Remembers the item where it is a photo.
    pub fn note(&mut self, raw: &Raw) {
        if raw.text("wp:post_type") != "attachment" || self.bytes > MOST {
            return;
        }
        let Ok(number) = raw.text("wp:post_id").parse() else {
            return;
        };
        let address = match raw.text("wp:attachment_url") {
            "" => raw.text("guid"),
            address => address,
        };
        let attachment = Attachment {
            address: address.to_owned(),
            caption: raw.text("excerpt:encoded").to_owned(),
            alt: meta(raw, "_wp_attachment_image_alt")
                .unwrap_or_default()
                .to_owned(),
        };
        self.bytes += attachment.address.len() + attachment.caption.len() + attachment.alt.len() + 100;
        self.known.insert(number, attachment);
    }

    pub(super) fn get(&self, number: u64) -> Option<&Attachment> {
        self.known.get(&number)
    }
}

/// What WordPress keeps beside a post under this key.
pub(super) fn meta<'a>(raw: &'a Raw, key: &str) -> Option<&'a str> {
    let named = |name: &str| name == "wp:postmeta/wp:meta_key" || name == "wp:postmeta/wp:meta_value";
    let mut fields = raw.fields.iter().filter(|field| named(&field.name));
    fields.find(|field| field.name.ends_with("_key") && field.text.trim() == key)?;
    let value = fields.next().filter(|field| field.name.ends_with("_value"))?;
    Some(value.text.trim())
}
