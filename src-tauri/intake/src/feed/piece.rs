//! An item becomes an article.

use chrono::{DateTime, Utc};
use newsroom::article::Article;
use newsroom::body::{Block, Body};
use newsroom::loss::Loss;

use super::attachment::Attachments;
use super::error::FeedError;
use super::head::{Form, Head};
use super::raw::Raw;
use super::words::{line, old_encoding, opening};
use super::{cover, date, filing, layout, naming, wordpress};
use crate::clipboard::{self, ClippedPhoto, Clipping};

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
    article.authors = filing::creators(raw, head, encoding);
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
    (article.section, article.tags) = filing::sections(raw, form, encoding);
    let address = naming::address(raw, form);
    article.slug = naming::slug(raw, &address);
    let mut pictures: Vec<Picture> = pictures
        .into_iter()
        .map(|photo| Picture {
            place: photo.place,
            address: photo.address,
        })
        .collect();
    let mut embedded = embedded;
    cover::put(
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
        key: naming::key(raw, head, form, &address, &article),
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
