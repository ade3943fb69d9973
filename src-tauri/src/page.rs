//! Web pages that are previewed, over the `page` scheme:
//!
//! - `page://localhost/`: the frame that shows them, with a script of this program's own that reloads a page without a
//!   blink and keeps it scrolled to where it was.
//! - `page://localhost/<name>`: a page as it would be exported. It is of another origin than the window, lies in a
//!   sandbox within the frame, and may run nothing and fetch nothing but photos.

use std::sync::Arc;

use desk::Desk;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, UriSchemeContext, Wry};

use crate::picture;

const FRAME: &str = include_str!("page/frame.html");
const SCRIPT: &str = include_str!("page/frame.js");

const HTML: &str = "text/html; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The frame runs its one script, shows pages and does nothing else.
const FRAME_POLICY: &str =
    "default-src 'none'; script-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

pub fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    match request.uri().path().trim_start_matches('/') {
        "" => respond(StatusCode::OK, HTML, FRAME_POLICY, FRAME),
        "frame.js" => respond(StatusCode::OK, JAVASCRIPT, FRAME_POLICY, SCRIPT),
        name => {
            let desk = context.app_handle().try_state::<Arc<Desk>>();
            match desk.and_then(|desk| desk.web_page(name)) {
                Some(page) => respond(StatusCode::OK, HTML, &page_policy(), &page),
                None => respond(StatusCode::NOT_FOUND, HTML, &page_policy(), ""),
            }
        }
    }
}

/// What a page may do: look as it does, with its own letters and the archive's photos.
fn page_policy() -> String {
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: {}; base-uri 'none'; form-action 'none'; \
         sandbox allow-same-origin",
        picture::ORIGIN
    )
}

fn respond(status: StatusCode, kind: &'static str, policy: &str, body: &str) -> Response<Vec<u8>> {
    let mut response = Response::new(body.as_bytes().to_vec());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    // Both policies are ASCII: the header takes them.
    if let Ok(policy) = header::HeaderValue::from_str(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
