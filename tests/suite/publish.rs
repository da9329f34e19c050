//! Cases of `publish::site`: what is written, left, removed and refused.

use std::fs;
use std::path::{Path, PathBuf};

use plenary::publish::{self, Body, Edition, Error, Options, Output, Report, Sheaf};
use tempfile::TempDir;

/// A root with sources in `content/`, an output folder `public/`, and something outside of both.
struct Site {
    root: TempDir,
    options: Options,
}

impl Site {
    fn new() -> Site {
        let root = TempDir::new().unwrap();
        for folder in ["site/content", "outside"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        let at = |path: &str| root.path().join(path);
        let options = Options { root: at("site"), inputs: vec![at("site/content")], ..Options::default() };
        Site { root, options }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.path().join("site").join(path)
    }

    fn publish(&self, outputs: &[(&str, &str)]) -> Result<Report, Error> {
        self.publish_to("public", outputs)
    }

    fn publish_to(&self, folder: &str, outputs: &[(&str, &str)]) -> Result<Report, Error> {
        publish::site(&outputs_of(outputs), &self.at(folder), &self.options).map(Option::unwrap)
    }

    fn foreign(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    /// Every file outside of our hidden folder with its text, one a line.
    fn tree(&self) -> String {
        tree(&self.at("public"))
    }
}

fn outputs_of(outputs: &[(&str, &str)]) -> Vec<Output> {
    let output = |&(path, text): &(&str, &str)| Output { path: path.into(), body: Body::Bytes(text.into()) };
    outputs.iter().map(output).collect()
}

fn tree(folder: &Path) -> String {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.file_name() != ".plenary").map(Result::unwrap);
    let line = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap().display().to_string();
        if entry.file_type().is_dir() {
            path + "/"
        } else {
            format!("{path}={}", fs::read_to_string(entry.path()).unwrap())
        }
    };
    entries.map(line).collect::<Vec<_>>().join(" ")
}

fn counts(report: &Report) -> (usize, usize, usize) {
    (report.written.len(), report.unchanged, report.removed.len())
}

#[test]
fn writes_what_changed_leaves_what_is_equal_removes_what_is_gone() {
    let site = Site::new();
    let report = site.publish(&[("index.html", "1"), ("en/a/index.html", "a"), ("en/b/index.html", "b")]).unwrap();
    assert_eq!(counts(&report), (3, 0, 0));
    let report = site.publish(&[("index.html", "1"), ("en/a/index.html", "A"), ("fr/c.html", "c")]).unwrap();
    assert_eq!(report.written, ["en/a/index.html", "fr/c.html"]);
    assert_eq!((report.unchanged, report.removed), (1, vec!["en/b/index.html".to_string()]));
    assert_eq!(site.tree(), "en/ en/a/ en/a/index.html=A fr/ fr/c.html=c index.html=1");
    assert!(!site.at("public/.plenary/stage").exists());
}

#[test]
fn publishing_the_same_again_touches_no_file() {
    let site = Site::new();
    let outputs = [("index.html", "1"), ("en/a.html", "a")];
    site.publish(&outputs).unwrap();
    let times = || ["index.html", "en/a.html", ".plenary/manifest.txt"].map(|path| modified(&site, path));
    let before = times();
    std::thread::sleep(std::time::Duration::from_millis(20));
    assert_eq!(counts(&site.publish(&outputs).unwrap()), (0, 2, 0));
    assert_eq!(times(), before);
}

fn modified(site: &Site, path: &str) -> std::time::SystemTime {
    fs::metadata(site.at("public").join(path)).unwrap().modified().unwrap()
}

#[test]
fn a_page_that_was_changed_by_hand_is_written_again() {
    let site = Site::new();
    site.publish(&[("a.html", "one")]).unwrap();
    site.foreign("public/a.html", "two");
    assert_eq!(counts(&site.publish(&[("a.html", "one")]).unwrap()), (1, 0, 0));
    assert_eq!(site.tree(), "a.html=one");
}

#[test]
fn the_order_of_outputs_makes_no_difference() {
    let (one, other) = (Site::new(), Site::new());
    one.publish(&[("a", "1"), ("b/c", "2")]).unwrap();
    other.publish(&[("b/c", "2"), ("a", "1")]).unwrap();
    let manifest = |site: &Site| fs::read(site.at("public/.plenary/manifest.txt")).unwrap();
    assert_eq!(manifest(&one), manifest(&other));
}

