//! Events and deadlines as iCalendar (RFC 5545, RFC 7986): one calendar per language, and one file per event.
//!
//! Written here and not by the `icalendar` crate, which folds some lines at 76 octets, leaves `NAME` unescaped and
//! stamps with the clock what has no stamp.

mod line;

use jiff::civil;
use jiff::{ToSpan, Zoned};

use crate::language::{Language, bidi};
use crate::model::{Endpoint, Event, Index, Noun, Record, RelationKind, Schedule, Status, plain};
use crate::route::Subject;

use super::Lens;
use super::extract;
use super::identity::{held_in, identifier};
use super::moment::{compact_midnight, compact_utc, updated, zoned};
use super::words::{directed, line, summary};
use line::Lines;

/// The calendar of a language: `en/calendar.ics`.
pub fn path(language: &Language) -> String {
    format!("{language}/calendar.ics")
}

/// The file of one event: `en/events/2018-marrakech/event.ics`.
pub fn event_path(language: &Language, id: &str) -> String {
    format!("{language}/{}/{id}/event.ics", Noun::Event.section())
}

/// When an event takes place, as a calendar can hold it.
enum Span {
    /// Whole days; `end` is the day after the last.
    Days {
        start: civil::Date,
        end: civil::Date,
    },
    Times {
        start: Zoned,
        end: Option<Zoned>,
    },
}

/// Whether a calendar can hold an event: its days are known. A month is no day, and a calendar would have to pick one.
pub fn is_datable(event: &Event) -> bool {
    span(&event.schedule).is_some()
}

/// All events and deadlines of the lens's language whose days are known, each in the order of time.
pub fn calendar(lens: &Lens<'_>) -> String {
    let held = lens.archive.of(Noun::Event).filter(|(_, record)| record.is_in(lens.language()));
    let mut events: Vec<_> = held.filter_map(|(at, record)| Some((at, record, record.event()?))).collect();
    events.sort_by_key(|(at, _, event)| (event.schedule.start, event.schedule.start_time, *at));
    let mut lines = open();
    describe(lens, &mut lines);
    for (at, record, event) in events {
        write_event(lens, at, record, event, &mut lines);
    }
    let mut duties: Vec<_> = lens.archive.duties().filter_map(|(end, facts)| Some((facts.deadline?, end))).collect();
    duties.sort_by_key(|(deadline, _)| *deadline);
    for (deadline, end) in duties {
        deadline.civil().into_iter().for_each(|day| write_duty(lens, end, day, &mut lines));
    }
    close(lines)
}

/// One event; none when the language has no text of it or its days are not known.
pub fn event(lens: &Lens<'_>, at: Index) -> Option<String> {
    let record = lens.archive.record(at);
    let event = record.event().filter(|event| is_datable(event) && record.is_in(lens.language()))?;
    let mut lines = open();
    write_event(lens, at, record, event, &mut lines);
    Some(close(lines))
}

/// The calendar's title in the reader's language.
pub fn title(lens: &Lens<'_>) -> String {
    lens.say_of("calendar-title", "site", &lens.site_title().text)
}

fn open() -> Lines {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.push("PRODID", "-//plenary//plenary//EN");
    lines.push("CALSCALE", "GREGORIAN");
    lines
}

fn close(mut lines: Lines) -> String {
    lines.push("END", "VCALENDAR");
    lines.finish()
}

/// What subscribers see of the calendar as a whole. Programs older than RFC 7986 know the names with `X-`.
fn describe(lens: &Lens<'_>, lines: &mut Lines) {
    let name = directed(&title(lens), lens.direction());
    let language = lens.language();
    lines.push_text(&format!("NAME;LANGUAGE={language}"), &name);
    lines.push_text("X-WR-CALNAME", &name);
    lines.push("SOURCE;VALUE=URI", &lens.absolute(&path(language)));
    lines.push("REFRESH-INTERVAL;VALUE=DURATION", "P1W");
    lines.push("X-PUBLISHED-TTL", "P1W");
}

/// `DTSTAMP` says when the entry last changed, so there is no need of `SEQUENCE`, which data cannot count.
fn write_event(lens: &Lens<'_>, at: Index, record: &Record, event: &Event, lines: &mut Lines) {
    let Some(span) = span(&event.schedule) else { return };
    let changed = compact_midnight(updated(record, lens.archive));
    lines.push("BEGIN", "VEVENT");
    lines.push_text("UID", &identifier(lens.world.settings, record, None));
    lines.push("DTSTAMP", &changed);
    lines.push("LAST-MODIFIED", &changed);
    write_span(&span, lines);
    write_words(lens, at, record, event, lines);
    lines.push("STATUS", status(event.status));
    // An archive's events do not fill their readers' days.
    lines.push("TRANSP", "TRANSPARENT");
    lines.push("END", "VEVENT");
}

