//! The one place that names all stages, and the memory of their pure results.
//!
//! There is no second way to build: `build` is an update and every output, `check` the same without publishing,
//! `serve` an update after each change and one output at a time.
//!
//! 1. `source`: the folders are surveyed, and what changed is read.
//! 2. `parse`, `decode`: each file by itself (`entry`); what did not change is remembered, with its problems, in this
//!    process (`memory`) and for the next (`kept`). Texts that are shown again are read again (`shelf`).
//! 3. `resolve`, `check`: the whole archive.
//! 4. `route`: the plan of all pages.
//! 5. messages (`locales`) and `theme`: what pages say and look like.
//! 6. `render`: the outputs, each made when it is asked for.

mod entry;
mod kept;
mod locales;
mod memory;
mod shelf;
mod theme;

use std::collections::HashSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil;

use crate::check::{self, Sound};
use crate::config::{self, Overrides, Site};
use crate::diagnostic::{Checked, Problem, Spot, Texts, gather};
use crate::form;
use crate::keep::Keep;
use crate::language::{Language, LocaleError};
use crate::model::{Archive, Noun};
use crate::parse;
use crate::render::Outputs;
use crate::resolve::{self, Setting};
use crate::route;
use crate::source::{self, Content, Digest, Folder, Source};

use memory::{Memory, Reworded};

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
    /// Where what this run learns is left for the next; none where nothing is kept.
    pub keep: Option<Keep>,
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

/// Builds a site again and again, and remembers what did not change.
pub struct Builder {
    request: Request,
    memory: Memory,
    sound: Sound,
    built: Built,
    /// Whether the last update failed: then more may have changed than what is shown.
    is_behind: bool,
}

/// Everything that follows from one state of the disk.
#[derive(Default)]
struct Built {
    site: Option<Arc<Outputs>>,
    problems: Vec<Problem>,
    counters: Counters,
}

/// How much work the last update did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Texts of the content that were read because nothing else showed whether they had changed.
    pub read: usize,
    /// Those of them that were parsed because they were new or had changed.
    pub parsed: usize,
}

/// What is read from the disk.
struct Sources {
    site_file: Option<Source>,
    theme: Folder,
    messages: Folder,
}

impl Builder {
    pub fn new(request: Request) -> Builder {
        let memory = Memory::new(request.root.clone(), request.keep.clone());
        let sound = request.keep.as_ref().and_then(kept::sound).unwrap_or_default();
        Builder { request, memory, sound, built: Built::default(), is_behind: true }
    }

    /// Reads the disk again and brings everything up to date. On an error, all stays as it was.
    pub fn update(&mut self) -> Result<(), Error> {
        self.is_behind = true;
        self.read_all()?;
        self.is_behind = false;
        Ok(())
    }

    fn read_all(&mut self) -> Result<(), Error> {
        let mut problems = Vec::new();
        let site_file = self.site_file()?;
        let settings = match site_file.as_ref().and_then(parse::unreadable) {
            Some(problem) => Checked::new(None, vec![problem]),
            None => config::read(site_file.as_ref(), &self.overrides()),
        };
        let settings = settings.collect(&mut problems);
        let sources = self.read(site_file, settings.as_ref())?;
        let mut counters = Counters::default();
        let site = match settings {
            Some(settings) => Some(Arc::new(self.outputs(&sources, settings, &mut problems, &mut counters)?)),
            None => None,
        };
        let texts = self.texts(&problems);
        form::locate_all(&mut problems, &texts, parse::yaml_part);
        self.built = Built { site, problems: gather(problems), counters };
        Ok(())
    }

    /// The same after a change of these files alone. Where no more than the words of one text are others, nothing else is
    /// read or joined again.
    pub fn update_after(&mut self, changed: &[PathBuf]) -> Result<(), Error> {
        match changed {
            [place] if !self.is_behind && self.reword(place).is_some() => Ok(()),
            _ => self.update(),
        }
    }

    fn reword(&mut self, place: &Path) -> Option<()> {
        let site = self.built.site.clone()?;
        let reworded = self.memory.reword(place)?;
        let Reworded { name, language, words, is_renamed } = reworded;
        let at = site.archive().find(name.noun, &name.id)?;
        let record = site.archive().record(at);
        // The frame of all pages names those that are pages themselves.
        let is_framed = is_renamed && name.noun == Noun::Page;
        // What was wrong with the record may be mended, and what was right may be wrong: then all is looked at again.
        let is_shown =
            record.is_in(&language) && record.text.get(&language).is_none_or(|text| *text.path() == words.path);
        let about = |problem: &Problem| {
            problem.place.path == record.path
                || problem.place.path == words.path
                || record.texts().any(|path| *path == problem.place.path)
        };
        if is_framed || !is_shown || self.built.problems.iter().any(about) {
            return None;
        }
        let site = site.with_words(at, is_renamed, |record| resolve::reword(record, &language, &words));
        if !check::alone(site.archive().record(at)).is_empty() {
            return None;
        }
        self.built.site = Some(Arc::new(site));
        self.built.counters = Counters { parsed: 1, read: 1 };
        Some(())
    }

