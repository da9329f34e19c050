//! Every output of the site by its path, each made when it is asked for.
//!
//! An output depends on nothing but the values that are held here, so any of them can be made at any time,
//! in any order and on any thread, and comes out the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Site as Settings;
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::{Language, Locale};
use crate::model::{Archive, Index, Noun};
use crate::publish::{Body, Output};
use crate::route::{Page, Site as Plan, Subject};
use crate::theme::{Asset, Press, Theme};

use super::orders::Orders;
use super::{Lens, World, calendar, feed, file_path, page, sitemap};

/// The finished site, before its outputs are made.
pub struct Outputs {
    archive: Arc<Archive>,
    plan: Arc<Plan>,
    settings: Arc<Settings>,
    locales: Arc<Vec<Locale>>,
    presses: Vec<(Press, Vec<Problem>)>,
    assets: Vec<Asset>,
    orders: Orders,
    /// The files of the site's map, by path.
    map: Vec<(String, String)>,
    all: BTreeMap<String, Kind>,
}

/// What an output is, and what it is made from.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// A page by its place in the plan.
    Page(usize),
    Asset(usize),
    /// A file of a record's folder, by its place there.
    File(Index, usize),
    /// Languages are told by their place in the settings.
    Feed(usize, Option<Noun>),
    Calendar(usize),
    Event(usize, Index),
    Sitemap(usize),
    Robots,
    NoJekyll,
}

impl Outputs {
    pub fn new(
        archive: Arc<Archive>,
        plan: Arc<Plan>,
        settings: Arc<Settings>,
        locales: Arc<Vec<Locale>>,
        theme: &Theme,
        live: bool,
    ) -> Outputs {
        let assets = theme.assets().to_vec();
        let mut outputs = Outputs {
            archive,
            plan,
            settings,
            locales,
            presses: Vec::new(),
            assets,
            orders: Orders::default(),
            map: Vec::new(),
            all: BTreeMap::new(),
        };
        outputs.presses = outputs.press(theme, live);
        outputs.orders = outputs.learn();
        outputs.map = sitemap::sitemap(outputs.world());
        outputs.all = outputs.list();
        outputs
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.all.keys().map(String::as_str)
    }

    pub fn languages(&self) -> Vec<Language> {
        self.settings.languages.iter().map(|one| one.language.clone()).collect()
    }

    /// The path part of the site's address.
    pub fn base_path(&self) -> &str {
        self.settings.base_path()
    }

    /// One output; none when the site has no such path.
    pub fn output(&self, path: &str) -> Option<Checked<Output>> {
        let (path, kind) = self.all.get_key_value(path)?;
        Some(self.make(path, *kind))
    }

    /// What is wrong with one page of each template in each language: enough to know while someone edits,
    /// without making a large site again after each key.
    pub fn proof(&self) -> Vec<Problem> {
        let mut seen = std::collections::HashSet::new();
        let mut problems = Vec::new();
        for (path, kind) in &self.all {
            if let Kind::Page(at) = kind
                && let page = &self.plan.pages()[*at]
                && seen.insert((self.template(page), page.language.clone()))
            {
                problems.extend(self.make(path, *kind).problems);
            }
        }
        problems
    }

    fn template(&self, page: &Page) -> String {
        match page.subject {
            Subject::Record(at) => self.archive.record(at).noun.name().to_owned(),
            Subject::Year(_) => "year".to_owned(),
            subject => subject.key().to_owned(),
        }
    }

