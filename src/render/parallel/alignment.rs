//! Which units of several texts belong side by side: a pure function over what the units go by.
//!
//! Not here: what the units are (`unit`), and how a row of them looks (`row`).

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::hash::Hash;

/// What one unit of a text goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark<K> {
    /// A name that is the same in all texts: the id of a provision, the kind of a part.
    Named(K),
    /// A heading without a name goes by its place after the named unit before it.
    Heading,
    /// Prose goes by its place after the heading or the named unit before it.
    Prose,
}

/// What stands side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// For each text, the place of its unit among its units; none where the text has nothing to put here.
    pub places: Vec<Option<usize>>,
    /// For each text, whether its unit stands elsewhere in the text than the order of the rows says.
    pub moved: Vec<bool>,
}

/// A name that comes twice in one text is two names.
type Name<'a, K> = (&'a K, usize);

/// One text, taken apart at its named units.
struct Split<'a, K> {
    /// In the order of the text.
    names: Vec<Name<'a, K>>,
    places: HashMap<Name<'a, K>, usize>,
    /// The units without names, by the named unit before them.
    runs: HashMap<Option<Name<'a, K>>, Vec<Segment>>,
}

/// A heading without a name, and the prose up to the next heading or named unit.
#[derive(Default)]
struct Segment {
    heading: Option<usize>,
    prose: Vec<usize>,
}

/// All units of all texts in rows, each once, in an order that the texts agree on; where they do not, in that of the first.
pub fn align<K: Eq + Hash + Ord>(texts: &[Vec<Mark<K>>]) -> Vec<Row> {
    let texts: Vec<Split<'_, K>> = texts.iter().map(|marks| split(marks)).collect();
    let chain = chain(&texts);
    let moved: Vec<HashSet<Name<'_, K>>> = texts.iter().map(|text| moved(&text.names, &chain)).collect();
    let mut rows = loose(&texts, None);
    for name in chain {
        rows.push(Row {
            places: texts.iter().map(|text| text.places.get(&name).copied()).collect(),
            moved: moved.iter().map(|names| names.contains(&name)).collect(),
        });
        rows.extend(loose(&texts, Some(name)));
    }
    rows
}

fn split<K: Eq + Hash>(marks: &[Mark<K>]) -> Split<'_, K> {
    let mut text = Split { names: Vec::new(), places: HashMap::new(), runs: HashMap::new() };
    let mut seen: HashMap<&K, usize> = HashMap::new();
    let mut run = vec![Segment::default()];
    for (place, mark) in marks.iter().enumerate() {
        match mark {
            Mark::Prose => run.iter_mut().last().into_iter().for_each(|segment| segment.prose.push(place)),
            Mark::Heading => run.push(Segment { heading: Some(place), prose: Vec::new() }),
            Mark::Named(name) => {
                let count = seen.entry(name).and_modify(|count| *count += 1).or_default();
                let name = (name, *count);
                text.runs.insert(text.names.last().copied(), std::mem::replace(&mut run, vec![Segment::default()]));
                text.places.insert(name, place);
                text.names.push(name);
            }
        }
    }
    text.runs.insert(text.names.last().copied(), run);
    text
}

/// The names of all texts in an order that every text follows, where there is one; names that no text puts in order
/// stand in their own. Where texts contradict each other, the first has its way.
fn chain<'a, K: Eq + Hash + Ord>(texts: &[Split<'a, K>]) -> Vec<Name<'a, K>> {
    let mut after: HashMap<Name<'a, K>, Vec<Name<'a, K>>> = HashMap::new();
    // How many names that stand before it are still to come.
    let mut open: HashMap<Name<'a, K>, usize> = HashMap::new();
    let all: Vec<Name<'a, K>> = texts.iter().flat_map(|text| text.names.iter().copied()).collect();
    open.extend(all.iter().map(|name| (*name, 0)));
    for pair in texts.iter().flat_map(|text| text.names.windows(2)) {
        after.entry(pair[0]).or_default().push(pair[1]);
        open.entry(pair[1]).and_modify(|count| *count += 1);
    }
    let free = |(name, count): (&Name<'a, K>, &usize)| (*count == 0).then_some(Reverse(*name));
    let mut ready: BinaryHeap<_> = open.iter().filter_map(free).collect();
    let (mut chain, mut rest) = (Vec::new(), all.iter());
    while let Some(name) = ready.pop().map(|Reverse(name)| name).or_else(|| rest.next().copied()) {
        if open.remove(&name).is_none() {
            continue;
        }
        chain.push(name);
        for next in after.remove(&name).unwrap_or_default() {
            let Some(count) = open.get_mut(&next) else { continue };
            *count -= 1;
            ready.extend((*count == 0).then_some(Reverse(next)));
        }
    }
    chain
}

