//! Cases of `source::watch`: when "now" is said, and when not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use plenary::source::watch::{Places, Watch};
use tempfile::TempDir;

/// Long enough for an event to come, on a busy machine too.
const SOON: Duration = Duration::from_secs(10);
/// Long enough for an event that should not come.
const NEVER: Duration = Duration::from_millis(400);

struct Watched {
    root: TempDir,
    now: Receiver<()>,
}

impl Watched {
    fn start() -> Watched {
        let root = TempDir::new().unwrap();
        let at = |path: &str| root.path().join(path);
        fs::create_dir_all(at("content/events")).unwrap();
        fs::create_dir_all(at("public")).unwrap();
        fs::write(at("plenary.yml"), "title: A").unwrap();
        let wanted = ["content", "themes", "i18n", "plenary.yml"].map(at).to_vec();
        let mut watch = Watch::start(&Places { wanted, ignored: vec![at("public")] }).unwrap();
        let (sender, now) = channel();
        std::thread::spawn(move || while watch.wait().is_some() && sender.send(()).is_ok() {});
        Watched { root, now }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn write(&self, path: &str) {
        fs::write(self.at(path), "text").unwrap();
    }

    fn expect_now(&self, after: &str) {
        assert!(self.now.recv_timeout(SOON).is_ok(), "nothing was said after {after}");
        while self.now.recv_timeout(NEVER / 2).is_ok() {}
    }

    fn expect_nothing(&self, after: &str) {
        assert!(self.now.recv_timeout(NEVER).is_err(), "something was said after {after}");
    }
}

#[test]
fn a_change_to_a_text_or_the_site_file() {
    let watched = Watched::start();
    watched.write("content/events/index.fr.md");
    watched.expect_now("a new text");
    watched.write("plenary.yml");
    watched.expect_now("a change to the site file");
    fs::rename(watched.at("content/events"), watched.at("content/news")).unwrap();
    watched.expect_now("a renamed folder");
    watched.write("content/news/index.fr.md");
    watched.expect_now("a change in the renamed folder");
}

#[test]
fn an_editor_that_saves_by_renaming() {
    let watched = Watched::start();
    for path in ["content/events/a.md", "plenary.yml"] {
        watched.write("content/.a.tmp");
        fs::rename(watched.at("content/.a.tmp"), watched.at(path)).unwrap();
        watched.expect_now(path);
    }
}

#[test]
fn a_folder_that_comes_to_be_later() {
    let watched = Watched::start();
    fs::create_dir(watched.at("i18n")).unwrap();
    watched.expect_now("a new folder");
    watched.write("i18n/fr.ftl");
    watched.expect_now("a file in it");
    fs::remove_dir_all(watched.at("content")).unwrap();
    watched.expect_now("a removed folder");
    fs::create_dir(watched.at("content")).unwrap();
    watched.expect_now("the folder again");
    watched.write("content/a.md");
    watched.expect_now("a file in the folder that came back");
}

#[test]
fn what_does_not_matter() {
    let watched = Watched::start();
    for path in ["public/index.html", "README.md", "content/.a.md.swp", "content/events/a.md~", "content/4913"] {
        watched.write(path);
    }
    let _ = fs::read(watched.at("plenary.yml")).unwrap();
    let _ = fs::read_dir(Path::new(&watched.at("content"))).unwrap().count();
    watched.expect_nothing("changes that do not matter");
}
