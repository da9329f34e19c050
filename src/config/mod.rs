//! The site file: as written (`written`), then as used (`used`).
//!
//! Not here: commands and their flags. What they override arrives as names and values.

mod used;
mod written;

pub use used::{Colour, MissingTexts, Site, SiteLanguage};
pub use written::{Overrides, SITE_FILE, fields, read};
