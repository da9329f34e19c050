//! The texts that a work has gone through: what a text supersedes, corrects or is another version of, and what does so to
//! it. Each is a record of its own and keeps its address.

use std::collections::{BTreeSet, HashMap, VecDeque};

use jiff::civil;

use crate::language::Date;

use super::{Archive, Detail, Facts, Index, Progress, Record, Relation, RelationKind};

/// No work has as many texts; a page that lists all of them must stay one that opens.
const MOST: usize = 200;

/// The texts of one work.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lineage {
    /// In order of time.
    pub texts: Vec<Index>,
    /// Whether there are more than are listed.
    pub cut: bool,
}

impl Relation {
    /// Whether it leads from a text to the one before it. Superseding a single paragraph leaves the text in force.
    pub fn changes(&self) -> bool {
        let whole = self.to.provision.is_none() || self.kind == RelationKind::Corrects;
        RelationKind::CHANGING.contains(&self.kind) && whole && self.from.record != self.to.record
    }

    /// How far it has come, and since when, where that is known.
    pub fn progress(&self) -> Option<&Progress> {
        match &self.detail {
            Detail::Progress(progress) => Some(progress),
            _ => None,
        }
    }
}

impl Archive {
    /// What a text did to those before it.
    pub fn changed(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.from(at).filter(|relation| relation.changes())
    }

    /// What took the place of a text.
    pub fn superseding(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.to(at).filter(|relation| relation.kind == RelationKind::Supersedes && relation.changes())
    }

    /// What corrects a text.
    pub fn correcting(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.to(at).filter(|relation| relation.kind == RelationKind::Corrects && relation.changes())
    }

    /// All texts of the work that a record is one of, itself included; none when it is the only one.
    pub fn lineage(&self, at: Index) -> Lineage {
        if self.neighbours(at).next().is_none() {
            return Lineage::default();
        }
        let mut found = BTreeSet::from([at]);
        let mut open = VecDeque::from([at]);
        let mut cut = false;
        while let Some(one) = open.pop_front() {
            for other in self.neighbours(one) {
                if found.contains(&other) {
                    continue;
                }
                cut |= found.len() == MOST;
                if found.len() < MOST {
                    found.insert(other);
                    open.push_back(other);
                }
            }
        }
        Lineage { texts: self.in_time(&found), cut }
    }

    /// The texts that a text changes, and those that change it.
    fn neighbours(&self, at: Index) -> impl Iterator<Item = Index> {
        let before = self.changed(at).map(|relation| relation.to.record);
        before.chain(self.to(at).filter(|relation| relation.changes()).map(|relation| relation.from.record))
    }

    /// A text comes after those that it changes, as far as dates allow it; what has no date goes by them alone.
    fn in_time(&self, texts: &BTreeSet<Index>) -> Vec<Index> {
        let mut places: HashMap<Index, (civil::Date, usize)> =
            texts.iter().map(|at| (*at, (self.earliest(*at).unwrap_or(civil::Date::MIN), 0))).collect();
        // Each round carries an order one step further; relations that run in a circle were reported and end here.
        for _ in 0..texts.len() {
            let mut settled = true;
            for at in texts {
                let place = self.after_those_before(*at, &places);
                settled &= places.insert(*at, place) == Some(place);
            }
            if settled {
                break;
            }
        }
        let mut all: Vec<Index> = texts.iter().copied().collect();
        all.sort_by_key(|at| (places.get(at).copied(), *at));
        all
    }

    fn after_those_before(&self, at: Index, places: &HashMap<Index, (civil::Date, usize)>) -> (civil::Date, usize) {
        let mut place = places.get(&at).copied().unwrap_or_default();
        let latest = self.latest(at).unwrap_or(civil::Date::MAX);
        for (date, depth) in self.changed(at).filter_map(|relation| places.get(&relation.to.record)) {
            if *date >= place.0 && *date <= latest {
                place = (*date, place.1.max(depth + 1).min(MOST));
            }
        }
        place
    }

    fn earliest(&self, at: Index) -> Option<civil::Date> {
        self.date_of_text(at).map(|date| date.first_day())
    }

    fn latest(&self, at: Index) -> Option<civil::Date> {
        self.date_of_text(at).map(|date| date.last_day())
    }

    /// The date of a text: its own, else that on which it changed another.
    fn date_of_text(&self, at: Index) -> Option<Date> {
        let own = self.record(at).date();
        own.or_else(|| self.changed(at).find_map(|relation| relation.progress()?.date))
    }
}

impl Record {
    /// The first and the last of the dates on which the record can have come about; none where nothing says so.
    /// A plan's period says nothing of when the plan was made.
    pub fn came_about(&self) -> Option<(Date, Date)> {
        let dates = match &self.facts {
            Facts::Event(event) => vec![event.schedule.start, event.schedule.last()],
            Facts::Document(document) => vec![document.adopted, document.published, document.distributed],
            Facts::News { date } => vec![*date],
            _ => Vec::new(),
        };
        let first = dates.iter().flatten().min_by_key(|date| date.first_day())?;
        let last = dates.iter().flatten().max_by_key(|date| date.last_day())?;
        Some((*first, *last))
    }
}
