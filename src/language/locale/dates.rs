//! Dates and times of a language: single ones by CLDR's patterns, ranges by messages.

use std::borrow::Cow;

use icu::datetime::NoCalendarFormatter;
use icu::datetime::fieldsets::T;
use icu::datetime::input::Time;
use icu::locale::Locale as Tag;

use super::Locale;
use crate::language::number::Numbers;
use crate::language::wording::{DateWords, Fields, Pattern};
use crate::language::{Arguments, Date, FormatOptions, Length, LocaleError, Messages};

/// What dates and times of one language need.
pub(super) struct Dates {
    days: Vec<String>,
    full: Pattern,
    long: Patterns,
    medium: Patterns,
    clock: NoCalendarFormatter<T>,
}

/// The patterns of one length.
struct Patterns {
    day: Pattern,
    day_of_month: Pattern,
    month_of_year: Pattern,
    month: Pattern,
}

/// Running text has room for words: "du 10 au 12 octobre 2018"; a label has not: "10–12 octobre 2018".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    #[default]
    Running,
    Compact,
}

impl Dates {
    pub fn new(
        tag: &Tag,
        options: &FormatOptions,
        messages: &Messages,
        numbers: &Numbers,
    ) -> Result<Dates, LocaleError> {
        let names = if tag.id.language.as_str() == "ar" { options.months.locales() } else { &[] };
        let clock = NoCalendarFormatter::try_new(tag.into(), T::hm());
        Ok(Dates {
            days: days(messages, numbers),
            full: Pattern::new(tag, Fields::WeekdayAndDay, Length::Full, names)?,
            long: Patterns::new(tag, Length::Long, names)?,
            medium: Patterns::new(tag, Length::Medium, names)?,
            clock: clock.map_err(|error| LocaleError::new(tag, &error))?,
        })
    }

    fn words<'a>(&'a self, date: Date, year: &'a str) -> DateWords<'a> {
        let day = date.day().and_then(|day| usize::try_from(day).ok()?.checked_sub(1));
        let weekday = date.civil().map(|day| day.weekday().to_monday_zero_offset());
        DateWords {
            year,
            month: date.month().map_or(0, month_index),
            day: day.and_then(|day| self.days.get(day)).map_or("", String::as_str),
            weekday: weekday.and_then(|weekday| usize::try_from(weekday).ok()).unwrap_or(0),
        }
    }
}

impl Patterns {
    fn new(tag: &Tag, length: Length, names: &[&str]) -> Result<Patterns, LocaleError> {
        Ok(Patterns {
            day: Pattern::new(tag, Fields::Day, length, names)?,
            day_of_month: Pattern::new(tag, Fields::DayOfMonth, length, names)?,
            month_of_year: Pattern::new(tag, Fields::MonthOfYear, length, names)?,
            month: Pattern::new(tag, Fields::Month, length, names)?,
        })
    }
}

impl Locale {
    /// A date as precise as it is known: `2018`, `October 2018`, `October 12, 2018`.
    pub fn date(&self, date: Date, length: Length) -> String {
        let year = self.numbers.plain(date.year().into());
        let words = self.dates.words(date, &year);
        let patterns = if length == Length::Medium { &self.dates.medium } else { &self.dates.long };
        match (date.month(), date.day()) {
            (Some(_), Some(_)) if length == Length::Full => self.dates.full.write(words),
            (Some(_), Some(_)) => patterns.day.write(words),
            (Some(_), None) => patterns.month_of_year.write(words),
            (None, _) => year,
        }
    }

    /// From one date to another, or the one date if they are the same. Two dates that are not equally precise are shown
    /// as the two dates that they are.
    pub fn date_range(&self, from: Date, to: Date, style: Style) -> String {
        let same_month = from.year() == to.year() && from.month() == to.month();
        match (from.month(), from.day(), to.month(), to.day()) {
            _ if from == to => self.date(from, Length::Long),
            (Some(_), Some(_), Some(_), Some(_)) if same_month => self.range_in_month(from, to, style),
            (Some(_), Some(_), Some(_), Some(_)) => self.range("date-range-days", from, to, style),
            (Some(_), None, Some(_), None) => self.range("date-range-months", from, to, style),
            (None, _, None, _) => self.range("date-range-years", from, to, style),
            _ => self.unequal_range(from, to),
        }
    }

