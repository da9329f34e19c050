//! The page of one record.

use crate::language::{Language, Localized};
use crate::model::{
    Appearance, Availability, Event, Facts, File, Index, Noun, OutwardLink, Record, RelationKind, Session, SourceNote,
    Status,
};

use super::reader::{self, Reader};
use super::view::{AppearanceView, EditionView, FileView, Link, Outward, RecordView, SessionView, SourceView, Words};
use super::{Lens, asked, calendar, card, facts, figure, parallel, quotation, relations, step, term, text, version};

/// Everything that the page of a record shows.
pub fn record(lens: &Lens<'_>, at: Index) -> RecordView {
    let record = lens.archive.record(at);
    let card = card::card(lens, at);
    let event = record.event();
    let status = event.map(|event| event.status).filter(|status| *status != Status::Scheduled);
    let reader = Reader::of(lens, at);
    RecordView {
        noun: record.noun.name(),
        id: record.id.to_string(),
        sort: record.sort,
        symbol: card.symbol,
        when: card.when,
        phase: card.phase,
        phase_label: card.phase_label,
        status: status.map(Status::name),
        status_label: status.map(|status| lens.label("status", status.name())),
        place: card.place,
        short: short(lens, record),
        theme: event.and_then(|event| lens.words(&event.theme)),
        question: event.and_then(|event| lens.words(&event.question)),
        facts: facts::facts(lens, record),
        text: text::body(lens, at, reader.as_ref()),
        parallel: parallel::link(lens, at),
        versions: version::versions(lens, at),
        reader: reader::view(lens, at, reader),
        sessions: event.map(|event| sessions(lens, event)).unwrap_or_default(),
        equivalents: term::equivalents(lens, at),
        editions: if record.noun == Noun::Series { editions(lens, at) } else { Vec::new() },
        figures: figure::figures(lens, at),
        quotations: quotation::quotations(lens, at),
        files: record.files.iter().map(|one| file(lens, record, one)).collect(),
        relations: relations::relations(lens, at),
        traces: traces(lens, at),
        asked: asked::way(lens, at),
        remarks: (1..).zip(&record.remarks).filter_map(|(at, one)| text::remark(lens, record, at, one)).collect(),
        sources: record.sources.iter().map(|one| source(lens, one)).collect(),
        links: record.links.iter().map(|one| outward(lens, one)).collect(),
        official: official(lens, record),
        calendar: calendar(lens, record),
        updated: record.updated.map(|date| lens.date(date)),
    }
}

/// The traces of a document's paragraphs.
fn traces(lens: &Lens<'_>, at: Index) -> Vec<Link> {
    let ends = lens.archive.traced_in(at).into_iter().filter_map(|traced| lens.archive.traced_at(traced));
    ends.filter_map(|end| step::provision(lens, end)).collect()
}

/// The calendar file of an event whose days are known, in the best language that the event has.
pub fn calendar(lens: &Lens<'_>, record: &Record) -> Option<String> {
    record.event().filter(|event| calendar::is_datable(event))?;
    let built = |language: &&Language| lens.world.settings.language(language).is_some() && record.is_in(language);
    let language = lens.chain.iter().find(built)?;
    Some(lens.way(&calendar::event_path(language, &record.id)))
}

/// The short name that stands beside the title.
pub fn short(lens: &Lens<'_>, record: &Record) -> Option<Words> {
    match &record.facts {
        Facts::Organisation(organisation) => lens.words(&organisation.acronym),
        Facts::Term(term) => lens.words(&term.abbreviation),
        _ => None,
    }
}

fn sessions(lens: &Lens<'_>, event: &Event) -> Vec<SessionView> {
    let view = |session: &Session| SessionView {
        title: lens.words(&session.title).unwrap_or_default(),
        summary: lens.words(&session.summary),
        when: lens.schedule(&session.schedule),
        appearances: session.appearances.iter().filter_map(|one| appearance(lens, one)).collect(),
    };
    event.sessions.iter().map(view).collect()
}

fn appearance(lens: &Lens<'_>, one: &Appearance) -> Option<AppearanceView> {
    let find = |noun: Noun, name: &str| lens.archive.find(noun, name.rsplit('/').next().unwrap_or(name));
    Some(AppearanceView {
        person: lens.record(find(Noun::Person, &one.person)?),
        role: lens.words(&one.role),
        organisation: one
            .organisation
            .as_deref()
            .and_then(|name| find(Noun::Organisation, name))
            .map(|at| lens.record(at)),
        part: lens.label("part", one.part.name()),
        mode: one.mode.map(|mode| lens.label("mode", mode.name())),
    })
}

