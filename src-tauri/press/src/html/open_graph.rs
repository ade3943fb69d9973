//! How the page shows itself where it is shared: the Open Graph protocol (<https://ogp.me>) and its `article` type.

use newsroom::photo::Encoding;

use super::photos::{Photos, Viewer};
use super::writer::Writer;
use crate::edition::Edition;
use crate::line;

pub(super) fn tags(w: &mut Writer, edition: &Edition<'_>, photos: &Photos) {
    let mut tag = |property: &str, content: &str| {
        if !content.is_empty() {
            w.void("meta", &[("property", property), ("content", content)]);
        }
    };
    let article = edition.article;
    tag("og:type", "article");
    tag("og:title", &edition.title());
    tag("og:description", &edition.description());
    tag("og:site_name", &line::clean(&edition.house.name));
    match edition.primary_language() {
        "vi" => tag("og:locale", "vi_VN"),
        "en" => tag("og:locale", "en_GB"),
        _ => {}
    }
    for place in article.body.figures().flat_map(|figure| &figure.photos) {
        let shown = place.cut().and_then(|cut| photos.get(&cut));
        if let Some(widest) = shown.and_then(|shown| shown.widest()) {
            tag("og:image", widest.address(Encoding::Jpeg, Viewer::Portal));
            tag("og:image:type", "image/jpeg");
            tag("og:image:width", &widest.width.to_string());
            tag("og:image:height", &widest.height.to_string());
            tag("og:image:alt", &line::clean(place.alt.trim()));
        }
    }
    tag("article:published_time", &edition.published.to_rfc3339());
    tag("article:modified_time", &edition.modified.to_rfc3339());
    for author in edition.bylines() {
        tag("article:author", &line::clean(author));
    }
    tag("article:section", &line::clean(&article.section));
    for name in &article.tags {
        tag("article:tag", &line::clean(name));
    }
}
