//! Points in time, as formats for machines write them. None of them comes from a clock.

use jiff::civil;
use jiff::tz::TimeZoneDatabase;
use jiff::{Timestamp, Zoned, tz::TimeZone};

use crate::model::{Archive, Record};

/// The day that a record was last changed: as its facts say, else the day it goes by, else today. What is to come
/// cannot have changed anything yet.
pub fn updated(record: &Record, archive: &Archive) -> civil::Date {
    match (record.updated, record.date()) {
        (Some(updated), _) => updated.first_day(),
        (None, Some(date)) => archive.until_today(date.first_day()),
        (None, None) => archive.today(),
    }
}

/// The beginning of a day in UTC, as RFC 3339 writes it: `2018-10-12T00:00:00Z`.
pub fn midnight(day: civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

/// The same as RFC 5545 writes it: `20181012T000000Z`.
pub fn compact_midnight(day: civil::Date) -> String {
    format!("{}T000000Z", day.strftime("%Y%m%d"))
}

/// A local time in its zone; none when there is no such zone. A time that clocks skip counts from before the change.
pub fn zoned(day: civil::Date, time: civil::Time, zone: &str) -> Option<Zoned> {
    // The zones that the program carries, so that the machine's own change nothing.
    let zone: TimeZone = TimeZoneDatabase::bundled().get(zone).ok()?;
    day.to_datetime(time).to_zoned(zone).ok()
}

/// A moment with its offset: `2021-05-27T11:00:00+03:00`.
pub fn with_offset(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A moment in UTC, as RFC 5545 writes it: `20210527T080000Z`.
pub fn compact_utc(moment: &Zoned) -> String {
    let moment: Timestamp = moment.timestamp();
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_counts() {
        let at = |day: &str| zoned(day.parse().unwrap(), civil::time(11, 0, 0, 0), "Europe/Sofia").unwrap();
        assert_eq!(with_offset(&at("2021-05-27")), "2021-05-27T11:00:00+03:00");
        assert_eq!(compact_utc(&at("2021-05-27")), "20210527T080000Z");
        assert_eq!(compact_utc(&at("2021-01-27")), "20210127T090000Z");
        assert!(zoned(civil::date(2021, 1, 1), civil::Time::MIN, "Europe/Nowhere").is_none());
    }
}
