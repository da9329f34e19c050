//! The facts of an event.

use crate::diagnostic::{Code, Place, Problem, Spot};
use crate::form::Reader;
use crate::model::{Appearance, Event, Mode, Part, Schedule, Session, Status};

pub fn event(reader: &Reader<'_>) -> Event {
    Event {
        number: reader.whole("number"),
        theme: reader.words("theme"),
        question: reader.words("guiding_question"),
        schedule: schedule(reader),
        venue: reader.words("venue"),
        mode: mode(reader),
        status: reader.line("status").and_then(|name| Status::of_name(&name)).unwrap_or_default(),
        working_languages: reader.languages("working_languages"),
        interpretation: reader.languages("interpretation"),
        fee: reader.words("fee"),
        registration: reader.words("registration"),
        sessions: reader.groups("sessions").iter().map(session).collect(),
    }
}

fn schedule(reader: &Reader<'_>) -> Schedule {
    Schedule {
        start: reader.date("start"),
        end: reader.date("end"),
        start_time: reader.time("start_time"),
        end_time: reader.time("end_time"),
        zone: reader.line("time_zone"),
    }
}

fn session(reader: &Reader<'_>) -> Session {
    Session {
        title: reader.words("title"),
        summary: reader.words("summary"),
        schedule: Schedule {
            start: reader.date("date"),
            end: None,
            start_time: reader.time("start_time"),
            end_time: reader.time("end_time"),
            zone: None,
        },
        appearances: reader.groups("speakers").iter().filter_map(appearance).collect(),
    }
}

fn appearance(reader: &Reader<'_>) -> Option<Appearance> {
    Some(Appearance {
        person: reader.line("person")?,
        organisation: reader.line("organisation"),
        part: reader.line("part").and_then(|name| Part::of_name(&name)).unwrap_or(Part::Speaker),
        mode: mode(reader),
        role: reader.words("role"),
    })
}

fn mode(reader: &Reader<'_>) -> Option<Mode> {
    reader.line("mode").and_then(|name| Mode::of_name(&name))
}

/// Something ends before it begins, or its times have no zone.
pub fn check(path: &std::sync::Arc<str>, reader: &Reader<'_>) -> Vec<Problem> {
    let place = |name: &str| Place { path: path.clone(), spot: Spot::Value(reader.steps(name)) };
    let mut problems = Vec::new();
    if let (Some(start), Some(end)) = (reader.date("start"), reader.date("end"))
        && end.last_day() < start.first_day()
    {
        let message = format!("this ends on {end}, before it begins on {start}");
        problems.push(Problem::new(Code::DatesOutOfOrder, place("end"), message).help("check both dates"));
    }
    problems.extend(backwards(path, reader, reader.date("start") == reader.date("end") || !reader.has("end")));
    if let (None, Some(_)) = (reader.date("start"), reader.date("end")) {
        problems.push(
            Problem::new(Code::MissingField, place("end"), "there is an end, but no beginning")
                .help("add `start: 2018-10-10`"),
        );
    }
    if reader.has("start_time") && !reader.has("time_zone") {
        let problem = Problem::new(Code::MissingField, place("start_time"), "this time has no time zone");
        problems.push(problem.help("add `time_zone: Europe/Sofia`, with the zone of the place"));
    }
    problems
}

/// Times of one day of which the second comes before the first.
fn backwards(path: &std::sync::Arc<str>, reader: &Reader<'_>, one_day: bool) -> Option<Problem> {
    let (start, end) = (reader.time("start_time")?, reader.time("end_time")?);
    let place = Place { path: path.clone(), spot: Spot::Value(reader.steps("end_time")) };
    let message = format!("this ends at {}, before it begins at {}", end.strftime("%H:%M"), start.strftime("%H:%M"));
    (one_day && end < start).then(|| {
        Problem::new(Code::DatesOutOfOrder, place, message)
            .help("check both times; add `end` where it ends on another day")
    })
}