#[test]
fn a_dry_run_reports_and_writes_nothing() {
    let mut site = Site::new();
    site.options.dry_run = true;
    assert_eq!(counts(&site.publish(&[("a.html", "a")]).unwrap()), (1, 0, 0));
    assert!(!site.at("public").exists());
}

/// An edition with which something turns out to be wrong once it was made.
struct Bad(Vec<Output>);

impl Edition for Bad {
    fn sheaves(&self) -> usize {
        self.0.sheaves()
    }

    fn paths(&self, sheaf: usize) -> Vec<&str> {
        self.0.paths(sheaf)
    }

    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_> {
        self.0.sheaf(number)
    }

    fn is_good(&self) -> bool {
        false
    }
}

#[test]
fn what_turns_out_bad_leaves_the_good_site_alone_and_no_trace() {
    let site = Site::new();
    let bad = Bad(outputs_of(&[("a.html", "bad"), ("b.html", "bad")]));
    let publish = || publish::site(&bad, &site.at("public"), &site.options).unwrap();
    assert_eq!(publish(), None);
    assert!(!site.at("public").exists());
    site.publish(&[("a.html", "good"), ("c.html", "good")]).unwrap();
    assert_eq!(publish(), None);
    assert_eq!(site.tree(), "a.html=good c.html=good");
    assert!(!site.at("public/.plenary/stage").exists());
}

#[test]
fn copies_files_without_their_permissions() {
    let site = Site::new();
    site.foreign("content/report.pdf", "pdf");
    let source = site.at("content/report.pdf");
    fs::set_permissions(&source, permissions(0o700)).unwrap();
    let output = vec![Output { path: "files/report.pdf".into(), body: Body::File(source) }];
    let publish = || publish::site(&output, &site.at("public"), &site.options).unwrap().unwrap();
    assert_eq!(counts(&publish()), (1, 0, 0));
    assert_eq!(counts(&publish()), (0, 1, 0));
    assert_eq!(fs::metadata(site.at("public/files/report.pdf")).unwrap().permissions().mode() & 0o111, 0);
}

use std::os::unix::fs::{PermissionsExt, symlink};

fn permissions(mode: u32) -> fs::Permissions {
    fs::Permissions::from_mode(mode)
}

#[test]
fn a_folder_becomes_a_file_and_back() {
    let site = Site::new();
    site.publish(&[("en/about/index.html", "1"), ("en/about/team/index.html", "2")]).unwrap();
    site.publish(&[("en/about", "3")]).unwrap();
    assert_eq!(site.tree(), "en/ en/about=3");
    site.publish(&[("en/about/index.html", "1")]).unwrap();
    assert_eq!(site.tree(), "en/ en/about/ en/about/index.html=1");
}

#[test]
fn a_folder_that_stays_in_use_is_kept_when_all_its_files_go() {
    let site = Site::new();
    site.publish(&[("en/a/index.html", "1")]).unwrap();
    site.publish(&[("en/a/team.html", "2")]).unwrap();
    assert_eq!(site.tree(), "en/ en/a/ en/a/team.html=2");
}

#[test]
fn files_of_others_stay() {
    let site = Site::new();
    site.publish(&[("en/a/index.html", "1")]).unwrap();
    site.foreign("public/CNAME", "archive.example");
    site.foreign("public/.htaccess", "deny");
    site.foreign("public/en/a/notes.txt", "mine");
    fs::create_dir(site.at("public/empty")).unwrap();
    site.publish(&[("index.html", "2")]).unwrap();
    assert_eq!(site.tree(), ".htaccess=deny CNAME=archive.example empty/ en/ en/a/ en/a/notes.txt=mine index.html=2");
}

