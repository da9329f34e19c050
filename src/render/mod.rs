//! Page → view → output: pages, feeds, calendars, sitemap.
//!
//! Not here: the disk, and HTTP.

mod calendar;
mod card;
mod facts;
mod feed;
mod home;
mod html;
mod lens;
mod listing;
mod outputs;
mod page;
mod record;
mod relations;
mod sitemap;
mod spoken;
mod structured;
mod text;
pub mod view;

use crate::model::Record;
use crate::route::Subject;

pub use lens::{Lens, World};
pub use outputs::Outputs;
pub use page::{page, site};
use spoken::Spoken;

/// Where a file of a record's folder lies in the output; the same for all languages.
pub fn file_path(record: &Record, path: &str) -> String {
    format!("{}/{}/{path}", record.noun.section(), record.id)
}

/// The outputs of a subject's held texts by language tag, and `x-default`: the chooser for the home page, else the
/// original, else the first language (developers.google.com, "localized versions").
pub fn alternates(world: World<'_>, subject: Subject) -> Vec<(String, String)> {
    let held: Vec<_> = world.plan.all(subject).filter(|page| page.held).collect();
    let mut all: Vec<(String, String)> =
        held.iter().map(|page| (page.language.to_string(), page.path.clone())).collect();
    let original = match subject {
        Subject::Record(at) => world.archive.record(at).original.clone(),
        _ => None,
    };
    let default = match subject {
        Subject::Home | Subject::Chooser => Some("index.html".to_owned()),
        _ => held
            .iter()
            .find(|page| Some(&page.language) == original.as_ref())
            .or(held.first())
            .map(|page| page.path.clone()),
    };
    all.extend(default.map(|path| ("x-default".to_owned(), path)));
    all
}
