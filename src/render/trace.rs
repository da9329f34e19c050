//! The trace of one paragraph: what it came from and what came of it, in order of time.

use rustc_hash::FxHashSet;

use crate::language::bidi;
use crate::model::{self, Endpoint, Index, Noun, Provision, RelationKind, Traced, Trail, plain};
use crate::route::Subject;

use super::view::{ExcerptView, Fact, FactValue, Link, PlaceView, StepView, Trace};
use super::words::{beginning, capital};
use super::{Lens, card, duties, extract, step};

/// How much of the paragraph search engines are told.
const DESCRIPTION: usize = 300;

pub fn trace(lens: &Lens<'_>, traced: Traced) -> Option<Trace> {
    let end = lens.archive.traced_at(traced)?;
    let (record, provision) = (lens.archive.record(end.record), lens.archive.provision(end)?);
    let mut trail = model::trail(lens.archive, end.record, provision);
    let excerpts = excerpts(lens, end, &trail);
    // What is quoted need not be named once more.
    trail
        .named
        .retain(|one| one.there().provision.is_some() || excerpts.iter().all(|(at, _)| *at != one.there().record));
    Some(Trace {
        is_commitment: provision.is_commitment(),
        text: extract::paragraph(lens, end.record, &provision.id)?,
        document: lens.record(end.record),
        here: PlaceView { when: None, ..step::whole(lens, end.record) },
        symbol: record.document().and_then(|document| document.symbol.as_deref().map(str::to_owned)),
        when: lens.when(record),
        year: record.date().map(|date| lens.locale.digits(date.year().into())),
        place: adopted_at(lens, end.record).map(|at| card::place(lens, at)).unwrap_or_default(),
        facts: facts(lens, end, provision),
        duty: duties::duty(lens, end),
        before: line(step::steps(lens, &trail.before)),
        after: line(step::steps(lens, &trail.after)),
        whole: [&trail.whole_before, &trail.whole_after].into_iter().flat_map(|all| step::steps(lens, all)).collect(),
        gap: gap(lens, end, provision, &trail),
        excerpts: excerpts.into_iter().map(|(_, view)| view).collect(),
        named: step::steps(lens, &trail.named),
        in_text: in_text(lens, end),
        parallel: parallel(lens, end),
        previous: neighbour(lens, traced, -1).map(Into::into),
        next: neighbour(lens, traced, 1).map(Into::into),
        citation: extract::citation(lens, end.record, &provision.id).unwrap_or_default(),
        description: beginning(&plain(provision_shown(lens, end)?.opening()), DESCRIPTION),
        label: capital(&named(lens, end)?),
    })
}

/// On the line in time each step stands beside its year; a date that is no more than that is not said again.
fn line(mut steps: Vec<StepView>) -> Vec<StepView> {
    for step in &mut steps {
        step.place.when.take_if(|when| step.year.as_ref() == Some(&when.text));
    }
    steps
}

/// The place of the paragraph in the text. That the text is missing is said once, behind the record's name.
fn in_text(lens: &Lens<'_>, end: &Endpoint) -> Option<Link> {
    let link = Link { text: lens.say("trace-in-text"), missing: None, ..step::in_text(lens, end) };
    (!link.url.is_empty()).then_some(link)
}

/// “Commitment 4 – Marrakech Declaration”.
pub fn title(lens: &Lens<'_>, trace: &Trace) -> String {
    let document = bidi::isolate_in(&trace.document.text, lens.direction());
    lens.say_with("trace-page-title", &[("paragraph", (&trace.label).into()), ("document", (&*document).into())])
}

/// The paragraph as it is spoken of.
fn named(lens: &Lens<'_>, end: &Endpoint) -> Option<String> {
    extract::name(lens, lens.archive.record(end.record), end.provision.as_deref()?)
}

fn provision_shown<'a>(lens: &Lens<'a>, end: &Endpoint) -> Option<&'a Provision> {
    let (_, _, provision) = extract::holding(lens, lens.archive.record(end.record), end.provision.as_deref()?)?;
    Some(provision)
}

fn adopted_at(lens: &Lens<'_>, at: Index) -> Option<Index> {
    let at_event = |kind| lens.archive.targets(at, kind).next();
    at_event(RelationKind::AdoptedAt).or_else(|| at_event(RelationKind::OutcomeOf))
}

