//! A piece with all that its page says of it.

use chrono::{DateTime, FixedOffset};
use newsroom::article::Article;
use newsroom::body::plain_text;
use newsroom::house_style::HouseStyle;
use newsroom::language::Language;

use crate::logo::Logo;
use crate::record::Record;
use crate::{line, words};

/// What the press is given. The clock is the caller's: the same edition gives the same bytes.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    pub article: &'a Article,
    pub house: &'a HouseStyle,
    pub logo: Option<&'a Logo>,
    /// For the archive copy.
    pub record: Option<&'a Record>,
    pub published: DateTime<FixedOffset>,
    pub modified: DateTime<FixedOffset>,
}

impl Edition<'_> {
    /// The lead as one plain line, for the places where a page describes itself.
    pub(crate) fn description(&self) -> String {
        let lead = line::clean(&plain_text(&self.article.body.lead));
        lead.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn title(&self) -> String {
        line::clean(self.article.body.headline.trim())
    }

    /// The names of the byline, each on its own.
    pub(crate) fn bylines(&self) -> impl Iterator<Item = &str> {
        let authors = self.article.authors.iter();
        authors
            .filter(|author| author.part == newsroom::person::Part::Text)
            .map(|author| author.name.trim())
    }

    pub(crate) fn date(&self) -> String {
        words::date(self.language(), self.published)
    }

    /// The tag of BCP 47.
    pub(crate) fn language_tag(&self) -> &str {
        self.article.language.as_str()
    }

    /// The tag without script and region, as ISO 639 names the language.
    pub(crate) fn primary_language(&self) -> &str {
        self.language_tag().split('-').next().unwrap_or_default()
    }

    /// The language of the few words that the page itself says: Vietnamese on a page in Vietnamese, else English.
    pub(crate) fn language(&self) -> Language {
        match self.primary_language() {
            "vi" => Language::Vi,
            _ => Language::En,
        }
    }
}
