//! Every output of the site by its path, each made when it is asked for.
//!
//! An output depends on nothing but the values that are held here, so any of them can be made at any time,
//! in any order and on any thread, and comes out the same.

use std::sync::Arc;

use crate::config::Site as Settings;
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::{Language, Locale};
use crate::model::{Archive, Index, Record};
use crate::publish::{Body, Output};
use crate::route::{Page, Site as Plan, Subject};
use crate::source::Digest;
use crate::theme::{Asset, Press, Standing, Theme};

use super::names::Names;
use super::orders::Orders;
use super::sheaf::{Kind, Sheaves};
use super::versions::{Read, Versions};
use super::{Desk, Lens, World, calendar, feed, page, sitemap};

/// The finished site, before its outputs are made.
pub struct Outputs {
    archive: Archive,
    plan: Arc<Plan>,
    settings: Arc<Settings>,
    locales: Arc<Vec<Locale>>,
    presses: Arc<Vec<(Press, Vec<Problem>)>>,
    assets: Arc<Vec<Asset>>,
    orders: Arc<Orders>,
    names: Arc<Names>,
    map: Arc<sitemap::Map>,
    sheaves: Arc<Sheaves>,
    versions: Arc<Versions>,
}

/// An output that was made.
pub struct Made {
    pub body: Body,
    pub problems: Vec<Problem>,
    /// What was read for it.
    pub read: Read,
}

impl Outputs {
    /// `frame` is the digest of everything that is not in the archive: the site file, the theme, the messages.
    pub fn new(
        archive: Archive,
        plan: Plan,
        settings: Settings,
        locales: Vec<Locale>,
        theme: &Theme,
        live: bool,
        frame: Digest,
    ) -> Outputs {
        let mut outputs = Outputs {
            archive,
            plan: Arc::new(plan),
            settings: Arc::new(settings),
            locales: Arc::new(locales),
            presses: Arc::default(),
            assets: Arc::new(theme.assets().to_vec()),
            orders: Arc::default(),
            names: Arc::default(),
            map: Arc::default(),
            sheaves: Arc::default(),
            versions: Arc::default(),
        };
        // Only what is published is compared with the last run.
        let versions = || if live { Versions::default() } else { Versions::of(&outputs.archive, &outputs.plan) };
        let orders = || Orders::new(&outputs.archive, &outputs.settings, &outputs.locales);
        let map = || sitemap::Map::new(outputs.world());
        let ((versions, orders), map) = rayon::join(|| rayon::join(versions, orders), map);
        outputs.orders = Arc::new(orders);
        outputs.names = Arc::new(Names::new(&outputs.archive, &outputs.settings));
        outputs.presses = Arc::new(outputs.press(theme, live));
        outputs.map = Arc::new(map);
        outputs.sheaves = Arc::new(outputs.bind());
        outputs.versions = Arc::new(versions.framed(outputs.frame(frame, live)));
        outputs
    }

    /// The same site with other words in one record: which pages there are does not follow from these, but their order
    /// does where the record is called otherwise. Not for the record of a plain page, which the frame of all pages names.
    pub fn with_words(&self, at: Index, is_renamed: bool, change: impl FnOnce(&mut Record)) -> Outputs {
        let archive = self.archive.with_words(at, change);
        let (orders, names) = match is_renamed {
            true => (
                Arc::new(Orders::new(&archive, &self.settings, &self.locales)),
                Arc::new(Names::new(&archive, &self.settings)),
            ),
            false => (self.orders.clone(), self.names.clone()),
        };
        Outputs {
            archive,
            plan: self.plan.clone(),
            settings: self.settings.clone(),
            locales: self.locales.clone(),
            presses: self.presses.clone(),
            assets: self.assets.clone(),
            orders,
            names,
            map: self.map.clone(),
            sheaves: self.sheaves.clone(),
            versions: Arc::default(),
        }
    }

    /// What all pages have in common: with what the frame is made from, the assets they name and the menus they show.
    fn frame(&self, given: Digest, live: bool) -> Digest {
        let asset = |asset: &Asset| Digest::all([Digest::of(asset.path.as_bytes()), Digest::of(&asset.bytes)]);
        let lenses = self.locales.iter().filter_map(|locale| self.world().lens(locale.language(), ""));
        let views = lenses.map(|lens| serde_json::to_vec(&page::site(&lens, live)).unwrap_or_default());
        let views = views.map(|view| Digest::of(&view));
        Digest::all(std::iter::once(given).chain(self.assets.iter().map(asset)).chain(views))
    }

    /// How many sheaves of outputs there are.
    pub fn sheaves(&self) -> usize {
        self.sheaves.len()
    }

    /// The paths of one sheaf.
    pub fn paths_of(&self, sheaf: usize) -> impl Iterator<Item = &str> {
        self.sheaves.outputs(&self.plan, sheaf).map(|(path, _)| path)
    }