    fn range_in_month(&self, from: Date, to: Date, style: Style) -> String {
        let year = self.numbers.plain(to.year().into());
        let (first, last) = (self.dates.words(from, &year), self.dates.words(to, &year));
        let pattern = &self.dates.long.day;
        let order = if pattern.month_first() { "month-first" } else { "day-first" };
        let given = [
            ("from", first.day.into()),
            ("to", last.day.into()),
            ("month", pattern.month(last.month).into()),
            ("year", year.as_str().into()),
            ("order", order.into()),
        ];
        let plain = || format!("{} – {}", pattern.write(first), pattern.write(last));
        self.say_range("date-range-in-month", style, &given).map_or_else(plain, Cow::into_owned)
    }

    /// Dates of one precision that differ in more than the day; the first has no year if both are of one year.
    fn range(&self, id: &str, from: Date, to: Date, style: Style) -> String {
        let one_year = from.year() == to.year();
        let first = if one_year { self.without_year(from) } else { self.date(from, Length::Long) };
        let last = self.date(to, Length::Long);
        let given = [
            ("from", first.as_str().into()),
            ("to", last.as_str().into()),
            ("from-month", from.month().unwrap_or(0).into()),
            ("span", if one_year { "one-year" } else { "years" }.into()),
        ];
        self.say_range(id, style, &given).map_or_else(|| format!("{first} – {last}"), Cow::into_owned)
    }

    fn unequal_range(&self, from: Date, to: Date) -> String {
        format!("{} – {}", self.date(from, Length::Long), self.date(to, Length::Long))
    }

    fn without_year(&self, date: Date) -> String {
        let patterns = &self.dates.long;
        match date.day() {
            Some(_) => patterns.day_of_month.write(self.dates.words(date, "")),
            None => patterns.month.month(date.month().map_or(0, month_index)).to_owned(),
        }
    }

    fn say_range(&self, id: &str, style: Style, given: &Arguments<'_>) -> Option<Cow<'_, str>> {
        match style {
            Style::Running => self.say(id, given),
            Style::Compact => self.say(&format!("{id}.compact"), given),
        }
    }

    /// A time of day on the clock of the language: `2:30 PM`, `14:30`. Hours and minutes that no clock has are shown as
    /// they were given.
    pub fn time(&self, hour: u8, minute: u8) -> String {
        match Time::try_new(hour, minute, 0, 0) {
            Ok(time) => self.dates.clock.format(&time).to_string(),
            Err(_) => format!("{hour}:{minute:02}"),
        }
    }

    /// From one hour and minute to another.
    pub fn time_range(&self, from: (u8, u8), to: (u8, u8)) -> String {
        let (from, to) = (self.time(from.0, from.1), self.time(to.0, to.1));
        let given = [("from", from.as_str().into()), ("to", to.as_str().into())];
        self.say("time-range", &given).map_or_else(|| format!("{from} – {to}"), Cow::into_owned)
    }

    /// A time with the zone or place that it holds for, as the text names it (`GMT+1`, `Marrakech`).
    pub fn time_in_zone(&self, time: &str, zone: &str) -> String {
        self.say("time-in-zone", &[("time", time.into()), ("zone", zone.into())])
            .map_or_else(|| format!("{time} ({zone})"), Cow::into_owned)
    }
}

fn month_index(month: i8) -> usize {
    usize::try_from(month).unwrap_or(1).saturating_sub(1)
}

/// The days of a month as dates have them: French says `1er`, then `2`.
fn days(messages: &Messages, numbers: &Numbers) -> Vec<String> {
    let day = |day: i64| {
        messages.format("date-day", &[("day", day.into())]).map_or_else(|_| numbers.plain(day), Cow::into_owned)
    };
    (1..=31).map(day).collect()
}
