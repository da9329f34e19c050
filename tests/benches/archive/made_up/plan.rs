//! Which records an archive has: how many of each kind, when they are of, and what they are called.
//!
//! Records with a date come first, in the order of time, so that a relation that leads back in time leads back in the
//! plan. What grows more slowly than the archive, such as topics and places, grows with the square root of its size.

use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::words::{Cast, Words, capital, continued, joined, list, named, plain};
use super::{Dice, words};

pub const DOCUMENTS: [&str; 5] = ["declarations", "resolutions", "action-plans", "reports", "publications"];

/// How often each kind comes among fifty records with a date.
const DECK: [(&str, usize); 7] = [
    ("events", 11),
    ("declarations", 4),
    ("resolutions", 6),
    ("action-plans", 2),
    ("reports", 7),
    ("publications", 4),
    ("news", 16),
];

/// What is known of a record before it is written, and what others need to relate to it.
#[derive(Debug)]
pub struct Entry {
    pub section: &'static str,
    pub sort: &'static str,
    pub id: String,
    /// Its place among those of its section, from zero.
    pub number: usize,
    pub day: Date,
    pub held: Vec<usize>,
    pub title: Words,
    /// The place among the cities that it is about.
    pub city: usize,
    /// The class of its numbered paragraphs, how many there are, and how many preambular ones.
    pub part: &'static str,
    pub numbered: usize,
    pub preamble: usize,
}

#[derive(Debug)]
pub struct Plan {
    pub seed: u64,
    pub entries: Vec<Entry>,
    sections: HashMap<&'static str, Vec<usize>>,
}

impl Plan {
    /// The plan of an archive of this many records; of a very small one there is at least one record of each kind.
    pub fn new(seed: u64, size: usize) -> Plan {
        let few = few(size);
        let dated = size.saturating_sub(few.iter().map(|(_, number)| number).sum()).max(DECK.len());
        let mut plan = Plan { seed, entries: Vec::with_capacity(size), sections: HashMap::new() };
        let cities = few.iter().find(|(section, _)| *section == "cities").map_or(1, |(_, number)| *number);
        for (at, section) in deck(seed, dated).into_iter().enumerate() {
            plan.add(section, day(at, dated), cities);
        }
        for (section, number) in few {
            (0..number).for_each(|_| plan.add(section, day(0, 1), cities));
        }
        plan
    }

    fn add(&mut self, section: &'static str, day: Date, cities: usize) {
        let at = self.entries.len();
        let of_section = self.sections.entry(section).or_default();
        let number = of_section.len();
        of_section.push(at);
        self.entries.push(entry(section, number, day, cities, &mut Dice::new(self.seed, at)));
    }

    /// The places of all records of a section.
    pub fn of(&self, section: &str) -> &[usize] {
        self.sections.get(section).map(Vec::as_slice).unwrap_or_default()
    }

    /// A record of a section that is older than the one at a place: most often one of the last forty, sometimes one of
    /// the first five, which everyone goes back to.
    pub fn earlier(&self, section: &str, than: usize, dice: &mut Dice) -> Option<&Entry> {
        let of_section = self.of(section);
        let older = of_section.partition_point(|&at| at < than).checked_sub(1)?;
        let first = if dice.percent(8) { 0 } else { older.saturating_sub(39) };
        let last = if first == 0 { older.min(4) } else { older };
        Some(&self.entries[of_section[dice.between(first, last.max(first))]])
    }

    /// A record of any of these sections that is older.
    pub fn earlier_of(&self, sections: &[&str], than: usize, dice: &mut Dice) -> Option<&Entry> {
        let section = *dice.pick(sections);
        self.earlier(section, than, dice)
    }

    /// The bodies that everyone turns to.
    pub fn known_bodies(&self) -> &[usize] {
        let bodies = self.of("organisations");
        &bodies[..(4 + bodies.len().isqrt()).min(bodies.len())]
    }

    /// Ids of some records of a section, each once.
    pub fn some(&self, section: &str, number: usize, dice: &mut Dice) -> Vec<String> {
        dice.several(self.of(section), number).into_iter().map(|at| self.entries[at].id.clone()).collect()
    }
}

impl Entry {
    /// `declarations/1993-declaration-1`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.section, self.id)
    }

    /// A numbered paragraph of it, as references name it.
    pub fn paragraph(&self, dice: &mut Dice) -> String {
        format!("{}#para_{}", self.name(), dice.between(1, self.numbered.max(1)))
    }

    pub fn is_promise(&self) -> bool {
        self.part == "commitments"
    }
}

/// The records without a date, by their kind; cities and countries both are places.
fn few(size: usize) -> [(&'static str, usize); 8] {
    let root = size.isqrt();
    let cities = (root / 5).clamp(1, list("cities").len());
    [
        ("topics", 3 + root * 2 / 5),
        ("cities", cities),
        ("countries", cities),
        ("glossary", (root / 4).clamp(1, list("terms").len())),
        ("series", 1 + root / 8),
        ("organisations", (size / 20).max(2)),
        ("people", (size * 6 / 100).max(1)),
        ("pages", 1),
    ]
}

/// One of each kind first, so that even a small archive has something to relate to; then hands of fifty.
fn deck(seed: u64, number: usize) -> Vec<&'static str> {
    let mut sections: Vec<&str> = DECK.iter().map(|(section, _)| *section).collect();
    let mut dice = Dice::new(seed, usize::MAX);
    while sections.len() < number {
        let mut hand: Vec<&str> = DECK.iter().flat_map(|(section, share)| vec![*section; *share]).collect();
        dice.shuffle(&mut hand);
        sections.extend(hand);
    }
    sections.truncate(number);
    sections
}

