//! Languages: tags, directions, values that exist once per language, and the wording of dates, numbers and messages.
//!
//! Not here: which languages a site has (`config/`), and anything about pages or the archive.

mod alphabet;
pub mod bidi;
mod date;
mod locale;
mod locale_error;
mod localized;
mod mention;
mod message;
mod message_problem;
mod number;
mod options;
mod segment;
mod tag;
mod value;
mod wording;

pub use date::{Date, NotADate};
pub use locale::{Gender, Join, Locale, Style};
pub use locale_error::LocaleError;
pub use localized::{Found, Localized};
pub use message::{MessageError, Messages};
pub use message_problem::MessageProblem;
pub use options::{Digits, FormatOptions, Hours, Months};
pub use segment::{is_word, segments};
pub use tag::{Direction, Language};
pub use value::{Arguments, Value};
pub use wording::Length;
