//! What a reader of a document gets beside its words: its citation, and for each paragraph what came of it, how it is
//! cited, and the ways to its other languages and to its trace.
//!
//! Not here: the words themselves (`text`).

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::Index;
use crate::route::Subject;

use super::acts::Acts;
use super::beside::{self, Mark};
use super::cite::Citation;
use super::html::Html;
use super::view::ReaderView;
use super::{Lens, acts};

pub struct Reader<'a> {
    citation: Citation,
    /// The page of the languages side by side, and what leads to it.
    parallel: Option<String>,
    parallel_words: String,
    /// The pages of the traces, by paragraph, and what leads to them.
    traces: HashMap<Arc<str>, String>,
    trace_words: String,
    beside: HashMap<Arc<str>, String>,
    acts: Acts<'a>,
    /// The page's own language and direction, where the text has others.
    lang: &'a str,
    dir: &'static str,
}

impl<'a> Reader<'a> {
    /// None for a record whose text has no provisions.
    pub fn of(lens: &'a Lens<'a>, at: Index) -> Option<Reader<'a>> {
        let found = lens.archive.record(at).text.find(lens.chain)?;
        found.value.provisions().first()?;
        let borrowed = found.language.is_some_and(|language| language != lens.language());
        let (lang, dir) = if borrowed { (lens.language().as_str(), lens.direction().as_str()) } else { ("", "") };
        Some(Reader {
            citation: Citation::of(lens, at),
            parallel: parallel(lens, at),
            parallel_words: lens.say("reader-parallel"),
            traces: traces(lens, at),
            trace_words: lens.say("reader-trace"),
            beside: beside::all(lens, at, mark(lang, dir)),
            acts: acts::of(lens, at, found.value),
            lang,
            dir,
        })
    }

    /// The classes by which a paragraph is filtered.
    pub fn classes(&self, id: &str) -> &str {
        self.acts.classes(id)
    }

    /// What a paragraph relates to, and by when it is due.
    pub fn beside(&self, html: &mut Html, id: &str) {
        if let Some(beside) = self.beside.get(id) {
            html.raw(beside);
        }
    }

    /// One line that shows when the paragraph is targeted. The citation is all that one selects in it, so it needs no
    /// element of its own, and documents of many paragraphs stay small.
    pub fn tools(&self, html: &mut Html, id: &str, place: &str) {
        let [lang, dir] = mark(self.lang, self.dir);
        html.element("p", &[("class", "tools"), lang, dir], |html| {
            html.text(&self.citation.paragraph(place, id));
            if let Some(parallel) = &self.parallel {
                html.element("a", &[("href", &format!("{parallel}#{id}"))], |html| html.text(&self.parallel_words));
            }
            if let Some(trace) = self.traces.get(id) {
                html.element("a", &[("href", trace)], |html| html.text(&self.trace_words));
            }
        });
    }
}

fn mark<'a>(lang: &'a str, dir: &'static str) -> Mark<'a> {
    [("lang", lang), ("dir", dir)]
}

/// What the page of a document shows of all this outside its text; none for other records.
pub fn view(lens: &Lens<'_>, at: Index) -> Option<ReaderView> {
    let record = lens.archive.record(at);
    let text = record.text.find(lens.chain)?.value;
    let provisions = !text.provisions().is_empty();
    (provisions || record.noun.is_document()).then(|| ReaderView {
        citation: Citation::of(lens, at).whole(),
        provisions,
        acts: acts::view(lens, at, text),
    })
}

fn parallel(lens: &Lens<'_>, at: Index) -> Option<String> {
    let to = lens.world.destination(Subject::Parallel(at), lens.chain)?;
    Some(lens.way(&to.page.path))
}

fn traces(lens: &Lens<'_>, at: Index) -> HashMap<Arc<str>, String> {
    let trace = |traced| {
        let id = lens.archive.traced_at(traced)?.provision.clone()?;
        let to = lens.world.destination(Subject::Provision(traced), lens.chain)?;
        Some((id, lens.way(&to.page.path)))
    };
    lens.archive.traced_in(at).into_iter().filter_map(trace).collect()
}
