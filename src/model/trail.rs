//! What a paragraph came from and what came of it, followed from relation to relation, in order of time.

use std::cmp::Reverse;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Archive, Detail, Endpoint, Index, Provision, Relation, RelationKind, Stage};

/// How many relations lie between a paragraph and the last that is shown of it.
const DEPTH: usize = 4;

/// The trail of one paragraph. Every list is in order of time, what has no date last.
#[derive(Debug, Default)]
pub struct Trail<'a> {
    /// What it came from.
    pub before: Vec<Step<'a>>,
    /// What came of it.
    pub after: Vec<Step<'a>>,
    /// The same of the document as a whole.
    pub whole_before: Vec<Step<'a>>,
    pub whole_after: Vec<Step<'a>>,
    /// What names it and does nothing else.
    pub named: Vec<Step<'a>>,
}

/// One relation on the way.
#[derive(Debug)]
pub struct Step<'a> {
    pub relation: &'a Relation,
    /// Whether it is read from the end that it leads to.
    pub inverse: bool,
    /// What lies further on in the same direction.
    pub steps: Vec<Step<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forward,
}

impl<'a> Step<'a> {
    /// The end that one comes from.
    pub fn here(&self) -> &'a Endpoint {
        if self.inverse { &self.relation.to } else { &self.relation.from }
    }

    /// The end that one comes to.
    pub fn there(&self) -> &'a Endpoint {
        if self.inverse { &self.relation.from } else { &self.relation.to }
    }

    /// Whether what was promised is put into practice or replied to, and not only spoken of. What was stopped answers
    /// nothing any more.
    pub fn is_answer(&self) -> bool {
        let stopped =
            matches!(&self.relation.detail, Detail::Progress(progress) if progress.stage == Some(Stage::Stopped));
        self.inverse && self.relation.kind.answers() && !stopped
    }
}

/// The trail of a paragraph of a record.
pub fn trail<'a>(archive: &'a Archive, at: Index, provision: &Provision) -> Trail<'a> {
    let own = Place::paragraph(at, provision);
    let all = Place { record: at, within: None };
    // On one way, whatever was shown once is not shown again, so no circle is followed round. What stands on both ways
    // is on both: an answer is one, even if the paragraph came from it too.
    let (mut seen, mut seen_after, mut seen_of_all) = Default::default();
    Trail {
        before: follow(archive, &own, Way::Back, DEPTH, &mut seen),
        after: follow(archive, &own, Way::Forward, DEPTH, &mut seen_after),
        whole_before: follow(archive, &all, Way::Back, 1, &mut seen_of_all),
        whole_after: follow(archive, &all, Way::Forward, 2, &mut seen_of_all),
        named: sorted(archive, touching(archive, &own).filter(|step| is_naming(step)).collect()),
    }
}

/// What puts a paragraph into practice or replies to it, in order of time.
pub fn answers<'a>(archive: &'a Archive, at: Index, provision: &Provision) -> Vec<Step<'a>> {
    let own = Place::paragraph(at, provision);
    without_repeats(sorted(archive, touching(archive, &own).filter(Step::is_answer).collect()))
}

/// Whether something answers a commitment, or it is known when it was met.
pub fn is_answered(archive: &Archive, at: Index, id: &Arc<str>) -> bool {
    let own = Place::of(archive, &Endpoint { record: at, provision: Some(id.clone()) });
    let met = archive.record(at).provisions.get(id).is_some_and(|facts| facts.met.is_some());
    met || touching(archive, &own).any(|step| step.is_answer())
}

/// The commitments of a record, in the order of its text.
pub fn commitments(archive: &Archive, at: Index) -> impl Iterator<Item = &Provision> {
    let record = archive.record(at);
    let all = record.first_text().map(|text| archive.text(record, text).provisions()).unwrap_or_default();
    all.into_iter().filter(|provision| provision.is_commitment())
}

/// How many commitments there are, and how many of them are answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub all: usize,
    pub answered: usize,
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(all: I) -> Tally {
        let add = |sum: Tally, one: Tally| Tally { all: sum.all + one.all, answered: sum.answered + one.answered };
        all.fold(Tally::default(), add)
    }
}

/// The tally of one record.
pub fn tally(archive: &Archive, at: Index) -> Tally {
    let add =
        |sum: Tally, id| Tally { all: sum.all + 1, answered: sum.answered + usize::from(is_answered(archive, at, id)) };
    archive.commitments(at).fold(Tally::default(), add)
}

/// What speaks of a paragraph after it and does not answer it.
pub fn mentions<'a>(archive: &'a Archive, at: Index, provision: &Provision) -> Vec<Step<'a>> {
    let own = Place::paragraph(at, provision);
    let speaks = |step: &Step<'_>| !step.is_answer() && (way(archive, step) == Some(Way::Forward) || is_naming(step));
    without_repeats(sorted(archive, touching(archive, &own).filter(speaks).collect()))
}

