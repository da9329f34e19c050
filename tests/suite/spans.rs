//! Problems point at the right sign in every script, with every kind of line end; and nothing that people could type,
//! however broken, ends the program or takes long.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fastrand::Rng;
use plenary::decode::{self, Role};
use plenary::diagnostic::{self, Format, Problem, Spot, Texts};
use plenary::form;
use plenary::language::Language;
use plenary::parse;
use plenary::source::{Content, Digest, Source};

use crate::fixture::{self, Fixture};

fn languages() -> Vec<Language> {
    ["en", "fr", "es", "ar"].into_iter().filter_map(Language::parse).collect()
}

/// Everything that is found wrong in one file by itself.
fn problems(path: &str, text: &str) -> (Vec<Problem>, Texts) {
    let path: Arc<str> = path.into();
    let source = Source { path: path.clone(), content: Content::Text(text.into()) };
    let mut problems = Vec::new();
    if let Some(Ok(name)) = decode::name(&source, &languages())
        && let Some(document) = parse::document(&source).collect(&mut problems)
    {
        match &name.role {
            Role::Words(_) => {
                drop(decode::words(document, name.noun, &languages(), Digest::default()).collect(&mut problems))
            }
            role => {
                let small = *role == Role::Small;
                let facts = decode::facts(&document, name.noun, &name.id, small, &languages(), Digest::default());
                drop(facts.collect(&mut problems));
            }
        }
    }
    let texts = Texts::from_iter([(path, Arc::from(text))]);
    form::locate_all(&mut problems, &texts, parse::yaml_part);
    (diagnostic::gather(problems), texts)
}

/// Pieces that break things, put into the texts of the sample at random places.
const PIECES: &[&str] = &[
    "\"",
    "'",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "&a ",
    "*a",
    "!",
    "%",
    "@",
    "#",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "---\n",
    "...\n",
    "😀",
    "أ",
    "é",
    "e\u{301}",
    "\u{202e}",
    "\u{feff}",
    "\u{2028}",
    "\\",
    "`",
    "[^1]",
    "[^1]: ",
    "{#",
    "{.",
    "<b>",
    "](",
    "| a | b |\n|--|--|\n",
    "> ",
    "1. ",
    "(a) ",
    "<<<<<<< HEAD\n",
    "2018-99-99",
    "  ",
];

#[test]
fn broken_texts_are_told_at_character_boundaries() {
    let sample: Vec<(String, String)> = fixture::sample_files()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".md") || path.ends_with(".yaml"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    let mut rng = Rng::with_seed(2018);
    for round in 0..400 {
        let (path, text) = &sample[rng.usize(..sample.len())];
        let text = broken(text, &mut rng);
        let (problems, texts) = problems(path, &text);
        for problem in &problems {
            if let Spot::Span(span) = &problem.place.spot {
                let part = text.get(span.clone());
                assert!(part.is_some(), "round {round}: {path} at {span:?}, {}\n{text}", problem.message);
            }
        }
        let human = diagnostic::print(&problems, &texts, Format::Human { colour: false });
        assert!(!human.contains('\0') && !human.contains('\u{202e}'), "round {round}: {human}");
        let short = diagnostic::print(&problems, &texts, Format::Short);
        assert_eq!(short.lines().count(), problems.len(), "round {round}: one line for each problem\n{short}");
    }
}

fn broken(text: &str, rng: &mut Rng) -> String {
    let mut text = if rng.u8(..4) == 0 { text.replace('\n', "\r\n") } else { text.to_owned() };
    for _ in 0..rng.usize(1..6) {
        let at = text.floor_char_boundary(rng.usize(..=text.len()));
        let end = text.ceil_char_boundary((at + rng.usize(..12)).min(text.len()));
        let piece = PIECES[rng.usize(..PIECES.len())];
        text.replace_range(if rng.bool() { at..at } else { at..end }, piece);
    }
    text
}

/// The position is counted here in another way: by lines, and by characters before the wrong word.
#[test]
fn positions_are_those_that_an_editor_shows() {
    for before in
        ["", "summary: {ar: الاستقلال, en: 😀 é e\u{301}}\n", "# تعليق 😀\n\n\n", "summary:\n  en: one\n  ar: واحد\n"]
    {
        for inside in ["", "{ar: أ, en: 😀}, ", "{en: \"a: b\"}, "] {
            for end in ["\n", "\r\n"] {
                let text = format!("name: {{en: A}}\n{before}remarks: [{inside}{{xx: WRONG}}]\n").replace('\n', end);
                let (problems, texts) = problems("content/topics/a.yaml", &text);
                let (line, column) = counted(&text, "xx");
                let short = diagnostic::print(&problems, &texts, Format::Short);
                let expected = format!("content/topics/a.yaml:{line}:{column}: error[unknown-language]");
                assert!(short.contains(&expected), "no {expected} in\n{short}\n{text}");
            }
        }
    }
}

#[test]
fn positions_in_texts_are_those_that_an_editor_shows() {
    for before in ["", "العربية 😀 قبل ", "é e\u{301} "] {
        for end in ["\n", "\r\n"] {
            let text = format!("---\nname: أ\n---\n\nOne.\n\n- {before}[WRONG](@/nothing/x)\n").replace('\n', end);
            let (problems, texts) = problems("content/topics/a/index.ar.md", &text);
            let (line, column) = counted(&text, "[WRONG]");
            let short = diagnostic::print(&problems, &texts, Format::Short);
            assert!(
                short.starts_with(&format!("content/topics/a/index.ar.md:{line}:{column}: error[broken-link]")),
                "{short}"
            );
        }
    }
}

