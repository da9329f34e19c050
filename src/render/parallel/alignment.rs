//! Which units of several texts belong side by side: a pure function over what the units go by.
//!
//! Not here: what the units are (`unit`), and the rows that readers see (`row`).

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

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

impl<K> Mark<K> {
    fn name(&self) -> Option<&K> {
        match self {
            Mark::Named(name) => Some(name),
            Mark::Heading | Mark::Prose => None,
        }
    }
}

/// What stands side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// For each text, the place of its unit among its units; none where the text has nothing to put here.
    pub places: Vec<Option<usize>>,
    /// For each text, whether its unit stands elsewhere in the text than the order of the rows says.
    pub moved: Vec<bool>,
}

/// All units of all texts in rows, each once, in an order that the texts agree on; where they do not, in that of the first.
pub fn align<K: Ord>(texts: &[Vec<Mark<K>>]) -> Vec<Row> {
    // A translation is built as its original is, most often.
    if let [first, others @ ..] = texts
        && others.iter().all(|text| text == first)
    {
        let row = |at| Row { places: vec![Some(at); texts.len()], moved: vec![false; texts.len()] };
        return (0..first.len()).map(row).collect();
    }
    let (texts, count) = split(texts);
    let chain = chain(&texts, count);
    let moved: Vec<Vec<bool>> = texts.iter().map(|text| moved(&text.names, &chain)).collect();
    let mut rows = loose(&texts, None);
    for name in chain {
        rows.push(Row {
            places: texts.iter().map(|text| text.places[name]).collect(),
            moved: moved.iter().map(|moved| moved[name]).collect(),
        });
        rows.extend(loose(&texts, Some(name)));
    }
    rows
}

/// One text, taken apart at its named units. From here on a name is a number: its rank among the names of all texts.
struct Split<'a, K> {
    marks: &'a [Mark<K>],
    /// In the order of the text.
    names: Vec<usize>,
    /// The place of each name's unit.
    places: Vec<Option<usize>>,
}

/// A name that comes twice in one text is two names.
type Name<'a, K> = (&'a K, usize);

/// The texts, and how many names they have between them.
fn split<K: Ord>(texts: &[Vec<Mark<K>>]) -> (Vec<Split<'_, K>>, usize) {
    let named: Vec<_> = texts.iter().map(|marks| named(marks)).collect();
    let mut names: Vec<Name<'_, K>> = named.iter().flatten().map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    let split = |(marks, named): (_, &Vec<(Name<'_, K>, usize)>)| {
        let rank = |(name, place): &(Name<'_, K>, usize)| Some((*place, names.binary_search(name).ok()?));
        let mut order: Vec<(usize, usize)> = named.iter().filter_map(rank).collect();
        order.sort_unstable();
        let mut places = vec![None; names.len()];
        order.iter().for_each(|(place, name)| places[*name] = Some(*place));
        Split { marks, names: order.into_iter().map(|(_, name)| name).collect(), places }
    };
    (texts.iter().map(Vec::as_slice).zip(&named).map(split).collect(), names.len())
}

/// The names of one text, each with the place of its unit.
fn named<K: Ord>(marks: &[Mark<K>]) -> Vec<(Name<'_, K>, usize)> {
    let places = marks.iter().enumerate();
    let mut all: Vec<(&K, usize)> = places.filter_map(|(place, mark)| Some((mark.name()?, place))).collect();
    all.sort_unstable();
    let same = all.chunk_by(|(one, _), (other, _)| one == other);
    same.flat_map(|same| (0..).zip(same).map(|(count, (name, place))| ((*name, count), *place))).collect()
}

/// The names of all texts in an order that every text follows, where there is one; names that no text puts in order
/// stand in their own. Where texts contradict each other, the first has its way.
fn chain<K>(texts: &[Split<'_, K>], count: usize) -> Vec<usize> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); count];
    // How many names that stand before it are still to come.
    let mut open = vec![0_usize; count];
    for pair in texts.iter().flat_map(|text| text.names.windows(2)) {
        after[pair[0]].push(pair[1]);
        open[pair[1]] += 1;
    }
    let mut ready: BinaryHeap<_> = (0..count).filter(|name| open[*name] == 0).map(Reverse).collect();
    let mut rest = texts.iter().flat_map(|text| &text.names);
    let (mut chain, mut taken) = (Vec::with_capacity(count), vec![false; count]);
    while let Some(name) = ready.pop().map(|Reverse(name)| name).or_else(|| rest.next().copied()) {
        if std::mem::replace(&mut taken[name], true) {
            continue;
        }
        chain.push(name);
        for next in std::mem::take(&mut after[name]).into_iter().filter(|next| !taken[*next]) {
            open[next] -= 1;
            ready.extend((open[next] == 0).then_some(Reverse(next)));
        }
    }
    chain
}

/// For each name, whether it would have to be moved for a text to follow the chain. These are the fewest: all but the
/// longest run of names that follows it.
fn moved(names: &[usize], chain: &[usize]) -> Vec<bool> {
    let mut order = vec![0; chain.len()];
    (0..).zip(chain).for_each(|(at, name)| order[*name] = at);
    let rank = |at: usize| order[names[at]];
    // The end of the best run of each length so far, and for each name the one before it in its run (patience sorting).
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(names.len());
    for at in 0..names.len() {
        let length = ends.partition_point(|end| rank(*end) < rank(at));
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut moved = vec![true; chain.len()];
    std::iter::successors(ends.last().copied(), |at| before[*at]).for_each(|at| moved[names[at]] = false);
    moved
}

/// A heading without a name, and the prose up to the next heading or named unit.
#[derive(Default)]
struct Segment {
    heading: Option<usize>,
    prose: Vec<usize>,
}

impl<K> Split<'_, K> {
    /// The units without names between a name, or the beginning, and the next name.
    fn run(&self, after: Option<usize>) -> Range<usize> {
        let start = after.map_or(Some(0), |name| Some(self.places[name]? + 1)).unwrap_or(self.marks.len());
        let length = self.marks[start..].iter().take_while(|mark| mark.name().is_none()).count();
        start..start + length
    }

    fn segments(&self, after: Option<usize>) -> Vec<Segment> {
        let mut run = vec![Segment::default()];
        for place in self.run(after) {
            match &self.marks[place] {
                Mark::Heading => run.push(Segment { heading: Some(place), prose: Vec::new() }),
                _ => run.iter_mut().last().into_iter().for_each(|segment| segment.prose.push(place)),
            }
        }
        run
    }
}

/// The rows of what stands between two names, by position: heading beside heading, and prose beside prose below them.
fn loose<K>(texts: &[Split<'_, K>], after: Option<usize>) -> Vec<Row> {
    let mut rows = Vec::new();
    // Between most paragraphs there is nothing.
    if texts.iter().all(|text| text.run(after).is_empty()) {
        return rows;
    }
    let runs: Vec<Vec<Segment>> = texts.iter().map(|text| text.segments(after)).collect();
    for at in 0..longest(runs.iter().map(Vec::len)) {
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
            (
                "the same, with names that come twice",
                &["1 . 2 1 # .", "1 . 2 1 # .", "1 . 2 1 # ."],
                "000 111 222 333 444 555",
            ),
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
