//! What things are called outside the site, in every language alike: in feeds, calendars and structured data.

use crate::config::Site as Settings;
use crate::language::Language;
use crate::model::{Index, Record};
use crate::route::{Page, Subject, absolute};

use super::{Lens, World};

/// The permanent name of a record or provision: `https://example.org/events/2018-marrakech`. It is an address below the
/// site's own that belongs to no language and to no page, since the folders of pages begin with a language.
pub fn identifier(settings: &Settings, record: &Record, provision: Option<&str>) -> String {
    let name = absolute(&settings.base_url, &[record.noun.section(), "/", &record.id].concat());
    match provision {
        Some(id) => [&name, "#", id].concat(),
        None => name,
    }
}

/// The pages of a subject whose text is really there, in the order of the site's languages.
pub fn held<'a>(world: World<'a>, subject: Subject) -> impl Iterator<Item = &'a Page> {
    world.pages(subject).filter(|page| page.held)
}

/// The page of a subject in one language, if its text is there.
pub fn held_in<'a>(world: World<'a>, subject: Subject, language: &Language) -> Option<&'a Page> {
    held(world, subject).find(|page| page.language == *language)
}

/// The published address of a record in the best language for the reader; none when no page holds its text.
pub fn address(lens: &Lens<'_>, at: Index) -> Option<String> {
    let page = lens.chain.iter().find_map(|language| held_in(lens.world, Subject::Record(at), language))?;
    Some(lens.absolute(&page.path))
}
