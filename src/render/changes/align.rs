//! Which paragraph of one text is which of another. Ids lead where they still mean the same words; where paragraphs were
//! put in or taken out and the numbers moved, likeness does.
//!
//! The time that this takes is bounded by counting steps, never by a clock, so that the same texts give the same page.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::language::is_word;

use super::unit::Unit;

/// A paragraph of the text before, of the text after, or of both; by their places among the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub before: Option<usize>,
    pub after: Option<usize>,
}

/// How much two paragraphs must have in common to be taken for the same one: where the id or the place between
/// paragraphs that stayed is the same, and elsewhere.
const LIKE_HERE: f64 = 0.3;
const LIKE: f64 = 0.6;
/// How much id and place count when two paragraphs might be the same one as a third.
const WEIGHT_OF_ID: f64 = 0.15;
const WEIGHT_OF_PLACE: f64 = 0.1;
/// How many paragraphs may follow one another between two that stayed, for their place to count.
const NARROW: usize = 3;
/// How many words are compared with one another in all; beyond that only ids and equal words tell.
const STEPS: usize = 10_000_000;

/// Every paragraph of both texts once, in the order of the text after; what was removed stands where it stood.
pub fn align(before: &[Unit<'_>], after: &[Unit<'_>]) -> Vec<Pair> {
    let mut links = Links { to_after: vec![None; before.len()], to_before: vec![None; after.len()] };
    same_in_order(before, after, &mut links);
    same_own_id(before, after, &mut links);
    same_elsewhere(before, after, &mut links);
    alike(before, after, &mut links);
    links.in_order()
}

struct Links {
    to_after: Vec<Option<usize>>,
    to_before: Vec<Option<usize>>,
}

impl Links {
    fn join(&mut self, before: usize, after: usize) {
        if self.to_after[before].is_none() && self.to_before[after].is_none() {
            self.to_after[before] = Some(after);
            self.to_before[after] = Some(before);
        }
    }

    fn open_before(&self) -> impl Iterator<Item = usize> {
        (0..self.to_after.len()).filter(|at| self.to_after[*at].is_none())
    }

    fn open_after(&self) -> impl Iterator<Item = usize> {
        (0..self.to_before.len()).filter(|at| self.to_before[*at].is_none())
    }

    /// For each paragraph of both texts, the place in the text after of the last one before it that is in both.
    fn gaps(&self) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
        let running = |found: &mut dyn Iterator<Item = Option<usize>>| {
            let mut last = None;
            let step = |found: Option<usize>| {
                let before = last;
                last = found.or(last);
                before
            };
            found.map(step).collect::<Vec<_>>()
        };
        let of_before = running(&mut self.to_after.iter().copied());
        let of_after = running(&mut self.to_before.iter().enumerate().map(|(at, found)| found.map(|_| at)));
        (of_before, of_after)
    }

    fn in_order(&self) -> Vec<Pair> {
        // What was removed follows the paragraph that it followed, wherever that stands now.
        let mut removed: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
        let mut last = None;
        for (before, after) in self.to_after.iter().enumerate() {
            match after {
                Some(after) => last = Some(*after),
                None => removed.entry(last).or_default().push(before),
            }
        }
        let gone = |place: Option<usize>| removed.get(&place).into_iter().flatten();
        let gone = |place| gone(place).map(|before| Pair { before: Some(*before), after: None });
        let mut pairs: Vec<Pair> = gone(None).collect();
        for (after, before) in self.to_before.iter().enumerate() {
            pairs.push(Pair { before: *before, after: Some(after) });
            pairs.extend(gone(Some(after)));
        }
        pairs
    }
}

/// Paragraphs that nobody touched, in their order.
fn same_in_order(before: &[Unit<'_>], after: &[Unit<'_>], links: &mut Links) {
    let words = |units: &[Unit<'_>]| units.iter().map(|unit| unit.words.clone()).collect::<Vec<_>>();
    for op in capture_diff_slices(Algorithm::Myers, &words(before), &words(after)) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            let pairs = (old_index..old_index + len).zip(new_index..);
            pairs.filter(|(old, new)| before[*old].is_like(&after[*new])).for_each(|(old, new)| links.join(old, new));
        }
    }
}

/// An id that someone gave by hand outlives every change of words and number.
fn same_own_id(before: &[Unit<'_>], after: &[Unit<'_>], links: &mut Links) {
    let own = |unit: &Unit<'_>| unit.has_own_id();
    let places: HashMap<&str, usize> =
        (0..).zip(after).filter(|(_, unit)| own(unit)).filter_map(|(at, unit)| Some((unit.id()?, at))).collect();
    for at in links.open_before().collect::<Vec<_>>() {
        if let Some(place) = before[at].id().filter(|_| own(&before[at])).and_then(|id| places.get(id)) {
            links.join(at, *place);
        }
    }
}

/// The same words in another place. What is said in a word or two may be said anywhere.
fn same_elsewhere(before: &[Unit<'_>], after: &[Unit<'_>], links: &mut Links) {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in links.open_after().filter(|at| after[*at].tokens.len() > 4) {
        places.entry(&after[at].words).or_default().push(at);
    }
    places.values_mut().for_each(|all| all.reverse());
    for at in links.open_before().collect::<Vec<_>>() {
        let Some(all) = places.get_mut(before[at].words.as_str()) else { continue };
        match all.pop() {
            Some(place) if before[at].is_like(&after[place]) => links.join(at, place),
            Some(place) => all.push(place),
            None => {}
        }
    }
}

