//! Failures and power cuts between the steps of an exchange.

use std::path::{Path, PathBuf};

use super::*;
use crate::publish::manifest::Manifest;
use crate::publish::output::{Body, Output};
use crate::publish::plan::Draft;
use crate::publish::seen::Seen;
use crate::publish::{self, Options};

/// In order: a file stays the same, one changes, folders go, a folder becomes a file, a file becomes a folder, and a
/// folder is new.
const OLD: &[(&str, &str)] = &[
    ("about/index.html", "old"),
    ("en/gone/a/index.html", "old"),
    ("en/index.html", "old"),
    ("en/same.html", "same"),
    ("news", "old"),
];
const NEW: &[(&str, &str)] = &[
    ("about", "new"),
    ("en/index.html", "new"),
    ("en/new/b/index.html", "new"),
    ("en/same.html", "same"),
    ("fr/c/index.html", "new"),
    ("fr/index.html", "new"),
    ("news/index.html", "new"),
    ("robots.txt", "new"),
];

/// A folder in which the old site was published.
struct Scene(tempfile::TempDir);

impl Scene {
    fn new() -> Scene {
        let scene = Scene(tempfile::tempdir().unwrap());
        scene.publish(OLD);
        assert_eq!(scene.files(), sorted(OLD));
        scene
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("public")
    }

    fn options(&self) -> Options {
        Options { root: self.0.path().join("site"), ..Options::default() }
    }

    fn publish(&self, outputs: &[(&str, &str)]) {
        publish::site(&edition(outputs), &self.folder(), &self.options()).unwrap().unwrap();
    }

    /// Every file that is not in our hidden folder, with its text.
    fn files(&self) -> Vec<(String, String)> {
        let folder = self.folder();
        let entries = walkdir::WalkDir::new(&folder).into_iter();
        let entries = entries.filter_entry(|entry| entry.file_name() != ".plenary").map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        let name = |path: &Path| path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
        let mut files: Vec<_> = files.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect();
        files.sort();
        files
    }

    /// Makes and stages a new site, and hands over what would now be exchanged.
    fn stage(&self, outputs: &[(&str, &str)], act: impl FnOnce(&Exchange, &Manifest)) {
        let edition = edition(outputs);
        let tree = Tree::of(&edition);
        let ground = Ground::survey(&self.folder(), &self.options()).unwrap();
        let before = Manifest::read(&ground).unwrap();
        let seen = Seen::read(&ground, &before);
        let root = Handle::open(&ground.folder).unwrap();
        let stage = Stage::open(&ground, &tree).unwrap();
        let (edition, tree, ground, root, stage) = (&edition, &tree, &ground, &root, &stage);
        let (before, seen, force) = (&before, &seen, false);
        let draft = Draft { edition, tree, ground, root: Some(root), before, seen, stage: Some(stage), force };
        let plan = &draft.plan().unwrap().unwrap();
        act(&Exchange { plan, stage, ground, root }, before);
    }
}

fn edition(outputs: &[(&str, &str)]) -> Vec<Output> {
    let output = |(path, text): &(&str, &str)| Output { path: (*path).into(), body: Body::Bytes((*text).into()) };
    outputs.iter().map(output).collect()
}

fn sorted<'a>(files: impl IntoIterator<Item = &'a (&'a str, &'a str)>) -> Vec<(String, String)> {
    let mut files: Vec<_> = files.into_iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    files.sort();
    files
}

/// Takes so many steps of publishing, each of which changes one file on the disk, and says how many there are.
fn take(steps: usize, exchange: &Exchange, before: &Manifest) -> usize {
    let Exchange { plan, ground, .. } = exchange;
    let mut all: Vec<Box<dyn Fn()>> = vec![Box::new(|| before.and(&plan.manifest).write(ground).unwrap())];
    all.extend((0..plan.gone.files.len()).map(|number| {
        Box::new(move || {
            exchange.remove(number).unwrap();
        }) as _
    }));
    all.push(Box::new(|| exchange.remove_emptied()));
    all.extend(plan.folders.iter().map(|folder| {
        Box::new(|| {
            exchange.bring(*folder).unwrap();
        }) as _
    }));
    all.extend(plan.singles().map(|file| {
        Box::new(move || {
            exchange.put(file).unwrap();
        }) as _
    }));
    all.push(Box::new(|| plan.manifest.write(ground).unwrap()));
    all.iter().take(steps).for_each(|step| step());
    all.len()
}

