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

/// How much two paragraphs must have in common to be taken for the same one: with the same id, and with another.
const LIKE_BY_ID: f64 = 0.3;
const LIKE: f64 = 0.6;
/// How much an id counts when two paragraphs might be the same one as a third.
const WEIGHT_OF_ID: f64 = 0.15;
/// How many words are compared with one another in all; beyond that only ids and equal words tell.
const STEPS: usize = 20_000_000;

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
    let mut book = Book::default();
    let old: Vec<(usize, Vec<u32>)> = links.open_before().map(|at| (at, book.bag(&before[at]))).collect();
    let new: Vec<(usize, Vec<u32>)> = links.open_after().map(|at| (at, book.bag(&after[at]))).collect();
    let by_id: HashMap<&str, usize> = (0..).zip(&new).filter_map(|(n, (at, _))| Some((after[*at].id()?, n))).collect();
    let mut found: Vec<(f64, usize, usize, usize)> = Vec::new();
    let mut note = |likeness: f64, old: usize, new: usize| found.push((likeness, old.abs_diff(new), old, new));
    for (at, bag) in &old {
        let Some((other, its)) = before[*at].id().and_then(|id| by_id.get(id)).map(|n| &new[*n]) else { continue };
        let likeness = likeness(bag, its);
        if likeness >= LIKE_BY_ID && before[*at].is_like(&after[*other]) {
            note(likeness + WEIGHT_OF_ID, *at, *other);
        }
    }
    let mut steps = 0;
    'all: for (at, bag) in &old {
        for (other, its) in &new {
            let worth = before[*at].is_like(&after[*other]) && may_be_like(bag, its);
            steps += if worth { bag.len() + its.len() } else { 1 };
            if steps > STEPS {
                break 'all;
            }
            let likeness = if worth { likeness(bag, its) } else { 0.0 };
            if likeness >= LIKE {
                note(likeness, *at, *other);
            }
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2, one.3).cmp(&(other.1, other.2, other.3))));
    found.into_iter().for_each(|(_, _, old, new)| links.join(old, new));
}

/// Every word that occurs, by a number.
#[derive(Default)]
struct Book(HashMap<String, u32>);

impl Book {
    /// The words of a unit, sorted, each as often as it stands there.
    fn bag(&mut self, unit: &Unit<'_>) -> Vec<u32> {
        let mut bag: Vec<u32> = unit.tokens.iter().filter(|token| is_word(&token.text)).map(|token| self.number(&token.text)).collect();
        bag.sort_unstable();
        bag
    }

    fn number(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(word.to_lowercase()).or_insert(next)
    }
}

/// No two bags of such sizes can be like one another.
fn may_be_like(one: &[u32], other: &[u32]) -> bool {
    2.0 * one.len().min(other.len()) as f64 >= LIKE * (one.len() + other.len()) as f64
}

/// The share of words in common (Dice): 1 for the same words, 0 for none.
fn likeness(one: &[u32], other: &[u32]) -> f64 {
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
