//! The one place that names all stages, and the memory of their pure results.
//!
//! There is no second way to build: `build` is an update and every output, `check` the same without publishing,
//! `serve` an update after each change and one output at a time.
//!
//! 1. `source`: the folders are read.
//! 2. `parse`, `decode`: each file by itself; what did not change is remembered, with its problems.
//! 3. `resolve`, `check`: the whole archive.
//! 4. `route`: the plan of all pages.
//! 5. messages and theme: what pages say and look like.
//! 6. `render`: the outputs, each made when it is asked for.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use jiff::civil;
use rayon::prelude::*;

use crate::check;
use crate::config::{self, Overrides, Site, SiteLanguage};
use crate::decode::{self, Name, Role};
use crate::diagnostic::{Checked, Code, Place, Problem, Spot, Step, Texts, gather};
use crate::form;
use crate::language::{Digits, FormatOptions, Language, Locale, LocaleError, MessageProblem, Messages, Months};
use crate::model::{Archive, Held};
use crate::parse;
use crate::render::Outputs;
use crate::resolve::{self, Entry, Setting};
use crate::route;
use crate::source::{self, Content, Folder, Source};
use crate::theme::{self, Layer, Theme};

/// What to build, and everything from outside that a build depends on.
#[derive(Clone, Debug)]
pub struct Request {
    pub root: PathBuf,
    /// The site file, where it is not `content/site.yaml`.
    pub config: Option<PathBuf>,
    pub base_url: Option<String>,
    pub today: civil::Date,
    pub drafts: bool,
    /// Only these languages; all when there are none.
    pub languages: Vec<String>,
    pub overrides: Overrides,
    /// The pages carry the script that reloads them.
    pub live: bool,
}

/// What the machine could not do, or what was asked for and does not exist.
#[derive(Debug)]
pub enum Error {
    Disk(source::Error),
    /// A language was asked for that the site does not have.
    NoLanguage {
        asked: String,
        known: Vec<String>,
    },
    /// CLDR data could not be loaded for a language.
    Formats(LocaleError),
}

/// What one file came to.
#[derive(Clone, Debug)]
struct Remembered {
    digest: blake3::Hash,
    entry: Arc<Checked<Option<(Name, Entry)>>>,
}

/// Builds a site again and again, and remembers what did not change.
pub struct Builder {
    request: Request,
    memory: HashMap<Arc<str>, Remembered>,
    languages: Vec<Language>,
    built: Built,
}

/// Everything that follows from one state of the disk.
#[derive(Default)]
struct Built {
    site: Option<Arc<Outputs>>,
    problems: Vec<Problem>,
    texts: Texts,
    counters: Counters,
}

/// How much work the last update did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Files that were parsed and decoded because they were new or had changed.
    pub decoded: usize,
}

/// What is read from the disk.
struct Sources {
    site_file: Option<Source>,
    content: Folder,
    theme: Folder,
    messages: Folder,
}

impl Builder {
    pub fn new(request: Request) -> Builder {
        Builder { request, memory: HashMap::new(), languages: Vec::new(), built: Built::default() }
    }

    /// Reads the disk again and brings everything up to date. On an error, all stays as it was.
    pub fn update(&mut self) -> Result<(), Error> {
        let mut problems = Vec::new();
        let site_file = self.site_file()?;
        let settings = match site_file.as_ref().and_then(parse::unreadable) {
            Some(problem) => Checked::new(None, vec![problem]),
            None => config::read(site_file.as_ref(), &self.overrides()),
        };
        let settings = settings.collect(&mut problems);
        let sources = self.read(site_file, settings.as_ref())?;
        let texts = texts(&sources);
        let mut counters = Counters::default();
        let site = match settings {
            Some(settings) => Some(Arc::new(self.outputs(&sources, settings, &mut problems, &mut counters)?)),
            None => None,
        };
        form::locate_all(&mut problems, &texts, parse::yaml_part);
        self.built = Built { site, problems: gather(problems), texts, counters };
        Ok(())
    }

    /// What was wrong at the last update, sorted; what is wrong with single outputs comes with these.
    pub fn problems(&self) -> &[Problem] {
        &self.built.problems
    }

    /// The texts that problems point into.
    pub fn texts(&self) -> &Texts {
        &self.built.texts
    }

    /// The site as it was at the last update; none without a site file that can be read.
    pub fn site(&self) -> Option<Arc<Outputs>> {
        self.built.site.clone()
    }

    pub fn counters(&self) -> Counters {
        self.built.counters
    }

    fn overrides(&self) -> Overrides {
        let base = self.request.base_url.iter().map(|url| ("base_url".to_owned(), url.clone()));
        self.request.overrides.iter().cloned().chain(base).collect()
    }

