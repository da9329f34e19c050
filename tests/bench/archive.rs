//! Writes an archive of any size, to measure with: `cargo run --release --example archive -- 10000 FOLDER`.
//!
//! A record has a text of about 5 KB in each of four languages, twelve paragraphs, notes, links and relations; the number
//! of pages is about four times that of the records. The same number gives the same bytes.

#![allow(clippy::disallowed_methods, reason = "it writes a folder of its own")]

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const SITE: &str = "title: {en: Measured, fr: Mesuré, es: Medido, ar: المقيس}
publisher: {en: Nobody, fr: Personne, es: Nadie, ar: لا أحد}
base_url: https://archive.example.org/
languages: [{tag: en, locale: en-GB}, {tag: fr}, {tag: es}, {tag: ar}]
";

/// A language, and a sentence of it.
const LANGUAGES: [(&str, &str); 4] = [
    (
        "en",
        "The participants encourage all institutions to report on what they did, and to say what remains to be done",
    ),
    (
        "fr",
        "Les participants encouragent toutes les institutions à rendre compte de leur action et de ce qui reste à faire",
    ),
    (
        "es",
        "Los participantes alientan a todas las instituciones a informar de lo que hicieron y de lo que queda por hacer",
    ),
    ("ar", "يشجع المشاركون جميع المؤسسات على الإبلاغ عما أنجزته وعما تبقى عليها أن تنجزه في المستقبل القريب"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(records), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("give the number of records and a folder that does not exist yet".into());
    };
    let (records, folder) = (records.parse::<usize>()?, PathBuf::from(folder));
    if folder.exists() {
        return Err("the folder exists already".into());
    }
    write(&folder.join("content/site.yaml"), SITE)?;
    for topic in 0..100 {
        write(&folder.join(format!("content/topics/topic-{topic}.yaml")), &small("name", topic))?;
    }
    for number in 0..records {
        record(&folder.join(format!("content/declarations/declaration-{number}")), number, records)?;
    }
    Ok(())
}

fn small(heading: &str, number: usize) -> String {
    format!("{heading}: {{en: Topic {number}, fr: Sujet {number}, es: Tema {number}, ar: موضوع {number}}}\n")
}

fn record(folder: &Path, number: usize, records: usize) -> Result<(), Box<dyn Error>> {
    let (year, month) = (1950 + number % 75, 1 + number % 12);
    let facts = format!(
        "type: declaration\noriginal: en\nstanding: unofficial-summary\nsymbol: A/DEC/{number}\nadopted: {year}-{month:02}-15\n\
         topics: [topic-{}, topic-{}]\ncites: [declarations/declaration-{}]\n\
         provisions:\n  para_3:\n    implements: [\"declarations/declaration-{}#para_5\"]\n",
        number % 100,
        (number + 7) % 100,
        (number * 31 + 1) % records,
        (number * 17 + 3) % records,
    );
    write(&folder.join("facts.yaml"), &facts)?;
    for (language, sentence) in LANGUAGES {
        write(&folder.join(format!("index.{language}.md")), &text(number, records, sentence)?)?;
    }
    Ok(())
}

fn text(number: usize, records: usize, sentence: &str) -> Result<String, std::fmt::Error> {
    let mut text = format!(
        "---\ntitle: \"{number} {sentence}\"\nsummary: \"{sentence}.\"\n---\n\n{sentence}.\n\n## {number} {{.operative}}\n\n"
    );
    for paragraph in 1..=12 {
        let other = (number * 13 + paragraph) % records;
        writeln!(
            text,
            "{paragraph}. *{sentence}*, [{sentence}](@/declarations/declaration-{other}); {sentence}.[^{paragraph}]"
        )?;
    }
    text.push('\n');
    for note in 1..=12 {
        writeln!(text, "[^{note}]: {sentence}.\n")?;
    }
    Ok(text)
}

fn write(place: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(place.parent().ok_or("a file has a folder")?)?;
    Ok(fs::write(place, text)?)
}
