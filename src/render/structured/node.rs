//! The parts that all nodes are made of: names, words, references to other things. Nothing here knows a single noun's
//! facts. A property without a value is null or empty here and is left out at the end.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::language::{Date, Localized};
use crate::model::{Index, Noun, Record, RelationKind};
use crate::render::Lens;
use crate::render::identity::{address, identifier};
use crate::render::words::{line, summary};

/// What every thing has: its type, its permanent name, its name in words, what it is, and the page about it.
pub fn thing(lens: &Lens<'_>, at: Index, more: Value) -> Value {
    let record = lens.archive.record(at);
    let common = json!({
        "@type": kind(record),
        "@id": id(lens, record),
        "name": words(lens, &record.title),
        "description": summary(record, lens.language()),
        "url": address(lens, at),
    });
    merge(common, more)
}

/// One thing as another mentions it. Of events the date is mentioned too: readers of structured data take every event
/// for one that they could list.
pub fn mention(lens: &Lens<'_>, at: Index) -> Value {
    let record = lens.archive.record(at);
    json!({
        "@type": kind(record),
        "@id": id(lens, record),
        "name": words(lens, &record.title),
        "url": address(lens, at),
        "startDate": date(record.event().and_then(|event| event.schedule.start)),
    })
}

/// Everything that a record relates to in one of several ways, each thing once.
pub fn targets(lens: &Lens<'_>, at: Index, kinds: &[RelationKind]) -> Vec<Value> {
    mentions(lens, kinds.iter().flat_map(|kind| lens.archive.targets(at, *kind)))
}

/// Everything that relates to a record in one of several ways, each thing once.
pub fn origins(lens: &Lens<'_>, at: Index, kinds: &[RelationKind]) -> Vec<Value> {
    mentions(lens, kinds.iter().flat_map(|kind| lens.archive.origins(at, *kind)))
}

pub fn mentions(lens: &Lens<'_>, all: impl Iterator<Item = Index>) -> Vec<Value> {
    let mut seen = HashSet::new();
    all.filter(|at| seen.insert(*at)).map(|at| mention(lens, at)).collect()
}

pub fn id(lens: &Lens<'_>, record: &Record) -> String {
    identifier(lens.world.settings, &record.reference())
}

/// Words in the page's language as they are; others say which language they are in.
pub fn words(lens: &Lens<'_>, text: &Localized<String>) -> Value {
    match lens.words(text) {
        None => Value::Null,
        Some(words) => match words.lang {
            None => line(&words.text).into(),
            Some(language) => json!({"@language": language, "@value": line(&words.text)}),
        },
    }
}

/// A date in ISO 8601, no more precise than what is known.
pub fn date(date: Option<Date>) -> Value {
    date.map(|date| date.to_string()).into()
}

/// The type of a record in schema.org.
pub fn kind(record: &Record) -> &'static str {
    match (record.noun, record.sort) {
        (Noun::Series, Some("publication-series")) => "CreativeWorkSeries",
        (Noun::Series, _) => "EventSeries",
        (Noun::Event, _) => "Event",
        // Defined as enforceable or not, so it fits a resolution of the General Assembly.
        (Noun::Resolution, _) => "Legislation",
        (Noun::Declaration | Noun::ActionPlan, _) => "CreativeWork",
        (Noun::Report, _) => "Report",
        (Noun::Publication, Some("book" | "handbook" | "manual")) => "Book",
        (Noun::Publication, _) => "CreativeWork",
        (Noun::News, _) => "NewsArticle",
        (Noun::Organisation, sort) => organisation(sort),
        (Noun::Person, _) => "Person",
        (Noun::Topic | Noun::Term, _) => "DefinedTerm",
        (Noun::Place, Some("country")) => "Country",
        (Noun::Place, Some("city")) => "City",
        (Noun::Place, _) => "Place",
        (Noun::Page, _) => "WebPage",
    }
}

fn organisation(sort: Option<&str>) -> &'static str {
    match sort {
        Some("city" | "government") => "GovernmentOrganization",
        Some("ngo") => "NGO",
        Some("university") => "CollegeOrUniversity",
        Some("media") => "NewsMediaOrganization",
        Some("project") => "Project",
        _ => "Organization",
    }
}

/// The properties of both; those of the second win.
fn merge(mut one: Value, other: Value) -> Value {
    if let (Value::Object(one), Value::Object(other)) = (&mut one, other) {
        one.extend(other);
    }
    one
}

/// Leaves out what has no value.
pub fn prune(value: Value) -> Value {
    match value {
        Value::Object(pairs) => {
            let pairs = pairs.into_iter().map(|(name, value)| (name, prune(value)));
            Value::Object(pairs.filter(|(_, value)| !is_empty(value)).collect::<Map<_, _>>())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(prune).filter(|value| !is_empty(value)).collect()),
        value => value,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(pairs) => pairs.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// JSON that a script element can hold: no sign of it can end the element, open a comment, or break a line of script.
pub fn script(value: &Value) -> String {
    let mut safe = String::new();
    for sign in value.to_string().chars() {
        match sign {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_end_the_script_element() {
        let value = json!({"name": "</script><!-- & \u{2028}\u{2029}"});
        let text = script(&value);
        assert_eq!(text, r#"{"name":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029"}"#);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        let value = json!({"a": null, "b": [], "c": [{"d": null}], "e": "", "f": [1, null], "g": false});
        assert_eq!(prune(value), json!({"f": [1], "g": false}));
    }
}