/// The fewest names that would have to be moved for a text to follow the chain: all but its longest run that does.
fn moved<'a, K: Eq + Hash>(names: &[Name<'a, K>], chain: &[Name<'a, K>]) -> HashSet<Name<'a, K>> {
    let order: HashMap<Name<'a, K>, usize> = chain.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let rank = |at: usize| order.get(&names[at]);
    // The end of the best run of each length so far, and for each name the one before it in its run (patience sorting).
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for at in 0..names.len() {
        let length = ends.partition_point(|end| rank(*end) < rank(at));
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let kept: HashSet<usize> = std::iter::successors(ends.last().copied(), |at| before[*at]).collect();
    (0..names.len()).filter(|at| !kept.contains(at)).map(|at| names[at]).collect()
}

/// The rows of what stands between two names, by position: heading beside heading, and prose beside prose below them.
fn loose<'a, K: Eq + Hash>(texts: &[Split<'a, K>], after: Option<Name<'a, K>>) -> Vec<Row> {
    let runs: Vec<&[Segment]> = texts.iter().map(|text| text.runs.get(&after).map_or(&[][..], Vec::as_slice)).collect();
    let mut rows = Vec::new();
    for at in 0..longest(runs.iter().map(|run| run.len())) {
        let segments: Vec<Option<&Segment>> = runs.iter().map(|run| run.get(at)).collect();
        let row = |place: &dyn Fn(&Segment) -> Option<usize>| Row {
            places: segments.iter().map(|segment| segment.and_then(place)).collect(),
            moved: vec![false; texts.len()],
        };
        // What comes before the first heading has none.
        rows.extend((at > 0).then(|| row(&|segment| segment.heading)));
        let prose = longest(segments.iter().flatten().map(|segment| segment.prose.len()));
        rows.extend((0..prose).map(|at| row(&|segment| segment.prose.get(at).copied())));
    }
    rows
}

fn longest(lengths: impl Iterator<Item = usize>) -> usize {
    lengths.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of units: `#` is a heading, `.` is prose, everything else a name.
    fn text(units: &str) -> Vec<Mark<&str>> {
        let mark = |unit| match unit {
            "#" => Mark::Heading,
            "." => Mark::Prose,
            name => Mark::Named(name),
        };
        units.split_whitespace().map(mark).collect()
    }

    /// Each row as the places of its units, `-` for a gap, `!` behind what stands elsewhere.
    fn aligned(texts: &[&str]) -> String {
        let texts: Vec<_> = texts.iter().map(|units| text(units)).collect();
        let cell = |(place, moved): (&Option<usize>, &bool)| match place {
            Some(place) => format!("{place}{}", if *moved { "!" } else { "" }),
            None => "-".to_owned(),
        };
        let row = |row: &Row| row.places.iter().zip(&row.moved).map(cell).collect::<Vec<_>>().join("");
        align(&texts).iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn texts_are_aligned_by_name_and_by_place_between_names() {
        let cases: &[(&str, &[&str], &str)] = &[
            ("the same", &[". # . p 1 2 # .", ". # . p 1 2 # ."], "00 11 22 33 44 55 66 77"),
            ("a gap", &["1 2 3", "1 3"], "00 1- 21"),
            ("an extra paragraph", &["1 3", "1 2 3"], "00 -1 12"),
            ("extra ones at both ends", &["2", "1 2 3"], "-0 01 -2"),
            ("gaps in different texts", &["1 2 4", "1 3 4", "2 3 4"], "00- 1-0 -11 222"),
            ("fewer paragraphs of prose", &[". . 1 .", ". 1 . ."], "00 1- 21 32 -3"),
            ("fewer headings", &["# . # . 1", "# . 1"], "00 11 2- 3- 42"),
            ("prose before a heading in one", &[". # . 1", "# . 1"], "0- 10 21 32"),
            ("a text without units", &["1 .", ""], "0- 1-"),
            ("the first text without units", &["", "1 ."], "-0 -1"),
            ("no texts", &[], ""),
            ("another order", &["1 2 3 4", "1 3 2 4"], "00 12 21! 33"),
            ("gaps that no text has both sides of", &["1 3 4", "1 2 4"], "00 -1 1- 22"),
            ("different ends", &["6 8", "6 7"], "00 -1 1-"),
            ("a part that others lack", &["a 1 2 b 3", "a 1 2"], "00 11 22 3- 4-"),
            ("a name that comes twice", &["1 1 2", "1 2"], "00 1- 21"),
        ];
        for (name, texts, expected) in cases {
            assert_eq!(aligned(texts), *expected, "{name}");
        }
    }

    #[test]
    fn every_unit_stands_in_one_row() {
        let texts = [text(". 5 # . 1 2 . 2 x # #"), text("x . 1 # 5 . 9 2"), text(""), text("# # . . .")];
        let rows = align(&texts);
        for (at, text) in texts.iter().enumerate() {
            let mut places: Vec<usize> = rows.iter().filter_map(|row| row.places[at]).collect();
            places.sort_unstable();
            assert_eq!(places, (0..text.len()).collect::<Vec<_>>());
        }
        assert!(rows.iter().all(|row| row.places.iter().any(Option::is_some)));
    }
}
