//! Dates that cannot all be right: what answers, implements or changes something cannot have come before it.
//!
//! Said only where it is sure. Of what is dated to a month or a year, any day of it may be meant, and what has no date
//! may have come at any time.

use jiff::civil;

use crate::decode::Stated;
use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::language::Date;
use crate::model::{Progress, Record, Relation, RelationKind};

const HELP: &str = "check both dates";

/// What is wrong with the dates of one relation that a record states.
pub fn of_relation(records: &[Record], record: &Record, one: &Stated, relation: &Relation) -> Vec<Problem> {
    let to = &records[relation.to.record.0 as usize];
    let early = too_early(record, to, relation.kind, &one.steps).filter(|_| relation.from.record != relation.to.record);
    match (early, relation.progress()) {
        // Of a name that is wrong, nothing else can be right.
        (Some(early), _) => vec![early],
        (None, Some(progress)) => progressed(records, record, one, progress, to),
        (None, None) => Vec::new(),
    }
}

/// The relations that lead back in time, as sentences say them.
fn verb(kind: RelationKind) -> Option<&'static str> {
    use RelationKind::*;
    Some(match kind {
        Follows => "follows",
        Implements => "implements",
        TakesNoteOf => "takes note of",
        Reaffirms => "reaffirms",
        Recalls => "recalls",
        Supersedes => "supersedes",
        Corrects => "corrects",
        ReportsOn => "reports on",
        InformedBy => "builds on",
        RespondsTo => "answers",
        Evidence => "is shown by",
        _ => return None,
    })
}

fn too_early(record: &Record, to: &Record, kind: RelationKind, steps: &[Step]) -> Option<Problem> {
    let (verb, own, other) = (verb(kind)?, record.came_about()?, to.came_about()?);
    // What shows that something was done comes after it, not before.
    let (own, other, wrong) = match kind {
        RelationKind::Evidence => (own.0, other.1, is_before(other.1, own.0)),
        _ => (own.1, other.0, is_before(own.1, other.0)),
    };
    let message = format!("this is of {own} and {verb} `{}`, which is of {other}", to.reference());
    wrong.then(|| problem(record, steps.to_vec(), message, "check both dates, and which of the two names the other"))
}

/// A relation can have come no further before there was what it leads to.
fn progressed(records: &[Record], record: &Record, one: &Stated, progress: &Progress, to: &Record) -> Vec<Problem> {
    let Some((first, _)) = to.came_about() else { return Vec::new() };
    let dated = progress.date.filter(|date| is_before(*date, first)).map(|date| {
        let message = format!("{date} is before `{}`, which is of {first}", to.reference());
        problem(record, beside(&one.steps, "date"), message, HELP)
    });
    let ways = one.progress.iter().flat_map(|stated| &stated.evidence);
    let shown = progress.evidence.iter().zip(ways).filter_map(|(evidence, (_, steps))| {
        let evidence = &records[evidence.record.0 as usize];
        let (_, last) = evidence.came_about().filter(|(_, last)| is_before(*last, first))?;
        let what = (evidence.reference(), to.reference());
        let message = format!("`{}` is of {last} and cannot show what came of `{}`, of {first}", what.0, what.1);
        Some(problem(record, steps.clone(), message, HELP))
    });
    dated.into_iter().chain(shown).collect()
}

/// A paragraph cannot be due, or done, before there was one.
pub fn of_provisions(record: &Record, today: civil::Date) -> Vec<Problem> {
    let met = record.provisions.iter().filter_map(|(id, facts)| Some((id, facts.met?)));
    let early = met.filter(|(_, met)| met.first_day() > today).map(|(id, met)| {
        let message = format!("{met} has not come yet, and nothing can have been done by then");
        problem(record, field_of(id, "met"), message, "leave `met` out until it is done")
    });
    early.chain(before_adoption(record)).collect()
}

fn field_of(id: &std::sync::Arc<str>, field: &str) -> Vec<Step> {
    ["provisions".into(), id.clone(), field.into()].map(Step::Key).to_vec()
}

fn before_adoption(record: &Record) -> Vec<Problem> {
    let Some(adopted) = record.document().and_then(|document| document.adopted) else { return Vec::new() };
    let mut problems = Vec::new();
    for (id, facts) in &record.provisions {
        for (field, date) in [("deadline", facts.deadline), ("met", facts.met)] {
            if let Some(date) = date.filter(|date| is_before(*date, adopted)) {
                let message = format!("{date} is before the adoption of this document on {adopted}");
                problems.push(problem(record, field_of(id, field), message, HELP));
            }
        }
    }
    problems
}

/// Whether no day of the one date can be as late as any day of the other.
fn is_before(one: Date, other: Date) -> bool {
    one.last_day() < other.first_day()
}

/// The way to another field beside the name that a relation leads to.
fn beside(steps: &[Step], name: &str) -> Vec<Step> {
    let around = steps.split_last().map(|(_, around)| around).unwrap_or_default();
    around.iter().cloned().chain([Step::Key(name.into())]).collect()
}

fn problem(record: &Record, steps: Vec<Step>, message: String, help: &str) -> Problem {
    let place = Place { path: record.path.clone(), spot: Spot::Value(steps) };
    Problem::new(Code::UnlikelyDates, place, message).help(help)
}
