//! What the page tells search engines: schema.org `NewsArticle` as JSON-LD.

use newsroom::body::{Figure, PlacedPhoto, plain_text};
use newsroom::photo::Encoding;
use serde_json::{Value, json};

use super::photos::{Photos, Viewer};
use crate::edition::Edition;
use crate::error::PressError;
use crate::line;
use crate::object::Object;

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
    let json = serde_json::to_string(&Value::from(about)).map_err(|source| PressError::Json {
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
    publisher.into()
}

fn image(figure: &Figure, place: &PlacedPhoto, photos: &Photos) -> Option<Value> {
    let photo = photos.get(&place.cut()?)?;
    let widest = photo.widest()?;
    let address = widest.address(Encoding::Jpeg, Viewer::Portal);
    let words = &photo.about.words;
    let credit = line::clean(figure.credit.trim());
    let mut image = Object::of("ImageObject");
    image.say("url", address.into());
    image.say("contentUrl", address.into());
    image.say("encodingFormat", "image/jpeg".into());
    image.say("width", widest.width.into());
    image.say("height", widest.height.into());
    image.say(
        "caption",
        line::clean(&plain_text(figure.caption_of(place))).into(),
    );
    image.say("description", line::clean(place.alt.trim()).into());
    let people: Vec<&str> = match words.creators.as_slice() {
        [] => vec![credit.as_str()],
        several => several.iter().map(String::as_str).collect(),
    };
    let people = people.into_iter().filter(|name| !name.trim().is_empty());
    image.say(
        "creator",
        people
            .map(|name| json!({ "@type": "Person", "name": line::clean(name.trim()) }))
            .collect::<Vec<_>>()
            .into(),
    );
    let notice = match words.copyright.trim() {
        "" if credit.is_empty() => String::new(),
        "" => format!("© {credit}"),
        said => line::clean(said),
    };
    image.say("copyrightNotice", notice.into());
    image.say("creditText", credit.into());
    Some(image.into())
}
