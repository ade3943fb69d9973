//! An item becomes an article.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use newsroom::article::Article;
use newsroom::body::{Block, Body, Figure, PlacedPhoto, inline_text};
use newsroom::digest::Digest;
use newsroom::loss::Loss;
use newsroom::person::{Author, Part};
use newsroom::vietnamese::encoding::LegacyEncoding;
use newsroom::vietnamese::legacy;
use percent_encoding::percent_decode_str;

use super::attachment::{Attachments, meta};
use super::error::FeedError;
use super::head::{Form, Head};
use super::raw::{Field, Raw};
use super::{date, layout, wordpress};
use crate::clipboard::{self, ClippedPhoto, Clipping};

/// Letters of a headline, a section, a tag or a name; what is longer is cut.
const LONGEST_LINE: usize = 500;
/// Tags of one piece.
const MOST_TAGS: usize = 100;
/// Sections that are none.
const NO_SECTIONS: [&str; 4] = [
    "uncategorized",
    "chưa phân loại",
    "chua phan loai",
    "không phân loại",
];

/// What an item is to the archive.
#[derive(Clone, Debug)]
pub enum Made {
    Piece(Box<Piece>),
    /// No article: a page, a photo, a menu. `what` names its kind.
    PassedOver {
        what: String,
    },
}

/// An article on its way in, with all that is known of where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub article: Article,
    /// The same in every file that holds the piece.
    pub key: String,
    /// Its address on the portal; may be empty.
    pub address: String,
    pub published: Option<DateTime<Utc>>,
    pub modified: Option<DateTime<Utc>>,
    pub status: Status,
    /// Photos whose bytes are elsewhere, with their places on the page.
    pub pictures: Vec<Picture>,
    /// Photos that stand in the item itself.
    pub embedded: Vec<ClippedPhoto>,
    pub losses: Vec<Loss>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Published,
    /// Not on the portal: a draft, one that waits, a private one, one for a day to come.
    Draft,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Counted from 0 through the photos of the page in reading order.
    pub place: usize,
    /// As the portal has it: whole, or from its root.
    pub address: String,
}

/// Makes an article of an item. `head` must be that of the item's file, read up to the item.
pub fn make(raw: &Raw, head: &Head, attachments: &Attachments) -> Result<Made, FeedError> {
    let form = head.form.unwrap_or(Form::Rss);
    let kind = raw.text("wp:post_type");
    if form == Form::Wxr && !matches!(kind, "post" | "") {
        let what = kind.to_owned();
        return Ok(Made::PassedOver { what });
    }
    let wordpress_status = raw.text("wp:status");
    if matches!(wordpress_status, "trash" | "auto-draft" | "inherit") {
        let what = wordpress_status.to_owned();
        return Ok(Made::PassedOver { what });
    }
    let Texts {
        content,
        summary,
        alone,
    } = texts(raw, form);
    let encoding = old_encoding(raw.text("title"), content);
    let (html, shortcodes) = if form == Form::Wxr || content.contains("[caption") || content.contains("[/") {
        wordpress::html(content, form == Form::Wxr, attachments)
    } else {
        (content.to_owned(), 0)
    };
    let clipping = clipboard::read_as(&html, "", encoding);
    let mut article = Article::blank();
    article.body.headline = line(raw.text("title"), encoding);
    let mut losses = losses(&clipping, shortcodes, raw);
    let (blocks, pictures, embedded) = (clipping.blocks, clipping.elsewhere, clipping.photos);
    article.body.blocks = blocks;
    let summary = opening(summary, encoding);
    article.authors = creators(raw, head, encoding);
    layout::byline(&mut article);
    layout::lead(&mut article, &summary);
    if article.body.paragraphs().is_empty() {
        return Err(FeedError::ItemEmpty { number: raw.number });
    }
    if article.body.headline.is_empty() {
        losses.push(Loss::NoHeadline);
    }
    if article.authors.is_empty() {
        losses.push(Loss::NoByline);
    }
    let says_more = article
        .body
        .blocks
        .iter()
        .any(|block| !matches!(block, Block::Figure(_)));
    if alone && form != Form::Wxr && !says_more {
        losses.push(Loss::SummaryOnly);
    }
    if article.body.blocks.is_empty() {
        article.body.blocks = Body::blank().blocks;
    }
    (article.section, article.tags) = sections(raw, form, encoding);
    let address = address(raw, form);
    article.slug = slug(raw, &address);
    let mut pictures: Vec<Picture> = pictures
        .into_iter()
        .map(|photo| Picture {
            place: photo.place,
            address: photo.address,
        })
        .collect();
    let mut embedded = embedded;
    cover(
        raw,
        attachments,
        encoding,
        &mut article,
        &mut pictures,
        &mut embedded,
    );
    let published = published(raw);
    if published.is_none() {
        losses.push(Loss::NoDate);
    }
    article.normalise();
    let draft = !matches!(wordpress_status, "" | "publish");
    Ok(Made::Piece(Box::new(Piece {
        key: key(raw, head, form, &address, &article),
        address,
        published,
        modified: modified(raw),
        status: if draft { Status::Draft } else { Status::Published },
        pictures,
        embedded,
        losses,
        article,
    })))
}

