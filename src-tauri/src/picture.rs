//! Pictures over the `photo` scheme:
//!
//! - `photo://localhost/<photo id>/<size>/<recipe>`: the size is 320, 1600 or "full"; the recipe is its JSON in
//!   base64url. A photo is named by its bytes and a recipe by its words, so an answer never changes and is cached for
//!   good.
//! - `photo://localhost/<photo id>/<size>`: by the recipe that the archive keeps now, so never cached.
//! - `photo://localhost/page/<name>/<pixels>`: a page of what is previewed, so many pixels wide. Named by what is to be
//!   seen on it, so cached for good.
//! - `photo://localhost/logo/<digest>`: a logo of the house.
//! - `photo://localhost/arriving/<key>`: the small picture of a photo that is on its way into the archive.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use darkroom::Size;
use desk::Desk;
use desk::photos::picture::{SMALL, WIDEST};
use newsroom::digest::Digest;
use newsroom::photo::{PhotoId, Recipe};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, UriSchemeContext, UriSchemeResponder, Wry};

/// Bytes of a recipe's text: fifty faces made unrecognisable and more.
const LONGEST: usize = 8_192;
/// As Tauri writes a scheme of its own on each system.
pub const ORIGIN: &str = if cfg!(windows) {
    "http://photo.localhost"
} else {
    "photo://localhost"
};
const TEXT: &str = "text/plain; charset=utf-8";
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const NEVER: &str = "no-store";

#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// By the recipe that the archive keeps where none is named.
    Photo(PhotoId, Size, Option<Recipe>),
    Arriving(String),
    Page(String, u32),
    Logo(Digest),
}

pub fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let desk = context
        .app_handle()
        .try_state::<Arc<Desk>>()
        .map(|desk| Arc::clone(&desk));
    tauri::async_runtime::spawn_blocking(move || {
        let jpeg = |bytes| (bytes, "image/jpeg");
        let (picture, caching) = match desk.zip(asked(request.uri().path())) {
            Some((desk, Asked::Photo(photo, size, Some(recipe)))) => {
                (Some(desk.picture_by(&photo, size, &recipe).map(jpeg)), FOR_GOOD)
            }
            Some((desk, Asked::Photo(photo, size, None))) => {
                (Some(desk.picture(&photo, size).map(jpeg)), NEVER)
            }
            Some((desk, Asked::Arriving(key))) => (desk.arriving(&key).map(jpeg).map(Ok), FOR_GOOD),
            Some((desk, Asked::Page(name, width))) => {
                let page = desk.preview_page(&name, width);
                (page.map(|png| Ok((png, "image/png"))), FOR_GOOD)
            }
            Some((desk, Asked::Logo(id))) => (desk.logo_file(id).transpose(), FOR_GOOD),
            None => (None, NEVER),
        };
        responder.respond(match picture {
            Some(Ok((bytes, kind))) => respond(StatusCode::OK, kind, caching, bytes),
            Some(Err(error)) => {
                let said = error.to_string().into_bytes();
                respond(StatusCode::NOT_FOUND, TEXT, NEVER, said)
            }
            None => respond(StatusCode::BAD_REQUEST, TEXT, NEVER, Vec::new()),
        });
    });
}

/// Where the window's pages read a photo by this recipe, in the size that is made for so many pixels of width.
pub fn address(photo: PhotoId, recipe: &Recipe, width: u32) -> String {
    let size = if width > SMALL { WIDEST } else { SMALL };
    // A recipe is whole numbers and names: it has its JSON.
    let recipe = URL_SAFE_NO_PAD.encode(serde_json::to_vec(recipe).unwrap_or_default());
    format!("{ORIGIN}/{photo}/{size}/{recipe}")
}

fn asked(path: &str) -> Option<Asked> {
    let path = path.replace("%2F", "/").replace("%2f", "/");
    let mut parts = path.trim_start_matches('/').split('/');
    let photo = parts.next()?;
    if photo == "arriving" {
        return Some(Asked::Arriving(parts.next()?.to_owned()));
    }
    if photo == "page" || photo == "logo" {
        let name = parts.next()?;
        let asked = match photo {
            "page" => Asked::Page(name.to_owned(), parts.next()?.parse().ok()?),
            _ => Asked::Logo(name.parse().ok()?),
        };
        return parts.next().is_none().then_some(asked);
    }
    let size = match parts.next()? {
        "full" => Size::Full,
        width => match width.parse().ok()? {
            SMALL => Size::LongestSide(SMALL),
            WIDEST => Size::Width(WIDEST),
            // No other is made, so that the web side cannot fill the disk.
            _ => return None,
        },
    };
    let recipe = match parts.next() {
        None => None,
        Some(text) if text.len() <= LONGEST => {
            let json = URL_SAFE_NO_PAD.decode(text).ok()?;
            let mut recipe: Recipe = serde_json::from_slice(&json).ok()?;
            recipe.normalise();
            Some(recipe)
        }
        Some(_) => return None,
    };
    parts.next().is_none().then_some(())?;
    Some(Asked::Photo(photo.parse().ok()?, size, recipe))
}

fn respond(
    status: StatusCode,
    kind: &'static str,
    caching: &'static str,
    body: Vec<u8>,
) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(caching));
    // The histogram reads pixels; nobody but the one window can ask.
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        header::HeaderValue::from_static("*"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_photo_s_id_a_known_size_and_a_recipe_are_answered() {
        let id = PhotoId::of(b"a");
        let turned = Recipe {
            turns: 1,
            ..Recipe::default()
        };
        let text = URL_SAFE_NO_PAD.encode(r#"{"turns":5}"#);
        let photo = |size, recipe| Some(Asked::Photo(id, size, recipe));
        assert_eq!(
            asked(&format!("/{id}/320")),
            photo(Size::LongestSide(SMALL), None)
        );
        assert_eq!(asked(&format!("/{id}%2F1600")), photo(Size::Width(WIDEST), None));
        let by_recipe = asked(&format!("/{id}/full/{text}"));
        assert_eq!(by_recipe, photo(Size::Full, Some(turned.clone())));
        assert_eq!(
            address(id, &turned, 1080).strip_prefix(ORIGIN).and_then(asked),
            photo(Size::Width(WIDEST), Some(turned.clone()))
        );
        assert_eq!(asked("/arriving/1-2"), Some(Asked::Arriving("1-2".to_owned())));
        assert_eq!(asked("/page/0a1b/560"), Some(Asked::Page("0a1b".to_owned(), 560)));
        assert_eq!(asked(&format!("/logo/{id}")), Some(Asked::Logo(id.into())));
        for path in [
            "/",
            "/page/0a1b",
            "/page/0a1b/wide",
            "/page/0a1b/560/x",
            "/logo/../toasoan.db",
            "/../toasoan.db/320",
            &format!("/{id}/321"),
            &format!("/{id}"),
            &format!("/{id}/320/x"),
            &format!("/{id}/320/{text}/x"),
        ] {
            assert_eq!(asked(path), None, "{path}");
        }
    }
}
