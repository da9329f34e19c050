//! What became of a text: banners that say so, and the list of all texts of one work.

use crate::language::Value;
use crate::model::{Index, Relation, RelationKind};
use crate::route::Subject;

use super::phrase::phrase;
use super::view::{Link, Notice, Run, VersionAct, VersionView, Versions, Words};
use super::{Lens, card};

/// More than anyone reads; the list of versions has the rest.
const BANNERS: usize = 5;

/// What readers must know before they read a text that is no longer the last word.
pub fn notices(lens: &Lens<'_>, at: Index) -> Vec<Notice> {
    let superseded = lens.archive.superseding(at).take(BANNERS).map(|by| self::superseded(lens, by));
    superseded.chain(corrected(lens, at)).collect()
}

fn superseded(lens: &Lens<'_>, by: &Relation) -> Notice {
    let later = by.from.record;
    let date = by.progress().and_then(|progress| progress.date).or_else(|| lens.archive.record(later).date());
    let runs = match date {
        Some(date) => {
            let date = Value::from(lens.date(date).text);
            phrase(lens, "notice-superseded-on", vec![lens.record(later)], vec![("date", date)])
        }
        None => phrase(lens, "notice-superseded-by", vec![lens.record(later)], Vec::new()),
    };
    Notice {
        kind: "superseded",
        runs,
        reason: reason(lens, by),
        links: lens.links(changes(lens, later).into_iter().collect()),
        ..Notice::default()
    }
}

fn corrected(lens: &Lens<'_>, at: Index) -> Option<Notice> {
    let mut by: Vec<Index> = lens.archive.correcting(at).map(|relation| relation.from.record).collect();
    by.sort_by_key(|at| (lens.archive.record(*at).date(), *at));
    by.dedup();
    let links: Vec<Link> = by.into_iter().take(BANNERS).map(|at| named(lens, at)).collect();
    (!links.is_empty()).then(|| Notice {
        kind: "corrected",
        runs: phrase(lens, "notice-corrected-by", links, Vec::new()),
        ..Notice::default()
    })
}

/// Every text of the work that a record is one of, in order of time; none when it is the only one.
pub fn versions(lens: &Lens<'_>, at: Index) -> Option<Versions> {
    let lineage = lens.archive.lineage(at);
    let texts: Vec<VersionView> = lineage.texts.iter().map(|one| version(lens, *one, *one == at)).collect();
    (!texts.is_empty()).then_some(Versions { texts, cut: lineage.cut.then(|| lens.say("versions-cut")) })
}

fn version(lens: &Lens<'_>, at: Index, current: bool) -> VersionView {
    let record = lens.archive.record(at);
    let link = lens.record(at);
    let symbol = record.document().and_then(|document| document.symbol.as_deref());
    VersionView {
        symbol: symbol.filter(|symbol| !link.says(symbol)).map(str::to_owned),
        link: if current { Link { url: String::new(), missing: None, ..link } } else { link },
        kind: card::kind(lens, record),
        when: lens.when(record),
        current: current.then(|| lens.say("version-current")),
        superseded: card::superseded(lens, at),
        acts: lens.archive.changed(at).map(|relation| act(lens, relation)).collect(),
        changes: changes(lens, at),
    }
}

pub fn act(lens: &Lens<'_>, relation: &Relation) -> VersionAct {
    let own = lens.archive.record(relation.from.record).date();
    let date = relation.progress().and_then(|progress| progress.date);
    VersionAct {
        runs: said(lens, relation),
        // A text is dated at its head; only what happened on another day needs its own date.
        when: date.filter(|date| own != Some(*date)).map(|date| lens.date(date)),
        reason: reason(lens, relation),
    }
}

/// “Supersedes the draft of 2018”, as a sentence with a link.
fn said(lens: &Lens<'_>, relation: &Relation) -> Vec<Run> {
    let id = match relation.kind {
        RelationKind::Supersedes => "version-supersedes",
        RelationKind::Corrects => "version-corrects",
        _ => "version-version-of",
    };
    phrase(lens, id, vec![named(lens, relation.to.record)], Vec::new())
}

fn reason(lens: &Lens<'_>, relation: &Relation) -> Option<Words> {
    lens.words(&relation.progress()?.note)
}

/// A text by its symbol, as corrigenda are cited, else by its title.
fn named(lens: &Lens<'_>, at: Index) -> Link {
    match lens.archive.record(at).document().and_then(|document| document.symbol.as_deref()) {
        Some(symbol) => lens.link_words(Subject::Record(at), lens.neutral(symbol)),
        None => lens.record(at),
    }
}

/// The page that says what changed, where there is one.
fn changes(lens: &Lens<'_>, at: Index) -> Option<Link> {
    lens.world.pages(Subject::Changes(at)).next()?;
    Some(lens.link(Subject::Changes(at), lens.say("changes-title")))
}
