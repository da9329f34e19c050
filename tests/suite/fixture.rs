//! A whole site in one string, and what comes of it. Input, edits and expectation stand on one screen.
//!
//! ```text
//! //- content/events/2018-marrakech/facts.yaml
//! type: conference
//! //- content/events/2018-marrakech/index.en.md (crlf)
//! ---
//! title: Marrakech
//! ---
//! //- content/events/elsewhere.yaml -> ../../outside.yaml
//! ```
//!
//! In brackets stands what no text can show: `crlf`, `bom`, `latin-1`, `empty`, or `repeat 2000000` of what follows.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{self, date};
use plenary::build::{Builder, Request};
use plenary::diagnostic::{self, Format, Problem, Texts, gather};
use plenary::keep::{self, Keep};
use plenary::publish::{Body, Output};
use rayon::prelude::*;
use tempfile::TempDir;

/// The day on which all fixtures are built.
pub const TODAY: civil::Date = date(2026, 11, 21);

/// The site file of a fixture that has none.
pub const SITE: &str = "\
title: {en: Archive, ar: أرشيف}
publisher: {en: Us, ar: نحن}
base_url: https://archive.example.org/
languages: [{tag: en}, {tag: ar}]
";

/// The same in four languages.
pub const SITE_IN_FOUR: &str = "\
title: {en: Archive, fr: Archives, es: Archivo, ar: أرشيف}
publisher: {en: Us, fr: Nous, es: Nosotros, ar: نحن}
base_url: https://archive.example.org/
languages: [{tag: en}, {tag: fr}, {tag: es}, {tag: ar}]
";

const SITE_FILE: &str = "content/site.yaml";

/// A folder of sources.
pub struct Fixture {
    folder: TempDir,
}

/// A site that was made in memory, with everything that was found wrong on the way.
pub struct Made {
    pub outputs: BTreeMap<String, Vec<u8>>,
    pub problems: Vec<Problem>,
    pub texts: Texts,
}

impl Fixture {
    /// Writes the files of one text; adds a short site file where there is none.
    pub fn new(text: &str) -> Fixture {
        Fixture::with_site(text, SITE)
    }

    pub fn in_four_languages(text: &str) -> Fixture {
        Fixture::with_site(text, SITE_IN_FOUR)
    }

    fn with_site(text: &str, site: &str) -> Fixture {
        let fixture = Fixture::empty();
        if !text.lines().any(|line| line.starts_with("//- content/site.yaml")) {
            fixture.write(SITE_FILE, site);
        }
        files(text).iter().for_each(|(heading, text)| fixture.add(heading, text));
        fixture
    }

    /// A folder in which there is nothing, not even a site file.
    pub fn empty() -> Fixture {
        Fixture { folder: TempDir::new().unwrap() }
    }

    /// A copy of the archive of the sources.
    pub fn sample() -> Fixture {
        let fixture = Fixture::empty();
        for (path, bytes) in sample_files() {
            fixture.write_bytes(&path, &bytes);
        }
        fixture
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let place = self.at(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.at(path)).unwrap();
    }

    /// Replaces a part of a file that must be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "no {from:?} in {path}");
        self.write(path, &text.replace(from, to));
    }

    pub fn request(&self) -> Request {
        request(self.root())
    }

    /// The same, with what is learnt left for the next run.
    pub fn keeping(&self) -> Request {
        Request { keep: Some(Keep::new(self.at(keep::FOLDER))), ..self.request() }
    }

    pub fn builder(&self) -> Builder {
        Builder::new(self.request())
    }

    /// Builds everything, in memory.
    pub fn make(&self) -> Made {
        make(self.request())
    }

    fn add(&self, heading: &str, text: &str) {
        if let Some((path, target)) = heading.split_once(" -> ") {
            return self.link(path, target);
        }
        let (path, form) = match heading.split_once(" (") {
            Some((path, form)) => (path, form.trim_end_matches(')')),
            None => (heading, ""),
        };
        self.write_bytes(path, &formed(form, text));
    }

    #[cfg(unix)]
    fn link(&self, path: &str, target: &str) {
        let place = self.at(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, place).unwrap();
    }

    #[cfg(not(unix))]
    fn link(&self, _: &str, _: &str) {}
}

pub fn request(root: &Path) -> Request {
    Request {
        root: root.to_owned(),
        config: None,
        base_url: None,
        today: TODAY,
        drafts: false,
        languages: Vec::new(),
        overrides: Vec::new(),
        live: false,
        keep: None,
    }
}

/// Builds everything that is asked for, in memory.
pub fn make(request: Request) -> Made {
    let mut builder = Builder::new(request);
    builder.update().unwrap();
    made(&builder)
}

/// The state of a builder after an update.
pub fn made(builder: &Builder) -> Made {
    let mut problems = builder.problems().to_vec();
    let outputs = match builder.site() {
        Some(site) => {
            let all: Vec<_> =
                site.paths().collect::<Vec<_>>().par_iter().filter_map(|path| site.output(path)).collect();
            all.into_iter().map(|output| output.collect(&mut problems)).collect()
        }
        None => Vec::new(),
    };
    let problems = gather(problems);
    Made {
        outputs: outputs.into_iter().map(|output| (output.path.clone(), bytes(&output))).collect(),
        texts: builder.texts(&problems),
        problems,
    }
}

pub fn bytes(output: &Output) -> Vec<u8> {
    match &output.body {
        Body::Bytes(bytes) => bytes.clone(),
        Body::File(place) => fs::read(place).unwrap(),
    }
}

impl Made {
    pub fn page(&self, path: &str) -> &str {
        let bytes = self.outputs.get(path).unwrap_or_else(|| panic!("no output `{path}` among {:#?}", self.paths()));
        std::str::from_utf8(bytes).unwrap()
    }

    pub fn paths(&self) -> Vec<&str> {
        self.outputs.keys().map(String::as_str).collect()
    }

    /// Every page, by its path.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.outputs.iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
    }

    /// The problems, one in a line.
    pub fn short(&self) -> String {
        diagnostic::print(&self.problems, &self.texts, Format::Short)
    }

    pub fn human(&self) -> String {
        diagnostic::print(&self.problems, &self.texts, Format::Human { colour: false })
    }

    /// The same site, and nothing wrong with it.
    pub fn fine(self) -> Made {
        assert_eq!(self.short(), "");
        self
    }
}

/// Every file of a fixture, by its heading.
pub fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix("//- "), files.last_mut()) {
            (Some(heading), _) => files.push((heading.trim_end().to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => assert!(line.trim().is_empty(), "a fixture begins with a line `//- path`, not {line:?}"),
        }
    }
    files
}

fn formed(form: &str, text: &str) -> Vec<u8> {
    match form.split_once(' ') {
        None if form.is_empty() => text.into(),
        None if form == "crlf" => text.replace('\n', "\r\n").into(),
        None if form == "bom" => format!("\u{feff}{text}").into(),
        None if form == "empty" => Vec::new(),
        None if form == "latin-1" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
        Some(("repeat", length)) => text.trim_end().bytes().cycle().take(length.parse().unwrap()).collect(),
        _ => panic!("a file in a fixture cannot be `{form}`"),
    }
}

/// Every file below `content/` of the sample, by its path.
pub fn sample_files() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(Result::unwrap);
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        (path, fs::read(entry.path()).unwrap())
    };
    entries.filter(|entry| entry.file_type().is_file()).map(file).collect()
}
