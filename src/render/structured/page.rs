//! The page itself, the way down to it, and the site. Only pages have a language, translations and a state of the text.

use serde_json::{Value, json};

use crate::model::{Index, Noun, Record, Standing};
use crate::render::Lens;
use crate::render::identity::{held, held_in};
use crate::render::moment::updated;
use crate::render::words::summary;
use crate::route::{Page, Subject};

use super::node::{id, words};

/// The page of a record: a text of the archive's own, which may be a translation, and which may be no more than a
/// summary of the document that it is about.
pub fn page(lens: &Lens<'_>, at: Index, page: &Page) -> Value {
    let record = lens.archive.record(at);
    let address = lens.absolute(&page.path);
    let standing = record.document().and_then(|document| document.standing_of(lens.language()));
    json!({
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": words(lens, &record.title),
        "description": summary(record, lens.language()),
        "inLanguage": lens.language().as_str(),
        "dateModified": record.updated.map(|_| updated(record, lens.archive).to_string()),
        "isPartOf": site_mention(lens),
        "breadcrumb": {"@id": crumbs_id(&address)},
        "mainEntity": (record.noun != Noun::Page).then(|| json!({"@id": id(lens, record)})),
        "creativeWorkStatus": standing.map(|standing| lens.say(&format!("standing-{}", standing.name()))),
        "isBasedOn": is_derived(standing).then(|| json!({"@id": id(lens, record)})),
        "translationOfWork": original(lens, at, record),
        "workTranslation": translations(lens, at, record),
    })
}

/// Whether our text is made from the document, and is not the document.
fn is_derived(standing: Option<Standing>) -> bool {
    matches!(standing, Some(Standing::UnofficialSummary | Standing::UnofficialTranslation))
}

/// The page in the original language, unless this is it.
fn original(lens: &Lens<'_>, at: Index, record: &Record) -> Option<Value> {
    let original = record.original.as_ref().filter(|original| *original != lens.language())?;
    Some(text(lens, "WebPage", held_in(lens.world, Subject::Record(at), original)?))
}

/// The pages in other languages, if this is the original.
fn translations(lens: &Lens<'_>, at: Index, record: &Record) -> Vec<Value> {
    if record.original.as_ref() != Some(lens.language()) {
        return Vec::new();
    }
    let others = held(lens.world, Subject::Record(at)).filter(|page| page.language != *lens.language());
    others.map(|page| text(lens, "WebPage", page)).collect()
}

/// The same in another language.
fn text(lens: &Lens<'_>, kind: &str, page: &Page) -> Value {
    json!({"@type": kind, "@id": lens.absolute(&page.path), "inLanguage": page.language.as_str()})
}

/// The way from the home page down to a record.
pub fn crumbs(lens: &Lens<'_>, at: Index, page: &Page) -> Value {
    let record = lens.archive.record(at);
    let section = (record.noun != Noun::Page).then(|| {
        let name = lens.say(&format!("section-{}", record.noun.section()));
        (json!(name), Subject::Section(record.noun))
    });
    let home = (json!(lens.site_title().text), Subject::Home);
    let own = (words(lens, &record.title), Subject::Record(at));
    let steps = std::iter::once(home).chain(section).chain(std::iter::once(own));
    let steps = steps.zip(1..).map(|((name, subject), position)| crumb(lens, position, &name, subject));
    json!({
        "@type": "BreadcrumbList",
        "@id": crumbs_id(&lens.absolute(&page.path)),
        "itemListElement": steps.collect::<Vec<_>>(),
    })
}

fn crumb(lens: &Lens<'_>, position: u32, name: &Value, subject: Subject) -> Value {
    let page = held_in(lens.world, subject, lens.language());
    json!({
        "@type": "ListItem",
        "position": position,
        "name": name,
        "item": page.map(|page| lens.absolute(&page.path)),
    })
}

fn crumbs_id(address: &str) -> String {
    format!("{address}#breadcrumb")
}

/// The site as a whole.
pub fn site(lens: &Lens<'_>) -> Value {
    let settings = lens.world.settings;
    json!({
        "@type": "WebSite",
        "@id": site_id(lens),
        "url": lens.absolute("index.html"),
        "name": words(lens, &settings.title),
        "description": words(lens, &settings.description),
        "inLanguage": settings.languages.iter().map(|one| one.language.as_str()).collect::<Vec<_>>(),
        "publisher": {"@type": "Organization", "name": words(lens, &settings.publisher)},
    })
}

/// The home page of a language: the collection, and the lists that it opens.
pub fn home(lens: &Lens<'_>) -> Value {
    let pages = held(lens.world, Subject::Home);
    let (own, others): (Vec<_>, Vec<_>) = pages.partition(|page| page.language == *lens.language());
    let address = own.first().map(|page| lens.absolute(&page.path));
    json!({
        "@type": "CollectionPage",
        "@id": address,
        "url": address,
        "name": words(lens, &lens.world.settings.title),
        "description": words(lens, &lens.world.settings.description),
        "inLanguage": lens.language().as_str(),
        "isPartOf": {"@id": site_id(lens)},
        "workTranslation": others.into_iter().map(|page| text(lens, "CollectionPage", page)).collect::<Vec<_>>(),
        "hasPart": sections(lens),
    })
}

fn sections(lens: &Lens<'_>) -> Vec<Value> {
    let filled = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page && lens.archive.of(*noun).next().is_some());
    filled.filter_map(|noun| section(lens, noun)).collect()
}

fn section(lens: &Lens<'_>, noun: Noun) -> Option<Value> {
    let page = held_in(lens.world, Subject::Section(noun), lens.language())?;
    let name = lens.say(&format!("section-{}", noun.section()));
    let address = lens.absolute(&page.path);
    Some(json!({"@type": "CollectionPage", "@id": address, "url": address, "name": name}))
}

fn site_mention(lens: &Lens<'_>) -> Value {
    let name = words(lens, &lens.world.settings.title);
    json!({"@type": "WebSite", "@id": site_id(lens), "url": lens.absolute("index.html"), "name": name})
}

fn site_id(lens: &Lens<'_>) -> String {
    format!("{}#site", lens.absolute("index.html"))
}
