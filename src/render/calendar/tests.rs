//! Cases of calendars: what stands in one, line by line.

use super::*;
use crate::render::fixture::{Fixture, fixture, language};

const FILES: &str = "
//- content/places/bulgaria.yaml
type: country
code: BG
name: {en: Bulgaria, fr: Bulgarie, ar: بلغاريا}
//- content/places/plovdiv.yaml
type: city
country: bulgaria
name: {en: Plovdiv, fr: Plovdiv, ar: بلوفديف}
//- content/topics/water.yaml
name: {en: \"Water, air\"}
//- content/events/days.yaml
type: conference
title: {en: \"Days; and nights\", fr: Jours, ar: مؤتمر COP}
summary: {en: \"One, two\", fr: Un, ar: واحد}
start: 2018-10-10
end: 2018-10-12
place: plovdiv
topics: [water]
updated: 2026-11-21
//- content/events/hours.yaml
type: webinar
title: {en: Hours}
start: 2021-05-27
start_time: \"11:00\"
end_time: \"14:00\"
time_zone: Europe/Sofia
venue: {en: Hall}
place: plovdiv
status: cancelled
//- content/events/month.yaml
type: academy
title: {en: Month}
start: 2026-02
//- content/events/undated.yaml
type: meeting
title: {en: Undated}
";

/// The calendar with its lines unfolded.
fn read(fixture: &Fixture, tag: &str) -> Vec<String> {
    let lens = fixture.world().lens(&language(tag), "en/calendar.ics").unwrap();
    let text = calendar(&lens).replace("\r\n ", "");
    assert!(lens.missing().is_empty(), "{:?}", lens.missing());
    text.lines().map(str::to_owned).collect()
}

fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)).filter(|rest| rest.starts_with([':', ';'])).collect()
}

#[test]
fn days_end_on_the_day_after_and_hours_are_in_utc() {
    let lines = read(&fixture(FILES), "en");
    assert_eq!(values(&lines, "DTSTART"), [";VALUE=DATE:20181010", ":20210527T080000Z"]);
    assert_eq!(values(&lines, "DTEND"), [";VALUE=DATE:20181013", ":20210527T110000Z"]);
    assert_eq!(values(&lines, "DTSTAMP"), [":20261121T000000Z", ":20210527T000000Z"]);
    assert_eq!(values(&lines, "STATUS"), [":CONFIRMED", ":CANCELLED"]);
    assert_eq!(values(&lines, "LOCATION"), [":Plovdiv\\, Bulgaria", ":Hall\\, Plovdiv\\, Bulgaria"]);
}

#[test]
fn words_are_escaped_and_say_their_language() {
    let fixture = fixture(FILES);
    let lines = read(&fixture, "en");
    assert_eq!(values(&lines, "NAME"), [";LANGUAGE=en:Plans\\, etc.: calendar"]);
    assert_eq!(values(&lines, "SUMMARY"), [";LANGUAGE=en:Days\\; and nights", ";LANGUAGE=en:Hours"]);
    assert_eq!(values(&lines, "CATEGORIES"), [";LANGUAGE=en:Water\\, air"]);
    assert_eq!(values(&read(&fixture, "ar"), "SUMMARY"), [";LANGUAGE=ar:\u{2067}مؤتمر COP\u{2069}"]);
}

#[test]
fn an_event_has_one_name_in_all_calendars() {
    let fixture = fixture(FILES);
    for tag in ["en", "fr", "ar"] {
        let lines = read(&fixture, tag);
        assert_eq!(values(&lines, "UID")[0], ":https://example.org/archive/events/days");
        assert_eq!(values(&lines, "URL")[0], format!(":https://example.org/archive/{tag}/events/days/"));
    }
}

#[test]
fn an_event_without_a_day_has_no_file() {
    let fixture = fixture(FILES);
    let lens = fixture.world().lens(&language("en"), "en/index.html").unwrap();
    let file = |id| event(&lens, fixture.find(Noun::Event, id));
    assert!(
        file("days").is_some_and(|text| text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"))
    );
    assert_eq!((file("month"), file("undated")), (None, None));
    let french = fixture.world().lens(&language("fr"), "fr/index.html").unwrap();
    assert_eq!(event(&french, fixture.find(Noun::Event, "hours")), None);
}

#[test]
fn times_count_only_when_they_are_whole() {
    let day = |text| Some(crate::language::Date::parse(text).unwrap());
    let nine = Some(civil::time(9, 0, 0, 0));
    let zone = Some("Europe/Vienna".into());
    let written = |schedule: &Schedule| {
        let mut lines = Lines::default();
        span(schedule).iter().for_each(|span| write_span(span, &mut lines));
        lines.finish().replace("\r\n", " ")
    };
    let open_end = Schedule { start: day("2021-01-01"), start_time: nine, zone: zone.clone(), ..Schedule::default() };
    assert_eq!(written(&open_end), "DTSTART:20210101T080000Z ");
    let open_end_later = Schedule { end: day("2021-01-02"), ..open_end.clone() };
    assert_eq!(written(&open_end_later), "DTSTART;VALUE=DATE:20210101 DTEND;VALUE=DATE:20210103 ");
    let backwards = Schedule { end_time: Some(civil::time(8, 0, 0, 0)), ..open_end.clone() };
    assert_eq!(written(&backwards), "DTSTART:20210101T080000Z ");
    let no_zone = Schedule { zone: None, ..open_end.clone() };
    assert_eq!(written(&no_zone), "DTSTART;VALUE=DATE:20210101 DTEND;VALUE=DATE:20210102 ");
    let vague_end = Schedule { end: day("2021-02"), ..open_end };
    assert_eq!(written(&vague_end), "");
}