    fn site_file(&self) -> Result<Option<Source>, Error> {
        let root = &self.request.root;
        let place = self.request.config.clone().unwrap_or_else(|| root.join(config::SITE_FILE));
        source::read_file(root, &place).map_err(Error::Disk)
    }

    fn read(&self, site_file: Option<Source>, settings: Option<&Site>) -> Result<Sources, Error> {
        let folder =
            |name: &str, endings: &[&str]| source::read_folder(&self.request.root, name, endings).map_err(Error::Disk);
        let theme = settings.map_or_else(|| "themes/default".to_owned(), |site| format!("themes/{}", site.theme));
        Ok(Sources {
            site_file,
            content: folder("content", &["md", "markdown", "yaml", "yml"])?,
            theme: folder(&theme, &["html", "css"])?,
            messages: folder("i18n", &["ftl"])?,
        })
    }

    /// The stages, one after the other.
    fn outputs(
        &mut self,
        sources: &Sources,
        mut settings: Site,
        problems: &mut Vec<Problem>,
        counters: &mut Counters,
    ) -> Result<Outputs, Error> {
        self.choose(&mut settings)?;
        problems.extend(sources.theme.iter().chain(&sources.messages).filter_map(parse::unreadable));
        problems.extend(no_theme(sources, &settings));
        let archive = self.archive(&sources.content, &settings, problems, counters)?;
        problems.extend(check::archive(&archive));
        let plan = route::site(&archive, &settings).collect(problems);
        let locales = locales(&settings, &sources.messages, problems)?;
        let theme = theme(&settings, &sources.theme)?.collect(problems);
        let frame = self.frame(sources);
        Ok(Outputs::new(archive, plan, settings, locales, &theme, self.request.live, frame))
    }

    /// Everything but the content that an output is made from. The year stands at the foot of every page.
    fn frame(&self, sources: &Sources) -> source::Digest {
        let Request { languages, drafts, live, today, .. } = &self.request;
        let asked = format!("{:?} {languages:?} {drafts} {live} {}", self.overrides(), today.year());
        let texts = sources.site_file.iter().chain(&sources.theme).chain(&sources.messages);
        let digests = texts.map(|source| source::Digest::of(format!("{source:?}").as_bytes()));
        source::Digest::all(std::iter::once(source::Digest::of(asked.as_bytes())).chain(digests))
    }

    fn choose(&self, settings: &mut Site) -> Result<(), Error> {
        if self.request.languages.is_empty() {
            return Ok(());
        }
        let mut wanted = Vec::new();
        for tag in &self.request.languages {
            match Language::parse(tag).filter(|language| settings.written.contains(language)) {
                Some(language) => wanted.push(language),
                None => {
                    let known = settings.written.iter().map(ToString::to_string).collect();
                    return Err(Error::NoLanguage { asked: tag.clone(), known });
                }
            }
        }
        settings.only(&wanted);
        Ok(())
    }

    fn archive(
        &mut self,
        folder: &Folder,
        site: &Site,
        problems: &mut Vec<Problem>,
        counters: &mut Counters,
    ) -> Result<Archive, Error> {
        if self.languages != site.written {
            self.memory.clear();
            self.languages.clone_from(&site.written);
        }
        let entries = self.entries(folder, &site.written);
        counters.decoded = entries.iter().filter(|(path, now)| !self.is_remembered(path, now)).count();
        let mut decoded = Vec::new();
        for (path, remembered) in &entries {
            problems.extend(remembered.entry.problems.iter().cloned());
            if let Some((name, entry)) = &remembered.entry.value {
                decoded.push((name.clone(), path.clone(), entry.clone()));
            }
        }
        self.memory = entries.into_iter().collect();
        let held = held(folder, &decoded).map_err(Error::Disk)?;
        let setting = Setting { today: self.request.today, drafts: self.request.drafts, held: &held };
        Ok(resolve::archive(decoded, &setting).collect(problems))
    }

    fn is_remembered(&self, path: &Arc<str>, now: &Remembered) -> bool {
        self.memory.get(path).is_some_and(|before| Arc::ptr_eq(&before.entry, &now.entry))
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
        Some(Err(problem)) => return Checked::new(None, vec![unnamed(source, problem)]),
        Some(Ok(name)) => name,
    };
    if let Role::File(below) = &name.role {
        let problems = parse::unreadable(source).into_iter().collect();
        let entry = Entry::File(below.clone());
        return Checked::new(Some((name, entry)), problems);
    }
    let mut problems = Vec::new();
    let entry = match parse::document(source).collect(&mut problems) {
        Some(document) => decoded(document, &name, languages, &mut problems),
        // What cannot be read is there all the same: that it lacks every field follows from that, and is not told.
        None => decoded(blank(source), &name, languages, &mut Vec::new()),
    };
    Checked::new(Some((name, entry)), problems)
}