#[test]
fn new_folders_come_among_the_files_of_others() {
    let site = Site::new();
    site.publish(&[("en/a/index.html", "1")]).unwrap();
    site.foreign("public/en/a/notes.txt", "mine");
    site.foreign("public/fr/.hidden/notes.txt", "mine");
    let outputs =
        [("en/a/b/index.html", "2"), ("en/c/d/index.html", "3"), ("fr/a/index.html", "4"), ("fr/x.html", "5")];
    let report = site.publish(&outputs).unwrap();
    assert_eq!(counts(&report), (4, 0, 1));
    assert_eq!(
        site.tree(),
        "en/ en/a/ en/a/b/ en/a/b/index.html=2 en/a/notes.txt=mine en/c/ en/c/d/ en/c/d/index.html=3 \
         fr/ fr/.hidden/ fr/.hidden/notes.txt=mine fr/a/ fr/a/index.html=4 fr/x.html=5"
    );
}

#[test]
fn a_deep_tree_comes_and_goes() {
    let site = Site::new();
    let deep = |name: &str| format!("{}{name}", "folder/".repeat(40));
    let (a, b) = (deep("a.html"), deep("b.html"));
    site.publish(&[("index.html", "1"), (&a, "2")]).unwrap();
    assert_eq!(counts(&site.publish(&[("index.html", "1"), (&a, "2"), (&b, "3")]).unwrap()), (1, 2, 0));
    assert_eq!(fs::read_to_string(site.at("public").join(&b)).unwrap(), "3");
    assert_eq!(counts(&site.publish(&[("index.html", "1")]).unwrap()), (0, 1, 2));
    assert_eq!(site.tree(), "index.html=1");
}

#[test]
fn refuses_a_folder_that_others_filled_unless_forced() {
    let mut site = Site::new();
    site.foreign("public/thesis.odt", "years of work");
    site.foreign("public/index.html", "theirs");
    let message = site.publish(&[("index.html", "ours")]).unwrap_err().to_string();
    assert!(message.contains("--force") && message.contains("--output"), "{message}");
    assert_eq!(site.tree(), "index.html=theirs thesis.odt=years of work");
    assert!(!site.at("public/.plenary").exists());
    site.options.force = true;
    site.publish(&[("index.html", "ours")]).unwrap();
    assert_eq!(site.tree(), "index.html=ours thesis.odt=years of work");
    site.options.force = false;
    site.publish(&[("other.html", "ours")]).unwrap();
    assert_eq!(site.tree(), "other.html=ours thesis.odt=years of work");
}

#[test]
fn a_branch_with_nothing_but_git_is_as_good_as_empty() {
    let site = Site::new();
    site.foreign("public/.git", "gitdir: elsewhere");
    site.publish(&[("index.html", "1"), (".nojekyll", "")]).unwrap();
    assert_eq!(site.tree(), ".git=gitdir: elsewhere .nojekyll= index.html=1");
}

#[test]
fn refuses_to_write_over_a_file_of_others() {
    let mut site = Site::new();
    site.publish(&[("index.html", "1")]).unwrap();
    site.foreign("public/en/a.html", "theirs");
    let message = site.publish(&[("index.html", "2"), ("en/a.html", "ours")]).unwrap_err().to_string();
    assert!(message.contains("`en/a.html`") && message.contains("--force"), "{message}");
    assert_eq!(site.tree(), "en/ en/a.html=theirs index.html=1");
    site.options.force = true;
    site.publish(&[("index.html", "2"), ("en/a.html", "ours")]).unwrap();
    assert_eq!(site.tree(), "en/ en/a.html=ours index.html=2");
}

#[test]
fn an_equal_file_of_others_becomes_ours() {
    let site = Site::new();
    site.publish(&[("index.html", "1")]).unwrap();
    site.foreign("public/robots.txt", "same");
    site.publish(&[("index.html", "1"), ("robots.txt", "same")]).unwrap();
    site.publish(&[("index.html", "1")]).unwrap();
    assert_eq!(site.tree(), "index.html=1");
}

#[test]
fn refuses_a_folder_of_others_where_a_file_belongs_and_a_file_where_a_folder_belongs() {
    let mut site = Site::new();
    site.publish(&[("index.html", "1")]).unwrap();
    site.options.force = true;
    site.foreign("public/atom.xml/keep.txt", "theirs");
    site.foreign("public/fr", "theirs");
    let message = site.publish(&[("atom.xml", "1")]).unwrap_err().to_string();
    assert!(message.contains("`atom.xml`") && !message.contains("--force"), "{message}");
    let message = site.publish(&[("fr/index.html", "1")]).unwrap_err().to_string();
    assert!(message.contains("`fr`"), "{message}");
    assert_eq!(site.tree(), "atom.xml/ atom.xml/keep.txt=theirs fr=theirs index.html=1");
}

