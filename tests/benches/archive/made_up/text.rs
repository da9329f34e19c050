//! Texts: prose, and paragraphs that can be named, with their links and notes.

use super::words::{Cast, Words, capital, continued, joined, list, named, plain, sentence};
use super::{Block, Dice, Entry, Provision};

/// A text in the making.
#[derive(Debug, Default)]
pub struct Text {
    pub body: Vec<Block>,
    pub notes: Vec<Words>,
}

/// The marks that end a paragraph of several.
const GOES_ON: [&str; 4] = [";", "\u{a0};", ";", "؛"];
const ENDS: [&str; 4] = ["."; 4];
const LISTS: [&str; 4] = [":", "\u{a0}:", ":", ":"];

impl Text {
    /// A paragraph of prose, which may end with a link to another record.
    pub fn prose(&mut self, sentences: usize, to: Option<&Entry>, dice: &mut Dice) {
        let mut all: Vec<Words> = (0..sentences).map(|_| sentence("sentences", dice)).collect();
        all.extend(to.map(|to| Cast::draw(dice).say(dice.pick(list("linking")), Some(&link(to, "")))));
        self.body.push(Block::Prose(joined(&all, " ")));
    }

    pub fn heading(&mut self, at: usize) {
        self.body.push(Block::Heading(plain(&list("headings")[at]), None));
    }

    /// The heading that opens a part of numbered paragraphs.
    pub fn part(&mut self, class: &'static str) {
        self.body.push(Block::Heading(plain(named("parts", class)), Some(class)));
    }

    /// One paragraph; the number of a preambular one is its place. The verb of its act comes back, if it has one.
    pub fn provision(&mut self, paragraph: Paragraph<'_>, dice: &mut Dice) -> &'static str {
        let Paragraph { class, number, is_last, link: to, note } = paragraph;
        let asks = dice.percent(70);
        let pattern = dice.pick(list(patterns(class, asks)));
        let mut words = Cast::draw(dice).say(pattern, None);
        if dice.percent(70) {
            let further = Cast::draw(dice).phrase(dice.pick(list("further")), None);
            words = continued(&words, &further);
        }
        if let Some(to) = to {
            words = joined(&[words, link(to, "").map(|link| format!("({link})"))], " ");
        }
        let within = if class != "preamble" && dice.percent(12) { self.within(dice) } else { Vec::new() };
        let end = if within.is_empty() { end(class, is_last) } else { LISTS };
        let mut words = ended(words, end);
        if let Some(to) = note {
            words = ended(words, [self.note(to, dice).as_str(); 4]);
        }
        let is_preamble = class == "preamble";
        let id = format!("{}_{number}", if is_preamble { "container" } else { "para" });
        let number = (!is_preamble).then_some(number);
        self.body.push(Block::Provision(Provision { number, id, words, within }));
        pattern.name
    }

    fn within(&self, dice: &mut Dice) -> Vec<Words> {
        let number = dice.between(2, 3);
        let one = |at| ended(sentence_of("undertaking", dice), if at == number { ENDS } else { GOES_ON });
        (1..=number).map(one).collect()
    }

    /// Adds a note, and returns the mark that calls it.
    fn note(&mut self, to: Option<&Entry>, dice: &mut Dice) -> String {
        let patterns = list("notes");
        let words = match to {
            Some(to) => Cast::draw(dice).say(&patterns[0], Some(&link(to, ""))),
            None => Cast::draw(dice).say(dice.pick(&patterns[1..]), None),
        };
        self.notes.push(words);
        format!("[^{}]", self.notes.len())
    }
}

/// What is known of a paragraph before its words.
pub struct Paragraph<'a> {
    pub class: &'static str,
    pub number: usize,
    pub is_last: bool,
    pub link: Option<&'a Entry>,
    /// Whether it calls a note, and whether that leads to another record.
    pub note: Option<Option<&'a Entry>>,
}

fn patterns(class: &str, asks: bool) -> &'static str {
    match (class, asks) {
        ("preamble", _) => "preamble",
        ("operative" | "encouragements", true) => "asking",
        ("operative" | "encouragements", false) => "saying",
        _ => "undertaking",
    }
}

fn sentence_of(list_name: &str, dice: &mut Dice) -> Words {
    Cast::draw(dice).phrase(dice.pick(list(list_name)), None)
}

fn end(class: &str, is_last: bool) -> [&'static str; 4] {
    match (class, is_last) {
        ("preamble", true) => [",", ",", ",", "،"],
        ("preamble", false) => [",", ",", ",", "،"],
        (_, true) => ENDS,
        (_, false) => GOES_ON,
    }
}

fn ended(words: Words, end: [&str; 4]) -> Words {
    let mut ends = end.into_iter();
    words.map(|words| words + ends.next().unwrap_or_default())
}

/// A link to a record, in the words of its title.
pub fn link(to: &Entry, fragment: &str) -> Words {
    let name = to.name();
    capital(&to.title).map(|title| format!("[{title}](@/{name}{fragment})"))
}
