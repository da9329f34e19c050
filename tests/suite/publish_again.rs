//! Cases of `publish::site` over a site that was published before: what need not be made, and what must.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use plenary::publish::{self, Body, Edition, Error, Options, Sheaf, Stamp, Stamped};
use tempfile::TempDir;

/// Outputs by their paths, each with its text and its stamp, in sheaves of two; and the paths of those that were made.
struct Counting {
    outputs: Vec<(&'static str, &'static str, u128)>,
    made: Mutex<Vec<&'static str>>,
}

struct Pair<'a>(&'a Counting, usize);

impl Edition for Counting {
    fn sheaves(&self) -> usize {
        self.outputs.len().div_ceil(2)
    }

    fn paths(&self, sheaf: usize) -> Vec<&str> {
        self.outputs.iter().skip(2 * sheaf).take(2).map(|(path, ..)| *path).collect()
    }

    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_> {
        Box::new(Pair(self, number))
    }

    fn is_good(&self) -> bool {
        true
    }
}

impl Sheaf for Pair<'_> {
    fn known(&mut self, at: usize) -> Option<Stamp> {
        Some(Stamp::new(self.0.outputs[2 * self.1 + at].2))
    }

    fn make(&mut self, at: usize) -> Stamped {
        let (path, text, stamp) = self.0.outputs[2 * self.1 + at];
        self.0.made.lock().unwrap().push(path);
        Stamped { body: Body::Bytes(text.into()), stamp: Some(Stamp::new(stamp)) }
    }
}

/// A folder in which four outputs were published long enough ago.
struct Site {
    root: TempDir,
    outputs: Vec<(&'static str, &'static str, u128)>,
    dry_run: bool,
}

impl Site {
    fn new() -> Site {
        let root = TempDir::new().unwrap();
        let outputs =
            vec![("index.html", "1", 1), ("en/a/index.html", "a", 2), ("en/b/index.html", "b", 3), ("fr/a", "c", 4)];
        let site = Site { root, outputs, dry_run: false };
        site.rest();
        site
    }

