//! A conference, academy, workshop, webinar or meeting.

use std::sync::Arc;

use jiff::civil;
use serde::{Deserialize, Serialize};

use crate::language::{Date, Language, Localized};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Event {
    /// Which edition of its series it is.
    pub number: Option<i64>,
    pub theme: Localized<String>,
    pub question: Localized<String>,
    pub schedule: Schedule,
    pub venue: Localized<String>,
    pub mode: Option<Mode>,
    pub status: Status,
    pub working_languages: Vec<Language>,
    pub interpretation: Vec<Language>,
    pub fee: Localized<String>,
    pub registration: Localized<String>,
    pub sessions: Vec<Session>,
}

/// When something takes place, as far as it is known. Times are local to the zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub start_time: Option<civil::Time>,
    pub end_time: Option<civil::Time>,
    /// An IANA time zone name.
    pub zone: Option<Arc<str>>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Session {
    pub title: Localized<String>,
    pub summary: Localized<String>,
    pub schedule: Schedule,
    /// In the order of the programme.
    pub appearances: Vec<Appearance>,
}

/// Someone who took part; who it was is a relation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Appearance {
    pub person: Arc<str>,
    pub organisation: Option<Arc<str>>,
    pub part: Part,
    pub mode: Option<Mode>,
    /// The role held at that date.
    pub role: Localized<String>,
}

/// Names the values of a closed list once, with the words that facts files use for them.
macro_rules! values {
    ($(#[$doc:meta])* $name:ident { $($value:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize
        )]
        pub enum $name { $($value,)* }

        impl $name {
            pub const NAMES: &'static [&'static str] = &[$($text,)*];

            pub fn name(self) -> &'static str {
                match self { $($name::$value => $text,)* }
            }

            pub fn of_name(name: &str) -> Option<$name> {
                match name { $($text => Some($name::$value),)* _ => None }
            }
        }
    };
}
pub(super) use values;

values! {
    /// How one can take part.
    Mode { InPerson "in-person", Online "online", Hybrid "hybrid", VideoMessage "video-message", }
}

values! {
    /// What someone did in a session.
    Part {
        Opening "opening", Keynote "keynote", Facilitator "facilitator", Panellist "panellist",
        Discussant "discussant", Speaker "speaker",
    }
}

values! {
    /// Whether an event stands as announced.
    Status { Scheduled "scheduled", Postponed "postponed", Cancelled "cancelled", }
}

#[expect(clippy::derivable_impls, reason = "the enum is written by a macro, which knows no default")]
impl Default for Status {
    fn default() -> Self {
        Status::Scheduled
    }
}

/// Where an event stands in time; it follows from its dates and today's, and is never written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    Forthcoming,
    UnderWay,
    Past,
}

impl Phase {
    pub fn name(self) -> &'static str {
        match self {
            Phase::Forthcoming => "forthcoming",
            Phase::UnderWay => "under-way",
            Phase::Past => "past",
        }
    }
}

impl Schedule {
    /// The last date that is known.
    pub fn last(&self) -> Option<Date> {
        self.end.or(self.start)
    }

    /// Nothing can be said of an event without a date. Of one that is known only by its month or year, it cannot be
    /// said that it has begun, nor that it is past, before that time is over.
    pub fn phase(&self, today: civil::Date) -> Option<Phase> {
        let (start, last) = (self.start?, self.last()?);
        Some(if last.last_day() < today {
            Phase::Past
        } else if start.civil().map_or(start.last_day() < today, |start| start <= today) {
            Phase::UnderWay
        } else {
            Phase::Forthcoming
        })
    }
}
