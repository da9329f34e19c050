//! A site on this machine while it is written: a request becomes a page rendered from memory, and browsers reload
//! when something changed.
//!
//! 1. A port is taken ([`interface`]).
//! 2. A request to another host's name is refused ([`host`]).
//! 3. A path becomes a page, a redirect, or the 404 page of the reader's language ([`answer`]).
//! 4. When the sources change, the site is read again; then, not before, browsers hear of it ([`reload`]).
//!
//! Not here: what a site is made from and how. Nothing here reads the disk by a path that a browser sent.

mod answer;
mod error;
mod host;
mod interface;
mod problems;
mod reload;
mod response;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::serve::ListenerExt as _;
use tokio::net::TcpStream;
use tokio::sync::{oneshot, watch};

use crate::publish::Output;

pub use error::Error;
pub use interface::{Listener, Port, bind};
pub use problems::Problems;

/// A site that can be read again.
pub trait Live: Send + 'static {
    /// Reads what changed: these files, or anything where there are none. Takes as long as it takes.
    fn update(&mut self, changed: &[PathBuf]);
    /// Says what the update found, once its pages are shown.
    fn tell(&mut self);
    /// The site as of the last update.
    fn pages(&self) -> Arc<dyn Pages>;
    /// What is wrong in it, as far as it is known: rendering a page may find more.
    fn problems(&self) -> Problems;
}

/// A site at one moment.
pub trait Pages: Send + Sync {
    /// The output at a path relative to the site's root, such as `en/index.html`.
    fn render(&self, path: &str) -> Option<Output>;
    /// The part of every URL before that path: `/`, or `/archive/`.
    fn base_path(&self) -> &str;
}

/// What is shown between two updates. Its version is no number that a restarted server could come to again.
#[derive(Clone)]
struct Shown {
    pages: Arc<dyn Pages>,
    version: String,
}

#[derive(Clone)]
struct Server {
    live: Arc<Mutex<dyn Live>>,
    shown: watch::Receiver<Shown>,
}

/// Serves until it is interrupted (Ctrl-C). `changed` waits for the next change; none means that none will come.
pub fn run(
    listener: Listener,
    live: impl Live,
    changed: impl FnMut() -> Option<Vec<PathBuf>> + Send + 'static,
) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::Machine)?;
    let (sender, shown) = watch::channel(Shown { pages: live.pages(), version: version(0) });
    let live: Arc<Mutex<dyn Live>> = Arc::new(Mutex::new(live));
    let ended = keep_up_to_date(live.clone(), sender, changed);
    let outcome = runtime.block_on(serve(listener, Server { live, shown }, ended));
    runtime.shutdown_timeout(Duration::from_millis(200));
    outcome
}

async fn serve(listener: Listener, server: Server, ended: oneshot::Receiver<()>) -> Result<(), Error> {
    let router = router(server, listener.is_loopback());
    let socket = listener.into_socket().map_err(Error::Machine)?.tap_io(send_at_once);
    // Event streams never end by themselves, so connections are dropped, not waited for.
    tokio::select! {
        served = axum::serve(socket, router).into_future() => served.map_err(Error::Machine),
        interrupted = tokio::signal::ctrl_c() => interrupted.map_err(Error::Machine),
        _ = ended => Err(Error::WatchEnded),
    }
}

/// What a browser hears of a change is short, and else waits for an answer to what it heard before. Where this cannot be
/// had, pages come all the same.
fn send_at_once(stream: &mut TcpStream) {
    let _ = stream.set_nodelay(true);
}

/// On a thread of its own, since an update may keep all processors busy; pages of the last one are served meanwhile.
fn keep_up_to_date(
    live: Arc<Mutex<dyn Live>>,
    shown: watch::Sender<Shown>,
    mut changed: impl FnMut() -> Option<Vec<PathBuf>> + Send + 'static,
) -> oneshot::Receiver<()> {
    let (running, ended) = oneshot::channel::<()>();
    std::thread::spawn(move || {
        // Dropped at the end of the thread, in whatever way it ends.
        let _running = running;
        for number in 1.. {
            let Some(paths) = changed() else { return };
            let mut live = lock(&live);
            live.update(&paths);
            shown.send_replace(Shown { pages: live.pages(), version: version(number) });
            live.tell();
        }
    });
    ended
}

fn version(number: u64) -> String {
    format!("{}.{number}", std::process::id())
}

/// A panic while the lock was held is reported where it happened; what it left is still the best there is to show.
fn lock<'a>(live: &'a Mutex<dyn Live + 'static>) -> MutexGuard<'a, dyn Live + 'static> {
    live.lock().unwrap_or_else(PoisonError::into_inner)
}

fn router(server: Server, loopback: bool) -> Router {
    let router = Router::new()
        .route("/_plenary/reload.js", get(reload::script))
        .route("/_plenary/panel.css", get(reload::style))
        .route("/_plenary/events", get(reload::events))
        .route("/_plenary/problems", get(problems::page))
        .route("/_plenary/problems.json", get(problems::json))
        .fallback(get(page))
        .with_state(server);
    if loopback { router.layer(from_fn(host::check)) } else { router }
}

async fn page(State(server): State<Server>, request: Request) -> Response {
    let Shown { pages, version } = server.shown.borrow().clone();
    let uri = request.into_parts().0.uri;
    let rendered =
        tokio::task::spawn_blocking(move || response::of(answer::to(&*pages, uri.path()), uri.query(), &version));
    rendered.await.unwrap_or_else(|_| response::failure("rendering this page failed; see the terminal").into_response())
}