#[test]
fn whenever_the_machine_stops_the_next_run_mends_it() {
    for next in [NEW, OLD, &[("en/same.html", "same")]] {
        let (mut taken, mut steps) = (0, usize::MAX);
        while taken <= steps {
            let scene = Scene::new();
            scene.stage(NEW, |exchange, before| steps = take(taken, exchange, before));
            scene.publish(next);
            assert_eq!(scene.files(), sorted(next), "after {taken} steps");
            assert!(!scene.folder().join(".plenary/stage").exists());
            assert_eq!(scene.folder().join("en/gone").exists(), next == OLD);
            taken += 1;
        }
        assert!(steps > 8);
    }
}

#[test]
fn all_is_undone_when_the_last_move_fails() {
    let scene = Scene::new();
    scene.stage(NEW, |exchange, _| {
        let last = exchange.plan.singles().last().unwrap();
        exchange.stage.all.remove_file(&stage::berth(last)).unwrap();
        let error = exchange.all().unwrap_err();
        assert!(!matches!(error, Error::Half { .. }) && error.to_string().contains("robots.txt"), "{error}");
    });
    assert_eq!(scene.files(), sorted(OLD));
    assert!(!scene.folder().join("fr").exists() && !scene.folder().join("en/new").exists());
}

#[test]
fn what_others_put_into_a_new_folder_stays_when_it_is_taken_back() {
    let scene = Scene::new();
    scene.stage(NEW, |exchange, _| {
        let mut done = Vec::new();
        exchange.run(&mut done).unwrap();
        fs::write(exchange.root.at("fr/c/theirs.txt"), "theirs").unwrap();
        exchange.undo(done).unwrap();
    });
    assert_eq!(scene.files(), sorted(OLD.iter().chain(&[("fr/c/theirs.txt", "theirs")])));
}

#[test]
fn what_others_put_in_the_way_meanwhile_is_no_victim() {
    for theirs in ["fr/theirs.txt", "robots.txt", "en/new/theirs.txt"] {
        let scene = Scene::new();
        scene.stage(NEW, |exchange, _| {
            let place = exchange.root.at(theirs);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, "theirs").unwrap();
            assert!(!matches!(exchange.all(), Ok(()) | Err(Error::Half { .. })));
        });
        assert_eq!(scene.files(), sorted(OLD.iter().chain(&[(theirs, "theirs")])));
    }
}

#[test]
fn systems_without_an_exchange_are_served_too() {
    let scene = Scene::new();
    scene.stage(NEW, |exchange, _| {
        let file = NEW.iter().position(|(path, _)| *path == "en/index.html").unwrap();
        let done = exchange.cover(file).unwrap();
        assert_eq!(fs::read(exchange.root.at("en/index.html")).unwrap(), b"new");
        exchange.undo_one(done).unwrap();
    });
    assert_eq!(scene.files(), sorted(OLD));
}

#[test]
fn folders_that_are_one_where_case_makes_no_difference_come_once() {
    let scene = Scene::new();
    scene.stage(&[("De/a.html", "a"), ("de/b.html", "b")], |exchange, _| {
        // As such a system would have it.
        exchange.stage.new.shift("de/b.html", &exchange.stage.new, "De/b.html").unwrap();
        assert!(exchange.stage.new.remove_folder("de"));
        exchange.all().unwrap();
    });
    assert_eq!(scene.files(), sorted(&[("De/a.html", "a"), ("De/b.html", "b")]));
}
