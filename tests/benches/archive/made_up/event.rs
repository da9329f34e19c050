//! Events, and the news of them.

use serde_json::{Map, Value, json};

use super::plan::DOCUMENTS;
use super::text::Text;
use super::words::{Cast, list, named, plain, sentence};
use super::{Dice, Entry, Plan, Record, Words, by_language};

pub fn event(plan: &Plan, at: usize, dice: &mut Dice) -> Record {
    let entry = &plan.entries[at];
    let mut text = Text::default();
    text.prose(4, None, dice);
    text.heading(1);
    text.prose(4, plan.earlier_of(&DOCUMENTS, at, dice), dice);
    text.prose(3, None, dice);
    text.heading(2);
    text.prose(3, plan.earlier_of(&["events", "resolutions"], at, dice), dice);
    let mut facts = shared(plan, entry, dice);
    facts.extend(when_and_where(entry, dice));
    facts.extend(bodies(plan, dice));
    if dice.percent(40) {
        facts.insert("sessions".into(), sessions(plan, entry, dice));
    }
    if dice.percent(50) {
        facts.insert("figures".into(), json!([figure("participants", entry, dice)]));
    }
    if dice.percent(30) {
        facts.extend([
            ("series".into(), plan.some("series", 1, dice).remove(0).into()),
            ("number".into(), (entry.number + 1).into()),
        ]);
    }
    finished(entry, facts, text, dice)
}

pub fn news(plan: &Plan, at: usize, dice: &mut Dice) -> Record {
    let entry = &plan.entries[at];
    let about = plan.earlier_of(&["events", "declarations", "reports", "resolutions"], at, dice);
    let mut text = Text::default();
    text.prose(3, about, dice);
    text.prose(3, None, dice);
    text.prose(2, plan.earlier("news", at, dice), dice);
    let mut facts = shared(plan, entry, dice);
    facts.remove("type");
    facts.insert("date".into(), entry.day.to_string().into());
    facts.extend(about.map(|about| ("about".into(), json!([about.name()]))));
    finished(entry, facts, text, dice)
}

/// What records with a text have in common.
pub fn shared(plan: &Plan, entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let (topics, original) = (dice.between(1, 4), *dice.pick(&entry.held));
    let source = dice.pick(list("sources"));
    let mut facts = Map::from_iter([
        ("type".into(), entry.sort.into()),
        ("original".into(), super::LANGUAGES[original].into()),
        ("updated".into(), entry.day.to_string().into()),
        ("topics".into(), plan.some("topics", topics, dice).into()),
        (
            "sources".into(),
            json!([{"title": by_language(&plain(source), &entry.held), "url": "https://example.org/source"}]),
        ),
    ]);
    if dice.percent(20) {
        facts.insert("files".into(), json!([file(entry, dice)]));
    }
    facts
}

fn file(entry: &Entry, dice: &mut Dice) -> Value {
    let title = plain(dice.pick(list("files")));
    json!({"title": by_language(&title, &entry.held), "format": "pdf", "availability": "elsewhere"})
}

pub fn figure(counted: &str, entry: &Entry, dice: &mut Dice) -> Value {
    let label = plain(named("counted", counted));
    json!({"label": by_language(&label, &entry.held), "value": dice.between(20, 2_000), "unit": counted})
}

fn when_and_where(entry: &Entry, dice: &mut Dice) -> Map<String, Value> {
    let last = i64::try_from(dice.between(0, 3)).unwrap_or_default();
    let end = entry.day.saturating_add(jiff::Span::new().days(last));
    Map::from_iter([
        ("start".into(), entry.day.to_string().into()),
        ("end".into(), end.to_string().into()),
        ("place".into(), format!("city-{}", entry.city + 1).into()),
        ("mode".into(), (*dice.pick(&["in-person", "online", "hybrid"])).into()),
        ("theme".into(), by_language(&sentence("titles", dice), &entry.held)),
    ])
}

fn bodies(plan: &Plan, dice: &mut Dice) -> Map<String, Value> {
    let roles = [("hosts", 1), ("organisers", 2), ("partners", 3)];
    let number = dice.between(1, 3);
    let some = |(role, most): (&str, usize)| (role.to_owned(), plan.some("organisations", most, dice).into());
    roles.into_iter().take(number).map(some).collect()
}

fn sessions(plan: &Plan, entry: &Entry, dice: &mut Dice) -> Value {
    let number = dice.between(2, 4);
    let session = |pattern| {
        let title = Cast::draw(dice).say(pattern, None);
        let part = *dice.pick(&["speaker", "panellist", "keynote"]);
        let some = dice.between(1, 4);
        let people = plan.some("people", some, dice);
        let speaker = |person: &String| json!({"person": person, "part": part});
        json!({
            "title": by_language(&title, &entry.held),
            "speakers": people.iter().map(speaker).collect::<Vec<_>>(),
        })
    };
    list("sessions").iter().take(number).map(session).collect()
}

/// The record that these facts and this text make.
pub fn finished(entry: &Entry, facts: Map<String, Value>, text: Text, dice: &mut Dice) -> Record {
    let summary: Words = sentence("sentences", dice);
    Record {
        section: entry.section,
        id: entry.id.clone(),
        held: entry.held.clone(),
        title: entry.title.clone(),
        summary,
        facts,
        body: text.body,
        notes: text.notes,
    }
}
