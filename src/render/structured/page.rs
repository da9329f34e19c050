//! The page itself, the way down to it, and the site. Only pages have a language, translations and a state of the text.

use crate::model::{Index, Noun, Record, Standing};
use crate::render::Lens;
use crate::render::identity::{held, held_in};
use crate::render::moment::updated;
use crate::route::{Page, Subject};

use super::json::{Json, List, Node};
use super::node::{id, words};

/// The page of a record: a text of the archive's own, which may be a translation, and which may be no more than a
/// summary of the document that it is about.
pub fn page(lens: &Lens<'_>, at: Index, page: &Page, description: Option<&str>, node: &mut Node<'_>) {
    let record = lens.archive.record(at);
    let address = lens.absolute(&page.path);
    let standing = record.document().and_then(|document| document.standing_of(lens.language()));
    node.text("@id", &*address);
    node.text("@type", "WebPage");
    node.node("breadcrumb", |node| node.text("@id", &*crumbs_id(&address)));
    node.text("creativeWorkStatus", standing.map(|standing| lens.label("standing", standing.name())).as_deref());
    node.text("dateModified", record.updated.map(|_| updated(record, lens.archive).to_string()).as_deref());
    node.text("description", description);
    node.text("inLanguage", lens.language().as_str());
    if is_derived(standing) {
        node.node("isBasedOn", |node| node.text("@id", &*id(lens, record)));
    }
    node.node("isPartOf", |node| site_mention(lens, node));
    if record.noun != Noun::Page {
        node.node("mainEntity", |node| node.text("@id", &*id(lens, record)));
    }
    node.set("name", |json| words(lens, &record.title, json));
    node.node("translationOfWork", |node| original(lens, at, record, node));
    node.text("url", &*address);
    node.list("workTranslation", |list| translations(lens, at, record, list));
}

/// Whether our text is made from the document, and is not the document.
fn is_derived(standing: Option<Standing>) -> bool {
    matches!(standing, Some(Standing::UnofficialSummary | Standing::UnofficialTranslation))
}

/// The page in the original language, unless this is it.
fn original(lens: &Lens<'_>, at: Index, record: &Record, node: &mut Node<'_>) {
    let original = record.original.as_ref().filter(|original| *original != lens.language());
    if let Some(page) = original.and_then(|original| held_in(lens.world, Subject::Record(at), original)) {
        text(lens, "WebPage", page, node);
    }
}

/// The pages in other languages, if this is the original.
fn translations(lens: &Lens<'_>, at: Index, record: &Record, list: &mut List<'_>) {
    if record.original.as_ref() == Some(lens.language()) {
        let others = held(lens.world, Subject::Record(at)).filter(|page| page.language != *lens.language());
        others.for_each(|page| list.node(|node| text(lens, "WebPage", page, node)));
    }
}

/// The same in another language.
fn text(lens: &Lens<'_>, kind: &str, page: &Page, node: &mut Node<'_>) {
    node.text("@id", &*lens.absolute(&page.path));
    node.text("@type", kind);
    node.text("inLanguage", page.language.as_str());
}

/// The way from the home page down to a record.
pub fn crumbs(lens: &Lens<'_>, at: Index, page: &Page, node: &mut Node<'_>) {
    let record = lens.archive.record(at);
    node.text("@id", &*crumbs_id(&lens.absolute(&page.path)));
    node.text("@type", "BreadcrumbList");
    node.list("itemListElement", |list| {
        let mut number = 0;
        let mut step = |subject: Subject, name: &dyn Fn(&mut Json)| {
            number += 1;
            list.node(|node| crumb(lens, number, subject, name, node));
        };
        step(Subject::Home, &|json| json.text(&lens.site_title().text));
        if record.noun != Noun::Page {
            let section = format!("section-{}", record.noun.section());
            step(Subject::Section(record.noun), &|json| json.text(&lens.say(&section)));
        }
        step(Subject::Record(at), &|json| words(lens, &record.title, json));
    });
}

fn crumb(lens: &Lens<'_>, position: i64, subject: Subject, name: &dyn Fn(&mut Json), node: &mut Node<'_>) {
    let page = held_in(lens.world, subject, lens.language());
    node.text("@type", "ListItem");
    node.text("item", page.map(|page| lens.absolute(&page.path)).as_deref());
    node.set("name", name);
    node.number("position", Some(position));
}

fn crumbs_id(address: &str) -> String {
    address.to_owned() + "#breadcrumb"
}

/// The site as a whole.
pub fn site(lens: &Lens<'_>, node: &mut Node<'_>) {
    let settings = lens.world.settings;
    site_mention(lens, node);
    node.set("description", |json| words(lens, &settings.description, json));
    node.texts("inLanguage", settings.languages.iter().map(|one| one.language.as_str()));
    node.node("publisher", |node| {
        node.text("@type", "Organization");
        node.set("name", |json| words(lens, &settings.publisher, json));
    });
}

/// The home page of a language: the collection, and the lists that it opens.
pub fn home(lens: &Lens<'_>, node: &mut Node<'_>) {
    let settings = lens.world.settings;
    let (own, others): (Vec<_>, Vec<_>) =
        held(lens.world, Subject::Home).partition(|page| page.language == *lens.language());
    let address = own.first().map(|page| lens.absolute(&page.path));
    node.text("@id", address.as_deref());
    node.text("@type", "CollectionPage");
    node.set("description", |json| words(lens, &settings.description, json));
    node.list("hasPart", |list| sections(lens, list));
    node.text("inLanguage", lens.language().as_str());
    node.node("isPartOf", |node| node.text("@id", &*site_id(lens)));
    node.set("name", |json| words(lens, &settings.title, json));
    node.text("url", address.as_deref());
    let translation = |list: &mut List<'_>, page| list.node(|node| text(lens, "CollectionPage", page, node));
    node.list("workTranslation", |list| others.into_iter().for_each(|page| translation(list, page)));
}

fn sections(lens: &Lens<'_>, list: &mut List<'_>) {
    let filled = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page && lens.archive.of(*noun).next().is_some());
    filled.for_each(|noun| list.node(|node| section(lens, noun, node)));
}

fn section(lens: &Lens<'_>, noun: Noun, node: &mut Node<'_>) {
    let Some(page) = held_in(lens.world, Subject::Section(noun), lens.language()) else { return };
    let address = lens.absolute(&page.path);
    node.text("@id", &*address);
    node.text("@type", "CollectionPage");
    node.text("name", &*lens.label("section", noun.section()));
    node.text("url", &*address);
}

fn site_mention(lens: &Lens<'_>, node: &mut Node<'_>) {
    node.text("@id", &*site_id(lens));
    node.text("@type", "WebSite");
    node.set("name", |json| words(lens, &lens.world.settings.title, json));
    node.text("url", &*lens.absolute("index.html"));
}

fn site_id(lens: &Lens<'_>) -> String {
    lens.absolute("index.html") + "#site"
}
