//! The parts that all nodes are made of: names, words, references to other things. Nothing here knows a single noun's
//! facts.

use rustc_hash::FxHashSet;

use crate::language::{Date, Localized};
use crate::model::{Index, Noun, Record, RelationKind};
use crate::render::Lens;
use crate::render::identity::{address, identifier};
use crate::render::names;
use crate::render::words::line;

use super::json::{Json, List, Node};

/// What every thing has: its type, its permanent name, its name in words, what it is, and the page about it.
pub fn thing(lens: &Lens<'_>, at: Index, description: Option<&str>, node: &mut Node<'_>) {
    let record = lens.archive.record(at);
    node.text("@id", &*id(lens, record));
    node.text("@type", kind(record));
    node.text("description", description);
    node.set("name", |json| words(lens, &record.title, json));
    node.text("url", address(lens, at).as_deref());
}

/// One thing as another mentions it. Of events the date is mentioned too: readers of structured data take every event
/// for one that they could list.
pub fn mention(lens: &Lens<'_>, at: Index, node: &mut Node<'_>) {
    let record = lens.archive.record(at);
    node.text("@id", &*id(lens, record));
    node.text("@type", kind(record));
    node.set("name", |json| words(lens, &record.title, json));
    node.set("startDate", |json| date(record.event().and_then(|event| event.schedule.start), json));
    node.text("url", address(lens, at).as_deref());
}

/// Everything that a record relates to in one of several ways, each thing once.
pub fn targets(lens: &Lens<'_>, at: Index, kinds: &[RelationKind], json: &mut Json) {
    mentions(lens, kinds.iter().flat_map(|kind| lens.archive.targets(at, *kind)), json);
}

/// Everything that relates to a record in one of several ways, each thing once.
pub fn origins(lens: &Lens<'_>, at: Index, kinds: &[RelationKind], json: &mut Json) {
    mentions(lens, kinds.iter().flat_map(|kind| lens.archive.origins(at, *kind)), json);
}

pub fn mentions(lens: &Lens<'_>, all: impl Iterator<Item = Index>, json: &mut Json) {
    json.list(|list| push_mentions(lens, all, list));
}

pub fn push_mentions(lens: &Lens<'_>, all: impl Iterator<Item = Index>, list: &mut List<'_>) {
    let mut seen = FxHashSet::default();
    all.filter(|at| seen.insert(*at)).for_each(|at| list.push(|json| json.raw(names::mention(lens, at))));
}

pub fn id(lens: &Lens<'_>, record: &Record) -> String {
    identifier(lens.world.settings, record, None)
}

/// Words in the page's language as they are; others say which language they are in.
pub fn words(lens: &Lens<'_>, text: &Localized<String>, json: &mut Json) {
    let Some(found) = text.find(lens.chain) else { return };
    match found.language.filter(|language| *language != lens.language()) {
        None => json.text(&line(found.value)),
        Some(language) => json.node(|node| {
            node.text("@language", language.as_str());
            node.text("@value", &*line(found.value));
        }),
    }
}

/// A date in ISO 8601, no more precise than what is known.
pub fn date(date: Option<Date>, json: &mut Json) {
    date.into_iter().for_each(|date| json.text(&date.to_string()));
}

/// The type of a record in schema.org.
pub fn kind(record: &Record) -> &'static str {
    match (record.noun, record.sort) {
        (Noun::Series, Some("publication-series")) => "CreativeWorkSeries",
        (Noun::Series, _) => "EventSeries",
        (Noun::Event, _) => "Event",
        // Defined as enforceable or not, so it fits a resolution of the General Assembly.
        (Noun::Resolution, _) => "Legislation",
        (Noun::Declaration | Noun::ActionPlan, _) => "CreativeWork",
        (Noun::Report, _) => "Report",
        (Noun::Publication, Some("book" | "handbook" | "manual")) => "Book",
        (Noun::Publication, _) => "CreativeWork",
        (Noun::News, _) => "NewsArticle",
        (Noun::Organisation, sort) => organisation(sort),
        (Noun::Person, _) => "Person",
        (Noun::Topic | Noun::Term, _) => "DefinedTerm",
        (Noun::Place, Some("country")) => "Country",
        (Noun::Place, Some("city")) => "City",
        (Noun::Place, _) => "Place",
        (Noun::Page, _) => "WebPage",
    }
}

fn organisation(sort: Option<&str>) -> &'static str {
    match sort {
        Some("city" | "government") => "GovernmentOrganization",
        Some("ngo") => "NGO",
        Some("university") => "CollegeOrUniversity",
        Some("media") => "NewsMediaOrganization",
        Some("project") => "Project",
        _ => "Organization",
    }
}
