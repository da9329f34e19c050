//! The archive as seen from one page: its language, the languages that stand in for it, and the way to other pages.
//!
//! Everything that views are made of passes through here: words with the language they are in, links, dates, messages.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::config::Site as Settings;
use crate::language::{Arguments, Date, Direction, Language, Length, Locale, Localized, Style, bidi};
use crate::model::{Archive, Index, Record, Reference, Schedule};
use crate::route::{self, Destination, Origin, Page, Site, Subject};
use crate::theme::Markup;

use super::names::{self, Entry, Names};
use super::orders::{Order, Orders};
use super::sayings::Sayings;
use super::view::{self, Link, Links, When, Words};

/// What all pages are made from.
#[derive(Clone, Copy)]
pub struct World<'a> {
    pub archive: &'a Archive,
    pub plan: &'a Site,
    pub settings: &'a Settings,
    /// One for each language of the site, in its order.
    pub locales: &'a [Locale],
    pub orders: &'a Orders,
    pub names: &'a Names,
}

pub struct Lens<'a> {
    pub world: World<'a>,
    pub archive: &'a Archive,
    pub locale: &'a Locale,
    /// The page's language, then those that stand in for it.
    pub chain: &'a [Language],
    /// The order of records in the page's language.
    pub order: &'a Order,
    /// What records are called in the page's language.
    pub names: &'a [Entry],
    /// What was said of paragraphs and notes in it.
    pub sayings: &'a Sayings,
    /// The output that links start from.
    pub origin: Origin<'a>,
    /// A host shows its 404 page at any address, so links from it cannot be relative.
    anywhere: bool,
    /// Messages that were asked for and cannot be shown, with their languages and the reasons.
    missing: RefCell<BTreeSet<(Language, String, String)>>,
}

impl<'a> World<'a> {
    /// The pages of a subject in all languages, in the site's order. Whoever reads the plan of a record reads the record.
    pub fn pages(&self, subject: Subject) -> impl Iterator<Item = &'a Page> + use<'a> {
        if let Some(at) = subject.record(self.archive) {
            self.archive.note(at);
        }
        self.plan.all(subject)
    }

    /// The page of a subject in one language, whether or not its text is there.
    pub fn page(&self, subject: Subject, language: &Language) -> Option<&'a Page> {
        self.pages(subject).find(|page| page.language == *language)
    }

    /// Where a link leads from a page in the first language of the chain.
    pub fn destination(&self, subject: Subject, chain: &[Language]) -> Option<Destination<'a>> {
        if let Some(at) = subject.record(self.archive) {
            self.archive.note(at);
        }
        self.plan.destination(subject, chain)
    }

    /// The view from one output in one language; none when the site does not have the language.
    pub fn lens(&self, language: &Language, path: &'a str) -> Option<Lens<'a>> {
        let at = self.settings.languages.iter().position(|have| have.language == *language)?;
        let names = self.names.language(at)?;
        Some(Lens {
            world: *self,
            archive: self.archive,
            locale: self.locales.get(at)?,
            chain: &self.settings.languages[at].chain,
            order: self.orders.language(at)?,
            names: &names.records,
            sayings: &names.sayings,
            origin: Origin::new(path),
            anywhere: self.plan.is_anywhere(path),
            missing: RefCell::default(),
        })
    }
}