#[test]
fn never_follows_a_link_out_of_the_folder() {
    let mut site = Site::new();
    site.publish(&[("index.html", "1"), ("en/a.html", "1")]).unwrap();
    site.options.force = true;
    let outside = site.root.path().join("outside");
    fs::write(outside.join("a.html"), "theirs").unwrap();
    fs::remove_dir_all(site.at("public/en")).unwrap();
    symlink(&outside, site.at("public/en")).unwrap();
    let message = site.publish(&[("en/a.html", "2")]).unwrap_err().to_string();
    assert!(message.contains("`en`"), "{message}");
    // The manifest still lists `en/a.html`; what is found there through the link is not ours to remove.
    site.publish(&[("index.html", "1")]).unwrap();
    assert_eq!(tree(&outside), "a.html=theirs");
}

#[test]
fn a_link_at_a_files_place_is_replaced_and_not_followed() {
    let site = Site::new();
    site.publish(&[("a.html", "1")]).unwrap();
    let outside = site.root.path().join("outside/target");
    fs::write(&outside, "1").unwrap();
    fs::remove_file(site.at("public/a.html")).unwrap();
    symlink(&outside, site.at("public/a.html")).unwrap();
    site.publish(&[("a.html", "2")]).unwrap();
    assert_eq!(fs::read_to_string(outside).unwrap(), "1");
    assert!(!fs::symlink_metadata(site.at("public/a.html")).unwrap().is_symlink());
}

#[test]
fn a_link_in_place_of_our_hidden_folder_is_refused() {
    let mut site = Site::new();
    site.options.force = true;
    fs::create_dir(site.at("public")).unwrap();
    symlink(site.root.path().join("outside"), site.at("public/.plenary")).unwrap();
    assert!(matches!(site.publish(&[("a.html", "1")]), Err(Error::InTheWay { .. })));
    assert_eq!(tree(&site.root.path().join("outside")), "");
}

#[test]
fn the_output_folder_itself_may_be_a_link() {
    let site = Site::new();
    symlink(site.root.path().join("outside"), site.at("public")).unwrap();
    site.publish(&[("a.html", "1")]).unwrap();
    assert_eq!(tree(&site.root.path().join("outside")), "a.html=1");
}

#[test]
fn refuses_an_output_folder_that_overlaps_with_the_sources() {
    let mut site = Site::new();
    site.options.force = true;
    symlink(site.at("content"), site.at("link")).unwrap();
    for folder in [".", "..", "content", "content/public", "link/public", "new/../content/x", "content/../content"] {
        let refused = site.publish_to(folder, &[("a.html", "1")]);
        assert!(matches!(refused, Err(Error::HoldsSources { .. })), "{folder}: {refused:?}");
    }
    assert_eq!(tree(&site.at("content")), "");
}

#[test]
fn refuses_a_file_as_output_folder() {
    let site = Site::new();
    site.foreign("public", "a file");
    let message = site.publish(&[("a.html", "1")]).unwrap_err().to_string();
    assert!(message.contains("is a file"), "{message}");
}

#[test]
fn refuses_bad_paths_before_anything_is_made() {
    let site = Site::new();
    for paths in [&["../a.html"][..], &["/a.html"], &["a/nul.html"], &["A.html", "a.html"], &["a", "a/b"]] {
        let outputs: Vec<_> = paths.iter().map(|path| (*path, "")).collect();
        assert!(site.publish(&outputs).is_err(), "{paths:?}");
    }
    assert!(!site.at("public").exists());
}

#[test]
fn a_file_that_cannot_be_copied_leaves_the_good_site_alone() {
    let site = Site::new();
    site.publish(&[("a.html", "old"), ("b.html", "old")]).unwrap();
    let mut outputs = outputs_of(&[("a.html", "new")]);
    outputs.push(Output { path: "report.pdf".into(), body: Body::File(site.at("content/missing.pdf")) });
    let message = publish::site(&outputs, &site.at("public"), &site.options).unwrap_err().to_string();
    assert!(message.contains("missing.pdf") && message.contains("no such file"), "{message}");
    assert_eq!(site.tree(), "a.html=old b.html=old");
}

