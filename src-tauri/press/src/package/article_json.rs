//! The article as it was exported, for programs.

use newsroom::article::Article;
use serde::Serialize;

use crate::edition::Edition;
use crate::error::PressError;

#[derive(Serialize)]
struct House<'a> {
    name: &'a str,
    address: &'a str,
}

#[derive(Serialize)]
struct Exported<'a> {
    house: House<'a>,
    /// RFC 3339.
    published: String,
    /// RFC 3339.
    modified: String,
    language: &'a str,
    article: Article,
}

pub(super) fn bytes(edition: &Edition<'_>) -> Result<Vec<u8>, PressError> {
    let exported = Exported {
        house: House {
            name: &edition.house.name,
            address: &edition.house.address,
        },
        published: edition.published.to_rfc3339(),
        modified: edition.modified.to_rfc3339(),
        language: edition.language_tag(),
        // What the house says to itself never leaves it.
        article: Article {
            note: String::new(),
            sources: Vec::new(),
            comments: Vec::new(),
            suggestions: Vec::new(),
            ..edition.article.clone()
        },
    };
    let mut bytes = serde_json::to_vec_pretty(&exported).map_err(|source| PressError::Json {
        document: "article.json",
        source,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