impl<'a> Lens<'a> {
    pub fn language(&self) -> &'a Language {
        self.locale.language()
    }

    pub fn direction(&self) -> Direction {
        self.locale.direction()
    }

    /// What another lens missed in its language is missing from this page too.
    pub fn remember(&self, missing: &[(Language, String, String)]) {
        self.missing.borrow_mut().extend(missing.iter().cloned());
    }

    /// The messages that could not be shown so far, each once, with their languages and the reasons.
    pub fn missing(&self) -> Vec<(Language, String, String)> {
        self.missing.borrow().iter().cloned().collect()
    }

    /// What is said, as `Err` where words for it are missing.
    pub fn complete(&self, say: impl FnOnce() -> String) -> Result<String, String> {
        let before = self.missing.take();
        let said = say();
        let complete = self.missing.borrow().is_empty();
        self.missing.borrow_mut().extend(before);
        if complete { Ok(said) } else { Err(said) }
    }

    /// A message without variables. A missing one shows its name and is remembered.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    pub fn say_with(&self, id: &str, given: &Arguments<'_>) -> String {
        match self.locale.messages().format(id, given) {
            Ok(text) => text.into_owned(),
            Err(error) => {
                self.missing.borrow_mut().insert((self.language().clone(), id.to_owned(), error.to_string()));
                id.to_owned()
            }
        }
    }

    /// The word for one thing of a kind: `noun` and `event` are the message `noun-event`.
    pub fn label(&self, kind: &str, name: &str) -> String {
        self.say(&[kind, "-", name].concat())
    }

    /// A message with one variable.
    pub fn say_of(&self, id: &str, name: &'static str, value: &str) -> String {
        self.say_with(id, &[(name, value.into())])
    }

    /// A number of things: “12 records”.
    pub fn count(&self, unit: &str, number: usize) -> String {
        self.say_with(&["unit-", unit].concat(), &[("n", number.into())])
    }

    /// Words in the page's language, else in the best language that has them, marked as such.
    pub fn words(&self, text: &Localized<String>) -> Option<Words> {
        let found = text.find(self.chain)?;
        Some(match found.language {
            Some(language) => self.words_in(found.value, language),
            None => self.neutral(found.value),
        })
    }

    /// Words of a known language.
    pub fn words_in(&self, text: &str, language: &Language) -> Words {
        let (lang, dir) = self.mark(language);
        Words { text: text.to_owned(), lang, dir }
    }

    /// Words of no language: a symbol, an acronym. They keep their own direction.
    pub fn neutral(&self, text: &str) -> Words {
        let own = bidi::base_direction(text).unwrap_or(Direction::LeftToRight);
        let dir = (own != self.direction()).then(|| own.as_str());
        Words { text: text.to_owned(), lang: None, dir }
    }

    /// Words that are the page's own.
    pub fn own(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None, dir: None }
    }

    /// `lang` and `dir`, where they differ from the page's.
    pub fn mark(&self, language: &Language) -> (Option<String>, Option<&'static str>) {
        if language == self.language() {
            return (None, None);
        }
        (Some(language.as_str().to_owned()), Some(language.direction().as_str()))
    }

    /// The attributes that say so.
    pub fn tongue(&self, language: &Language) -> Markup {
        let (lang, dir) = self.mark(language);
        view::words::tongue(lang.as_deref(), dir)
    }

    /// The address of an output, from this page.
    pub fn way(&self, path: &str) -> String {
        if self.anywhere {
            return format!("{}{}", self.world.settings.base_path(), route::escape_path(path));
        }
        self.origin.way(path)
    }

    /// What stands before addresses that are relative to the site's root.
    pub fn root(&self) -> String {
        if self.anywhere { self.world.settings.base_path().to_owned() } else { "../".repeat(self.origin.depth()) }
    }

    /// A link to a page by its subject, under words of the page's language.
    pub fn link(&self, subject: Subject, text: impl Into<String>) -> Link {
        self.link_words(subject, self.own(text))
    }

    pub fn link_words(&self, subject: Subject, words: Words) -> Link {
        let Words { text, lang, dir } = words;
        let Some(to) = self.world.destination(subject, self.chain) else {
            return Link { text, lang, dir, ..Link::default() };
        };
        let missing = to.missing.then(|| self.say("link-missing"));
        let elsewhere = to.page.language != *self.language();
        let hreflang = elsewhere.then(|| to.page.language.to_string());
        Link { text, lang, dir, url: self.way(&to.page.path), hreflang, missing }
    }

    /// Links as one run of text.
    pub fn links(&self, all: Vec<Link>) -> Links {
        Links { all, comma: self.say("comma") }
    }

    /// A link to a record under its own title.
    pub fn record(&self, at: Index) -> Link {
        let words = self.title(self.archive.record(at));
        self.link_words(Subject::Record(at), words)
    }

    pub fn title(&self, record: &Record) -> Words {
        self.words(&record.title).unwrap_or_default()
    }

    /// The way to a record by its name, with a place on its page; none when there is no such record or no page of it.
    /// A place that only other translations have is left out: the link leads to the page.
    pub fn reference(&self, reference: &Reference) -> Option<Link> {
        let at = self.archive.find_reference(reference)?;
        let link = Some(self.link(Subject::Record(at), "")).filter(|link| !link.url.is_empty())?;
        let shown = self.archive.record(at).text.find(self.chain);
        let place =
            reference.fragment.as_deref().filter(|id| shown.is_some_and(|text| text.value.outline().has_place(id)));
        Some(match place {
            Some(id) => Link { url: format!("{}#{id}", link.url), ..link },
            None => link,
        })
    }

    pub fn date(&self, date: Date) -> When {
        When { text: self.locale.date(date, Length::Long), iso: Some(date.to_string()) }
    }

    /// From one date to another, as it is said in running text.
    pub fn dates(&self, from: Date, to: Option<Date>) -> When {
        match to.filter(|to| *to != from) {
            Some(to) => When { text: self.locale.date_range(from, to, Style::Compact), iso: None },
            None => self.date(from),
        }
    }

    /// The dates of something that takes place; none when they are not known.
    pub fn schedule(&self, schedule: &Schedule) -> Option<When> {
        Some(self.dates(schedule.start?, schedule.end))
    }

    /// The date or dates that a record goes by.
    pub fn when(&self, record: &Record) -> Option<When> {
        names::when(self, record).cloned()
    }

    /// The same, put into words now.
    pub fn dated(&self, record: &Record) -> Option<When> {
        match record.event() {
            Some(event) => self.schedule(&event.schedule),
            None => record.date().map(|date| self.date(date)),
        }
    }

    /// The time of day, with the zone where there is one.
    pub fn times(&self, schedule: &Schedule) -> Option<String> {
        let clock = |time: jiff::civil::Time| (time.hour().unsigned_abs(), time.minute().unsigned_abs());
        let start = clock(schedule.start_time?);
        let text = match schedule.end_time {
            Some(end) => self.locale.time_range(start, clock(end)),
            None => self.locale.time(start.0, start.1),
        };
        Some(match &schedule.zone {
            Some(zone) => self.locale.time_in_zone(&text, zone),
            None => text,
        })
    }

    /// Names of languages as a list: “French and English”.
    pub fn languages<'b>(&self, languages: impl IntoIterator<Item = &'b Language>) -> String {
        let names: Vec<String> = languages.into_iter().map(|language| self.locale.language_name(language)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.locale.list(&names, crate::language::Join::And)
    }

    /// A language's own name, as the site or CLDR has it.
    pub fn autonym(&self, language: &Language) -> Cow<'a, str> {
        let known = self.world.settings.language(language);
        known.map_or_else(|| Locale::autonym(language).into(), |one| (&*one.label).into())
    }

    /// The published address of an output.
    pub fn absolute(&self, path: &str) -> String {
        route::absolute(&self.world.settings.base_url, path)
    }

    /// The site's title in the page's language.
    pub fn site_title(&self) -> Words {
        self.words(&self.world.settings.title).unwrap_or_default()
    }
}
