//! What holds for the provisions of every document, in every script and every way of typing.

use std::collections::BTreeSet;
use std::sync::Arc;

use fastrand::Rng;
use plenary::model::{Outline, Provision, plain};
use plenary::parse;
use plenary::source::{Content, Source, Span};

use crate::fixture;
use crate::provisions::{FIELDS, read};

/// A document without words: what is the same in all languages.
struct Plan {
    parts: Vec<Part>,
}

struct Part {
    class: &'static str,
    id: Option<String>,
    paragraphs: Vec<Paragraph>,
}

#[derive(Clone, Default)]
struct Paragraph {
    id: Option<String>,
    /// How many sub-paragraphs each sub-paragraph has.
    subs: Vec<usize>,
    notes: usize,
    interruption: Option<Interruption>,
    closing: bool,
}

#[derive(Clone, Copy)]
enum Interruption {
    Quotation,
    QuotationInside,
    Table,
    Picture,
    Heading,
}

/// How one script is written.
struct Script {
    words: &'static [&'static str],
    letters: &'static str,
    numerals: &'static [&'static str],
    digits: char,
}

const ROMAN: &[&str] = &["i", "ii", "iii", "iv"];

const SCRIPTS: [Script; 4] = [
    Script {
        words: &["listen", "rights", "éducation", "niño", "together", "paris"],
        letters: "abcdefghijklm",
        numerals: ROMAN,
        digits: '0',
    },
    Script {
        words: &["نصغي", "الحقوق", "معاً", "مراكش", "المؤسسات", "2018"],
        letters: "أبجدهوزحطيكلم",
        numerals: &["١", "٢", "٣", "٤"],
        digits: '٠',
    },
    Script {
        words: &["слушаем", "права", "вместе", "институты", "декларация"],
        letters: "абвгдежзиклмн",
        numerals: ROMAN,
        digits: '0',
    },
    Script {
        words: &["ακούμε", "δικαιώματα", "μαζί", "διακήρυξη", "θεσμοί"],
        letters: "αβγδεζηθικλμν",
        numerals: ROMAN,
        digits: '0',
    },
];

/// A document as one person typed it, with what each provision begins with, in the order of the text.
struct Typed {
    body: String,
    heads: Vec<String>,
}

fn plan(rng: &mut Rng) -> Plan {
    let mut parts = Vec::new();
    if rng.bool() {
        let paragraphs = (0..rng.usize(1..6)).map(|_| paragraph(rng)).collect();
        parts.push(Part { class: "preamble", id: None, paragraphs });
    }
    let classes = ["operative", "commitments", "recommendations", "aims", "annex"];
    for number in 0..rng.usize(1..4) {
        let id = rng.bool().then(|| format!("sec_{number}"));
        let paragraphs = (0..rng.usize(1..13)).map(|_| paragraph(rng)).collect();
        parts.push(Part { class: classes[rng.usize(..classes.len())], id, paragraphs });
    }
    Plan { parts }
}

fn paragraph(rng: &mut Rng) -> Paragraph {
    let interruptions = [
        Interruption::Quotation,
        Interruption::QuotationInside,
        Interruption::Table,
        Interruption::Picture,
        Interruption::Heading,
    ];
    let deep = rng.bool();
    let subs = (0..if rng.bool() { 0 } else { rng.usize(1..if deep { 7 } else { 13 }) })
        .map(|_| if deep { rng.usize(..4) } else { 0 })
        .collect();
    Paragraph {
        id: None,
        subs,
        notes: rng.usize(..3),
        interruption: (rng.usize(..4) == 0).then(|| interruptions[rng.usize(..5)]),
        closing: rng.usize(..4) == 0,
    }
}

impl Plan {
    /// The ids by the naming convention, counted here in another way than the program does.
    fn ids(&self) -> Vec<String> {
        let (mut ids, mut containers, mut last, mut annexes) = (Vec::new(), 0, 0, 0);
        for part in &self.parts {
            let mut prefix = part.id.as_ref().map(|id| format!("{id}__")).unwrap_or_default();
            let mut number = if part.id.is_some() { 0 } else { last };
            if part.class == "annex" {
                annexes += 1;
                if part.id.is_none() {
                    (prefix, number) = (format!("att_{annexes}__"), 0);
                }
            }
            for paragraph in &part.paragraphs {
                number += 1;
                let counted = if part.class == "preamble" {
                    containers += 1;
                    format!("container_{containers}")
                } else {
                    format!("{prefix}para_{number}")
                };
                let id = paragraph.id.clone().unwrap_or(counted);
                ids.push(id.clone());
                for (letter, below) in ('a'..).zip(&paragraph.subs) {
                    ids.push(format!("{id}__subpara_{letter}"));
                    ids.extend(
                        ROMAN.iter().take(*below).map(|numeral| format!("{id}__subpara_{letter}__subpara_{numeral}")),
                    );
                }
            }
            if part.class != "preamble" && part.id.is_none() && part.class != "annex" {
                last = number;
            }
        }
        ids
    }