    fn world(&self) -> World<'_> {
        World {
            archive: &self.archive,
            plan: &self.plan,
            settings: &self.settings,
            locales: &self.locales,
            orders: &self.orders,
        }
    }

    /// One for each language, with the messages that the frame of all its pages lacks.
    fn learn(&self) -> Orders {
        let mut orders = Orders::default();
        let languages = self.settings.languages.iter().map(|one| &one.language);
        languages.filter_map(|language| self.world().lens(language, "")).for_each(|lens| orders.learn(&lens));
        orders
    }

    fn press(&self, theme: &Theme, live: bool) -> Vec<(Press, Vec<Problem>)> {
        let press = |(at, locale): (usize, &Locale)| {
            let language = locale.language();
            let lens = self.world().lens(language, "");
            let view = lens.as_ref().map(|lens| page::site(lens, live)).unwrap_or_default();
            let press = theme.press(language, &view, Arc::new(super::Spoken::new(self.locales.clone(), at)));
            (press, lens.as_ref().map(missing).unwrap_or_default())
        };
        self.locales.iter().enumerate().map(press).collect()
    }

    fn list(&self) -> BTreeMap<String, Kind> {
        let mut all = BTreeMap::new();
        all.extend(self.plan.pages().iter().enumerate().map(|(at, page)| (page.path.clone(), Kind::Page(at))));
        all.extend(self.assets.iter().enumerate().map(|(at, asset)| (asset.path.clone(), Kind::Asset(at))));
        for (at, record) in self.archive.records() {
            all.extend(
                record
                    .folder
                    .keys()
                    .enumerate()
                    .map(|(number, path)| (file_path(record, path), Kind::File(at, number))),
            );
        }
        for (at, one) in self.settings.languages.iter().enumerate() {
            self.list_language(at, &one.language, &mut all);
        }
        all.extend(self.map.iter().enumerate().map(|(at, (path, _))| (path.clone(), Kind::Sitemap(at))));
        all.insert(sitemap::ROBOTS_PATH.to_owned(), Kind::Robots);
        all.insert(".nojekyll".to_owned(), Kind::NoJekyll);
        all
    }

    fn list_language(&self, at: usize, language: &Language, all: &mut BTreeMap<String, Kind>) {
        all.insert(feed::path(language, None), Kind::Feed(at, None));
        for noun in feed::SECTIONS {
            all.insert(feed::path(language, Some(noun)), Kind::Feed(at, Some(noun)));
        }
        all.insert(calendar::path(language), Kind::Calendar(at));
        for (index, record) in self.archive.of(Noun::Event) {
            if record.event().is_some_and(calendar::is_datable) && record.is_in(language) {
                all.insert(calendar::event_path(language, &record.id), Kind::Event(at, index));
            }
        }
    }

    fn make(&self, path: &str, kind: Kind) -> Checked<Output> {
        let body = match kind {
            Kind::Page(at) => self.page(&self.plan.pages()[at]),
            Kind::Asset(at) => sure(self.assets[at].bytes.to_vec()),
            Kind::File(at, number) => sure_body(self.file(at, number)),
            Kind::Feed(at, section) => self.with_lens(at, path, |lens| Some(feed::feed(lens, section))),
            Kind::Calendar(at) => self.with_lens(at, path, |lens| Some(calendar::calendar(lens))),
            Kind::Event(at, index) => self.with_lens(at, path, |lens| calendar::event(lens, index)),
            Kind::Sitemap(at) => sure(self.map[at].1.clone().into_bytes()),
            Kind::Robots => sure(sitemap::robots(self.world()).into_bytes()),
            Kind::NoJekyll => sure(Vec::new()),
        };
        Checked::new(Output { path: path.to_owned(), body: body.value }, body.problems)
    }

    fn file(&self, at: Index, number: usize) -> Body {
        let held = self.archive.record(at).folder.values().nth(number);
        held.map_or(Body::Bytes(Vec::new()), |held| Body::File(held.place.clone()))
    }

    fn page(&self, route: &Page) -> Checked<Body> {
        let Some(at) = self.settings.languages.iter().position(|one| one.language == route.language) else {
            return sure(Vec::new());
        };
        let Some(lens) = self.world().lens(&route.language, &route.path) else { return sure(Vec::new()) };
        let view = page::page(&lens, route);
        let (press, lacks) = &self.presses[at];
        let mut page = press.page(view.template, &view);
        page.problems.extend(missing(&lens));
        page.problems.extend_from_slice(lacks);
        Checked::new(Body::Bytes(page.value.into_bytes()), page.problems)
    }

    fn with_lens(&self, at: usize, path: &str, write: impl FnOnce(&Lens<'_>) -> Option<String>) -> Checked<Body> {
        let language = &self.settings.languages[at].language;
        let Some(lens) = self.world().lens(language, path) else { return sure(Vec::new()) };
        let text = write(&lens).unwrap_or_default();
        Checked::new(Body::Bytes(text.into_bytes()), missing(&lens))
    }
}

fn sure(bytes: Vec<u8>) -> Checked<Body> {
    sure_body(Body::Bytes(bytes))
}

fn sure_body(body: Body) -> Checked<Body> {
    Checked::new(body, Vec::new())
}

/// The messages that a view asked for in vain.
fn missing(lens: &Lens<'_>) -> Vec<Problem> {
    let problem = |(language, id, reason): (Language, String, String)| {
        let place: Arc<str> = format!("i18n/{language}/site.ftl").into();
        let message = format!("the message `{id}` cannot be shown: {reason}");
        Problem::new(Code::MissingMessage, Place::file(&place), message).help(format!("add a line `{id} = …`"))
    };
    lens.missing().into_iter().map(problem).collect()
}
