//! Pictures over the `photo` scheme: `photo://localhost/<photo id>/<width in pixels>`. A photo is named by its bytes
//! and a width by its number, so an answer never changes and is cached for good.

use std::sync::Arc;

use desk::Desk;
use newsroom::photo::PhotoId;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, UriSchemeContext, UriSchemeResponder, Wry};

/// Pixels. The only widths that are made, so that the web side cannot fill the disk.
const WIDTHS: [u32; 3] = [160, 480, desk::photos::WIDEST];

pub fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let desk = context
        .app_handle()
        .try_state::<Arc<Desk>>()
        .map(|desk| Arc::clone(&desk));
    tauri::async_runtime::spawn_blocking(move || {
        let picture = desk
            .zip(asked(request.uri().path()))
            .map(|(desk, (photo, width))| desk.picture(&photo, width));
        responder.respond(match picture {
            Some(Ok(jpeg)) => respond(StatusCode::OK, jpeg),
            Some(Err(error)) => respond(StatusCode::NOT_FOUND, error.to_string().into_bytes()),
            None => respond(StatusCode::BAD_REQUEST, Vec::new()),
        });
    });
}

fn asked(path: &str) -> Option<(PhotoId, u32)> {
    let path = path.replace("%2F", "/").replace("%2f", "/");
    let (photo, width) = path.trim_start_matches('/').split_once('/')?;
    let width = width.parse().ok().filter(|width| WIDTHS.contains(width))?;
    Some((photo.parse().ok()?, width))
}

fn respond(status: StatusCode, body: Vec<u8>) -> Response<Vec<u8>> {
    let (kind, caching) = match status {
        StatusCode::OK => ("image/jpeg", "public, max-age=31536000, immutable"),
        _ => ("text/plain; charset=utf-8", "no-store"),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(caching));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_photo_s_id_and_a_known_width_are_answered() {
        let id = PhotoId::of(b"a");
        assert_eq!(asked(&format!("/{id}/480")), Some((id, 480)));
        assert_eq!(asked(&format!("/{id}%2F1600")), Some((id, 1600)));
        for path in [
            "/",
            "/../toasoan.db/160",
            &format!("/{id}/481"),
            &format!("/{id}"),
        ] {
            assert_eq!(asked(path), None, "{path}");
        }
    }
}
