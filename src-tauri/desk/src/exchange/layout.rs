//! Where things lie in a package for another desk.

use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;

pub fn article(id: ArticleId) -> String {
    format!("articles/{id}/article.json")
}

pub fn revision(article: ArticleId, id: RevisionId) -> String {
    format!("articles/{article}/revisions/{id}.json")
}

pub fn said(photo: PhotoId) -> String {
    format!("photos/{photo}.json")
}

pub fn original(photo: PhotoId, media_type: &str) -> String {
    format!("photos/{photo}.{}", ending(media_type))
}

/// Of originals; "bin" is no kind that an archive keeps.
pub fn ending(media_type: &str) -> &'static str {
    KINDS
        .iter()
        .find(|(kind, _)| *kind == media_type)
        .map_or("bin", |(_, ending)| ending)
}

/// The article whose `article.json` this is.
pub fn article_of(path: &str) -> Option<ArticleId> {
    let id = path.strip_prefix("articles/")?.strip_suffix("/article.json")?;
    id.parse().ok()
}

/// The places where a photo's original may lie.
pub fn originals(photo: PhotoId) -> impl Iterator<Item = String> {
    KINDS
        .iter()
        .map(move |(_, ending)| format!("photos/{photo}.{ending}"))
}

const KINDS: [(&str, &str); 6] = [
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
    ("image/tiff", "tif"),
    ("image/heic", "heic"),
    ("image/avif", "avif"),
];