fn blank(source: &Source) -> parse::Document {
    parse::Document {
        path: source.path.clone(),
        fields: form::Node::Map(Vec::new()),
        text: None,
        digest: source::Digest::default(),
    }
}

/// A link that leads astray is told as such, whatever its name.
fn unnamed(source: &Source, problem: Problem) -> Problem {
    match &source.content {
        Content::Astray | Content::Unnameable => parse::unreadable(source).unwrap_or(problem),
        _ => problem,
    }
}

/// A theme that the site file names, and that has no file.
fn no_theme(sources: &Sources, settings: &Site) -> Option<Problem> {
    let missing = sources.theme.is_empty() && &*settings.theme != "default";
    let path = sources.site_file.as_ref().filter(|_| missing)?.path.clone();
    let place = Place { path, spot: Spot::Value(vec![Step::Key("theme".into())]) };
    let message = format!("there is no folder `themes/{}`", settings.theme);
    Some(Problem::new(Code::BadSiteFile, place, message).help("put the theme there, or take this line out"))
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
fn held(folder: &Folder, decoded: &[(Name, Arc<str>, Entry)]) -> Result<HashMap<Arc<str>, Held>, source::Error> {
    let files: HashSet<&Arc<str>> =
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

/// The built-in theme below the one of the site. What is no template and no style is read as bytes.
fn theme(settings: &Site, folder: &Folder) -> Result<Checked<Theme>, Error> {
    let place = format!("themes/{}", settings.theme);
    let mut own = Layer::of_sources(&place, folder);
    for source in folder {
        if let (Content::File { place: file, .. }, Some(name)) =
            (&source.content, source.path.strip_prefix(&format!("{place}/")))
        {
            own.files.insert(name.to_owned(), source::read_bytes(file).map_err(Error::Disk)?.into());
        }
    }
    Ok(Theme::load(&[theme::built_in(), own], &settings.colours))
}

/// Each language of the site with its messages: the built-in ones, and over them those of the site.
fn locales(settings: &Site, folder: &Folder, problems: &mut Vec<Problem>) -> Result<Vec<Locale>, Error> {
    let locale = |one: &SiteLanguage| -> Result<Checked<Locale>, Error> {
        let prefix = format!("i18n/{}/", one.language);
        let own = folder.iter().filter(|source| source.path.starts_with(&prefix)).filter_map(|source| {
            match &source.content {
                Content::Text(text) => Some((&*source.path, &**text)),
                _ => None,
            }
        });
        let files: Vec<(&str, &str)> = built_in_messages(&one.language).into_iter().chain(own).collect();
        let options = FormatOptions {
            locale: one.locale.as_deref().and_then(Language::parse),
            digits: one.digits.as_deref().and_then(Digits::parse),
            months: one.months.as_deref().and_then(Months::parse).unwrap_or_default(),
            ..FormatOptions::default()
        };
        let (messages, faults) = Messages::read(&one.language, &options, &files).map_err(Error::Formats)?;
        let problem = |fault: MessageProblem| {
            Problem::new(Code::BadMessages, Place::span(&fault.file.as_str().into(), fault.span), fault.message)
        };
        let problems = faults.into_iter().map(problem).collect();
        let locale = Locale::new(messages, &options).map_err(Error::Formats)?;
        Ok(Checked::new(locale.naming(&settings.written), problems))
    };
    let all: Vec<Checked<Locale>> = settings.languages.par_iter().map(locale).collect::<Result<_, _>>()?;
    Ok(all.into_iter().map(|one| one.collect(problems)).collect())
}

static MESSAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The messages that are part of the program; none for a language that it does not speak.
fn built_in_messages(language: &Language) -> Vec<(&'static str, &'static str)> {
    let files = MESSAGES.get_dir(language.as_str()).into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?))).collect()
}

fn texts(sources: &Sources) -> Texts {
    let text = |source: &Source| match &source.content {
        Content::Text(text) | Content::NotUtf8 { text, .. } => Some((source.path.clone(), text.clone())),
        _ => None,
    };
    let folders = [&sources.content, &sources.theme, &sources.messages];
    folders.into_iter().flatten().chain(&sources.site_file).filter_map(text).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Disk(error) => error.fmt(f),
            Error::NoLanguage { asked, known } => {
                write!(f, "the site has no language `{asked}`; it has {}", known.join(", "))
            }
            Error::Formats(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
