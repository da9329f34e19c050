//! A date as far as it is known: a year, a month of a year, or a day. How dates are worded is `wording.rs`.

use std::fmt;

use jiff::civil;
use serde::{Deserialize, Serialize};

/// A calendar date whose month or day may be unknown, in the ISO 8601 calendar.
/// Dates sort by time; a date that says less sorts before those that it could mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// It does not look like `2018`, `2018-10` or `2018-10-12`.
    Form,
    /// It looks right, but the calendar has no such month or day (`2018-02-30`).
    Impossible,
}

impl Date {
    /// Reads `2018`, `2018-10` or `2018-10-12`.
    pub fn parse(text: &str) -> Result<Date, NotADate> {
        let parts: Vec<&str> = text.split('-').collect();
        let widths = [4, 2, 2];
        let formed = parts.len() <= 3
            && parts
                .iter()
                .zip(widths)
                .all(|(part, width)| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()));
        if !formed {
            return Err(NotADate::Form);
        }
        let number = |at: usize| parts.get(at).and_then(|part| part.parse::<i16>().ok());
        let (Some(year), month, day) = (number(0), number(1), number(2)) else {
            return Err(NotADate::Form);
        };
        let narrow = |value: Option<i16>| value.and_then(|value| i8::try_from(value).ok());
        let date = Date { year, month: narrow(month), day: narrow(day) };
        civil::Date::new(year, date.month.unwrap_or(1), date.day.unwrap_or(1))
            .map(|_| date)
            .map_err(|_| NotADate::Impossible)
    }

    pub fn year(self) -> i16 {
        self.year
    }

    pub fn month(self) -> Option<i8> {
        self.month
    }

    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// The day, when it is known.
    pub fn civil(self) -> Option<civil::Date> {
        civil::Date::new(self.year, self.month?, self.day?).ok()
    }

    /// The earliest day that this date can mean.
    pub fn first_day(self) -> civil::Date {
        civil::Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(civil::Date::ZERO)
    }

    /// The latest day that this date can mean.
    pub fn last_day(self) -> civil::Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            (None, None) => self.first_day().last_of_year(),
        }
    }
}

impl fmt::Display for Date {
    /// ISO 8601, no more precise than what is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = *b"0000-00-00";
        put(&mut text[..4], self.year.unsigned_abs());
        put(&mut text[5..7], self.month.unwrap_or(0).unsigned_abs().into());
        put(&mut text[8..], self.day.unwrap_or(0).unsigned_abs().into());
        let length = self.month.map_or(4, |_| self.day.map_or(7, |_| 10));
        f.write_str(str::from_utf8(&text[..length]).unwrap_or_default())
    }
}

/// Fills a place with the last digits of a number.
fn put(place: &mut [u8], mut number: u16) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_what_is_known() {
        for text in ["2018", "2018-10", "2018-10-12"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(Date::parse("2026-02").map(|date| date.last_day().to_string()), Ok("2026-02-28".to_owned()));
    }

    #[test]
    fn what_is_no_date_says_why() {
        for text in ["", "18-10-12", "2018/10/12", "2018-1-2", "2018-10-12-1", "٢٠١٨"] {
            assert_eq!(Date::parse(text), Err(NotADate::Form), "{text}");
        }
        for text in ["2018-02-30", "2018-13", "2018-00"] {
            assert_eq!(Date::parse(text), Err(NotADate::Impossible), "{text}");
        }
    }
}
