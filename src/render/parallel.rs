//! The languages of a document side by side, aligned paragraph by paragraph.

mod alignment;
mod column;
mod row;
mod side_by_side;
mod table;
#[cfg(test)]
mod tests;
mod unit;

use crate::language::Language;
use crate::model::{Index, Record};
use crate::route::Subject;

use super::view::{Differences, Link, Parallel, ParallelColumn};
use super::{Lens, World};
use row::Row;
pub use side_by_side::SideBySide;
use table::Table;

/// With more rows than these, browsers draw only those that the reader comes near to.
const LONG: usize = 120;

/// How many differences are listed; all are marked in their places.
const LISTED: usize = 12;

/// The languages of a document that have a text and a place on the site, in the site's order.
pub fn languages<'a>(world: World<'a>, record: &Record) -> Vec<&'a Language> {
    let all = world.settings.languages.iter().map(|one| &one.language);
    all.filter(|language| record.text.get(language).is_some()).collect()
}

/// The way to this page from that of the document; none where there is but one language to show.
pub fn link(lens: &Lens<'_>, at: Index) -> Option<Link> {
    lens.world.page(Subject::Parallel(at), lens.language())?;
    let several = languages(lens.world, lens.archive.record(at)).len() > 1;
    several.then(|| lens.link(Subject::Parallel(at), lens.say("parallel-title")))
}

/// What the page says of itself below its title.
pub fn summary(lens: &Lens<'_>, at: Index) -> String {
    let names = lens.languages(languages(lens.world, lens.archive.record(at)));
    lens.say_of("parallel-summary", "languages", &names)
}

pub fn parallel(lens: &Lens<'_>, side_by_side: &SideBySide<'_>, at: Index) -> Parallel {
    let record = lens.archive.record(at);
    let places = places(lens, &side_by_side.languages);
    let heads = places.iter().filter_map(|place| head(lens, side_by_side.languages[*place], record, at)).collect();
    let table = Table { lens, side_by_side, places };
    side_by_side.used_by(lens);
    Parallel {
        columns: heads,
        without: without(lens, record),
        differences: differences(lens, side_by_side),
        long: side_by_side.body().len() + side_by_side.notes().len() > LONG,
        rows: table.press(side_by_side.body()),
        notes: table.press(side_by_side.notes()),
    }
}

/// The language of the page comes first, then the others as the site has them.
fn places(lens: &Lens<'_>, languages: &[&Language]) -> Vec<usize> {
    let rank = |language: &Language| lens.world.settings.languages.iter().position(|one| one.language == *language);
    let mut places: Vec<usize> = (0..languages.len()).collect();
    places.sort_by_key(|place| (languages[*place] != lens.language(), rank(languages[*place])));
    places
}

fn head(lens: &Lens<'_>, language: &Language, record: &Record, at: Index) -> Option<ParallelColumn> {
    let own = lens.world.lens(language, lens.origin.path())?;
    let standing = record.document().and_then(|document| document.standing_of(language));
    Some(ParallelColumn {
        code: language.to_string(),
        dir: language.direction().as_str(),
        name: own.autonym(language).into_owned(),
        title: own.title(record).text,
        url: lens.world.page(Subject::Record(at), language).map(|page| lens.way(&page.path)),
        standing: standing.map(|standing| lens.say(&format!("standing-{}", standing.name()))),
    })
}

/// The languages of the site that the document is not in.
fn without(lens: &Lens<'_>, record: &Record) -> Option<String> {
    let all = lens.world.settings.languages.iter().map(|one| &one.language);
    let lacking: Vec<&Language> = all.filter(|language| record.text.get(language).is_none()).collect();
    (!lacking.is_empty()).then(|| lens.say_of("parallel-without", "languages", &lens.languages(lacking)))
}

/// The rows in which a language lacks something or has it elsewhere.
fn differences(lens: &Lens<'_>, side_by_side: &SideBySide<'_>) -> Option<Differences> {
    let all = side_by_side.differing().count();
    let more = all.saturating_sub(LISTED);
    let count = |id: &str, n: usize| lens.say_with(id, &[("n", n.into())]);
    let place = |row: &Row<'_>| {
        let id = row.id.as_deref()?;
        Some(Link { text: row.first.label(lens).into_owned(), url: format!("#{id}"), ..Link::default() })
    };
    (all > 0).then(|| Differences {
        text: count("parallel-differences", all),
        places: side_by_side.differing().take(LISTED).filter_map(place).collect(),
        more: (more > 0).then(|| count("parallel-more", more)),
    })
}
