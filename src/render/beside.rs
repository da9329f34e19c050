//! What stands beside a paragraph: how it relates to others, read from both ends, and by when it is due.
//!
//! Not here: the relations of the whole record (`relations`), and the notes (`text`).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::language::Direction;
use crate::model::{Detail, Duty, Endpoint, Index, ProvisionFacts, Relation, RelationKind};

use super::html::Html;
use super::view::Link;
use super::{Lens, card, relations};

/// More lines than these are folded where there is no margin.
const LINES: usize = 2;

/// The attributes `lang` and `dir`; empty where the surroundings say the same.
pub type Mark<'a> = [(&'static str, &'a str); 2];

/// One sentence: what the relation is, and to which paragraphs of which record.
struct Line {
    words: String,
    provisions: Vec<Link>,
    record: Link,
    stage: Option<String>,
}

/// What stands beside each paragraph of a record, as HTML; `mark` is the language and direction of the page, where the
/// text has others.
pub fn all(lens: &Lens<'_>, at: Index, mark: Mark<'_>) -> HashMap<Arc<str>, String> {
    let mut lines: HashMap<Arc<str>, Vec<Line>> = HashMap::new();
    for ((id, kind, inverse), related) in sorted(lens, at) {
        lines.entry(id.clone()).or_default().extend(lines_of(lens, kind, inverse, &related));
    }
    let record = lens.archive.record(at);
    let due = record.provisions.iter().filter(|(_, facts)| facts.deadline.is_some()).map(|(id, _)| id.clone());
    due.for_each(|id| {
        lines.entry(id).or_default();
    });
    let pressed = |(id, lines): (Arc<str>, Vec<Line>)| {
        let html = press(lens, &lines, mark, record.provisions.get(&id));
        (id, html)
    };
    lines.into_iter().map(pressed).collect()
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
    let mut ranks: HashMap<Index, usize> = HashMap::new();
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

fn press(lens: &Lens<'_>, lines: &[Line], mark: Mark<'_>, facts: Option<&ProvisionFacts>) -> String {
    let mut html = Html::default();
    let duty = facts.and_then(|facts| duty(lens, facts));
    let count = lines.len() + usize::from(duty.is_some());
    let inside = |html: &mut Html| {
        if let Some((state, words)) = &duty {
            html.element("p", &[("class", &format!("duty duty-{state}"))], |html| html.text(words));
        }
        lines.iter().for_each(|line| press_line(lens, html, line));
    };
    let attributes = [("class", "beside"), mark[0], mark[1]];
    if count <= LINES {
        html.element("div", &attributes, inside);
    } else {
        let said = lens.say_with("beside-count", &[("n", count.into())]);
        html.element("details", &attributes, |html| {
            html.element("summary", &[], |html| html.text(&said));
            inside(html);
        });
    }
    html.line();
    html.finish()
}

fn press_line(lens: &Lens<'_>, html: &mut Html, line: &Line) {
    let comma = lens.say("comma");
    html.element("p", &[], |html| {
        html.text(&lens.say_of("beside-label", "words", &line.words));
        html.text(" ");
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
    let mark = [("lang", link.lang.as_deref().unwrap_or_default()), ("dir", link.dir.unwrap_or_default())];
    let words = |html: &mut Html| match mark {
        [(_, ""), (_, "")] => html.text(&link.text),
        _ => html.element("bdi", &mark, |html| html.text(&link.text)),
    };
    if link.url.is_empty() {
        return words(html);
    }
    html.element("a", &[("href", &link.url), ("hreflang", link.hreflang.as_deref().unwrap_or_default())], words);
}

/// The state of a deadline, and the sentence that says it.
fn duty(lens: &Lens<'_>, facts: &ProvisionFacts) -> Option<(&'static str, String)> {
    let deadline = facts.deadline?;
    let state = Duty::at(deadline, facts.met, lens.archive.today()).name();
    let met = facts.met.map(|met| lens.date(met).text).unwrap_or_default();
    let arguments = [("date", lens.date(deadline).text.into()), ("met", met.into())];
    Some((state, lens.say_with(&format!("beside-{state}"), &arguments)))
}
