//! The word lists of `words.txt`, and the sentences that are made of them, in all languages at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Dice;

/// The same in English, French, Spanish and Arabic.
pub type Words = [String; 4];

/// One line of a list: in the lists that need one, a name comes first.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: &'static str,
    pub words: [&'static str; 4],
}

static LISTS: LazyLock<HashMap<&'static str, Vec<Line>>> = LazyLock::new(|| read(include_str!("words.txt")));

/// A list by its name; the names are those of the file beside this one.
pub fn list(name: &str) -> &'static [Line] {
    LISTS.get(name).map(Vec::as_slice).unwrap_or_default()
}

/// The line of a list that begins with a name.
pub fn named(list_name: &str, name: &str) -> &'static Line {
    let found = list(list_name).iter().find(|line| line.name == name);
    found.unwrap_or(&list(list_name)[0])
}

fn read(text: &'static str) -> HashMap<&'static str, Vec<Line>> {
    let mut lists: HashMap<&str, Vec<Line>> = HashMap::new();
    let mut name = "";
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(heading) => name = heading,
            None => lists.entry(name).or_default().push(columns(line)),
        }
    }
    lists
}

fn columns(line: &'static str) -> Line {
    let columns: Vec<&str> = line.split(" | ").collect();
    let (name, words) = columns.split_at(columns.len().saturating_sub(4));
    Line { name: name.first().copied().unwrap_or_default(), words: std::array::from_fn(|at| words[at]) }
}

/// Who does what in one sentence: what stands for `{A}`, `{D}` and the like.
pub struct Cast {
    actors: &'static Line,
    deeds: [usize; 2],
    objects: [&'static Line; 3],
    clause: &'static Line,
    opener: &'static Line,
}

impl Cast {
    pub fn draw(dice: &mut Dice) -> Cast {
        let deeds = [(); 2].map(|()| dice.between(0, list("deeds").len() - 1));
        let objects = [(); 3].map(|()| dice.pick(list("objects")));
        let (clause, opener) = (dice.pick(list("clauses")), dice.pick(list("openers")));
        Cast { actors: dice.pick(list("actors")), deeds, objects, clause, opener }
    }

    /// The sentence that a pattern makes with this cast, in all languages.
    pub fn say(&self, pattern: &Line, link: Option<&Words>) -> Words {
        capital(&self.phrase(pattern, link))
    }

    /// The same in the middle of a sentence.
    pub fn phrase(&self, pattern: &Line, link: Option<&Words>) -> Words {
        std::array::from_fn(|at| self.fill(pattern.words[at], at, link))
    }

    fn fill(&self, pattern: &str, language: usize, link: Option<&Words>) -> String {
        let mut pieces = pattern.split('{');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (slot, rest) = piece.split_once('}').unwrap_or((piece, ""));
            filled.push_str(match slot {
                "L" => link.map(|link| link[language].as_str()).unwrap_or_default(),
                slot => self.slot(slot, language),
            });
            filled.push_str(rest);
        }
        filled
    }

    fn slot(&self, slot: &str, language: usize) -> &'static str {
        match slot {
            "A" => self.actors.words[language],
            "P" => list("doing")[self.deeds[0]].words[language],
            "Q" => list("doing")[self.deeds[1]].words[language],
            "D" => list("deeds")[self.deeds[0]].words[language],
            "O" => self.objects[0].words[language],
            "R" => self.objects[1].words[language],
            "O2" => self.objects[2].words[language],
            "C" => self.clause.words[language],
            "W" => self.opener.words[language],
            _ => "",
        }
    }
}

/// A sentence of one of the patterns of a list.
pub fn sentence(list_name: &str, dice: &mut Dice) -> Words {
    Cast::draw(dice).say(dice.pick(list(list_name)), None)
}

/// The line as it stands.
pub fn plain(line: &Line) -> Words {
    line.words.map(str::to_owned)
}

/// Several texts, one after the other.
pub fn joined(parts: &[Words], between: &str) -> Words {
    std::array::from_fn(|at| parts.iter().map(|part| part[at].as_str()).collect::<Vec<_>>().join(between))
}

/// A sentence that goes on after a comma.
pub fn continued(words: &Words, further: &Words) -> Words {
    let commas = [", ", ", ", ", ", "، "];
    std::array::from_fn(|at| format!("{}{}{}", words[at], commas[at], further[at]))
}

/// A sentence begins with a capital letter, also where its first word is set in emphasis.
pub fn capital(words: &Words) -> Words {
    std::array::from_fn(|at| {
        let text = words[at].as_str();
        let start = text.find(|sign: char| sign.is_alphabetic()).unwrap_or(0);
        let mut rest = text[start..].chars();
        let first = rest.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        format!("{}{first}{}", &text[..start], rest.as_str())
    })
}