/// The days of an archive lie between January 1993 and May 2026.
fn day(at: usize, of: usize) -> Date {
    let days = i64::try_from(at * 12_200 / of).unwrap_or_default();
    date(1993, 1, 4).saturating_add(days.days())
}

fn entry(section: &'static str, number: usize, day: Date, cities: usize, dice: &mut Dice) -> Entry {
    let sort = sort(section, dice);
    let (part, numbered, preamble) = shape(section, dice);
    let city = if section == "cities" || section == "countries" { number } else { dice.between(0, cities - 1) };
    let (id, held) = (id(section, sort, number, day), held(section, dice));
    let title = title(section, sort, number, city, day, dice);
    Entry { section, sort, id, number, day, held, title, city, part, numbered, preamble }
}

fn sort(section: &str, dice: &mut Dice) -> &'static str {
    let sorts: &[&'static str] = match section {
        "events" => &["conference", "academy", "workshop", "webinar", "meeting"],
        "declarations" => &["declaration", "outcome-document"],
        "resolutions" => &["resolution"],
        "action-plans" => &["action-plan"],
        "reports" => &["report", "report", "survey", "submission"],
        "publications" => &["handbook", "toolkit"],
        "series" => &["event-series"],
        "organisations" => &["centre", "institution", "network", "ngo", "alliance"],
        "cities" => &["city"],
        "countries" => &["country"],
        _ => &[""],
    };
    dice.pick::<&str>(sorts)
}

/// What a document is made of. Two declarations in five make promises, each of which has a page of its own.
fn shape(section: &str, dice: &mut Dice) -> (&'static str, usize, usize) {
    match section {
        "declarations" if dice.percent(40) => ("commitments", dice.between(5, 9), dice.between(3, 8)),
        "declarations" => ("encouragements", dice.between(8, 14), dice.between(3, 8)),
        "resolutions" => ("operative", dice.between(8, 25), dice.between(4, 10)),
        "action-plans" => ("initiatives", dice.between(8, 16), 0),
        "reports" if dice.percent(40) => ("findings", dice.between(8, 18), 0),
        "reports" | "publications" => ("recommendations", dice.between(8, 18), 0),
        _ => ("", 0, 0),
    }
}

/// Nine records in ten are held in all languages; what belongs to many records is held in all.
fn held(section: &str, dice: &mut Dice) -> Vec<usize> {
    let shared = ["topics", "cities", "countries", "glossary", "series", "pages"].contains(&section);
    if shared || dice.percent(90) {
        return (0..4).collect();
    }
    let number = dice.between(2, 3);
    dice.several(&[0, 1, 2, 3], number)
}

fn id(section: &str, sort: &str, number: usize, day: Date) -> String {
    let (year, number) = (day.year(), number + 1);
    match section {
        "resolutions" => format!("a-res-{}-{number}", year - 1945),
        "topics" => format!("topic-{number}"),
        "people" => format!("person-{number}"),
        "glossary" => format!("term-{number}"),
        "series" => format!("series-{number}"),
        "cities" | "countries" | "organisations" => format!("{sort}-{number}"),
        "pages" => "about".to_owned(),
        "news" => format!("{year}-news-{number}"),
        _ => format!("{year}-{sort}-{number}"),
    }
}

fn title(section: &str, sort: &str, number: usize, city: usize, day: Date, dice: &mut Dice) -> Words {
    let cast = Cast::draw(dice);
    let about = || cast.phrase(&list("titles")[0], None);
    let kind = || plain(named("kinds", sort));
    let line = |name: &str| plain(&list(name)[number % list(name).len()]);
    match section {
        "topics" => capital(&topic(number)),
        "cities" | "countries" => line(section),
        "glossary" => line("terms"),
        "pages" => named_words("headings", 0),
        "people" => joined(&[plain(dice.pick(list("given"))), plain(dice.pick(list("family")))], " "),
        "news" => words::sentence("headlines", dice),
        "organisations" | "series" => {
            let city = plain(&list("cities")[city]).map(|city| format!("({city})"));
            joined(&[kind(), about(), city], " ")
        }
        _ => {
            let city = continued(&plain(&list("cities")[city]), &[(); 4].map(|()| day.year().to_string()));
            joined(&[kind(), about(), city.map(|city| format!("({city})"))], " ")
        }
    }
}

fn named_words(list_name: &str, at: usize) -> Words {
    plain(&list(list_name)[at])
}

/// Topics are what the archive is about, and once all are used, what it is about in some way.
fn topic(number: usize) -> Words {
    let objects = list("objects");
    let object = plain(&objects[number % objects.len()]);
    match number / objects.len() {
        0 => object,
        round => joined(&[object, named_words("clauses", round)], " "),
    }
}
