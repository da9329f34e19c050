//! A made-up archive as plenary reads it: facts once, words once per language.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::{Block, LANGUAGES, Provision, Record, by_language};

/// The settings of the site.
pub const SITE: (&str, &str) = (
    "content/site.yaml",
    "title: {en: A made-up archive, fr: Archives inventées, es: Un archivo inventado, ar: أرشيف مصطنع}
description: {en: Nothing in it is true., fr: Rien n’y est vrai., es: Nada en él es cierto., ar: لا شيء فيه حقيقي.}
publisher: {en: Nobody, fr: Personne, es: Nadie, ar: لا أحد}
base_url: https://archive.example.org/
languages:
  - {tag: en, locale: en-GB, fallback: [fr, es, ar]}
  - {tag: fr, fallback: [en, es, ar]}
  - {tag: es, fallback: [en, fr, ar]}
  - {tag: ar, fallback: [en, fr, es]}
",
);

/// The files of one record, by their paths below the folder of the site.
pub fn files(record: &Record) -> Result<Vec<(String, String)>, serde_yaml::Error> {
    let folder = format!("content/{}/{}", record.section, record.id);
    let mut facts = record.facts.clone();
    if record.body.is_empty() {
        facts.insert(heading_field(record.section).into(), by_language(&record.title, &record.held));
        facts.insert("summary".into(), by_language(&record.summary, &record.held));
        return Ok(vec![(format!("{folder}.yaml"), serde_yaml::to_string(&facts)?)]);
    }
    let mut files = vec![(format!("{folder}/facts.yaml"), serde_yaml::to_string(&facts)?)];
    for &language in &record.held {
        files.push((format!("{folder}/index.{}.md", LANGUAGES[language]), text(record, language)?));
    }
    Ok(files)
}

fn heading_field(section: &str) -> &'static str {
    match section {
        "organisations" | "people" | "topics" | "places" => "name",
        "glossary" => "term",
        _ => "title",
    }
}

fn text(record: &Record, language: usize) -> Result<String, serde_yaml::Error> {
    let words = [("title", &record.title), ("summary", &record.summary)];
    let front: Map<String, Value> =
        words.into_iter().map(|(name, words)| (name.to_owned(), words[language].clone().into())).collect();
    let mut text = format!("---\n{}---\n", serde_yaml::to_string(&front)?);
    for block in &record.body {
        let _ = match block {
            Block::Heading(words, None) => writeln!(text, "\n## {}", words[language]),
            Block::Heading(words, Some(class)) => writeln!(text, "\n## {} {{.{class}}}", words[language]),
            Block::Prose(words) => writeln!(text, "\n{}", words[language]),
            Block::Provision(provision) => write!(text, "{}", paragraph(provision, language)),
        };
    }
    for (at, note) in (1..).zip(&record.notes) {
        let _ = write!(text, "\n[^{at}]: {}\n", note[language]);
    }
    Ok(text)
}

/// A paragraph as it is printed; preambular ones have no numbers and stand apart.
fn paragraph(provision: &Provision, language: usize) -> String {
    let words = &provision.words[language];
    let mut text = match provision.number {
        Some(1) => format!("\n1. {words}\n"),
        Some(number) => format!("{number}. {words}\n"),
        None => format!("\n{words}\n"),
    };
    let letters = if LANGUAGES[language] == "ar" { ["أ", "ب", "ج"] } else { ["a", "b", "c"] };
    for (letter, words) in letters.iter().zip(&provision.within) {
        let _ = writeln!(text, "   ({letter}) {}", words[language]);
    }
    text
}
