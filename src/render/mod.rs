//! Page → view → output: pages, feeds, calendars, sitemap.
//!
//! Not here: the disk, and HTTP.

mod acts;
mod asked;
mod beside;
mod calendar;
mod card;
mod changes;
mod cite;
mod desk;
mod duties;
mod extract;
mod facts;
mod feed;
mod figure;
mod head;
mod home;
mod html;
mod identity;
mod ledger;
mod lens;
mod listing;
mod orders;
mod moment;
mod names;
mod outputs;
mod page;
mod parallel;
mod phrase;
mod provision;
mod quotation;
mod reader;
mod record;
mod relations;
mod sayings;
mod scan;
mod sheaf;
mod sitemap;
mod spoken;
mod step;
mod structured;
mod term;
mod text;
mod trace;
mod tracker;
mod version;
mod versions;
pub mod view;
mod words;

#[cfg(test)]
mod fixture;

use crate::model::Record;

pub use desk::Desk;
pub use ledger::{Entry, Ledger};
pub use lens::{Lens, World};
pub use outputs::{Made, Outputs};
pub use page::{page, site};
use spoken::Spoken;
pub use versions::{Read, Versions};

/// Where a file of a record's folder lies in the output; the same for all languages.
pub fn file_path(record: &Record, path: &str) -> String {
    format!("{}/{}/{path}", record.noun.section(), record.id)
}
