//! Languages: tags, directions, values that exist once per language, and the wording of dates, numbers and messages.
//!
//! Not here: which languages a site has (`config/`), and anything about pages or the archive.

mod date;
mod localized;
mod tag;

pub use date::{Date, NotADate};
pub use localized::{Found, Localized};
pub use tag::{Direction, Language};
