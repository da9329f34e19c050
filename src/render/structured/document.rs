//! Documents and news. The node is the document itself, in its official languages; our page about it, which may hold
//! no more than a summary, is another node and says so.

use serde_json::{Value, json};

use crate::language::Date;
use crate::model::RelationKind::{
    About, AdoptedAt, AnnexedTo, Authors, Cites, Coordinators, FramedWithin, Funders, Implements, InformedBy, IssuedBy,
    OutcomeOf, PartOf, Publishers, Reaffirms, Recalls, ReportsOn, RespondsTo, Series, SupportedBy, TakesNoteOf, Topics,
    VersionOf,
};
use crate::model::{Document, File, Index, Noun, OfficialText, Provision, Record, Reference, RelationKind};
use crate::render::Lens;
use crate::render::identity::{address, identifier};

use super::node::{date, kind, mentions, targets, thing, words};

/// The ways in which a text speaks of another text.
const CITING: [RelationKind; 9] =
    [Cites, Recalls, Reaffirms, TakesNoteOf, Implements, FramedWithin, InformedBy, RespondsTo, ReportsOn];

pub fn document(lens: &Lens<'_>, at: Index, record: &Record, document: &Document) -> Value {
    let mut node = thing(
        lens,
        at,
        json!({
            "alternateName": words(lens, &document.subject),
            "identifier": document.symbol,
            "inLanguage": document.official_languages.iter().map(|language| language.as_str()).collect::<Vec<_>>(),
            "dateCreated": date(document.adopted),
            "datePublished": date(document.published.or(document.distributed)),
            "temporalCoverage": period(document),
            "author": targets(lens, at, &[IssuedBy, Authors]),
            "publisher": targets(lens, at, &[Publishers]),
            "contributor": targets(lens, at, &[SupportedBy, Coordinators]),
            "funder": targets(lens, at, &[Funders]),
            "about": targets(lens, at, &[AdoptedAt, OutcomeOf, About, Topics]),
            "citation": citations(lens, at),
            "isPartOf": targets(lens, at, &[Series, PartOf, AnnexedTo]),
            "exampleOfWork": targets(lens, at, &[VersionOf]),
            "position": document.volume,
            "hasPart": parts(lens, at, record),
            "workExample": document.official_texts.iter().map(|text| official(record, text)).collect::<Vec<_>>(),
            "encoding": record.files.iter().filter_map(|one| file(lens, one)).collect::<Vec<_>>(),
        }),
    );
    match record.noun {
        Noun::Resolution => legislate(lens, at, record, document, &mut node),
        Noun::Report => node["reportNumber"] = json!(document.symbol),
        _ => {}
    }
    node
}

pub fn news(lens: &Lens<'_>, at: Index, record: &Record, published: Option<Date>) -> Value {
    thing(
        lens,
        at,
        json!({
            "headline": words(lens, &record.title),
            "datePublished": date(published),
            "author": targets(lens, at, &[IssuedBy, Authors]),
            "publisher": targets(lens, at, &[Publishers]),
            "about": targets(lens, at, &[About, OutcomeOf, Topics]),
            "citation": citations(lens, at),
        }),
    )
}

/// What only `Legislation` has.
fn legislate(lens: &Lens<'_>, at: Index, record: &Record, document: &Document, node: &mut Value) {
    node["legislationIdentifier"] = json!(document.symbol);
    node["legislationType"] = json!(record.sort);
    node["legislationDate"] = date(document.adopted);
    node["legislationPassedBy"] = json!(targets(lens, at, &[IssuedBy]));
}

/// The documents that the text or one of its paragraphs speaks of.
fn citations(lens: &Lens<'_>, at: Index) -> Vec<Value> {
    let cited = CITING.iter().flat_map(|kind| lens.archive.targets(at, *kind));
    mentions(lens, cited.filter(|cited| lens.archive.record(*cited).noun.is_document()))
}

/// The numbered paragraphs of the text in the page's language, by the names that they have in every language.
fn parts(lens: &Lens<'_>, at: Index, record: &Record) -> Vec<Value> {
    let Some(text) = record.text.get(lens.language()) else { return Vec::new() };
    let page = address(lens, at).unwrap_or_default();
    let paragraphs = text.provisions().into_iter().filter(|provision| provision.depth == 0);
    paragraphs.map(|provision| part(lens, record, provision, &page)).collect()
}

fn part(lens: &Lens<'_>, record: &Record, provision: &Provision, page: &str) -> Value {
    let name = Reference { fragment: Some(provision.id.clone()), ..record.reference() };
    let position = provision.number.as_deref().map_or_else(|| json!(provision.ordinal), |number| json!(number));
    json!({
        "@type": if record.noun == Noun::Resolution { "Legislation" } else { "CreativeWork" },
        "@id": identifier(lens.world.settings, &name),
        "identifier": provision.id,
        "position": position,
        "url": format!("{page}#{}", provision.id),
    })
}

/// The official text in one language, where it can be read.
fn official(record: &Record, text: &OfficialText) -> Value {
    let language = text.language.as_str();
    let object = (record.noun == Noun::Resolution).then(|| {
        json!({
            "@type": "LegislationObject",
            "inLanguage": language,
            "contentUrl": text.url,
            "legislationLegalValue": "https://schema.org/OfficialLegalValue",
        })
    });
    json!({"@type": kind(record), "inLanguage": language, "url": text.url, "encoding": object})
}

/// A file that can be had elsewhere.
fn file(lens: &Lens<'_>, file: &File) -> Option<Value> {
    Some(json!({
        "@type": "MediaObject",
        "name": words(lens, &file.title),
        "inLanguage": file.language.as_ref().map(|language| language.as_str()),
        "contentUrl": file.url.as_ref()?,
        "encodingFormat": file.format.as_deref().and_then(|format| mime_guess::from_ext(format).first_raw()),
        "dateModified": date(file.version),
    }))
}

/// A span of time as ISO 8601 writes it; two dots stand for an end that is not known.
fn period(document: &Document) -> Option<String> {
    let shown = |date: Option<Date>| date.map_or_else(|| "..".to_owned(), |date| date.to_string());
    let known = document.period_start.or(document.period_end);
    known.map(|_| format!("{}/{}", shown(document.period_start), shown(document.period_end)))
}