/// The editions of a series, each with what it brought about and the years since the one before.
fn editions(lens: &Lens<'_>, at: Index) -> Vec<EditionView> {
    let all = card::editions(lens, at);
    let promised = match &lens.archive.record(at).facts {
        Facts::Series(series) => series.years_between,
        _ => None,
    };
    let view = |(place, edition): (usize, &Index)| EditionView {
        card: card::card(lens, *edition),
        year: lens.archive.record(*edition).date().map(|date| lens.locale.digits(date.year().into())),
        number: number(lens, *edition),
        outcomes: outcomes(lens, *edition),
        gap: all.get(place + 1).and_then(|before| gap(lens, promised?, *before, *edition)),
    };
    all.iter().enumerate().map(view).collect()
}

fn number(lens: &Lens<'_>, at: Index) -> Option<String> {
    let record = lens.archive.record(at);
    let number = match &record.facts {
        Facts::Event(event) => event.number,
        Facts::Document(document) => document.volume,
        _ => None,
    };
    number.and_then(|number| u32::try_from(number).ok()).map(|number| match record.noun {
        Noun::Event => facts::edition(lens, number),
        _ => lens.say_of("volume-number", "number", &lens.locale.digits(number.into())),
    })
}

fn outcomes(lens: &Lens<'_>, at: Index) -> Vec<super::view::Link> {
    let mut all: Vec<Index> = Vec::new();
    for kind in [RelationKind::AdoptedAt, RelationKind::OutcomeOf] {
        all.extend(lens.archive.origins(at, kind));
    }
    all.sort_unstable();
    all.dedup();
    card::by_date(lens, all).into_iter().map(|at| lens.record(at)).collect()
}

/// Says so when more or fewer years lie between two editions than the series promises.
fn gap(lens: &Lens<'_>, promised: i64, before: Index, after: Index) -> Option<String> {
    let year = |at: Index| Some(i64::from(lens.archive.record(at).date()?.year()));
    let years = year(after)? - year(before)?;
    (years != promised && years > 0).then(|| lens.say_with("edition-gap", &[("years", years.into())]))
}

/// A file as its record's page and the register show it.
pub fn file(lens: &Lens<'_>, record: &Record, one: &File) -> FileView {
    let own = one.held.as_ref().and(one.path.as_deref()).map(|path| lens.way(&super::file_path(record, path)));
    let reachable = matches!(one.availability, Availability::Held | Availability::Elsewhere);
    FileView {
        link: Outward {
            words: lens.words(&one.title).unwrap_or_default(),
            url: own.or_else(|| one.url.as_deref().filter(|_| reachable).map(str::to_owned)),
            rel: None,
            hreflang: one.language.as_ref().map(ToString::to_string),
        },
        language: one.language.as_ref().map(|language| lens.locale.language_name(language)),
        format: one.format.as_deref().map(str::to_uppercase),
        version: one.version.map(|date| lens.say_of("file-version", "date", &lens.date(date).text)),
        version_note: lens.words(&one.version_note),
        size: one.held.as_ref().map(|held| lens.locale.bytes(held.bytes)),
        sha256: one.held.as_ref().map(|held| held.sha256.to_string()),
        availability: one.availability.name(),
        availability_label: lens.label("availability", one.availability.name()),
        accessible: one.accessible,
        text_only: lens.words(&one.text_only),
    }
}

fn source(lens: &Lens<'_>, one: &SourceNote) -> SourceView {
    let words = lens.words(&one.title).unwrap_or_default();
    let link = external(words, one.url.as_deref(), None);
    SourceView { link, language: None, when: one.date.map(|date| lens.date(date)) }
}

fn outward(lens: &Lens<'_>, one: &OutwardLink) -> SourceView {
    let words = lens.words(&one.title).unwrap_or_default();
    let language = one.language.as_ref();
    SourceView {
        link: external(words, Some(&one.url), language),
        language: language.map(|language| lens.locale.language_name(language)),
        when: None,
    }
}

/// A link out of the archive.
fn external(words: Words, url: Option<&str>, language: Option<&Language>) -> Outward {
    Outward { words, url: url.map(str::to_owned), rel: Some("external"), hreflang: language.map(ToString::to_string) }
}

/// The official text in each language in which it can be read, the reader's first.
fn official(lens: &Lens<'_>, record: &Record) -> Vec<SourceView> {
    let Some(document) = record.document() else { return Vec::new() };
    let symbol = document.symbol.as_deref().unwrap_or_default();
    let mut texts: Vec<_> = document.official_texts.iter().collect();
    texts.sort_by_key(|text| lens.chain.iter().position(|language| *language == text.language).unwrap_or(usize::MAX));
    let words = || if symbol.is_empty() { title(lens, &record.title) } else { lens.neutral(symbol) };
    let view = |text: &crate::model::OfficialText| SourceView {
        link: external(words(), Some(&text.url), Some(&text.language)),
        language: Some(lens.locale.language_name(&text.language)),
        when: None,
    };
    texts.into_iter().map(view).collect()
}

fn title(lens: &Lens<'_>, title: &Localized<String>) -> Words {
    lens.words(title).unwrap_or_default()
}
