//! Declarations, resolutions, action plans, reports and publications.

use serde_json::{Map, Value, json};

use super::event::{figure, finished, shared};
use super::plan::DOCUMENTS;
use super::text::{Paragraph, Text};
use super::words::sentence;
use super::{Dice, Entry, Plan, Record, by_language};

pub fn document(plan: &Plan, at: usize, dice: &mut Dice) -> Record {
    let entry = &plan.entries[at];
    let mut facts = shared(plan, entry, dice);
    facts.extend(dates_and_symbols(entry, dice));
    facts.extend(bodies(plan, entry, dice));
    facts.extend(relations(plan, at, dice));
    let mut text = Text::default();
    text.prose(dice.between(2, 3), plan.earlier("events", at, dice), dice);
    if entry.section == "publications" {
        chapters(&mut text, plan, at, dice);
    }
    let mut provisions = paragraphs(&mut text, plan, at, dice);
    trace(&mut provisions, plan, at, dice);
    if !provisions.is_empty() {
        facts.insert("provisions".into(), provisions.into());
    }
    text.heading(dice.between(2, 3));
    text.prose(dice.between(2, 4), plan.earlier_of(&DOCUMENTS, at, dice), dice);
    finished(entry, facts, text, dice)
}

fn dates_and_symbols(entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let day = entry.day.to_string();
    let adopted = ["declarations", "resolutions"].contains(&entry.section);
    let mut facts = Map::from_iter([
        ("standing".into(), (*dice.pick(&["unofficial-summary", "unofficial-translation"])).into()),
        (if adopted { "adopted" } else { "published" }.into(), day.into()),
    ]);
    if entry.section == "resolutions" {
        let session = entry.day.year() - 1945;
        facts.extend([
            ("symbol".into(), format!("A/RES/{session}/{}", entry.number + 1).into()),
            ("session".into(), session.into()),
            ("meeting".into(), dice.between(1, 90).into()),
            ("subject".into(), by_language(&sentence("titles", dice), &entry.held)),
        ]);
    }
    facts
}

fn bodies(plan: &Plan, entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let mut facts = Map::from_iter([("issued_by".into(), plan.some("organisations", 1, dice).into())]);
    match entry.section {
        "publications" => {
            let (authors, publishers) = (dice.between(1, 3), 1);
            facts.insert("authors".into(), plan.some("people", authors, dice).into());
            facts.insert("publishers".into(), plan.some("organisations", publishers, dice).into());
        }
        "action-plans" => drop(facts.insert("coordinators".into(), plan.some("organisations", 1, dice).into())),
        "reports" if dice.percent(30) => {
            drop(facts.insert("figures".into(), json!([figure("contributions", entry, dice)])));
        }
        _ => {}
    }
    facts
}

/// What the document as a whole has to do with older ones.
fn relations(plan: &Plan, at: usize, dice: &mut Dice) -> Map<String, Value> {
    let kinds: &[(&str, &str, usize)] = match plan.entries[at].section {
        "declarations" => {
            &[("adopted_at", "events", 80), ("reaffirms", "declarations", 60), ("recalls", "resolutions", 50)]
        }
        "resolutions" => {
            &[("takes_note_of", "declarations", 50), ("takes_note_of", "reports", 40), ("recalls", "resolutions", 90)]
        }
        "action-plans" => {
            &[("framed_within", "resolutions", 60), ("informed_by", "reports", 60), ("outcome_of", "events", 30)]
        }
        "reports" => {
            &[("reports_on", "action-plans", 50), ("presented_at", "events", 40), ("cites", "publications", 30)]
        }
        _ => &[("cites", "declarations", 60), ("cites", "reports", 60), ("about", "events", 30)],
    };
    let mut facts = Map::new();
    for (kind, section, share) in kinds {
        if !dice.percent(*share) {
            continue;
        }
        let Some(to) = plan.earlier(section, at, dice) else { continue };
        match *kind {
            "adopted_at" | "outcome_of" => drop(facts.insert((*kind).into(), to.id.clone().into())),
            kind => push(&mut facts, kind, to.name().into()),
        }
    }
    facts
}

