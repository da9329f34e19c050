//! A made-up archive as Markdown with front matter, as Hugo and Eleventy read it: a file for each record in each
//! language, with its facts in the words of that language and its relations as one list.
//!
//! Where a text is missing, a file without a body says which language stands in, since these generators make a page for
//! a file only. For the same reason each paragraph whose trace can be followed has a small file of its own.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::arrows::{arrows, without};
use super::plan::DOCUMENTS;
use super::{Block, LANGUAGES, Plan, Provision, Record};

type Files = Result<Vec<(String, String)>, serde_yaml::Error>;

/// Pages that are no records: the home page, lists and registers, by their paths below the folder of a language.
const LISTS: [(&str, &str); 19] = [
    ("_index.md", "home"),
    ("series/_index.md", "section-series"),
    ("events/_index.md", "section-events"),
    ("declarations/_index.md", "section-declarations"),
    ("resolutions/_index.md", "section-resolutions"),
    ("action-plans/_index.md", "section-action-plans"),
    ("reports/_index.md", "section-reports"),
    ("publications/_index.md", "section-publications"),
    ("news/_index.md", "section-news"),
    ("organisations/_index.md", "section-organisations"),
    ("people/_index.md", "section-people"),
    ("topics/_index.md", "section-topics"),
    ("places/_index.md", "section-places"),
    ("glossary/_index.md", "section-glossary"),
    ("years/_index.md", "years"),
    ("documents/_index.md", "documents"),
    ("files/_index.md", "files"),
    ("commitments/_index.md", "commitments"),
    ("duties/_index.md", "duties"),
];

/// The lists that one can follow.
const FED: [&str; 7] = [
    "section-events",
    "section-declarations",
    "section-resolutions",
    "section-action-plans",
    "section-reports",
    "section-publications",
    "section-news",
];

/// The files that every archive has.
pub fn lists() -> Vec<(String, String)> {
    let file = |language: &str, (path, key): (&str, &str)| {
        let outputs = if FED.contains(&key) { "outputs: [html, atom]\n" } else { "" };
        (format!("content/{language}/{path}"), format!("---\nkey: {key}\n{outputs}---\n"))
    };
    let traces = |language: &str| {
        (format!("content/{language}/traces/_index.md"), "---\nbuild: {render: never, list: never}\n---\n".to_owned())
    };
    let of = |language| LISTS.map(|list| file(language, list)).into_iter().chain([traces(language)]);
    LANGUAGES.into_iter().flat_map(of).collect()
}

/// The files of one record, in every language.
pub fn files(plan: &Plan, record: &mut Record) -> Files {
    let mut files = Vec::new();
    let (arrows, traced) = (arrows(record), traced(record));
    record.facts.extend(outputs(plan, record).map(|outputs| ("outputs".to_owned(), outputs)));
    for (language, tag) in LANGUAGES.iter().enumerate() {
        let path = match record.section {
            "pages" => format!("content/{tag}/{}.md", record.id),
            "topics" => format!("content/{tag}/topics/{}/_index.md", record.id),
            section => format!("content/{tag}/{section}/{}.md", record.id),
        };
        files.push((path, page(record, language, &arrows, &traced)?));
        for (at, id) in traced.iter().enumerate() {
            files.push((
                format!("content/{tag}/traces/{}-{}-{id}.md", record.section, record.id),
                trace(record, language, &traced, at)?,
            ));
        }
    }
    Ok(files)
}

/// What is made of a record beside its page.
fn outputs(plan: &Plan, record: &Record) -> Option<Value> {
    let is_known = plan.known_bodies().iter().any(|&at| plan.entries[at].id == record.id);
    match record.section {
        "events" => Some(json!(["html", "calendar"])),
        "organisations" if is_known => Some(json!(["html", "asked"])),
        section if DOCUMENTS.contains(&section) => Some(json!(["html", "languages"])),
        _ => None,
    }
}

/// The paragraphs with a page of their own: commitments, and those that put one into practice or report on it.
fn traced(record: &Record) -> Vec<String> {
    let mut promises = false;
    let mut traced = Vec::new();
    for block in &record.body {
        match block {
            Block::Heading(_, class) => promises = *class == Some("commitments"),
            Block::Provision(provision) if promises || relates(record, &provision.id) => {
                traced.push(provision.id.clone())
            }
            _ => {}
        }
    }
    traced
}

/// The class of the numbered paragraphs.
fn part(record: &Record) -> Option<&'static str> {
    let mut classes = record.body.iter().filter_map(|block| match block {
        Block::Heading(_, class) => *class,
        _ => None,
    });
    classes.next_back()
}

fn relates(record: &Record, id: &str) -> bool {
    let facts = &record.facts.get("provisions").unwrap_or(&Value::Null)[id];
    ["implements", "reports_on"].iter().any(|field| facts.get(field).is_some())
}

