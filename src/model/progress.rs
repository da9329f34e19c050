//! How far something has come: the state of what a relation says, and of a duty with a deadline.

use jiff::civil;

use crate::language::{Date, Localized};

use super::event::values;
use super::{Endpoint, Index};

/// What is known of a relation beyond that it holds: since when, how far, by whom, shown by what, and why.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Progress {
    pub stage: Option<Stage>,
    pub date: Option<Date>,
    pub note: Localized<String>,
    pub responsible: Vec<Index>,
    pub evidence: Vec<Endpoint>,
}

values! {
    /// How far someone has come with what was promised.
    Stage { Planned "planned", UnderWay "under-way", Done "done", Stopped "stopped", }
}

values! {
    /// Where a duty with a deadline stands; it follows from its dates and today's, and is never written down.
    Duty { Due "due", Met "met", Overdue "overdue", }
}

impl Duty {
    /// A deadline is over when its last day is: a month without a day lasts until the month does.
    pub fn at(deadline: Date, met: Option<Date>, today: civil::Date) -> Duty {
        match met {
            Some(_) => Duty::Met,
            None if deadline.last_day() < today => Duty::Overdue,
            None => Duty::Due,
        }
    }
}
