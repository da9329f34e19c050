//! Page → view → output: pages, feeds, calendars, sitemap.
//!
//! Not here: the disk, and HTTP.

mod html;
mod lens;
mod text;
pub mod view;

pub use lens::{Lens, World};

/// Where a file of a record's folder lies in the output; the same for all languages.
pub fn file_path(record: &crate::model::Record, path: &str) -> String {
    format!("{}/{}/{path}", record.noun.section(), record.id)
}