fn counted(text: &str, word: &str) -> (usize, usize) {
    let (number, line) = text.split('\n').enumerate().find(|(_, line)| line.contains(word)).unwrap();
    (number + 1, line.split(word).next().unwrap().chars().count() + 1)
}

/// Each of these is refused or read within seconds, in a build that is not optimised.
#[test]
fn hostile_texts_end_in_bounded_time() {
    let fields = |yaml: String| ("content/topics/a.yaml", yaml);
    let words = |text: String| ("content/topics/a/index.en.md", format!("---\nname: A\n---\n{text}\n"));
    let document = |text: String| {
        ("content/declarations/a/index.en.md", format!("---\ntitle: A\n---\n## P {{.commitments}}\n\n{text}\n"))
    };
    let aliases = format!("name: {{en: A}}\na: &a [{}]\nb: [{}]\n", "x,".repeat(40_000), "*a,".repeat(40_000));
    let nested: String = (0..700).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let cases: Vec<(&str, (&str, String))> = vec![
        ("2 MB of [ in fields", fields("[".repeat(2_000_000))),
        ("aliases of aliases", fields(aliases)),
        ("lists in lists in one line", fields("- ".repeat(100_000))),
        ("questions in questions", fields("? ".repeat(100_000))),
        ("fields below fields", fields(nested)),
        ("brackets", fields(format!("name: {}", "{a: ".repeat(60_000)))),
        ("quotation marks", fields("\"".repeat(250_000))),
        ("tags", fields("!".repeat(250_000))),
        ("many fields", fields((0..20_000).map(|number| format!("f{number}: 1\n")).collect())),
        ("the same field", fields("name: x\n".repeat(20_000))),
        ("a long reference", fields(format!("name: {{en: A}}\nrelated: [{}]\n", "a".repeat(200_000)))),
        ("2 MB of [ in a text", words("[".repeat(2_000_000))),
        ("calls of notes", words("[^".repeat(500_000))),
        ("calls without bodies", words("[^a] ".repeat(100_000))),
        ("different calls without bodies", words((0..50_000).map(|number| format!("[^a{number}] ")).collect())),
        ("notes", words((0..50_000).map(|number| format!("[^a{number}]: x\n\n")).collect())),
        ("quotations", words("> ".repeat(100_000) + "x")),
        ("lists", words("- ".repeat(100_000) + "x")),
        ("lists, each deeper", words((0..1_000).map(|depth| format!("{}- x\n", " ".repeat(2 * depth))).collect())),
        ("emphasis", words("*a **b ".repeat(50_000))),
        ("links", words("[a](".repeat(100_000))),
        ("pictures", words("![".repeat(200_000))),
        ("backticks", words((1..1_500).map(|number| "`".repeat(number) + " ").collect())),
        ("elements", words("<a ".repeat(100_000))),
        ("comments", words("<!-- ".repeat(100_000))),
        ("entities", words("&#x1F600;".repeat(200_000))),
        ("a wide table", words(format!("{}\n{}\n{}", "|a".repeat(20_000), "|-".repeat(20_000), "|x\n".repeat(20_000)))),
        ("a long table", words(format!("|a|b|\n|-|-|\n{}", "|x|y|\n".repeat(100_000)))),
        ("one long line", words("word ".repeat(600_000))),
        ("headings", words("## a\n\n".repeat(50_000))),
        ("paragraphs", document("1. a\n".repeat(50_000))),
        ("sub-paragraphs", document(format!("1. a\n\n{}", "   (a) x\n".repeat(50_000)))),
        ("sub-paragraphs in a list", document(format!("1. a\n\n{}", "   1. x\n".repeat(50_000)))),
        ("far numbers", document("1. a\n999999999. b\n".to_owned())),
        ("front matter without end", ("content/topics/a/index.en.md", "---\n".to_owned() + &"a: b\n".repeat(500_000))),
        ("lines of dashes", ("content/topics/a/index.en.md", "--- \n".repeat(500_000))),
        ("marks of a conflict", words("<<<<<<< x\n".repeat(100_000))),
    ];
    use rayon::prelude::*;
    let slow: Vec<String> = cases
        .into_par_iter()
        .filter_map(|(name, (path, text))| {
            let begun = Instant::now();
            let (problems, texts) = problems(path, &text);
            let reading = begun.elapsed();
            let printed = diagnostic::print(&problems, &texts, Format::Human { colour: false }).len()
                + diagnostic::print(&problems, &texts, Format::Short).len();
            let slow = begun.elapsed() > Duration::from_secs(10) || printed > 50_000_000;
            slow.then(|| {
                format!(
                    "{name}: {reading:?} to read, {:?} in all, {} problems, {printed} bytes",
                    begun.elapsed(),
                    problems.len()
                )
            })
        })
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn a_nul_ends_up_in_no_page() {
    let text = "//- content/topics/a/facts.yaml\ndraft: false\n//- content/topics/a/index.en.md\n---\nname: A\n---\nA \0 in the text.\n";
    let made = Fixture::new(text).make();
    assert!(made.pages().all(|(_, html)| !html.contains('\0')), "{}", made.page("en/topics/a/index.html"));
    let made = Fixture::new("//- content/topics/a.yaml\nname: {en: \"A\\0B\"}\nsummary: {en: A\0B}\n").make();
    assert!(made.short().contains("error[control-character]"), "{}", made.short());
    assert!(made.pages().all(|(_, html)| !html.contains('\0')));
}
