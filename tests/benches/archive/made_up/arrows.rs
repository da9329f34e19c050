//! The relations of a record as one list, for generators whose themes join them: plenary reads them where they stand.

use serde_json::{Map, Value, json};

use super::plan::DOCUMENTS;
use super::{Block, Record};

/// The fields that state relations, and the section of those that name records by their ids alone.
const FIELDS: [(&str, &str); 26] = [
    ("series", "series"),
    ("adopted_at", "events"),
    ("outcome_of", "events"),
    ("presented_at", ""),
    ("about", ""),
    ("implements", ""),
    ("framed_within", ""),
    ("takes_note_of", ""),
    ("reaffirms", ""),
    ("recalls", ""),
    ("cites", ""),
    ("reports_on", ""),
    ("informed_by", ""),
    ("responsible", "organisations"),
    ("hosts", "organisations"),
    ("organisers", "organisations"),
    ("partners", "organisations"),
    ("coordinators", "organisations"),
    ("convened_by", "organisations"),
    ("issued_by", "organisations"),
    ("publishers", "organisations"),
    ("authors", "people"),
    ("place", "places"),
    ("country", "places"),
    ("parent", "organisations"),
    ("see", ""),
];

/// Every relation that a record states: `{kind, to, from, status}`, in which `to` is `/section/id` or `/section/id#para_1`,
/// and `from` the paragraph that states it.
pub fn arrows(record: &Record) -> Vec<Value> {
    let mut all = stated(&record.facts, None);
    for (id, facts) in record.facts.get("provisions").and_then(Value::as_object).into_iter().flatten() {
        all.extend(facts.as_object().into_iter().flat_map(|facts| stated(facts, Some(id))));
        all.extend(addressed(id, facts));
    }
    all.extend(appearances(&record.facts));
    let known: Vec<Value> = all.iter().map(|arrow| arrow["to"].clone()).collect();
    all.extend(citations(record).into_iter().filter(|arrow| !known.contains(&arrow["to"])));
    all
}

/// Takes the relations out of the facts, where they stand in the list instead.
pub fn without(facts: &Map<String, Value>) -> Map<String, Value> {
    let is_field = |name: &str| FIELDS.iter().any(|(field, _)| *field == name);
    facts.iter().filter(|(name, _)| !is_field(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn stated(facts: &Map<String, Value>, from: Option<&String>) -> Vec<Value> {
    let mut all = Vec::new();
    for (field, section) in FIELDS {
        for value in facts.get(field).into_iter().flat_map(several) {
            all.push(arrow(&field.replace('_', "-"), section, value, from));
        }
    }
    all
}

fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    }
}

fn arrow(kind: &str, section: &str, value: &Value, from: Option<&String>) -> Value {
    let to = value.as_str().or_else(|| value["to"].as_str()).unwrap_or_default();
    let to = if section.is_empty() { format!("/{to}") } else { format!("/{section}/{to}") };
    let mut arrow = json!({"kind": kind, "to": to});
    if let Some(from) = from {
        arrow["from"] = from.clone().into();
    }
    if let Some(status) = value.get("status") {
        arrow["status"] = status.clone();
    }
    arrow
}

fn addressed(id: &String, facts: &Value) -> Vec<Value> {
    let acts = facts["acts"].as_array().into_iter().flatten();
    let addressees = acts.flat_map(|act| act["addressees"].as_array().into_iter().flatten());
    addressees.map(|to| arrow("requests", "organisations", to, Some(id))).collect()
}

/// Speakers of sessions, and offices that were held.
fn appearances(facts: &Map<String, Value>) -> Vec<Value> {
    let sessions = facts.get("sessions").into_iter().flat_map(several);
    let speakers = sessions.flat_map(|session| session["speakers"].as_array().into_iter().flatten());
    let speakers = speakers.map(|speaker| arrow("speakers", "people", &speaker["person"], None));
    let positions = facts.get("positions").into_iter().flat_map(several);
    speakers
        .chain(positions.map(|position| arrow("position-at", "organisations", &position["organisation"], None)))
        .collect()
}

/// A link in a text is a citation, if it leads to a document.
fn citations(record: &Record) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    let mut add = |words: &str, from: Option<&String>| {
        for link in words.split("](@/").skip(1) {
            let to = Value::from(link.split(')').next().unwrap_or_default());
            let arrow = arrow("cites", "", &to, from);
            let is_document = DOCUMENTS.iter().any(|section| to.as_str().unwrap_or_default().starts_with(section));
            if is_document && !all.contains(&arrow) {
                all.push(arrow);
            }
        }
    };
    for block in &record.body {
        match block {
            Block::Heading(..) => {}
            Block::Prose(words) => add(&words[0], None),
            Block::Provision(provision) => {
                add(&provision.words[0], Some(&provision.id));
                called(&provision.words[0]).for_each(|note| add(&record.notes[note][0], Some(&provision.id)));
            }
        }
    }
    all
}

/// The notes that a text calls, counted from zero.
fn called(words: &str) -> impl Iterator<Item = usize> {
    let calls = words.split("[^").skip(1).filter_map(|call| call.split(']').next()?.parse::<usize>().ok());
    calls.filter_map(|number| number.checked_sub(1))
}
