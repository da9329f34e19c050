//! The languages of a document side by side, aligned paragraph by paragraph.

mod alignment;
mod row;
#[cfg(test)]
mod tests;
mod unit;

use crate::language::Language;
use crate::model::{Index, Record, Text};
use crate::route::Subject;

use super::Lens;
use super::text::Press;
use super::view::{Differences, Link, Parallel, ParallelColumn, ParallelRow};
use row::Column;

/// With more rows than these, browsers draw only those that the reader comes near to.
const LONG: usize = 120;

/// How many differences are listed; all are marked in their places.
const LISTED: usize = 12;

/// The languages of a document that have a text and a place on the site, in the site's order.
pub fn languages<'a>(lens: &Lens<'a>, record: &Record) -> Vec<&'a Language> {
    let all = lens.world.settings.languages.iter().map(|one| &one.language);
    all.filter(|language| record.text.get(language).is_some()).collect()
}

/// The way to this page from that of the document; none where there is but one language to show.
pub fn link(lens: &Lens<'_>, at: Index) -> Option<Link> {
    lens.world.page(Subject::Parallel(at), lens.language())?;
    let several = languages(lens, lens.archive.record(at)).len() > 1;
    several.then(|| lens.link(Subject::Parallel(at), lens.say("parallel-title")))
}

/// What the page says of itself below its title.
pub fn summary(lens: &Lens<'_>, at: Index) -> String {
    let names = lens.languages(languages(lens, lens.archive.record(at)));
    lens.say_of("parallel-summary", "languages", &names)
}

pub fn parallel(lens: &Lens<'_>, at: Index) -> Parallel {
    let record = lens.archive.record(at);
    let texts = texts(lens, record);
    let columns: Vec<Column<'_>> = texts.iter().map(|(own, text)| column(own, record, at, text)).collect();
    let (body, notes) = (row::body(lens, record, &columns), row::notes(lens, &columns));
    texts.iter().for_each(|(own, _)| lens.remember(own));
    Parallel {
        columns: texts.iter().map(|(own, _)| head(lens, own, record, at)).collect(),
        without: without(lens, record),
        differences: differences(lens, &[&body, &notes]),
        long: body.len() + notes.len() > LONG,
        rows: body,
        notes,
    }
}

/// Each text with the view from its own language; the language of the page comes first.
fn texts<'a>(lens: &Lens<'a>, record: &'a Record) -> Vec<(Lens<'a>, &'a Text)> {
    let mut languages = languages(lens, record);
    languages.sort_by_key(|language| *language != lens.language());
    let text = |language: &&'a Language| Some((lens.world.lens(language, lens.path)?, &**record.text.get(language)?));
    languages.iter().filter_map(text).collect()
}

fn column<'a>(own: &'a Lens<'a>, record: &'a Record, at: Index, text: &'a Text) -> Column<'a> {
    // A colon is in no id that people give.
    let press = Press::new(own, record, text, format!("{}:", own.language()));
    Column { lens: own, press, text, url: url(own, at), name: own.autonym(own.language()) }
}

fn url(own: &Lens<'_>, at: Index) -> Option<String> {
    own.world.page(Subject::Record(at), own.language()).map(|page| own.way(&page.path))
}

fn head(lens: &Lens<'_>, own: &Lens<'_>, record: &Record, at: Index) -> ParallelColumn {
    let standing = record.document().and_then(|document| document.standing_of(own.language()));
    ParallelColumn {
        code: own.language().to_string(),
        dir: own.direction().as_str(),
        name: own.autonym(own.language()),
        title: own.title(record).text,
        url: url(own, at),
        standing: standing.map(|standing| lens.say(&format!("standing-{}", standing.name()))),
    }
}

/// The languages of the site that the document is not in.
fn without(lens: &Lens<'_>, record: &Record) -> Option<String> {
    let all = lens.world.settings.languages.iter().map(|one| &one.language);
    let lacking: Vec<&Language> = all.filter(|language| record.text.get(language).is_none()).collect();
    (!lacking.is_empty()).then(|| lens.say_of("parallel-without", "languages", &lens.languages(lacking)))
}

/// The rows in which a language lacks something or has it elsewhere.
fn differences(lens: &Lens<'_>, parts: &[&[ParallelRow]]) -> Option<Differences> {
    let all: Vec<&ParallelRow> = parts.iter().copied().flatten().filter(|row| row.differs.is_some()).collect();
    let more = all.len().saturating_sub(LISTED);
    let count = |id: &str, n: usize| lens.say_with(id, &[("n", n.into())]);
    let place = |row: &&ParallelRow| {
        let (text, id) = (row.differs.clone()?, row.id.as_deref()?);
        Some(Link { text, url: format!("#{id}"), ..Link::default() })
    };
    (!all.is_empty()).then(|| Differences {
        text: count("parallel-differences", all.len()),
        places: all.iter().take(LISTED).filter_map(place).collect(),
        more: (more > 0).then(|| count("parallel-more", more)),
    })
}
