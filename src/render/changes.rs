//! What changed in a document since the text before it, paragraph by paragraph.
//!
//! `unit` takes texts apart, `align` finds which paragraph is which, `edit` compares the words of one.

mod align;
mod edit;
mod print;
mod unit;

use std::collections::HashSet;

use crate::language::Language;
use crate::model::{Index, Relation};
use crate::route;

use self::align::{Pair, align};
use self::unit::{Kind, Unit, units};
use super::phrase::phrase;
use super::sayings::note_label;
use super::view::{ChangeRow, ChangeRun, Changes, Comparison, Link, Run};
use super::{Lens, cite, version};

/// Comparisons of one page; a text that takes the place of a hundred is compared with the first of them.
const MOST: usize = 12;

pub fn changes(lens: &Lens<'_>, at: Index) -> Changes {
    let mut seen = HashSet::new();
    let comparable = |one: &&Relation| route::shared(lens.archive, at, one.to.record).next().is_some();
    let before = lens.archive.changed(at).filter(comparable).filter(|one| seen.insert(one.to.record));
    Changes { comparisons: (1..).zip(before.take(MOST)).filter_map(|(n, one)| comparison(lens, n, one)).collect() }
}

fn comparison(lens: &Lens<'_>, number: usize, relation: &Relation) -> Option<Comparison> {
    let (earlier, later) = (relation.to.record, relation.from.record);
    let language = language(lens, later, earlier)?;
    let text = |at: Index| {
        let record = lens.archive.record(at);
        Some(lens.archive.text(record, record.text.get(language)?))
    };
    let (before, after) = (units(text(earlier)?), units(text(later)?));
    let found = Found { lens, earlier, later, before: &before, after: &after, language };
    let rows = found.rows();
    let empty = emptiness(&rows).map(|id| lens.say(id));
    let borrowed = language != lens.language();
    Some(Comparison {
        id: format!("since-{number}"),
        heading: phrase(lens, "changes-since", vec![lens.record(earlier)], Vec::new()),
        when: lens.when(lens.archive.record(earlier)),
        act: version::act(lens, relation),
        notice: borrowed.then(|| lens.say_of("changes-borrowed", "language", &lens.locale.language_name(language))),
        tally: empty.is_none().then(|| tally(lens, &rows)),
        runs: if empty.is_none() { found.runs(&rows) } else { Vec::new() },
        empty,
        tongue: lens.tongue(language),
    })
}

/// The reader's language if both texts have it, else the best of those that both have.
fn language<'a>(lens: &Lens<'a>, later: Index, earlier: Index) -> Option<&'a Language> {
    let shared: Vec<&Language> = route::shared(lens.archive, later, earlier).collect();
    let best = lens.chain.iter().find(|language| shared.contains(language));
    best.or_else(|| shared.first().copied())
}

/// What became of one paragraph.
struct Row {
    pair: Pair,
    state: &'static str,
}

/// Why the paragraphs are not listed: both texts are the same, or no paragraph of one is in the other.
fn emptiness(rows: &[Row]) -> Option<&'static str> {
    let all = |states: &[&str]| rows.iter().all(|row| states.contains(&row.state));
    match (all(&["same"]), all(&["added", "removed"])) {
        (true, _) => Some("changes-none"),
        (_, true) => Some("changes-incomparable"),
        _ => None,
    }
}

/// “3 paragraphs changed, 1 added, none removed”.
fn tally(lens: &Lens<'_>, rows: &[Row]) -> String {
    let count = |state: &str| rows.iter().filter(|row| row.state == state).count();
    let part = |state: &str| lens.say_with(&format!("changes-count-{state}"), &[("n", count(state).into())]);
    let mut parts = vec![part("changed"), part("added"), part("removed")];
    if count("renumbered") > 0 {
        parts.push(part("renumbered"));
    }
    parts.join(&lens.say("changes-count-between"))
}

/// Two texts in one language, taken apart.
struct Found<'a> {
    lens: &'a Lens<'a>,
    earlier: Index,
    later: Index,
    before: &'a [Unit<'a>],
    after: &'a [Unit<'a>],
    language: &'a Language,
}

impl Found<'_> {
    fn rows(&self) -> Vec<Row> {
        let row = |pair: Pair| {
            let state = match (pair.before.map(|at| &self.before[at]), pair.after.map(|at| &self.after[at])) {
                (None, _) => "added",
                (_, None) => "removed",
                (Some(before), Some(after)) if before.words != after.words => "changed",
                (Some(before), Some(after)) if self.name(before) != self.name(after) => "renumbered",
                _ => "same",
            };
            Row { pair, state }
        };
        align(self.before, self.after).into_iter().map(row).collect()
    }

    /// Paragraphs that stayed fold together; each of the others stands for itself.
    fn runs(&self, rows: &[Row]) -> Vec<ChangeRun> {
        let folds = |state: &str| matches!(state, "same" | "renumbered");
        let together = |one: &Row, other: &Row| one.state == other.state && folds(one.state);
        let run = |rows: &[Row]| ChangeRun {
            state: rows[0].state,
            label: match rows[0].state {
                state if folds(state) => {
                    let count = [("n", rows.len().into())];
                    self.lens.say_with(&format!("changes-run-{state}"), &count)
                }
                state => self.lens.say(&format!("changes-state-{state}")),
            },
            rows: rows.iter().map(|row| self.row(row)).collect(),
        };
        rows.chunk_by(together).map(run).collect()
    }

    fn row(&self, row: &Row) -> ChangeRow {
        let before = row.pair.before.map(|at| &self.before[at]);
        let after = row.pair.after.map(|at| &self.after[at]);
        let moved = before.zip(after).filter(|(before, after)| self.name(before) != self.name(after));
        let place = after.map(|unit| self.link(unit, self.later));
        let place = place.or_else(|| before.map(|unit| self.link(unit, self.earlier)));
        ChangeRow {
            link: Link { missing: None, ..place.unwrap_or_default() },
            was: moved.map(|(before, _)| self.was(before)).unwrap_or_default(),
            html: print::row(self.lens, self.language, row.state, before, after),
        }
    }

    fn was(&self, before: &Unit<'_>) -> Vec<Run> {
        phrase(self.lens, "changes-was", vec![self.link(before, self.earlier)], Vec::new())
    }

    /// A unit under its name, at its place on the page of the text.
    fn link(&self, unit: &Unit<'_>, at: Index) -> Link {
        let link = self.lens.record(at);
        let shown = self.lens.archive.record(at).text.find(self.lens.chain);
        let place = place(unit).filter(|id| shown.is_some_and(|text| text.value.outline().has_place(id)));
        let url = match place {
            Some(id) if !link.url.is_empty() => format!("{}#{id}", link.url),
            _ => link.url,
        };
        Link { text: self.name(unit), lang: None, dir: None, url, ..link }
    }

    /// What a unit is called: “operative paragraph 5”, “note 3”.
    fn name(&self, unit: &Unit<'_>) -> String {
        match &unit.kind {
            Kind::Provision(way) => cite::path(self.lens, way).unwrap_or_default().into_owned(),
            Kind::Heading(_) => self.lens.say("changes-unit-heading"),
            Kind::Prose => self.lens.say("provision-untitled"),
            Kind::Note(number) => note_label(self.lens, *number).into_owned(),
        }
    }
}

fn place(unit: &Unit<'_>) -> Option<String> {
    match &unit.kind {
        Kind::Provision(way) => way.last().map(|one| one.id.to_string()),
        Kind::Heading(id) => id.map(str::to_owned),
        Kind::Note(number) => Some(format!("ftn_{number}")),
        Kind::Prose => None,
    }
}
