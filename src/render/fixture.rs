//! A small archive for the tests of this room, made from one text by the rooms above: `//- path` begins each file.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil;

use crate::config::{self, Site as Settings};
use crate::decode::{self, Role};
use crate::language::{FormatOptions, Language, Locale, Messages};
use crate::model::{Archive, Index, Noun};
use crate::parse;
use crate::resolve::{self, Entry, Setting};
use crate::route;
use crate::source::{Content, Digest, Source};

use super::World;
use super::names::Names;
use super::orders::Orders;

pub struct Fixture {
    archive: Archive,
    plan: route::Site,
    settings: Settings,
    locales: Vec<Locale>,
    orders: Orders,
    names: Names,
}

const MESSAGES: &str = "
feed-title = {$site}: new
feed-section-title = {$site}: {$section}
calendar-title = {$site}: calendar
comma = {\", \"}
standing-unofficial-summary = Unofficial summary
standing-reference = Reference only
";

/// A site in English, French and Arabic, on the first of December 2026.
pub fn fixture(files: &str) -> Fixture {
    let sources: Vec<Source> = files.split("//- ").skip(1).map(source).collect();
    let site = sources.iter().find(|source| &*source.path == config::SITE_FILE).cloned().unwrap_or_else(site_file);
    let settings = config::read(Some(&site), &Vec::new()).value.unwrap();
    let archive = archive(&sources, &settings.written);
    let plan = route::site(&archive, &settings).value;
    let locales: Vec<Locale> = settings.written.iter().map(locale).collect();
    let orders = Orders::new(&archive, &settings, &locales);
    let names = Names::new(&archive, &settings);
    Fixture { archive, plan, settings, locales, orders, names }
}

impl Fixture {
    pub fn world(&self) -> World<'_> {
        World {
            archive: &self.archive,
            plan: &self.plan,
            settings: &self.settings,
            locales: &self.locales,
            orders: &self.orders,
            names: &self.names,
        }
    }

    pub fn find(&self, noun: Noun, id: &str) -> Index {
        self.archive.find(noun, id).unwrap()
    }
}

pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn source(part: &str) -> Source {
    let (path, text) = part.split_once('\n').unwrap();
    Source { path: path.into(), content: Content::Text(text.into()) }
}

fn site_file() -> Source {
    source(
        "content/site.yaml
title: {en: \"Plans, etc.\", fr: Plans, ar: خطط}
publisher: {en: Archive, fr: Archives, ar: الأرشيف}
base_url: https://example.org/archive/
languages: [{tag: en}, {tag: fr}, {tag: ar}]
",
    )
}

fn archive(sources: &[Source], languages: &[Language]) -> Archive {
    let mut problems = Vec::new();
    let mut entries = Vec::new();
    for source in sources {
        let Some(name) = decode::name(source, languages) else { continue };
        let name = name.unwrap();
        let document = parse::document(source).collect(&mut problems).unwrap();
        let digest = source.digest().map(Digest::from).unwrap_or_default();
        let entry = match &name.role {
            Role::Words(language) => {
                let words = decode::words(document, name.noun, languages, digest).collect(&mut problems);
                Entry::Words(language.clone(), Arc::new(words))
            }
            role => {
                let small = *role == Role::Small;
                let facts = decode::facts(&document, name.noun, &name.id, small, languages, digest);
                let facts = facts.collect(&mut problems);
                if small { Entry::Small(Arc::new(facts)) } else { Entry::Facts(Arc::new(facts)) }
            }
        };
        entries.push((name, source.path.clone(), entry));
    }
    let setting = Setting { today: civil::date(2026, 12, 1), drafts: false, held: &HashMap::new() };
    let archive = resolve::archive(entries, &setting).collect(&mut problems);
    let errors: Vec<_> = problems.iter().map(|problem| &problem.message).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    archive
}

fn locale(language: &Language) -> Locale {
    let sections = Noun::ALL.map(|noun| format!("section-{0} = {0}\n", noun.section())).concat();
    let files = [("test.ftl", MESSAGES), ("sections.ftl", &sections)];
    let (messages, _) = Messages::read(language, &FormatOptions::default(), &files).unwrap();
    Locale::new(messages, &FormatOptions::default()).unwrap()
}