    fn typed(&self, script: &Script, rng: &mut Rng) -> Typed {
        let mut typed = Typed { body: String::new(), heads: Vec::new() };
        let (mut last, mut notes) = (0, 0);
        for part in &self.parts {
            let id = part.id.as_ref().map(|id| format!(" #{id}")).unwrap_or_default();
            typed.body += &format!("## {} {{.{}{id}}}\n\n", words(script, rng), part.class);
            let mut number = if part.id.is_some() || part.class == "annex" { 0 } else { last };
            for paragraph in &part.paragraphs {
                number += 1;
                let marker = (part.class != "preamble").then(|| format!("{}. ", number_in(script, rng, number)));
                typed.paragraph(script, rng, paragraph, marker, &mut notes);
            }
            if part.class != "preamble" && part.id.is_none() && part.class != "annex" {
                last = number;
            }
        }
        for note in 1..=notes {
            typed.body += &format!("[^{note}]: {}.\n\n", words(script, rng));
        }
        typed
    }
}

impl Typed {
    fn paragraph(
        &mut self,
        script: &Script,
        rng: &mut Rng,
        paragraph: &Paragraph,
        marker: Option<String>,
        notes: &mut usize,
    ) {
        let opening = format!("*{}*", script.words[rng.usize(..script.words.len())]);
        self.heads.push(marker.as_deref().map_or_else(|| opening.clone(), |marker| marker.trim_end().to_owned()));
        let indent = " ".repeat(marker.as_deref().map_or(0, |marker| marker.chars().count()));
        self.body += &format!("{}{opening} {}", marker.as_deref().unwrap_or_default(), words(script, rng));
        for _ in 0..paragraph.notes {
            *notes += 1;
            self.body += &format!("[^{notes}]");
        }
        if let Some(id) = &paragraph.id {
            self.body += &format!(" {{#{id}}}");
        }
        self.body += "\n";
        let listed = marker.is_some() && rng.bool();
        match listed {
            true => self.list(script, rng, paragraph, &indent),
            false => self.lines(script, rng, paragraph, &indent),
        }
        if paragraph.closing && marker.is_some() {
            self.body += &format!("\n{indent}{}.\n", words(script, rng));
        }
        self.interruption(script, rng, paragraph.interruption, &indent, marker.is_some());
        // Where sub-paragraphs are not indented, Markdown takes the next number for words without an empty line.
        self.body += if marker.is_none() || !listed || rng.bool() { "\n" } else { "" };
    }

    fn list(&mut self, script: &Script, rng: &mut Rng, paragraph: &Paragraph, indent: &str) {
        for (number, below) in (1..).zip(&paragraph.subs) {
            let marker = format!("{}. ", number_in(script, rng, number));
            self.heads.push(marker.trim_end().to_owned());
            self.body += &format!("{indent}{marker}{}\n", words(script, rng));
            for number in 1..=*below {
                let inner = format!("{}. ", number_in(script, rng, number));
                self.heads.push(inner.trim_end().to_owned());
                let more = " ".repeat(marker.chars().count());
                self.body += &format!("{indent}{more}{inner}{}\n", words(script, rng));
            }
        }
    }

    fn lines(&mut self, script: &Script, rng: &mut Rng, paragraph: &Paragraph, indent: &str) {
        let (parted, bare) = (rng.bool(), rng.bool());
        // A closing text after paragraphs that are not indented would stand between.
        let indent = if rng.bool() && !paragraph.closing { "" } else { indent };
        for (letter, below) in script.letters.chars().zip(&paragraph.subs) {
            let label = if bare { format!("{letter})") } else { format!("({letter})") };
            self.label(script, rng, &label, indent, parted);
            let more = if rng.bool() { format!("{indent}   ") } else { indent.to_owned() };
            for numeral in &script.numerals[..*below] {
                self.label(script, rng, &format!("({numeral})"), &more, parted && more.len() < 4 + indent.len());
            }
        }
    }

    fn label(&mut self, script: &Script, rng: &mut Rng, label: &str, indent: &str, parted: bool) {
        let (verb, more) = (script.words[rng.usize(..script.words.len())], words(script, rng));
        self.heads.push(label.to_owned());
        self.body += &format!("{}{indent}{label} *{verb}* {more};\n", if parted { "\n" } else { "" });
    }

