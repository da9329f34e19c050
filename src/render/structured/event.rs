//! Events and series. What an event adopted is its subject matter (`subjectOf`), not a recording of it.

use crate::language::Date;
use crate::model::RelationKind::{
    AdoptedAt, CoHosts, ConvenedBy, Coordinators, Country, Funders, Hosts, Organisers, OutcomeOf, PartOf, Partners,
    Place, PresentedAt, Publishers, Series, SpokeAt, SupportedBy, Topics,
};
use crate::model::{Event, Index, Mode, Noun, Record, RelationKind, Schedule, Session, Status};
use crate::render::Lens;
use crate::render::identity::address;
use crate::render::moment::{with_offset, zoned};

use super::json::{Json, List, Node};
use super::node::{id, mention, mentions, origins, push_mentions, targets, words};

/// Who brings a series about.
const ORGANISING: [RelationKind; 5] = [ConvenedBy, Organisers, Hosts, CoHosts, Coordinators];

pub fn event(lens: &Lens<'_>, at: Index, record: &Record, event: &Event, node: &mut Node<'_>) {
    let spoken = event.working_languages.iter().chain(&event.interpretation);
    let schedule = &event.schedule;
    node.text("startDate", moment(schedule.start, schedule.start_time, schedule).as_deref());
    node.text("endDate", moment(schedule.last(), schedule.end_time, schedule).as_deref());
    node.text("eventStatus", status(event.status));
    node.text("eventAttendanceMode", event.mode.and_then(mode));
    node.list("location", |list| locations(lens, at, event, list));
    node.texts("inLanguage", spoken.map(|language| language.as_str()));
    node.set("organizer", |json| targets(lens, at, &[Hosts, CoHosts, Organisers, Coordinators], json));
    node.set("contributor", |json| targets(lens, at, &[Partners, SupportedBy], json));
    node.set("funder", |json| targets(lens, at, &[Funders], json));
    node.set("performer", |json| origins(lens, at, &[SpokeAt], json));
    node.set("superEvent", |json| super_events(lens, at, json));
    node.list("subEvent", |list| sub_events(lens, at, record, event, list));
    node.set("subjectOf", |json| origins(lens, at, &[AdoptedAt, OutcomeOf], json));
    node.set("workFeatured", |json| origins(lens, at, &[PresentedAt], json));
    node.set("about", |json| targets(lens, at, &[Topics], json));
}

/// A series of events has its editions as parts in time; a series of publications simply has parts.
pub fn series(lens: &Lens<'_>, at: Index, record: &Record, node: &mut Node<'_>) {
    let editions = |events: bool, json: &mut Json| {
        let all = lens.archive.origins(at, Series);
        mentions(lens, all.filter(|edition| (lens.archive.record(*edition).noun == Noun::Event) == events), json);
    };
    let organisers = |json: &mut Json| targets(lens, at, &ORGANISING, json);
    match record.sort {
        Some("publication-series") => {
            node.set("hasPart", |json| editions(false, json));
            node.set("publisher", |json| targets(lens, at, &[Publishers], json));
            node.set("contributor", organisers);
        }
        _ => {
            node.set("subEvent", |json| editions(true, json));
            node.set("subjectOf", |json| editions(false, json));
            node.set("organizer", organisers);
            node.set("funder", |json| targets(lens, at, &[Funders], json));
        }
    }
    node.set("about", |json| targets(lens, at, &[Topics], json));
}

/// A day, or a time of it with the offset of its zone.
fn moment(day: Option<Date>, time: Option<jiff::civil::Time>, schedule: &Schedule) -> Option<String> {
    let exact = day.and_then(Date::civil).zip(time).zip(schedule.zone.as_deref());
    let exact = exact.and_then(|((day, time), zone)| zoned(day, time, zone)).map(|moment| with_offset(&moment));
    exact.or_else(|| day.map(|day| day.to_string()))
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "https://schema.org/EventScheduled",
        Status::Postponed => "https://schema.org/EventPostponed",
        Status::Cancelled => "https://schema.org/EventCancelled",
    }
}

fn mode(mode: Mode) -> Option<&'static str> {
    match mode {
        Mode::InPerson => Some("https://schema.org/OfflineEventAttendanceMode"),
        Mode::Online => Some("https://schema.org/OnlineEventAttendanceMode"),
        Mode::Hybrid => Some("https://schema.org/MixedEventAttendanceMode"),
        Mode::VideoMessage => None,
    }
}

/// The place, and the net where one can take part online. The address of an online room is not kept, so the event's
/// own page stands for it.
fn locations(lens: &Lens<'_>, at: Index, event: &Event, list: &mut List<'_>) {
    list.node(|node| place(lens, at, event, node));
    if matches!(event.mode, Some(Mode::Online | Mode::Hybrid)) {
        list.node(|node| {
            node.text("@type", "VirtualLocation");
            node.text("url", address(lens, at).as_deref());
        });
    }
}

fn place(lens: &Lens<'_>, at: Index, event: &Event, node: &mut Node<'_>) {
    let place = lens.archive.targets(at, Place).next();
    if !event.venue.is_empty() {
        node.text("@type", "Place");
        node.set("name", |json| words(lens, &event.venue, json));
    } else if let Some(place) = place {
        mention(lens, place, node);
    }
    if let Some(place) = place {
        node.node("address", |node| postal(lens, place, node));
    }
}

/// The city by its name and the country by its code.
pub fn postal(lens: &Lens<'_>, place: Index, node: &mut Node<'_>) {
    let country = lens.archive.targets(place, Country).next();
    node.text("@type", "PostalAddress");
    node.text("addressCountry", super::term::code(lens.archive.record(country.unwrap_or(place))));
    if country.is_some() {
        node.set("addressLocality", |json| words(lens, &lens.archive.record(place).title, json));
    }
}

fn super_events(lens: &Lens<'_>, at: Index, json: &mut Json) {
    let of = lens.archive.targets(at, Series).chain(lens.archive.targets(at, PartOf));
    mentions(lens, of.filter(|whole| matches!(lens.archive.record(*whole).noun, Noun::Series | Noun::Event)), json);
}

/// The smaller events that have a page of their own, then the sessions whose day is known.
fn sub_events(lens: &Lens<'_>, at: Index, record: &Record, event: &Event, list: &mut List<'_>) {
    let parts = lens.archive.origins(at, PartOf).filter(|part| lens.archive.record(*part).noun == Noun::Event);
    push_mentions(lens, parts, list);
    event.sessions.iter().for_each(|one| list.node(|node| session(lens, record, event, one, node)));
}

fn session(lens: &Lens<'_>, record: &Record, event: &Event, session: &Session, node: &mut Node<'_>) {
    let Some(day) = session.schedule.start.or(single_day(&event.schedule)) else { return };
    let at = |time| moment(Some(day), Some(time), &event.schedule);
    node.text("@type", "Event");
    node.text("endDate", session.schedule.end_time.and_then(at).as_deref());
    node.set("name", |json| words(lens, &session.title, json));
    node.text("startDate", moment(Some(day), session.schedule.start_time, &event.schedule).as_deref());
    node.node("superEvent", |node| node.text("@id", &*id(lens, record)));
}

fn single_day(schedule: &Schedule) -> Option<Date> {
    schedule.start.filter(|start| schedule.last() == Some(*start) && start.day().is_some())
}
