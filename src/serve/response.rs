//! An answer as HTTP: status, content type, headers, bytes. Not here: which answer belongs to a path (`answer`).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::answer::Answer;
use crate::publish::{Body, Output};
use crate::source;

/// What a path in a `Location` header may not hold (RFC 3986, section 3.3).
const NOT_IN_A_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Shown where the site itself has no page to show.
const NOTHING_HERE: &str = include_str!("missing.html");

/// `version` tells the page's own script which state of the site it shows.
pub(super) fn of(answer: Answer, query: Option<&str>, version: &str) -> Response {
    let mut response = match answer {
        Answer::Found(output) => content(output, StatusCode::OK),
        Answer::Missing(Some(output)) => content(output, StatusCode::NOT_FOUND),
        Answer::Missing(None) => (StatusCode::NOT_FOUND, html(NOTHING_HERE.into())).into_response(),
        Answer::Redirect(path) => redirect(&path, query),
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(timing) = HeaderValue::try_from(format!("plenary;desc=\"{version}\"")) {
        headers.insert("server-timing", timing);
    }
    response
}

pub(super) fn failure(reason: &str) -> impl IntoResponse + use<> {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::INTERNAL_SERVER_ERROR, headers, format!("{reason}\n"))
}

/// A page of the server itself: it may load what the server offers, and nothing else.
pub(super) fn html(body: String) -> impl IntoResponse {
    const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, body)
}

fn content(Output { path, body }: Output, status: StatusCode) -> Response {
    let bytes = match body {
        Body::Bytes(bytes) => bytes,
        Body::File(file) => match source::read_bytes(&file) {
            Ok(bytes) => bytes,
            Err(error) => return failure(&error.to_string()).into_response(),
        },
    };
    (status, [(header::CONTENT_TYPE, content_type(&path))], bytes).into_response()
}

/// By the file's extension, as web servers do it. All text of a site is UTF-8.
fn content_type(path: &str) -> String {
    let mime = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("xml") => "application/xml".parse().unwrap_or(mime_guess::mime::TEXT_XML),
        _ => mime_guess::from_path(path).first_or_octet_stream(),
    };
    let is_text = mime.type_() == "text"
        || mime.suffix().is_some_and(|suffix| suffix == "xml" || suffix == "json")
        || ["json", "javascript", "xml", "manifest+json"].contains(&mime.subtype().as_str());
    if is_text && mime.get_param("charset").is_none() { format!("{mime}; charset=utf-8") } else { mime.to_string() }
}

fn redirect(path: &str, query: Option<&str>) -> Response {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    let location = format!("{}{query}", utf8_percent_encode(path, NOT_IN_A_PATH));
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, location)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn content_types() {
        for (path, expected) in [
            ("en/index.html", "text/html; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.json", "application/json; charset=utf-8"),
            ("a.jsonld", "application/ld+json; charset=utf-8"),
            ("a.svg", "image/svg+xml; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("events.ics", "text/calendar; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("a.pdf", "application/pdf"),
            ("a.woff2", "font/woff2"),
            ("a.webp", "image/webp"),
            (".nojekyll", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