    fn interruption(
        &mut self,
        script: &Script,
        rng: &mut Rng,
        kind: Option<Interruption>,
        indent: &str,
        numbered: bool,
    ) {
        let words = words(script, rng);
        self.body += &match kind {
            None => return,
            Some(Interruption::Quotation) => format!("\n> {words}\n\n"),
            Some(Interruption::QuotationInside) => format!("\n{indent}> {words}\n\n"),
            Some(Interruption::Table) => format!("\n| {words} | b |\n|---|---|\n| {words} | c |\n\n"),
            // In a preamble, a picture is a paragraph.
            Some(Interruption::Picture) if !numbered => return,
            Some(Interruption::Picture) => format!("\n![{words}](files/a.png)\n\n"),
            Some(Interruption::Heading) => format!("\n### {words}\n\n"),
        };
    }
}

fn number_in(script: &Script, rng: &mut Rng, number: usize) -> String {
    let zero = if rng.bool() { script.digits } else { '0' };
    let digit = |c: char| char::from_u32(u32::from(zero) + c.to_digit(10).unwrap()).unwrap();
    number.to_string().chars().map(digit).collect()
}

/// A few words with some markup, no line of which looks like a number or a label.
fn words(script: &Script, rng: &mut Rng) -> String {
    let mut line = String::new();
    for at in 0..rng.usize(1..9) {
        let word = script.words[rng.usize(..script.words.len())];
        line += if at > 0 { " " } else { "" };
        line += &match rng.usize(..8) {
            0 => format!("*{word}*"),
            1 => format!("**{word}**"),
            2 => format!("[{word}](@/topics/independence)"),
            3 => format!("{word},"),
            4 => format!("({word})"),
            _ => word.to_owned(),
        };
    }
    // A figure at the head of a line, with a point after it, would be a number.
    format!("{} {line}", script.words[0])
}

fn ids(provisions: &[&Provision]) -> Vec<String> {
    provisions.iter().map(|provision| provision.id.to_string()).collect()
}

#[test]
fn ids_follow_the_naming_convention_and_are_the_same_in_every_script() {
    for seed in 0..400 {
        let mut rng = Rng::with_seed(seed);
        let plan = plan(&mut rng);
        let expected = plan.ids();
        for script in &SCRIPTS {
            let typed = plan.typed(script, &mut rng);
            let (text, whole, problems) = read(&typed.body);
            let provisions = text.provisions();
            assert_eq!(ids(&provisions), expected, "seed {seed}\n{problems}\n{}", typed.body);
            assert_eq!(problems, "", "seed {seed}\n{}", typed.body);
            for (provision, head) in provisions.iter().zip(&typed.heads) {
                let here = whole.get(Span::from(provision.span));
                let starts = here.is_some_and(|here| here.starts_with(head.as_str()) && !here.contains('\n'));
                assert!(starts, "seed {seed}: {} begins {here:?}, not {head}\n{}", provision.id, typed.body);
            }
        }
    }
}

/// Words, markup, links, notes, the marks of sub-paragraphs and empty lines are all another translator's.
#[test]
fn ids_do_not_change_when_words_do() {
    for seed in 0..100 {
        let mut rng = Rng::with_seed(seed);
        let mut plan = plan(&mut rng);
        let before = read(&plan.typed(&SCRIPTS[0], &mut rng).body).0;
        for part in &mut plan.parts {
            part.paragraphs.iter_mut().for_each(|paragraph| paragraph.notes = rng.usize(..4));
        }
        for script in &SCRIPTS {
            let after = read(&plan.typed(script, &mut rng).body).0;
            assert_eq!(ids(&after.provisions()), ids(&before.provisions()), "seed {seed}");
        }
    }
}

#[test]
fn ids_are_unique_and_can_stand_in_xml_and_in_addresses() {
    for seed in 0..200 {
        let mut rng = Rng::with_seed(seed);
        let plan = plan(&mut rng);
        let (text, ..) = read(&plan.typed(&SCRIPTS[rng.usize(..4)], &mut rng).body);
        let outline = Outline::of(&text);
        let ids = outline.ids();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "seed {seed}: {ids:?}");
        for id in ids {
            let first = id.starts_with(|c: char| c.is_ascii_alphabetic());
            let name = first && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            assert!(name, "seed {seed}: {id}");
        }
    }
}

#[test]
fn paragraphs_are_found_by_their_outline_as_in_their_text() {
    for seed in 0..200 {
        let mut rng = Rng::with_seed(seed);
        let plan = plan(&mut rng);
        let (text, ..) = read(&plan.typed(&SCRIPTS[rng.usize(..4)], &mut rng).body);
        let outline = Outline::of(&text);
        for provision in text.provisions() {
            let way = outline.way(&text, outline.provision(&provision.id).unwrap());
            assert!(std::ptr::eq(way[way.len() - 1], provision), "seed {seed}: {}", provision.id);
            assert_eq!(way.len(), usize::from(provision.depth) + 1, "seed {seed}: {}", provision.id);
            assert!(way.windows(2).all(|pair| pair[0].family().iter().any(|one| one.id == pair[1].id)), "seed {seed}");
        }
        // A text that was saved since its outline was taken never passes one paragraph off as another.
        let (later, ..) = read(&self::plan(&mut rng).typed(&SCRIPTS[0], &mut rng).body);
        for (at, place) in outline.places.iter().enumerate() {
            let way = outline.way(&later, at);
            assert!(way.last().is_none_or(|one| one.id == place.id), "seed {seed}: {}", place.id);
        }
    }
}

