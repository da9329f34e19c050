//! How browsers hear that the site was read again. Not here: when that is (`serve::run` says it).

use std::convert::Infallible;

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};

use super::Server;

pub(super) async fn script() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, include_str!("reload.js"))
}

pub(super) async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, include_str!("panel.css"))
}

/// The version that is shown now, and then each new one. A browser that comes late or comes back misses nothing.
pub(super) async fn events(State(server): State<Server>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut shown = server.shown;
    shown.mark_changed();
    let versions = stream::unfold(shown, |mut shown| async move {
        shown.changed().await.ok()?;
        let version = shown.borrow_and_update().version.clone();
        Some((Ok(Event::default().data(version)), shown))
    });
    Sse::new(versions).keep_alive(KeepAlive::default())
}
