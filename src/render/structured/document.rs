//! Documents and news. The node is the document itself, in its official languages; our page about it, which may hold
//! no more than a summary, is another node and says so.

use crate::language::Date;
use crate::model::RelationKind::{
    About, AdoptedAt, AnnexedTo, Authors, Cites, Coordinators, FramedWithin, Funders, Implements, InformedBy, IssuedBy,
    OutcomeOf, PartOf, Publishers, Reaffirms, Recalls, ReportsOn, RespondsTo, Series, SupportedBy, TakesNoteOf, Topics,
    VersionOf,
};
use crate::model::{Document, File, Index, Noun, OfficialText, Provision, Record, RelationKind};
use crate::render::Lens;
use crate::render::identity::address;

use super::json::{Json, List, Node};
use super::node::{date, id, kind, mentions, targets, words};

/// The ways in which a text speaks of another text.
const CITING: [RelationKind; 9] =
    [Cites, Recalls, Reaffirms, TakesNoteOf, Implements, FramedWithin, InformedBy, RespondsTo, ReportsOn];

pub fn document(lens: &Lens<'_>, at: Index, record: &Record, document: &Document, node: &mut Node<'_>) {
    node.set("alternateName", |json| words(lens, &document.subject, json));
    node.text("identifier", document.symbol.as_deref());
    node.texts("inLanguage", document.official_languages.iter().map(|language| language.as_str()));
    node.set("dateCreated", |json| date(document.adopted, json));
    node.set("datePublished", |json| date(document.published.or(document.distributed), json));
    node.text("temporalCoverage", period(document).as_deref());
    node.set("author", |json| targets(lens, at, &[IssuedBy, Authors], json));
    node.set("publisher", |json| targets(lens, at, &[Publishers], json));
    node.set("contributor", |json| targets(lens, at, &[SupportedBy, Coordinators], json));
    node.set("funder", |json| targets(lens, at, &[Funders], json));
    node.set("about", |json| targets(lens, at, &[AdoptedAt, OutcomeOf, About, Topics], json));
    node.set("citation", |json| citations(lens, at, json));
    node.set("isPartOf", |json| targets(lens, at, &[Series, PartOf, AnnexedTo], json));
    node.set("exampleOfWork", |json| targets(lens, at, &[VersionOf], json));
    node.number("position", document.volume);
    node.list("hasPart", |list| parts(lens, at, record, list));
    let official = |list: &mut List<'_>, text| list.node(|node| official(record, text, node));
    node.list("workExample", |list| document.official_texts.iter().for_each(|text| official(list, text)));
    let elsewhere = record.files.iter().filter_map(|file| Some((file, file.url.as_deref()?)));
    let file = |list: &mut List<'_>, (one, url): (&File, &str)| list.node(|node| file(lens, one, url, node));
    node.list("encoding", |list| elsewhere.for_each(|one| file(list, one)));
    match record.noun {
        Noun::Resolution => legislate(lens, at, record, document, node),
        Noun::Report => node.text("reportNumber", document.symbol.as_deref()),
        _ => {}
    }
}

pub fn news(lens: &Lens<'_>, at: Index, record: &Record, published: Option<Date>, node: &mut Node<'_>) {
    node.set("headline", |json| words(lens, &record.title, json));
    node.set("datePublished", |json| date(published, json));
    node.set("author", |json| targets(lens, at, &[IssuedBy, Authors], json));
    node.set("publisher", |json| targets(lens, at, &[Publishers], json));
    node.set("about", |json| targets(lens, at, &[About, OutcomeOf, Topics], json));
    node.set("citation", |json| citations(lens, at, json));
}

/// What only `Legislation` has.
fn legislate(lens: &Lens<'_>, at: Index, record: &Record, document: &Document, node: &mut Node<'_>) {
    node.text("legislationIdentifier", document.symbol.as_deref());
    node.text("legislationType", record.sort);
    node.set("legislationDate", |json| date(document.adopted, json));
    node.set("legislationPassedBy", |json| targets(lens, at, &[IssuedBy], json));
}

/// The documents that the text or one of its paragraphs speaks of.
fn citations(lens: &Lens<'_>, at: Index, json: &mut Json) {
    let cited = CITING.iter().flat_map(|kind| lens.archive.targets(at, *kind));
    mentions(lens, cited.filter(|cited| lens.archive.record(*cited).noun.is_document()), json);
}

/// The numbered paragraphs of the text in the page's language, by the names that they have in every language.
fn parts(lens: &Lens<'_>, at: Index, record: &Record, list: &mut List<'_>) {
    let Some(text) = record.text.get(lens.language()) else { return };
    let (name, page) = (id(lens, record), address(lens, at).unwrap_or_default());
    let paragraphs = lens.archive.text(record, text).provisions().into_iter().filter(|provision| provision.depth == 0);
    paragraphs.for_each(|provision| list.node(|node| part(record, provision, [&name, &page], node)));
}

fn part(record: &Record, provision: &Provision, [name, page]: [&str; 2], node: &mut Node<'_>) {
    node.text("@id", &*[name, "#", &provision.id].concat());
    node.text("@type", if record.noun == Noun::Resolution { "Legislation" } else { "CreativeWork" });
    node.text("identifier", &*provision.id);
    match provision.number.as_deref() {
        Some(number) => node.text("position", number),
        None => node.number("position", Some(provision.ordinal.into())),
    }
    node.text("url", &*[page, "#", &provision.id].concat());
}

/// The official text in one language, where it can be read.
fn official(record: &Record, text: &OfficialText, node: &mut Node<'_>) {
    let language = text.language.as_str();
    node.text("@type", kind(record));
    if record.noun == Noun::Resolution {
        node.node("encoding", |node| {
            node.text("@type", "LegislationObject");
            node.text("contentUrl", &*text.url);
            node.text("inLanguage", language);
            node.text("legislationLegalValue", "https://schema.org/OfficialLegalValue");
        });
    }
    node.text("inLanguage", language);
    node.text("url", &*text.url);
}

/// A file that can be had elsewhere.
fn file(lens: &Lens<'_>, file: &File, url: &str, node: &mut Node<'_>) {
    node.text("@type", "MediaObject");
    node.text("contentUrl", url);
    node.set("dateModified", |json| date(file.version, json));
    node.text("encodingFormat", file.format.as_deref().and_then(|format| mime_guess::from_ext(format).first_raw()));
    node.text("inLanguage", file.language.as_ref().map(|language| language.as_str()));
    node.set("name", |json| words(lens, &file.title, json));
}

/// A span of time as ISO 8601 writes it; two dots stand for an end that is not known.
fn period(document: &Document) -> Option<String> {
    let shown = |date: Option<Date>| date.map_or_else(|| "..".to_owned(), |date| date.to_string());
    let known = document.period_start.or(document.period_end);
    known.map(|_| format!("{}/{}", shown(document.period_start), shown(document.period_end)))
}
