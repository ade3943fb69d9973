//! The page around the article.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use newsroom::portal::{Fonts, Profile};

use super::blocks::blocks;
use super::dress::{Dress, Element, Part};
use super::faces::{Face, Family};
use super::inline::{inlines, plain};
use super::photos::{Photos, Viewer};
use super::writer::Writer;
use super::{faces, json_ld, open_graph, style};
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;

const STYLE: &str = include_str!("style.css");

/// What stands around the article is set in these too.
#[derive(Clone, Copy, Debug)]
enum Around {
    House,
    Section,
    Licence,
}

impl Element for Around {
    fn dress(self, _: Profile) -> Dress {
        Dress {
            tag: "p",
            attributes: match self {
                Self::House => &[("class", "house")],
                Self::Section => &[("class", "section")],
                Self::Licence => &[],
            },
        }
    }

    fn face(self, _: Face) -> Face {
        Face {
            family: Family::Sans,
            weight: match self {
                Self::House => 600,
                Self::Section | Self::Licence => 400,
            },
            italic: false,
        }
    }
}

/// With the child of the article that shows each block, as [`blocks`] answers it.
pub(super) fn whole(
    edition: &Edition<'_>,
    photos: &Photos,
    fonts: Fonts,
) -> Result<(String, Vec<Option<usize>>), PressError> {
    let data = json_ld::news_article(edition, photos)?;
    // Written first, because the head brings along the letters that stand in it.
    let mut body = Writer::new(Profile::Semantic).within(1);
    let mut places = Vec::new();
    body.block("body", &[], |w| {
        masthead(w, edition);
        w.block("main", &[], |w| {
            places = article(w, edition, photos, Viewer::Page)
        });
        imprint(w, edition);
    });
    let fonts = match fonts {
        Fonts::Embedded => faces::rules(body.letters(), edition.house),
        Fonts::System => String::new(),
    };
    let mut w = Writer::new(Profile::Semantic);
    w.as_it_is("<!doctype html>");
    w.block("html", &[("lang", edition.language_tag())], |w| {
        w.block("head", &[], |w| head(w, edition, photos, &data, &fonts));
        w.as_it_is("\n");
        w.as_it_is(body.finish().trim_end_matches('\n'));
    });
    Ok((w.finish(), places))
}

/// The article alone, as the portal's CMS takes it.
pub(super) fn fragment(edition: &Edition<'_>, photos: &Photos, profile: Profile) -> String {
    let mut w = Writer::new(profile).in_colour(style::accent_on_light(edition.house));
    article(&mut w, edition, photos, Viewer::Portal);
    w.finish()
}

fn head(w: &mut Writer, edition: &Edition<'_>, photos: &Photos, data: &str, fonts: &str) {
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
        w.as_it_is(fonts);
        w.as_it_is(&style::rules(edition.house));
        w.as_it_is(STYLE);
    });
}

fn masthead(w: &mut Writer, edition: &Edition<'_>) {
    let (house, section) = (edition.house, &edition.article.section);
    let has_house = !house.name.is_empty() || edition.logo.is_some();
    if !has_house && section.is_empty() {
        return;
    }
    w.block("header", &[("class", "masthead")], |w| {
        if has_house {
            w.leaf(Around::House, &[], |w| match house.address.as_str() {
                "" => self::house(w, edition),
                address => w.span("a", &[("href", address)], |w| self::house(w, edition)),
            });
        }
        if !section.is_empty() {
            w.leaf(Around::Section, &[], |w| plain(w, section));
        }
    });
}

/// The sign says whose the page is where no name stands beside it.
fn house(w: &mut Writer, edition: &Edition<'_>) {
    let house = edition.house;
    if let Some(logo) = edition.logo {
        let data = format!(
            "data:{};base64,{}",
            logo.media_type(),
            STANDARD.encode(logo.bytes())
        );
        let alt = match house.name.is_empty() {
            true => house.address.as_str(),
            false => "",
        };
        let (width, height) = (logo.width.to_string(), logo.height.to_string());
        w.open(
            "img",
            &[
                ("src", &data),
                ("alt", alt),
                ("width", &width),
                ("height", &height),
            ],
        );
    }
    plain(w, &house.name);
}

/// The house's licence, at the foot of the page.
fn imprint(w: &mut Writer, edition: &Edition<'_>) {
    if !edition.house.licence.is_empty() {
        w.block("footer", &[("class", "imprint")], |w| {
            w.leaf(Around::Licence, &[], |w| plain(w, &edition.house.licence));
        });
    }
}

fn article(w: &mut Writer, edition: &Edition<'_>, photos: &Photos, from: Viewer) -> Vec<Option<usize>> {
    let body = &edition.article.body;
    let mut places = Vec::new();
    w.block(Part::Article, &[("lang", edition.language_tag())], |w| {
        w.block(Part::Opening, &[], |w| {
            if !body.kicker.trim().is_empty() {
                w.leaf(Part::Kicker, &[], |w| plain(w, &body.kicker));
            }
            w.leaf(Part::Headline, &[], |w| plain(w, &body.headline));
            w.leaf(Part::Byline, &[], |w| byline(w, edition));
        });
        if !body.lead.is_empty() {
            w.leaf(Part::Lead, &[], |w| inlines(w, &body.lead));
        }
        places = blocks(w, edition, photos, from, 1 + usize::from(!body.lead.is_empty()));
    });
    places
}

fn byline(w: &mut Writer, edition: &Edition<'_>) {
    let authors = edition.article.byline();
    if !authors.trim().is_empty() {
        w.span(Part::Author, &[], |w| plain(w, &authors));
        w.text(match w.profile() {
            // The stylesheet sets them apart.
            Profile::Semantic => " ",
            Profile::Inline | Profile::Plain => " · ",
        });
    }
    w.span(
        Part::Time,
        &[("datetime", &edition.published.to_rfc3339())],
        |w| w.text(&edition.date()),
    );
}
