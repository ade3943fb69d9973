//! What the page tells search engines: schema.org `NewsArticle` as JSON-LD.

use newsroom::body::{Figure, PlacedPhoto, plain_text};
use serde_json::{Map, Value, json};

use super::photos::Photos;
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;

/// The object, written so that nothing in it can end the `script` element.
pub(super) fn news_article(edition: &Edition<'_>, photos: &Photos) -> Result<String, PressError> {
    let article = edition.article;
    let figures = article.body.figures();
    let places = figures.flat_map(|figure| figure.photos.iter().map(move |place| (figure, place)));
    let images: Vec<Value> = places
        .filter_map(|(figure, place)| image(figure, place, photos))
        .collect();
    let authors: Vec<Value> = edition
        .bylines()
        .map(|name| json!({ "@type": "Person", "name": line::clean(name) }))
        .collect();
    let mut about = Object::of("NewsArticle");
    about.say("@context", "https://schema.org".into());
    about.say("headline", edition.title().into());
    about.say("alternativeHeadline", line::clean(&article.body.kicker).into());
    about.say("description", edition.description().into());
    about.say("image", images.into());
    about.say("datePublished", edition.published.to_rfc3339().into());
    about.say("dateModified", edition.modified.to_rfc3339().into());
    about.say("author", authors.into());
    about.say("publisher", publisher(edition));
    about.say("articleSection", line::clean(&article.section).into());
    about.say(
        "keywords",
        article
            .tags
            .iter()
            .map(|tag| line::clean(tag))
            .collect::<Vec<_>>()
            .into(),
    );
    about.say("inLanguage", edition.language_tag().into());
    about.say("dateline", line::clean(&article.body.dateline()).into());
    about.say("wordCount", article.body.word_count().into());
    let json = serde_json::to_string(&Value::from(about.0)).map_err(|source| PressError::Json {
        document: "JSON-LD",
        source,
    })?;
    // JSON may write any character of a string as an escape; a "<" outside strings does not occur in it.
    Ok(json
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026"))
}

fn publisher(edition: &Edition<'_>) -> Value {
    if edition.house.name.is_empty() {
        return Value::Null;
    }
    let mut publisher = Object::of("Organization");
    publisher.say("name", line::clean(&edition.house.name).into());
    publisher.say("url", edition.house.address.as_str().into());
    publisher.0.into()
}

fn image(figure: &Figure, place: &PlacedPhoto, photos: &Photos) -> Option<Value> {
    let widest = photos.get(&place.cut()?)?.widest()?;
    let credit = line::clean(figure.credit.trim());
    let mut image = Object::of("ImageObject");
    image.say("url", widest.name.as_str().into());
    image.say("contentUrl", widest.name.as_str().into());
    image.say("encodingFormat", "image/jpeg".into());
    image.say("width", widest.width.into());
    image.say("height", widest.height.into());
    image.say(
        "caption",
        line::clean(&plain_text(figure.caption_of(place))).into(),
    );
    image.say("description", line::clean(place.alt.trim()).into());
    if !credit.is_empty() {
        image.say("copyrightNotice", format!("© {credit}").into());
        image.say("creator", json!({ "@type": "Person", "name": credit }));
    }
    image.say("creditText", credit.into());
    Some(image.0.into())
}

/// An object that leaves out what it has nothing to say of.
struct Object(Map<String, Value>);

impl Object {
    fn of(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), kind.into())]))
    }

    fn say(&mut self, name: &str, value: Value) {
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(name.to_owned(), value);
        }
    }
}