/// Adds to a list, and begins it where there is none.
fn push(facts: &mut Map<String, Value>, name: &str, value: Value) {
    match facts.entry(name).or_insert_with(|| json!([])) {
        Value::Array(list) => list.push(value),
        other => *other = value,
    }
}

fn chapters(text: &mut Text, plan: &Plan, at: usize, dice: &mut Dice) {
    for heading in [0, 1, 5] {
        text.heading(heading);
        text.prose(dice.between(3, 5), None, dice);
        text.prose(3, plan.earlier_of(&DOCUMENTS, at, dice), dice);
    }
}

/// Writes the preamble and the numbered paragraphs, and returns what the facts say of them.
fn paragraphs(text: &mut Text, plan: &Plan, at: usize, dice: &mut Dice) -> Map<String, Value> {
    let entry = &plan.entries[at];
    let mut facts = Map::new();
    for (class, prefix, number) in [("preamble", "container", entry.preamble), (entry.part, "para", entry.numbered)] {
        if number > 0 {
            text.part(class);
        }
        for one in 1..=number {
            let link = dice.percent(15).then(|| plan.earlier_of(&DOCUMENTS, at, dice)).flatten();
            let paragraph = Paragraph { class, number: one, is_last: one == number, link, note: note(plan, at, dice) };
            let verb = text.provision(paragraph, dice);
            if entry.section == "resolutions" {
                facts.insert(format!("{prefix}_{one}"), json!({"acts": [act(verb, plan, dice)]}));
            }
        }
    }
    facts
}

/// One paragraph in five calls a note; half of the notes lead to another document.
fn note<'a>(plan: &'a Plan, at: usize, dice: &mut Dice) -> Option<Option<&'a Entry>> {
    let leads = dice.percent(50);
    dice.percent(20).then(|| leads.then(|| plan.earlier_of(&DOCUMENTS, at, dice)).flatten())
}

/// Acts that ask something speak to one or two of the bodies that everyone turns to.
fn act(verb: &str, plan: &Plan, dice: &mut Dice) -> Value {
    if !["encourage", "invite", "urge", "call-upon"].contains(&verb) {
        return json!({"verb": verb});
    }
    let number = dice.between(1, 2);
    let addressees: Vec<&str> =
        dice.several(plan.known_bodies(), number).into_iter().map(|at| plan.entries[at].id.as_str()).collect();
    json!({"verb": verb, "addressees": addressees})
}

/// Relations from paragraph to paragraph: plans put promises into practice, some reports say how far that has come.
fn trace(provisions: &mut Map<String, Value>, plan: &Plan, at: usize, dice: &mut Dice) {
    let entry = &plan.entries[at];
    let (kind, number) = match entry.section {
        "action-plans" => ("implements", dice.between(2, 4)),
        "reports" if dice.percent(25) => ("reports_on", dice.between(1, 2)),
        _ => return,
    };
    let Some(promise) = promise(plan, at, dice) else { return };
    for paragraph in 1..=number {
        let mut relation = json!({"to": promise.paragraph(dice)});
        if kind == "implements" && dice.percent(50) {
            relation["status"] = (*dice.pick(&["planned", "under-way", "done"])).into();
        }
        let mut facts = json!({kind: [relation]});
        if kind == "implements" {
            facts["responsible"] = plan.some("organisations", 1, dice).into();
        }
        if kind == "implements" && dice.percent(10) {
            facts["deadline"] = format!("{}-12-31", entry.day.year() + 2).into();
        }
        provisions.insert(format!("para_{paragraph}"), facts);
    }
}

/// An older declaration that makes promises.
fn promise<'a>(plan: &'a Plan, at: usize, dice: &mut Dice) -> Option<&'a Entry> {
    let mut tries = (0..20).filter_map(|_| plan.earlier("declarations", at, dice));
    tries.find(|entry| entry.is_promise())
}
