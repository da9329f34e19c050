//! Says "now" when something changed that a site is made from, and which files, where these are known: what changed in
//! them is found by reading.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};

/// How long it must be quiet before "now" is said: one save of an editor is several events, a few milliseconds apart.
/// Nobody waits longer than need be to see what was written.
const QUIET: Duration = Duration::from_millis(20);

/// What is watched. Paths need not exist yet: they are found when they come to be.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Files and folders that matter.
    pub wanted: Vec<PathBuf>,
    /// Folders in which nothing matters, such as the output's.
    pub ignored: Vec<PathBuf>,
}

/// A running watch; it ends when it is dropped.
pub struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    places: Places,
    events: Receiver<Event>,
}

/// The system cannot watch, for instance because too many files are watched already.
#[derive(Debug)]
pub struct CannotWatch(String);

enum Event {
    Changed(Vec<PathBuf>),
    /// One of the wanted places itself came or went, and must be watched anew.
    CameOrWent,
}

impl Watch {
    pub fn start(places: &Places) -> Result<Watch, CannotWatch> {
        let places = places.real();
        let (sender, events) = channel();
        let handler = handler(places.clone(), sender);
        let debouncer = new_debouncer(QUIET, None, handler).map_err(CannotWatch::new)?;
        let mut watch = Watch { debouncer, places, events };
        watch.look()?;
        Ok(watch)
    }

    /// Waits until something changed, and says which files did; none of them where it may have been anything. None when
    /// the watch has ended.
    pub fn wait(&mut self) -> Option<Vec<PathBuf>> {
        let first = self.events.recv().ok()?;
        let mut changed = BTreeSet::new();
        for event in std::iter::once(first).chain(self.events.try_iter()).collect::<Vec<_>>() {
            match event {
                Event::Changed(paths) => changed.extend(paths),
                Event::CameOrWent => {
                    // A place that cannot be watched just now is tried again when it next comes or goes.
                    let _ = self.look();
                    return Some(Vec::new());
                }
            }
        }
        Some(changed.into_iter().collect())
    }

    /// Watches the wanted places with everything in them, and the folders around them for when they come and go.
    fn look(&mut self) -> Result<(), CannotWatch> {
        let around: BTreeSet<&Path> = self.places.wanted.iter().filter_map(|place| place.parent()).collect();
        for folder in around.into_iter().filter(|folder| folder.is_dir() && !self.places.is_inside_wanted(folder)) {
            self.debouncer.watch(folder, RecursiveMode::NonRecursive).map_err(CannotWatch::new)?;
        }
        for folder in self.places.wanted.iter().filter(|place| place.is_dir()) {
            self.debouncer.watch(folder, RecursiveMode::Recursive).map_err(CannotWatch::new)?;
        }
        Ok(())
    }
}

fn handler(places: Places, sender: Sender<Event>) -> impl FnMut(DebounceEventResult) + Send + 'static {
    move |result| {
        let event = match result {
            Ok(events) => places.event(&events),
            // Events were lost: whatever they were, reading again finds it.
            Err(_) => Some(Event::CameOrWent),
        };
        if let Some(event) = event {
            // The receiver is gone only while the watch is being dropped.
            let _ = sender.send(event);
        }
    }
}

impl Places {
    /// With the links on the way followed, since events carry real paths.
    fn real(&self) -> Places {
        let real = |place: &PathBuf| match (place.canonicalize(), place.parent(), place.file_name()) {
            (Ok(real), ..) => real,
            (_, Some(parent), Some(name)) => parent.canonicalize().map_or(place.clone(), |parent| parent.join(name)),
            _ => place.clone(),
        };
        let all = |places: &[PathBuf]| places.iter().map(real).collect();
        Places { wanted: all(&self.wanted), ignored: all(&self.ignored) }
    }

    fn event(&self, events: &[DebouncedEvent]) -> Option<Event> {
        let changes = events.iter().filter(|event| !event.kind.is_access());
        let paths: Vec<PathBuf> =
            changes.flat_map(|event| &event.paths).filter(|path| self.matters(path)).cloned().collect();
        let came_or_went = paths.iter().any(|path| self.wanted.contains(path));
        (!paths.is_empty()).then_some(if came_or_went { Event::CameOrWent } else { Event::Changed(paths) })
    }

    fn matters(&self, path: &Path) -> bool {
        self.wanted.iter().any(|wanted| path.starts_with(wanted))
            && !self.ignored.iter().any(|ignored| path.starts_with(ignored))
            && !path.file_name().is_some_and(is_temporary)
    }

    fn is_inside_wanted(&self, folder: &Path) -> bool {
        self.wanted.iter().any(|wanted| folder.starts_with(wanted))
    }
}

/// The files that editors, browsers and desktops put beside what people write.
fn is_temporary(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let begins = [".", "~$", "#", "___jb_"].iter().any(|start| name.starts_with(start));
    let ends =
        ["~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".part", ".crdownload"].iter().any(|end| name.ends_with(end));
    // Vim writes `4913` to try whether it may.
    begins || ends || ["4913", "Thumbs.db", "desktop.ini"].contains(&name.as_ref())
}

impl CannotWatch {
    #[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
    fn new(error: notify::Error) -> CannotWatch {
        CannotWatch(match error.kind {
            notify::ErrorKind::MaxFilesWatch => {
                "the system's limit is reached; on Linux raise fs.inotify.max_user_watches".into()
            }
            _ => error.to_string(),
        })
    }
}

impl std::error::Error for CannotWatch {}

impl fmt::Display for CannotWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot watch the site's files for changes: {}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters() {
        let places = Places {
            wanted: vec!["/site/content".into(), "/site/plenary.yml".into()],
            ignored: vec!["/site/content/public".into()],
        };
        for path in ["/site/content", "/site/content/a/index.fr.md", "/site/plenary.yml"] {
            assert!(places.matters(Path::new(path)), "{path}");
        }
        for path in [
            "/site/README.md",
            "/site/public/en/index.html",
            "/site/content/public/a.html",
            "/site/content/.a.md.swp",
            "/site/content/a.md~",
            "/site/content/4913",
            "/site/content/#a.md#",
            "/site/content/~$a.docx",
        ] {
            assert!(!places.matters(Path::new(path)), "{path}");
        }
    }
}