/// A deadline on its day, under the name of its paragraph; nothing in a language that lacks the text.
fn write_duty(lens: &Lens<'_>, end: &Endpoint, day: civil::Date, lines: &mut Lines) {
    let record = lens.archive.record(end.record);
    let words = end.provision.as_deref().and_then(|id| extract::holding(lens, record, id));
    let (Some((_, _, provision)), Ok(after)) = (words, day.checked_add(1.day())) else { return };
    if !record.is_in(lens.language()) {
        return;
    }
    let changed = compact_midnight(updated(record, lens.archive));
    lines.push("BEGIN", "VEVENT");
    lines.push_text("UID", &identifier(lens.world.settings, record, end.provision.as_deref()));
    lines.push("DTSTAMP", &changed);
    lines.push("LAST-MODIFIED", &changed);
    write_span(&Span::Days { start: day, end: after }, lines);
    write_duty_words(lens, end, &plain(provision.opening()), lines);
    lines.push("STATUS", "CONFIRMED");
    lines.push("TRANSP", "TRANSPARENT");
    lines.push("END", "VEVENT");
}

fn write_duty_words(lens: &Lens<'_>, end: &Endpoint, words: &str, lines: &mut Lines) {
    let (language, record) = (lens.language(), lens.archive.record(end.record));
    let paragraph = end.provision.as_deref().and_then(|id| extract::name(lens, record, id)).unwrap_or_default();
    let title = bidi::isolate_in(&lens.title(record).text, lens.direction()).into_owned();
    let arguments = [("paragraph", paragraph.into()), ("document", title.into())];
    let summary = directed(&lens.say_with("duty-in-calendar", &arguments), lens.direction());
    lines.push_text(&format!("SUMMARY;LANGUAGE={language}"), &summary);
    if !words.is_empty() {
        lines.push_text(&format!("DESCRIPTION;LANGUAGE={language}"), &directed(&line(words), lens.direction()));
    }
    let page = lens.archive.trace_of(end).and_then(|traced| held_in(lens.world, Subject::Provision(traced), language));
    page.iter().for_each(|page| lines.push("URL", &lens.absolute(&page.path)));
    lines.push_list(&format!("CATEGORIES;LANGUAGE={language}"), &[lens.say("duties-title")]);
}

fn write_span(span: &Span, lines: &mut Lines) {
    match span {
        Span::Days { start, end } => {
            lines.push("DTSTART;VALUE=DATE", &start.strftime("%Y%m%d").to_string());
            lines.push("DTEND;VALUE=DATE", &end.strftime("%Y%m%d").to_string());
        }
        Span::Times { start, end } => {
            lines.push("DTSTART", &compact_utc(start));
            end.iter().for_each(|end| lines.push("DTEND", &compact_utc(end)));
        }
    }
}

fn write_words(lens: &Lens<'_>, at: Index, record: &Record, event: &Event, lines: &mut Lines) {
    let language = lens.language();
    let title = directed(&lens.title(record).text, lens.direction());
    lines.push_text(&format!("SUMMARY;LANGUAGE={language}"), &title);
    if let Some(words) = summary(lens.archive, record, language) {
        lines.push_text(&format!("DESCRIPTION;LANGUAGE={language}"), &directed(&words, lens.direction()));
    }
    if let Some(place) = location(lens, at, event) {
        lines.push_text("LOCATION", &place);
    }
    if let Some(page) = held_in(lens.world, Subject::Record(at), language) {
        lines.push("URL", &lens.absolute(&page.path));
    }
    lines.push_list(&format!("CATEGORIES;LANGUAGE={language}"), &topics(lens, at));
}

/// Venue, city and country, as far as they are known.
fn location(lens: &Lens<'_>, at: Index, event: &Event) -> Option<String> {
    let place = lens.archive.targets(at, RelationKind::Place).next();
    let country = place.and_then(|place| lens.archive.targets(place, RelationKind::Country).next());
    let names = place.into_iter().chain(country).map(|at| &lens.archive.record(at).title);
    let parts = std::iter::once(&event.venue).chain(names).filter_map(|words| lens.words(words));
    let parts: Vec<String> = parts.map(|words| bidi::isolate_in(&words.text, lens.direction()).into_owned()).collect();
    (!parts.is_empty()).then(|| directed(&parts.join(&lens.say("comma")), lens.direction()))
}

/// The topics that have a name in the reader's language.
fn topics(lens: &Lens<'_>, at: Index) -> Vec<String> {
    let topics = lens.archive.targets(at, RelationKind::Topics);
    topics.filter_map(|topic| lens.archive.record(topic).title.get(lens.language()).cloned()).collect()
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "CONFIRMED",
        Status::Postponed => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    }
}

/// Times count when the beginning has one, with a zone, and the end is not left open on another day; else the days do.
fn span(schedule: &Schedule) -> Option<Span> {
    let start = schedule.start?.civil()?;
    let last = match schedule.end {
        Some(end) => end.civil()?,
        None => start,
    };
    times(schedule, start, last).or_else(|| {
        let end = last.max(start).checked_add(1.day()).ok()?;
        Some(Span::Days { start, end })
    })
}

fn times(schedule: &Schedule, start: civil::Date, last: civil::Date) -> Option<Span> {
    let zone = schedule.zone.as_deref()?;
    let begins = zoned(start, schedule.start_time?, zone)?;
    let end = match schedule.end_time {
        Some(time) => Some(zoned(last, time, zone)?),
        None if last == start => None,
        None => return None,
    };
    Some(Span::Times { end: end.filter(|end| *end > begins), start: begins })
}

#[cfg(test)]
mod tests;
