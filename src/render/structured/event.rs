//! Events and series. What an event adopted is its subject matter (`subjectOf`), not a recording of it.

use serde_json::{Value, json};

use crate::language::Date;
use crate::model::RelationKind::{
    AdoptedAt, CoHosts, ConvenedBy, Coordinators, Country, Funders, Hosts, Organisers, OutcomeOf, PartOf, Partners,
    Place, PresentedAt, Publishers, Series, SpokeAt, SupportedBy, Topics,
};
use crate::model::{Event, Index, Mode, Noun, Record, Schedule, Session, Status};
use crate::render::Lens;
use crate::render::identity::address;
use crate::render::moment::{with_offset, zoned};

use super::node::{id, mention, mentions, origins, targets, thing, words};

pub fn event(lens: &Lens<'_>, at: Index, record: &Record, event: &Event) -> Value {
    let whole = event.working_languages.iter().chain(&event.interpretation);
    thing(
        lens,
        at,
        json!({
            "startDate": moment(event.schedule.start, event.schedule.start_time, &event.schedule),
            "endDate": moment(event.schedule.last(), event.schedule.end_time, &event.schedule),
            "eventStatus": status(event.status),
            "eventAttendanceMode": event.mode.and_then(mode),
            "location": locations(lens, at, event),
            "inLanguage": whole.map(|language| language.as_str()).collect::<Vec<_>>(),
            "organizer": targets(lens, at, &[Hosts, CoHosts, Organisers, Coordinators]),
            "contributor": targets(lens, at, &[Partners, SupportedBy]),
            "funder": targets(lens, at, &[Funders]),
            "performer": origins(lens, at, &[SpokeAt]),
            "superEvent": super_events(lens, at),
            "subEvent": sub_events(lens, at, record, event),
            "subjectOf": origins(lens, at, &[AdoptedAt, OutcomeOf]),
            "workFeatured": origins(lens, at, &[PresentedAt]),
            "about": targets(lens, at, &[Topics]),
        }),
    )
}

/// A series of events has its editions as parts in time; a series of publications simply has parts.
pub fn series(lens: &Lens<'_>, at: Index, record: &Record) -> Value {
    let editions = |events: bool| {
        let all = lens.archive.origins(at, Series);
        mentions(lens, all.filter(|edition| (lens.archive.record(*edition).noun == Noun::Event) == events))
    };
    let organisers = targets(lens, at, &[ConvenedBy, Organisers, Hosts, CoHosts, Coordinators]);
    let about = targets(lens, at, &[Topics]);
    let more = match record.sort {
        Some("publication-series") => json!({
            "hasPart": editions(false),
            "publisher": targets(lens, at, &[Publishers]),
            "contributor": organisers,
            "about": about,
        }),
        _ => json!({
            "subEvent": editions(true),
            "subjectOf": editions(false),
            "organizer": organisers,
            "funder": targets(lens, at, &[Funders]),
            "about": about,
        }),
    };
    thing(lens, at, more)
}

/// A day, or a time of it with the offset of its zone.
fn moment(day: Option<Date>, time: Option<jiff::civil::Time>, schedule: &Schedule) -> Value {
    let exact = day.and_then(Date::civil).zip(time).zip(schedule.zone.as_deref());
    let exact = exact.and_then(|((day, time), zone)| zoned(day, time, zone)).map(|moment| with_offset(&moment));
    exact.or_else(|| day.map(|day| day.to_string())).into()
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
fn locations(lens: &Lens<'_>, at: Index, event: &Event) -> Vec<Value> {
    let online = matches!(event.mode, Some(Mode::Online | Mode::Hybrid));
    let online = online.then(|| json!({"@type": "VirtualLocation", "url": address(lens, at)}));
    place(lens, at, event).into_iter().chain(online).collect()
}

fn place(lens: &Lens<'_>, at: Index, event: &Event) -> Option<Value> {
    let place = lens.archive.targets(at, Place).next();
    if event.venue.is_empty() {
        let mut node = mention(lens, place?);
        node["address"] = postal(lens, place?);
        return Some(node);
    }
    let name = words(lens, &event.venue);
    Some(json!({"@type": "Place", "name": name, "address": place.map(|place| postal(lens, place))}))
}

/// The city by its name and the country by its code.
pub fn postal(lens: &Lens<'_>, place: Index) -> Value {
    let country = lens.archive.targets(place, Country).next();
    let city = country.map(|_| words(lens, &lens.archive.record(place).title));
    json!({
        "@type": "PostalAddress",
        "addressLocality": city,
        "addressCountry": super::term::code(lens.archive.record(country.unwrap_or(place))),
    })
}

fn super_events(lens: &Lens<'_>, at: Index) -> Vec<Value> {
    let of = lens.archive.targets(at, Series).chain(lens.archive.targets(at, PartOf));
    mentions(lens, of.filter(|whole| matches!(lens.archive.record(*whole).noun, Noun::Series | Noun::Event)))
}

/// The smaller events that have a page of their own, then the sessions whose day is known.
fn sub_events(lens: &Lens<'_>, at: Index, record: &Record, event: &Event) -> Vec<Value> {
    let parts = lens.archive.origins(at, PartOf).filter(|part| lens.archive.record(*part).noun == Noun::Event);
    let sessions = event.sessions.iter().filter_map(|one| session(lens, record, event, one));
    mentions(lens, parts).into_iter().chain(sessions).collect()
}

fn session(lens: &Lens<'_>, record: &Record, event: &Event, session: &Session) -> Option<Value> {
    let day = session.schedule.start.or(single_day(&event.schedule))?;
    Some(json!({
        "@type": "Event",
        "name": words(lens, &session.title),
        "startDate": moment(Some(day), session.schedule.start_time, &event.schedule),
        "endDate": session.schedule.end_time.map(|time| moment(Some(day), Some(time), &event.schedule)),
        "superEvent": {"@id": id(lens, record)},
    }))
}

fn single_day(schedule: &Schedule) -> Option<Date> {
    schedule.start.filter(|start| schedule.last() == Some(*start) && start.day().is_some())
}