    /// Until nothing is of this moment any more.
    fn rest(&self) {
        for _ in 0..2 {
            self.publish();
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(self.publish(), "made: | written: | removed:");
    }

    fn publish(&self) -> String {
        self.try_to_publish().unwrap()
    }

    fn try_to_publish(&self) -> Result<String, Error> {
        let edition = Counting { outputs: self.outputs.clone(), made: Mutex::default() };
        let options = Options { root: self.root.path().join("site"), dry_run: self.dry_run, ..Options::default() };
        let report = publish::site(&edition, &self.at(""), &options)?.unwrap();
        assert_eq!(report.written.len() + report.unchanged, self.outputs.len());
        let mut made = edition.made.into_inner().unwrap();
        made.sort_unstable();
        let made = made.into_iter().map(str::to_owned).collect();
        let lists = [("made:", made), ("written:", report.written), ("removed:", report.removed)];
        Ok(lists.map(|(name, paths)| [vec![name.to_owned()], paths].concat().join(" ")).join(" | "))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.path().join("site/public").join(path)
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }
}

#[test]
fn what_is_known_and_stands_is_not_made() {
    let mut site = Site::new();
    site.dry_run = true;
    assert_eq!(site.publish(), "made: | written: | removed:");
}

#[test]
fn what_has_another_stamp_is_made_and_only_written_if_it_differs() {
    let mut site = Site::new();
    site.outputs[0] = ("index.html", "1", 5);
    site.outputs[1] = ("en/a/index.html", "A", 6);
    assert_eq!(site.publish(), "made: en/a/index.html index.html | written: en/a/index.html | removed:");
    site.rest();
    assert_eq!(site.text("en/a/index.html"), "A");
}

#[test]
fn what_is_new_or_gone_does_not_make_the_others_unknown() {
    let mut site = Site::new();
    site.outputs[1] = ("en/c/index.html", "c", 6);
    assert_eq!(site.publish(), "made: en/c/index.html | written: en/c/index.html | removed: en/a/index.html");
    assert!(!site.at("en/a").exists());
}

#[test]
fn what_was_changed_by_hand_is_made_and_written_again() {
    let site = Site::new();
    fs::write(site.at("index.html"), "2").unwrap();
    fs::remove_file(site.at("en/a/index.html")).unwrap();
    let written = "en/a/index.html index.html";
    assert_eq!(site.publish(), format!("made: {written} | written: {written} | removed:"));
    assert_eq!(site.text("index.html") + &site.text("en/a/index.html"), "1a");
    site.rest();
    fs::remove_dir_all(site.at("en")).unwrap();
    let written = "en/a/index.html en/b/index.html";
    assert_eq!(site.publish(), format!("made: {written} | written: {written} | removed:"));
}

#[test]
fn a_change_is_found_even_if_size_and_time_were_kept() {
    let site = Site::new();
    let time = fs::metadata(site.at("index.html")).unwrap().modified().unwrap();
    fs::write(site.at("index.html"), "2").unwrap();
    File::options().write(true).open(site.at("index.html")).unwrap().set_modified(time).unwrap();
    fs::write(site.at("other"), "x").unwrap();
    File::options().write(true).open(site.at("other")).unwrap().set_modified(time).unwrap();
    fs::rename(site.at("other"), site.at("fr/a")).unwrap();
    assert_eq!(site.publish(), "made: fr/a index.html | written: fr/a index.html | removed:");
}

#[test]
fn a_change_in_the_same_moment_is_found() {
    let site = Site::new();
    for text in ["2", "3", "4"] {
        site.publish();
        fs::write(site.at("index.html"), text).unwrap();
        assert_eq!(site.publish(), "made: index.html | written: index.html | removed:");
    }
    assert_eq!(site.text("index.html"), "1");
}

#[test]
fn a_time_to_come_is_not_trusted() {
    let site = Site::new();
    let later = SystemTime::now() + Duration::from_secs(3600);
    File::options().write(true).open(site.at("index.html")).unwrap().set_modified(later).unwrap();
    for _ in 0..2 {
        assert_eq!(site.publish(), "made: index.html | written: | removed:");
    }
}

#[test]
fn a_file_that_was_only_touched_is_known_again_the_next_time() {
    let site = Site::new();
    File::options().write(true).open(site.at("index.html")).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    assert_eq!(site.publish(), "made: index.html | written: | removed:");
    assert_eq!(site.publish(), "made: | written: | removed:");
}

#[test]
fn a_memory_that_is_lost_or_spoilt_costs_time_and_nothing_else() {
    let site = Site::new();
    let seen = site.at(".plenary/seen");
    let good = fs::read(&seen).unwrap();
    for bad in [&b""[..], b"nonsense", &good[..good.len() - 1], &[&good[..], b"x"].concat(), &vec![0; good.len()]] {
        fs::write(&seen, bad).unwrap();
        let all = "en/a/index.html en/b/index.html fr/a index.html";
        assert_eq!(site.publish(), format!("made: {all} | written: | removed:"));
        assert_eq!(site.publish(), "made: | written: | removed:");
    }
}

#[test]
fn publishing_what_is_known_touches_no_file() {
    let site = Site::new();
    let times = || {
        let paths = ["index.html", "fr/a", ".plenary/manifest.txt", ".plenary/seen"];
        paths.map(|path| fs::metadata(site.at(path)).unwrap().modified().unwrap())
    };
    let before = times();
    site.rest();
    assert_eq!(times(), before);
}

#[test]
fn what_is_known_may_have_moved_behind_a_link_but_nothing_is_written_there() {
    let mut site = Site::new();
    fs::rename(site.at("en"), site.root.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(site.root.path().join("elsewhere"), site.at("en")).unwrap();
    assert_eq!(site.publish(), "made: | written: | removed:");
    site.outputs[1] = ("en/a/index.html", "A", 6);
    assert!(matches!(site.try_to_publish(), Err(Error::InTheWay { .. })));
    site.outputs.remove(1);
    assert_eq!(site.publish(), "made: | written: | removed:");
    assert_eq!(fs::read_to_string(site.root.path().join("elsewhere/a/index.html")).unwrap(), "a");
}