/// Who promised it, when and where, what it does, and who is to see to it.
fn facts(lens: &Lens<'_>, end: &Endpoint, provision: &Provision) -> Vec<Fact> {
    let of = |kind| lens.archive.targets(end.record, kind).map(|at| lens.record(at)).collect::<Vec<_>>();
    let own = |kind| {
        let from = lens.archive.from(end.record);
        from.filter(move |one| one.kind == kind && one.from == *end).map(|one| lens.record(one.to.record))
    };
    let mut asked: Vec<Link> = own(RelationKind::Requests).collect();
    asked.dedup();
    let whose = if provision.is_commitment() { "trace-promised-by" } else { "relation-issued-by" };
    let all = [
        ("issued-by", whose, of(RelationKind::IssuedBy)),
        ("adopted-at", "relation-adopted-at", of(RelationKind::AdoptedAt)),
        ("requests", "relation-requests", asked),
        ("addresses", "relation-addresses", own(RelationKind::Addresses).collect()),
        ("responsible", "relation-responsible", own(RelationKind::Responsible).collect()),
    ];
    let fact = |(key, label, links): (&'static str, &str, Vec<Link>)| {
        (!links.is_empty()).then(|| Fact { key, label: lens.say(label), values: values(links) })
    };
    all.into_iter().filter_map(fact).collect()
}

fn values(links: Vec<Link>) -> Vec<FactValue> {
    let mut values: Vec<FactValue> = Vec::new();
    for Link { text, lang, dir, url, .. } in links {
        let value = FactValue { text, lang, dir, url: Some(url).filter(|url| !url.is_empty()), iso: None };
        if values.iter().all(|have| have.url != value.url || have.text != value.text) {
            values.push(value);
        }
    }
    values
}

/// A promise that nothing answers is said to be so; so is a paragraph that led to nothing.
fn gap(lens: &Lens<'_>, end: &Endpoint, provision: &Provision, trail: &Trail<'_>) -> Option<String> {
    match provision.is_commitment() {
        true if !model::is_answered(lens.archive, end.record, &provision.id) => Some(lens.say("trace-gap-commitment")),
        false if trail.after.is_empty() => Some(lens.say("trace-gap-other")),
        _ => None,
    }
}

/// Prose and remarks that lead to the paragraph: in its own record, in those that name it, and in those that follow up
/// the document as a whole.
fn excerpts(lens: &Lens<'_>, end: &Endpoint, trail: &Trail<'_>) -> Vec<(Index, ExcerptView)> {
    let record = lens.archive.record(end.record);
    let to = model::Reference { fragment: end.provision.clone(), ..record.reference() };
    let others = trail.named.iter().chain(&trail.whole_after).map(|one| one.there().record);
    let mut at: Vec<Index> = std::iter::once(end.record).chain(others).collect();
    let mut seen = FxHashSet::default();
    // A page about the archive itself names paragraphs only as examples.
    at.retain(|at| seen.insert(*at) && lens.archive.record(*at).noun != Noun::Page);
    at.into_iter().flat_map(|at| excerpts_of(lens, at, &to).into_iter().map(move |view| (at, view))).collect()
}

fn excerpts_of(lens: &Lens<'_>, at: Index, to: &model::Reference) -> Vec<ExcerptView> {
    let record = lens.archive.record(at);
    let body = extract::leading(lens, at, &record.text, to, String::new());
    let remarks = (1..).zip(&record.remarks);
    let remarks = remarks.filter_map(|(number, one)| extract::leading(lens, at, one, to, format!("remark-{number}-")));
    body.into_iter().chain(remarks).map(|text| ExcerptView { place: step::whole(lens, at), text }).collect()
}

/// The row of the paragraph where the languages stand side by side.
fn parallel(lens: &Lens<'_>, end: &Endpoint) -> Option<Link> {
    let link = lens.link(Subject::Parallel(end.record), lens.say("trace-in-parallel"));
    let id = end.provision.as_deref().filter(|_| !link.url.is_empty())?;
    Some(Link { url: format!("{}#{id}", link.url), missing: None, ..link })
}

/// The traced paragraph before or after this one in the same document.
fn neighbour(lens: &Lens<'_>, traced: Traced, by: i64) -> Option<Link> {
    let other = Traced(u32::try_from(i64::from(traced.0) + by).ok()?);
    let (here, there) = (lens.archive.traced_at(traced)?, lens.archive.traced_at(other)?);
    let link = lens.link(Subject::Provision(other), capital(&named(lens, there)?));
    (here.record == there.record).then_some(link)
}
