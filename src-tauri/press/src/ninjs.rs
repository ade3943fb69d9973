//! The article as a news object for programs: ninjs 3.1 of the IPTC (<https://iptc.org/std/ninjs/>).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use newsroom::article::{Article, Priority};
use newsroom::body::{Figure, PlacedPhoto, plain_text};
use newsroom::person::Part;
use newsroom::photo::{Cut, PhotoSource, WHOLE};
use serde_json::{Value, json};

use crate::edition::Edition;
use crate::error::PressError;
use crate::html::{PackagedPhoto, WebPage};
use crate::object::Object;
use crate::{line, text};

/// What whoever receives the object may do with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    #[default]
    Usable,
    Withheld,
    /// Withdrawn: it is to be taken off wherever it stands.
    Canceled,
}

impl Status {
    /// Of an article as it leaves the house.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        match article.withdrawal {
            Some(_) => Self::Canceled,
            None => Self::Usable,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Usable => "usable",
            Self::Withheld => "withheld",
            Self::Canceled => "canceled",
        }
    }
}

/// The object as JSON. `page` is the same edition set as a web page: its fragment is the body, and its photos are the
/// renditions, which lie beside the object under the names in their `title`; `href` has the address at the portal, where
/// the portal has one.
///
/// # Errors
/// [`PressError::Photo`]; [`PressError::Json`] is a fault of the press.
pub fn news_object(
    edition: &Edition<'_>,
    status: Status,
    page: &WebPage,
    source: &dyn PhotoSource,
) -> Result<Vec<u8>, PressError> {
    let article = edition.article;
    let mut object = Object::default();
    object.say("uri", uri(edition).into());
    object.say(
        "standard",
        json!({
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        }),
    );
    object.say("type", "text".into());
    object.say("representationType", "full".into());
    object.say(
        "version",
        edition.modified.format("%Y%m%d%H%M%S").to_string().into(),
    );
    object.say("firstCreated", edition.published.to_rfc3339().into());
    object.say("versionCreated", edition.modified.to_rfc3339().into());
    let embargo = article.embargo.map(|embargo| embargo.to_rfc3339());
    object.say("embargoedUntil", embargo.into());
    object.say("pubStatus", status.name().into());
    object.say("urgency", urgency(article.priority).into());
    object.say("language", edition.language_tag().into());
    object.say("title", edition.title().into());
    object.say("slugline", article.address_slug().into());
    object.say("by", line::clean(&article.byline()).into());
    object.say("located", line::clean(&article.body.dateline()).into());
    let house = line::clean(&edition.house.name);
    object.say("copyrightHolder", house.as_str().into());
    if !house.is_empty() {
        object.say("copyrightNotice", format!("© {house}").into());
        object.say("organisations", json!([{ "name": house, "rel": "publisher" }]));
    }
    object.say("headlines", headlines(edition));
    object.say("descriptions", said("lead", edition.description()));
    object.say("bodies", bodies(edition, page));
    object.say("infoSources", sources(edition));
    object.say("subjects", subjects(edition));
    object.say("places", named("event", [article.place.as_str()]));
    object.say("associations", photos(edition, page, source)?);
    let mut bytes = serde_json::to_vec_pretty(&Value::from(object)).map_err(|source| PressError::Json {
        document: "ninjs.json",
        source,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Stays with the piece when its text is corrected (RFC 3085 names news items so).
fn uri(edition: &Edition<'_>) -> String {
    let host = edition.house.address.split('/').nth(2).unwrap_or_default();
    let host: String = host
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        .collect();
    let provider = if host.is_empty() { "toasoan" } else { &host };
    format!(
        "urn:newsml:{provider}:{}:{}",
        edition.published.format("%Y%m%d"),
        edition.article.address_slug()
    )
}

/// Of 1 to 9, of which 5 is a usual piece.
fn urgency(priority: Priority) -> u8 {
    match priority {
        Priority::Routine => 6,
        Priority::Normal => 5,
        Priority::High => 3,
        Priority::Urgent => 1,
    }
}

fn headlines(edition: &Edition<'_>) -> Value {
    let kicker = line::clean(edition.article.body.kicker.trim());
    let mut headlines = vec![("main", edition.title())];
    headlines.extend((!kicker.is_empty()).then_some(("kicker", kicker)));
    let headline =
        |(role, value): (&str, String)| json!({ "role": role, "contentType": "text/plain", "value": value });
    headlines.into_iter().map(headline).collect::<Vec<_>>().into()
}

fn bodies(edition: &Edition<'_>, page: &WebPage) -> Value {
    let text = text::text(edition);
    json!([
        {
            "role": "main",
            "contentType": "text/html",
            "wordCount": edition.article.body.word_count(),
            "value": page.fragment,
        },
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": text.chars().count(),
            "wordCount": edition.article.body.word_count(),
            "value": text,
        },
    ])
}

fn sources(edition: &Edition<'_>) -> Value {
    let source = |author: &newsroom::person::Author| json!({ "name": line::clean(&author.name), "role": role(author.part) });
    let authors = edition.article.authors.iter();
    authors.map(source).collect::<Vec<_>>().into()
}

fn subjects(edition: &Edition<'_>) -> Value {
    let section = named("section", [edition.article.section.as_str()]);
    let tags = named("keyword", edition.article.tags.iter().map(String::as_str));
    match (section, tags) {
        (Value::Array(mut section), Value::Array(tags)) => {
            section.extend(tags);
            section.into()
        }
        (section, _) => section,
    }
}

fn named<'a>(rel: &str, names: impl IntoIterator<Item = &'a str>) -> Value {
    let names = names.into_iter().map(|name| line::clean(name.trim()));
    let names = names.filter(|name| !name.is_empty());
    names
        .map(|name| json!({ "name": name, "rel": rel }))
        .collect::<Vec<_>>()
        .into()
}

fn said(role: &str, value: String) -> Value {
    match value.is_empty() {
        true => Value::Null,
        false => json!([{ "role": role, "contentType": "text/plain", "value": value }]),
    }
}

/// Each photo at its first place.
fn photos(edition: &Edition<'_>, page: &WebPage, source: &dyn PhotoSource) -> Result<Value, PressError> {
    let figures = edition.article.body.figures();
    let places = figures.flat_map(|figure| figure.photos.iter().map(move |place| (figure, place)));
    let (mut seen, mut photos): (Vec<Cut>, Vec<Value>) = (Vec::new(), Vec::new());
    for (number, (figure, place)) in (1..).zip(places) {
        if let Some(cut) = place.cut()
            && !seen.contains(&cut)
        {
            seen.push(cut);
            let photo = photo(edition, number, figure, place, &cut, page, source);
            photos.push(photo.map_err(|source| PressError::Photo { number, source })?);
        }
    }
    Ok(photos.into())
}

fn photo(
    edition: &Edition<'_>,
    number: u32,
    figure: &Figure,
    place: &PlacedPhoto,
    cut: &Cut,
    page: &WebPage,
    source: &dyn PhotoSource,
) -> Result<Value, newsroom::photo::PhotoUnavailable> {
    let about = source.about(cut)?;
    let words = &about.words;
    let credit = line::clean(figure.credit.trim());
    let mut photo = Object::default();
    photo.say("name", format!("photo-{number}").into());
    photo.say("rel", "photo".into());
    photo.say("uri", photo_uri(cut).into());
    photo.say("type", "picture".into());
    photo.say("pubStatus", "usable".into());
    photo.say("language", edition.language_tag().into());
    let by = line::clean(&words.creators.join(", "));
    photo.say("by", if by.is_empty() { credit.clone() } else { by }.into());
    photo.say("copyrightNotice", line::clean(words.copyright.trim()).into());
    photo.say("usageTerms", line::clean(words.usage_terms.trim()).into());
    photo.say("headlines", said("main", line::clean(words.headline.trim())));
    let caption = line::clean(plain_text(figure.caption_of(place)).trim());
    let descriptions = [
        ("caption", caption),
        ("alt", line::clean(place.alt.trim())),
        ("credit", credit),
    ];
    let descriptions = descriptions.into_iter().filter(|(_, value)| !value.is_empty());
    photo.say(
        "descriptions",
        descriptions
            .map(|(role, value)| json!({ "role": role, "contentType": "text/plain", "value": value }))
            .collect::<Vec<_>>()
            .into(),
    );
    photo.say(
        "people",
        named("depicted", words.persons.iter().map(String::as_str)),
    );
    if !words.digital_source_type.trim().is_empty() {
        photo.say(
            "digitalSourceType",
            json!({ "literal": line::clean(words.digital_source_type.trim()) }),
        );
    }
    let files = page.photos.iter().filter(|file| file.cut == *cut);
    let rendition = |file: &PackagedPhoto| {
        let mut rendition = Object::default();
        rendition.say(
            "name",
            format!("{}-{}", file.encoding.extension(), file.width).into(),
        );
        rendition.say("title", file.name.as_str().into());
        rendition.say("href", file.address.as_deref().into());
        rendition.say("contentType", file.encoding.media_type().into());
        rendition.say("width", file.width.into());
        rendition.say("height", file.height.into());
        rendition.say("sizeInBytes", file.bytes.len().into());
        let at = |share: u16, side: u32| u64::from(side) * u64::from(share) / u64::from(WHOLE);
        if let Some(focus) = about.focus {
            let poi = json!({ "x": at(focus.x, file.width), "y": at(focus.y, file.height) });
            rendition.say("poi", poi);
        }
        Value::from(rendition)
    };
    photo.say("renditions", files.map(rendition).collect::<Vec<_>>().into());
    Ok(photo.into())
}

/// The photo by its original's SHA-256 (RFC 6920), and the part of it that is shown.
fn photo_uri(cut: &Cut) -> String {
    let hexadecimal = cut.photo.to_string();
    let digit = |pair: &[u8]| {
        std::str::from_utf8(pair)
            .ok()
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
    };
    let bytes: Vec<u8> = hexadecimal.as_bytes().chunks(2).filter_map(digit).collect();
    let name = format!("ni:///sha-256;{}", URL_SAFE_NO_PAD.encode(bytes));
    match cut.crop {
        None => name,
        Some(crop) => format!("{name}?crop={},{},{},{}", crop.x, crop.y, crop.width, crop.height),
    }
}

fn role(part: Part) -> &'static str {
    match part {
        Part::Text => "author",
        Part::Photo => "photographer",
        Part::Edit => "editor",
    }
}
