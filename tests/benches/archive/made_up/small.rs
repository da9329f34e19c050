//! Records without a date of their own: topics, places, terms, bodies, people, series and pages.

use serde_json::{Map, Value, json};

use super::plan::DOCUMENTS;
use super::text::Text;
use super::words::{list, plain, sentence};
use super::{Dice, Entry, Plan, Record, by_language};

pub fn small(plan: &Plan, at: usize, dice: &mut Dice) -> Record {
    let entry = &plan.entries[at];
    let mut text = Text::default();
    if ["series", "pages"].contains(&entry.section) {
        text.prose(4, None, dice);
        text.prose(4, None, dice);
    }
    let facts = match entry.section {
        "cities" => Map::from_iter([("country".into(), format!("country-{}", entry.number + 1).into())]),
        "countries" => Map::from_iter([("code".into(), list("cities")[entry.number].name.into())]),
        "glossary" => Map::from_iter([("see".into(), see(plan, dice))]),
        "organisations" => organisation(plan, entry, dice),
        "people" => person(plan, entry, dice),
        "series" => Map::from_iter([("convened_by".into(), plan.some("organisations", 1, dice).into())]),
        _ => Map::new(),
    };
    Record {
        section: if ["cities", "countries"].contains(&entry.section) { "places" } else { entry.section },
        id: entry.id.clone(),
        held: entry.held.clone(),
        title: entry.title.clone(),
        summary: sentence("sentences", dice),
        facts: sorted(entry, facts),
        body: text.body,
        notes: text.notes,
    }
}

/// The facts, with the sort of record where its kind has sorts.
fn sorted(entry: &Entry, mut facts: Map<String, Value>) -> Map<String, Value> {
    if !entry.sort.is_empty() {
        facts.insert("type".into(), entry.sort.into());
    }
    facts
}

fn see(plan: &Plan, dice: &mut Dice) -> Value {
    let to = DOCUMENTS.iter().filter_map(|section| plan.earlier(section, plan.entries.len(), dice)).take(2);
    to.map(Entry::name).collect()
}

fn organisation(plan: &Plan, entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let mut facts = Map::from_iter([
        ("acronym".into(), format!("O{}", entry.number + 1).into()),
        ("website".into(), "https://example.org/".into()),
        ("place".into(), format!("city-{}", entry.city + 1).into()),
        ("topics".into(), plan.some("topics", 2, dice).into()),
    ]);
    if entry.number > 0 && dice.percent(20) {
        let parent = plan.of("organisations")[dice.between(0, (entry.number - 1).min(30))];
        facts.insert("parent".into(), plan.entries[parent].id.clone().into());
    }
    facts
}

fn person(plan: &Plan, entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let role = by_language(&plain(dice.pick(list("roles"))), &entry.held);
    let organisation = plan.some("organisations", 1, dice);
    let from = dice.between(1990, 2024);
    let position = json!({"role": role, "organisation": organisation.first(), "from": from});
    Map::from_iter([("positions".into(), json!([position]))])
}
