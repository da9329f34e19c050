//! What stands beside a paragraph: how it relates to others, read from both ends, and by when it is due.
//!
//! Not here: the relations of the whole record (`relations`), and the notes (`text`).

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::language::Direction;
use crate::model::{Detail, Duty, Endpoint, Index, ProvisionFacts, Relation, RelationKind};

use super::html::{Html, Tag};
use super::view::Link;
use super::{Lens, card, relations};

/// More lines than these are folded where there is no margin.
const LINES: usize = 2;

/// The values of `lang` and `dir`; none where the surroundings say the same.
pub type Mark<'a> = (Option<&'a str>, Option<&'static str>);

/// One sentence: what the relation is, and to which paragraphs of which record.
struct Line {
    words: String,
    provisions: Vec<Link>,
    record: Link,
    stage: Option<String>,
}

/// What stands beside the paragraphs of one record.
pub struct Beside<'a> {
    lens: &'a Lens<'a>,
    lines: FxHashMap<&'a str, Vec<Line>>,
    facts: &'a BTreeMap<Arc<str>, ProvisionFacts>,
    /// The language and direction of the page, where the text has others.
    mark: Mark<'a>,
}

impl<'a> Beside<'a> {
    pub fn of(lens: &'a Lens<'a>, at: Index, mark: Mark<'a>) -> Beside<'a> {
        let mut lines: FxHashMap<&str, Vec<Line>> = FxHashMap::default();
        for ((id, kind, inverse), related) in sorted(lens, at) {
            lines.entry(id).or_default().extend(lines_of(lens, kind, inverse, &related));
        }
        Beside { lens, lines, facts: &lens.archive.record(at).provisions, mark }
    }

    /// What stands beside one paragraph, if anything does.
    pub fn press(&self, html: &mut Html, id: &str) {
        let lines = self.lines.get(id).map(Vec::as_slice).unwrap_or_default();
        let duty = self.facts.get(id).and_then(|facts| duty(self.lens, facts));
        let inside = |html: &mut Html| {
            if let Some((state, words)) = &duty {
                html.tag("p").with("class", ["duty duty-", state]).around(|html| html.text(words));
            }
            lines.iter().for_each(|line| press_line(self.lens, html, line));
        };
        match lines.len() + usize::from(duty.is_some()) {
            0 => return,
            count if count <= LINES => self.open(html, "div").around(inside),
            count => self.open(html, "details").around(|html| {
                let said = self.lens.say_with("beside-count", &[("n", count.into())]);
                html.element("summary", |html| html.text(&said));
                inside(html);
            }),
        }
        html.line();
    }

    fn open<'h>(&self, html: &'h mut Html, name: &'static str) -> Tag<'h> {
        html.tag(name).is("class", "beside").with("lang", self.mark.0).with("dir", self.mark.1)
    }
}

type Sorted<'a> = BTreeMap<(&'a Arc<str>, RelationKind, bool), Vec<&'a Relation>>;

/// What a paragraph answers to, and what others say of it; what else it says, it says itself.
fn sorted<'a>(lens: &'a Lens<'_>, at: Index) -> Sorted<'a> {
    let mut sorted = Sorted::new();
    let of_texts = |relation: &&Relation| relation.kind.is_between_texts() || relation.kind == RelationKind::Cites;
    let stated = lens.archive.from(at).filter(|relation| relation.kind.traces());
    for (end, relation, inverse) in stated
        .map(|relation| (&relation.from, relation, false))
        .chain(lens.archive.to(at).filter(of_texts).map(|relation| (&relation.to, relation, true)))
    {
        if let Some(id) = &end.provision {
            sorted.entry((id, relation.kind, inverse)).or_default().push(relation);
        }
    }
    sorted
}

/// One line for each other record, its paragraphs together unless one has come further than another; what others state
/// comes latest first.
fn lines_of(lens: &Lens<'_>, kind: RelationKind, inverse: bool, related: &[&Relation]) -> Vec<Line> {
    let words = lens.say(&format!("relation-{}{}", kind.name(), if inverse { "-inverse" } else { "" }));
    let mut others: Vec<(&Endpoint, &Detail)> = related.iter().map(|relation| other(relation, inverse)).collect();
    let mut order: Vec<Index> = others.iter().map(|(end, _)| end.record).collect();
    if inverse {
        order = card::by_date(lens, order);
    }
    let mut ranks: FxHashMap<Index, usize> = FxHashMap::default();
    for (at, rank) in order.into_iter().zip(0..) {
        ranks.entry(at).or_insert(rank);
    }
    others.sort_by_cached_key(|(end, _)| (ranks.get(&end.record).copied(), lens.archive.place_in_text(end)));
    others.dedup_by(|one, other| one.0 == other.0);
    let mut lines: Vec<(Index, Line)> = Vec::new();
    for (end, detail) in others {
        let (provision, stage) = (relations::provision(lens, end, false), stage(lens, detail));
        match lines.last_mut().filter(|(at, line)| *at == end.record && line.stage == stage) {
            Some((_, line)) => line.provisions.extend(provision),
            None => {
                let provisions = provision.into_iter().collect();
                let line = Line { words: words.clone(), provisions, record: short(lens, end.record), stage };
                lines.push((end.record, line));
            }
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The margin is narrow: a document goes by its symbol, if it has one.
fn short(lens: &Lens<'_>, at: Index) -> Link {
    let link = lens.record(at);
    match lens.archive.record(at).document().and_then(|document| document.symbol.as_deref()) {
        Some(symbol) => {
            Link { text: symbol.to_owned(), lang: None, dir: Some(Direction::LeftToRight.as_str()), ..link }
        }
        None => link,
    }
}

fn other(relation: &Relation, inverse: bool) -> (&Endpoint, &Detail) {
    (if inverse { &relation.from } else { &relation.to }, &relation.detail)
}

fn stage(lens: &Lens<'_>, detail: &Detail) -> Option<String> {
    let Detail::Progress(progress) = detail else { return None };
    progress.stage.map(|stage| lens.say(&format!("stage-{}", stage.name())))
}

fn press_line(lens: &Lens<'_>, html: &mut Html, line: &Line) {
    let comma = lens.say("comma");
    html.element("p", |html| {
        html.text(&lens.say_of("beside-label", "words", &line.words));
        html.raw(" ");
        for provision in &line.provisions {
            press_link(html, provision);
            html.text(&comma);
        }
        press_link(html, &line.record);
        if let Some(stage) = &line.stage {
            html.text(&comma);
            html.text(stage);
        }
    });
}

fn press_link(html: &mut Html, link: &Link) {
    let words = |html: &mut Html| match (&link.lang, link.dir) {
        (None, None) => html.text(&link.text),
        (lang, dir) => {
            html.tag("bdi").with("lang", lang.as_deref()).with("dir", dir).around(|html| html.text(&link.text))
        }
    };
    match link.url.is_empty() {
        true => words(html),
        false => html.tag("a").with("href", &*link.url).with("hreflang", link.hreflang.as_deref()).around(words),
    }
}

/// The state of a deadline, and the sentence that says it.
fn duty(lens: &Lens<'_>, facts: &ProvisionFacts) -> Option<(&'static str, String)> {
    let deadline = facts.deadline?;
    let state = Duty::at(deadline, facts.met, lens.archive.today()).name();
    let met = facts.met.map(|met| lens.date(met).text).unwrap_or_default();
    let arguments = [("date", lens.date(deadline).text.into()), ("met", met.into())];
    Some((state, lens.say_with(&format!("beside-{state}"), &arguments)))
}
