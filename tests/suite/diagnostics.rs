//! Every code of a problem has a file of cases, `tests/diagnostics/<code>.md`: what is wrong, and how it is told.
//!
//! A block `fixture` is a site; the block `short` after it, and a block `human` where there is one, say what is printed.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use plenary::diagnostic::Code;
use rayon::prelude::*;

use crate::cases::{self, File, Part};
use crate::fixture::{Fixture, Made};

/// No file of cases may take longer, whatever stands in it: hostile texts are refused, not worked through.
const LONGEST: Duration = Duration::from_secs(60);

#[test]
fn every_problem_is_told_as_its_case_says() {
    let mut files = cases::all("diagnostics");
    let faults: Vec<String> = files.par_iter_mut().flat_map_iter(told).collect();
    cases::settle(faults);
}

fn told(file: &mut File) -> Vec<String> {
    let begun = Instant::now();
    let name = file.name();
    let (mut last, mut shown): (Option<Made>, bool) = (None, false);
    let mut faults = file.compare(|info, text| match info {
        "fixture" => {
            last = Some(Fixture::new(text).make());
            None
        }
        "short" => {
            let made = last.as_ref().expect("a block `fixture` comes first");
            shown |= made.problems.iter().any(|problem| problem.code.name() == name);
            Some(made.short())
        }
        "human" => Some(last.as_ref().expect("a block `fixture` comes first").human().trim_end().to_owned() + "\n"),
        other => panic!("{name}.md: a block cannot be `{other}`"),
    });
    if !shown && code(&name).is_some() {
        faults.push(format!("{name}.md: none of its cases shows `{name}`"));
    }
    if begun.elapsed() > LONGEST {
        faults.push(format!("{name}.md took {} seconds", begun.elapsed().as_secs()));
    }
    faults
}

fn code(name: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|code| code.name() == name)
}

/// Files that are about no single code.
const OTHERS: [&str; 1] = ["hostile"];

#[test]
fn every_code_has_a_case_and_every_case_a_code() {
    let files: BTreeSet<String> = cases::all("diagnostics").iter().map(File::name).collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    let missing: Vec<&String> = codes.difference(&files).collect();
    assert!(missing.is_empty(), "there is no tests/diagnostics/<code>.md for {missing:?}");
    let unused: Vec<&String> = files.difference(&codes).filter(|name| !OTHERS.contains(&name.as_str())).collect();
    assert!(unused.is_empty(), "there is no code for tests/diagnostics/<code>.md of {unused:?}");
}

#[test]
fn every_file_of_cases_begins_with_what_its_code_says() {
    for file in cases::all("diagnostics") {
        let (Some(code), Some(Part::Prose(prose))) = (code(&file.name()), file.parts.first()) else { continue };
        let opening = format!("# {}\n\n{}\n", code.name(), code.says());
        assert!(prose.starts_with(&opening), "{}.md begins with:\n{opening}", file.name());
    }
}

/// Sentences for people who do not program: none of these words stands in what is printed.
#[test]
fn problems_are_told_in_plain_words() {
    let jargon = [
        "parser",
        "token",
        "scalar",
        "sequence",
        "mapping",
        "struct",
        "enum",
        "unwrap",
        "Option",
        "Some(",
        "None",
        "Err(",
        "invalid",
        "syntax",
        "integer",
        "boolean",
        "string",
        "null",
        "panicked",
        "utf8",
        "deserialize",
        "expected type",
    ];
    for file in cases::all("diagnostics") {
        for part in &file.parts {
            let Part::Block { info, text, .. } = part else { continue };
            // Neither the code nor what people wrote themselves, which stands in backticks.
            let said = text.lines().filter_map(|line| line.split_once("]: ")).map(|(_, said)| said);
            let own: String = said.flat_map(|said| said.split('`').step_by(2)).collect();
            let found = jargon.iter().find(|word| own.contains(**word)).filter(|_| info == "short");
            assert!(found.is_none(), "{}.md says {:?}:\n{text}", file.name(), found.unwrap());
        }
    }
}
