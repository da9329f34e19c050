//! What changed in a document since the text before it, paragraph by paragraph.

use super::Lens;
use super::view::Changes;
use crate::model::Index;

pub fn changes(_lens: &Lens<'_>, _at: Index) -> Changes {
    Changes::default()
}