/// The likest first; of equals, those that stand nearest to where they stood.
fn alike(before: &[Unit<'_>], after: &[Unit<'_>], links: &mut Links) {
    let (mut book, gaps) = (Book::default(), links.gaps());
    let mut old: Vec<Open<'_>> = links.open_before().map(|at| book.open(before, at, gaps.0[at])).collect();
    let mut new: Vec<Open<'_>> = links.open_after().map(|at| book.open(after, at, gaps.1[at])).collect();
    book.keep_rare(&mut old);
    book.keep_rare(&mut new);
    forget_wide_gaps(&mut old);
    forget_wide_gaps(&mut new);
    let mut found = by_id(&old, &new);
    let mut steps = 0;
    'all: for one in &old {
        for other in &new {
            let worth = one.may_be(other);
            steps += if worth { one.bag.len() + other.bag.len() } else { 1 };
            if steps > STEPS {
                break 'all;
            }
            found.extend(worth.then(|| one.match_with(other)).flatten());
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2, one.3).cmp(&(other.1, other.2, other.3))));
    found.into_iter().for_each(|(_, _, old, new)| links.join(old, new));
}

/// Where much was rewritten, standing between the same two paragraphs says nothing.
fn forget_wide_gaps(all: &mut [Open<'_>]) {
    for run in all.chunk_by_mut(|one, other| one.gap == other.gap) {
        if run.len() > NARROW {
            run.iter_mut().for_each(|open| open.gap = Gap::Wide);
        }
    }
}

/// These few are compared however long the texts are.
fn by_id(old: &[Open<'_>], new: &[Open<'_>]) -> Vec<Match> {
    let ids: HashMap<&str, &Open<'_>> = new.iter().filter_map(|one| Some((one.unit.id()?, one))).collect();
    let same = |one: &Open<'_>| one.match_with(ids.get(one.unit.id()?)?);
    old.iter().filter_map(same).collect()
}

/// How like two paragraphs are, how far they stand apart, and their places.
type Match = (f64, usize, usize, usize);

/// A paragraph that is not yet found in the other text.
struct Open<'u> {
    unit: &'u Unit<'u>,
    at: usize,
    gap: Gap,
    bag: Vec<usize>,
}

/// The paragraph before one that is in both texts, if any; or nothing worth knowing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Gap {
    After(Option<usize>),
    Wide,
}

impl Open<'_> {
    fn is_here(&self, other: &Open<'_>) -> bool {
        self.has_place_of(other) || self.has_id_of(other)
    }

    fn has_place_of(&self, other: &Open<'_>) -> bool {
        self.gap == other.gap && self.gap != Gap::Wide
    }

    fn has_id_of(&self, other: &Open<'_>) -> bool {
        self.unit.id().is_some_and(|id| other.unit.id() == Some(id))
    }

    fn least(&self, other: &Open<'_>) -> f64 {
        if self.is_here(other) { LIKE_HERE } else { LIKE }
    }

    /// No two bags of very different sizes are like one another.
    fn may_be(&self, other: &Open<'_>) -> bool {
        let (one, other_bag) = (self.bag.len(), other.bag.len());
        let most = 2.0 * one.min(other_bag) as f64;
        self.unit.is_like(other.unit) && most >= self.least(other) * (one + other_bag) as f64
    }

    fn match_with(&self, other: &Open<'_>) -> Option<Match> {
        let likeness = likeness(&self.bag, &other.bag);
        if likeness < self.least(other) || !self.unit.is_like(other.unit) {
            return None;
        }
        let by_id = if self.has_id_of(other) { WEIGHT_OF_ID } else { 0.0 };
        let by_place = if self.has_place_of(other) { WEIGHT_OF_PLACE } else { 0.0 };
        Some((likeness + by_id + by_place, self.at.abs_diff(other.at), self.at, other.at))
    }
}

/// Every word that occurs, by a number, and in how many paragraphs it does.
#[derive(Default)]
struct Book {
    numbers: HashMap<String, usize>,
    counts: Vec<usize>,
    paragraphs: usize,
}

impl Book {
    fn open<'u>(&mut self, units: &'u [Unit<'u>], at: usize, gap: Option<usize>) -> Open<'u> {
        let words = units[at].tokens.iter().filter(|token| is_word(&token.text));
        // Sorted, each as often as it stands there.
        let mut bag: Vec<usize> = words.map(|token| self.number(&token.text)).collect();
        bag.sort_unstable();
        self.paragraphs += 1;
        bag.chunk_by(usize::eq).for_each(|same| self.counts[same[0]] += 1);
        Open { unit: &units[at], at, gap: Gap::After(gap), bag }
    }

    fn number(&mut self, word: &str) -> usize {
        let next = self.counts.len();
        let number = *self.numbers.entry(word.to_lowercase()).or_insert(next);
        if number == next {
            self.counts.push(0);
        }
        number
    }

    /// “The” and “of” are in every paragraph of a text and say nothing of which one it is.
    fn keep_rare(&self, all: &mut [Open<'_>]) {
        let often = (self.paragraphs / 4).max(4);
        for open in all {
            let rare: Vec<usize> = open.bag.iter().copied().filter(|word| self.counts[*word] <= often).collect();
            if !rare.is_empty() {
                open.bag = rare;
            }
        }
    }
}

/// The share of words in common (Dice): 1 for the same words, 0 for none.
fn likeness(one: &[usize], other: &[usize]) -> f64 {
    let (mut left, mut right, mut common) = (one.iter().peekable(), other.iter().peekable(), 0_usize);
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                left.next();
                right.next();
            }
        }
    }
    match one.len() + other.len() {
        0 => 0.0,
        all => 2.0 * common as f64 / all as f64,
    }
}

#[cfg(test)]
mod tests;
