//! Finds where a field stands in its text, by reading the text again with positions.

use std::collections::HashMap;
use std::sync::Arc;

use saphyr_parser::{Event, Parser, Span as Mark};

use crate::diagnostic::{Problem, Spot, Step, Texts};
use crate::source::Span;

use super::node::ODD;

/// The spans of one field's name and value.
#[derive(Clone, Debug)]
struct Spans {
    name: Span,
    value: Span,
}

/// Turns the fields that problems point at into spans of their texts. `part` says which part of a text is YAML.
pub fn locate_all(problems: &mut [Problem], texts: &Texts, part: impl Fn(&str, &str) -> Option<Span>) {
    let mut maps: HashMap<Arc<str>, HashMap<Vec<Step>, Spans>> = HashMap::new();
    for problem in problems {
        if !matches!(problem.place.spot, Spot::Name(_) | Spot::Value(_)) {
            continue;
        }
        let path = problem.place.path.clone();
        let Some(text) = texts.get(&path) else { continue };
        let Some(part) = part(&path, text) else { continue };
        let map = maps.entry(path).or_insert_with(|| fields(&text[part.clone()], part.start));
        problem.place.spot = find(map, &problem.place.spot).map_or(Spot::File, Spot::Span);
    }
}

/// The span of one field's value.
pub fn locate(text: &str, part: Span, steps: &[Step]) -> Option<Span> {
    find(&fields(&text[part.clone()], part.start), &Spot::Value(steps.to_vec()))
}

/// A field that is not there is reported at the nearest one around it.
fn find(map: &HashMap<Vec<Step>, Spans>, spot: &Spot) -> Option<Span> {
    let (Spot::Name(steps) | Spot::Value(steps)) = spot else { return None };
    if let Some(spans) = map.get(steps) {
        let by_name = matches!(spot, Spot::Name(_)) || spans.value.is_empty();
        return Some(if by_name { spans.name.clone() } else { spans.value.clone() });
    }
    let (_, around) = steps.split_last()?;
    let spans = map.get(around)?;
    Some(spans.name.clone()).filter(|name| !name.is_empty())
}

/// Every field of the YAML, with offsets into the text that it is a part of. The last of duplicate names wins,
/// which is the one that should go.
fn fields(yaml: &str, offset: usize) -> HashMap<Vec<Step>, Spans> {
    let bytes: Vec<usize> = yaml.char_indices().map(|(at, _)| at).chain([yaml.len()]).collect();
    let byte = |index: usize| offset + bytes.get(index).copied().unwrap_or(yaml.len());
    let mut walk = Walk { found: HashMap::new(), open: Vec::new() };
    for event in Parser::new_from_str(yaml) {
        let Ok((event, mark)) = event else { break };
        walk.step(event, span(yaml, offset, &mark, &byte));
    }
    walk.found
}

/// Block collections end where the next line begins; what people should see ends with the last sign.
fn span(yaml: &str, offset: usize, mark: &Mark, byte: &impl Fn(usize) -> usize) -> Span {
    let (start, end) = (byte(mark.start.index()), byte(mark.end.index()));
    let shown = yaml.get(start - offset..end - offset).unwrap_or_default().trim_end().len();
    start..start + shown
}

/// The way through the tree: which collections are open, and what comes next in each.
struct Walk {
    found: HashMap<Vec<Step>, Spans>,
    open: Vec<Level>,
}

enum Level {
    List {
        item: usize,
    },
    Map {
        name: Option<(Arc<str>, Span)>,
    },
    /// Within the name of a field that is a list or a map itself.
    Odd {
        span: Span,
    },
}

impl Walk {
    fn step(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, ..) => self.scalar(&text, span),
            Event::Alias(_) => self.scalar("", span),
            Event::SequenceStart(..) => self.begin(Level::List { item: 0 }, span),
            Event::MappingStart(..) => self.begin(Level::Map { name: None }, span),
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            _ => {}
        }
    }

    fn begin(&mut self, level: Level, span: Span) {
        if let Some(Level::Map { name: None } | Level::Odd { .. }) = self.open.last() {
            return self.open.push(Level::Odd { span });
        }
        self.record(span);
        self.open.push(level);
    }

    fn end(&mut self) {
        match (self.open.pop(), self.open.last_mut()) {
            (Some(Level::Odd { span }), Some(Level::Map { name })) => *name = Some((ODD.into(), span)),
            (Some(Level::Odd { .. }), _) => {}
            _ => self.advance(),
        }
    }

    fn scalar(&mut self, text: &str, span: Span) {
        if let Some(Level::Odd { .. }) = self.open.last() {
            return;
        }
        if let Some(Level::Map { name: name @ None }) = self.open.last_mut() {
            *name = Some((text.into(), span));
            return;
        }
        self.record(span);
        self.advance();
    }

    fn record(&mut self, value: Span) {
        let name = match self.open.last() {
            Some(Level::Map { name: Some((_, span)) }) => span.clone(),
            _ => value.clone(),
        };
        self.found.insert(self.steps(), Spans { name, value });
    }

    fn steps(&self) -> Vec<Step> {
        let step = |level: &Level| match level {
            Level::List { item } => Step::Item(*item),
            Level::Map { name } => Step::Key(name.as_ref().map_or_else(|| "".into(), |(name, _)| name.clone())),
            Level::Odd { .. } => Step::Key(ODD.into()),
        };
        self.open.iter().map(step).collect()
    }

    fn advance(&mut self) {
        match self.open.last_mut() {
            Some(Level::List { item }) => *item += 1,
            Some(Level::Map { name }) => *name = None,
            Some(Level::Odd { .. }) | None => {}
        }
    }
}
