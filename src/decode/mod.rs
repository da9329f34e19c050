//! One document becomes one part of a record: the facts, or the words in one language. Pure, per file; meaning only.
//!
//! Not here: other files. What a reference names is left as a name; `resolve` finds it.
//!
//! `schema` lists the fields of every noun once; everything else here reads them.

mod document;
mod event;
mod facts;
mod name;
mod schema;
mod shared;
mod words;

pub use facts::{Stated, StatedProgress, StatedRecord, facts};
pub use name::{Name, Role, name};
pub use schema::{facts_fields, words_fields};
pub use shared::of_document as remarks;
pub use words::{Words, words};
