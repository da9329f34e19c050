//! The labels of sub-paragraphs as people type them, `(a)`, `a)`, `(أ)`, `(ii)`, `(1)`, and as they are counted.

use super::digits;

/// What a label counts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    Letters,
    Roman,
    Digits,
}

/// A label without its brackets. One label can be read in several ways: `i` is the ninth letter and the first numeral.
#[derive(Clone, Debug)]
pub struct Label {
    pub written: String,
    readings: Vec<(Counting, Option<u32>)>,
}

/// Alphabets in the orders in which documents count with them; Arabic has two. The letters of each differ in the last
/// byte of their code points only.
const ALPHABETS: [&str; 7] = [
    "abcdefghijklmnopqrstuvwxyz",
    "abcdefghijklmnñopqrstuvwxyz",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "абвгдежзийклмнопрстуфхцчшщыэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
];

impl Label {
    /// Whether the label can be the one of this place, in this way of counting.
    pub fn reads(&self, counting: Counting, place: u32) -> bool {
        self.readings.iter().any(|(have, at)| *have == counting && at.is_none_or(|at| at == place))
    }

    pub fn counts_with(&self, counting: Counting) -> bool {
        self.readings.iter().any(|(have, _)| *have == counting)
    }

    /// How the first of its kind would count.
    pub fn beginning(&self) -> Option<Counting> {
        self.readings.iter().find(|(_, at)| at.is_none_or(|at| at == 1)).map(|(counting, _)| *counting)
    }

    pub fn counting(&self) -> Counting {
        self.readings.first().map_or(Counting::Letters, |(counting, _)| *counting)
    }

    /// Whether this label follows another as the next of the same kind.
    pub fn follows(&self, before: &Label) -> bool {
        let next = |(counting, at): &(Counting, Option<u32>)| at.is_some_and(|at| self.reads(*counting, at + 1));
        before.readings.iter().any(next)
    }

    /// Whether the label says what is printed, where that is known: other scripts count with letters of their own.
    pub fn says(&self, counted: &str, place: u32) -> bool {
        if self.written.is_ascii() && self.counting() != Counting::Digits {
            return self.written == counted;
        }
        self.readings.iter().any(|(_, at)| at.is_none_or(|at| at == place))
    }

    /// The letter that stands in this place of the label's own alphabet.
    pub fn own_letter(&self, place: u32) -> Option<char> {
        let first = self.written.chars().find(|c| *c != TATWEEL)?;
        let alphabet = ALPHABETS.iter().find(|alphabet| alphabet.contains(bare(first)))?;
        alphabet.chars().nth(usize::try_from(place).ok()?.checked_sub(1)?)
    }
}

/// No label has more signs between its brackets.
pub const LONGEST: usize = 7;

const TATWEEL: char = '\u{640}';

/// The label that a line begins with, and its length in bytes with its brackets and the space before and after it.
/// A number needs both brackets: with one, Markdown takes it for the number of a list.
pub fn label(text: &str) -> Option<(Label, usize)> {
    let trimmed = text.trim_start();
    let opened = trimmed.strip_prefix('(');
    let inner = opened.unwrap_or(trimmed);
    let (end, _) = inner.char_indices().take(LONGEST + 1).find(|(_, sign)| *sign == ')')?;
    let (inner, rest) = (&inner[..end], &inner[end + 1..]);
    let label = read(inner)?;
    let closed = rest.starts_with(char::is_whitespace) && (opened.is_some() || label.counting() != Counting::Digits);
    closed.then(|| (label, text.len() - rest.trim_start().len()))
}

/// One letter of any script, the same one again after the last of the alphabet, a Roman numeral, or a number; a short
/// word in brackets is none. Arabic draws the letter out (`هـ`) where it would else look like a digit.
pub fn read(written: &str) -> Option<Label> {
    if written.is_empty() || written.chars().nth(LONGEST).is_some() {
        return None;
    }
    if let Some((number, "")) = digits::number(written) {
        let place = u32::try_from(number).ok().filter(|place| (1..=200).contains(place))?;
        return Some(Label { written: written.to_owned(), readings: vec![(Counting::Digits, Some(place))] });
    }
    let letters: Vec<char> = written.chars().filter(|c| *c != TATWEEL).map(bare).collect();
    let first = *letters.first()?;
    let mut readings = Vec::new();
    if letters.iter().all(|c| *c == first && c.is_alphabetic() && !c.is_uppercase()) {
        readings.extend(places(first, letters.len()).into_iter().map(|place| (Counting::Letters, place)));
    }
    readings.extend(numeral(written).map(|count| (Counting::Roman, Some(count))));
    (!readings.is_empty()).then(|| Label { written: written.to_owned(), readings })
}

/// An alef is the first letter with and without its hamza.
fn bare(c: char) -> char {
    if c == 'ا' { 'أ' } else { c }
}

/// The places of a letter in the alphabets that have it; none that is known when no alphabet has it.
fn places(letter: char, times: usize) -> Vec<Option<u32>> {
    let mut places: Vec<Option<u32>> = Vec::new();
    let is_akin = |first: char| u32::from(first) >> 8 == u32::from(letter) >> 8;
    for alphabet in ALPHABETS.into_iter().filter(|alphabet| alphabet.starts_with(is_akin)) {
        let Some(at) = alphabet.chars().position(|one| one == letter) else { continue };
        let rounds = if times > 1 { (times - 1) * alphabet.chars().count() } else { 0 };
        let place = u32::try_from(at + 1 + rounds).ok();
        places.extend(place.map(Some).filter(|place| !places.contains(place)));
    }
    if places.is_empty() { vec![None] } else { places }
}

/// (a), (b) … below a paragraph; (i), (ii) … below those; numbers below these.
/// From a number that nobody writes on, plain numbers: letters and Roman numerals would grow with it.
pub fn counted(depth: u8, count: u32) -> String {
    match depth {
        _ if count > 200 => count.to_string(),
        1 => letters(count),
        2 if count < 90 => roman(count),
        _ => count.to_string(),
    }
}

/// After the alphabet comes `aa`; nobody reads the fifth of a letter, and a list of a million items must stay small.
fn letters(count: u32) -> String {
    if count > 26 * 4 {
        return count.to_string();
    }
    let letter = char::from(b'a' + u8::try_from((count - 1) % 26).unwrap_or_default());
    std::iter::repeat_n(letter, 1 + (count as usize - 1) / 26).collect()
}

/// The worth of a Roman numeral below 90, as it is written today.
fn numeral(written: &str) -> Option<u32> {
    let worth = |sign| [('i', 1), ('v', 5), ('x', 10), ('l', 50)].iter().find(|(have, _)| *have == sign);
    let (mut count, mut last) = (0, 0);
    for sign in written.chars() {
        let (_, worth) = *worth(sign)?;
        count += worth;
        // What stands before a greater one is taken off it, and was added.
        count -= if last < worth { 2 * last } else { 0 };
        last = worth;
    }
    (count < 90 && roman(count) == written).then_some(count)
}

fn roman(mut count: u32) -> String {
    let signs = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut out = String::new();
    for (worth, sign) in signs {
        while count >= worth {
            out.push_str(sign);
            count -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_every_alphabet_has_its_place() {
        for alphabet in ALPHABETS {
            for (letter, place) in alphabet.chars().zip(1..) {
                assert!(places(letter, 1).contains(&Some(place)), "{letter} {place}");
            }
        }
    }
}
