//! What a reader of a document gets beside its words: its citation, and for each paragraph what came of it, how it is
//! cited, and the ways to its other languages and to its trace.
//!
//! Not here: the words themselves (`text`).

use rustc_hash::FxHashMap;

use crate::model::Index;
use crate::route::Subject;

use super::Lens;
use super::acts::Acts;
use super::beside::{Beside, Mark};
use super::cite::Citation;
use super::html::Html;
use super::view::ReaderView;

pub struct Reader<'a> {
    citation: Citation,
    /// What stands before and behind the place of a paragraph and its id in the citation of the paragraph, as HTML.
    cited: [String; 3],
    /// The page of the languages side by side, and what leads to it, as HTML.
    parallel: Option<String>,
    parallel_words: String,
    /// The pages of the traces, by paragraph, and what leads to them.
    traces: FxHashMap<&'a str, String>,
    trace_words: String,
    beside: Beside<'a>,
    acts: Option<Acts<'a>>,
    /// The page's own language and direction, where the text has others.
    mark: Mark<'a>,
}

impl<'a> Reader<'a> {
    /// None for a record whose text has no provisions.
    pub fn of(lens: &'a Lens<'a>, at: Index) -> Option<Reader<'a>> {
        let record = lens.archive.record(at);
        let found = record.text.find(lens.chain)?;
        found.value.outline().provisions().next()?;
        let borrowed = found.language.is_some_and(|language| language != lens.language());
        let mark = match borrowed {
            true => (Some(lens.language().as_str()), Some(lens.direction().as_str())),
            false => (None, None),
        };
        let citation = Citation::of(lens, at);
        Some(Reader {
            cited: citation.around().map(|piece| escaped(&piece)),
            citation,
            parallel: parallel(lens, at),
            parallel_words: escaped(&lens.say("reader-parallel")),
            traces: traces(lens, at),
            trace_words: escaped(&lens.say("reader-trace")),
            beside: Beside::of(lens, at, mark),
            acts: Acts::of(lens, at, lens.archive.text(record, found.value)),
            mark,
        })
    }

    /// The classes by which a paragraph is filtered.
    pub fn classes(&self, id: &str) -> &str {
        self.acts.as_ref().map_or("", |acts| acts.classes(id))
    }

    /// What a paragraph relates to, and by when it is due.
    pub fn beside(&self, html: &mut Html, id: &str) {
        self.beside.press(html, id);
    }

    /// One line that shows when the paragraph is targeted. The citation is all that one selects in it, so it needs no
    /// element of its own, and documents of many paragraphs stay small.
    pub fn tools(&self, html: &mut Html, id: &str, place: &str) {
        let (lang, dir) = self.mark;
        html.tag("p").is("class", "tools").with("lang", lang).with("dir", dir).around(|html| {
            let [before, between, behind] = &self.cited;
            html.raw(before);
            html.text(place);
            html.raw(between);
            html.text(id);
            html.raw(behind);
            if let Some(parallel) = &self.parallel {
                html.tag("a").with("href", [parallel, "#", id]).around(|html| html.raw(&self.parallel_words));
            }
            if let Some(trace) = self.traces.get(id) {
                html.tag("a").with("href", &**trace).around(|html| html.raw(&self.trace_words));
            }
        });
    }
}

fn escaped(text: &str) -> String {
    let mut html = Html::default();
    html.text(text);
    html.finish()
}

/// What the page of a document shows of all this outside its text; none for other records.
pub fn view(lens: &Lens<'_>, at: Index, reader: Option<Reader<'_>>) -> Option<ReaderView> {
    let record = lens.archive.record(at);
    record.text.find(lens.chain)?;
    let whole = |citation: &Citation| ReaderView { citation: citation.whole(), ..ReaderView::default() };
    match reader {
        Some(reader) => Some(ReaderView {
            provisions: true,
            acts: reader.acts.map(|acts| acts.view(lens)),
            ..whole(&reader.citation)
        }),
        None => record.noun.is_document().then(|| whole(&Citation::of(lens, at))),
    }
}

fn parallel(lens: &Lens<'_>, at: Index) -> Option<String> {
    let to = lens.world.destination(Subject::Parallel(at), lens.chain)?;
    Some(lens.way(&to.page.path))
}

fn traces<'a>(lens: &'a Lens<'_>, at: Index) -> FxHashMap<&'a str, String> {
    let trace = |traced| {
        let id = lens.archive.traced_at(traced)?.provision.as_deref()?;
        let to = lens.world.destination(Subject::Provision(traced), lens.chain)?;
        Some((id, lens.way(&to.page.path)))
    };
    lens.archive.traced_in(at).into_iter().filter_map(trace).collect()
}