fn page(record: &Record, language: usize, arrows: &[Value], traced: &[String]) -> Result<String, serde_yaml::Error> {
    let shown = shown_in(record, language);
    let mut front = local(&facts(record), shown);
    front["title"] = record.title[shown].clone().into();
    front["description"] = record.summary[shown].clone().into();
    front["held"] = record.held.iter().map(|&at| LANGUAGES[at]).collect();
    front["arrows"] = arrows.into();
    rename(&mut front);
    if shown != language {
        front["shown"] = LANGUAGES[shown].into();
    }
    if !traced.is_empty() {
        front["traced"] = traced.into();
    }
    if let Some(part) = part(record) {
        front["part"] = part.trim_end_matches('s').into();
    }
    let body = if shown == language { body(record, language) } else { String::new() };
    Ok(format!("---\n{}---\n{body}", serde_yaml::to_string(&front)?))
}

/// The facts without the relations, also those of single paragraphs.
fn facts(record: &Record) -> Value {
    let mut facts = without(&record.facts);
    if let Some(Value::Object(paragraphs)) = facts.get_mut("provisions") {
        paragraphs.values_mut().for_each(|facts| *facts = facts.as_object().map(without).unwrap_or_default().into());
        paragraphs.retain(|_, facts| facts.as_object().is_some_and(|facts| !facts.is_empty()));
    }
    facts.into()
}

/// The language that a text is shown in: its own, or else the first that there is.
fn shown_in(record: &Record, language: usize) -> usize {
    record.held.iter().copied().find(|&at| at == language).or(record.held.first().copied()).unwrap_or(language)
}

/// Names that mean something else to these generators, and dates under the name that they look for.
fn rename(front: &mut Value) {
    let Some(fields) = front.as_object_mut() else { return };
    for (name, other) in [("type", "sort"), ("updated", "lastmod"), ("provisions", "paragraphs")] {
        fields.remove(name).map(|value| fields.insert(other.to_owned(), value));
    }
    let date = ["start", "adopted", "published", "date"].iter().find_map(|name| fields.get(*name).cloned());
    let Some(date) = date else { return };
    let ends = [date.as_str(), fields.get("end").and_then(Value::as_str)];
    let mut years: Vec<String> = ends.into_iter().flatten().map(|day| day.chars().take(4).collect()).collect();
    years.dedup();
    fields.insert("date".into(), date);
    fields.insert("years".into(), years.into());
}

/// The facts in one language: of words in several, those of that language.
fn local(value: &Value, language: usize) -> Value {
    match value {
        Value::Object(fields) if fields.keys().all(|name| LANGUAGES.contains(&name.as_str())) && !fields.is_empty() => {
            fields.get(LANGUAGES[language]).or_else(|| fields.values().next()).cloned().unwrap_or_default()
        }
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), local(value, language))).collect::<Map<_, _>>().into()
        }
        Value::Array(values) => values.iter().map(|value| local(value, language)).collect(),
        value => value.clone(),
    }
}

/// Paragraphs carry their ids as attributes, in the notation that both generators know.
fn body(record: &Record, language: usize) -> String {
    let mut text = String::new();
    for block in &record.body {
        let _ = match block {
            Block::Heading(words, None) => writeln!(text, "\n## {}", words[language]),
            Block::Heading(words, Some(class)) => writeln!(text, "\n## {} {{.{class}}}", words[language]),
            Block::Prose(words) => writeln!(text, "\n{}", words[language]),
            Block::Provision(provision) => write!(text, "{}", paragraph(provision, language)),
        };
    }
    for (at, note) in (1..).zip(&record.notes) {
        let _ = writeln!(text, "\n[^{at}]: {}", note[language]);
    }
    text.replace("](@/", "](/")
}

fn paragraph(provision: &Provision, language: usize) -> String {
    let mut text = format!("\n{}\n{{.provision #{}}}\n", provision.words[language], provision.id);
    for (letter, words) in ["a", "b", "c"].iter().zip(&provision.within) {
        let _ = write!(text, "\n{}\n{{.within #{}__subpara_{letter}}}\n", words[language], provision.id);
    }
    text
}

/// The page of one paragraph: it names the record, and the paragraphs before and after it.
fn trace(record: &Record, language: usize, traced: &[String], at: usize) -> Result<String, serde_yaml::Error> {
    let id = &traced[at];
    let name = format!("/{}/{}", record.section, record.id);
    let url = format!("{}/{id}/", &name[1..]);
    let mut front = json!({"record": name, "paragraph": id, "url": url});
    for (field, other) in [("before", at.checked_sub(1)), ("after", Some(at + 1))] {
        if let Some(other) = other.and_then(|at| traced.get(at)) {
            front[field] = other.clone().into();
        }
    }
    front["title"] = id.clone().into();
    front["language"] = LANGUAGES[shown_in(record, language)].into();
    Ok(format!("---\n{}---\n", serde_yaml::to_string(&front)?))
}
