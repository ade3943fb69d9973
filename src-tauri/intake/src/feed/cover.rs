//! The photo that a portal shows over the text.

use std::collections::HashSet;

use newsroom::article::Article;
use newsroom::body::{Block, Figure, PlacedPhoto, inline_text};
use newsroom::vietnamese::encoding::LegacyEncoding;

use super::attachment::{Attachments, meta};
use super::piece::Picture;
use super::raw::{Field, Raw};
use super::words::line;
use crate::clipboard::ClippedPhoto;

/// The photo that the portal shows over the text, where the text does not show it.
pub(super) fn put(
    raw: &Raw,
    attachments: &Attachments,
    encoding: Option<LegacyEncoding>,
    article: &mut Article,
    pictures: &mut Vec<Picture>,
    embedded: &mut [ClippedPhoto],
) {
    let Some(cover) = cover_of(raw, attachments) else {
        return;
    };
    let shown: HashSet<String> = pictures.iter().map(|picture| stem(&picture.address)).collect();
    if shown.contains(&stem(&cover.address)) {
        return;
    }
    for place in pictures.iter_mut().map(|picture| &mut picture.place) {
        *place += 1;
    }
    for place in embedded.iter_mut().map(|photo| &mut photo.place) {
        *place += 1;
    }
    pictures.insert(
        0,
        Picture {
            place: 0,
            address: cover.address,
        },
    );
    let caption = line(&cover.caption, encoding);
    let (end, credit) = crate::credit::at_the_end(&caption).unwrap_or((caption.len(), String::new()));
    let alt = line(&cover.alt, encoding);
    let figure = Figure {
        photos: vec![PlacedPhoto {
            alt: if alt == caption { String::new() } else { alt },
            ..PlacedPhoto::default()
        }],
        caption: inline_text(&caption[..end]),
        credit: if cover.credit.is_empty() {
            credit
        } else {
            line(&cover.credit, encoding)
        },
        ..Figure::awaiting_photo("")
    };
    article.body.blocks.insert(0, Block::Figure(figure));
}

#[derive(Default)]
struct Cover {
    address: String,
    caption: String,
    alt: String,
    credit: String,
}

fn cover_of(raw: &Raw, attachments: &Attachments) -> Option<Cover> {
    let number = meta(raw, "_thumbnail_id").and_then(|number| number.parse().ok());
    if let Some(attachment) = number.and_then(|number| attachments.get(number)) {
        return Some(Cover {
            address: attachment.address.clone(),
            caption: attachment.caption.clone(),
            alt: attachment.alt.clone(),
            credit: String::new(),
        });
    }
    let is_image = |field: &&Field| {
        let media_type = field.attribute("type").unwrap_or_default();
        field.attribute("medium") == Some("image")
            || media_type.starts_with("image/")
            || (media_type.is_empty() && field.name.ends_with("media:thumbnail"))
    };
    let names = [
        "media:content",
        "media:group/media:content",
        "enclosure",
        "media:thumbnail",
        "media:content/media:thumbnail",
    ];
    let field = names.iter().find_map(|name| {
        let address = |field: &Field| field.attribute("url").is_some_and(|url| !url.is_empty());
        raw.all(name).filter(is_image).find(|field| address(field))
    })?;
    let said = |what: &str| {
        let names = ["media:content/", "media:group/", ""].map(|within| format!("{within}media:{what}"));
        names
            .iter()
            .map(|name| raw.text(name))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned()
    };
    Some(Cover {
        address: field.attribute("url")?.trim().to_owned(),
        caption: said("description"),
        alt: String::new(),
        credit: said("credit"),
    })
}

/// The file's name without the size that WordPress puts behind it.
fn stem(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    without_size(name).to_owned()
}

/// The name of a file, without its ending, as it was before WordPress made it smaller: "anh-1024x683" and "anh-scaled"
/// are "anh".
#[must_use]
pub fn without_size(name: &str) -> &str {
    let size = |tail: &str| {
        let sides = tail.split_once('x');
        sides.is_some_and(|(width, height)| {
            [width, height]
                .iter()
                .all(|side| !side.is_empty() && side.chars().all(|c| c.is_ascii_digit()))
        })
    };
    match name.rsplit_once('-') {
        Some((rest, tail)) if tail == "scaled" || size(tail) => rest,
        _ => name,
    }
}
