//! The languages of a document side by side, aligned paragraph by paragraph.

mod alignment;
mod cell;
mod row;
#[cfg(test)]
mod tests;
mod unit;

use crate::language::Language;
use crate::model::{Index, Record, Text};
use crate::route::Subject;

use super::Lens;
use super::text::Press;
use super::view::{Differences, Link, Parallel, ParallelColumn};
use cell::Column;
use row::Row;

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
    let order = order(lens, record);
    let texts: Vec<&Text> = order
        .iter()
        .filter_map(|language| record.text.get(language))
        .map(|body| lens.archive.text(record, body))
        .collect();
    let (body, notes) = (row::body(&texts), row::notes(&texts));
    let lenses = lenses(lens, &order);
    let columns: Vec<Column<'_>> =
        lenses.iter().map(|(place, own)| column(own, record, at, *place, texts[*place])).collect();
    let view = Parallel {
        columns: lenses.iter().map(|(_, own)| head(lens, own, record, at)).collect(),
        without: without(lens, record),
        differences: differences(lens, &[&body, &notes]),
        long: body.len() + notes.len() > LONG,
        rows: cell::press(lens, &body, &columns),
        notes: cell::press(lens, &notes, &columns),
    };
    lenses.iter().for_each(|(_, own)| lens.remember(own));
    view
}

/// The original comes first, then the languages as the site has them: rows are the same in whatever language the page is
/// read.
fn order<'a>(lens: &Lens<'a>, record: &Record) -> Vec<&'a Language> {
    let mut languages = languages(lens, record);
    languages.sort_by_key(|language| record.original.as_ref() != Some(*language));
    languages
}

/// The views from the page in the language of each column, with the place of its text: that of the page comes first, then
/// the others as the site has them.
fn lenses<'a>(lens: &Lens<'a>, order: &[&'a Language]) -> Vec<(usize, Lens<'a>)> {
    let site = lens.world.settings.languages.iter().map(|one| &one.language);
    let rank = |language: &Language| site.clone().position(|one| one == language);
    let mut places: Vec<usize> = (0..order.len()).collect();
    places.sort_by_key(|place| (order[*place] != lens.language(), rank(order[*place])));
    places.into_iter().filter_map(|place| Some((place, lens.world.lens(order[place], lens.path)?))).collect()
}

fn column<'a>(own: &'a Lens<'a>, record: &'a Record, at: Index, place: usize, text: &'a Text) -> Column<'a> {
    // A colon is in no id that people give.
    let press = Press::new(own, record, text, format!("{}:", own.language()));
    Column { lens: own, press, place, url: url(own, at), name: own.autonym(own.language()) }
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
fn differences(lens: &Lens<'_>, parts: &[&[Row<'_>]]) -> Option<Differences> {
    let all: Vec<&Row<'_>> = parts.iter().copied().flatten().filter(|row| row.differs()).collect();
    let more = all.len().saturating_sub(LISTED);
    let count = |id: &str, n: usize| lens.say_with(id, &[("n", n.into())]);
    let place = |row: &&Row<'_>| {
        let id = row.id.as_deref()?;
        Some(Link { text: row.first.label(lens), url: format!("#{id}"), ..Link::default() })
    };
    (!all.is_empty()).then(|| Differences {
        text: count("parallel-differences", all.len()),
        places: all.iter().take(LISTED).filter_map(place).collect(),
        more: (more > 0).then(|| count("parallel-more", more)),
    })
}