struct Texts<'a> {
    /// HTML.
    content: &'a str,
    summary: &'a str,
    /// The content is what else would be the summary.
    alone: bool,
}

fn texts(raw: &Raw, form: Form) -> Texts<'_> {
    let (content, summary) = match form {
        Form::Wxr => (raw.text("content:encoded"), raw.text("excerpt:encoded")),
        Form::Atom => (raw.text("content"), raw.text("summary")),
        Form::Rss => (raw.text("content:encoded"), raw.text("description")),
    };
    if content.is_empty() {
        Texts {
            content: summary,
            summary: "",
            alone: true,
        }
    } else {
        Texts {
            content,
            summary,
            alone: false,
        }
    }
}

/// The encoding before Unicode that the item is written in, though the file says another.
fn old_encoding(title: &str, content: &str) -> Option<LegacyEncoding> {
    let unicode =
        |c: char| matches!(c, '\u{102}'..='\u{1b0}' | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}');
    if title.contains(unicode)
        || content.contains(unicode)
        || (title.is_ascii() && content.is_ascii() && !content.contains('&'))
    {
        return None;
    }
    let text = clipboard::text_of(&format!("{title}\n{content}"));
    legacy::recognise(&text).map(|old| old.encoding)
}

fn paragraphs(html: &str, encoding: Option<LegacyEncoding>) -> Vec<String> {
    if html.is_empty() {
        return Vec::new();
    }
    let blocks = clipboard::read_as(html, "", encoding).blocks;
    let body = Body {
        blocks,
        ..Body::default()
    };
    body.paragraphs()
}