#[test]
fn one_publisher_at_a_time() {
    let site = Site::new();
    site.publish(&[("a.html", "1")]).unwrap();
    let lock = fs::File::create(site.at("public/.plenary/lock")).unwrap();
    lock.lock().unwrap();
    assert!(matches!(site.publish(&[("a.html", "2")]), Err(Error::Busy { .. })));
    drop(lock);
    site.publish(&[("a.html", "2")]).unwrap();
    assert_eq!(site.tree(), "a.html=2");
}

#[test]
fn what_an_interrupted_run_left_is_cleared_away() {
    let site = Site::new();
    site.publish(&[("a.html", "1")]).unwrap();
    site.foreign("public/.plenary/stage/0/7", "half");
    site.publish(&[("a.html", "2")]).unwrap();
    assert!(!site.at("public/.plenary/stage").exists());
}

#[test]
fn a_manifest_that_was_tampered_with_removes_nothing() {
    const FIRST: &str = "plenary manifest, version 2\n";
    for (name, manifest) in [
        ("manifest.json", r#"{"version":1,"files":{"../content/a.md":{"size":1,"blake3":""}}}"#.to_owned()),
        ("manifest.json", r#"{"version":1,"files":{".git/config":{"size":1,"blake3":""}}}"#.to_owned()),
        ("manifest.json", r#"{"version":1,"files":{"b\na":{"size":1,"blake3":""}}}"#.to_owned()),
        ("manifest.json", r#"{"version":2,"files":{}}"#.to_owned()),
        ("manifest.json", "not json".to_owned()),
        ("manifest.txt", format!("{FIRST}../content/a.md\n1 files.\n")),
        ("manifest.txt", format!("{FIRST}.git/config\n1 files.\n")),
        ("manifest.txt", format!("{FIRST}/etc/passwd\n1 files.\n")),
        ("manifest.txt", format!("{FIRST}a//b\nen/nul\n2 files.\n")),
        ("manifest.txt", format!("{FIRST}a.html\r\n1 files.\n")),
        ("manifest.txt", format!("{FIRST}a.html\nb.html\n")),
        ("manifest.txt", format!("{FIRST}b.html\na.html\n2 files.\n")),
        ("manifest.txt", "plenary manifest, version 3\n0 files.\n".to_owned()),
        ("manifest.txt", String::new()),
    ] {
        let site = Site::new();
        site.foreign("content/a.md", "precious");
        site.foreign(&format!("public/.plenary/{name}"), &manifest);
        let message = site.publish(&[("a.html", "1")]).unwrap_err().to_string();
        assert!(message.contains(name), "{message}");
        assert_eq!(fs::read_to_string(site.at("content/a.md")).unwrap(), "precious");
        assert_eq!(site.tree(), "");
    }
}

#[test]
fn a_manifest_in_its_first_form_is_understood() {
    let site = Site::new();
    site.foreign("public/a.html", "1");
    site.foreign("public/en/b.html", "2");
    let old = r#"{"version":1,"files":{"a.html":{"size":1,"blake3":"00"},"en/b.html":{"size":1,"blake3":"11"}}}"#;
    site.foreign("public/.plenary/manifest.json", old);
    assert_eq!(counts(&site.publish(&[("a.html", "1"), ("c.html", "3")]).unwrap()), (1, 1, 1));
    assert_eq!(site.tree(), "a.html=1 c.html=3");
    assert!(!site.at("public/.plenary/manifest.json").exists());
    assert_eq!(counts(&site.publish(&[("a.html", "1")]).unwrap()), (0, 1, 1));
}

#[test]
fn records_are_never_written_over() {
    let site = Site::new();
    let record = |id: &str| (format!("content/{id}/record.yml"), "kind: event\n".to_string());
    publish::records(&site.at("."), &[record("2026-tunis")]).unwrap();
    let message =
        publish::records(&site.at("."), &[record("2027-lima"), record("2026-tunis")]).unwrap_err().to_string();
    assert!(message.contains("content/2026-tunis/record.yml"), "{message}");
    assert!(!site.at("content/2027-lima").exists());
    assert!(publish::records(&site.at("."), &[record("../../outside/x")]).is_err());
}