/// A paragraph with its sub-paragraphs, or a record as a whole.
struct Place {
    record: Index,
    within: Option<Vec<Arc<str>>>,
}

impl Place {
    fn paragraph(record: Index, provision: &Provision) -> Place {
        Place { record, within: Some(provision.family().iter().map(|one| one.id.clone()).collect()) }
    }

    fn of(archive: &Archive, end: &Endpoint) -> Place {
        match archive.family(end) {
            Some(family) => Place { record: end.record, within: Some(family) },
            None => Place { record: end.record, within: end.provision.clone().map(|id| vec![id]) },
        }
    }

    /// Each end that a relation can have here.
    fn ends(&self) -> Vec<Endpoint> {
        let end = |provision: Option<Arc<str>>| Endpoint { record: self.record, provision };
        match &self.within {
            None => vec![end(None)],
            Some(ids) => ids.iter().map(|id| end(Some(id.clone()))).collect(),
        }
    }

    fn holds(&self, end: &Endpoint) -> bool {
        self.record == end.record
            && match (&self.within, &end.provision) {
                (None, None) => true,
                (Some(ids), Some(id)) => ids.contains(id),
                _ => false,
            }
    }
}

/// Every relation that begins or ends at a place, and does not stay within it.
fn touching<'a>(archive: &'a Archive, place: &Place) -> impl Iterator<Item = Step<'a>> {
    let all = archive.trails(&place.ends()).map(|(relation, inverse)| Step { relation, inverse, steps: Vec::new() });
    all.filter(|step| !place.holds(step.there()))
}

/// Whether a relation leads back in time or on; none when it belongs to no trail.
fn way(archive: &Archive, step: &Step<'_>) -> Option<Way> {
    use RelationKind::*;
    match step.relation.kind {
        // Neither end did anything to the other: what is later followed.
        Related => Some(by_date(archive, step, step.inverse)),
        Evidence => Some(by_date(archive, step, !step.inverse)),
        Recalls | FramedWithin if !step.inverse => Some(Way::Back),
        kind if kind.traces() => Some(if step.inverse { Way::Forward } else { Way::Back }),
        _ => None,
    }
}

fn by_date(archive: &Archive, step: &Step<'_>, otherwise: bool) -> Way {
    let day = |end: &Endpoint| archive.record(end.record).date().map(|date| date.first_day());
    let later = match (day(step.here()), day(step.there())) {
        (Some(here), Some(there)) if here != there => there > here,
        _ => otherwise,
    };
    if later { Way::Forward } else { Way::Back }
}

fn is_naming(step: &Step<'_>) -> bool {
    use RelationKind::*;
    step.inverse && matches!(step.relation.kind, Cites | Recalls | FramedWithin)
}

/// The places next to this one come first, so that each is shown where it is nearest.
fn follow<'a>(
    archive: &'a Archive,
    place: &Place,
    to: Way,
    depth: usize,
    seen: &mut FxHashSet<Endpoint>,
) -> Vec<Step<'a>> {
    seen.extend(place.ends());
    let leads = |step: &Step<'_>| way(archive, step) == Some(to) && !seen.contains(step.there());
    let mut steps = without_repeats(sorted(archive, touching(archive, place).filter(leads).collect()));
    let new: Vec<bool> = steps.iter().map(|step| seen.insert(step.there().clone())).collect();
    for (step, _) in steps.iter_mut().zip(new).filter(|(step, new)| *new && depth > 1 && is_thread(step)) {
        let next = Place::of(archive, step.there());
        step.steps = follow(archive, &next, to, depth - 1, seen);
        // What became of a document as a whole need not be about this paragraph.
        step.steps.retain(|one| !is_shown(step.relation, one.relation) && (next.within.is_some() || is_thread(one)));
    }
    steps
}

/// Whether what follows further on still has to do with the beginning.
fn is_thread(step: &Step<'_>) -> bool {
    use RelationKind::*;
    matches!(step.relation.kind, Implements | RespondsTo | ReportsOn | Evidence)
}

/// What shows that a relation holds is said with it.
fn is_shown(relation: &Relation, next: &Relation) -> bool {
    let Detail::Progress(progress) = &relation.detail else { return false };
    next.kind == RelationKind::Evidence && progress.evidence.contains(&next.to)
}

/// A relation that is stated at both ends, or twice, is one.
fn without_repeats(mut steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    let mut seen = FxHashSet::default();
    steps.retain(|step| seen.insert((step.relation.kind, step.inverse, step.here(), step.there())));
    steps
}

fn sorted<'a>(archive: &'a Archive, mut steps: Vec<Step<'a>>) -> Vec<Step<'a>> {
    let key = |step: &Step<'a>| {
        let end = step.there();
        let date = archive.record(end.record).date();
        (Reverse(date.is_some()), date, end.record, archive.place_in_text(end), Reverse(step.is_answer()))
    };
    steps.sort_by_cached_key(key);
    steps
}
