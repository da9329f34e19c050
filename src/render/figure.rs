//! Numbers that sources give, and other numbers that are given for the same thing.

use crate::model::{Figure, Index};

use super::Lens;
use super::view::{FigureView, RivalView};

/// More values for one thing than anyone compares.
const MOST: usize = 20;

/// Every figure of a record, with those of the whole archive that it cannot agree with.
pub fn figures(lens: &Lens<'_>, at: Index) -> Vec<FigureView> {
    lens.archive.record(at).figures.iter().map(|one| figure(lens, at, one)).collect()
}

fn figure(lens: &Lens<'_>, at: Index, one: &Figure) -> FigureView {
    FigureView {
        label: lens.words(&one.label).unwrap_or_default(),
        value: value(lens, one),
        scope: lens.words(&one.scope),
        when: one.date.map(|date| lens.date(date)),
        source: lens.words(&one.source),
        conflict: lens.words(&one.conflict),
        rivals: rivals(lens, at, one),
    }
}

/// “more than 260 institutions”.
fn value(lens: &Lens<'_>, one: &Figure) -> String {
    let number = lens.say_with(&format!("unit-{}", one.unit), &[("n", one.value.into())]);
    match one.qualifier {
        Some(qualifier) => lens.say_of(&format!("figure-{}", qualifier.name()), "figure", &number),
        None => number,
    }
}

fn rivals(lens: &Lens<'_>, at: Index, one: &Figure) -> Vec<RivalView> {
    let same = one.thing.as_deref().map(|thing| lens.archive.figures_of(thing)).unwrap_or_default();
    let others = same.iter().filter_map(|(of, place)| Some((*of, lens.archive.record(*of).figures.get(*place)?)));
    let rival = |(of, other): (Index, &Figure)| RivalView {
        value: value(lens, other),
        scope: lens.words(&other.scope),
        when: other.date.map(|date| lens.date(date)),
        source: lens.words(&other.source),
        record: (of != at).then(|| lens.record(of)),
    };
    others.filter(|(_, other)| one.conflicts_with(other)).take(MOST).map(rival).collect()
}
