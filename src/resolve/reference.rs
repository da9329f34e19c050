//! Turns the names in facts into places in the archive.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::decode::{Stated, StatedProgress, StatedRecord};
use crate::diagnostic::{Checked, Code, Place, Problem, Spot, Step};
use crate::form::closest;
use crate::model::{Detail, Endpoint, Index, Noun, Progress, Record, Reference, Relation, RelationKind};
use crate::parse;

use super::{Known, chronology};

/// What to type in place of a name that names nothing, by the relation that it stands in. One record that was renamed is
/// missed in thousands of places, and looking for a name that is near takes its time.
type Advice = HashMap<(RelationKind, bool, Arc<str>), String>;

/// Every relation that the records state, in the order of the records; `said` is what the facts of each say.
pub fn relations(known: &Known<'_>, said: &[Arc<StatedRecord>]) -> Checked<Vec<Relation>> {
    let all: Vec<_> = (0..).map(Index).zip(said).collect();
    let of = |advice: &mut Advice, (at, said): (Index, &Arc<StatedRecord>)| of_record(known, at, &said.stated, advice);
    let found: Vec<Checked<Vec<Relation>>> = all.into_par_iter().map_init(Advice::default, of).collect();
    let mut problems = Vec::new();
    let relations = found.into_iter().flat_map(|one| one.collect(&mut problems)).collect();
    Checked::new(relations, problems)
}

fn of_record(known: &Known<'_>, at: Index, stated: &[Stated], advice: &mut Advice) -> Checked<Vec<Relation>> {
    let record = known.record(at);
    let mut relations = Vec::with_capacity(stated.len());
    let mut problems = unknown_provisions(record);
    problems.extend(chronology::of_provisions(record, known.today));
    for one in stated {
        let mut resolve = |one: &Stated| match endpoint(known, record, one, advice) {
            Ok(to) => Some(relation(at, one, to)),
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
        let Some(mut relation) = resolve(one) else { continue };
        if let Some(stated) = &one.progress {
            let named = named_in(one, stated).iter().filter_map(resolve).collect::<Vec<_>>();
            relation.detail = Detail::Progress(Box::new(progress(stated, &named)));
            relations.extend(named);
        }
        problems.extend(chronology::of_relation(known.records, record, one, &relation));
        relations.push(relation);
    }
    Checked::new(relations, problems)
}

fn relation(at: Index, one: &Stated, other: Endpoint) -> Relation {
    let this = Endpoint { record: at, provision: one.provision.clone() };
    let (from, to) = if one.reverse { (other, this) } else { (this, other) };
    Relation { kind: one.kind, from, to, detail: one.detail.clone() }
}

/// Who is to see to a relation, and what shows it, are relations of the paragraph that states it.
fn named_in(one: &Stated, progress: &StatedProgress) -> Vec<Stated> {
    let stated = |kind, (to, steps): &(Arc<str>, Vec<Step>)| Stated {
        kind,
        provision: one.provision.clone(),
        to: to.clone(),
        steps: steps.clone(),
        detail: Detail::None,
        progress: None,
        reverse: false,
    };
    let responsible = progress.responsible.iter().map(|name| stated(RelationKind::Responsible, name));
    responsible.chain(progress.evidence.iter().map(|name| stated(RelationKind::Evidence, name))).collect()
}

fn progress(stated: &StatedProgress, named: &[Relation]) -> Progress {
    let of = |kind| named.iter().filter(move |relation| relation.kind == kind).map(|relation| &relation.to);
    Progress {
        stage: stated.stage,
        date: stated.date,
        note: stated.note.clone(),
        responsible: of(RelationKind::Responsible).map(|to| to.record).collect(),
        evidence: of(RelationKind::Evidence).cloned().collect(),
    }
}

/// The nouns that a name may belong to.
fn nouns(one: &Stated) -> &'static [Noun] {
    if one.reverse { one.kind.from() } else { one.kind.to() }
}

fn endpoint(known: &Known<'_>, record: &Record, one: &Stated, advice: &mut Advice) -> Result<Endpoint, Problem> {
    let place = || Place { path: record.path.clone(), spot: Spot::Value(one.steps.clone()) };
    if let Some(problem) = ambiguous(known, one, &place) {
        return Err(problem);
    }
    let reference = named(known, one).ok_or_else(|| unknown(known.records, one, place(), advice))?;
    if !nouns(one).contains(&reference.noun) {
        return Err(wrong(one, &reference, place()));
    }
    let at = (known.find)(reference.noun, &reference.id);
    let at = at.ok_or_else(|| unknown(known.records, one, place(), advice))?;
    if let Some(fragment) = &reference.fragment {
        exists(known.record(at), fragment).map_err(|help| {
            let message = format!("`{}/{}` has no paragraph `{fragment}`", reference.noun.section(), reference.id);
            Problem::new(Code::UnknownProvision, place(), message).help(help)
        })?;
    }
    Ok(Endpoint { record: at, provision: reference.fragment })
}