/// The first paragraph: what a feed's program adds to a summary comes after it.
fn opening(html: &str, encoding: Option<LegacyEncoding>) -> String {
    let first = paragraphs(html, encoding).into_iter().next().unwrap_or_default();
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line of text out of HTML.
fn line(html: &str, encoding: Option<LegacyEncoding>) -> String {
    let text = paragraphs(html, encoding).join(" ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST_LINE) {
        line.truncate(end);
    }
    line
}

fn losses(clipping: &Clipping, shortcodes: u32, raw: &Raw) -> Vec<Loss> {
    let mut losses = clipping.losses.clone();
    // Each is told by its address, where it is found nowhere.
    losses.retain(|loss| !matches!(loss, Loss::PhotosElsewhere { .. }));
    if shortcodes > 0 {
        losses.push(Loss::Shortcodes { count: shortcodes });
    }
    let comments = raw.all("wp:comment").count();
    if comments > 0 {
        let count = comments.try_into().unwrap_or(u32::MAX);
        losses.push(Loss::ReadersComments { count });
    }
    losses
}

fn creators(raw: &Raw, head: &Head, encoding: Option<LegacyEncoding>) -> Vec<Author> {
    let fields = ["dc:creator", "author/name", "author"].map(|name| raw.all(name));
    let mut names = Vec::new();
    for field in fields.into_iter().flatten() {
        let text = field.text.trim();
        let name = match head.authors.get(text) {
            Some(known) => known.clone(),
            None => line(person(text), encoding),
        };
        if !name.is_empty() && !is_nobody(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    let author = |name| Author {
        name,
        part: Part::Text,
    };
    names.into_iter().map(author).collect()
}

/// RSS writes "toasoan@phutho.gov.vn (Thanh Hòa)".
fn person(text: &str) -> &str {
    match text.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches(')').trim(),
        _ if text.contains('@') => "",
        _ => text,
    }
}

/// The name of a place in the portal's program, not of a person.
fn is_nobody(name: &str) -> bool {
    let lower = name.to_lowercase();
    [
        "admin",
        "administrator",
        "editor",
        "root",
        "quantri",
        "quản trị",
        "webmaster",
        "user",
    ]
    .contains(&&*lower)
}

/// The first category is the section, all others are tags.
fn sections(raw: &Raw, form: Form, encoding: Option<LegacyEncoding>) -> (String, Vec<String>) {
    let (mut section, mut tags) = (String::new(), Vec::new());
    for field in raw.all("category").chain(raw.all("dc:subject")).take(MOST_TAGS) {
        let named = match form {
            Form::Atom => field
                .attribute("label")
                .or(field.attribute("term"))
                .unwrap_or(&field.text),
            Form::Rss | Form::Wxr => &field.text,
        };
        let name = line(named, encoding);
        let domain = field.attribute("domain").unwrap_or_default();
        let is_tag = matches!(domain, "post_tag" | "tag");
        let other = form == Form::Wxr && !is_tag && domain != "category";
        if name.is_empty() || other || NO_SECTIONS.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        if section.is_empty() && !is_tag {
            section = name;
        } else if name != section && !tags.contains(&name) {
            tags.push(name);
        }
    }
    (section, tags)
}

fn address(raw: &Raw, form: Form) -> String {
    let link = |field: &Field| {
        let own = field.attribute("rel").is_none_or(|rel| rel == "alternate");
        let address = match form {
            Form::Atom => field.attribute("href").unwrap_or_default(),
            Form::Rss | Form::Wxr => field.text.trim(),
        };
        (own && !address.is_empty()).then(|| address.to_owned())
    };
    let found = raw.all("link").find_map(link);
    let permanent = || {
        let guid = raw.field("guid")?;
        let text = guid.text.trim();
        (is_web(text) && guid.attribute("isPermaLink") != Some("false")).then(|| text.to_owned())
    };
    let mut address = found.or_else(permanent).unwrap_or_default();
    if let Some((end, _)) = address.char_indices().nth(2_000) {
        address.truncate(end);
    }
    address
}

fn is_web(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// WordPress's own, else the last part of the address where that is made of words.
fn slug(raw: &Raw, address: &str) -> String {
    let own = raw.text("wp:post_name");
    if !own.is_empty() {
        return percent_decode_str(own).decode_utf8_lossy().into_owned();
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = last.rsplit_once('.').map_or(last, |(name, _)| name);
    let plain = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if plain && name.matches('-').count() >= 2 {
        name.to_owned()
    } else {
        String::new()
    }
}

fn published(raw: &Raw) -> Option<DateTime<Utc>> {
    let gmt = date::utc(raw.text("wp:post_date_gmt"));
    let forms = ["wp:post_date", "pubDate", "published", "dc:date", "updated"];
    gmt.or_else(|| forms.iter().find_map(|name| date::read(raw.text(name))))
}

fn modified(raw: &Raw) -> Option<DateTime<Utc>> {
    let gmt = date::utc(raw.text("wp:post_modified_gmt"));
    gmt.or_else(|| {
        ["wp:post_modified", "updated", "atom:updated"]
            .iter()
            .find_map(|name| date::read(raw.text(name)))
    })
}

/// Names the piece. WordPress numbers posts, and its feeds call the same post by the same number.
fn key(raw: &Raw, head: &Head, form: Form, address: &str, article: &Article) -> String {
    let number = raw.text("wp:post_id");
    if form == Form::Wxr && !number.is_empty() && !head.base.is_empty() {
        return format!("{}/?p={number}", bare(&head.base));
    }
    let named = match form {
        Form::Atom => raw.text("id"),
        Form::Rss | Form::Wxr => raw.text("guid"),
    };
    match (named, address) {
        ("", "") => {
            let words = article.body.paragraphs().join("\n");
            format!("text:{}", Digest::of(words.as_bytes()))
        }
        ("", address) => bare(address),
        (named, _) if is_web(named) || named.starts_with("urn:") || named.starts_with("tag:") => bare(named),
        // A bare number names something only on its own site.
        (named, _) => format!("{}#{named}", bare(&head.site)),
    }
}

/// The same page over http and https, with and without a slash at its end.
fn bare(address: &str) -> String {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    rest.unwrap_or(address).trim_end_matches('/').to_owned()
}

/// The photo that the portal shows over the text, where the text does not show it.
fn cover(
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
