//! The page around the article.

use super::blocks::blocks;
use super::inline::{inlines, plain};
use super::photos::Photos;
use super::writer::Writer;
use super::{json_ld, open_graph};
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;

const STYLE: &str = include_str!("style.css");

pub(super) fn whole(edition: &Edition<'_>, photos: &Photos) -> Result<String, PressError> {
    let data = json_ld::news_article(edition, photos)?;
    let mut w = Writer::default();
    w.as_it_is("<!doctype html>");
    w.block("html", &[("lang", edition.language_tag())], |w| {
        w.block("head", &[], |w| head(w, edition, photos, &data));
        w.block("body", &[], |w| {
            masthead(w, edition);
            w.block("main", &[], |w| article(w, edition, photos));
        });
    });
    Ok(w.finish())
}

pub(super) fn fragment(edition: &Edition<'_>, photos: &Photos) -> String {
    let mut w = Writer::default();
    article(&mut w, edition, photos);
    w.finish()
}

fn head(w: &mut Writer, edition: &Edition<'_>, photos: &Photos, data: &str) {
    w.void("meta", &[("charset", "utf-8")]);
    w.void(
        "meta",
        &[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ],
    );
    w.leaf("title", &[], |w| w.text(&edition.title()));
    for (name, content) in [
        ("description", edition.description()),
        ("author", line::clean(&edition.article.byline())),
        ("keywords", line::clean(&edition.article.tags.join(", "))),
    ] {
        if !content.is_empty() {
            w.void("meta", &[("name", name), ("content", &content)]);
        }
    }
    w.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    open_graph::tags(w, edition, photos);
    w.leaf("script", &[("type", "application/ld+json")], |w| w.as_it_is(data));
    w.leaf("style", &[], |w| {
        w.as_it_is("\n");
        w.as_it_is(STYLE);
    });
}

fn masthead(w: &mut Writer, edition: &Edition<'_>) {
    let (house, section) = (edition.house, &edition.article.section);
    if house.name.is_empty() && section.is_empty() {
        return;
    }
    w.block("header", &[("class", "masthead")], |w| {
        if !house.name.is_empty() {
            if house.address.is_empty() {
                w.leaf("p", &[("class", "house")], |w| plain(w, &house.name));
            } else {
                w.leaf("p", &[("class", "house")], |w| {
                    w.span("a", &[("href", &house.address)], |w| plain(w, &house.name));
                });
            }
        }
        if !section.is_empty() {
            w.leaf("p", &[("class", "section")], |w| plain(w, section));
        }
    });
}

fn article(w: &mut Writer, edition: &Edition<'_>, photos: &Photos) {
    let body = &edition.article.body;
    w.block("article", &[("lang", edition.language_tag())], |w| {
        w.block("header", &[], |w| {
            if !body.kicker.trim().is_empty() {
                w.leaf("p", &[("class", "kicker")], |w| plain(w, &body.kicker));
            }
            w.leaf("h1", &[], |w| plain(w, &body.headline));
            w.leaf("p", &[("class", "byline")], |w| byline(w, edition));
        });
        if !body.lead.is_empty() {
            w.leaf("p", &[("class", "lead")], |w| inlines(w, &body.lead));
        }
        blocks(w, edition, photos);
    });
}

fn byline(w: &mut Writer, edition: &Edition<'_>) {
    let authors = edition.article.byline();
    if !authors.trim().is_empty() {
        w.span("span", &[("class", "author")], |w| plain(w, &authors));
        w.text(" ");
    }
    w.span("time", &[("datetime", &edition.published.to_rfc3339())], |w| {
        w.text(&edition.date())
    });
}
