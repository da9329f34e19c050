//! The form of what people write as fields: YAML as a tree, the fields that a kind of text may have,
//! and where each one stands. Site file, facts and front matter are all read here.
//!
//! Not here: what any field means.
//!
//! 1. `node`: YAML becomes a tree (serde_yaml).
//! 2. `schema`: the tree is held against the list of fields, and everything wrong with it is reported at once.
//! 3. `reader`: what is right is read; what is wrong reads as missing.
//! 4. `locate`: only when something is reported, the text is read again for positions (saphyr-parser).

mod locate;
mod node;
mod reader;
mod schema;
mod sign;

pub use locate::{locate, locate_all};
pub use node::{Node, read};
pub use reader::{Reader, Related, spoken};
pub use schema::{Field, Form, LANGUAGES_FORM_HELP, check, closest};
pub use sign::{unshowable, unshowable_problem};
