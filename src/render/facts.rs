//! What is known of a record, as a list of labels and values in the order in which it is worth reading.

use crate::language::{Gender, Language};
use crate::model::{Document, Event, Facts, Organisation, Person, Record};
use crate::route::Subject;

use super::Lens;
use super::view::{Fact, FactValue, When, Words};

/// The facts that a page lists; dates, places and relations that it shows elsewhere are left out.
pub fn facts(lens: &Lens<'_>, record: &Record) -> Vec<Fact> {
    let mut list = List { lens, facts: Vec::new() };
    match &record.facts {
        Facts::Event(event) => list.event(event),
        Facts::Document(document) => list.document(document),
        Facts::Series(series) => list.words("periodicity", lens.words(&series.periodicity)),
        Facts::Organisation(organisation) => list.organisation(organisation),
        Facts::Person(person) => list.person(person),
        Facts::Place(place) => list.symbol("code", place.code.as_deref()),
        Facts::News { .. } | Facts::Topic | Facts::Term(_) | Facts::Page { .. } => {}
    }
    if let Some(original) = &record.original {
        list.text("original", lens.locale.language_name(original));
    }
    list.facts
}

struct List<'a> {
    lens: &'a Lens<'a>,
    facts: Vec<Fact>,
}

impl List<'_> {
    fn add(&mut self, key: &'static str, values: Vec<FactValue>) {
        if !values.is_empty() {
            self.facts.push(Fact { key, label: self.lens.label("fact", key), values });
        }
    }

    fn words(&mut self, key: &'static str, words: Option<Words>) {
        self.add(key, words.map(value).into_iter().collect());
    }

    fn text(&mut self, key: &'static str, text: String) {
        self.words(key, Some(self.lens.own(text)));
    }

    fn symbol(&mut self, key: &'static str, symbol: Option<&str>) {
        self.words(key, symbol.map(|symbol| self.lens.neutral(symbol)));
    }

    fn when(&mut self, key: &'static str, when: Option<When>) {
        let value = |when: When| FactValue { text: when.text, iso: when.iso, ..FactValue::default() };
        self.add(key, when.map(value).into_iter().collect());
    }

    fn number(&mut self, key: &'static str, number: Option<i64>) {
        if let Some(number) = number {
            self.text(key, self.lens.locale.digits(number));
        }
    }

    fn languages(&mut self, key: &'static str, languages: &[Language]) {
        if !languages.is_empty() {
            self.text(key, self.lens.languages(languages));
        }
    }

    fn event(&mut self, event: &Event) {
        let lens = self.lens;
        if let Some(number) = event.number.and_then(|number| u32::try_from(number).ok()) {
            self.text("number", edition(lens, number));
        }
        if let Some(times) = lens.times(&event.schedule) {
            self.text("time", times);
        }
        self.words("venue", lens.words(&event.venue));
        if let Some(mode) = event.mode {
            self.text("mode", lens.label("mode", mode.name()));
        }
        self.languages("working-languages", &event.working_languages);
        self.languages("interpretation", &event.interpretation);
        self.words("fee", lens.words(&event.fee));
        self.words("registration", lens.words(&event.registration));
    }

    fn document(&mut self, document: &Document) {
        let lens = self.lens;
        self.symbol("symbol", document.symbol.as_deref());
        self.when("adopted", document.adopted.map(|date| lens.date(date)));
        self.when("published", document.published.map(|date| lens.date(date)));
        self.when("distributed", document.distributed.map(|date| lens.date(date)));
        self.when("period", document.period_start.map(|start| lens.dates(start, document.period_end)));
        self.number("session", document.session);
        self.number("meeting", document.meeting);
        self.words("agenda-item", lens.words(&document.agenda_item));
        self.committee_report(document);
        self.words("subject", lens.words(&document.subject));
        self.number("volume", document.volume);
        self.languages("official-languages", &document.official_languages);
        if let Some(standing) = document.standing_of(lens.language()) {
            self.text("standing", lens.label("standing", standing.name()));
        }
    }

    /// A symbol that belongs to a record of the archive leads to it.
    fn committee_report(&mut self, document: &Document) {
        let Some(symbol) = document.committee_report.as_deref() else { return };
        let mut shown = value(self.lens.neutral(symbol));
        if let Some(at) = self.lens.archive.find_symbol(symbol) {
            shown.url = Some(self.lens.link(Subject::Record(at), "").url).filter(|url| !url.is_empty());
        }
        self.add("committee-report", vec![shown]);
    }

    fn organisation(&mut self, organisation: &Organisation) {
        let lens = self.lens;
        self.words("acronym", lens.words(&organisation.acronym));
        self.add(
            "former-names",
            organisation.former_names.iter().filter_map(|name| lens.words(name)).map(value).collect(),
        );
        self.add("variants", organisation.variants.iter().filter_map(|name| lens.words(name)).map(value).collect());
        self.languages("working-languages", &organisation.working_languages);
        if let Some(website) = &organisation.website {
            let text = website.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
            self.add("website", vec![FactValue { url: Some(website.to_string()), ..value(lens.neutral(text)) }]);
        }
    }

    /// Positions in bodies that the archive knows are relations.
    fn person(&mut self, person: &Person) {
        let lens = self.lens;
        self.words("honorific", lens.words(&person.honorific));
        let free = person.positions.iter().filter(|position| position.organisation.is_none());
        self.add("positions", free.filter_map(|position| lens.words(&position.role)).map(value).collect());
    }
}

/// “13th edition”.
pub fn edition(lens: &Lens<'_>, number: u32) -> String {
    let ordinal = lens.locale.ordinal(number, Gender::Feminine);
    lens.say_with("edition-number", &[("ordinal", ordinal.as_str().into())])
}

fn value(words: Words) -> FactValue {
    FactValue { text: words.text, lang: words.lang, dir: words.dir, url: None, iso: None }
}
