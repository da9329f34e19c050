//! The one place that names all stages, and the memory of their pure results.
//!
//! There is no second way to build: `build` is an update and every output, `check` the same without publishing,
//! `serve` an update after each change and one output at a time.
//!
//! 1. `source`: the folders are read.
//! 2. `parse`, `decode`: each file by itself; what did not change is remembered, with its problems.
//! 3. `resolve`, `check`: the whole archive.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil;
use rayon::prelude::*;

use crate::config::{self, Overrides, Site};
use crate::decode::{self, Name, Role};
use crate::diagnostic::{Checked, Problem, Texts, gather};
use crate::form;
use crate::language::Language;
use crate::model::{Archive, Held};
use crate::parse;
use crate::resolve::{self, Entry, Setting};
use crate::source::{self, Content, Error, Folder, Source};

/// What to build, and everything from outside that a build depends on.
#[derive(Clone, Debug)]
pub struct Request {
    pub root: PathBuf,
    pub today: civil::Date,
    pub drafts: bool,
    pub overrides: Overrides,
}

/// What one file came to.
#[derive(Clone, Debug)]
struct Remembered {
    digest: blake3::Hash,
    entry: Arc<Checked<Option<(Name, Entry)>>>,
}

pub struct Builder {
    request: Request,
    memory: HashMap<Arc<str>, Remembered>,
    languages: Vec<Language>,
}

/// Everything that follows from one state of the disk.
pub struct Built {
    pub site: Option<Arc<Site>>,
    pub archive: Option<Arc<Archive>>,
    pub problems: Vec<Problem>,
    pub texts: Texts,
}

impl Builder {
    pub fn new(request: Request) -> Builder {
        Builder { request, memory: HashMap::new(), languages: Vec::new() }
    }

    /// Reads the disk again and brings everything up to date.
    pub fn update(&mut self) -> Result<Built, Error> {
        let folder = source::read_folder(&self.request.root, "content", &["md", "markdown", "yaml", "yml"])?;
        let mut problems = Vec::new();
        let site_file = folder.iter().find(|source| &*source.path == config::SITE_FILE);
        let site = config::read(site_file, &self.request.overrides).collect(&mut problems);
        let archive = match &site {
            Some(site) => Some(self.archive(&folder, site, &mut problems)?),
            None => None,
        };
        let texts = texts(&folder);
        form::locate_all(&mut problems, &texts, parse::yaml_part);
        Ok(Built { site: site.map(Arc::new), archive: archive.map(Arc::new), problems: gather(problems), texts })
    }

    fn archive(&mut self, folder: &Folder, site: &Site, problems: &mut Vec<Problem>) -> Result<Archive, Error> {
        let languages = site.tags();
        if self.languages != languages {
            self.memory.clear();
            self.languages.clone_from(&languages);
        }
        let entries = self.entries(folder, &languages);
        let mut decoded = Vec::new();
        for (path, remembered) in &entries {
            problems.extend(remembered.entry.problems.iter().cloned());
            if let Some((name, entry)) = &remembered.entry.value {
                decoded.push((name.clone(), path.clone(), entry.clone()));
            }
        }
        self.memory = entries.into_iter().collect();
        let held = held(folder, &decoded)?;
        let setting = Setting { today: self.request.today, drafts: self.request.drafts, held: &held };
        Ok(resolve::archive(decoded, &setting).collect(problems))
    }

    fn entries(&self, folder: &Folder, languages: &[Language]) -> Vec<(Arc<str>, Remembered)> {
        folder.par_iter().map(|source| (source.path.clone(), self.entry(source, languages))).collect()
    }

    /// A file that did not change is not read twice.
    fn entry(&self, source: &Source, languages: &[Language]) -> Remembered {
        let digest = match &source.content {
            Content::Text(text) => blake3::hash(text.as_bytes()),
            _ => blake3::hash(b""),
        };
        match self.memory.get(&source.path) {
            Some(before) if before.digest == digest && matches!(source.content, Content::Text(_)) => before.clone(),
            _ => Remembered { digest, entry: Arc::new(read(source, languages)) },
        }
    }
}

fn read(source: &Source, languages: &[Language]) -> Checked<Option<(Name, Entry)>> {
    let name = match decode::name(source, languages) {
        None => return Checked::new(None, Vec::new()),
        Some(Err(problem)) => return Checked::new(None, vec![problem]),
        Some(Ok(name)) => name,
    };
    if let Role::File(below) = &name.role {
        let problems = parse::unreadable(source).into_iter().collect();
        let entry = Entry::File(below.clone());
        return Checked::new(Some((name, entry)), problems);
    }
    let mut problems = Vec::new();
    let Some(document) = parse::document(source).collect(&mut problems) else { return Checked::new(None, problems) };
    let entry = decoded(document, &name, languages, &mut problems);
    Checked::new(Some((name, entry)), problems)
}

fn decoded(document: parse::Document, name: &Name, languages: &[Language], problems: &mut Vec<Problem>) -> Entry {
    match &name.role {
        Role::Words(language) => {
            let words = decode::words(document, name.noun, languages).collect(problems);
            Entry::Words(language.clone(), Arc::new(words))
        }
        role => {
            let small = *role == Role::Small;
            let facts = Arc::new(decode::facts(&document, name.noun, &name.id, small, languages).collect(problems));
            if small { Entry::Small(facts) } else { Entry::Facts(facts) }
        }
    }
}

/// The size and digest of every file that lies in a record's folder.
fn held(folder: &Folder, decoded: &[(Name, Arc<str>, Entry)]) -> Result<HashMap<Arc<str>, Held>, Error> {
    let files: std::collections::HashSet<&Arc<str>> =
        decoded.iter().filter(|(_, _, entry)| matches!(entry, Entry::File(_))).map(|(_, path, _)| path).collect();
    let mut held = HashMap::new();
    for source in folder.iter().filter(|source| files.contains(&source.path)) {
        if let Content::File { place, bytes } = &source.content {
            let sha256 = source::digest(place)?;
            held.insert(source.path.clone(), Held { place: place.clone(), bytes: *bytes, sha256 });
        }
    }
    Ok(held)
}

fn texts(folder: &Folder) -> Texts {
    let text = |source: &Source| match &source.content {
        Content::Text(text) | Content::NotUtf8 { text, .. } => Some((source.path.clone(), text.clone())),
        _ => None,
    };
    folder.iter().filter_map(text).collect()
}
