//! Finds records that contain or follow one another in a circle.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::model::{Archive, Index, RelationKind};

use super::reference::ORDERED;

/// One problem for each circle, at the record of it that comes first.
pub fn circles(archive: &Archive) -> Vec<Problem> {
    ORDERED.into_iter().flat_map(|kind| of_kind(archive, kind)).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Unseen,
    Open,
    Done,
}

fn of_kind(archive: &Archive, kind: RelationKind) -> Vec<Problem> {
    let starts =
        archive.relations().iter().filter(|relation| relation.kind == kind).map(|relation| relation.from.record);
    let starts: BTreeSet<Index> = starts.collect();
    let mut marks = vec![Mark::Unseen; archive.len()];
    let mut problems = Vec::new();
    for start in starts {
        walk(archive, kind, start, &mut marks, &mut problems);
    }
    problems
}

/// A walk in depth with a stack of its own: chains of records may be longer than a thread's stack.
fn walk(archive: &Archive, kind: RelationKind, start: Index, marks: &mut [Mark], problems: &mut Vec<Problem>) {
    if marks[start.0 as usize] != Mark::Unseen {
        return;
    }
    marks[start.0 as usize] = Mark::Open;
    let mut way = vec![(start, archive.targets(start, kind).collect::<Vec<_>>())];
    while let Some((at, next)) = way.last_mut() {
        let at = *at;
        let Some(target) = next.pop() else {
            marks[at.0 as usize] = Mark::Done;
            way.pop();
            continue;
        };
        match marks[target.0 as usize] {
            Mark::Unseen => {
                marks[target.0 as usize] = Mark::Open;
                way.push((target, archive.targets(target, kind).collect()));
            }
            Mark::Open => problems.push(circle(archive, kind, at, target)),
            Mark::Done => {}
        }
    }
}

fn circle(archive: &Archive, kind: RelationKind, from: Index, to: Index) -> Problem {
    let (one, other) = (archive.record(from), archive.record(to));
    let place = Place { path: one.path.clone(), spot: Spot::Value(vec![Step::Key(kind.field().into())]) };
    let (message, help) = match from == to {
        true => (format!("`{}` names the record itself", kind.field()), "take its own name out"),
        false => {
            let (one, other) = (one.reference(), other.reference());
            let message = format!("`{}` leads in a circle: `{other}` already leads to `{one}`", kind.field());
            (message, "take one of the two out")
        }
    };
    Problem::new(Code::CircularRelation, place, message).help(help)
}
