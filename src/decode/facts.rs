//! The facts of a record, and the relations that they state, with the places where they state them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Problem, Step};
use crate::form::{self, Node, Reader, Related};
use crate::language::{Date, Language, Localized};
use crate::model::{
    Act, Detail, Facts, Index, Noun, Organisation, Part, Person, Place, Position, ProvisionFacts, Record, RelationKind,
    Series, Stage, Term, Verb, Written,
};
use crate::parse::Document;
use crate::source::Digest;

use super::schema::facts_fields;
use super::{document, event, shared};

/// A record whose relations still are names. Its words in the folder form are added by `resolve`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StatedRecord {
    pub record: Record,
    pub stated: Vec<Stated>,
    /// Every small text that lacks a language of the site, with those that it has: what it should have is told once the
    /// record's languages are known.
    pub spoken: Vec<(Vec<Step>, Vec<Language>)>,
}

/// A relation as someone wrote it down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stated {
    pub kind: RelationKind,
    /// The paragraph that it starts from.
    pub provision: Option<Arc<str>>,
    /// The name of what it leads to.
    #[serde(deserialize_with = "crate::source::word")]
    pub to: Arc<str>,
    /// The way to the field.
    pub steps: Vec<Step>,
    pub detail: Detail,
    /// How far it has come.
    pub progress: Option<Box<StatedProgress>>,
    /// Whether the record that was named is the one that stands in the relation to this one:
    /// a list of speakers names people, but it is they who spoke here.
    pub reverse: bool,
}

/// What someone wrote down of a relation, its bodies and evidence still names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct StatedProgress {
    pub stage: Option<Stage>,
    pub date: Option<Date>,
    pub note: Localized<String>,
    pub responsible: Vec<(Arc<str>, Vec<Step>)>,
    pub evidence: Vec<(Arc<str>, Vec<Step>)>,
}

/// Reads the facts of one document; `digest` is that of the file.
pub fn facts(
    parsed: &Document,
    noun: Noun,
    id: &Arc<str>,
    small: bool,
    languages: &[Language],
    digest: Digest,
) -> Checked<StatedRecord> {
    let path = &parsed.path;
    let mut problems = form::check(path, &parsed.fields, &facts_fields(noun, small), languages);
    let reader = Reader::new(&parsed.fields);
    problems.extend(sense(path, noun, &reader));
    let record = Record {
        index: Index::default(),
        noun,
        id: id.clone(),
        path: path.clone(),
        sort: reader.line("type").and_then(|name| noun.types().iter().copied().find(|sort| **sort == *name)),
        title: if small { title(&parsed.fields, noun, id) } else { Localized::default() },
        summary: if small { reader.words("summary") } else { Localized::default() },
        text: Localized::default(),
        original: reader.language("original"),
        updated: reader.date("updated"),
        draft: reader.truth("draft"),
        sources: shared::sources(&reader),
        links: shared::links(&reader),
        files: shared::files(&reader),
        folder: std::collections::BTreeMap::new(),
        figures: shared::figures(&reader),
        quotations: shared::quotations(&reader),
        remarks: shared::remarks(path, &reader, &mut problems),
        provisions: provisions(&reader),
        facts: own(noun, &reader),
        written: Written { facts: digest, face: digest, all: digest },
    };
    let mut spoken = form::spoken(&parsed.fields, languages);
    spoken.retain(|(_, has)| languages.iter().any(|language| !has.contains(language)));
    Checked::new(StatedRecord { record, stated: stated(noun, &reader), spoken }, problems)
}

/// The title of a small record; its id stands in for one that could not be read.
fn title(fields: &Node, noun: Noun, id: &Arc<str>) -> Localized<String> {
    match fields {
        Node::Empty => Localized::neutral(id.to_string()),
        fields => Reader::new(fields).words(noun.heading_field()),
    }
}

/// What each noun's fields must make together.
fn sense(path: &Arc<str>, noun: Noun, reader: &Reader<'_>) -> Vec<Problem> {
    match noun {
        Noun::Event => event::check(path, reader),
        noun if noun.is_document() => document::check(path, reader),
        _ => Vec::new(),
    }
}

fn own(noun: Noun, reader: &Reader<'_>) -> Facts {
    match noun {
        Noun::Series => Facts::Series(Series {
            periodicity: reader.words("periodicity"),
            years_between: reader.whole("years_between"),
        }),
        Noun::Event => Facts::Event(Box::new(event::event(reader))),
        Noun::Declaration | Noun::Resolution | Noun::ActionPlan | Noun::Report | Noun::Publication => {
            Facts::Document(Box::new(document::document(reader)))
        }
        Noun::News => Facts::News { date: reader.date("date") },
        Noun::Organisation => Facts::Organisation(organisation(reader)),
        Noun::Person => Facts::Person(person(reader)),
        Noun::Topic => Facts::Topic,
        Noun::Place => Facts::Place(Place { code: reader.line("code") }),
        Noun::Term => Facts::Term(Term { abbreviation: reader.words("abbreviation") }),
        Noun::Page => Facts::Page { menu: reader.whole("menu") },
    }
}