/// `section/id`, or an id alone where one of the nouns that may stand here has it.
fn named(known: &Known<'_>, one: &Stated) -> Option<Reference> {
    if one.to.contains('/') {
        return parse::reference(&one.to);
    }
    let (id, fragment) = match one.to.split_once('#') {
        Some((id, fragment)) => (id, Some(Arc::from(fragment))),
        None => (&*one.to, None),
    };
    let noun = nouns(one).iter().copied().find(|noun| (known.find)(*noun, id).is_some())?;
    Some(Reference { noun, id: id.into(), fragment })
}

/// An id alone that records of several kinds share: any choice could be the wrong one.
fn ambiguous(known: &Known<'_>, one: &Stated, place: &dyn Fn() -> Place) -> Option<Problem> {
    let id = one.to.split('#').next().filter(|_| !one.to.contains('/'))?;
    let owners = || nouns(one).iter().filter(|noun| (known.find)(**noun, id).is_some());
    owners().nth(1)?;
    let names: Vec<String> = owners().map(|noun| format!("`{}/{id}`", noun.section())).collect();
    let problem = Problem::new(Code::UnknownReference, place(), format!("several records are called `{id}`"));
    Some(problem.help(format!("write {}", names.join(" or "))))
}

fn exists(record: &Record, fragment: &str) -> Result<(), String> {
    if record.text.values().any(|text| text.outline().has_provision(fragment)) {
        return Ok(());
    }
    if record.text.values().any(|text| text.outline().ids().contains(&fragment)) {
        return Err("a heading has this id; relations and facts are of paragraphs, such as `para_1`".to_owned());
    }
    let paragraphs = record.text.values().flat_map(|text| text.outline().provisions());
    let ids: Vec<&str> = paragraphs.map(|(id, _)| &**id).collect();
    let help = parse::instead_of(fragment, "#", &ids);
    Err(help.unwrap_or_else(|| "look the id up on the page of the document, or leave it out".to_owned()))
}

fn unknown(records: &[Record], one: &Stated, place: Place, advice: &mut Advice) -> Problem {
    let allowed = nouns(one);
    let typed = one.to.split('#').next().unwrap_or_default();
    let message = match allowed {
        [noun] => format!("no {} is called `{typed}`", spaced(*noun)),
        _ => format!("no record is called `{typed}`"),
    };
    let key = (one.kind, one.reverse, Arc::from(typed));
    let help = advice.entry(key).or_insert_with(|| suggestion(records, allowed, typed));
    Problem::new(Code::UnknownReference, place, message).help(help.as_str())
}

fn suggestion(records: &[Record], allowed: &[Noun], typed: &str) -> String {
    let id = typed.rsplit('/').next().unwrap_or(typed);
    let of = |noun: &Noun| allowed.contains(noun);
    let exact = records.iter().find(|record| of(&record.noun) && *record.id == *id);
    let near = exact.or_else(|| {
        let name = closest(id, records.iter().filter(|record| of(&record.noun)).map(|record| &*record.id))?;
        records.iter().find(|record| of(&record.noun) && &*record.id == name)
    });
    match (near, allowed) {
        (Some(record), [_]) => format!("did you mean `{}`?", record.id),
        (Some(record), _) => format!("did you mean `{}`?", record.reference()),
        (None, [noun]) => format!("add it as `content/{}/{id}.yaml`, or correct the name", noun.section()),
        (None, _)
            if allowed
                .iter()
                .any(|noun| typed.split_once('/').is_some_and(|(section, _)| section == noun.section())) =>
        {
            format!("add it as `content/{typed}.yaml`, or correct the name")
        }
        (None, _) => "write it as `section/id`, such as `organisations/ganhri`".to_owned(),
    }
}

fn wrong(one: &Stated, reference: &Reference, place: Place) -> Problem {
    let allowed: Vec<String> = nouns(one).iter().map(|noun| format!("`{}/…`", noun.section())).collect();
    let field = one.steps.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.to_string()),
        Step::Item(_) => None,
    });
    let message = format!("`{}` cannot name `{}/…`", field.unwrap_or_default(), reference.noun.section());
    Problem::new(Code::WrongReference, place, message).help(format!("it can name {}", allowed.join(", ")))
}

fn spaced(noun: Noun) -> String {
    noun.name().replace('-', " ")
}

/// Facts about paragraphs that the record's texts do not have.
fn unknown_provisions(record: &Record) -> Vec<Problem> {
    let known = |id: &Arc<str>| record.text.values().any(|text| text.outline().has_provision(id));
    record.provisions.keys().filter(|id| !known(id)).map(|id| unknown_provision(record, id)).collect()
}

fn unknown_provision(record: &Record, id: &Arc<str>) -> Problem {
    let steps = vec![Step::Key("provisions".into()), Step::Key(id.clone())];
    let place = Place { path: record.path.clone(), spot: Spot::Name(steps) };
    let help = exists(record, id).err().unwrap_or_default().replace('#', "");
    Problem::new(Code::UnknownProvision, place, format!("this document has no paragraph `{id}`")).help(help)
}

/// Relations that can never lead back to where they began.
pub const ORDERED: [RelationKind; 8] = [
    RelationKind::PartOf,
    RelationKind::Follows,
    RelationKind::Supersedes,
    RelationKind::AnnexedTo,
    RelationKind::VersionOf,
    RelationKind::Parent,
    RelationKind::Broader,
    RelationKind::Country,
];
