//! Brings the facts, the words and the files of each record together.

use std::sync::Arc;

use rayon::prelude::*;

use crate::decode::{Name, StatedRecord, Words};
use crate::diagnostic::{Checked, Code, Place, Problem, Spot, Step};
use crate::language::{Language, Localized};
use crate::model::{Availability, Facts, Noun, Record};
use crate::source::Digest;

use super::{Entry, Setting};

#[derive(Default)]
struct Parts {
    facts: Vec<Arc<StatedRecord>>,
    words: Vec<(Language, Arc<str>, Arc<Words>)>,
    files: Vec<(Arc<str>, Arc<str>)>,
}

/// A record with its words, and what its facts say of others.
pub struct Grouped {
    pub record: Record,
    pub said: Arc<StatedRecord>,
}

/// Every record of the files in the order of nouns and ids, drafts left out unless they are asked for.
pub fn records(
    mut entries: Vec<(Name, Arc<str>, Entry)>,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<Grouped> {
    let mut all: Vec<(Noun, Arc<str>, Parts)> = Vec::new();
    // Files come in the order of their paths, where those of one record stand together.
    entries.sort_by(|(one, ..), (other, ..)| (one.noun, &one.id).cmp(&(other.noun, &other.id)));
    for (Name { noun, id, .. }, path, entry) in entries {
        let parts = match all.last_mut() {
            Some((last, same, parts)) if *last == noun && *same == id => parts,
            _ => &mut all.push_mut((noun, id, Parts::default())).2,
        };
        match entry {
            Entry::Facts(record) | Entry::Small(record) => parts.facts.push(record),
            Entry::Words(language, words) => parts.words.push((language, path, words)),
            Entry::File(below) => parts.files.push((below, path)),
        }
    }
    let grouped: Vec<_> = all.into_par_iter().map(|(noun, id, parts)| group(noun, &id, parts, setting)).collect();
    grouped.into_iter().filter_map(|one| one.collect(problems)).collect()
}

fn group(noun: Noun, id: &str, parts: Parts, setting: &Setting<'_>) -> Checked<Option<Grouped>> {
    let Some(said) = parts.facts.first().cloned() else { return Checked::new(None, orphans(noun, id, &parts)) };
    let mut problems: Vec<Problem> = parts.facts[1..].iter().map(|twice| duplicate(&said.record, twice)).collect();
    if said.record.draft && !setting.drafts {
        return Checked::new(None, problems);
    }
    let mut record = said.record.clone();
    problems.extend(parts.words.iter().filter_map(|(language, path, words)| join(&mut record, language, path, words)));
    hold(&mut record, &parts.files, setting, &mut problems);
    if parts.words.is_empty() && record.path.ends_with("/facts.yaml") {
        problems.push(wordless(&record));
    }
    if record.title.is_empty() {
        // Whatever is wrong with its title was reported; those that name the record are not wrong for that.
        record.title = Localized::neutral(id.to_owned());
    }
    problems.extend(gaps(&record, &said));
    problems.extend(original(&record));
    Checked::new(Some(Grouped { record, said }), problems)
}

fn duplicate(record: &Record, twice: &StatedRecord) -> Problem {
    let message = format!("`{}` is a record already", record.reference());
    let help = format!("keep this file or `{}`", record.path);
    Problem::new(Code::DuplicateRecord, Place::file(&twice.record.path), message).help(help)
}

fn wordless(record: &Record) -> Problem {
    let help = format!("add `index.en.md` with a line `{}: …` beside this file", record.noun.heading_field());
    let message = format!("`{}` has no title in any language", record.reference());
    Problem::new(Code::NoText, Place::file(&record.path), message).help(help)
}

fn orphans(noun: Noun, id: &str, parts: &Parts) -> Vec<Problem> {
    let help = format!("add `content/{}/{id}/facts.yaml`, or take this file away", noun.section());
    let problem =
        |code, path: &Arc<str>, message: &str| Problem::new(code, Place::file(path), message).help(help.clone());
    let words = parts
        .words
        .iter()
        .map(|(_, path, _)| problem(Code::OrphanTranslation, path, "this text has no facts file beside it"));
    let files = parts.files.iter().map(|(_, path)| problem(Code::StrayFile, path, "this file belongs to no record"));
    words.chain(files).collect()
}

/// Puts other words in the place of those that a record has in a language.
pub fn reword(record: &mut Record, language: &Language, words: &Words) {
    // A missing title was reported, and so was whatever made the file unreadable.
    let title = words.title.clone().unwrap_or_else(|| record.id.to_string());
    record.title.insert(language.clone(), title);
    if let Some(summary) = &words.summary {
        record.summary.insert(language.clone(), summary.clone());
    }
    if let Some(text) = &words.text {
        record.text.insert(language.clone(), text.clone());
    }
    record.written.all = Digest::all([record.written.all, words.digest]);
    record.written.face = Digest::all([record.written.face, words.face]);
}

fn join(record: &mut Record, language: &Language, path: &Arc<str>, words: &Words) -> Option<Problem> {
    if record.title.get(language).is_some() {
        let message = format!("the words of `{}` in `{language}` stand in `{}` too", record.reference(), record.path);
        let help = "keep them in one of the two files";
        return Some(Problem::new(Code::DuplicateRecord, Place::file(path), message).help(help));
    }
    reword(record, language, words);
    if let (Facts::Document(document), Some(standing)) = (&mut record.facts, words.standing) {
        document.standing_in.insert(language.clone(), standing);
    }
    None
}

/// Finds the files that the record says it holds.
fn hold(record: &mut Record, files: &[(Arc<str>, Arc<str>)], setting: &Setting<'_>, problems: &mut Vec<Problem>) {
    let held = |(below, whole): &(Arc<str>, Arc<str>)| Some((below.clone(), setting.held.get(whole)?.clone()));
    record.folder = files.iter().filter_map(held).collect();
    for (at, file) in record.files.iter_mut().enumerate() {
        let field = |name: &str| Place {
            path: record.path.clone(),
            spot: Spot::Value(vec![Step::Key("files".into()), Step::Item(at), Step::Key(name.into())]),
        };
        let Some(path) = &file.path else {
            if file.availability == Availability::Held {
                let problem = Problem::new(
                    Code::MissingFile,
                    field("availability"),
                    "this file is said to be held, but not where it lies",
                );
                problems.push(problem.help("add `path: files/…`, or choose another availability"));
            }
            continue;
        };
        file.held = record.folder.get(path).cloned();
        if file.held.is_none() {
            let message = format!("there is no file `{path}` in this record's folder");
            problems.push(
                Problem::new(Code::MissingFile, field("path"), message).help("put the file there, or correct its name"),
            );
        }
    }
}

/// Small texts that lack a language which the record has.
fn gaps(record: &Record, said: &StatedRecord) -> Vec<Problem> {
    let held: Vec<&Language> = record.title.languages().collect();
    let mut problems = Vec::new();
    for (steps, has) in &said.spoken {
        let missing: Vec<String> =
            held.iter().filter(|language| !has.contains(language)).map(|tag| format!("`{tag}`")).collect();
        if !missing.is_empty() {
            let place = Place { path: record.path.clone(), spot: Spot::Name(steps.clone()) };
            let message = format!("this text has no {}, as the record has", missing.join(", "));
            problems.push(Problem::new(Code::MissingTranslation, place, message).help("add a line for each"));
        }
    }
    problems
}

/// The original must be one of the languages that the record has.
fn original(record: &Record) -> Option<Problem> {
    let original = record.original.as_ref()?;
    if record.is_in(original) {
        return None;
    }
    let place = Place { path: record.path.clone(), spot: Spot::Value(vec![Step::Key("original".into())]) };
    let has = record.title.languages().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
    Some(
        Problem::new(Code::UnknownLanguage, place, format!("there is no text in the original language `{original}`"))
            .help(format!("this record has texts in {has}")),
    )
}