    /// What was wrong at the last update, sorted; what is wrong with single outputs comes with these.
    pub fn problems(&self) -> &[Problem] {
        &self.built.problems
    }

    /// The texts that problems point into, read again: what is fine is not held for those who may ask.
    pub fn texts(&self, problems: &[Problem]) -> Texts {
        let pointing = problems.iter().filter(|problem| problem.place.spot != Spot::File);
        let paths: HashSet<&Arc<str>> = pointing.map(|problem| &problem.place.path).collect();
        if paths.is_empty() {
            return Texts::new();
        }
        let site_file = self.site_file().ok().flatten();
        let root = &self.request.root;
        let text = |path: &Arc<str>| {
            let known = site_file.clone().filter(|source| source.path == *path);
            let source = known.or_else(|| source::read_file(root, &root.join(&**path)).ok().flatten())?;
            match source.content {
                Content::Text(text) | Content::NotUtf8 { text, .. } => Some((path.clone(), text)),
                _ => None,
            }
        };
        paths.into_iter().filter_map(text).collect()
    }

    /// Whether a text changed while it was in use. What was made of it is as good as any, and not to be known again.
    pub fn is_outdated(&self) -> bool {
        self.memory.is_outdated()
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
        source::read_file(&self.request.root, &self.site_file_place()).map_err(Error::Disk)
    }

    fn site_file_place(&self) -> PathBuf {
        self.request.config.clone().unwrap_or_else(|| self.request.root.join(config::SITE_FILE))
    }

    fn read(&self, site_file: Option<Source>, settings: Option<&Site>) -> Result<Sources, Error> {
        let folder =
            |name: &str, endings: &[&str]| source::read_folder(&self.request.root, name, endings).map_err(Error::Disk);
        let theme = settings.map_or_else(|| "themes/default".to_owned(), |site| format!("themes/{}", site.theme));
        Ok(Sources { site_file, theme: folder(&theme, &["html", "css"])?, messages: folder("i18n", &["ftl"])? })
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
        problems.extend(theme::none(sources.site_file.as_ref(), &sources.theme, &settings));
        let archive = self.archive(&settings, problems, counters)?;
        let (sound, plan) = rayon::join(|| check::archive(&archive, &self.sound), || route::site(&archive, &settings));
        self.learn(sound.collect(problems));
        let plan = plan.collect(problems);
        let locales = locales::read(&settings, &sources.messages, problems)?;
        let theme = theme::load(&settings, &sources.theme)?.collect(problems);
        let frame = self.frame(sources);
        Ok(Outputs::new(archive, plan, settings, locales, &theme, self.request.live, frame))
    }

    /// Everything but the content that an output is made from. The year stands at the foot of every page.
    fn frame(&self, sources: &Sources) -> Digest {
        let Request { languages, drafts, live, today, .. } = &self.request;
        let asked = format!("{:?} {languages:?} {drafts} {live} {}", self.overrides(), today.year());
        let texts = sources.site_file.iter().chain(&sources.theme).chain(&sources.messages);
        let digests = texts.map(|source| Digest::of(format!("{source:?}").as_bytes()));
        Digest::all(std::iter::once(Digest::of(asked.as_bytes())).chain(digests))
    }

    fn learn(&mut self, sound: Sound) {
        if sound != self.sound {
            self.request.keep.as_ref().and_then(Keep::lock).map(|lock| kept::keep_sound(&lock, &sound));
            self.sound = sound;
        }
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

    fn archive(&mut self, site: &Site, problems: &mut Vec<Problem>, counters: &mut Counters) -> Result<Archive, Error> {
        let known = self.memory.update(&site.written).map_err(Error::Disk)?;
        *counters = known.counters;
        problems.extend(known.problems);
        let setting = Setting { today: self.request.today, drafts: self.request.drafts, held: &known.held };
        // Neither makes full use of several threads by itself.
        let (_, archive) = rayon::join(|| self.memory.keep(), || resolve::archive(known.entries, &setting));
        Ok(archive.collect(problems))
    }
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