/// Paragraphs with an id of their own keep it, and their words, wherever others are added or taken away before them.
#[test]
fn written_ids_outlive_new_numbers() {
    for seed in 0..150 {
        let mut rng = Rng::with_seed(seed);
        let script = &SCRIPTS[rng.usize(..4)];
        let mut count = 0;
        let mut plan = plan(&mut rng);
        for paragraph in plan.parts.iter_mut().flat_map(|part| &mut part.paragraphs) {
            if rng.bool() {
                count += 1;
                paragraph.id = Some(format!("own-{count}"));
            }
        }
        let subs = |plan: &Plan| -> Vec<String> {
            let text = read(&plan.typed(script, &mut Rng::with_seed(1)).body).0;
            ids(&text.provisions()).into_iter().filter(|id| id.starts_with("own-")).collect()
        };
        let before = subs(&plan);
        for part in &mut plan.parts {
            let own = |paragraph: &Paragraph| paragraph.id.is_some();
            part.paragraphs.retain(|paragraph| own(paragraph) || rng.bool());
            for _ in 0..rng.usize(1..4) {
                part.paragraphs.insert(rng.usize(..=part.paragraphs.len()), paragraph(&mut rng));
            }
        }
        assert_eq!(subs(&plan), before, "seed {seed}");
    }
}

#[test]
fn provisions_of_the_sample_begin_with_their_numbers() {
    let mut seen = 0;
    for (path, text) in texts() {
        for provision in parsed(&path, &text).iter().flat_map(|text| text.provisions()) {
            let here = &text[Span::from(provision.span)];
            let first = here.chars().next().unwrap();
            let right = match &provision.number {
                Some(number) => here.starts_with(&format!("{number}.")) || first == '(',
                None => plain(provision.opening()).starts_with(here.trim_start_matches('*').chars().next().unwrap()),
            };
            assert!(right, "{path}: {} begins {here:?}", provision.id);
            seen += 1;
        }
    }
    assert!(seen > 250, "{seen}");
}

/// Whatever is struck out of a text or typed into it: nothing ends the program, and every place lies in the text.
#[test]
fn mangled_texts_have_their_places_within_them() {
    let texts: Vec<(String, String)> = texts().into_iter().filter(|(_, text)| text.contains("{.")).collect();
    let pieces = [
        "1. ",
        "   1. ",
        "(a) ",
        "\n   (i) ",
        "١. ",
        "أ) ",
        "> ",
        "\n\n",
        "\r\n",
        "{#x}",
        "{#para_2}",
        "## A {.annex}\n\n",
        "### المادة ٣\n",
        "## B {.articles}\n",
        "[^1]",
        "[^1]: ",
        "    ",
        "\t",
        "*",
        "(*",
        "😀",
        "\u{640}",
        "999999999. ",
        "\u{6f1}\u{6f2}. ",
        "| a |\n|---|\n",
        "```\n",
    ];
    let mut rng = Rng::with_seed(156);
    for round in 0..600 {
        let (path, text) = &texts[rng.usize(..texts.len())];
        let mut text = text.clone();
        for _ in 0..rng.usize(1..12) {
            let at = text.floor_char_boundary(rng.usize(FIELDS.len()..=text.len()));
            let end = text.ceil_char_boundary((at + rng.usize(..40)).min(text.len()));
            let range = if rng.bool() { at..at } else { at..end };
            text.replace_range(range, if rng.usize(..3) == 0 { "" } else { pieces[rng.usize(..pieces.len())] });
        }
        if let Some(read) = parsed(path, &text) {
            let mut last = 0;
            for provision in read.provisions() {
                let here = text.get(Span::from(provision.span));
                assert!(here.is_some_and(|here| !here.is_empty()), "round {round}: {path} {}\n{text}", provision.id);
                assert!(provision.span.start >= last, "round {round}: {path} {} stands before\n{text}", provision.id);
                last = provision.span.start;
            }
        }
    }
}

fn texts() -> Vec<(String, String)> {
    let files = fixture::sample_files().into_iter().filter(|(path, _)| path.ends_with(".md"));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn parsed(path: &str, text: &str) -> Option<plenary::model::Text> {
    let path: Arc<str> = path.into();
    parse::document(&Source { path, content: Content::Text(text.into()) }).value?.text
}