    /// Every path, in the order of the sheaves.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        (0..self.sheaves()).flat_map(|sheaf| self.paths_of(sheaf))
    }

    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// What each record and each list comes to.
    pub fn versions(&self) -> &Versions {
        &self.versions
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
        let Made { body, problems, .. } = self.make(path)?;
        Some(Checked::new(Output { path: path.to_owned(), body }, problems))
    }

    /// One output, with what was read for it.
    pub fn make(&self, path: &str) -> Option<Made> {
        Some(self.make_kind(&self.desk(), path, self.sheaves.find(&self.plan, path)?))
    }

    /// An empty desk, for the outputs of one sheaf.
    pub fn desk(&self) -> Desk<'_> {
        Desk::new(self.world())
    }

    /// One output of a sheaf, by its place there.
    pub fn make_in(&self, desk: &Desk<'_>, sheaf: usize, at: usize) -> Option<Made> {
        let (path, kind) = self.sheaves.outputs(&self.plan, sheaf).nth(at)?;
        Some(self.make_kind(desk, path, kind))
    }

    fn make_kind(&self, desk: &Desk<'_>, path: &str, kind: Kind) -> Made {
        let archive = self.archive.noting();
        let Checked { value: body, problems } = self.body(&archive, desk, path, kind);
        let read = archive.readings().map(Read::from).unwrap_or_default();
        Made { body, problems, read }
    }

    /// What is wrong with one page of each template in each language: enough to know while someone edits,
    /// without making a large site again after each key.
    pub fn proof(&self) -> Vec<Problem> {
        let mut seen = std::collections::HashSet::new();
        let mut problems = Vec::new();
        for page in self.plan.pages() {
            if seen.insert((self.template(page), page.language.clone())) {
                problems.extend(self.page(&self.archive, &self.desk(), page).problems);
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
        self.world_of(&self.archive)
    }

    fn world_of<'a>(&'a self, archive: &'a Archive) -> World<'a> {
        World {
            archive,
            plan: &self.plan,
            settings: &self.settings,
            locales: &self.locales,
            orders: &self.orders,
            names: &self.names,
        }
    }

    /// One for each language, with the messages that the frame of all its pages lacks.
    fn press(&self, theme: &Theme, live: bool) -> Vec<(Press, Vec<Problem>)> {
        let press = |(at, locale): (usize, &Locale)| {
            let language = locale.language();
            let lens = self.world().lens(language, "");
            let view = lens.as_ref().map(|lens| page::site(lens, live)).unwrap_or_default();
            let words = Arc::new(super::Spoken::new(self.locales.clone(), at));
            let press = theme.press(language, &view, page::sections(&view), words);
            (press, lens.as_ref().map(missing).unwrap_or_default())
        };
        self.locales.iter().enumerate().map(press).collect()
    }

    fn bind(&self) -> Sheaves {
        let maps = self.map.paths().into_iter();
        Sheaves::bind(&self.archive, &self.plan, &self.settings, &self.assets, maps)
    }

    fn body(&self, archive: &Archive, desk: &Desk<'_>, path: &str, kind: Kind) -> Checked<Body> {
        let world = self.world_of(archive);
        match kind {
            Kind::Page(at) => self.page(archive, desk, &self.plan.pages()[at]),
            Kind::Asset(at) => sure(self.assets[at].bytes.to_vec()),
            Kind::File(at, number) => sure_body(file(archive, at, number)),
            Kind::Feed(at, section) => self.with_lens(world, at, path, |lens| Some(feed::feed(lens, section))),
            Kind::Calendar(at) => self.with_lens(world, at, path, |lens| Some(calendar::calendar(lens))),
            Kind::Event(at, index) => self.with_lens(world, at, path, |lens| calendar::event(lens, index)),
            Kind::Sitemap(at) => {
                archive.note_all();
                sure(self.map.file(self.world(), at).into_bytes())
            }
            Kind::Robots => sure(sitemap::robots(world).into_bytes()),
            Kind::NoJekyll => sure(Vec::new()),
        }
    }

    fn page(&self, archive: &Archive, desk: &Desk<'_>, route: &Page) -> Checked<Body> {
        let Some(at) = self.settings.languages.iter().position(|one| one.language == route.language) else {
            return sure(Vec::new());
        };
        let Some(lens) = self.world_of(archive).lens(&route.language, &route.path) else { return sure(Vec::new()) };
        let view = page::page(&lens, desk, route);
        let (press, lacks) = &self.presses[at];
        let standing = Standing { root: &view.root, section: view.section.as_deref() };
        let mut page = press.page(view.template, standing, &view);
        page.problems.extend(missing(&lens));
        page.problems.extend_from_slice(lacks);
        Checked::new(Body::Bytes(page.value), page.problems)
    }

    fn with_lens<'a>(
        &'a self,
        world: World<'a>,
        at: usize,
        path: &'a str,
        write: impl FnOnce(&Lens<'_>) -> Option<String>,
    ) -> Checked<Body> {
        let language = &self.settings.languages[at].language;
        let Some(lens) = world.lens(language, path) else { return sure(Vec::new()) };
        let text = write(&lens).unwrap_or_default();
        Checked::new(Body::Bytes(text.into_bytes()), missing(&lens))
    }
}

fn file(archive: &Archive, at: Index, number: usize) -> Body {
    let held = archive.record(at).folder.values().nth(number);
    held.map_or(Body::Bytes(Vec::new()), |held| Body::File(held.place.clone()))
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
