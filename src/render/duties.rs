//! What is due, by when, and whether it was done.

use std::cmp::Reverse;

use crate::language::Date;
use crate::model::{Duty, Endpoint, Index, ProvisionFacts, RelationKind};

use super::view::{Duties, DutyGroup, DutyItem, DutyView, Links};
use super::{Lens, extract, step};

/// What is due comes first, soonest first; then what is overdue, longest first; then what was done, latest first.
pub fn duties(lens: &Lens<'_>) -> Duties {
    let all: Vec<(&Endpoint, &ProvisionFacts)> = lens.archive.duties().collect();
    let groups = [Duty::Due, Duty::Overdue, Duty::Met].map(|state| group(lens, state, &all));
    Duties {
        groups: groups.into_iter().flatten().collect(),
        vague: all.iter().any(|(_, facts)| facts.deadline.is_some_and(|date| date.civil().is_none())),
    }
}

fn group(lens: &Lens<'_>, state: Duty, all: &[(&Endpoint, &ProvisionFacts)]) -> Option<DutyGroup> {
    let mut some: Vec<_> = all.iter().filter(|(_, facts)| standing(lens, facts) == Some(state)).collect();
    match state {
        Duty::Met => some.sort_by_key(|(_, facts)| Reverse(facts.met)),
        Duty::Due | Duty::Overdue => some.sort_by_key(|(_, facts)| facts.deadline.map(Date::last_day)),
    }
    (!some.is_empty()).then(|| DutyGroup {
        state: state.name(),
        heading: lens.say(&format!("duties-{}-title", state.name())),
        items: some.into_iter().filter_map(|(end, facts)| item(lens, end, facts)).collect(),
    })
}

fn standing(lens: &Lens<'_>, facts: &ProvisionFacts) -> Option<Duty> {
    Some(Duty::at(facts.deadline?, facts.met, lens.archive.today()))
}

fn item(lens: &Lens<'_>, end: &Endpoint, facts: &ProvisionFacts) -> Option<DutyItem> {
    let (record, id) = (lens.archive.record(end.record), end.provision.as_deref()?);
    Some(DutyItem {
        id: format!("{}-{}_{id}", record.noun.section(), record.id),
        place: step::place(lens, end),
        text: extract::paragraph(lens, end.record, id)?,
        duty: duty(lens, end)?,
        dated: facts.deadline.is_some_and(|date| date.civil().is_some()),
    })
}

/// The deadline of a paragraph, if it has one.
pub fn duty(lens: &Lens<'_>, end: &Endpoint) -> Option<DutyView> {
    let facts = lens.archive.provision_facts(end)?;
    let state = standing(lens, facts)?;
    Some(DutyView {
        state: state.name(),
        state_label: lens.label("duty", state.name()),
        deadline: lens.date(facts.deadline?),
        met: facts.met.map(|date| lens.date(date)),
        who: who(lens, end),
        evidence: related(lens, end, RelationKind::Evidence).map(|end| step::place(lens, end)).collect(),
    })
}

fn related<'a>(lens: &Lens<'a>, end: &'a Endpoint, kind: RelationKind) -> impl Iterator<Item = &'a Endpoint> {
    lens.archive.from_paragraph(end).filter(move |one| one.kind == kind).map(|one| &one.to)
}

/// Who is to see to it; where nobody is named, whom it asks, else whom it speaks to.
fn who(lens: &Lens<'_>, end: &Endpoint) -> Links {
    let of = |kind| {
        let mut all: Vec<Index> = related(lens, end, kind).map(|end| end.record).collect();
        all.dedup();
        all
    };
    let kinds = [RelationKind::Responsible, RelationKind::Requests, RelationKind::Addresses];
    let named = kinds.into_iter().map(of).find(|all| !all.is_empty()).unwrap_or_default();
    lens.links(named.into_iter().map(|at| lens.record(at)).collect())
}
