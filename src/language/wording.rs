//! How one language words a date: the order of CLDR's pattern with month, weekday and day names that a site may choose.
//! Ranges, which CLDR's library gets wrong, are messages (`locale.rs`).
//!
//! ICU4X is asked once for each month and weekday; afterwards a date is put together from what it answered.

use std::fmt;

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::fieldsets::enums::{CalendarPeriodFieldSet, CompositeDateTimeFieldSet, DateFieldSet};
use icu::datetime::fieldsets::{M, MD, YM, YMD, YMDE};
use icu::datetime::input::{DateTime, Time};
use icu::datetime::{FixedCalendarDateTimeFormatter, parts};
use icu::locale::Locale as Tag;
use writeable::{Part, PartsWrite, Writeable};

use super::LocaleError;

/// How much room a date takes, in CLDR's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Length {
    /// With the day of the week: `Friday, October 12, 2018`
    Full,
    /// `October 12, 2018`
    #[default]
    Long,
    /// With a short name of the month: `Oct 12, 2018`; as `Long` where the language has none, as in Arabic.
    Medium,
}

/// Which fields a pattern has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fields {
    WeekdayAndDay,
    Day,
    DayOfMonth,
    MonthOfYear,
    Month,
}

/// One way to write a date, and the names that it needs.
#[derive(Debug)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    months: Vec<String>,
    weekdays: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct Piece {
    field: Field,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Field {
    Text,
    Year,
    Month,
    Weekday,
    Day,
}

/// The words of one date, ready to be put into a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateWords<'a> {
    pub year: &'a str,
    /// From January, 0.
    pub month: usize,
    pub day: &'a str,
    /// From Monday, 0.
    pub weekday: usize,
}

impl Pattern {
    /// The pattern of `tag`, with the month names of other locales if there are any, joined by a slash.
    pub fn new(tag: &Tag, fields: Fields, length: Length, names: &[&str]) -> Result<Pattern, LocaleError> {
        let own = Source::new(tag, fields, length)?;
        let mut months = own.months()?;
        if length == Length::Medium && months.iter().any(|month| month.contains(char::is_numeric)) {
            return Pattern::new(tag, fields, Length::Long, names);
        }
        for (at, name) in names.iter().enumerate() {
            let tag = Tag::try_from_str(name).unwrap_or_else(|_| tag.clone());
            let other = Source::new(&tag, fields, length)?.months()?;
            months = if at == 0 { other } else { months.iter().zip(&other).map(joined).collect() };
        }
        let weekdays = if fields == Fields::WeekdayAndDay { own.weekdays()? } else { Vec::new() };
        Ok(Pattern { pieces: own.pieces(1, 1)?, months, weekdays })
    }

    pub fn write(&self, words: DateWords<'_>) -> String {
        let mut text = String::with_capacity(32);
        for piece in &self.pieces {
            text.push_str(match piece.field {
                Field::Text => &piece.text,
                Field::Year => words.year,
                Field::Day => words.day,
                Field::Month => self.month(words.month),
                Field::Weekday => self.weekdays.get(words.weekday).map_or("", String::as_str),
            });
        }
        text
    }

    pub fn month(&self, month: usize) -> &str {
        self.months.get(month).map_or("", String::as_str)
    }

    /// Whether the month comes before the day, as in the United States.
    pub fn month_first(&self) -> bool {
        let position = |field| self.pieces.iter().position(|piece| piece.field == field);
        position(Field::Month) < position(Field::Day)
    }
}

fn joined((first, second): (&String, &String)) -> String {
    if first == second { first.clone() } else { format!("{first}/{second}") }
}

/// ICU4X's formatter of one locale.
struct Source(FixedCalendarDateTimeFormatter<Gregorian, CompositeDateTimeFieldSet>);

impl Source {
    fn new(tag: &Tag, fields: Fields, length: Length) -> Result<Source, LocaleError> {
        let medium = length == Length::Medium;
        let fields = match fields {
            Fields::WeekdayAndDay => date(DateFieldSet::YMDE(if medium { YMDE::medium() } else { YMDE::long() })),
            Fields::Day => date(DateFieldSet::YMD(if medium { YMD::medium() } else { YMD::long() })),
            Fields::DayOfMonth => date(DateFieldSet::MD(if medium { MD::medium() } else { MD::long() })),
            Fields::MonthOfYear => period(CalendarPeriodFieldSet::YM(if medium { YM::medium() } else { YM::long() })),
            Fields::Month => period(CalendarPeriodFieldSet::M(if medium { M::medium() } else { M::long() })),
        };
        let formatter = FixedCalendarDateTimeFormatter::try_new(tag.into(), fields);
        formatter.map(Source).map_err(|error| LocaleError::new(tag, &error))
    }

