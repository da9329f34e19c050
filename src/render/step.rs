//! The parts of traces: places, relations as sentences, and how far they have come.

use crate::model::{Detail, Endpoint, Progress, Step, plain};
use crate::route::Subject;

use super::view::{Link, Passage, PlaceView, ProgressView, StepView};
use super::words::{beginning, capital};
use super::{Lens, extract};

/// How much of another paragraph is shown: enough to see what it is about.
const GLIMPSE: usize = 220;

/// Relations in their order; paragraphs of one record that stand in the same relation are one sentence.
pub fn steps(lens: &Lens<'_>, all: &[Step<'_>]) -> Vec<StepView> {
    let mut views: Vec<StepView> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        match (before.is_some_and(|before| is_alike(before, one)), views.last_mut()) {
            (true, Some(last)) => {
                last.place.provisions.all.extend(provision(lens, one.there()));
                last.words = None;
            }
            _ => views.push(step(lens, one)),
        }
    }
    views
}

fn is_alike(one: &Step<'_>, other: &Step<'_>) -> bool {
    let bare = |step: &Step<'_>| step.steps.is_empty() && !matches!(step.relation.detail, Detail::Progress(_));
    one.relation.kind == other.relation.kind
        && one.inverse == other.inverse
        && one.there().record == other.there().record
        && one.here() == other.here()
        && [one, other].iter().all(|step| bare(step) && step.there().provision.is_some())
}

fn step(lens: &Lens<'_>, one: &Step<'_>) -> StepView {
    let there = one.there();
    let key = [one.relation.kind.name(), if one.inverse { "-inverse" } else { "" }].concat();
    StepView {
        label: lens.label("relation", &key),
        key,
        answers: one.is_answer(),
        from: sub_paragraph(lens, one.here()),
        place: place(lens, there),
        year: lens.archive.record(there.record).date().map(|date| lens.locale.digits(date.year().into())),
        words: glimpse(lens, there),
        progress: progress_of(lens, &one.relation.detail),
        steps: steps(lens, &one.steps),
    }
}

/// The end on this side, where it is a part of the paragraph and not the whole.
fn sub_paragraph(lens: &Lens<'_>, end: &Endpoint) -> Option<Link> {
    lens.archive.provision(end).filter(|provision| provision.depth > 0).and_then(|_| provision(lens, end))
}

/// One end of a relation: the paragraph, the record, its symbol and date unless its title says them.
pub fn place(lens: &Lens<'_>, end: &Endpoint) -> PlaceView {
    let record = lens.archive.record(end.record);
    let link = lens.record(end.record);
    let symbol = record.document().and_then(|document| document.symbol.as_deref());
    PlaceView {
        provisions: lens.links(provision(lens, end).into_iter().collect()),
        symbol: symbol.filter(|symbol| !link.says(symbol)).map(str::to_owned),
        when: lens.when(record).filter(|when| !link.says(&when.text)),
        link,
    }
}

/// The record alone.
pub fn whole(lens: &Lens<'_>, at: crate::model::Index) -> PlaceView {
    place(lens, &Endpoint { record: at, provision: None })
}

/// A paragraph under its label; the link leads to its trace, else to its place in the text.
pub fn provision(lens: &Lens<'_>, end: &Endpoint) -> Option<Link> {
    let words = extract::name(lens, lens.archive.record(end.record), end.provision.as_deref()?)?;
    let link = match lens.archive.trace_of(end) {
        Some(traced) => lens.link(Subject::Provision(traced), words),
        None => Link { text: words, ..in_text(lens, end) },
    };
    // Whether the text is missing is said once, behind the record's name.
    Some(Link { missing: None, ..link })
}

/// A paragraph's place in its text; where the page that readers would come to lacks it, in a text that has it.
pub fn in_text(lens: &Lens<'_>, end: &Endpoint) -> Link {
    let (subject, record) = (Subject::Record(end.record), lens.archive.record(end.record));
    let link = lens.link(subject, String::new());
    let Some(id) = end.provision.as_deref().filter(|_| !link.url.is_empty()) else { return link };
    let shown = record.text.find(lens.chain).and_then(|found| found.language);
    let held = extract::holder(lens, record, id).and_then(|(language, _)| language);
    if held == shown {
        return Link { url: link.url + "#" + id, ..link };
    }
    match held.and_then(|language| lens.world.page(subject, language)) {
        Some(page) => {
            let url = lens.way(&page.path) + "#" + id;
            Link { url, hreflang: Some(page.language.to_string()), ..link }
        }
        None => link,
    }
}

/// The first words of a paragraph.
fn glimpse(lens: &Lens<'_>, end: &Endpoint) -> Option<Passage> {
    let record = lens.archive.record(end.record);
    let (language, _, provision) = extract::holding(lens, record, end.provision.as_deref()?)?;
    let words = beginning(&plain(provision.opening()), GLIMPSE);
    let shown = match language {
        Some(language) => lens.words_in(&words, language),
        None => lens.neutral(&words),
    };
    (!words.is_empty()).then(|| shown.into())
}

pub fn progress_of(lens: &Lens<'_>, detail: &Detail) -> Option<ProgressView> {
    match detail {
        Detail::Progress(known) => Some(progress(lens, known)),
        _ => None,
    }
}

fn progress(lens: &Lens<'_>, known: &Progress) -> ProgressView {
    ProgressView {
        stage: known.stage.map(crate::model::Stage::name),
        stage_label: known.stage.map(|stage| capital(&lens.label("stage", stage.name()))),
        when: known.date.map(|date| lens.date(date)),
        responsible: lens.links(known.responsible.iter().map(|at| lens.record(*at)).collect()),
        evidence: known.evidence.iter().map(|end| place(lens, end)).collect(),
        note: lens.words(&known.note).map(Into::into),
    }
}