fn organisation(reader: &Reader<'_>) -> Organisation {
    Organisation {
        acronym: reader.words("acronym"),
        former_names: reader.words_list("former_names"),
        variants: reader.words_list("variants"),
        working_languages: reader.languages("working_languages"),
        website: reader.line("website"),
    }
}

fn person(reader: &Reader<'_>) -> Person {
    let position = |group: &Reader<'_>| Position {
        role: group.words("role"),
        organisation: group.line("organisation"),
        from: group.date("from"),
        until: group.date("until"),
    };
    Person {
        honorific: reader.words("honorific"),
        positions: reader.groups("positions").iter().map(position).collect(),
    }
}

fn provisions(reader: &Reader<'_>) -> std::collections::BTreeMap<Arc<str>, ProvisionFacts> {
    let facts = |group: &Reader<'_>| ProvisionFacts {
        acts: group.groups("acts").iter().filter_map(act).collect(),
        deadline: group.date("deadline"),
        met: group.date("met"),
    };
    reader.named("provisions").iter().map(|(id, group)| (id.clone(), facts(group))).collect()
}

fn act(group: &Reader<'_>) -> Option<Act> {
    Some(Act { verb: verb(group)? })
}

fn verb(group: &Reader<'_>) -> Option<Verb> {
    Verb::of_name(&group.line("verb")?)
}

fn stated(noun: Noun, reader: &Reader<'_>) -> Vec<Stated> {
    let mut all: Vec<Stated> = RelationKind::stated_by(noun).flat_map(|kind| plain(kind, None, reader)).collect();
    for (id, group) in reader.named("provisions") {
        all.extend(RelationKind::stated_by_provisions().flat_map(|kind| plain(kind, Some(&id), &group)));
        let acts = group.groups("acts");
        let acts = acts.iter().filter(|act| verb(act).is_some()).enumerate();
        all.extend(acts.flat_map(|(at, act)| addressed(&id, at, act)));
    }
    for (at, session) in reader.groups("sessions").iter().enumerate() {
        all.extend(session.groups("speakers").iter().flat_map(|speaker| appearance(at, speaker)));
    }
    all.extend(reader.groups("positions").iter().flat_map(held));
    for (at, quotation) in reader.groups("quotations").iter().enumerate() {
        all.extend(quoted(at, quotation));
    }
    all
}

fn plain(kind: RelationKind, provision: Option<&Arc<str>>, reader: &Reader<'_>) -> Vec<Stated> {
    let mut all = named(kind, kind.field(), reader, false);
    all.iter_mut().for_each(|stated| stated.provision = provision.cloned());
    all
}

fn named(kind: RelationKind, field: &str, reader: &Reader<'_>, reverse: bool) -> Vec<Stated> {
    let stated = |related: Related<'_>| {
        let Related { to, steps, more } = related;
        let progress = more.as_ref().map(|more| Box::new(progress(more)));
        Stated { kind, provision: None, to, steps, detail: Detail::None, progress, reverse }
    };
    reader.relations(field).into_iter().map(stated).collect()
}

fn progress(more: &Reader<'_>) -> StatedProgress {
    StatedProgress {
        stage: more.line("status").and_then(|name| Stage::of_name(&name)),
        date: more.date("date"),
        note: more.words("note"),
        responsible: more.references("responsible"),
        evidence: more.references("evidence"),
    }
}

/// Whom an act speaks to, and whether it asks something of them.
fn addressed(provision: &Arc<str>, at: usize, act: &Reader<'_>) -> Vec<Stated> {
    let asks = verb(act).is_some_and(Verb::asks);
    let kind = if asks { RelationKind::Requests } else { RelationKind::Addresses };
    let mut all = named(kind, "addressees", act, false);
    all.iter_mut().for_each(|stated| {
        stated.provision = Some(provision.clone());
        stated.detail = Detail::Act(at);
    });
    all
}

fn appearance(session: usize, speaker: &Reader<'_>) -> Vec<Stated> {
    let detail = Detail::Appearance {
        session,
        part: speaker.line("part").and_then(|name| Part::of_name(&name)).unwrap_or(Part::Speaker),
        mode: speaker.line("mode").and_then(|name| crate::model::Mode::of_name(&name)),
        role: speaker.words("role"),
    };
    let mut all = named(RelationKind::SpokeAt, "person", speaker, true);
    all.extend(named(RelationKind::RepresentedAt, "organisation", speaker, true));
    all.iter_mut().for_each(|stated| stated.detail = detail.clone());
    all
}

fn quoted(at: usize, quotation: &Reader<'_>) -> Vec<Stated> {
    let mut all = named(RelationKind::QuotedIn, "speaker", quotation, true);
    all.iter_mut().for_each(|stated| stated.detail = Detail::Quotation(at));
    all
}

fn held(position: &Reader<'_>) -> Vec<Stated> {
    let detail =
        Detail::Position { role: position.words("role"), from: position.date("from"), until: position.date("until") };
    let mut all = named(RelationKind::PositionAt, "organisation", position, false);
    all.iter_mut().for_each(|stated| stated.detail = detail.clone());
    all
}