    fn months(&self) -> Result<Vec<String>, LocaleError> {
        (1..=12).map(|month| Ok(text_of(Field::Month, self.pieces(month, 1)?))).collect()
    }

    /// The first of January 2018 was a Monday.
    fn weekdays(&self) -> Result<Vec<String>, LocaleError> {
        (1..=7).map(|day| Ok(text_of(Field::Weekday, self.pieces(1, day)?))).collect()
    }

    fn pieces(&self, month: u8, day: u8) -> Result<Vec<Piece>, LocaleError> {
        let date = IcuDate::try_new_gregorian(2018, month, day).map_err(|error| LocaleError::unknown(&error))?;
        let mut collector = Collector::default();
        let written = self.0.format(&DateTime { date, time: Time::start_of_day() }).write_to_parts(&mut collector);
        written.map_err(|error| LocaleError::unknown(&error))?;
        Ok(collector.pieces)
    }
}

fn date(fields: DateFieldSet) -> CompositeDateTimeFieldSet {
    CompositeDateTimeFieldSet::Date(fields)
}

fn period(fields: CalendarPeriodFieldSet) -> CompositeDateTimeFieldSet {
    CompositeDateTimeFieldSet::CalendarPeriod(fields)
}

fn text_of(field: Field, pieces: Vec<Piece>) -> String {
    pieces.into_iter().find(|piece| piece.field == field).map(|piece| piece.text).unwrap_or_default()
}

/// Takes a formatted date apart again.
#[derive(Default)]
struct Collector {
    pieces: Vec<Piece>,
    inside: bool,
}

impl fmt::Write for Collector {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.pieces.last_mut() {
            Some(piece) if self.inside || piece.field == Field::Text => piece.text.push_str(text),
            _ => self.pieces.push(Piece { field: Field::Text, text: text.to_owned() }),
        }
        Ok(())
    }
}

impl PartsWrite for Collector {
    type SubPartsWrite = Collector;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Collector) -> fmt::Result) -> fmt::Result {
        let Some(field) = field(part).filter(|_| !self.inside) else {
            return write(self);
        };
        self.pieces.push(Piece { field, text: String::new() });
        self.inside = true;
        let written = write(self);
        self.inside = false;
        written
    }
}

fn field(part: Part) -> Option<Field> {
    match part {
        part if part == parts::YEAR => Some(Field::Year),
        part if part == parts::MONTH => Some(Field::Month),
        part if part == parts::DAY => Some(Field::Day),
        part if part == parts::WEEKDAY => Some(Field::Weekday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::number::Numbers;
    use crate::language::{FormatOptions, Language};

    #[test]
    fn dates_are_put_together_as_icu_writes_them() {
        let fields = [Fields::WeekdayAndDay, Fields::Day, Fields::DayOfMonth, Fields::MonthOfYear];
        for tag in ["en", "en-GB", "fr", "fr-CH", "es", "es-MX", "ar", "ar-EG", "ar-MA"] {
            let (language, options) = (Language::parse(tag).unwrap(), FormatOptions::default());
            let numbers = Numbers::new(&language, &options).unwrap();
            for (fields, length) in fields.into_iter().flat_map(|all| [(all, Length::Long), (all, Length::Medium)]) {
                let tag = options.tag(&language);
                let pattern = Pattern::new(&tag, fields, length, &[]).unwrap();
                // Where months have no short names, dates are long.
                let months = Source::new(&tag, fields, length).unwrap().months().unwrap();
                let length = if pattern.months == months { length } else { Length::Long };
                let icu = Source::new(&tag, fields, length).unwrap();
                for day in jiff::civil::date(1947, 1, 1).series(jiff::ToSpan::days(97)).take(400) {
                    assert_eq!(written(&pattern, &numbers, day), by_icu(&icu, day), "{language} {fields:?} {day}");
                }
            }
        }
    }

    fn written(pattern: &Pattern, numbers: &Numbers, day: jiff::civil::Date) -> String {
        pattern.write(DateWords {
            year: &numbers.plain(day.year().into()),
            month: usize::try_from(day.month() - 1).unwrap(),
            day: &numbers.plain(day.day().into()),
            weekday: usize::try_from(day.weekday().to_monday_zero_offset()).unwrap(),
        })
    }

    fn by_icu(source: &Source, day: jiff::civil::Date) -> String {
        let (month, number) = (day.month().try_into().unwrap(), day.day().try_into().unwrap());
        let date = IcuDate::try_new_gregorian(day.year().into(), month, number).unwrap();
        source.0.format(&DateTime { date, time: Time::start_of_day() }).to_string()
    }
}
