//! What outputs there are, bound in sheaves: those of one record together, since they share what is read for them.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::config::Site as Settings;
use crate::model::{Archive, Index, Noun};
use crate::route::Site as Plan;
use crate::theme::Asset;

use super::{calendar, feed, file_path, sitemap};

/// What an output is, and what it is made from.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
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

/// Every output of the site.
#[derive(Debug, Default)]
pub struct Sheaves {
    all: Vec<Vec<Bound>>,
    /// Where the outputs that are no pages stand, by path.
    others: HashMap<Arc<str>, (usize, usize)>,
    /// The pages by path, once someone asks.
    pages: OnceLock<HashMap<Box<str>, Kind>>,
}

/// An output, with its path where it is no page: those have theirs in the plan.
#[derive(Debug)]
struct Bound {
    kind: Kind,
    path: Option<Arc<str>>,
}

impl Sheaves {
    /// Binds everything that there is. `maps` are the paths of the site's map.
    pub fn bind(
        archive: &Archive,
        plan: &Plan,
        settings: &Settings,
        assets: &[Asset],
        maps: impl Iterator<Item = String>,
    ) -> Sheaves {
        let mut sheaves = Sheaves { all: (0..archive.len()).map(|_| Vec::new()).collect(), ..Sheaves::default() };
        assets.iter().enumerate().for_each(|(at, asset)| sheaves.add(None, asset.path.clone(), Kind::Asset(at)));
        for (at, record) in archive.records() {
            for (number, path) in record.folder.keys().enumerate() {
                sheaves.add(Some(at), file_path(record, path), Kind::File(at, number));
            }
        }
        (0..settings.languages.len()).for_each(|at| sheaves.bind_language(archive, settings, at));
        maps.enumerate().for_each(|(at, path)| sheaves.add(None, path, Kind::Sitemap(at)));
        sheaves.add(None, sitemap::ROBOTS_PATH.to_owned(), Kind::Robots);
        sheaves.add(None, ".nojekyll".to_owned(), Kind::NoJekyll);
        sheaves.bind_pages(archive, plan);
        sheaves
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The outputs of one sheaf, with their paths.
    pub fn outputs<'a>(&'a self, plan: &'a Plan, sheaf: usize) -> impl Iterator<Item = (&'a str, Kind)> {
        let path = |bound: &'a Bound| match bound.kind {
            Kind::Page(at) => plan.pages()[at].path.as_str(),
            _ => bound.path.as_deref().unwrap_or_default(),
        };
        self.all[sheaf].iter().map(move |bound| (path(bound), bound.kind))
    }

    /// What stands at a path. Only a server asks, and the site that is published goes without the table for it.
    pub fn find(&self, plan: &Plan, path: &str) -> Option<Kind> {
        let table = self.pages.get_or_init(|| {
            let page = |kind: Kind, path: &str| matches!(kind, Kind::Page(_)).then(|| (path.into(), kind));
            (0..self.len())
                .flat_map(|sheaf| self.outputs(plan, sheaf))
                .filter_map(|(path, kind)| page(kind, path))
                .collect()
        });
        match self.others.get(path) {
            Some((sheaf, at)) => Some(self.all[*sheaf][*at].kind),
            None => table.get(path).copied(),
        }
    }

    fn bind_pages(&mut self, archive: &Archive, plan: &Plan) {
        for (at, page) in plan.pages().iter().enumerate() {
            // A file of the theme takes the place of a page.
            if !self.others.contains_key(&*page.path) {
                let sheaf = self.sheaf(page.subject.record(archive));
                self.all[sheaf].push(Bound { kind: Kind::Page(at), path: None });
            }
        }
    }

    fn bind_language(&mut self, archive: &Archive, settings: &Settings, at: usize) {
        let language = &settings.languages[at].language;
        self.add(None, feed::path(language, None), Kind::Feed(at, None));
        for noun in feed::SECTIONS {
            self.add(None, feed::path(language, Some(noun)), Kind::Feed(at, Some(noun)));
        }
        self.add(None, calendar::path(language), Kind::Calendar(at));
        for (index, record) in archive.of(Noun::Event) {
            if record.event().is_some_and(calendar::is_datable) && record.is_in(language) {
                self.add(Some(index), calendar::event_path(language, &record.id), Kind::Event(at, index));
            }
        }
    }

    /// What comes later takes the place of what came before at the same path.
    fn add(&mut self, record: Option<Index>, path: String, kind: Kind) {
        let path: Arc<str> = path.into();
        if let Some((sheaf, at)) = self.others.get(&path) {
            self.all[*sheaf][*at].kind = kind;
            return;
        }
        let sheaf = self.sheaf(record);
        self.others.insert(path.clone(), (sheaf, self.all[sheaf].len()));
        self.all[sheaf].push(Bound { kind, path: Some(path) });
    }

    /// That of a record, or a new one.
    fn sheaf(&mut self, record: Option<Index>) -> usize {
        record.map_or_else(
            || {
                self.all.push(Vec::new());
                self.all.len() - 1
            },
            |at| at.0 as usize,
        )
    }
}
